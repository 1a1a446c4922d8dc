package org.raffinate.chart;

import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.TextAnchor;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.LineChart.Look;
import org.raffinate.chart.LineChart.Points;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Outlet;
import org.raffinate.circuit.Solvent;
import org.raffinate.design.Product;
import org.raffinate.equilibrium.Solute;
import org.raffinate.reagents.CircuitCheck;

/** What stands where in a circuit: rare earths in both phases, acid and free extractant, what the organic carries. */
final class CircuitProfileChart {
    /** Decades shown at least below the smallest impurity of a product. */
    private static final int BELOW = 1;
    /** Decades shown at most and at least. */
    private static final int DECADES = 10;

    private static final int FEWEST_DECADES = 4;
    /** A limit is drawn where the data come up to this part of it. */
    private static final double NEAR = 0.4;

    private final CircuitAnswer answer;
    private final CircuitSolution solution;
    private final CircuitProfile profile;

    private CircuitProfileChart(CircuitAnswer answer, CircuitSolution solution) {
        this.answer = answer;
        this.solution = solution;
        profile = solution.profile();
    }

    /** Concentrations in powers of ten; empty without rare earths. */
    static Optional<JFreeChart> rareEarths(CircuitAnswer answer, CircuitSolution solution) {
        List<Element> order = SplitGroups.order(solution);
        return order.isEmpty()
                ? Optional.empty()
                : Optional.of(new CircuitProfileChart(answer, solution).rareEarths(order));
    }

    private JFreeChart rareEarths(List<Element> order) {
        double highest = highest(
                stage -> Math.max(profile.rareEarths(stage, Phase.ORGANIC), profile.rareEarths(stage, Phase.AQUEOUS)));
        double top = Math.ceil(Math.log10(highest));
        NumberAxis range = ChartTheme.decades("mol/L", lowestDecade(top), top);
        LineChart chart = StageMarks.chart(profile.stages(), range);
        for (int i = 0; i < order.size(); i++) {
            Color colour = ChartTheme.colour(i);
            Shape marker = ChartTheme.marker(i);
            Solute solute = Solute.of(order.get(i));
            for (Phase phase : Phase.values()) {
                boolean aqueous = phase == Phase.AQUEOUS;
                chart.add(
                        points(stage -> Math.log10(profile.concentration(stage, phase, solute))),
                        Look.line(colour, aqueous ? ChartTheme.SOLID : ChartTheme.DASHED, marker, aqueous));
            }
            chart.name(order.get(i).symbol(), Look.marker(colour, marker, true));
        }
        chart.name("aqueous", Look.line(ChartTheme.MUTED, ChartTheme.SOLID));
        chart.name("organic", Look.line(ChartTheme.MUTED, ChartTheme.DASHED));
        StageMarks.of(solution.circuit()).draw(chart, range, top);
        return chart.chart("Rare earths over the stages", CircuitChartKind.subtitle(answer, solution));
    }

    /** The power of ten that the axis begins with: follows the purer of the two products. */
    private int lowestDecade(double top) {
        SplitGroups groups = SplitGroups.of(answer, solution);
        double least = Math.min(unwanted(Product.RAFFINATE, groups.light()), unwanted(Product.EXTRACT, groups.heavy()));
        int decade = least > 0.0 ? (int) Math.floor(Math.log10(least)) - BELOW : (int) top - DECADES;
        return Math.max((int) top - DECADES, Math.min(decade, (int) top - FEWEST_DECADES));
    }

    /** What a product holds beside its group, mol/L. */
    private double unwanted(Product product, List<Element> group) {
        if (group.isEmpty()) {
            return 1.0;
        }
        Outlet outlet = CircuitCheck.product(product, solution);
        double amount = SplitGroups.order(solution).stream()
                .filter(element -> !group.contains(element))
                .mapToDouble(element -> outlet.flow(Solute.of(element)))
                .sum();
        return amount / (outlet.flow() + outlet.drops());
    }

    /** pH above, free extractant below. */
    static JFreeChart acid(CircuitAnswer answer, CircuitSolution solution) {
        return new CircuitProfileChart(answer, solution).acid();
    }

