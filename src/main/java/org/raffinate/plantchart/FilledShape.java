package org.raffinate.plantchart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.raffinate.chart.ChartTheme;

/** A filled polygon on a plot, with a text in its middle where it has room for it. */
final class FilledShape extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private static final double ROOM = 3.0;
    private static final Stroke EDGE = new BasicStroke(0.8f);

    private final double[] corners;
    private final transient Fill fill;
    private final Color edge;
    private final String text;

    /**
     * A polygon.
     *
     * @param corners x and y in turn, in the units of the axes
     * @param text empty for none; written only where it fits the rectangle around the corners
     */
    FilledShape(double[] corners, Fill fill, Color edge, String text) {
        this.corners = corners.clone();
        this.fill = fill;
        this.edge = edge;
        this.text = text;
    }

    static FilledShape rectangle(double x1, double y1, double x2, double y2, Fill fill, String text) {
        return new FilledShape(new double[] {x1, y1, x2, y1, x2, y2, x1, y2}, fill, ChartTheme.INK, text);
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
        Shape shape = shape(area, domain, range);
        fill.paint(graphics, shape);
        graphics.setPaint(edge);
        graphics.setStroke(EDGE);
        graphics.draw(shape);
        if (!text.isEmpty()) {
            write(graphics, shape.getBounds2D());
        }
    }

    private Shape shape(Rectangle2D area, ValueAxis domain, ValueAxis range) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners.length; i += 2) {
            double x = domain.valueToJava2D(corners[i], area, RectangleEdge.BOTTOM);
            double y = range.valueToJava2D(corners[i + 1], area, RectangleEdge.LEFT);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }

    private void write(Graphics2D graphics, Rectangle2D bounds) {
        graphics.setFont(ChartTheme.SMALL);
        Rectangle2D size = TextUtils.getTextBounds(text, graphics, graphics.getFontMetrics());
        double width = size.getWidth() + 2.0 * ROOM;
        if (width > bounds.getWidth() || size.getHeight() > bounds.getHeight()) {
            return;
        }
        if (fill.hatch() != Fill.Hatch.NONE) {
            graphics.setPaint(Color.WHITE);
            graphics.fill(new Rectangle2D.Double(
                    bounds.getCenterX() - 0.5 * width,
                    bounds.getCenterY() - 0.5 * size.getHeight(),
                    width,
                    size.getHeight()));
        }
        graphics.setPaint(fill.ink());
        TextUtils.drawAlignedString(
                text, graphics, (float) bounds.getCenterX(), (float) bounds.getCenterY(), TextAnchor.CENTER);
    }
}
