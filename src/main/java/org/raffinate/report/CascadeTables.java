package org.raffinate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.ProductStream;
import org.raffinate.cascade.StageProfile;
import org.raffinate.chart.Answer;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.design.TradeOff;
import org.raffinate.table.Layout;
import org.raffinate.table.Table;

/** Tables of a cascade in mol per mol of feed. */
public final class CascadeTables {
    private static final String PER_FEED = "mol/mol feed";

    private CascadeTables() {}

    /** All that an answer has. */
    static List<Table> of(Answer answer) {
        List<Table> tables = new ArrayList<>();
        answer.solution().ifPresent(solution -> {
            tables.add(products(answer, solution));
            tables.add(profile(solution.profile()));
        });
        answer.design().flatMap(design -> design.tradeOff()).ifPresent(tradeOff -> tables.add(tradeOff(tradeOff)));
        return tables;
    }

    /** What leaves each stage: totals, then each element's flow and mole fraction in both phases. */
    public static Table profile(StageProfile profile) {
        Layout<Integer> layout = new Layout<Integer>("profile", "What leaves each stage")
                .integer("stage", "Stage, 1 where the barren organic enters", stage -> stage);
        for (Phase phase : Phase.values()) {
            layout.number(
                    phase.label(),
                    PER_FEED,
                    "Rare earths in the " + phase.label() + " that leaves the stage",
                    stage -> profile.total(stage, phase));
            for (Element element : profile.elements()) {
                layout.number(
                        element.symbol() + " " + phase.label(),
                        PER_FEED,
                        element.symbol() + " in the " + phase.label() + " that leaves the stage",
                        stage -> profile.flow(stage, phase, element));
            }
            for (Element element : profile.elements()) {
                layout.number(
                        element.symbol() + " " + phase.label(),
                        "mole fraction",
                        element.symbol() + " among the rare earths of the " + phase.label() + " that leaves the stage",
                        stage -> profile.moleFraction(stage, phase, element));
            }
        }
        return layout.of(IntStream.rangeClosed(1, profile.stages()).boxed().toList());
    }

    private record Product(String name, ProductStream stream) {}

    /** What leaves the cascade: one row for the raffinate, the extract and each draw. */
    public static Table products(Answer answer, CascadeSolution solution) {
        List<Product> products = new ArrayList<>();
        products.add(new Product("raffinate", solution.raffinate()));
        products.add(new Product("extract", solution.extract()));
        solution.draws().forEach(draw -> products.add(new Product("draw", draw)));
        Layout<Product> layout = new Layout<Product>("products", "What leaves the cascade")
                .word("product", "Raffinate, extract or draw", Product::name)
                .integer("stage", "Stage that it leaves", row -> row.stream.stage())
                .word(
                        "phase",
                        "Phase that it leaves in",
                        row -> row.stream.phase().label())
                .number("flow", PER_FEED, "Rare earths in it", row -> row.stream.flow())
                .number("flow", "mol/h", "Rare earths in it", row -> answer.molPerHour(row.stream.flow()))
                .number("oxides", "kg/h", "Rare-earth oxides of it", row -> answer.oxidePerHour(row.stream))
                .number(
                        "oxides",
                        "t/a",
                        "Rare-earth oxides of it",
                        row -> answer.tonnesPerYear(answer.oxidePerHour(row.stream)));
        List<Element> elements = solution.profile().elements();
        elements.forEach(element -> layout.number(
                element.symbol(),
                "mole fraction",
                element.symbol() + " among its rare earths",
                row -> row.stream.moleFractions().getOrDefault(element, Double.NaN)));
        elements.forEach(element -> layout.number(
                element.symbol(),
                "oxide mass fraction",
                element.oxide() + " among its oxides",
                row -> row.stream.fractions(Basis.OXIDE_MASS).getOrDefault(element, Double.NaN)));
        elements.forEach(element -> layout.number(
                element.symbol(),
                "recovery mol/mol",
                element.symbol() + " in it of all that is fed",
                row -> solution.recovery(row.stream).getOrDefault(element, Double.NaN)));
        return layout.of(products);
    }

    /** Stages against S, the chosen point marked. */
    public static Table tradeOff(TradeOff tradeOff) {
        TradeOff.Point chosen = tradeOff.points().get(tradeOff.chosen());
        return new Layout<TradeOff.Point>("trade-off", "Stages against flows for the same products")
                .integer("stages", "Stages of the cascade", TradeOff.Point::stages)
                .integer("extraction stages", "The feed enters at the last of them", TradeOff.Point::extraction)
                .integer("scrub stages", "Stages beyond the feed", TradeOff.Point::scrub)
                .number("S", PER_FEED, "Rare earths on the organic of the extraction", TradeOff.Point::s)
                .number("W", PER_FEED, "Rare earths that the scrub puts back", TradeOff.Point::w)
                .number(
                        tradeOff.objective(),
                        tradeOff.unit(),
                        "What is least where it is chosen",
                        TradeOff.Point::objective)
                .flag("chosen", "Whether it is the design", point -> point.equals(chosen))
                .of(tradeOff.points());
    }
}
