package org.raffinate.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.ProductStream;
import org.raffinate.casefile.Case;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Outlet;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.design.Product;
import org.raffinate.design.Specification;
import org.raffinate.equilibrium.Solute;
import org.raffinate.reagents.CircuitCheck;
import org.raffinate.reagents.ReagentUse;
import org.raffinate.study.Result.Group;
import org.raffinate.table.Column;
import org.raffinate.works.Works;

/**
 * The results that points of a case can have, by their names.
 *
 * @param list all of them, in the order of a table
 */
public record Results(List<Result> list) {
    private static final double PERCENT = 100.0;
    private static final double PPM = 1e6;
    private static final double LITRES = 1000.0;

    public Results {
        list = List.copyOf(list);
    }

    /** All that the points of a case have. */
    public static Results all(Case base, Run run) {
        List<Result> all = new ArrayList<>();
        if (base.chemistry().isPresent()) {
            circuit(all);
        } else {
            cascade(all);
        }
        for (int k = 0; k < base.specifications().size(); k++) {
            specification(all, base.specifications().get(k), k);
        }
        base.feed().mixture().elements().forEach(element -> element(all, element));
        if (base.plant().plan().isPresent()) {
            plant(all);
            cost(all);
        }
        return new Results(all);
    }

    private static void cascade(List<Result> all) {
        whole(
                all,
                "stages",
                "of the cascade",
                outcome -> of(outcome.cascade(), known -> known.cascade().stages()));
        whole(
                all,
                "extraction stages",
                "up to the stage of the feed",
                outcome -> outcome.extraction().orElse(0) > 0
                        ? outcome.extraction().getAsInt()
                        : Double.NaN);
        whole(
                all,
                "scrub stages",
                "above the stage of the feed",
                outcome -> of(
                        outcome.cascade(),
                        known -> known.cascade().stages() - outcome.extraction().orElse(0)));
        String unit = "mol/mol feed";
        flow(
                all,
                "S",
                unit,
                "rare earths that the organic takes up in stage 1",
                known -> known.cascade().s());
        flow(
                all,
                "W",
                unit,
                "rare earths that the scrub puts back",
                known -> known.cascade().w());
        flow(
                all,
                "raffinate",
                unit,
                "rare earths that leave with the raffinate",
                known -> known.cascade().raffinate());
        flow(
                all,
                "extract",
                unit,
                "rare earths that leave with the extract",
                known -> known.cascade().extract());
    }

    private static void flow(
            List<Result> all, String name, String unit, String text, ToDoubleFunction<CascadeSolution> value) {
        number(all, Group.FLOWS, name, unit, text, outcome -> of(outcome.cascade(), value));
    }

    private static void circuit(List<Result> all) {
        whole(
                all,
                "stages",
                "of all sections",
                outcome -> of(outcome.circuit(), known -> known.circuit().stages()));
        for (SectionKind kind : List.of(SectionKind.EXTRACTION, SectionKind.SCRUB, SectionKind.STRIP)) {
            whole(
                    all,
                    kind.word() + " stages",
                    "of the section",
                    outcome -> of(
                            outcome.circuit(),
                            known -> known.circuit().sections().stream()
                                    .filter(section -> section.kind() == kind)
                                    .mapToInt(Section::stages)
                                    .sum()));
        }
        reagent(
                all,
                "organic",
                "L/h",
                "solvent that enters stage 1",
                known -> known.circuit().solvent().flow());
        reagent(
                all,
                "base",
                "mol/h",
                "of saponification",
                known -> ReagentUse.of(known).base());
        reagent(
                all,
                "scrub acid",
                "mol/h",
                "with the scrub liquor",
                known -> ReagentUse.of(known).scrubAcid());
        reagent(
                all,
                "strip acid",
                "mol/h",
                "with the strip liquor",
                known -> ReagentUse.of(known).stripAcid());
    }

    private static void reagent(
            List<Result> all, String name, String unit, String text, ToDoubleFunction<CircuitSolution> value) {
        number(all, Group.FLOWS, name, unit, text, outcome -> of(outcome.circuit(), value));
    }

