package org.raffinate.studychart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * Where the label of a line stands: on the line, turned along it, upright enough to be read.
 *
 * @param x middle of the label
 * @param y middle of the label
 * @param angle from level, clockwise, between a quarter turn left and right
 * @param room the upright rectangle around the turned label
 */
record LineLabel(double x, double y, double angle, Rectangle2D room) {
    /** A line must be so many times as long as its label. */
    private static final double LONGEST = 2.0;
    /** Parts of the line at which a label is tried, from the middle outwards. */
    private static final List<Double> SHARES = List.of(0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9);
    /** The line may be so much longer than the straight way over the label. */
    private static final double STRAIGHT = 1.12;

    /** Angle within which a line counts as upright. */
    private static final double STEEP = 0.05;

    private static final double EDGE = 3.0;

    /** A place on a line for a label of a size, within an area, clear of others; empty where there is none. */
    static Optional<LineLabel> on(
            List<Point2D> line, double width, double height, Rectangle2D area, List<Rectangle2D> taken) {
        double length = 0.0;
        for (int i = 1; i < line.size(); i++) {
            length += line.get(i).distance(line.get(i - 1));
        }
        if (length < LONGEST * width) {
            return Optional.empty();
        }
        for (double share : SHARES) {
            Point2D from = along(line, share * length - 0.5 * width);
            Point2D to = along(line, share * length + 0.5 * width);
            if (from.distance(to) * STRAIGHT < width) {
                continue;
            }
            LineLabel label = between(from, to, width, height);
            if (area.contains(label.room) && taken.stream().noneMatch(label.room::intersects)) {
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    private static LineLabel between(Point2D from, Point2D to, double width, double height) {
        double angle = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
        // All labels on upright lines are read from below.
        if (angle > 0.5 * Math.PI - STEEP || angle < -0.5 * Math.PI - STEEP) {
            angle -= Math.copySign(Math.PI, angle);
        }
        double x = 0.5 * (from.getX() + to.getX());
        double y = 0.5 * (from.getY() + to.getY());
        Rectangle2D box = new Rectangle2D.Double(
                x - 0.5 * width - EDGE, y - 0.5 * height - EDGE, width + 2.0 * EDGE, height + 2.0 * EDGE);
        Rectangle2D room = AffineTransform.getRotateInstance(angle, x, y)
                .createTransformedShape(box)
                .getBounds2D();
        return new LineLabel(x, y, angle, room);
    }

    /** The point so far along a line. */
    private static Point2D along(List<Point2D> line, double distance) {
        double left = distance;
        for (int i = 1; i < line.size(); i++) {
            Point2D from = line.get(i - 1);
            Point2D to = line.get(i);
            double step = to.distance(from);
            if (left <= step && step > 0.0) {
                double t = Math.max(0.0, left / step);
                return new Point2D.Double(
                        from.getX() + t * (to.getX() - from.getX()), from.getY() + t * (to.getY() - from.getY()));
            }
            left -= step;
        }
        return line.get(line.size() - 1);
    }
}
