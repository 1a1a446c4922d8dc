package org.raffinate.design;

import java.util.List;
import org.raffinate.cascade.CascadeSolver.ProductConditions;
import org.raffinate.chemistry.Element;

/**
 * How far the two ends of a cascade stand from their specifications: ln(allowed shortfall / actual shortfall).
 *
 * <p>A specification speaks of one end. Heavy elements lost with the raffinate spoil its purity and the recovery in the
 * extract; light ones lost with the extract spoil its purity and the recovery in the raffinate. Where an end has several
 * specifications the tightest counts. Positive is better than asked. Arrays run over the elements given.
 */
final class EndMargins implements ProductConditions {
    /** Designs aim this share inside a specification, so that the search's own tolerance cannot put them outside. */
    private static final double INSIDE = 1e-10;

    /** Rounding of a product's flow, which a small shortfall sees magnified. */
    private static final double ROUNDING = 1e-15;

    private final List<Weighed> specifications;

    EndMargins(List<Element> elements, List<Specification> specifications) {
        this.specifications = specifications.stream()
                .map(specification -> new Weighed(specification, elements))
                .toList();
    }

    /** A specification with what its basis makes of a mol of each wanted element, and of each other one. */
    private static final class Weighed {
        final Specification asked;
        private final double[] wanted;
        private final double[] unwanted;

        Weighed(Specification asked, List<Element> elements) {
            this.asked = asked;
            wanted = new double[elements.size()];
            unwanted = new double[elements.size()];
            for (int i = 0; i < wanted.length; i++) {
                Element element = elements.get(i);
                (asked.of().contains(element) ? wanted : unwanted)[i] =
                        asked.basis().massPerMol(element);
            }
        }

        boolean speaksOfRaffinate() {
            return asked.product() == Product.RAFFINATE;
        }

        double[] product(Outlets outlets) {
            return speaksOfRaffinate() ? outlets.raffinate : outlets.extract;
        }

        /** Wanted elements that leave elsewhere. */
        double lost(Outlets outlets) {
            return amount(wanted, speaksOfRaffinate() ? outlets.extract : outlets.raffinate)
                    + amount(wanted, outlets.drawn);
        }

        double margin(Outlets outlets) {
            double inProduct = amount(wanted, product(outlets));
            double missing =
                    asked.kind() == Specification.Kind.RECOVERY ? lost(outlets) : amount(unwanted, product(outlets));
            double shortfall = missing / (missing + inProduct);
            double allowed = asked.shortfall() * (1.0 - INSIDE) - ROUNDING;
            return Math.log(Math.max(allowed, 0.5 * asked.shortfall()) / shortfall);
        }

        double slope(Outlets outlets, double[] change) {
            double sign = speaksOfRaffinate() ? 1.0 : -1.0;
            double gained = sign * amount(wanted, change);
            if (asked.kind() == Specification.Kind.RECOVERY) {
                return gained / lost(outlets);
            }
            double spoiled = sign * amount(unwanted, change);
            double missing = amount(unwanted, product(outlets));
            double all = missing + amount(wanted, product(outlets));
            return (spoiled + gained) / all - spoiled / missing;
        }

        private static double amount(double[] weights, double[] flows) {
            double sum = 0.0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * flows[i];
            }
            return sum;
        }
    }

    /** The margin of an end. */
    double margin(Product end, Outlets outlets) {
        return tightestOf(end, outlets).margin(outlets);
    }

    /** Change of an end's margin when the raffinate gains {@code change} of each element and the extract loses it. */
    double slope(Product end, Outlets outlets, double[] change) {
        return tightestOf(end, outlets).slope(outlets, change);
    }

    /** The specification of an end that has the least margin. */
    Specification tightest(Product end, Outlets outlets) {
        return tightestOf(end, outlets).asked;
    }

    private Weighed tightestOf(Product end, Outlets outlets) {
        Weighed tightest = null;
        double least = Double.POSITIVE_INFINITY;
        for (Weighed each : specifications) {
            if (each.asked.end() == end) {
                double margin = each.margin(outlets);
                if (tightest == null || margin < least) {
                    tightest = each;
                    least = margin;
                }
            }
        }
        if (tightest == null) {
            throw new IllegalStateException("no specification limits the loss with the " + end.label());
        }
        return tightest;
    }

    @Override
    public void margins(double[] raffinate, double[] extract, double[] ends) {
        Outlets outlets = new Outlets(raffinate, extract);
        ends[0] = margin(Product.RAFFINATE, outlets);
        ends[1] = margin(Product.EXTRACT, outlets);
    }

    @Override
    public void slopes(double[] raffinate, double[] extract, double[] change, double[] ends) {
        Outlets outlets = new Outlets(raffinate, extract);
        ends[0] = slope(Product.RAFFINATE, outlets, change);
        ends[1] = slope(Product.EXTRACT, outlets, change);
    }

    /** The margin of one specification. */
    double margin(Specification specification, Outlets outlets) {
        return specifications.stream()
                .filter(each -> each.asked.equals(specification))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not among those given: " + specification))
                .margin(outlets);
    }
}
