package org.raffinate.design;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.raffinate.chemistry.Element;

/**
 * How far the two ends of a cascade stand from their specifications: ln(allowed shortfall / actual shortfall).
 *
 * <p>A specification speaks of one end. Heavy elements lost with the raffinate spoil its purity and the recovery in the
 * extract; light ones lost with the extract spoil its purity and the recovery in the raffinate. Where an end has several
 * specifications the tightest counts. Positive is better than asked.
 */
final class EndMargins {
    /** Designs aim this share inside a specification, so that the search's own tolerance cannot put them outside. */
    private static final double INSIDE = 1e-10;

    /** Rounding of a product's flow, which a small shortfall sees magnified. */
    private static final double ROUNDING = 1e-15;

    private final List<Element> elements;
    private final List<Specification> specifications;

    EndMargins(List<Element> elements, List<Specification> specifications) {
        this.elements = elements;
        this.specifications = specifications;
    }

    /** The margin of an end. */
    double margin(Product end, Outlets outlets) {
        return margin(tightest(end, outlets), outlets);
    }

    /** Change of an end's margin when the raffinate gains {@code change} of each element and the extract loses it. */
    double slope(Product end, Outlets outlets, double[] change) {
        Specification tightest = tightest(end, outlets);
        double sign = tightest.product() == Product.RAFFINATE ? 1.0 : -1.0;
        double gained = amount(tightest, i -> sign * change[i], true);
        if (tightest.kind() == Specification.Kind.RECOVERY) {
            return gained / lost(tightest, outlets);
        }
        double[] product = product(tightest, outlets);
        double spoiled = amount(tightest, i -> sign * change[i], false);
        double unwanted = amount(tightest, i -> product[i], false);
        double all = unwanted + amount(tightest, i -> product[i], true);
        return (spoiled + gained) / all - spoiled / unwanted;
    }

    /** The specification of an end that has the least margin. */
    Specification tightest(Product end, Outlets outlets) {
        return specifications.stream()
                .filter(specification -> specification.end() == end)
                .reduce((a, b) -> margin(a, outlets) <= margin(b, outlets) ? a : b)
                .orElseThrow(
                        () -> new IllegalStateException("no specification limits the loss with the " + end.label()));
    }

    /** The margin of one specification. */
    double margin(Specification specification, Outlets outlets) {
        double shortfall;
        if (specification.kind() == Specification.Kind.RECOVERY) {
            double lost = lost(specification, outlets);
            double[] product = product(specification, outlets);
            shortfall = lost / (lost + amount(specification, i -> product[i], true));
        } else {
            double[] product = product(specification, outlets);
            double unwanted = amount(specification, i -> product[i], false);
            shortfall = unwanted / (unwanted + amount(specification, i -> product[i], true));
        }
        double allowed = specification.shortfall() * (1.0 - INSIDE) - ROUNDING;
        return Math.log(Math.max(allowed, 0.5 * specification.shortfall()) / shortfall);
    }

    private static double[] product(Specification specification, Outlets outlets) {
        return specification.product() == Product.RAFFINATE ? outlets.raffinate : outlets.extract;
    }

    /** Wanted elements that leave elsewhere. */
    private double lost(Specification specification, Outlets outlets) {
        double[] other = specification.product() == Product.RAFFINATE ? outlets.extract : outlets.raffinate;
        return amount(specification, i -> other[i] + outlets.drawn[i], true);
    }

    /** Sum over the wanted elements, or over all others, in the measure of the specification's basis. */
    private double amount(Specification specification, IntToDoubleFunction flow, boolean wanted) {
        double sum = 0.0;
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            if (specification.of().contains(element) == wanted) {
                sum += specification.basis().massPerMol(element) * flow.applyAsDouble(i);
            }
        }
        return sum;
    }
}
