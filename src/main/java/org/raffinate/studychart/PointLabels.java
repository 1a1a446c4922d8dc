package org.raffinate.studychart;

import java.awt.Color;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.TextAnchor;
import org.raffinate.chart.ChartTheme;
import org.raffinate.chart.LineChart;

/** Labels beside points, at whichever corner is free of points and of other labels. */
final class PointLabels {
    /** About the width and height of a plot. */
    private static final double WIDTH = 620.0;

    private static final double HEIGHT = 330.0;
    private static final double GAP = 7.0;
    /** What it costs to cover a light dot, of what it costs to cover anything else. */
    private static final double LIGHT = 0.05;

    private static final int LONGEST = 44;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final NumberAxis domain;
    private final NumberAxis range;
    private final List<TextAnchor> anchors;
    private final List<Rectangle2D> light = new ArrayList<>();
    private final List<Rectangle2D> taken = new ArrayList<>();

    /**
     * Labels on a plot.
     *
     * @param left whether the left of a point is tried first
     * @param above whether above it is tried first
     */
    PointLabels(NumberAxis domain, NumberAxis range, boolean left, boolean above) {
        this.domain = domain;
        this.range = range;
        TextAnchor[] sides = {
            TextAnchor.BOTTOM_RIGHT, TextAnchor.BOTTOM_LEFT, TextAnchor.TOP_RIGHT, TextAnchor.TOP_LEFT,
        };
        int first = (left ? 0 : 1) + (above ? 0 : 2);
        anchors = List.of(sides[first], sides[first ^ 1], sides[first ^ 2], sides[first ^ 3]);
    }

    /** Dots that a label may cover at need, x and y of each by its places. */
    void avoidDots(List<double[]> dots, double size) {
        dots.forEach(dot -> light.add(square(dot, size)));
    }

    /** Points to keep clear of, x and y of each by its places. */
    void avoid(List<double[]> points, double size) {
        points.forEach(point -> taken.add(square(point, size)));
    }

    /** A line of level and upright parts to keep clear of. */
    void avoidLine(List<double[]> corners) {
        for (int i = 1; i < corners.size(); i++) {
            Rectangle2D part =
                    new Rectangle2D.Double(across(corners.get(i)[0]) - 1.5, down(corners.get(i)[1]) - 1.5, 3.0, 3.0);
            part.add(new Rectangle2D.Double(
                    across(corners.get(i - 1)[0]) - 1.5, down(corners.get(i - 1)[1]) - 1.5, 3.0, 3.0));
            taken.add(part);
        }
    }

    private double across(double x) {
        return (x - domain.getLowerBound()) / domain.getRange().getLength() * WIDTH;
    }

    private double down(double y) {
        return (range.getUpperBound() - y) / range.getRange().getLength() * HEIGHT;
    }

    private Rectangle2D square(double[] at, double size) {
        return new Rectangle2D.Double(across(at[0]) - 0.5 * size, down(at[1]) - 0.5 * size, size, size);
    }

    /** A label for a point. */
    void write(LineChart chart, String text, double x, double y) {
        String clipped = Coordinate.clipped(text, LONGEST);
        Rectangle2D best = new Rectangle2D.Double();
        TextAnchor chosen = anchors.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (TextAnchor anchor : anchors) {
            Rectangle2D room = room(clipped, across(x), down(y), anchor);
            double cost = cost(room);
            if (cost < least) {
                least = cost;
                best = room;
                chosen = anchor;
            }
        }
        taken.add(best);
        boolean left = chosen.isLeft();
        boolean above = chosen.isBottom();
        chart.labelOnWhite(
                clipped,
                x + (left ? GAP : -GAP) * domain.getRange().getLength() / WIDTH,
                y + (above ? 3.0 : -3.0) * range.getRange().getLength() / HEIGHT,
                Color.BLACK,
                chosen);
    }

    private static Rectangle2D room(String text, double x, double y, TextAnchor anchor) {
        Rectangle2D size = ChartTheme.SMALL.getStringBounds(text, CONTEXT);
        double left = anchor.isLeft() ? x + GAP : x - GAP - size.getWidth();
        double top = anchor.isBottom() ? y - 3.0 - size.getHeight() : y + 3.0;
        return new Rectangle2D.Double(left, top, size.getWidth(), size.getHeight());
    }

    /** Area that is covered twice or lies outside. */
    private double cost(Rectangle2D room) {
        Rectangle2D inside = room.createIntersection(new Rectangle2D.Double(0.0, 0.0, WIDTH, HEIGHT));
        double cost = 10.0 * (area(room) - area(inside));
        for (Rectangle2D dot : light) {
            cost += LIGHT * area(room.createIntersection(dot));
        }
        for (Rectangle2D other : taken) {
            cost += area(room.createIntersection(other));
        }
        return cost;
    }

    private static double area(Rectangle2D room) {
        return room.isEmpty() ? 0.0 : room.getWidth() * room.getHeight();
    }
}
