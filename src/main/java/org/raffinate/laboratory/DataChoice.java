package org.raffinate.laboratory;

import java.util.Map;
import java.util.Set;
import org.raffinate.chemistry.Element;

/**
 * Which measurements of a file a fit uses, and what is known of them that the file does not say.
 *
 * @param sources labels to be used; empty for all
 * @param elements elements to be used; empty for all. The others still load the solvent and set acid free
 * @param leftOut lines of the file not to be used
 * @param weights of the points of a source, > 0; 1 where nothing is said, times the weight the file gives
 * @param saponification degree for every shake-out of a source, 0 to 1; comes before what the file says. Zero says that
 *     the solvent was not saponified
 */
public record DataChoice(
        Set<String> sources,
        Set<Element> elements,
        Set<Integer> leftOut,
        Map<String, Double> weights,
        Map<String, Double> saponification) {

    public DataChoice {
        sources = Set.copyOf(sources);
        elements = Set.copyOf(elements);
        leftOut = Set.copyOf(leftOut);
        weights = Map.copyOf(weights);
        saponification = Map.copyOf(saponification);
        weights.forEach((source, weight) -> {
            if (!(weight > 0.0) || weight.isInfinite()) {
                throw new IllegalArgumentException("weight of " + source + " is " + weight + ", expected above 0");
            }
        });
        saponification.forEach((source, degree) -> {
            if (!(degree >= 0.0) || degree > 1.0) {
                throw new IllegalArgumentException(
                        "saponification of " + source + " is " + degree + ", expected 0 to 1");
            }
        });
    }

    /** Every measurement, all of the same weight, as the file describes it. */
    public static DataChoice everything() {
        return new DataChoice(Set.of(), Set.of(), Set.of(), Map.of(), Map.of());
    }

    public DataChoice ofSources(Set<String> labels) {
        return new DataChoice(labels, elements, leftOut, weights, saponification);
    }

    public DataChoice ofElements(Set<Element> chosen) {
        return new DataChoice(sources, chosen, leftOut, weights, saponification);
    }

    public DataChoice withoutLines(Set<Integer> lines) {
        return new DataChoice(sources, elements, lines, weights, saponification);
    }

    public DataChoice weighing(Map<String, Double> bySource) {
        return new DataChoice(sources, elements, leftOut, bySource, saponification);
    }

    public DataChoice withSaponification(Map<String, Double> bySource) {
        return new DataChoice(sources, elements, leftOut, weights, bySource);
    }

    boolean uses(Shakeout shakeout) {
        return sources.isEmpty() || sources.contains(shakeout.source());
    }

    boolean uses(Element element) {
        return elements.isEmpty() || elements.contains(element);
    }
}
