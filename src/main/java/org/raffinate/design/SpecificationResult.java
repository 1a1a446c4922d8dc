package org.raffinate.design;

import java.util.Collection;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.ProductStream;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;

/**
 * What a cascade makes of a specification.
 *
 * <p>What is missing from the product is summed over what is missing - the unwanted elements for a purity, the other
 * streams for a recovery - and never taken as 1 - reached: 99.99999 % keeps its digits.
 *
 * @param specification what was wanted
 * @param shortfall 1 - the share that is reached
 * @param met whether the shortfall is not above the one allowed, but for a relative rounding of 1e-9
 */
public record SpecificationResult(Specification specification, double shortfall, boolean met) {
    private static final double ROUNDING = 1e-9;

    /**
     * The specification held against a steady state.
     *
     * @throws IllegalStateException when the solve did not converge
     */
    public static SpecificationResult of(Specification specification, CascadeSolution solution) {
        double shortfall = switch (specification.kind()) {
            case PURITY -> product(specification, solution).impurity(specification.of(), specification.basis());
            case RECOVERY -> lost(specification, solution);
        };
        return new SpecificationResult(
                specification, shortfall, shortfall <= specification.shortfall() * (1.0 + ROUNDING));
    }

    /** The share that is reached, 0 to 1. */
    public double reached() {
        return 1.0 - shortfall;
    }

    private static ProductStream product(Specification specification, CascadeSolution solution) {
        return specification.product() == Product.RAFFINATE ? solution.raffinate() : solution.extract();
    }

    /** Share of the fed group that leaves with the other streams. */
    private static double lost(Specification specification, CascadeSolution solution) {
        Collection<Element> group = specification.of();
        Basis basis = specification.basis();
        ProductStream other = specification.product() == Product.RAFFINATE ? solution.extract() : solution.raffinate();
        double elsewhere = amount(other, group, basis)
                + solution.draws().stream()
                        .mapToDouble(draw -> amount(draw, group, basis))
                        .sum();
        double fed = 0.0;
        for (Feed feed : solution.cascade().feeds()) {
            for (Element element : group) {
                fed += feed.flow() * feed.mixture().moleFraction(element) * basis.massPerMol(element);
            }
        }
        return elsewhere / fed;
    }

    private static double amount(ProductStream stream, Collection<Element> group, Basis basis) {
        return group.stream()
                .mapToDouble(element -> stream.flow(element) * basis.massPerMol(element))
                .sum();
    }
}
