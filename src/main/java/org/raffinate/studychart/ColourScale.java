package org.raffinate.studychart;

import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.raffinate.chart.ChartTheme;

/**
 * The colours of a quantity, band by band between round levels or running on, and the bar that explains them: from dark
 * blue to yellow with a lightness that rises evenly, so that they also read in grey and to the colour-blind.
 *
 * <p>Tenths of viridis by S. van der Walt, N. Smith and E. Firing (matplotlib, 2015, CC0), straight in sRGB between them.
 */
final class ColourScale {
    private static final List<Color> TENTHS = List.of(
            new Color(0x44, 0x01, 0x54),
            new Color(0x48, 0x24, 0x75),
            new Color(0x41, 0x44, 0x87),
            new Color(0x35, 0x5F, 0x8D),
            new Color(0x2A, 0x78, 0x8E),
            new Color(0x21, 0x91, 0x8C),
            new Color(0x22, 0xA8, 0x84),
            new Color(0x44, 0xBF, 0x70),
            new Color(0x7A, 0xD1, 0x51),
            new Color(0xBD, 0xDF, 0x26),
            new Color(0xFD, 0xE7, 0x25));

    /** What has no value. */
    static final Color MISSING = new Color(0xC4, 0xC4, 0xC4);

    private static final double STRIP = 16.0;
    private static final int SHADES = 256;

    private final Coordinate quantity;
    private final double low;
    private final double high;
    private final List<Double> levels;

    private ColourScale(Coordinate quantity, double low, double high, List<Double> levels) {
        this.quantity = quantity;
        this.low = low;
        this.high = high;
        this.levels = levels;
    }

    /** Bands between levels; all by their places. */
    static ColourScale bands(Coordinate quantity, double low, double high, List<Double> levels) {
        return new ColourScale(quantity, low, high, List.copyOf(levels));
    }

    /** Colours that run on between two places. */
    static ColourScale running(Coordinate quantity, double low, double high) {
        return new ColourScale(quantity, low, high, List.of());
    }

    /** The colour at a share of the way, 0 dark to 1 light; beyond the ends that of the end. */
    static Color at(double share) {
        double tenths = 10.0 * Math.min(1.0, Math.max(0.0, share));
        int below = Math.min(9, (int) tenths);
        Color from = TENTHS.get(below);
        Color to = TENTHS.get(below + 1);
        double t = tenths - below;
        return new Color(
                between(from.getRed(), to.getRed(), t),
                between(from.getGreen(), to.getGreen(), t),
                between(from.getBlue(), to.getBlue(), t));
    }

    private static int between(int from, int to, double t) {
        return (int) Math.round(from + t * (to - from));
    }

    /** A colour that lets what lies below show through, by an opacity of 0 to 255. */
    static Color clear(Color colour, int opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }

    /** The colour of a band, the lowest first. */
    Color band(int index) {
        return levels.isEmpty() ? at(0.5) : at((double) index / levels.size());
    }

    /** The colour at a place. */
    Color colour(double place) {
        if (levels.isEmpty()) {
            return high > low ? at((place - low) / (high - low)) : at(0.5);
        }
        return band((int) levels.stream().filter(level -> level <= place).count());
    }

    /** The same, grey where there is no value. */
    Color colourOrGap(double place) {
        return Double.isNaN(place) ? MISSING : colour(place);
    }

    /** Puts the bar at the right of a chart. */
    void addTo(JFreeChart chart) {
        NumberAxis axis = high > low ? quantity.axis(low, high) : quantity.roomy(low, high);
        Shades shades = new Shades(axis.getLowerBound(), axis.getUpperBound());
        PaintScaleLegend bar = new PaintScaleLegend(shades, axis);
        bar.setSubdivisionCount(SHADES);
        bar.setStripWidth(STRIP);
        bar.setStripOutlineVisible(false);
        bar.setAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
        bar.setAxisOffset(2.0);
        bar.setBackgroundPaint(Color.WHITE);
        bar.setPosition(RectangleEdge.RIGHT);
        bar.setPadding(new RectangleInsets(4, 14, 44, 0));
        axis.setAxisLineVisible(false);
        axis.setLabelPaint(ChartTheme.INK);
        chart.addSubtitle(bar);
    }

    /** The colours by place. */
    private final class Shades implements PaintScale {
        private final double from;
        private final double to;

        Shades(double from, double to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public double getLowerBound() {
            return from;
        }

        @Override
        public double getUpperBound() {
            return to;
        }

        @Override
        public Paint getPaint(double place) {
            return colour(place);
        }
    }
}
