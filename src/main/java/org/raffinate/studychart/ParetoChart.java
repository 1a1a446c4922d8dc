package org.raffinate.studychart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.raffinate.chart.ChartTheme;
import org.raffinate.chart.LineChart;
import org.raffinate.chart.LineChart.Look;
import org.raffinate.chart.LineChart.Points;

/** What can be had of two objectives at once: the front as steps, what it dominates as light dots. */
public final class ParetoChart {
    /** Dominated points that are drawn; more are thinned. */
    static final int MOST_DOTS = 5000;

    private static final Color DOT = new Color(0xBF, 0xBF, 0xBF);
    private static final Shape SMALL = circle(1.4);
    private static final Shape MARKER = circle(4.0);
    private static final Shape RIM = circle(5.0);

    private final Goal across;
    private final Goal upwards;
    private final List<Point> front;

    private ParetoChart(Goal across, Goal upwards, List<Point> front) {
        this.across = across;
        this.upwards = upwards;
        this.front = front;
    }

    private static Shape circle(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2.0 * radius, 2.0 * radius);
    }

    /**
     * An objective.
     *
     * @param quantity what is wanted little or much of
     * @param least whether less of it is better
     */
    public record Goal(Coordinate quantity, boolean least) {
        private String better() {
            return (least ? "less " : "more ") + quantity.name();
        }

        private NumberAxis axis(Stream<Point> points, ToDoubleFunction<Point> value) {
            double[] places = points.mapToDouble(point -> quantity.place(value.applyAsDouble(point)))
                    .sorted()
                    .toArray();
            return quantity.roomy(places[0], places[places.length - 1]);
        }

        /** Higher is better. */
        private double merit(double value) {
            return least ? -value : value;
        }
    }

    /**
     * A design.
     *
     * @param x first objective
     * @param y second objective
     * @param third third objective, NaN for none
     * @param label written beside it, empty for none
     */
    public record Point(double x, double y, double third, String label) {
        public static Point of(double x, double y) {
            return new Point(x, y, Double.NaN, "");
        }

        /** The same with a label. */
        public Point labelled(String text) {
            return new Point(x, y, third, text);
        }
    }

    /**
     * The chart. The steps run through those points of the front that none of it beats in the first two objectives; with a
     * third objective there may be others, drawn without a line.
     *
     * @param across first objective
     * @param upwards second objective
     * @param third the colour of the front's points; empty for one colour
     * @param front in any order
     * @param dominated in any order, at most {@value #MOST_DOTS} of them drawn
     * @throws IllegalArgumentException for an empty front, or a value that cannot stand on its axis
     */
    public static JFreeChart of(
            String title,
            String subtitle,
            Goal across,
            Goal upwards,
            Optional<Coordinate> third,
            List<Point> front,
            List<Point> dominated) {
        if (front.isEmpty()) {
            throw new IllegalArgumentException("the front of "
                    + across.quantity().name() + " and " + upwards.quantity().name() + " has no point");
        }
        List<Point> dots = Drawn.thinned(dominated, MOST_DOTS);
        NumberAxis domain = across.axis(Stream.concat(front.stream(), dominated.stream()), Point::x);
        NumberAxis range = upwards.axis(Stream.concat(front.stream(), dominated.stream()), Point::y);
        ParetoChart pareto = new ParetoChart(across, upwards, front);
        LineChart chart = new LineChart(domain, range);
        if (!dots.isEmpty()) {
            chart.behind(new Dots(pareto.placed(dots), DOT));
            chart.name("dominated " + Drawn.count(dots.size(), dominated.size()), Look.marker(DOT, SMALL, true));
        }
        chart.add(pareto.steps(), Look.line(ChartTheme.INK, ChartTheme.THIN));
        chart.name("front (" + front.size() + ")", Look.line(ChartTheme.INK, ChartTheme.THIN, MARKER, third.isEmpty()));
        Optional<ColourScale> colours = third.map(pareto::colours);
        chart.add(pareto.points(front), Look.marker(ChartTheme.INK, RIM, true));
        for (Point point : front) {
            Color colour = colours.map(scale -> scale.colourOrGap(third.get().placeOrGap(point.third())))
                    .orElse(ChartTheme.BLUE);
            chart.add(pareto.points(List.of(point)), Look.marker(colour, MARKER, true));
        }
        PointLabels labels = new PointLabels(domain, range, across.least(), !upwards.least());
        labels.avoidDots(pareto.placed(dots), 3.0);
        labels.avoid(pareto.placed(front), 9.0);
        labels.avoidLine(pareto.corners());
        front.stream()
                .filter(point -> !point.label().isEmpty())
                .forEach(point -> labels.write(chart, point.label(), pareto.x(point), pareto.y(point)));
        JFreeChart drawn =
                chart.chart(title, Drawn.note(subtitle, "better: " + across.better() + ", " + upwards.better()));
        colours.ifPresent(scale -> scale.addTo(drawn));
        return drawn;
    }

    private double x(Point point) {
        return across.quantity().place(point.x());
    }

    private double y(Point point) {
        return upwards.quantity().place(point.y());
    }

    private Points points(List<Point> some) {
        Points points = new Points();
        some.forEach(point -> points.add(x(point), y(point)));
        return points;
    }

    private List<double[]> placed(List<Point> some) {
        return some.stream().map(point -> new double[] {x(point), y(point)}).toList();
    }

    private ColourScale colours(Coordinate third) {
        double[] places = front.stream()
                .mapToDouble(point -> third.placeOrGap(point.third()))
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (places.length == 0) {
            throw new IllegalArgumentException("no point of the front has a value of " + third.name());
        }
        return ColourScale.running(third, places[0], places[places.length - 1]);
    }

    /** The points that none beats in the first two objectives, the best of the first to the best of the second. */
    static List<Point> unbeaten(Goal across, Goal upwards, List<Point> points) {
        List<Point> sorted = points.stream()
                .sorted(Comparator.comparingDouble((Point point) -> across.merit(point.x()))
                        .thenComparingDouble(point -> upwards.merit(point.y()))
                        .reversed())
                .toList();
        List<Point> unbeaten = new ArrayList<>();
        double best = Double.NEGATIVE_INFINITY;
        for (Point point : sorted) {
            if (upwards.merit(point.y()) > best) {
                best = upwards.merit(point.y());
                unbeaten.add(point);
            }
        }
        return unbeaten;
    }

    /** From one point to the next by way of what both of them beat. */
    private Points steps() {
        Points steps = new Points();
        corners().forEach(corner -> steps.add(corner[0], corner[1]));
        return steps;
    }

    private List<double[]> corners() {
        List<double[]> corners = new ArrayList<>();
        List<Point> unbeaten = unbeaten(across, upwards, front);
        for (int i = 0; i < unbeaten.size(); i++) {
            if (i > 0) {
                corners.add(new double[] {x(unbeaten.get(i)), y(unbeaten.get(i - 1))});
            }
            corners.add(new double[] {x(unbeaten.get(i)), y(unbeaten.get(i))});
        }
        return corners;
    }
}
