package org.raffinate.studychart;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.TextAnchor;
import org.raffinate.chart.ChartTheme;
import org.raffinate.chart.LineChart;
import org.raffinate.chart.LineChart.Look;
import org.raffinate.chart.LineChart.Points;

/** How an output is spread over many runs: a histogram, below it the share of runs at or below each value. */
public final class DistributionChart {
    private static final double PERCENT = 100.0;
    private static final int MOST_STEPS = 1000;
    private static final Color BAR = new Color(0xA6, 0xCB, 0xE2);
    private static final List<Integer> PERCENTILES = List.of(10, 50, 90);
    /** Height of a row of labels above the bars, of the highest bar. */
    private static final double LINE = 0.14;

    /** From a line to its label, of the width. */
    private static final double GAP = 0.008;
    /** A limit farther from the middle than this many spans of the values would squeeze them. */
    private static final double FARTHEST = 2.0;

    private final Coordinate output;
    private final List<Double> places;
    private final NumberAxis domain;

    private DistributionChart(Coordinate output, List<Double> places, NumberAxis domain) {
        this.output = output;
        this.places = places;
        this.domain = domain;
    }

    /**
     * The limit of a specification.
     *
     * @param name of the specification
     * @param value in the unit of the output
     * @param atLeast whether a run meets it at or above the value, else at or below
     */
    public record Limit(String name, double value, boolean atLeast) {
        private String text(Coordinate output, List<Double> values) {
            long met = values.stream()
                    .filter(each -> atLeast ? each >= value : each <= value)
                    .count();
            return Coordinate.clipped(name, 60) + (atLeast ? " \u2265 " : " \u2264 ") + output.text(value) + ": met by "
                    + Coordinate.number(PERCENT * met / values.size()) + " %";
        }
    }

    /**
     * The chart.
     *
     * @param values of the output, NaN for a run that failed
     * @throws IllegalArgumentException where no run has a value, or one cannot stand on the axis
     */
    public static JFreeChart of(
            String title, String subtitle, Coordinate output, List<Double> values, Optional<Limit> limit) {
        List<Double> kept =
                values.stream().filter(value -> !value.isNaN()).sorted().toList();
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("none of " + values.size() + " runs has a value of " + output.name());
        }
        List<Double> places = kept.stream().map(output::place).toList();
        double low = places.get(0);
        double high = places.get(places.size() - 1);
        double span = high - low;
        Optional<Double> shown = limit.map(one -> output.place(one.value()))
                .filter(place -> span == 0.0
                        || Math.abs(place - 0.5 * (places.get(0) + places.get(places.size() - 1))) < FARTHEST * span);
        if (shown.isPresent()) {
            low = Math.min(low, shown.get());
            high = Math.max(high, shown.get());
        }
        DistributionChart chart = new DistributionChart(output, places, output.roomy(low, high));
        int failed = values.size() - kept.size();
        return LineChart.stacked(
                title,
                Drawn.note(
                        subtitle,
                        kept.size() + (kept.size() == 1 ? " run" : " runs"),
                        failed > 0 ? failed + " more failed" : ""),
                List.of(
                        chart.bars(shown),
                        chart.steps(
                                shown,
                                limit.map(one ->
                                        one.text(output, kept) + (shown.isPresent() ? "" : ", off the chart")))));
    }

    private LineChart bars(Optional<Double> limit) {
        Histogram histogram = Histogram.of(places);
        int highest =
                histogram.counts().stream().mapToInt(Integer::intValue).max().orElseThrow();
        double top = PERCENT * highest / places.size();
        int rows = PERCENTILES.size() + (limit.isPresent() ? 1 : 0);
        double upper = top * (1.0 + LINE * (rows + 0.4));
        LineChart chart = new LineChart(domain, Coordinate.percents("of the runs", upper));
        Points outline = new Points();
        outline.add(histogram.low(), 0.0);
        for (int i = 0; i < histogram.counts().size(); i++) {
            double from = histogram.low() + i * histogram.width();
            double to = from + histogram.width();
            double height = PERCENT * histogram.counts().get(i) / places.size();
            chart.area(new double[] {from, 0.0, from, height, to, height, to, 0.0}, BAR);
            outline.add(from, height);
            outline.add(to, height);
            outline.add(to, 0.0);
        }
        chart.add(outline, Look.line(ChartTheme.BLUE, ChartTheme.THIN));
        marks(chart, limit, upper);
        List<String> told = Coordinate.told(IntStream.range(0, PERCENTILES.size())
                .mapToObj(k -> output.value(percentile(k)))
                .toList());
        for (int k = 0; k < PERCENTILES.size(); k++) {
            String text = "p" + PERCENTILES.get(k) + " " + told.get(k);
            label(chart, text, percentile(k), upper - (k + 0.6) * LINE * top, ChartTheme.INK);
        }
        limit.ifPresent(place -> label(
                chart,
                "limit " + Coordinate.number(output.value(place)),
                place,
                upper - (PERCENTILES.size() + 0.6) * LINE * top,
                ChartTheme.VERMILLION));
        return chart;
    }

    private double percentile(int index) {
        return Histogram.quantile(places, PERCENTILES.get(index) / PERCENT);
    }

    private void label(LineChart chart, String text, double place, double height, Color colour) {
        boolean left = place > domain.getRange().getCentralValue();
        chart.labelOnWhite(
                text,
                place + (left ? -GAP : GAP) * domain.getRange().getLength(),
                height,
                colour,
                left ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
    }

    private LineChart steps(Optional<Double> limit, Optional<String> met) {
        NumberAxis range = Coordinate.percents("at or below", PERCENT);
        range.setTickUnit(new NumberTickUnit(25.0));
        LineChart chart = new LineChart(domain, range);
        Points steps = new Points();
        steps.add(domain.getLowerBound(), 0.0);
        double before = 0.0;
        for (int i : Drawn.thinned(IntStream.range(0, places.size()).boxed().toList(), MOST_STEPS)) {
            steps.add(places.get(i), before);
            before = PERCENT * (i + 1.0) / places.size();
            steps.add(places.get(i), before);
        }
        steps.add(domain.getUpperBound(), PERCENT);
        marks(chart, limit, PERCENT);
        chart.add(steps, Look.line(ChartTheme.BLUE, ChartTheme.SOLID));
        chart.name("p10, p50, p90", Look.line(ChartTheme.INK, ChartTheme.THIN_DASHED));
        met.ifPresent(text -> chart.name(text, Look.line(ChartTheme.VERMILLION, ChartTheme.SOLID)));
        return chart;
    }

    private void marks(LineChart chart, Optional<Double> limit, double upper) {
        for (int k = 0; k < PERCENTILES.size(); k++) {
            chart.add(upright(percentile(k), upper), Look.line(ChartTheme.INK, ChartTheme.THIN_DASHED));
        }
        limit.ifPresent(one -> chart.add(upright(one, upper), Look.line(ChartTheme.VERMILLION, ChartTheme.SOLID)));
    }

    private static Points upright(double place, double upper) {
        Points line = new Points();
        line.add(place, 0.0);
        line.add(place, upper);
        return line;
    }
}
