package org.raffinate.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * specifications, linear in d, make p + 1 for the p unknown d_i and S.
 */
final class MinimumReflux {
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
                Optional<Limit> limit = widened(light, a, b).filter(this::meetsAll);
                if (limit.isPresent()
                        && (best.isEmpty() || limit.get().s() < best.get().s())) {
                    best = limit;
                }
            }
        }
        return best;
    }

    private List<Specification> ofEnd(Product end) {
        return specifications.stream().filter(s -> EndMargins.end(s) == end).toList();
    }

    private boolean meetsAll(Limit limit) {
        double slack = -1e-7;
        return margins.margin(Product.RAFFINATE, limit.outlets()) >= slack
                && margins.margin(Product.EXTRACT, limit.outlets()) >= slack;
    }

    /** Takes neighbours of the keys among the shared elements as long as they prove to be shared. */
    private Optional<Limit> widened(int light, Specification a, Specification b) {
        int low = light;
        int high = light + 1;
        Optional<Limit> limit = shared(low, high, a, b);
        boolean wider = true;
        while (wider) {
            wider = false;
            Optional<Limit> down = low > 0 ? shared(low - 1, high, a, b) : Optional.empty();
            if (down.isPresent() && down.get().outlets().extract[low - 1] > 0.0) {
                low--;
                limit = down;
                wider = true;
            }
            Optional<Limit> up = high < feed.length - 1 ? shared(low, high + 1, a, b) : Optional.empty();
            if (up.isPresent() && up.get().outlets().raffinate[high + 1] > 0.0) {
                high++;
                limit = up;
                wider = true;
            }
        }
        return limit;
    }

    /** Solves with elements low..high shared, lighter ones in the raffinate only, heavier ones in the extract only. */
    private Optional<Limit> shared(int low, int high, Specification a, Specification b) {
        List<double[]> rows = new ArrayList<>();
        List<Double> right = new ArrayList<>();
        for (int k = low; k < high; k++) {
            addRoot(k, low, high, rows, right);
        }
        for (Specification specification : List.of(a, b)) {
            addRow(specification, low, high, rows, right);
        }
        return DenseSystem.solve(
                        rows.toArray(double[][]::new),
                        right.stream().mapToDouble(Double::doubleValue).toArray())
                .map(x -> limit(low, high, x));
    }

    private Limit limit(int low, int high, double[] x) {
        double[] extract = new double[feed.length];
        double[] raffinate = new double[feed.length];
        for (int i = 0; i < feed.length; i++) {
            extract[i] = i < low ? 0.0 : i > high ? feed[i] : x[i - low];
            raffinate[i] = i > high ? 0.0 : feed[i] - extract[i];
        }
        return new Limit(x[x.length - 1], new Outlets(raffinate, extract));
    }

    /** S + q = Σ α_i d_i / (α_i - θ) for the root above element k; alike elements are split alike. */
    private void addRoot(int k, int low, int high, List<double[]> rows, List<Double> right) {
        double[] row = new double[high - low + 2];
        double known = 0.0;
        if (alpha[k] == alpha[k + 1]) {
            row[k - low] = feed[k + 1];
            row[k + 1 - low] = -feed[k];
        } else {
            double theta = root(k);
            for (int i = low; i < feed.length; i++) {
                double coefficient = alpha[i] / (alpha[i] - theta);
                if (i > high) {
                    known += coefficient * feed[i];
                } else {
                    row[i - low] = coefficient;
                }
            }
            row[row.length - 1] = -1.0;
            known -= phase;
        }
        rows.add(row);
        right.add(-known);
    }

    /**
     * A specification as an equation in d: Σ w_i (flow of i in one product) = allowed.
     *
     * <p>A purity weighs what is in its own product, unwanted elements by 1 - allowed share and wanted ones by minus the
     * allowed share; a recovery weighs what is lost with the other product.
     */
    private void addRow(Specification specification, int low, int high, List<double[]> rows, List<Double> right) {
        boolean recovery = specification.kind() == Specification.Kind.RECOVERY;
        boolean inExtract = (specification.product() == Product.EXTRACT) != recovery;
        double[] row = new double[high - low + 2];
        double constant = 0.0;
        for (int i = 0; i < feed.length; i++) {
            double mass = specification.basis().massPerMol(elements.get(i));
            boolean wanted = specification.of().contains(elements.get(i));
            double share = specification.shortfall();
            double weight = recovery ? (wanted ? mass : 0.0) : mass * (wanted ? -share : 1.0 - share);
            constant += recovery ? weight * share * feed[i] : 0.0;
            boolean isShared = i >= low && i <= high;
            if (isShared) {
                row[i - low] = inExtract ? weight : -weight;
            }
            // known part of the product: all of the elements that only it holds, and b = z - d of the shared ones
            if (isShared ? !inExtract : (i > high) == inExtract) {
                constant -= weight * feed[i];
            }
        }
        rows.add(row);
        right.add(constant);
    }

    /** The root between α_k and α_(k+1); against α where a trace leaves no room. */
    private double root(int k) {
        double gap = alpha[k + 1] - alpha[k];
        double low = alpha[k] + 1e-14 * gap;
        double high = alpha[k + 1] - 1e-14 * gap;
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
