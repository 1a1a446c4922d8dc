package org.raffinate.chemistry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Separation factors as the edges between elements, without a closed ring: two elements are joined by one path or none.
 */
final class FactorForest {
    private final List<SeparationFactor> edges = new ArrayList<>();

    /** Adds an edge; its ends must not be joined yet. */
    void add(SeparationFactor edge) {
        edges.add(edge);
    }

    /** The edges in the order in which they were added. */
    List<SeparationFactor> edges() {
        return List.copyOf(edges);
    }

    /** The factors on the way between two elements: nothing if there is no way, no factors if they are the same. */
    Optional<List<SeparationFactor>> path(Element from, Element to) {
        return path(from, to, EnumSet.of(from));
    }

    /** D_to / D_from as the path between them has it. */
    static double ratio(Element from, List<SeparationFactor> path) {
        Element at = from;
        double ratio = 1;
        for (SeparationFactor edge : path) {
            boolean upwards = edge.less() == at;
            ratio = upwards ? ratio * edge.value() : ratio / edge.value();
            at = upwards ? edge.more() : edge.less();
        }
        return ratio;
    }

    private Optional<List<SeparationFactor>> path(Element from, Element to, Set<Element> seen) {
        if (from == to) {
            return Optional.of(List.of());
        }
        for (SeparationFactor edge : edges) {
            if (edge.more() != from && edge.less() != from) {
                continue;
            }
            Element next = edge.more() == from ? edge.less() : edge.more();
            if (seen.add(next)) {
                Optional<List<SeparationFactor>> rest = path(next, to, seen);
                if (rest.isPresent()) {
                    List<SeparationFactor> whole = new ArrayList<>(List.of(edge));
                    whole.addAll(rest.get());
                    return Optional.of(whole);
                }
            }
        }
        return Optional.empty();
    }
}
