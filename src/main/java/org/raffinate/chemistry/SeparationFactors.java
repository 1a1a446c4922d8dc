package org.raffinate.chemistry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How strongly each of the rare earths of a case is extracted, relative to the least extracted one: α_i = D_i / D_min.
 *
 * <p>Elements are nodes and factors edges. The case's own factors enter first, then those of the library in their
 * order; one that would close a ring is left out, so that one path joins two elements, and D_a / D_b is the product of
 * the factors on it. The path may run through elements that the case does not have. The order of extraction follows
 * from the factors alone.
 */
public final class SeparationFactors {
    /** Relative difference up to which two ways to the same factor agree. */
    private static final double AGREEMENT = 1e-9;

    private final Map<Element, Double> relative;
    private final List<SeparationFactor> used;
    private final List<SeparationFactor> displaced;
    private final List<SeparationFactor> overridden;

    private SeparationFactors(
            Map<Element, Double> relative,
            List<SeparationFactor> used,
            List<SeparationFactor> displaced,
            List<SeparationFactor> overridden) {
        this.relative = Collections.unmodifiableMap(relative);
        this.used = List.copyOf(used);
        this.displaced = List.copyOf(displaced);
        this.overridden = List.copyOf(overridden);
    }

    /**
     * The extractability of the kept elements.
     *
     * @throws MissingFactorException when the factors do not connect all of them
     * @throws ContradictoryFactorsException when the overrides contradict each other
     * @throws IllegalArgumentException when no element is kept, or a ratio leaves the range of a double
     */
    public static SeparationFactors resolve(
            Collection<Element> kept, List<SeparationFactor> overrides, List<SeparationFactor> library) {
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("0 elements are kept, expected one at least");
        }
        FactorForest forest = new FactorForest();
        overrides.forEach(override -> enter(override, forest));
        List<SeparationFactor> displaced = new ArrayList<>();
        for (SeparationFactor factor : library) {
            Optional<List<SeparationFactor>> path = forest.path(factor.less(), factor.more());
            if (path.isEmpty()) {
                forest.add(factor);
            } else if (path.get().stream().anyMatch(overrides::contains)) {
                displaced.add(factor);
            }
        }
        Set<Element> elements = EnumSet.copyOf(kept);
        List<String> missing = MissingLinks.of(forest, elements);
        if (!missing.isEmpty()) {
            throw new MissingFactorException(missing);
        }
        List<SeparationFactor> overridden = displaced.stream()
                .filter(factor -> overrides.stream().anyMatch(own -> own.isBetween(factor.more(), factor.less())))
                .toList();
        return new SeparationFactors(relative(elements, forest), used(elements, forest), displaced, overridden);
    }

    /**
     * The same elements with other values of some of the factors used; what joins two elements stays the same.
     *
     * @param changed factors between the elements of used ones, the more extracted first as there
     * @throws IllegalArgumentException for a factor that is not used, or a ratio that leaves the range of a double
     */
    public SeparationFactors with(List<SeparationFactor> changed) {
        List<SeparationFactor> factors = new ArrayList<>(used);
        for (SeparationFactor factor : changed) {
            int place = -1;
            for (int i = 0; i < factors.size(); i++) {
                boolean same =
                        factors.get(i).more() == factor.more() && factors.get(i).less() == factor.less();
                place = same ? i : place;
            }
            if (place < 0) {
                throw new IllegalArgumentException("the factor " + factor.pair() + " is not used");
            }
            factors.set(place, factor);
        }
        FactorForest forest = new FactorForest();
        factors.forEach(forest::add);
        return new SeparationFactors(
                relative(EnumSet.copyOf(relative.keySet()), forest), factors, displaced, overridden);
    }

    /** The kept elements, least extracted first; equally extracted ones by atomic number. */
    public List<Element> order() {
        return relative.keySet().stream()
                .sorted(Comparator.<Element>comparingDouble(this::relative).thenComparing(Element::atomicNumber))
                .toList();
    }

    /** D of the element over D of the least extracted one, 1 or more. */
    public double relative(Element element) {
        Double found = relative.get(element);
        if (found == null) {
            throw new IllegalArgumentException(
                    "element is " + element.symbol() + ", expected one of those kept: " + relative.keySet());
        }
        return found;
    }

    /** D_a / D_b. */
    public double factor(Element a, Element b) {
        return relative(a) / relative(b);
    }

    /** The factors on the paths between kept elements: the case's own first, then the library's, in their order. */
    public List<SeparationFactor> used() {
        return used;
    }

    /** The library's factors that were left out because the case's own factors already fix the ratio. */
    public List<SeparationFactor> displaced() {
        return displaced;
    }

    /** Those of the displaced factors whose very pair the case gives itself. */
    public List<SeparationFactor> overridden() {
        return overridden;
    }

    private static void enter(SeparationFactor override, FactorForest forest) {
        forest.path(override.less(), override.more())
                .ifPresentOrElse(path -> requireAgreement(override, path), () -> forest.add(override));
    }

    private static void requireAgreement(SeparationFactor given, List<SeparationFactor> path) {
        double implied = FactorForest.ratio(given.less(), path);
        if (Math.abs(implied - given.value()) > AGREEMENT * given.value()) {
            throw new ContradictoryFactorsException(given, path, implied);
        }
    }

    private static Map<Element, Double> relative(Set<Element> kept, FactorForest forest) {
        Element first = kept.iterator().next();
        Map<Element, Double> ratios = new EnumMap<>(Element.class);
        kept.forEach(element -> ratios.put(
                element, FactorForest.ratio(first, forest.path(first, element).orElseThrow())));
        double least = Collections.min(ratios.values());
        ratios.replaceAll((element, ratio) -> ratio / least);
        ratios.forEach((element, ratio) -> {
            if (!(ratio >= 1 && ratio < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "extractability of " + element.symbol() + " is " + ratio + ", expected a finite ratio");
            }
        });
        return ratios;
    }

    private static List<SeparationFactor> used(Set<Element> kept, FactorForest forest) {
        Element first = kept.iterator().next();
        List<SeparationFactor> onPaths = kept.stream()
                .flatMap(element -> forest.path(first, element).orElseThrow().stream())
                .toList();
        return forest.edges().stream().filter(onPaths::contains).toList();
    }
}
