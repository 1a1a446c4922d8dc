package org.raffinate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.ProductStream;
import org.raffinate.chart.Answer;
import org.raffinate.chart.Figures;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.design.Bounds;
import org.raffinate.design.Design;

/** The part of the text that shows a cascade: stages and flows beside their bounds, products, specifications. */
final class CascadeText {
    private static final double AMMONIA = 17.031;
    private static final double HYDROGEN_CHLORIDE = 36.46;
    /** Products side by side in one table. */
    private static final int SIDE_BY_SIDE = 3;

    private final Answer answer;
    private final CascadeSolution solution;
    private final Cascade cascade;
    private final Manuscript lines;

    CascadeText(Answer answer, CascadeSolution solution, Manuscript lines) {
        this.answer = answer;
        this.solution = solution;
        this.cascade = solution.cascade();
        this.lines = lines;
    }

    /** What remains to be said where no cascade was found. */
    static void bounds(Answer answer, Manuscript lines) {
        QuestionText.wanted(answer.question(), lines);
        answer.design().flatMap(Design::bounds).ifPresent(bounds -> {
            lines.section("BOUNDS");
            lines.wrapped("stages", "more than " + Figures.number(bounds.minimumStages(), 4) + " (Fenske)");
            lines.wrapped(
                    "S, W",
                    "above " + Figures.number(bounds.minimumS()) + " and " + Figures.number(bounds.minimumW())
                            + " mol per mol of feed (Underwood)");
        });
    }

    void write() {
        lines.section("CASCADE (flows in mol per mol of feed)");
        flows();
        answer.design()
                .flatMap(Design::shortcut)
                .ifPresent(shortcut -> lines.wrapped(
                        "Xu's shortcut",
                        Figures.number(shortcut.extraction(), 3) + " + " + Figures.number(shortcut.scrub(), 3)
                                + " stages, S " + Figures.number(shortcut.s(), 4) + ", W "
                                + Figures.number(shortcut.w(), 4) + " (" + shortcut.control()
                                + "): a start, not an answer"));
        cascade.feeds().stream()
                .skip(1)
                .forEach(feed -> lines.wrapped("further feed", stream(feed.stage(), feed.phase(), feed.flow())));
        cascade.draws().forEach(draw -> lines.wrapped("draw", stream(draw.stage(), draw.phase(), draw.flow())));
        reagents();
        lines.section("PRODUCTS (shares by oxide mass)");
        List<Outlet> outlets = outlets();
        for (int i = 0; i < outlets.size(); i += SIDE_BY_SIDE) {
            products(outlets, outlets.subList(i, Math.min(outlets.size(), i + SIDE_BY_SIDE)));
        }
        QuestionText.reached(answer.checks(), lines);
    }