    private static void specification(List<Result> all, Specification asked, int place) {
        String name = asked.product().label() + " " + asked.kind().label();
        number(
                all,
                Group.PRODUCTS,
                name,
                "%",
                "what the specification asks for",
                outcome -> outcome.isSolved()
                        ? PERCENT * (1.0 - outcome.checks().get(place).shortfall())
                        : Double.NaN);
        boolean purity = asked.kind() == Specification.Kind.PURITY;
        number(
                all,
                Group.PRODUCTS,
                lack(asked),
                "ppm",
                purity ? "unwanted rare earths in it" : "wanted rare earths that leave elsewhere",
                outcome ->
                        outcome.isSolved() ? PPM * outcome.checks().get(place).shortfall() : Double.NaN);
        all.add(new Result(
                Group.PRODUCTS,
                new Column(name + " met", "", Column.Type.FLAG, "whether the specification is met"),
                outcome ->
                        outcome.isSolved() ? truth(outcome.checks().get(place).met()) : Double.NaN));
    }

    /** What a specification of a case allows of a result: its impurity or loss at most, its purity or recovery at least. */
    static OptionalDouble allowed(Case base, String result) {
        for (Specification asked : base.specifications()) {
            if (result.equals(asked.product().label() + " " + asked.kind().label())) {
                return OptionalDouble.of(PERCENT * (1.0 - asked.shortfall()));
            }
            if (result.equals(lack(asked))) {
                return OptionalDouble.of(PPM * asked.shortfall());
            }
        }
        return OptionalDouble.empty();
    }

    /** Name of the result that tells what is missing of a specification's share. */
    private static String lack(Specification asked) {
        return asked.product().label() + (asked.kind() == Specification.Kind.PURITY ? " impurity" : " loss");
    }

    private static double truth(boolean value) {
        return value ? 1.0 : 0.0;
    }

    private static void element(List<Result> all, Element element) {
        for (Product product : Product.values()) {
            String symbol = element.symbol();
            number(all, Group.ELEMENTS, symbol + " in " + product.label(), "mol %", "of its rare earths", outcome -> {
                Amounts amounts = Amounts.of(outcome, product, element);
                return PERCENT * amounts.here / amounts.all;
            });
            number(all, Group.ELEMENTS, symbol + " to " + product.label(), "%", "of what leaves of it", outcome -> {
                Amounts amounts = Amounts.of(outcome, product, element);
                return PERCENT * amounts.here / amounts.left;
            });
        }
    }

    /** An element in a product, all rare earths there, and the element in all that leaves; NaN where there is nothing. */
    private record Amounts(double here, double all, double left) {
        static Amounts of(Outcome outcome, Product product, Element element) {
            return outcome.cascade()
                    .map(known -> of(known, product, element))
                    .or(() -> outcome.circuit().map(known -> of(known, product, element)))
                    .orElse(new Amounts(Double.NaN, Double.NaN, Double.NaN));
        }

        private static Amounts of(CascadeSolution solution, Product product, Element element) {
            ProductStream stream = product == Product.RAFFINATE ? solution.raffinate() : solution.extract();
            double left = Stream.concat(Stream.of(solution.raffinate(), solution.extract()), solution.draws().stream())
                    .mapToDouble(each -> each.flow(element))
                    .sum();
            return new Amounts(stream.flow(element), stream.flow(), left);
        }

        private static Amounts of(CircuitSolution solution, Product product, Element element) {
            Outlet outlet = CircuitCheck.product(product, solution);
            Solute solute = Solute.of(element);
            double left = solution.outlets().stream()
                    .mapToDouble(each -> each.flow(solute))
                    .sum();
            return new Amounts(outlet.flow(solute), outlet.rareEarths(), left);
        }
    }

    private static void plant(List<Result> all) {
        works(all, Group.PLANT, "solvent", "m3", "in the whole plant", known -> known.stock() / LITRES);
        works(all, Group.PLANT, "oxides held", "kg", "rare earths in the boxes", Works::held);
        works(all, Group.PLANT, "acid", "kg/kg fed", "of scrub and strip, for oxides fed", Works::acid);
        works(all, Group.PLANT, "bases", "kg/kg fed", "of saponification and effluent, for oxides fed", Works::bases);
    }

