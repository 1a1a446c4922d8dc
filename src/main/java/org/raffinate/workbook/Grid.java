package org.raffinate.workbook;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.raffinate.table.Column;
import org.raffinate.table.Columns;

/** Columns on a sheet: headers that stay and repeat in print, a filter, widths by what is in them. */
final class Grid {
    /** Rows of a sheet below its headers and a remark. */
    static final int MOST_ROWS = 1_048_570;

    /** A number with its digits, in characters. */
    private static final int NUMBER = 13;

    private static final int NARROWEST = 9;
    private static final int WIDEST = 60;
    private static final int OTHERS = 9;
    private static final int PER_CHARACTER = 256;
    private static final float LINE_POINTS = 15.0f;
    /** Characters on a page that lies, in letters that can still be read. */
    private static final int PAGE = 190;
    /** Columns that are seen together with the first. */
    private static final int NARROW_TABLE = 6;

    private final SXSSFSheet sheet;
    private final Cells cells;
    private final Columns columns;
    private final List<Integer> widths = new ArrayList<>();

    Grid(SXSSFSheet sheet, Cells cells, Columns columns) {
        this.sheet = sheet;
        this.cells = cells;
        this.columns = columns;
    }

    /** The headers; then rows may be put below them. */
    void begin(int rows) {
        SXSSFRow header = sheet.createRow(0);
        float lines = 1.0f;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.at(i);
            cells.text(header.createCell(i), column.header(), Cells.Look.HEADER);
            int longest = 0;
            for (String word : column.header().split(" ", -1)) {
                longest = Math.max(longest, word.length());
            }
            int width = Math.max(column.type() == Column.Type.NUMBER ? NUMBER : NARROWEST, longest + 3);
            widths.add(Math.min(WIDEST, width));
            lines = Math.max(lines, (float) Math.ceil(column.header().length() / (width - 2.0)));
        }
        // One more: words break before the end of a line, and the button of the filter covers some.
        header.setHeightInPoints(LINE_POINTS * (lines + 1.0f));
        sheet.createFreezePane(columns.size() > NARROW_TABLE ? 1 : 0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, rows, 0, columns.size() - 1));
    }

    /** A cell below the headers. */
    void put(SXSSFRow row, int place, Object value) {
        cells.value(row.createCell(place), value);
        if (value instanceof String text) {
            widths.set(place, Math.max(widths.get(place), Math.min(WIDEST, text.length() + 2)));
        }
    }

    /** What is to be said below the rows. */
    void remark(int row, String text) {
        cells.text(sheet.createRow(row).createCell(0), text);
    }

    /** Sets widths and how it is printed. */
    void end() {
        int all = 0;
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, widths.get(i) * PER_CHARACTER);
            all += widths.get(i);
        }
        print(sheet, (all + PAGE - 1) / PAGE);
        if (all > PAGE) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        }
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    /** Lying pages, so many beside each other, with the sheet's name and their number below. */
    static void print(SXSSFSheet sheet, int wide) {
        sheet.setFitToPage(true);
        PrintSetup setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) wide);
        setup.setFitHeight((short) 0);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }

    /** Width of a column in characters, once there are rows. */
    int width(int column) {
        return column < widths.size() ? widths.get(column) : OTHERS;
    }
}
