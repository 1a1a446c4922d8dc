package org.raffinate.chart;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.ProductStream;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.design.Cut;
import org.raffinate.design.Product;
import org.raffinate.design.Specification;

/**
 * Which elements belong to the raffinate and which to the extract, for a reader's eye.
 *
 * <p>A purity specification says it; else the cut does; else an element belongs to the product that holds more than
 * half of it, and may belong to neither.
 *
 * @param light elements of the raffinate, least extracted first
 * @param heavy elements of the extract, least extracted first
 * @param keys the neighbours on the two sides of the cut, where both sides have one
 */
public record SplitGroups(List<Element> light, List<Element> heavy, Optional<Cut> keys) {
    /** Elements of a group that are listed one by one. */
    private static final int LISTED = 4;

    static SplitGroups of(Answer answer, CascadeSolution solution) {
        SeparationFactors factors = answer.factors();
        Optional<Cut> cut = answer.question().cut();
        List<Element> light = group(
                answer,
                Product.RAFFINATE,
                cut.map(keys -> (Predicate<Element>) e -> factors.relative(e) <= factors.relative(keys.light()))
                        .orElseGet(() -> held(solution, solution.raffinate())));
        List<Element> heavy = group(
                answer,
                Product.EXTRACT,
                cut.map(keys -> (Predicate<Element>) e -> factors.relative(e) >= factors.relative(keys.heavy()))
                        .orElseGet(() -> held(solution, solution.extract())));
        return new SplitGroups(light, heavy, cut.or(() -> facing(light, heavy, factors)));
    }

    /** On which basis the reader counts the purity of a product: that of its specification, else oxide mass. */
    static Basis basis(Answer answer, Product product) {
        return purity(answer, product).map(Specification::basis).orElse(Basis.OXIDE_MASS);
    }

    /** The purity wanted of a product. */
    static Optional<Specification> purity(Answer answer, Product product) {
        return answer.question().specifications().stream()
                .filter(wanted -> wanted.product() == product && wanted.kind() == Specification.Kind.PURITY)
                .findFirst();
    }

    private static List<Element> group(Answer answer, Product product, Predicate<Element> otherwise) {
        Predicate<Element> belongs = purity(answer, product)
                .map(Specification::of)
                .<Predicate<Element>>map(of -> of::contains)
                .orElse(otherwise);
        return answer.factors().order().stream().filter(belongs).toList();
    }

    private static Predicate<Element> held(CascadeSolution solution, ProductStream product) {
        Map<Element, Double> recovery = solution.recovery(product);
        return element -> recovery.getOrDefault(element, 0.0) > 0.5;
    }

    private static Optional<Cut> facing(List<Element> light, List<Element> heavy, SeparationFactors factors) {
        if (light.isEmpty() || heavy.isEmpty()) {
            return Optional.empty();
        }
        Cut cut = new Cut(light.get(light.size() - 1), heavy.get(0));
        return factors.factor(cut.heavy(), cut.light()) > 1.0 ? Optional.of(cut) : Optional.empty();
    }

    /** The symbols of a group, joined by a plus sign; of a large one the first, the last and their number. */
    public static String names(List<Element> group) {
        if (group.size() > LISTED) {
            return group.get(0).symbol() + " to " + group.get(group.size() - 1).symbol() + " (" + group.size() + ")";
        }
        return String.join(" + ", group.stream().map(Element::symbol).toList());
    }
}
