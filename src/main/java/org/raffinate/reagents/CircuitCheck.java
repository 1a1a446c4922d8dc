package org.raffinate.reagents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Outlet;
import org.raffinate.design.Product;
import org.raffinate.design.Specification;
import org.raffinate.design.SpecificationResult;
import org.raffinate.equilibrium.Solute;

/**
 * Holds specifications against the steady state of a circuit: the raffinate is what leaves stage 1, the extract what the
 * strip gives, or the loaded organic where nothing strips.
 *
 * <p>Only rare earths count in a purity, as in the trade's analyses on oxide basis. What is missing is summed over what is
 * missing and never taken as 1 - reached.
 */
public final class CircuitCheck {
    private CircuitCheck() {}

    /** The specification held against a converged steady state. */
    public static SpecificationResult of(Specification specification, CircuitSolution solution) {
        double shortfall = switch (specification.kind()) {
            case PURITY -> impurity(specification, product(specification.product(), solution));
            case RECOVERY -> lost(specification, solution);
        };
        return new SpecificationResult(specification, shortfall, shortfall <= specification.shortfall() * (1.0 + 1e-9));
    }

    /** The outlet that is a product. */
    public static Outlet product(Product product, CircuitSolution solution) {
        List<Outlet> outlets = solution.outlets();
        if (product == Product.RAFFINATE) {
            return outlets.get(0);
        }
        return solution.outlet("strip liquor").orElseGet(() -> outlets.get(outlets.size() - 1));
    }

    private static double impurity(Specification specification, Outlet product) {
        double wanted = 0.0;
        double unwanted = 0.0;
        for (Map.Entry<Solute, Double> part : product.solutes().entrySet()) {
            if (part.getKey().isRareEarth()) {
                Element element = part.getKey().element().orElseThrow();
                double amount = part.getValue() * specification.basis().massPerMol(element);
                wanted += specification.of().contains(element) ? amount : 0.0;
                unwanted += specification.of().contains(element) ? 0.0 : amount;
            }
        }
        return unwanted / (wanted + unwanted);
    }

    /** Share of the group that leaves with the other streams. */
    private static double lost(Specification specification, CircuitSolution solution) {
        Outlet product = product(specification.product(), solution);
        double elsewhere = 0.0;
        for (Outlet outlet : solution.outlets()) {
            if (!outlet.name().equals(product.name()) || outlet.stage() != product.stage()) {
                elsewhere += amount(outlet, specification.of(), specification.basis());
            }
        }
        return elsewhere / (elsewhere + amount(product, specification.of(), specification.basis()));
    }

    private static double amount(Outlet outlet, Collection<Element> group, Basis basis) {
        return group.stream()
                .mapToDouble(element -> outlet.flow(Solute.of(element)) * basis.massPerMol(element))
                .sum();
    }
}
