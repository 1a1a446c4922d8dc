package org.raffinate.chemistry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The pairs of elements whose separation factors would join what a forest leaves apart.
 *
 * <p>For every gap the two elements nearest in atomic number are named. Yttrium stands between holmium and erbium and
 * scandium behind lutetium, as their ionic radii do; this place picks the pair to name and nothing else.
 */
final class MissingLinks {
    private MissingLinks() {}

    /** One pair for each missing link, the narrowest gap first; empty when the forest joins all of the elements. */
    static List<String> of(FactorForest forest, Collection<Element> kept) {
        Map<Element, Element> group = groups(forest, kept);
        List<String> missing = new ArrayList<>();
        for (Gap gap : gaps(kept)) {
            Element one = group.getOrDefault(gap.heavy, gap.heavy);
            Element other = group.getOrDefault(gap.light, gap.light);
            if (one != other) {
                group.replaceAll((element, first) -> first == one ? other : first);
                missing.add(gap.heavy.symbol() + "/" + gap.light.symbol());
            }
        }
        return missing;
    }

    /** For each element the first of those that the forest joins with it. */
    private static Map<Element, Element> groups(FactorForest forest, Collection<Element> kept) {
        Map<Element, Element> groups = new EnumMap<>(Element.class);
        for (Element element : kept) {
            kept.stream()
                    .filter(other -> forest.path(element, other).isPresent())
                    .findFirst()
                    .ifPresent(first -> groups.put(element, first));
        }
        return groups;
    }

    private static List<Gap> gaps(Collection<Element> kept) {
        return kept.stream()
                .flatMap(heavy -> kept.stream()
                        .filter(light -> place(light) < place(heavy))
                        .map(light -> new Gap(heavy, light)))
                .sorted(Comparator.comparingDouble(Gap::width))
                .toList();
    }

    private static double place(Element element) {
        return switch (element) {
            case Y -> 67.5;
            case SC -> 72;
            default -> element.atomicNumber();
        };
    }

    private record Gap(Element heavy, Element light) {
        double width() {
            return place(heavy) - place(light);
        }
    }
}
