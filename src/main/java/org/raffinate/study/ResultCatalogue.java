package org.raffinate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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

/** What there is to be said of the points of a case, result by result. */
final class ResultCatalogue {
    private static final double PERCENT = 100.0;
    private static final double PPM = 1e6;
    private static final double LITRES = 1000.0;

    private final List<Result> all = new ArrayList<>();

    private ResultCatalogue() {}

    /** All results, in the order of a table. */
    static Results of(Case base) {
        ResultCatalogue catalogue = new ResultCatalogue();
        if (base.chemistry().isPresent()) {
            catalogue.circuit();
        } else {
            catalogue.cascade();
        }
        for (int k = 0; k < base.specifications().size(); k++) {
            catalogue.specification(base.specifications().get(k), k);
        }
        base.feed().mixture().elements().forEach(catalogue::element);
        if (base.plant().plan().isPresent()) {
            catalogue.plant();
            catalogue.cost();
        }
        return new Results(catalogue.all);
    }

    private void cascade() {
        whole(
                Results.STAGES,
                "of the cascade",
                outcome -> of(outcome.cascade(), known -> known.cascade().stages()));
        whole(
                "extraction stages",
                "up to the stage of the feed",
                outcome -> outcome.extraction().orElse(0) > 0
                        ? outcome.extraction().getAsInt()
                        : Double.NaN);
        whole(
                "scrub stages",
                "above the stage of the feed",
                outcome -> of(
                        outcome.cascade(),
                        known -> known.cascade().stages() - outcome.extraction().orElse(0)));
        String unit = "mol/mol feed";
        flow(
                "S",
                unit,
                "rare earths that the organic takes up in stage 1",
                known -> known.cascade().s());
        flow(
                "W",
                unit,
                "rare earths that the scrub puts back",
                known -> known.cascade().w());
        flow(
                "raffinate",
                unit,
                "rare earths that leave with the raffinate",
                known -> known.cascade().raffinate());
        flow(
                "extract",
                unit,
                "rare earths that leave with the extract",
                known -> known.cascade().extract());
    }

    private void flow(String name, String unit, String text, ToDoubleFunction<CascadeSolution> value) {
        number(Group.FLOWS, name, unit, text, outcome -> of(outcome.cascade(), value));
    }

    private void circuit() {
        whole(
                Results.STAGES,
                "of all sections",
                outcome -> of(outcome.circuit(), known -> known.circuit().stages()));
        for (SectionKind kind : List.of(SectionKind.EXTRACTION, SectionKind.SCRUB, SectionKind.STRIP)) {
            whole(
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
                "organic",
                "L/h",
                "solvent that enters stage 1",
                known -> known.circuit().solvent().flow());
        reagent(
                "base",
                "mol/h",
                "of saponification",
                known -> ReagentUse.of(known).base());
        reagent(
                "scrub acid",
                "mol/h",
                "with the scrub liquor",
                known -> ReagentUse.of(known).scrubAcid());
        reagent(
                "strip acid",
                "mol/h",
                "with the strip liquor",
                known -> ReagentUse.of(known).stripAcid());
    }

    private void reagent(String name, String unit, String text, ToDoubleFunction<CircuitSolution> value) {
        number(Group.FLOWS, name, unit, text, outcome -> of(outcome.circuit(), value));
    }

    private void specification(Specification asked, int place) {
        String name = asked.product().label() + " " + asked.kind().label();
        number(
                Group.PRODUCTS,
                name,
                "%",
                "what the specification asks for",
                outcome -> outcome.isSolved()
                        ? PERCENT * (1.0 - outcome.checks().get(place).shortfall())
                        : Double.NaN);
        boolean purity = asked.kind() == Specification.Kind.PURITY;
        number(
                Group.PRODUCTS,
                lack(asked),
                "ppm",
                purity ? "unwanted rare earths in it" : "wanted rare earths that leave elsewhere",
                outcome ->
                        outcome.isSolved() ? PPM * outcome.checks().get(place).shortfall() : Double.NaN);
        all.add(new Result(
                Group.PRODUCTS,
                new Column(
                        name + " " + StudyTable.MET.name(), "", Column.Type.FLAG, "whether the specification is met"),
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

    private void element(Element element) {
        for (Product product : Product.values()) {
            String symbol = element.symbol();
            number(Group.ELEMENTS, symbol + " in " + product.label(), "mol %", "of its rare earths", outcome -> {
                Amounts amounts = Amounts.of(outcome, product, element);
                return PERCENT * amounts.here / amounts.all;
            });
            number(Group.ELEMENTS, symbol + " to " + product.label(), "%", "of what leaves of it", outcome -> {
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

    private void plant() {
        works(Group.PLANT, "solvent", "m3", "in the whole plant", known -> known.stock() / LITRES);
        works(Group.PLANT, "oxides held", "kg", "rare earths in the boxes", Works::held);
        works(Group.PLANT, "acid", "kg/kg fed", "of scrub and strip, for oxides fed", Works::acid);
        works(Group.PLANT, "bases", "kg/kg fed", "of saponification and effluent, for oxides fed", Works::bases);
    }

    private void cost() {
        works(
                Group.COST,
                "cost",
                "USD/kg",
                "of oxides made, without the feed",
                known -> known.estimate().perKilogram());
        works(
                Group.COST,
                "yearly cost",
                "USD/a",
                "without the feed",
                known -> known.estimate().perYear());
        works(
                Group.COST,
                "fixed capital",
                "USD",
                "the plant in all",
                known -> known.estimate().fixedCapital());
        works(
                Group.COST,
                "value held",
                "USD",
                "of the rare earths in the boxes",
                known -> known.estimate().locked());
    }

    private void works(Group group, String name, String unit, String text, ToDoubleFunction<Works> value) {
        number(group, name, unit, text, outcome -> of(outcome.works(), value));
    }

    private void whole(String name, String text, ToDoubleFunction<Outcome> value) {
        all.add(new Result(Group.FLOWS, new Column(name, "", Column.Type.INTEGER, text), value));
    }

    private void number(Group group, String name, String unit, String text, ToDoubleFunction<Outcome> value) {
        all.add(new Result(group, new Column(name, unit, Column.Type.NUMBER, text), value));
    }

    private static <T> double of(Optional<T> known, ToDoubleFunction<T> value) {
        return known.isPresent() ? value.applyAsDouble(known.get()) : Double.NaN;
    }
}
