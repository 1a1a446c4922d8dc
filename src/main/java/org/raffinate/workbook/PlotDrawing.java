package org.raffinate.workbook;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.raffinate.chart.ChartTheme;
import org.raffinate.table.Table;

/** Draws the columns of a table that lies on a sheet with its headers in the first row. */
final class PlotDrawing {
    private static final List<MarkerStyle> MARKERS =
            List.of(MarkerStyle.CIRCLE, MarkerStyle.SQUARE, MarkerStyle.TRIANGLE, MarkerStyle.DIAMOND, MarkerStyle.X);
    private static final double LINE_POINTS = 1.5;
    private static final double TITLE_POINTS = 12.0;
    /** Powers of ten below the largest value that an axis goes down to at most. */
    private static final double DEEPEST = 9.0;

    private static final int GAP = 40;
    private static final double TEN = 10.0;

    private final Table table;
    private final String sheet;
    private final Plot plot;

    PlotDrawing(Table table, String sheet, Plot plot) {
        this.table = table;
        this.sheet = sheet;
        this.plot = plot;
    }

    void on(XSSFChart chart) {
        chart.setTitleText(plot.title());
        chart.getTitle().getOrAddTextProperties().setFontSize(TITLE_POINTS);
        chart.setTitleOverlay(false);
        if (plot.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.RIGHT);
        }
        switch (plot.kind()) {
            case LINES, POINTS -> scatter(chart);
            case BARS -> bars(chart);
        }
    }

    private void scatter(XSSFChart chart) {
        XDDFValueAxis along = chart.createValueAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = axes(chart, along);
        double[] x = finite(plot.x());
        boolean stages = plot.x().equals("stage");
        if (x.length > 0 && stages) {
            along.setMinimum(0.0);
            along.setMaximum(x[x.length - 1] + 1.0);
        } else {
            limits(along, x);
        }
        if (plot.log()) {
            logarithmic(up);
        } else if (plot.yTitle().equals("mole fraction") || plot.yTitle().equals("probability")) {
            up.setMinimum(0.0);
            up.setMaximum(1.0);
        } else {
            limits(
                    up,
                    plot.series().stream()
                            .flatMapToDouble(series -> Arrays.stream(finite(series.header())))
                            .toArray());
        }
        XDDFScatterChartData data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, along, up);
        data.setStyle(ScatterStyle.LINE_MARKER);
        data.setVaryColors(false);
        for (int i = 0; i < plot.series().size(); i++) {
            Plot.Series shown = plot.series().get(i);
            XDDFScatterChartData.Series series =
                    (XDDFScatterChartData.Series) data.addSeries(numbers(plot.x()), numbers(shown.header()));
            series.setTitle(shown.name(), null);
            series.setSmooth(false);
            series.setMarkerStyle(MARKERS.get(i % MARKERS.size()));
            paint(series, i);
        }
        chart.plot(data);
    }

    private void paint(XDDFScatterChartData.Series series, int place) {
        XDDFSolidFillProperties fill = fill(place);
        XDDFLineProperties line =
                new XDDFLineProperties(plot.kind() == Plot.Kind.POINTS ? new XDDFNoFillProperties() : fill);
        line.setWidth(LINE_POINTS);
        series.setLineProperties(line);
        XDDFShapeProperties marker = new XDDFShapeProperties();
        marker.setFillProperties(fill);
        marker.setLineProperties(new XDDFLineProperties(fill));
        series.getCTScatterSer().getMarker().addNewSpPr().set(marker.getXmlObject());
    }

    private void bars(XSSFChart chart) {
        XDDFCategoryAxis labels = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis values = axes(chart, labels);
        labels.setOrientation(AxisOrientation.MAX_MIN);
        labels.setTickLabelPosition(AxisTickLabelPosition.LOW);
        values.setCrosses(AxisCrosses.MAX);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, labels, values);
        data.setBarDirection(BarDirection.BAR);
        data.setVaryColors(false);
        data.setGapWidth(GAP);
        int place = table.columns().place(plot.x());
        XDDFCategoryDataSource names = XDDFDataSourcesFactory.fromArray(
                table.rows().stream()
                        .map(row -> row.get(place).map(Object::toString).orElse(""))
                        .toArray(String[]::new),
                range(plot.x()));
        for (int i = 0; i < plot.series().size(); i++) {
            Plot.Series shown = plot.series().get(i);
            XDDFChartData.Series series = data.addSeries(names, numbers(shown.header()));
            series.setTitle(shown.name(), null);
            series.setFillProperties(fill(i));
        }
        chart.plot(data);
    }

    /** The axis of the values across another one, both with their titles and light lines. */
    private XDDFValueAxis axes(XSSFChart chart, XDDFChartAxis along) {
        boolean lying = plot.kind() == Plot.Kind.BARS;
        XDDFValueAxis up = chart.createValueAxis(lying ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        up.setTitle(plot.yTitle());
        up.setNumberFormat(plot.log() ? "0E+00" : "General");
        if (!lying) {
            along.setTitle(plot.x());
            along.setNumberFormat("General");
        }
        along.setCrosses(lying ? AxisCrosses.AUTO_ZERO : AxisCrosses.MIN);
        up.setCrosses(AxisCrosses.MIN);
        XDDFLineProperties grid =
                new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.GAINSBORO)));
        up.getOrAddMajorGridProperties().setLineProperties(grid);
        return up;
    }

    private void logarithmic(XDDFValueAxis axis) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0.0;
        for (Plot.Series series : plot.series()) {
            for (double value : finite(series.header())) {
                if (value > 0.0) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        axis.setLogBase(TEN);
        if (most > 0.0) {
            double top = Math.ceil(Math.log10(most));
            axis.setMaximum(Math.pow(TEN, top));
            axis.setMinimum(Math.pow(TEN, Math.max(Math.floor(Math.log10(least)), top - DEEPEST)));
        }
    }

    /** Round limits around values that are far from 0 against their spread. */
    private static void limits(XDDFValueAxis axis, double[] values) {
        double least = Arrays.stream(values).min().orElse(0.0);
        double most = Arrays.stream(values).max().orElse(0.0);
        if (most > least && least > 0.0 && most - least < 0.75 * most) {
            double step = Math.pow(TEN, Math.floor(Math.log10(most - least)));
            axis.setMinimum(Math.floor(least / step) * step);
            axis.setMaximum(Math.ceil(most / step) * step);
        }
    }

    private double[] finite(String header) {
        return table.numbers(header).stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
    }

    private XDDFNumericalDataSource<Double> numbers(String header) {
        Double[] values = table.numbers(header).stream()
                .map(value -> Double.isFinite(value) ? value : null)
                .toArray(Double[]::new);
        return XDDFDataSourcesFactory.fromArray(values, range(header));
    }

    private String range(String header) {
        int column = table.columns().place(header);
        return new CellRangeAddress(1, table.rows().size(), column, column).formatAsString(sheet, true);
    }

    private static XDDFSolidFillProperties fill(int series) {
        Color colour = ChartTheme.colour(series);
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) colour.getRed(), (byte) colour.getGreen(), (byte) colour.getBlue()}));
    }
}
