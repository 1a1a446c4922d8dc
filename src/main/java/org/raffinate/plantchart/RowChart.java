package org.raffinate.plantchart;

import java.awt.Color;
import java.awt.Stroke;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.raffinate.chart.ChartTheme;

/** Bars that lie in rows, the first on top, each with its name at the left. */
final class RowChart {
    /** Half the height of a bar, of the row's. */
    static final double HALF = 0.3;
    /** Rows that still have room for their text. */
    private static final int MOST_ROWS = 24;
    /** Characters of a name that leave room for bars. */
    private static final int NAME = 38;

    private final XYPlot plot;
    private final LegendItemCollection legend = new LegendItemCollection();

    RowChart(String label, double lower, double upper, List<String> names) {
        if (names.size() > MOST_ROWS) {
            throw new IllegalArgumentException(
                    "a chart has room for " + MOST_ROWS + " rows, there are " + names.size());
        }
        plot = ChartTheme.plot(
                ChartTheme.axis(label, lower, upper),
                ChartTheme.rows(names.stream().map(RowChart::shortened).toList()));
        // JFreeChart draws no grid without a renderer.
        plot.setRenderer(new XYLineAndShapeRenderer());
        plot.setRangeGridlinesVisible(false);
        plot.setFixedLegendItems(legend);
        plot.addDomainMarker(new ValueMarker(0.0, ChartTheme.MUTED, ChartTheme.THIN), Layer.BACKGROUND);
    }

    private static String shortened(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME - 1) + "\u2026";
    }

    void bar(int row, double from, double to, Fill fill, String text) {
        plot.addAnnotation(FilledShape.rectangle(from, row - HALF, to, row + HALF, fill, text));
    }

    void line(double x1, double y1, double x2, double y2, Stroke stroke, Color colour) {
        plot.addAnnotation(new XYLineAnnotation(x1, y1, x2, y2, stroke, colour));
    }

    /** Text that begins at a place. */
    void text(String text, double x, double row) {
        XYTextAnnotation label = new XYTextAnnotation(" " + text, x, row);
        label.setFont(ChartTheme.SMALL);
        label.setPaint(ChartTheme.INK);
        label.setTextAnchor(TextAnchor.CENTER_LEFT);
        plot.addAnnotation(label);
    }

    void name(String name, Fill fill) {
        legend.add(fill.legend(name));
    }

    JFreeChart chart(String title, String subtitle) {
        return ChartTheme.chart(title, subtitle, plot);
    }
}
