package org.raffinate.cascade;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;

/**
 * A stream that leaves the cascade for good: the raffinate, the extract or a draw.
 *
 * @param stage the stage it leaves
 * @param phase the phase it leaves with
 * @param flow rare earths in it, mol per mol of feed, 0 or more
 * @param moleFractions share of each element, by atomic number; of the vanishing first trickle where the flow is 0
 */
public record ProductStream(int stage, Phase phase, double flow, Map<Element, Double> moleFractions) {
    public ProductStream {
        moleFractions = Collections.unmodifiableMap(new EnumMap<>(moleFractions));
    }

    /** Flow of one element, mol per mol of feed. */
    public double flow(Element element) {
        return flow * moleFractions.getOrDefault(element, 0.0);
    }

    /** Share of the group in the rare earths of the stream on a basis, 0 to 1. */
    public double purity(Collection<Element> group, Basis basis) {
        return amount(group, basis) / amount(moleFractions.keySet(), basis);
    }

    /** Share of everything but the group, summed over the others: keeps the digits that 1 - purity would lose. */
    public double impurity(Collection<Element> group, Basis basis) {
        return amount(
                        moleFractions.keySet().stream()
                                .filter(e -> !group.contains(e))
                                .toList(),
                        basis)
                / amount(moleFractions.keySet(), basis);
    }

    /** Share of each element on a basis. */
    public Map<Element, Double> fractions(Basis basis) {
        double total = amount(moleFractions.keySet(), basis);
        EnumMap<Element, Double> fractions = new EnumMap<>(Element.class);
        moleFractions.forEach((element, x) -> fractions.put(element, x * basis.massPerMol(element) / total));
        return Collections.unmodifiableMap(fractions);
    }

    private double amount(Collection<Element> group, Basis basis) {
        return group.stream()
                .mapToDouble(element -> moleFractions.getOrDefault(element, 0.0) * basis.massPerMol(element))
                .sum();
    }
}
