package org.raffinate.workbook;

import java.io.IOException;
import java.util.Locale;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.raffinate.table.Columns;
import org.raffinate.table.TableReader;

/** The rows of a long table, as many as a workbook is still handy with. */
final class PointSheet {
    /** Cells that are written in some seconds and make less than ten megabytes. */
    static final long MOST_CELLS = 500_000L;

    private PointSheet() {}

    /** How many rows there will be. */
    static int rows(Points points) {
        long fit = Math.min(Grid.MOST_ROWS, MOST_CELLS / points.columns().size());
        return (int) Math.min(points.count(), fit);
    }

    /** What is to be said of rows that are left out; blank where none is. */
    static String remark(Points points) {
        int shown = rows(points);
        return shown == points.count()
                ? ""
                : String.format(Locale.ROOT, "The first %,d of %,d rows: ", shown, points.count()) + points.others()
                        + " has all.";
    }

    static void write(Points points, SXSSFSheet sheet, Cells cells) throws IOException {
        int shown = rows(points);
        Columns columns = points.columns();
        Grid grid = new Grid(sheet, cells, columns);
        grid.begin(shown);
        try (TableReader reader = TableReader.open(points.rows(), columns)) {
            for (int i = 0; i < shown && reader.next(); i++) {
                SXSSFRow row = sheet.createRow(i + 1);
                for (int k = 0; k < columns.size(); k++) {
                    if (!reader.isEmpty(k)) {
                        grid.put(row, k, value(reader, columns, k));
                    }
                }
            }
        }
        if (!remark(points).isEmpty()) {
            grid.remark(shown + 2, remark(points));
        }
        grid.end();
    }

    private static Object value(TableReader reader, Columns columns, int place) {
        return switch (columns.at(place).type()) {
            case INTEGER -> reader.integer(place);
            case NUMBER -> reader.number(place);
            case FLAG -> reader.flag(place);
            case WORD -> String.valueOf(reader.word(place));
        };
    }
}