    private static void cost(List<Result> all) {
        works(
                all,
                Group.COST,
                "cost",
                "USD/kg",
                "of oxides made, without the feed",
                known -> known.estimate().perKilogram());
        works(
                all,
                Group.COST,
                "yearly cost",
                "USD/a",
                "without the feed",
                known -> known.estimate().perYear());
        works(
                all,
                Group.COST,
                "fixed capital",
                "USD",
                "the plant in all",
                known -> known.estimate().fixedCapital());
        works(
                all,
                Group.COST,
                "value held",
                "USD",
                "of the rare earths in the boxes",
                known -> known.estimate().locked());
    }

    private static void works(
            List<Result> all, Group group, String name, String unit, String text, ToDoubleFunction<Works> value) {
        number(all, group, name, unit, text, outcome -> of(outcome.works(), value));
    }

    private static void whole(List<Result> all, String name, String text, ToDoubleFunction<Outcome> value) {
        all.add(new Result(Group.FLOWS, new Column(name, "", Column.Type.INTEGER, text), value));
    }

    private static void number(
            List<Result> all, Group group, String name, String unit, String text, ToDoubleFunction<Outcome> value) {
        all.add(new Result(group, new Column(name, unit, Column.Type.NUMBER, text), value));
    }

    private static <T> double of(Optional<T> known, ToDoubleFunction<T> value) {
        return known.isPresent() ? value.applyAsDouble(known.get()) : Double.NaN;
    }

    /** Whether a column of the table has that name already: that of a result, or one that all tables have. */
    public boolean isColumn(String name) {
        return StudyTable.FIXED.stream().anyMatch(column -> column.name().equals(name))
                || !named(name, false).isEmpty();
    }

    /** Names of a result, or of all results of a group; none where there is no such thing. */
    public List<String> named(String word, boolean groups) {
        List<String> names = list.stream()
                .filter(result -> groups && result.group().label().equals(word))
                .map(Result::name)
                .toList();
        return names.isEmpty()
                ? list.stream().map(Result::name).filter(word::equals).toList()
                : names;
    }

    /** What may be named. */
    public List<String> words(boolean groups) {
        Stream<String> labels = groups ? present().stream().map(Group::label) : Stream.of();
        return Stream.concat(labels, list.stream().map(Result::name)).distinct().toList();
    }

    /** What may be named, in words. */
    public String expected(boolean groups) {
        String single = String.join(", ", list.stream().map(Result::name).toList());
        return groups
                ? "the groups "
                        + String.join(", ", present().stream().map(Group::label).toList()) + ", or single results: "
                        + single
                : "one of the results " + single;
    }

    private Set<Group> present() {
        Set<Group> present = EnumSet.noneOf(Group.class);
        list.forEach(result -> present.add(result.group()));
        return present;
    }

    /** What is kept unasked. */
    public List<String> usual() {
        return list.stream()
                .filter(result -> result.group() == Group.FLOWS || result.group() == Group.PRODUCTS)
                .map(Result::name)
                .toList();
    }

    /** These names once each, in the order of a table. */
    public List<String> inOrder(Collection<String> names) {
        return list.stream().map(Result::name).filter(names::contains).toList();
    }

    /** What charts show unasked: the cost, or stages and S, and the impurities. */
    public List<String> shown(Collection<String> kept) {
        List<String> shown = new ArrayList<>();
        for (String name : List.of("cost", "stages", "S", "organic", "raffinate impurity", "extract impurity")) {
            if (kept.contains(name) && named(name, false).size() == 1) {
                shown.add(name);
            }
        }
        return shown.isEmpty() ? kept.stream().limit(1).toList() : shown;
    }

    /** Those of these names. */
    Results only(Collection<String> names) {
        return new Results(
                list.stream().filter(result -> names.contains(result.name())).toList());
    }

    /** Whether a plant must be planned for them. */
    boolean isPlanned() {
        return list.stream().anyMatch(result -> result.group().isPlanned());
    }

    /** Their columns. */
    List<Column> columns() {
        return map(Result::column);
    }

    private <T> List<T> map(Function<Result, T> part) {
        return list.stream().map(part).toList();
    }
}
