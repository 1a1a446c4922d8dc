package org.raffinate.plantchart;

import java.awt.Color;
import java.awt.Stroke;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.raffinate.chart.ChartTheme;

/** Bars that lie in rows, the first on top, each with its name at the left. */
public final class RowChart {
    /** Half the height of a bar, of the row's. */
    public static final double HALF = 0.3;
    /** Rows that still have room for their text. */
    private static final int MOST_ROWS = 24;
    /** Characters of a name that leave room for bars. */
    private static final int NAME = 38;

    private final XYPlot plot;
    private final LegendItemCollection legend = new LegendItemCollection();

    RowChart(String label, double lower, double upper, List<String> names) {
        this(ChartTheme.axis(label, lower, upper), 0.0, names);
    }

    /**
     * Rows over an axis.
     *
     * @param base where the bars begin, in the units of the axis
     * @throws IllegalArgumentException for more rows than have room
     */
    public RowChart(NumberAxis axis, double base, List<String> names) {
        if (names.size() > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "a chart has room for " + MOST_ROWS + " rows, there are " + names.size());
        }
        plot = ChartTheme.plot(
                axis, ChartTheme.rows(names.stream().map(RowChart::shortened).toList()));
        // JFreeChart draws no grid without a renderer.
        plot.setRenderer(new XYLineAndShapeRenderer());
        plot.setRangeGridlinesVisible(false);
        plot.setFixedLegendItems(legend);
        plot.addDomainMarker(new ValueMarker(base, ChartTheme.MUTED, ChartTheme.THIN), Layer.BACKGROUND);
    }

    private static String shortened(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME - 1) + "\u2026";
    }

    /** A bar as high as a row has room for. */
    void bar(int row, double from, double to, Fill fill, String text) {
        plot.addAnnotation(FilledShape.rectangle(from, row - HALF, to, row + HALF, fill, text));
    }

    /** A bar between two heights, e.g. row - {@link #HALF} and row for the upper half of a row. */
    public void bar(double top, double bottom, double from, double to, Fill fill) {
        plot.addAnnotation(FilledShape.rectangle(from, top, to, bottom, fill, ""));
    }

    /** A line in front of the bars. */
    public void line(double x1, double y1, double x2, double y2, Stroke stroke, Color colour) {
        plot.addAnnotation(new XYLineAnnotation(x1, y1, x2, y2, stroke, colour));
    }

    /** Text that begins at a place. */
    public void text(String text, double x, double row) {
        text(" " + text, x, row, TextAnchor.CENTER_LEFT);
    }

    /** Text that ends at a place. */
    public void textBefore(String text, double x, double row) {
        text(text + " ", x, row, TextAnchor.CENTER_RIGHT);
    }

    private void text(String text, double x, double row, TextAnchor anchor) {
        XYTextAnnotation label = new XYTextAnnotation(text, x, row);
        label.setFont(ChartTheme.SMALL);
        label.setPaint(ChartTheme.INK);
        label.setTextAnchor(anchor);
        plot.addAnnotation(label);
    }

    /** An entry of the legend. */
    public void name(LegendItem item) {
        legend.add(item);
    }

    /** An entry of the legend. */
    public void name(String name, Fill fill) {
        legend.add(fill.legend(name));
    }

    /** The chart, its legend below. */
    public JFreeChart chart(String title, String subtitle) {
        return ChartTheme.chart(title, subtitle, plot);
    }
}