    private void flows() {
        Optional<Bounds> bounds = answer.design().flatMap(Design::bounds);
        int extraction = answer.extraction();
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(
                "stages",
                String.valueOf(cascade.stages()),
                extraction + " extraction + " + (cascade.stages() - extraction) + " scrub, feed at " + extraction,
                cascade.stages(),
                bounds.map(Bounds::minimumStages),
                "Fenske"));
        rows.add(row(
                "S",
                Figures.number(cascade.s()),
                perHour(cascade.s()),
                cascade.s(),
                bounds.map(Bounds::minimumS),
                "Underwood"));
        rows.add(row(
                "W",
                Figures.number(cascade.w()),
                perHour(cascade.w()),
                cascade.w(),
                bounds.map(Bounds::minimumW),
                "Underwood"));
        double reflux = cascade.w() / cascade.extract();
        rows.add(List.of("reflux", Figures.number(reflux, 4), "W / extract"));
        lines.leftTable(rows);
    }

    private static List<String> row(
            String name, String value, String meaning, double amount, Optional<Double> minimum, String source) {
        List<String> row = new ArrayList<>(List.of(name, value, meaning));
        minimum.ifPresent(least -> {
            row.add(Figures.number(amount / least, 4) + " x");
            row.add("minimum " + Figures.number(least, 4) + " (" + source + ")");
        });
        return row;
    }

    private String perHour(double flow) {
        return Figures.number(answer.molPerHour(flow)) + " mol/h";
    }

    private String stream(int stage, Phase phase, double flow) {
        return phase.label() + " at stage " + stage + ": " + Figures.number(flow) + " = " + perHour(flow);
    }

    /** Three of base for what the barren organic takes up, three of acid for what is scrubbed or stripped off again. */
    private void reagents() {
        double stripped = cascade.extract()
                + cascade.draws().stream()
                        .filter(draw -> draw.phase() == Phase.ORGANIC)
                        .mapToDouble(Draw::flow)
                        .sum();
        double base = 3.0 * cascade.s();
        double acid = 3.0 * (cascade.w() + stripped);
        lines.wrapped("base", reagent(base, AMMONIA, "NH3"));
        lines.wrapped("acid", reagent(acid, HYDROGEN_CHLORIDE, "HCl"));
    }

    private String reagent(double flow, double molarMass, String name) {
        double kilograms = answer.molPerHour(flow) * molarMass / 1000.0 / answer.oxidePerHour();
        return Figures.number(flow, 4) + " = " + perHour(flow) + " = " + Figures.number(kilograms, 3) + " kg " + name
                + " per kg of oxides, no excess";
    }

    private List<Outlet> outlets() {
        List<Outlet> outlets = new ArrayList<>();
        outlets.add(new Outlet(0, "raffinate", solution.raffinate()));
        outlets.add(new Outlet(1, "extract", solution.extract()));
        for (ProductStream draw : solution.draws()) {
            outlets.add(new Outlet(
                    outlets.size(),
                    "draw " + draw.stage() + (draw.phase() == Phase.AQUEOUS ? " (aq)" : " (org)"),
                    draw));
        }
        return outlets;
    }

    private void products(List<Outlet> all, List<Outlet> shown) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("", "feed", shown, Outlet::name, outlet -> "recovered"));
        rows.add(row(
                "mol/mol feed",
                "1",
                shown,
                outlet -> Figures.number(outlet.stream().flow()),
                outlet -> ""));
        double fed = answer.oxidePerHour();
        rows.add(row(
                "oxides, kg/h",
                Figures.number(fed),
                shown,
                outlet -> Figures.number(answer.oxidePerHour(outlet.stream())),
                outlet -> ""));
        rows.add(row(
                "oxides, t/a",
                Figures.number(answer.tonnesPerYear(fed)),
                shown,
                outlet -> Figures.number(answer.tonnesPerYear(answer.oxidePerHour(outlet.stream()))),
                outlet -> ""));
        for (Element element : answer.factors().order()) {
            double share = answer.question().feed().mixture().fraction(element, Basis.OXIDE_MASS);
            rows.add(row(
                    name(element),
                    Figures.share(share, 1.0 - share),
                    shown,
                    outlet -> share(outlet.stream(), element),
                    outlet -> recovery(all, outlet, element)));
        }
        lines.table(rows);
    }

    private static List<String> row(
            String label,
            String feed,
            List<Outlet> outlets,
            Function<Outlet, String> first,
            Function<Outlet, String> second) {
        List<String> row = new ArrayList<>(List.of(label, feed));
        outlets.forEach(outlet -> {
            row.add(first.apply(outlet));
            row.add(second.apply(outlet));
        });
        return row;
    }

    private String name(Element element) {
        return element.symbol()
                + answer.question()
                        .cut()
                        .map(cut ->
                                cut.light() == element ? ", light key" : cut.heavy() == element ? ", heavy key" : "")
                        .orElse("");
    }

    private static String share(ProductStream stream, Element element) {
        double share = stream.fractions(Basis.OXIDE_MASS).getOrDefault(element, Double.NaN);
        return Figures.share(share, stream.impurity(List.of(element), Basis.OXIDE_MASS));
    }

    /** What the other outlets hold is what is missing: taken as 1 - recovery it would lose its digits. */
    private String recovery(List<Outlet> all, Outlet outlet, Element element) {
        double elsewhere = all.stream()
                .filter(other -> other.number() != outlet.number())
                .mapToDouble(other -> recovered(other, element))
                .sum();
        return Figures.share(recovered(outlet, element), elsewhere);
    }

    private double recovered(Outlet outlet, Element element) {
        return solution.recovery(outlet.stream()).getOrDefault(element, Double.NaN);
    }

    private record Outlet(int number, String name, ProductStream stream) {}
}
