package org.raffinate.library;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactor;

/** Separation factors as links between elements, and the ways that lead over them. */
record FactorLinks(List<SeparationFactor> factors) {
    /** The factors on a way from one element to another: none if they are the same, nothing if there is no way. */
    Optional<List<SeparationFactor>> way(Element from, Element to) {
        return way(from, to, EnumSet.of(from));
    }

    /** log₁₀ (D_to / D_from) over a way that begins at {@code from}. */
    static double logRatio(Element from, List<SeparationFactor> way) {
        Element at = from;
        double sum = 0;
        for (SeparationFactor link : way) {
            boolean upwards = link.less() == at;
            sum += upwards ? Math.log10(link.value()) : -Math.log10(link.value());
            at = upwards ? link.more() : link.less();
        }
        return sum;
    }

    private Optional<List<SeparationFactor>> way(Element from, Element to, Set<Element> seen) {
        if (from == to) {
            return Optional.of(List.of());
        }
        for (SeparationFactor link : factors) {
            if (link.more() != from && link.less() != from) {
                continue;
            }
            Element next = link.more() == from ? link.less() : link.more();
            if (seen.add(next)) {
                Optional<List<SeparationFactor>> rest = way(next, to, seen);
                if (rest.isPresent()) {
                    List<SeparationFactor> whole = new ArrayList<>(List.of(link));
                    whole.addAll(rest.get());
                    return Optional.of(whole);
                }
            }
        }
        return Optional.empty();
    }
}
