package org.raffinate.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.util.ShapeUtils;

/** How every chart looks: white, a light grid, the colours of Okabe and Ito that show on white, 2 px lines. */
public final class ChartTheme {
    /** A family that is missing is replaced by the JDK's own sans serif. */
    private static final String FAMILY = "DejaVu Sans";

    public static final Font SMALL = new Font(FAMILY, Font.PLAIN, 11);
    public static final Color INK = new Color(0x26, 0x26, 0x26);
    public static final Color MUTED = new Color(0x6E, 0x6E, 0x6E);
    public static final Font NORMAL = new Font(FAMILY, Font.PLAIN, 12);
    public static final Font TITLE = new Font(FAMILY, Font.BOLD, 15);
    private static final Color GRID = new Color(0xE4, 0xE4, 0xE4);

    public static final Color BLUE = new Color(0x00, 0x72, 0xB2);
    public static final Color VERMILLION = new Color(0xD5, 0x5E, 0x00);
    static final Color GREEN = new Color(0x00, 0x9E, 0x73);
    private static final List<Color> COLOURS = List.of(
            BLUE,
            VERMILLION,
            GREEN,
            new Color(0xCC, 0x79, 0xA7),
            new Color(0xE6, 0x9F, 0x00),
            Color.BLACK,
            new Color(0x56, 0xB4, 0xE9));
    private static final List<Shape> MARKERS = List.of(
            new Ellipse2D.Double(-3.5, -3.5, 7.0, 7.0),
            new Rectangle2D.Double(-3.2, -3.2, 6.4, 6.4),
            ShapeUtils.createUpTriangle(4.2f),
            ShapeUtils.createDiamond(4.4f),
            ShapeUtils.createDownTriangle(4.2f));

