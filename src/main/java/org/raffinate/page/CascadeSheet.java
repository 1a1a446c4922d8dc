package org.raffinate.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.ProductStream;
import org.raffinate.chart.Answer;
import org.raffinate.chart.Figures;
import org.raffinate.chart.SplitGroups;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.design.Product;
import org.raffinate.design.Specification;
import org.raffinate.design.SpecificationResult;
import org.raffinate.page.Page.KeyFigure;
import org.raffinate.plantchart.CascadePlan;

/** The first screen of a cascade with constant separation factors. */
final class CascadeSheet {
    private final Answer answer;
    private final CascadeSolution solution;
    private final Cascade cascade;
    private final int extraction;

    CascadeSheet(Answer answer, CascadeSolution solution) {
        this.answer = answer;
        this.solution = solution;
        cascade = solution.cascade();
        extraction = answer.extraction();
    }

    List<KeyFigure> figures() {
        int scrub = cascade.stages() - extraction;
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(new KeyFigure(
                "stages", String.valueOf(cascade.stages()), "", extraction + " extraction, " + scrub + " scrub"));
        figures.add(new KeyFigure(
                "organic, S",
                Figures.number(cascade.s(), 4),
                "mol/mol feed",
                Figures.number(answer.molPerHour(cascade.s()), 4) + " mol/h of rare earths"));
        figures.add(new KeyFigure(
                "scrub, W",
                Figures.number(cascade.w(), 4),
                "mol/mol feed",
                Figures.number(answer.molPerHour(cascade.w()), 4) + " mol/h put back"));
        return figures;
    }

    CascadePlan plan() {
        List<CascadePlan.Section> sections = new ArrayList<>();
        if (extraction > 0) {
            sections.add(new CascadePlan.Section("extraction", extraction, false));
        }
        if (extraction < cascade.stages()) {
            sections.add(new CascadePlan.Section("scrub", cascade.stages() - extraction, true));
        }
        List<CascadePlan.Stream> streams = new ArrayList<>();
        streams.add(new CascadePlan.Stream(
                List.of("barren organic", "S " + Figures.number(cascade.s(), 4) + " mol/mol feed"),
                Phase.ORGANIC,
                1,
                true));
        streams.add(
                new CascadePlan.Stream(product("extract", Product.EXTRACT), Phase.ORGANIC, cascade.stages(), false));
        streams.add(new CascadePlan.Stream(product("raffinate", Product.RAFFINATE), Phase.AQUEOUS, 1, false));
        streams.add(new CascadePlan.Stream(
                List.of("scrub", "W " + Figures.number(cascade.w(), 4) + " mol/mol feed"),
                Phase.AQUEOUS,
                cascade.stages(),
                true));
        for (int i = 0; i < cascade.feeds().size(); i++) {
            Feed feed = cascade.feeds().get(i);
            double oxides = answer.molPerHour(feed.flow()) * feed.mixture().massPerMol(Basis.OXIDE_MASS) / 1000.0;
            streams.add(new CascadePlan.Stream(
                    List.of(
                            i == 0 ? "feed" : "side feed",
                            Figures.number(oxides, 3) + " kg/h of oxides",
                            Figures.number(answer.tonnesPerYear(oxides), 3) + " t/a"),
                    feed.phase(),
                    feed.stage(),
                    true));
        }
        for (ProductStream draw : solution.draws()) {
            streams.add(new CascadePlan.Stream(
                    described("draw at " + draw.stage(), draw), draw.phase(), draw.stage(), false));
        }
        return new CascadePlan("", sections, streams);
    }

    private List<String> product(String name, Product product) {
        ProductStream stream = product == Product.RAFFINATE ? solution.raffinate() : solution.extract();
        List<String> checked = checked(answer.checks(), product);
        List<String> lines = described(name, stream);
        if (!checked.isEmpty()) {
            lines.remove(lines.size() - 1);
            lines.addAll(checked);
        }
        answer.question().cut().ifPresent(cut -> {
            Element key = product == Product.RAFFINATE ? cut.light() : cut.heavy();
            // What the others hold is what is missing: 1 - recovered would lose its digits.
            double elsewhere = recovered(product == Product.RAFFINATE ? solution.extract() : solution.raffinate(), key)
                    + solution.draws().stream()
                            .mapToDouble(draw -> recovered(draw, key))
                            .sum();
            lines.add(key.symbol() + " recovered " + Figures.share(recovered(stream, key), elsewhere));
        });
        return lines;
    }

    private double recovered(ProductStream stream, Element element) {
        return solution.recovery(stream).getOrDefault(element, Double.NaN);
    }

    private List<String> described(String name, ProductStream stream) {
        double oxides = answer.oxidePerHour(stream);
        List<String> lines = new ArrayList<>(List.of(name, Figures.number(oxides, 3) + " kg/h of oxides"));
        Optional<Element> main = stream.moleFractions().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
        main.ifPresent(element -> lines.add(element.symbol() + " "
                + Figures.share(
                        stream.fractions(Basis.OXIDE_MASS).getOrDefault(element, Double.NaN),
                        stream.impurity(List.of(element), Basis.OXIDE_MASS))));
        return lines;
    }

    /** What was asked of a product and is reached. */
    static List<String> checked(List<SpecificationResult> checks, Product product) {
        return checks.stream()
                .filter(check -> check.specification().product() == product)
                .map(check -> SplitGroups.names(check.specification().of()) + " "
                        + Figures.share(check.reached(), check.shortfall())
                        + (check.specification().kind() == Specification.Kind.RECOVERY ? " recovered" : " pure"))
                .toList();
    }
}