    private JFreeChart acid() {
        double lowest = -highest(stage -> -profile.ph(stage));
        double highest = highest(profile::ph);
        double limit = answer.limits().hydrolysisPh();
        boolean near = highest > limit - 1.5;
        double top = Math.max(near ? Math.max(highest, limit) : highest, lowest + 0.5);
        double room = 0.06 * (top - lowest);
        NumberAxis range = ChartTheme.axis("pH", lowest - room, top + room);
        LineChart upper = StageMarks.chart(profile.stages(), range);
        upper.add(
                "pH = -log h (h in mol/L)",
                points(profile::ph),
                Look.line(ChartTheme.BLUE, ChartTheme.SOLID, ChartTheme.marker(0), true));
        if (near) {
            limit(upper, limit, "hydroxides from pH " + Figures.factor(limit, 3));
        }
        StageMarks.of(solution.circuit()).draw(upper, range, top + room, 2);

        double capacity = solution.circuit().solvent().capacity();
        NumberAxis share = ChartTheme.shares("free extractant");
        share.setRange(0.0, 1.05);
        LineChart lower = StageMarks.chart(profile.stages(), share);
        lower.add(
                "free dimer, share of all extractant",
                points(stage -> Math.max(0.0, profile.freeExtractant(stage)) / capacity),
                Look.line(ChartTheme.VERMILLION, ChartTheme.SOLID, ChartTheme.marker(1), true));
        StageMarks.of(solution.circuit()).lines(lower);
        return stacked("Acid and free extractant over the stages", upper, lower);
    }

    /** Rare earths on the organic above, the base's cation in both phases below. */
    static JFreeChart loading(CircuitAnswer answer, CircuitSolution solution) {
        return new CircuitProfileChart(answer, solution).loading();
    }

    private JFreeChart loading() {
        double highest = highest(profile::loading);
        double limit = answer.limits().loading();
        boolean near = highest > NEAR * limit;
        double top = 1.06 * (near ? Math.max(highest, limit) : Math.max(highest, 1e-12));
        NumberAxis range = ChartTheme.axis("mol RE / mol HA", 0.0, top);
        LineChart upper = StageMarks.chart(profile.stages(), range);
        upper.add(
                "rare earths per extractant (as monomer)",
                points(profile::loading),
                Look.line(ChartTheme.BLUE, ChartTheme.SOLID, ChartTheme.marker(0), true));
        if (near) {
            limit(upper, limit, "limit " + Figures.number(limit, 3));
        }
        StageMarks.of(solution.circuit()).draw(upper, range, top, 2);
        List<LineChart> panels = new ArrayList<>(List.of(upper));
        Solvent solvent = solution.circuit().solvent();
        if (profile.solutes().contains(solvent.base()) && solvent.saponification() > 0.0) {
            panels.add(counterIon(solvent.base()));
        }
        return stacked("Loading of the organic over the stages", panels.toArray(LineChart[]::new));
    }

    private LineChart counterIon(Solute base) {
        double top = Math.ceil(Math.log10(highest(stage -> Math.max(
                profile.concentration(stage, Phase.ORGANIC, base),
                profile.concentration(stage, Phase.AQUEOUS, base)))));
        NumberAxis range = ChartTheme.decades(base.symbol() + ", mol/L", top - 5.0, top);
        LineChart lower = StageMarks.chart(profile.stages(), range);
        for (Phase phase : Phase.values()) {
            boolean aqueous = phase == Phase.AQUEOUS;
            lower.add(
                    base.symbol() + " in the " + phase.label(),
                    points(stage -> Math.log10(profile.concentration(stage, phase, base))),
                    Look.line(
                            ChartTheme.VERMILLION,
                            aqueous ? ChartTheme.SOLID : ChartTheme.DASHED,
                            ChartTheme.marker(1),
                            aqueous));
        }
        StageMarks.of(solution.circuit()).lines(lower);
        return lower;
    }

    private JFreeChart stacked(String title, LineChart... panels) {
        return LineChart.stacked(title, CircuitChartKind.subtitle(answer, solution), List.of(panels));
    }

    /** A limit across the plot, its label at the right end. */
    private void limit(LineChart chart, double value, String text) {
        chart.horizontal(value, ChartTheme.MUTED, ChartTheme.THIN_DASHED);
        chart.label(text + " ", profile.stages() + 0.5, value, ChartTheme.MUTED, TextAnchor.TOP_RIGHT);
    }

    private double highest(IntToDoubleFunction value) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int stage = 1; stage <= profile.stages(); stage++) {
            highest = Math.max(highest, value.applyAsDouble(stage));
        }
        return highest;
    }

    private Points points(IntToDoubleFunction value) {
        Points points = new Points();
        for (int stage = 1; stage <= profile.stages(); stage++) {
            points.add(stage, value.applyAsDouble(stage));
        }
        return points;
    }
}