    public static final Stroke SOLID = new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    public static final Stroke DASHED =
            new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {6f, 4f}, 0f);
    public static final Stroke THIN = new BasicStroke(1f);
    public static final Stroke THIN_DASHED =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {4f, 3f}, 0f);

    /** One row alone would fill the height. */
    private static final int FEWEST_ROWS = 3;

    private static final String SUPERSCRIPTS = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

    private ChartTheme() {}

    /** Colours first repeat at the eighth series, where the marker has changed. */
    public static Color colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    /** Markers repeat at the sixth series. */
    public static Shape marker(int series) {
        return MARKERS.get(series % MARKERS.size());
    }

    /** An axis with a range of its own and ticks at plain numbers. */
    public static NumberAxis axis(String label, double lower, double upper) {
        return styled(new NumberAxis(label), lower, upper);
    }

    private static NumberAxis styled(NumberAxis axis, double lower, double upper) {
        axis.setStandardTickUnits(NumberAxis.createStandardTickUnits(Locale.ROOT));
        axis.setRange(lower, upper);
        axis.setLabelFont(NORMAL);
        axis.setLabelPaint(INK);
        axis.setTickLabelFont(SMALL);
        axis.setTickLabelPaint(INK);
        // JFreeChart sets as many ticks as these insets let through.
        axis.setTickLabelInsets(new RectangleInsets(5, 7, 5, 7));
        axis.setAxisLinePaint(MUTED);
        axis.setTickMarkPaint(MUTED);
        return axis;
    }

    /** An axis with ticks at whole numbers only. */
    static NumberAxis integers(String label, double lower, double upper) {
        NumberAxis axis = axis(label, lower, upper);
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        return axis;
    }

    /** An axis for shares, with a tick at every fifth; no label stands above 1. */
    static NumberAxis shares(String label) {
        NumberAxis axis = axis(label, 0.0, 1.0);
        axis.setTickUnit(new NumberTickUnit(0.2));
        axis.setNumberFormatOverride(
                new Labels(share -> share > 1.001 ? "" : String.format(Locale.ROOT, "%.1f", share)));
        return axis;
    }

    /** An axis that runs in log10 of what it shows: -4 is labelled 10⁻⁴; no label stands above the upper end. */
    public static NumberAxis decades(String label, double lower, double upper) {
        NumberAxis axis = integers(label, lower, upper);
        axis.setNumberFormatOverride(new Labels(exponent -> {
            long whole = Math.round(exponent);
            return whole > upper ? "" : whole == 0 ? "1" : "10" + superscript(whole);
        }));
        return axis;
    }

    /** An axis that runs in log10 of what it shows, with ticks at plain numbers such as 1, 2, 5, 10. */
    public static NumberAxis logarithms(String label, double lower, double upper) {
        return styled(new Logarithms(label), lower, upper);
    }

    /** An axis of rows from the top: row 1 is labelled with the first name. */
    public static NumberAxis rows(List<String> names) {
        double room = Math.max(0.0, 0.5 * (FEWEST_ROWS - names.size()));
        NumberAxis axis = axis("", 0.5 - room, names.size() + 0.5 + room);
        axis.setLabel(null);
        axis.setInverted(true);
        axis.setTickUnit(new NumberTickUnit(1.0));
        axis.setTickMarksVisible(false);
        axis.setTickLabelFont(NORMAL);
        List<String> labels = List.copyOf(names);
        axis.setNumberFormatOverride(new Labels(row -> {
            int index = (int) Math.round(row) - 1;
            return index >= 0 && index < labels.size() ? labels.get(index) : "";
        }));
        return axis;
    }

    /** An axis that runs in -log10 of an impurity: 0 is labelled 0 %, 4 is labelled 99.99 %. */
    static NumberAxis nines(String label) {
        NumberAxis axis = integers(label, 0.0, 1.0);
        axis.setNumberFormatOverride(new Labels(nines -> BigDecimal.valueOf(100)
                        .subtract(BigDecimal.ONE.scaleByPowerOfTen(2 - (int) Math.round(nines)))
                        .toPlainString()
                + " %"));
        return axis;
    }

    /** A whole number in raised digits. */
    public static String superscript(long exponent) {
        return String.valueOf(exponent)
                .chars()
                .mapToObj(digit -> digit == '-' ? "\u207B" : SUPERSCRIPTS.substring(digit - '0', digit - '0' + 1))
                .collect(Collectors.joining());
    }

    /** A white plot with a light grid. */
    public static XYPlot plot(NumberAxis domain, NumberAxis range) {
        XYPlot plot = new XYPlot();
        plot.setDomainAxis(domain);
        plot.setRangeAxis(range);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setDomainGridlineStroke(THIN);
        plot.setRangeGridlineStroke(THIN);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    /** The chart of a plot: title and what it is about at the left, legend below without a frame. */
    public static JFreeChart chart(String title, String subtitle, Plot plot) {
        JFreeChart chart = new JFreeChart(title, TITLE, plot, true);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(10, 12, 8, 18));
        chart.setTextAntiAlias(true);
        chart.setTitle(line(title, TITLE, INK));
        chart.addSubtitle(0, line(subtitle, NORMAL, MUTED));
        LegendTitle legend = chart.getLegend();
        legend.setFrame(BlockBorder.NONE);
        legend.setItemFont(NORMAL);
        legend.setItemPaint(INK);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setPadding(new RectangleInsets(4, 0, 0, 0));
        return chart;
    }

    private static TextTitle line(String text, Font font, Color paint) {
        TextTitle title = new TextTitle(text, font);
        title.setPaint(paint);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPadding(new RectangleInsets(0, 0, 4, 0));
        return title;
    }

    /** Ticks on an axis of logarithms at 1, 2 and 5 of every decade, at fewer or more numbers where those are many or few. */
    private static final class Logarithms extends NumberAxis {
        private static final long serialVersionUID = 1L;
        private static final int FEWEST = 4;
        private static final int MOST = 10;

        Logarithms(String label) {
            super(label);
        }

        @Override
        public List<NumberTick> refreshTicks(
                Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
            TextAnchor beside = RectangleEdge.RIGHT.equals(edge) ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT;
            TextAnchor anchor = RectangleEdge.isLeftOrRight(edge) ? beside : TextAnchor.TOP_CENTER;
            List<NumberTick> ticks = ticks(anchor, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0);
            if (ticks.size() > MOST) {
                ticks = ticks(anchor, 1.0, 2.0, 5.0);
            }
            if (ticks.size() > MOST && ticks(anchor, 1.0).size() >= FEWEST) {
                ticks = ticks(anchor, 1.0);
            }
            return ticks;
        }

        private List<NumberTick> ticks(TextAnchor anchor, double... mantissas) {
            List<NumberTick> ticks = new ArrayList<>();
            for (int decade = (int) Math.floor(getLowerBound()); decade <= getUpperBound(); decade++) {
                for (double mantissa : mantissas) {
                    double place = decade + Math.log10(mantissa);
                    if (place >= getLowerBound() - 1e-9 && place <= getUpperBound() + 1e-9) {
                        String text = BigDecimal.valueOf(mantissa)
                                .scaleByPowerOfTen(decade)
                                .stripTrailingZeros()
                                .toPlainString();
                        ticks.add(new NumberTick(place, text, anchor, anchor, 0.0));
                    }
                }
            }
            return ticks;
        }
    }

    /**
     * Labels that follow from where a tick stands.
     *
     * <p>JFreeChart's own LogAxis would turn its labels into outlines in an SVG; on a plain axis they stay text.
     */
    private static final class Labels extends NumberFormat {
        private static final long serialVersionUID = 1L;
        private final transient DoubleFunction<String> label;

        Labels(DoubleFunction<String> label) {
            this.label = label;
        }

        @Override
        public StringBuffer format(double place, StringBuffer text, FieldPosition position) {
            return text.append(label.apply(place));
        }

        @Override
        public StringBuffer format(long place, StringBuffer text, FieldPosition position) {
            return format((double) place, text, position);
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            throw new UnsupportedOperationException("labels are only written");
        }
    }
}
