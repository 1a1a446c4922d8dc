package org.raffinate.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.ProductStream;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Outlet;
import org.raffinate.design.Cut;
import org.raffinate.design.Product;
import org.raffinate.design.Specification;
import org.raffinate.equilibrium.Solute;
import org.raffinate.reagents.CircuitCheck;

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
                answer.question(),
                factors.order(),
                Product.RAFFINATE,
                cut.map(keys -> (Predicate<Element>) e -> factors.relative(e) <= factors.relative(keys.light()))
                        .orElseGet(() -> held(solution, solution.raffinate())));
        List<Element> heavy = group(
                answer.question(),
                factors.order(),
                Product.EXTRACT,
                cut.map(keys -> (Predicate<Element>) e -> factors.relative(e) >= factors.relative(keys.heavy()))
                        .orElseGet(() -> held(solution, solution.extract())));
        return new SplitGroups(light, heavy, cut.or(() -> facing(light, heavy, factors)));
    }

    /** The groups of a circuit; least extracted is what has the smallest D where the feed enters. */
    static SplitGroups of(CircuitAnswer answer, CircuitSolution solution) {
        List<Element> order = order(solution);
        Optional<Cut> cut =
                answer.question().cut().filter(keys -> order.contains(keys.light()) && order.contains(keys.heavy()));
        List<Element> light = group(
                answer.question(),
                order,
                Product.RAFFINATE,
                cut.map(keys -> (Predicate<Element>) e -> order.indexOf(e) <= order.indexOf(keys.light()))
                        .orElseGet(() -> held(solution, Product.RAFFINATE)));
        List<Element> heavy = group(
                answer.question(),
                order,
                Product.EXTRACT,
                cut.map(keys -> (Predicate<Element>) e -> order.indexOf(e) >= order.indexOf(keys.heavy()))
                        .orElseGet(() -> held(solution, Product.EXTRACT)));
        return new SplitGroups(light, heavy, cut);
    }

    /** The rare earths of a circuit, least extracted first. */
    public static List<Element> order(CircuitSolution solution) {
        int stage = StageMarks.feedStage(solution.circuit());
        return solution.profile().solutes().stream()
                .filter(Solute::isRareEarth)
                .sorted(Comparator.comparingDouble(
                        solute -> solution.profile().concentration(stage, Phase.ORGANIC, solute)
                                / solution.profile().concentration(stage, Phase.AQUEOUS, solute)))
                .map(solute -> solute.element().orElseThrow())
                .toList();
    }

    private static Predicate<Element> held(CircuitSolution solution, Product product) {
        Outlet outlet = CircuitCheck.product(product, solution);
        return element -> {
            Solute solute = Solute.of(element);
            double leaving = solution.outlets().stream()
                    .mapToDouble(any -> any.flow(solute))
                    .sum();
            return outlet.flow(solute) > 0.5 * leaving;
        };
    }

    private static List<Element> group(
            Question question, List<Element> order, Product product, Predicate<Element> otherwise) {
        Predicate<Element> belongs = question.purity(product)
                .map(Specification::of)
                .<Predicate<Element>>map(of -> of::contains)
                .orElse(otherwise);
        return order.stream().filter(belongs).toList();
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
