package org.raffinate.studychart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Many small dots as one shape, so that a vector picture of thousands stays small. */
final class Dots extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1L;
    private static final double SIZE = 2.4;

    private final transient List<double[]> places;
    private final Color colour;

    /** Dots of a colour at x and y of each place. */
    Dots(List<double[]> places, Color colour) {
        this.places = List.copyOf(places);
        this.colour = colour;
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
        Path2D dots = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (double[] place : places) {
            double x = rounded(domain.valueToJava2D(place[0], area, RectangleEdge.BOTTOM) - 0.5 * SIZE);
            double y = rounded(range.valueToJava2D(place[1], area, RectangleEdge.LEFT) - 0.5 * SIZE);
            dots.append(new Rectangle2D.Double(x, y, SIZE, SIZE), false);
        }
        graphics.setPaint(colour);
        graphics.fill(dots);
    }

    /** To a tenth of a unit. */
    private static double rounded(double place) {
        return Math.rint(10.0 * place) / 10.0;
    }
}
