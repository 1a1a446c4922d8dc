package org.raffinate.studychart;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.TextAnchor;
import org.raffinate.chart.ChartTheme;
import org.raffinate.chart.LineChart;
import org.raffinate.chart.LineChart.Look;
import org.raffinate.chart.LineChart.Points;

/** How likely the specifications are met with so many stages, and with how many it is sure enough. */
public final class ProbabilityChart {
    private static final double PERCENT = 100.0;
    /** Top of the axis; a marker at 100 % is whole. */
    private static final double TOP = 104.0;
    /** From one row of labels to the next, in percent. */
    private static final double LINE = 6.0;
    /** Rows of labels. */
    private static final int ROWS = 12;
    /** From a line to its label, of the width. */
    private static final double GAP = 0.008;
    /** From the whiskers of one series to those of the next, of a stage. */
    private static final double ASIDE = 0.12;

    private ProbabilityChart() {}

    /**
     * The share of runs that met.
     *
     * @param stages 1 or more
     * @param share 0 to 1
     * @param low lower end of its confidence range, e.g. by Clopper and Pearson; 0 to the share
     * @param high upper end; the share to 1
     */
    public record Point(int stages, double share, double low, double high) {
        public Point {
            if (stages < 1) {
                throw new IllegalArgumentException("a cascade has 1 stage or more, found " + stages);
            }
            if (!(0.0 <= low && low <= share && share <= high && high <= 1.0)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%d stages: a share of %s between %s and %s is out of order or not from 0 to 1",
                        stages,
                        share,
                        low,
                        high));
            }
        }
    }

    /**
     * One specification, all together, or one setting.
     *
     * @param points one or more, each with its own number of stages, in any order
     */
    public record Series(String name, List<Point> points) {
        public Series {
            points = points.stream()
                    .sorted(Comparator.comparingInt(Point::stages))
                    .toList();
            if (points.isEmpty()) {
                throw new IllegalArgumentException(name + " has no point");
            }
            if (points.stream().map(Point::stages).distinct().count() < points.size()) {
                throw new IllegalArgumentException(name + " has two points with one number of stages");
            }
        }

        /** The fewest stages whose share reaches a confidence; empty where none does. */
        Optional<Point> first(double confidence) {
            return points.stream().filter(point -> point.share() >= confidence).findFirst();
        }
    }

    /**
     * The chart.
     *
     * @param whiskers what the whiskers are, e.g. "95 % by Clopper and Pearson"
     * @param confidence the share that is asked for, above 0 and at most 1
     * @throws IllegalArgumentException for no series or another confidence
     */
    public static JFreeChart of(
            String title, String subtitle, String whiskers, double confidence, List<Series> series) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException("there is no series to show");
        }
        if (!(confidence > 0.0 && confidence <= 1.0)) {
            throw new IllegalArgumentException("the confidence must be above 0 and at most 1, found " + confidence);
        }
        NumberAxis domain = Coordinate.whole("stages", "")
                .roomy(
                        series.stream()
                                .mapToInt(one -> one.points().get(0).stages())
                                .min()
                                .orElseThrow(),
                        series.stream()
                                .mapToInt(one -> one.points()
                                        .get(one.points().size() - 1)
                                        .stages())
                                .max()
                                .orElseThrow());
        NumberAxis range = Coordinate.percents("probability of meeting", TOP);
        range.setTickUnit(new NumberTickUnit(20.0));
        LineChart chart = new LineChart(domain, range);
        Points asked = new Points();
        asked.add(domain.getLowerBound(), PERCENT * confidence);
        asked.add(domain.getUpperBound(), PERCENT * confidence);
        chart.add("asked: " + percent(confidence), asked, Look.line(ChartTheme.MUTED, ChartTheme.THIN_DASHED));
        for (int i = 0; i < series.size(); i++) {
            whiskers(chart, series.get(i), i, series.size());
        }
        for (int i = 0; i < series.size(); i++) {
            draw(chart, series.get(i), i, confidence);
            drop(chart, series.get(i), i, confidence);
        }
        numbers(chart, domain, series, confidence);
        return chart.chart(title, Drawn.note(subtitle, "whiskers: " + whiskers));
    }

    private static void whiskers(LineChart chart, Series series, int index, int all) {
        double aside = ASIDE * (index - 0.5 * (all - 1)) / Math.max(1.0, ASIDE * (all - 1) / 0.5);
        for (Point point : series.points()) {
            Points whisker = new Points();
            whisker.add(point.stages() + aside, PERCENT * point.low());
            whisker.add(point.stages() + aside, PERCENT * point.high());
            chart.add(whisker, Look.line(ChartTheme.colour(index), ChartTheme.THIN));
        }
    }

    private static void draw(LineChart chart, Series series, int index, double confidence) {
        Color colour = ChartTheme.colour(index);
        Points line = new Points();
        series.points().forEach(point -> line.add(point.stages(), PERCENT * point.share()));
        chart.add(line, Look.line(colour, ChartTheme.SOLID));
        chart.add(line, Look.marker(colour, ChartTheme.marker(index), true));
        String reached = series.first(confidence)
                .map(point -> percent(point.share()) + " with " + stages(point.stages()))
                .orElse(percent(confidence) + " not reached");
        chart.name(
                Coordinate.clipped(series.name(), 60) + " (" + reached + ")",
                Look.line(colour, ChartTheme.SOLID, ChartTheme.marker(index), true));
    }

    private static void drop(LineChart chart, Series series, int index, double confidence) {
        series.first(confidence).ifPresent(first -> {
            Points down = new Points();
            down.add(first.stages(), PERCENT * first.share());
            down.add(first.stages(), 0.0);
            chart.add(down, Look.line(ChartTheme.colour(index), ChartTheme.THIN_DASHED));
        });
    }

    /** The numbers of stages at which a series first reaches the confidence, each once. */
    private static void numbers(LineChart chart, NumberAxis domain, List<Series> series, double confidence) {
        List<Integer> reached = series.stream()
                .flatMap(one -> one.first(confidence).stream())
                .map(Point::stages)
                .distinct()
                .sorted()
                .toList();
        for (int k = 0; k < reached.size(); k++) {
            int stages = reached.get(k);
            boolean left = stages > domain.getRange().getCentralValue();
            chart.labelOnWhite(
                    stages(stages),
                    stages + (left ? -GAP : GAP) * domain.getRange().getLength(),
                    LINE * (k % ROWS + 0.6),
                    ChartTheme.INK,
                    left ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
        }
    }

    private static String stages(int stages) {
        return stages + (stages == 1 ? " stage" : " stages");
    }

    private static String percent(double share) {
        return Coordinate.number(PERCENT * share) + " %";
    }
}
