package org.raffinate.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.raffinate.chemistry.Element;
import org.raffinate.numeric.DenseSystem;
import org.raffinate.numeric.Root;

/**
 * Underwood's equations for any number of elements: the least S, with endless stages, that meets the specifications.
 *
 * <p>With α_i the separation factors and z_i the feed, the roots θ between neighbouring α of
 *
 * <pre>
 *   Σ α_i z_i / (α_i - θ) = q      q = 0 for an aqueous feed, 1 for an organic one
 * </pre>
 *
 * give S + q = Σ α_i d_i / (α_i - θ) for each root that lies between elements which both products share (Underwood 1948;
 * exact here, the flows being constant). The keys are shared; a neighbour of them is shared too when the equations put
 * its d_i between 0 and z_i (Shiras, Hanson &amp; Gibson 1950). With p shared elements these are p - 1 equations, the two
 * specifications, linear in d, make p + 1 for the p unknown d_i and S. Solved for the losses, d of the light elements and
 * b = z - d of the heavy ones, which keeps the digits of a small one.
 */
final class MinimumReflux {
    /** A margin, in ln(shortfall), that is no matter for a bound. */
    private static final double NEGLIGIBLE = 1e-6;

    private final List<Element> elements;
    private final double[] feed;
    private final double[] alpha;
    private final double phase;
    private final List<Specification> specifications;
    private final EndMargins margins;

    /**
     * Arrays run over the elements, which are sorted by rising α.
     *
     * @param organicFeed whether the feed is organic
     */
    MinimumReflux(
            List<Element> elements,
            double[] feed,
            double[] alpha,
            boolean organicFeed,
            List<Specification> specifications) {
        this.elements = elements;
        this.feed = feed;
        this.alpha = alpha;
        this.phase = organicFeed ? 1.0 : 0.0;
        this.specifications = specifications;
        this.margins = new EndMargins(elements, specifications);
    }

    /** The limiting cascade: S, and what goes where. */
    record Limit(double s, Outlets outlets) {}

    /** The limit for a cut above element {@code light}; empty where the equations have no answer. */
    Optional<Limit> limit(int light) {
        List<Specification> raffinateEnd = ofEnd(Product.RAFFINATE);
        List<Specification> extractEnd = ofEnd(Product.EXTRACT);
        Optional<Limit> best = Optional.empty();
        for (Specification a : raffinateEnd) {
            for (Specification b : extractEnd) {
                Optional<Limit> limit = widened(light, a, b).filter(found -> meetsOthers(found, a, b));
                if (limit.isPresent()
                        && (best.isEmpty() || limit.get().s() < best.get().s())) {
                    best = limit;
                }
            }
        }
        return best;
    }

    private List<Specification> ofEnd(Product end) {
        return specifications.stream().filter(s -> s.end() == end).toList();
    }

    /** Specifications other than the two that the equations hold exactly. */
    private boolean meetsOthers(Limit limit, Specification a, Specification b) {
        return specifications.stream()
                .filter(specification -> !specification.equals(a) && !specification.equals(b))
                .allMatch(specification -> margins.margin(specification, limit.outlets()) >= -NEGLIGIBLE);
    }

    /** Takes neighbours of the keys among the shared elements as long as they prove to be shared. */
    private Optional<Limit> widened(int light, Specification a, Specification b) {
        int low = light;
        int high = light + 1;
        Optional<Limit> limit = shared(low, high, light, a, b);
        boolean wider = true;
        while (wider) {
            wider = false;
            Optional<Limit> down = low > 0 ? shared(low - 1, high, light, a, b) : Optional.empty();
            if (down.isPresent() && down.get().outlets().extract[low - 1] > 0.0) {
                low--;
                limit = down;
                wider = true;
            }
            Optional<Limit> up = high < feed.length - 1 ? shared(low, high + 1, light, a, b) : Optional.empty();
            if (up.isPresent() && up.get().outlets().raffinate[high + 1] > 0.0) {
                high++;
                limit = up;
                wider = true;
            }
        }
        return limit;
    }

    /** Solves with elements low..high shared, lighter ones in the raffinate only, heavier ones in the extract only. */
    private Optional<Limit> shared(int low, int high, int light, Specification a, Specification b) {
        Equations equations = new Equations(low, high, light);
        for (int k = low; k < high; k++) {
            equations.addRoot(k);
        }
        equations.addSpecification(a);
        equations.addSpecification(b);
        return equations.solve();
    }

