package org.raffinate.studychart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.raffinate.chart.ChartTheme;
import org.raffinate.studychart.Contours.Line;
import org.raffinate.studychart.Contours.Vertex;

/** The map of a grid in places: bands, lines with their levels, what failed, and what is not feasible. */
final class ContourLayer extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;

    static final Stroke BOUNDARY = new BasicStroke(2.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Stroke HALO = new BasicStroke(5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Stroke LEVEL = new BasicStroke(0.9f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Color VEIL = new Color(255, 255, 255, 150);
    private static final Color PAPER = new Color(255, 255, 255, 215);
    private static final double HATCH = 8.0;
    private static final double CROSS = 3.0;
    /** More failed points than this would be a texture. */
    private static final int MOST_CROSSES = 400;

    private final transient Grid grid;
    private final transient List<Double> levels;
    private final transient List<String> labels;
    private final transient ColourScale colours;
    private final transient Optional<Boundary> feasible;

    /** The places at or above a threshold are feasible. */
    record Boundary(Grid measure, double threshold) {}

    /**
     * A map.
     *
     * @param grid in places
     * @param levels in places, ascending
     * @param labels what is written on the line of each level
     */
    ContourLayer(
            Grid grid, List<Double> levels, List<String> labels, ColourScale colours, Optional<Boundary> feasible) {
        this.grid = grid;
        this.levels = List.copyOf(levels);
        this.labels = List.copyOf(labels);
        this.colours = colours;
        this.feasible = feasible;
    }

    @Override
    public void draw(
            Graphics2D graphics,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int renderer,
            PlotRenderingInfo info) {
        Paper paper = new Paper(area, domain, range);
        Shape clip = graphics.getClip();
        graphics.clip(area);
        graphics.setPaint(ColourScale.MISSING);
        graphics.fill(area);
        List<Line> all = Contours.region(grid, Double.NEGATIVE_INFINITY);
        graphics.setPaint(colours.band(0));
        graphics.fill(paper.path(all));
        for (int k = 0; k < levels.size(); k++) {
            graphics.setPaint(colours.band(k + 1));
            graphics.fill(paper.path(Contours.region(grid, levels.get(k))));
        }
        feasible.ifPresent(boundary -> veil(graphics, paper, all, boundary));
        graphics.setStroke(LEVEL);
        graphics.setPaint(ChartTheme.INK);
        levels.forEach(level -> graphics.draw(paper.path(Contours.lines(grid, level))));
        feasible.ifPresent(boundary -> border(graphics, paper, boundary));
        crosses(graphics, paper);
        labels(graphics, paper);
        graphics.setClip(clip);
    }

    private static void veil(Graphics2D graphics, Paper paper, List<Line> all, Boundary boundary) {
        Path2D outside = paper.path(all);
        outside.append(paper.path(Contours.region(boundary.measure(), boundary.threshold())), false);
        outside.setWindingRule(Path2D.WIND_EVEN_ODD);
        graphics.setPaint(VEIL);
        graphics.fill(outside);
        Shape clip = graphics.getClip();
        graphics.clip(outside);
        graphics.setPaint(ChartTheme.MUTED);
        graphics.setStroke(LEVEL);
        Rectangle2D area = paper.area;
        for (double x = area.getMinX() - area.getHeight(); x < area.getMaxX(); x += HATCH) {
            graphics.draw(new Line2D.Double(x, area.getMaxY(), x + area.getHeight(), area.getMinY()));
        }
        graphics.setClip(clip);
    }

    private static void border(Graphics2D graphics, Paper paper, Boundary boundary) {
        Path2D border = paper.path(Contours.lines(boundary.measure(), boundary.threshold()));
        graphics.setPaint(Color.WHITE);
        graphics.setStroke(HALO);
        graphics.draw(border);
        graphics.setPaint(Color.BLACK);
        graphics.setStroke(BOUNDARY);
        graphics.draw(border);
    }

    private void crosses(Graphics2D graphics, Paper paper) {
        if (grid.missing() > MOST_CROSSES) {
            return;
        }
        graphics.setStroke(ChartTheme.THIN);
        graphics.setPaint(ChartTheme.MUTED);
        for (int i = 0; i < grid.columns(); i++) {
            for (int j = 0; j < grid.rows(); j++) {
                if (!grid.has(i, j)) {
                    Point2D at = paper.point(new Vertex(grid.x(i), grid.y(j)));
                    graphics.draw(new Line2D.Double(
                            at.getX() - CROSS, at.getY() - CROSS, at.getX() + CROSS, at.getY() + CROSS));
                    graphics.draw(new Line2D.Double(
                            at.getX() - CROSS, at.getY() + CROSS, at.getX() + CROSS, at.getY() - CROSS));
                }
            }
        }
    }

    private void labels(Graphics2D graphics, Paper paper) {
        graphics.setFont(ChartTheme.SMALL);
        List<Rectangle2D> taken = new ArrayList<>();
        for (int k = 0; k < levels.size(); k++) {
            Rectangle2D size = TextUtils.getTextBounds(labels.get(k), graphics, graphics.getFontMetrics());
            for (Line line : Contours.lines(grid, levels.get(k))) {
                Optional<LineLabel> label =
                        LineLabel.on(paper.points(line), size.getWidth(), size.getHeight(), paper.area, taken);
                if (label.isPresent()) {
                    taken.add(label.get().room());
                    write(graphics, labels.get(k), label.get(), size);
                }
            }
        }
    }

    private static void write(Graphics2D graphics, String text, LineLabel label, Rectangle2D size) {
        AffineTransform upright = graphics.getTransform();
        graphics.translate(label.x(), label.y());
        graphics.rotate(label.angle());
        graphics.setPaint(PAPER);
        graphics.fill(new Rectangle2D.Double(
                -0.5 * size.getWidth() - 2.0, -0.5 * size.getHeight(), size.getWidth() + 4.0, size.getHeight()));
        graphics.setPaint(ChartTheme.INK);
        TextUtils.drawAlignedString(text, graphics, 0f, 0f, TextAnchor.CENTER);
        graphics.setTransform(upright);
    }

    /** Where places lie on the picture. */
    private record Paper(Rectangle2D area, ValueAxis domain, ValueAxis range) {
        Point2D point(Vertex vertex) {
            return new Point2D.Double(
                    domain.valueToJava2D(vertex.x(), area, RectangleEdge.BOTTOM),
                    range.valueToJava2D(vertex.y(), area, RectangleEdge.LEFT));
        }

        List<Point2D> points(Line line) {
            return line.vertices().stream().map(this::point).toList();
        }

        Path2D path(List<Line> lines) {
            Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
            for (Line line : lines) {
                List<Point2D> points = points(line);
                path.moveTo(points.get(0).getX(), points.get(0).getY());
                points.subList(1, points.size()).forEach(point -> path.lineTo(point.getX(), point.getY()));
                if (line.closed()) {
                    path.closePath();
                }
            }
            return path;
        }
    }
}
