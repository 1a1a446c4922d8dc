package org.raffinate.plantchart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.raffinate.chart.ChartTheme;
import org.raffinate.chart.LineChart;
import org.raffinate.chart.LineChart.Look;
import org.raffinate.chart.LineChart.Points;

/** What a kg of oxides costs against the size of the plant, both in logarithms, with the range around it. */
public final class ScaleChart {
    /** Room around the data, of their span. */
    private static final double ROOM = 0.05;
    /** Decades that an axis spans at least. */
    private static final double NARROWEST = 0.5;

    private static final int OPACITY = 46;
    private static final Stroke BAND = new BasicStroke(9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

    private ScaleChart() {}

    /**
     * The cost of a plant of one size.
     *
     * @param series the feed or site it belongs to
     * @param tonnes of oxides made in a year, above 0
     * @param low USD per kg of oxides that one in ten costs less than, above 0
     * @param value USD per kg of oxides
     * @param high USD per kg of oxides that one in ten costs more than
     */
    public record Point(String series, double tonnes, double low, double value, double high) {
        public Point {
            if (!(tonnes > 0.0) || !Double.isFinite(tonnes)) {
                throw new IllegalArgumentException(series + ": the size must be above 0 t/a, found " + tonnes);
            }
            if (!(low > 0.0 && low <= value && value <= high) || !Double.isFinite(high)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s at %s t/a: %s between %s and %s USD/kg is out of order or not above 0",
                        series,
                        tonnes,
                        value,
                        low,
                        high));
            }
        }
    }

    /** Exponent b of cost = a size^b, by least squares in the logarithms; empty for fewer than two sizes. */
    static OptionalDouble exponent(List<Point> points) {
        double meanX = points.stream()
                .mapToDouble(point -> Math.log(point.tonnes()))
                .average()
                .orElse(0.0);
        double meanY = points.stream()
                .mapToDouble(point -> Math.log(point.value()))
                .average()
                .orElse(0.0);
        double xx = 0.0;
        double xy = 0.0;
        for (Point point : points) {
            double x = Math.log(point.tonnes()) - meanX;
            xx += x * x;
            xy += x * (Math.log(point.value()) - meanY);
        }
        return xx > 1e-12 ? OptionalDouble.of(xy / xx) : OptionalDouble.empty();
    }

    /**
     * The chart of one or several series, in the order in which they first come.
     *
     * @param exponents whether the legend tells the exponent of each series
     */
    public static JFreeChart of(String title, String subtitle, List<Point> points, boolean exponents) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("no plant to show");
        }
        Map<String, List<Point>> series = new LinkedHashMap<>();
        for (Point point : points) {
            series.computeIfAbsent(point.series(), name -> new ArrayList<>()).add(point);
        }
        LineChart chart = new LineChart(
                axis(
                        "plant size, t of oxides a year",
                        points.stream().mapToDouble(Point::tonnes).min().orElseThrow(),
                        points.stream().mapToDouble(Point::tonnes).max().orElseThrow()),
                axis(
                        "USD per kg of oxides",
                        points.stream().mapToDouble(Point::low).min().orElseThrow(),
                        points.stream().mapToDouble(Point::high).max().orElseThrow()));
        int index = 0;
        for (Map.Entry<String, List<Point>> one : series.entrySet()) {
            List<Point> sorted = one.getValue().stream()
                    .sorted(Comparator.comparingDouble(Point::tonnes))
                    .toList();
            draw(chart, index, name(one.getKey(), sorted, exponents), sorted);
            index++;
        }
        if (points.stream().anyMatch(point -> point.low() < point.high())) {
            chart.name("10 to 90 % of all draws", Look.line(shade(ChartTheme.MUTED), BAND));
        }
        return chart.chart(title, subtitle);
    }

    private static String name(String series, List<Point> points, boolean exponents) {
        OptionalDouble exponent = exponents ? exponent(points) : OptionalDouble.empty();
        return exponent.isEmpty()
                ? series
                : series
                        + String.format(Locale.ROOT, " (exponent %.2f)", exponent.getAsDouble())
                                .replace('-', '\u2212');
    }

    private static NumberAxis axis(String label, double least, double most) {
        double lower = Math.log10(least);
        double upper = Math.log10(most);
        double room = Math.max(ROOM * (upper - lower), 0.5 * (NARROWEST - (upper - lower)));
        return ChartTheme.logarithms(label, lower - room, upper + room);
    }

    private static void draw(LineChart chart, int index, String name, List<Point> points) {
        Color colour = ChartTheme.colour(index);
        int count = points.size();
        double[] corners = new double[4 * count];
        Points line = new Points();
        Points low = new Points();
        Points high = new Points();
        for (int i = 0; i < count; i++) {
            Point point = points.get(i);
            double x = Math.log10(point.tonnes());
            line.add(x, Math.log10(point.value()));
            low.add(x, Math.log10(point.low()));
            high.add(x, Math.log10(point.high()));
            corners[2 * i] = x;
            corners[2 * i + 1] = Math.log10(point.low());
            corners[4 * count - 2 - 2 * i] = x;
            corners[4 * count - 1 - 2 * i] = Math.log10(point.high());
        }
        chart.area(corners, shade(colour));
        if (count == 1) {
            Points range = new Points();
            range.add(
                    Math.log10(points.get(0).tonnes()), Math.log10(points.get(0).low()));
            range.add(
                    Math.log10(points.get(0).tonnes()), Math.log10(points.get(0).high()));
            chart.add(range, Look.line(shade(colour), BAND));
        }
        chart.add(low, Look.line(colour, ChartTheme.THIN_DASHED));
        chart.add(high, Look.line(colour, ChartTheme.THIN_DASHED));
        chart.add(name, line, Look.line(colour, ChartTheme.SOLID, ChartTheme.marker(index), true));
    }

    private static Color shade(Color colour) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), OPACITY);
    }
}
