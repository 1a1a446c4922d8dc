package org.raffinate.chart;

import java.awt.Shape;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.util.ShapeUtils;
import org.raffinate.chart.LineChart.Look;
import org.raffinate.chart.LineChart.Points;
import org.raffinate.design.Bounds;
import org.raffinate.design.Design;
import org.raffinate.design.Shortcut;
import org.raffinate.design.TradeOff;

/** Stages against S: the curve between its two bounds, the chosen point, and the shortcut's beside it. */
final class TradeOffChart {
    /** Multiple of the smallest S up to which the curve is shown, if the chosen point does not lie beyond. */
    private static final double WIDEST = 4.0;
    /** Multiple of the fewest stages up to which the curve is shown, if the chosen point does not lie beyond. */
    private static final double HIGHEST = 5.0;

    /** Shows around the chosen point where the two coincide. */
    private static final Shape SHORTCUT = ShapeUtils.createDiamond(8f);

    private final NumberAxis domain;
    private final LineChart chart;

    private TradeOffChart(NumberAxis domain, NumberAxis range) {
        this.domain = domain;
        this.chart = new LineChart(domain, range);
    }

    /** Empty where stage counts were not searched. */
    static Optional<JFreeChart> of(String title, String subtitle, Design design) {
        return design.tradeOff()
                .filter(tradeOff -> !tradeOff.points().isEmpty())
                .map(tradeOff -> draw(title, subtitle, design, tradeOff));
    }

    private static JFreeChart draw(String title, String subtitle, Design design, TradeOff tradeOff) {
        List<TradeOff.Point> points = tradeOff.points();
        TradeOff.Point first = points.get(0);
        TradeOff.Point last = points.get(points.size() - 1);
        TradeOff.Point chosen = points.get(tradeOff.chosen());
        double leastS = design.bounds().map(Bounds::minimumS).orElse(last.s());
        double leastStages = design.bounds().map(Bounds::minimumStages).orElse((double) first.stages());
        double right = Math.max(Math.min(first.s(), WIDEST * leastS), 1.5 * chosen.s());
        double top = Math.max(Math.min(last.stages(), HIGHEST * leastStages), 1.5 * chosen.stages());
        if (design.shortcut().isPresent()) {
            right = Math.max(right, 1.1 * design.shortcut().get().s());
            top = Math.max(top, 1.1 * stages(design.shortcut().get()));
        }
        TradeOffChart drawing = new TradeOffChart(
                ChartTheme.axis("S, mol per mol of feed", leastS - 0.15 * (right - leastS), right),
                ChartTheme.integers("stages", 0.0, top));
        Points curve = new Points();
        points.forEach(point -> curve.add(point.s(), point.stages()));
        drawing.chart.add("least S for the specifications", curve, Look.line(ChartTheme.BLUE, ChartTheme.SOLID));
        design.shortcut()
                .ifPresent(shortcut -> drawing.point(
                        "Xu's shortcut: " + Figures.number(shortcut.extraction(), 3) + " + "
                                + Figures.number(shortcut.scrub(), 3) + " stages, S "
                                + Figures.number(shortcut.s(), 4),
                        shortcut.s(),
                        stages(shortcut),
                        Look.marker(ChartTheme.GREEN, SHORTCUT, false)));
        drawing.point(
                "chosen: " + chosen.extraction() + " + " + chosen.scrub() + " stages, S "
                        + Figures.number(chosen.s(), 4),
                chosen.s(),
                chosen.stages(),
                Look.marker(ChartTheme.VERMILLION, ChartTheme.marker(0), true));
        design.bounds().ifPresent(drawing::bounds);
        return drawing.chart.chart(title, subtitle);
    }

    private static double stages(Shortcut shortcut) {
        return shortcut.extraction() + shortcut.scrub();
    }

    private void point(String name, double x, double y, Look look) {
        Points point = new Points();
        point.add(x, y);
        chart.add(name, point, look);
    }

    private void bounds(Bounds bounds) {
        chart.vertical(bounds.minimumS(), ChartTheme.MUTED, ChartTheme.THIN_DASHED);
        chart.label(
                "  minimum S " + Figures.number(bounds.minimumS(), 4) + " (Underwood)",
                bounds.minimumS(),
                0.5 * bounds.minimumStages(),
                ChartTheme.MUTED,
                TextAnchor.CENTER_LEFT);
        chart.horizontal(bounds.minimumStages(), ChartTheme.MUTED, ChartTheme.THIN_DASHED);
        chart.label(
                "minimum stages " + Figures.number(bounds.minimumStages(), 4) + " (Fenske) ",
                domain.getUpperBound(),
                bounds.minimumStages(),
                ChartTheme.MUTED,
                TextAnchor.TOP_RIGHT);
    }
}
