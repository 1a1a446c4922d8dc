package org.raffinate.workbook;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.raffinate.table.Table;

/** A table on a sheet of its own, and its charts below it, or beside it where it is long. */
final class TableSheet {
    /** Rows that one scrolls past to see a chart. */
    private static final int MOST_ABOVE = 60;

    /** Rows that fit above a chart on a page. */
    private static final int FIT_ABOVE = 14;

    private static final int CHART_ROWS = 22;
    private static final int ROWS_AROUND_BARS = 8;
    /** Of a chart in characters of a column, about 760 px. */
    private static final int CHART_WIDTH = 108;

    private final Table table;
    private final Grid grid;
    private final SXSSFSheet sheet;

    TableSheet(Table table, SXSSFSheet sheet, Cells cells) {
        this.table = table;
        this.sheet = sheet;
        grid = new Grid(sheet, cells, table.columns());
    }

    /** Writes it, and returns where the first chart is, where there is one. */
    Optional<String> write(XSSFSheet under) {
        int shown = Math.min(table.rows().size(), Grid.MOST_ROWS);
        grid.begin(shown);
        for (int i = 0; i < shown; i++) {
            List<Optional<Object>> cells = table.rows().get(i);
            SXSSFRow row = sheet.createRow(i + 1);
            for (int k = 0; k < cells.size(); k++) {
                int place = k;
                cells.get(k).ifPresent(value -> grid.put(row, place, value));
            }
        }
        if (shown < table.rows().size()) {
            grid.remark(
                    shown + 2, "The first " + shown + " rows of " + table.rows().size() + ".");
        }
        grid.end();
        return charts(under);
    }

    private Optional<String> charts(XSSFSheet under) {
        List<Plot> plots = table.rows().size() < Grid.MOST_ROWS ? Plots.of(table) : List.of();
        if (plots.isEmpty()) {
            return Optional.empty();
        }
        boolean below = table.rows().size() <= MOST_ABOVE;
        int row = below ? table.rows().size() + 2 : 1;
        int column = below ? 0 : table.columns().size() + 1;
        int end = column;
        for (double width = 0.0; width < CHART_WIDTH; end++) {
            width += grid.width(end);
        }
        String first = new CellReference(row, column).formatAsString();
        XSSFDrawing drawing = under.createDrawingPatriarch();
        for (Plot plot : plots) {
            boolean bars = plot.kind() == Plot.Kind.BARS;
            int height = Math.max(CHART_ROWS, bars ? table.rows().size() + ROWS_AROUND_BARS : 0);
            XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, column, row, end, row + height - 1);
            if (below && row > FIT_ABOVE) {
                // On a page of its own in print, where the program minds it.
                sheet.setRowBreak(row - 1);
            }
            new PlotDrawing(table, under.getSheetName(), plot).on(drawing.createChart(anchor));
            row += height;
        }
        return Optional.of(first);
    }
}
