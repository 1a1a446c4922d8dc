package org.raffinate.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.chart.ui.VerticalAlignment;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A chart in the making: two axes, then series and labels, drawn in the order in which they are added. */
public final class LineChart {
    /** Units between two panels. */
    private static final double PANEL_GAP = 14.0;

    private static final Color PAPER = new Color(255, 255, 255, 215);

    private final XYSeriesCollection data = new XYSeriesCollection();
    private final SparseMarkers renderer = new SparseMarkers();
    private final LegendItemCollection legend = new LegendItemCollection();
    private final XYPlot plot;

    /** An empty chart over two axes. */
    public LineChart(NumberAxis domain, NumberAxis range) {
        plot = ChartTheme.plot(domain, range);
        plot.setDataset(data);
        plot.setRenderer(renderer);
        plot.setFixedLegendItems(legend);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    }

    /** A series that the legend does not name. */
    public void add(Points points, Look look) {
        int index = data.getSeriesCount();
        data.addSeries(points.series(index));
        renderer.setSeriesPaint(index, look.colour());
        renderer.setSeriesFillPaint(index, look.fill());
        renderer.setSeriesLinesVisible(index, look.line().isPresent());
        look.line().ifPresent(stroke -> renderer.setSeriesStroke(index, stroke));
        look.marker().ifPresent(marker -> renderer.setSeriesShape(index, marker));
        int everyPoint = look.line().isPresent() ? data.getItemCount(index) : 1;
        renderer.markers(look.marker().isPresent() ? everyPoint : 0);
    }

    /** A series with its name in the legend. */
    public void add(String name, Points points, Look look) {
        add(points, look);
        name(name, look);
    }

    /** An entry of the legend. */
    public void name(String name, Look look) {
        legend.add(look.legend(name));
    }

    /** A line across the plot, behind everything else. */
    void vertical(double x, Color colour, Stroke stroke) {
        plot.addDomainMarker(new ValueMarker(x, colour, stroke), Layer.BACKGROUND);
    }

    /** A line across the plot, behind everything else. */
    void horizontal(double y, Color colour, Stroke stroke) {
        plot.addRangeMarker(new ValueMarker(y, colour, stroke), Layer.BACKGROUND);
    }

    /** A filled polygon behind everything else, x and y in turn. */
    public void area(double[] corners, Color colour) {
        renderer.addAnnotation(new XYPolygonAnnotation(corners, null, null, colour), Layer.BACKGROUND);
    }

    /** Small text at a point of the plot. */
    public void label(String text, double x, double y, Color colour, TextAnchor anchor) {
        plot.addAnnotation(text(text, x, y, colour, anchor));
    }

    /** The same on white, where it would else stand on lines. */
    public void labelOnWhite(String text, double x, double y, Color colour, TextAnchor anchor) {
        XYTextAnnotation label = text(text, x, y, colour, anchor);
        label.setBackgroundPaint(PAPER);
        plot.addAnnotation(label);
    }

    private static XYTextAnnotation text(String text, double x, double y, Color colour, TextAnchor anchor) {
        XYTextAnnotation label = new XYTextAnnotation(text, x, y);
        label.setFont(ChartTheme.SMALL);
        label.setPaint(colour);
        label.setTextAnchor(anchor);
        return label;
    }

    /** Something drawn behind the series. */
    public void behind(XYAnnotation annotation) {
        renderer.addAnnotation(annotation, Layer.BACKGROUND);
    }

    boolean isEmpty() {
        return data.getSeriesCount() == 0;
    }

    /** The chart, its legend below. */
    public JFreeChart chart(String title, String subtitle) {
        return ChartTheme.chart(title, subtitle, plot);
    }

    /** Panels over one domain axis, the first on top; one legend names the series of all. */
    public static JFreeChart stacked(String title, String subtitle, List<LineChart> panels) {
        ValueAxis domain = panels.get(0).plot.getDomainAxis();
        CombinedDomainXYPlot all = new CombinedDomainXYPlot(domain);
        all.setGap(PANEL_GAP);
        all.setAxisOffset(RectangleInsets.ZERO_INSETS);
        panels.forEach(panel -> all.add(panel.plot));
        return ChartTheme.chart(title, subtitle, all);
    }

