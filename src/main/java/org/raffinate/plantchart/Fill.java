package org.raffinate.plantchart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.raffinate.chart.ChartTheme;

/**
 * A colour that can be told from others in grey print: plain, or pale with lines of the full colour on it.
 *
 * @param colour of the area or of its lines
 * @param hatch which way the lines run
 */
public record Fill(Color colour, Hatch hatch) {
    private static final double SPACING = 6.0;
    private static final Stroke LINE = new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    private static final Rectangle2D SWATCH = new Rectangle2D.Double(-9.0, -5.5, 18.0, 11.0);
    private static final Stroke SWATCH_STROKE = new BasicStroke(11f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    /** The lines of areas whose colours have come before. */
    private static final List<Hatch> AGAIN = List.of(Hatch.NONE, Hatch.RISING, Hatch.FALLING);

    private static final Color PAPER = Color.WHITE;

    /** Directions of lines. */
    public enum Hatch {
        NONE,
        RISING,
        FALLING,
        CROSSED,
        UPRIGHT;

        /** Angles of the lines from level, clockwise. */
        private List<Double> angles() {
            return switch (this) {
                case NONE -> List.of();
                case RISING -> List.of(-45.0);
                case FALLING -> List.of(45.0);
                case CROSSED -> List.of(-45.0, 45.0);
                case UPRIGHT -> List.of(90.0);
            };
        }
    }

    /** The colour alone. */
    public static Fill plain(Color colour) {
        return new Fill(colour, Hatch.NONE);
    }

    /** Fills of areas that lie on each other, those of the first seven plain. */
    public static Fill of(int series) {
        return new Fill(ChartTheme.colour(series), AGAIN.get(series / 7 % AGAIN.size()));
    }

    /** Fills a shape and draws its lines. */
    public void paint(Graphics2D graphics, Shape shape) {
        graphics.setPaint(hatch == Hatch.NONE ? colour : pale());
        graphics.fill(shape);
        if (hatch != Hatch.NONE && !shape.getBounds2D().isEmpty()) {
            Shape clip = graphics.getClip();
            graphics.clip(shape);
            graphics.setPaint(colour);
            graphics.setStroke(LINE);
            graphics.draw(lines(shape.getBounds2D()));
            graphics.setClip(clip);
        }
    }

    /** What is written on it: white on a dark plain area, else dark. */
    Color ink() {
        double light = (0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue()) / 255.0;
        return hatch == Hatch.NONE && light < 0.55 ? PAPER : ChartTheme.INK;
    }

    /** An entry of a legend. */
    public LegendItem legend(String name) {
        boolean lined = hatch != Hatch.NONE;
        return new LegendItem(
                name,
                null,
                null,
                null,
                true,
                lined ? swatch() : SWATCH,
                true,
                colour,
                false,
                colour,
                ChartTheme.THIN,
                lined,
                new Line2D.Double(SWATCH.getMinX(), 0.0, SWATCH.getMaxX(), 0.0),
                SWATCH_STROKE,
                pale());
    }

    private Shape swatch() {
        Area area = new Area(LINE.createStrokedShape(lines(SWATCH)));
        area.intersect(new Area(SWATCH));
        return area;
    }

    private Color pale() {
        return new Color(pale(colour.getRed()), pale(colour.getGreen()), pale(colour.getBlue()));
    }

    private static int pale(int channel) {
        return 255 - (255 - channel) / 5;
    }

    /** Lines over a rectangle, from its middle so that equal rectangles look alike. */
    private Shape lines(Rectangle2D area) {
        Path2D lines = new Path2D.Double();
        double reach = Math.hypot(area.getWidth(), area.getHeight());
        for (double angle : hatch.angles()) {
            AffineTransform turn =
                    AffineTransform.getRotateInstance(Math.toRadians(angle), area.getCenterX(), area.getCenterY());
            for (double away = 0.5 * SPACING; away < 0.5 * reach + SPACING; away += SPACING) {
                for (double side : new double[] {-away, away}) {
                    double y = area.getCenterY() + side;
                    lines.append(
                            turn.createTransformedShape(new Line2D.Double(
                                    area.getCenterX() - 0.5 * reach, y, area.getCenterX() + 0.5 * reach, y)),
                            false);
                }
            }
        }
        return lines;
    }
}