    private Limit limit(int low, int high, int light, double[] losses) {
        double[] extract = new double[feed.length];
        double[] raffinate = new double[feed.length];
        for (int i = 0; i < feed.length; i++) {
            double loss = i >= low && i <= high ? losses[i - low] : 0.0;
            extract[i] = i > light ? feed[i] - loss : loss;
            raffinate[i] = i > light ? loss : feed[i] - loss;
        }
        return new Limit(losses[losses.length - 1], new Outlets(raffinate, extract));
    }

    /** Σ c_i d_i + c_S S = constant, turned into an equation in the losses. */
    private final class Equations {
        private final int low;
        private final int high;
        private final int light;
        private final List<double[]> rows = new ArrayList<>();
        private final List<Double> right = new ArrayList<>();

        Equations(int low, int high, int light) {
            this.low = low;
            this.high = high;
            this.light = light;
        }

        void add(IntToDoubleFunction coefficient, double ofS, double constant) {
            double[] row = new double[high - low + 2];
            double known = constant;
            for (int i = low; i < feed.length; i++) {
                double c = coefficient.applyAsDouble(i);
                known -= i > light ? c * feed[i] : 0.0;
                if (i <= high) {
                    row[i - low] = i > light ? -c : c;
                }
            }
            row[row.length - 1] = ofS;
            rows.add(row);
            right.add(known);
        }

        /** S + q = Σ α_i d_i / (α_i - θ) for the root above element k; alike elements are split alike. */
        void addRoot(int k) {
            if (alpha[k] == alpha[k + 1]) {
                add(i -> i == k ? feed[k + 1] : i == k + 1 ? -feed[k] : 0.0, 0.0, 0.0);
            } else {
                double theta = root(k);
                add(i -> alpha[i] / (alpha[i] - theta), -1.0, phase);
            }
        }

        /**
         * A specification: Σ w_i (flow of i in one product) = allowed.
         *
         * <p>A purity weighs what is in its own product, unwanted elements by 1 - allowed share and wanted ones by minus
         * the allowed share; a recovery weighs what is lost with the other product.
         */
        void addSpecification(Specification specification) {
            boolean recovery = specification.kind() == Specification.Kind.RECOVERY;
            boolean inExtract = (specification.product() == Product.EXTRACT) != recovery;
            double share = specification.shortfall();
            IntToDoubleFunction weight = i -> {
                double mass = specification.basis().massPerMol(elements.get(i));
                boolean wanted = specification.of().contains(elements.get(i));
                return recovery ? (wanted ? mass : 0.0) : mass * (wanted ? -share : 1.0 - share);
            };
            double[] row = new double[high - low + 2];
            double known = 0.0;
            for (int i = 0; i < feed.length; i++) {
                double w = weight.applyAsDouble(i);
                boolean lostHere = i > light != inExtract;
                known += recovery ? w * share * feed[i] : 0.0;
                known -= lostHere ? 0.0 : w * feed[i];
                if (i >= low && i <= high) {
                    row[i - low] = lostHere ? w : -w;
                }
            }
            rows.add(row);
            right.add(known);
        }

        Optional<Limit> solve() {
            return DenseSystem.solve(
                            rows.toArray(double[][]::new),
                            right.stream().mapToDouble(Double::doubleValue).toArray())
                    .map(losses -> limit(low, high, light, losses));
        }
    }

    /** The root between α_k and α_(k+1); against α where a trace leaves no room. */
    private double root(int k) {
        double gap = alpha[k + 1] - alpha[k];
        double low = Math.max(alpha[k] + 1e-14 * gap, Math.nextUp(alpha[k]));
        double high = Math.min(alpha[k + 1] - 1e-14 * gap, Math.nextDown(alpha[k + 1]));
        if (feedEquation(low) >= 0.0) {
            return low;
        }
        return feedEquation(high) <= 0.0 ? high : Root.between(this::feedEquation, low, high, 1e-15 * gap);
    }

    private double feedEquation(double theta) {
        double sum = -phase;
        for (int i = 0; i < feed.length; i++) {
            sum += alpha[i] * feed[i] / (alpha[i] - theta);
        }
        return sum;
    }
}
