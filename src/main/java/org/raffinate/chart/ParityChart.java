package org.raffinate.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.raffinate.chart.LineChart.Look;
import org.raffinate.chart.LineChart.Points;

/**
 * Predicted against measured log10 D: a marker and a colour for each group of points, the line where the two are equal,
 * and the band within {@value #BAND} of it, a factor of two in D.
 */
public final class ParityChart {
    /** Half the height of the band, in log10 D. */
    public static final double BAND = 0.3;

    private static final Color SHADE = new Color(0xEF, 0xEF, 0xEF);
    private static final Stroke BROAD = new BasicStroke(8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    /** Free room around the points, in log10 D. */
    private static final double ROOM = 0.15;

    private ParityChart() {}

    /**
     * A point of the chart; one that is not finite is passed over.
     *
     * @param measured log10 D as measured
     * @param predicted log10 D as computed
     */
    public record Point(double measured, double predicted) {
        private boolean shown() {
            return Double.isFinite(measured) && Double.isFinite(predicted);
        }
    }

    /**
     * Points of one source or one element.
     *
     * @param name what the legend calls it; its number of points is added
     * @param points in any order
     */
    public record Group(String name, List<Point> points) {
        public Group {
            points = List.copyOf(points);
        }
    }

    /** The chart of these groups, in their order; both axes run alike. */
    public static JFreeChart of(String title, String subtitle, List<Group> groups) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Group group : groups) {
            for (Point point : group.points()) {
                if (point.shown()) {
                    low = Math.min(low, Math.min(point.measured(), point.predicted()));
                    high = Math.max(high, Math.max(point.measured(), point.predicted()));
                }
            }
        }
        if (low > high) {
            throw new IllegalArgumentException("no point to show among " + groups.size() + " groups");
        }
        low = Math.floor(2.0 * (low - ROOM)) / 2.0;
        high = Math.ceil(2.0 * (high + ROOM)) / 2.0;
        LineChart chart = new LineChart(
                axis("log\u2081\u2080 D measured", low, high), axis("log\u2081\u2080 D predicted", low, high));
        chart.area(new double[] {low, low - BAND, high, high - BAND, high, high + BAND, low, low + BAND}, SHADE);
        chart.add("equal", line(low, high), Look.line(ChartTheme.MUTED, ChartTheme.THIN));
        chart.name("within \u00B1" + BAND, Look.line(SHADE, BROAD));
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            Points points = new Points();
            group.points().forEach(point -> points.add(point.measured(), point.predicted()));
            long shown = group.points().stream().filter(Point::shown).count();
            chart.add(
                    group.name() + " (" + shown + ")",
                    points,
                    Look.marker(ChartTheme.colour(i), ChartTheme.marker(i), false));
        }
        return chart.square(title, subtitle);
    }

    private static NumberAxis axis(String label, double low, double high) {
        NumberAxis axis = ChartTheme.axis(label, low, high);
        double span = high - low;
        axis.setTickUnit(new NumberTickUnit(span <= 3.0 ? 0.5 : span <= 8.0 ? 1.0 : 2.0));
        return axis;
    }

    private static Points line(double low, double high) {
        Points points = new Points();
        points.add(low, low);
        points.add(high, high);
        return points;
    }
}