    /** The legend at the right, and the plot as wide as it is high at the size of {@link PictureFormat}. */
    JFreeChart square(String title, String subtitle) {
        JFreeChart chart = chart(title, subtitle);
        LegendTitle beside = chart.getLegend();
        beside.setPosition(RectangleEdge.RIGHT);
        beside.setVerticalAlignment(VerticalAlignment.TOP);
        ChartRenderingInfo drawn = new ChartRenderingInfo();
        chart.createBufferedImage(Drawing.OfChart.WIDTH, Drawing.OfChart.HEIGHT, drawn);
        Rectangle2D area = drawn.getPlotInfo().getDataArea();
        beside.setPadding(new RectangleInsets(4, 8, 0, Math.max(0.0, area.getWidth() - area.getHeight())));
        return chart;
    }

    /** The points of a series; those beyond the range of a double are passed over. */
    public static final class Points {
        private final XYSeries series = new XYSeries("points", false);

        /** One more point, to the right of the others or not. */
        public void add(double x, double y) {
            if (Double.isFinite(x) && Double.isFinite(y)) {
                series.add(x, y);
            }
        }

        /** The largest y, 0 without points. */
        double highest() {
            return series.isEmpty() ? 0.0 : series.getMaxY();
        }

        private XYSeries series(int key) {
            XYSeries keyed = new XYSeries(key, false);
            for (int i = 0; i < series.getItemCount(); i++) {
                keyed.add(series.getDataItem(i));
            }
            return keyed;
        }
    }

    /**
     * How a series looks, on the plot and in the legend.
     *
     * @param colour of line and marker
     * @param line none for markers alone
     * @param marker none for a line alone
     * @param filled whether the marker is full or hollow
     */
    public record Look(Color colour, Optional<Stroke> line, Optional<Shape> marker, boolean filled) {
        private static final Shape SAMPLE = new Line2D.Double(-14.0, 0.0, 14.0, 0.0);

        /** A line alone. */
        public static Look line(Color colour, Stroke stroke) {
            return new Look(colour, Optional.of(stroke), Optional.empty(), true);
        }

        /** A line with markers. */
        public static Look line(Color colour, Stroke stroke, Shape marker, boolean filled) {
            return new Look(colour, Optional.of(stroke), Optional.of(marker), filled);
        }

        /** Markers alone. */
        public static Look marker(Color colour, Shape marker, boolean filled) {
            return new Look(colour, Optional.empty(), Optional.of(marker), filled);
        }

        private Color fill() {
            return filled ? colour : Color.WHITE;
        }

        /** An entry of a legend. */
        public LegendItem legend(String name) {
            return new LegendItem(
                    name,
                    null,
                    null,
                    null,
                    marker.isPresent(),
                    marker.orElse(SAMPLE),
                    true,
                    fill(),
                    true,
                    colour,
                    ChartTheme.THIN,
                    line.isPresent(),
                    SAMPLE,
                    line.orElse(ChartTheme.THIN),
                    colour);
        }
    }

    /** About twelve markers a line, shifted from series to series so that they do not hide each other. */
    private static final class SparseMarkers extends XYLineAndShapeRenderer {
        private static final long serialVersionUID = 1L;
        private static final int MARKERS = 12;
        /** Points from one marker to the next, 0 for no markers, by series. */
        private final List<Integer> steps = new ArrayList<>();

        SparseMarkers() {
            super(true, true);
            setUseFillPaint(true);
            setDrawSeriesLineAsPath(true);
        }

        void markers(int points) {
            steps.add(points == 0 ? 0 : Math.max(1, points / MARKERS));
        }

        @Override
        public boolean getItemShapeVisible(int series, int item) {
            int step = steps.get(series);
            return step > 0 && item % step == series * step / 5 % step;
        }
    }
}
