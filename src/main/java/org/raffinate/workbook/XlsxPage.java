package org.raffinate.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.raffinate.page.Page;
import org.raffinate.table.Column;
import org.raffinate.table.Columns;
import org.raffinate.table.Layout;
import org.raffinate.table.Table;

/**
 * Typesets a page as a workbook in Office Open XML: its first screen and what it rests on, a sheet for each table with its
 * charts, and a sheet that says what the columns are. The same page gives the same bytes.
 */
public final class XlsxPage {
    /** Rows that are in memory together. */
    private static final int WINDOW = 200;

    static {
        TempFile.setTempFileCreationStrategy(new OwnFiles());
    }

    private record Described(String sheet, Column column) {}

    private final Page page;
    private final SXSSFWorkbook workbook;
    private final Cells cells;
    private final SheetNames names = new SheetNames();
    private final List<Summary.Entry> entries = new ArrayList<>();
    private final List<Described> described = new ArrayList<>();

    private XlsxPage(Page page, SXSSFWorkbook workbook) {
        this.page = page;
        this.workbook = workbook;
        cells = new Cells(workbook);
    }

    /** The workbook. */
    public static byte[] of(Page page) {
        try {
            return of(page, Optional.empty());
        } catch (IOException failed) {
            throw new UncheckedIOException("the temporary files of a workbook", failed);
        }
    }

    /**
     * The workbook with a long table on a sheet of its own, as much of it as fits.
     *
     * @throws IOException where the rows cannot be read
     */
    public static byte[] of(Page page, Points points) throws IOException {
        return of(page, Optional.of(points));
    }

    private static byte[] of(Page page, Optional<Points> points) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
            workbook.setZip64Mode(Zip64Mode.AsNeeded);
            return new XlsxPage(page, workbook).write(points);
        }
    }

    private byte[] write(Optional<Points> points) throws IOException {
        SXSSFSheet first = workbook.createSheet(names.of("summary"));
        for (Table table : page.tables()) {
            table(table);
        }
        if (points.isPresent()) {
            points(points.get());
        }
        if (!described.isEmpty()) {
            table(new Layout<Described>("columns", "What every column is")
                    .word("sheet", "Sheet that it is on", Described::sheet)
                    .word("column", "Its name", each -> each.column.name())
                    .word("unit", "Its unit", each -> each.column.unit())
                    .word(
                            "type",
                            "What its cells hold",
                            each -> each.column.type().label())
                    .word("description", "What it says", each -> each.column.description())
                    .of(List.copyOf(described)));
        }
        new Summary(first, cells).write(page, entries);
        POIXMLProperties.CoreProperties properties =
                workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        properties.setCreator(Cells.legal(page.madeBy()));
        properties.setTitle(Cells.legal(page.title()));
        properties.setCreated(Optional.empty());
        properties.setModified(Optional.empty());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return Archive.dated(bytes.toByteArray());
    }

    private void table(Table table) {
        String name = names.of(table.name());
        SXSSFSheet sheet = workbook.createSheet(name);
        Optional<String> chart = new TableSheet(table, sheet, cells)
                .write(workbook.getXSSFWorkbook().getSheet(name));
        int rows = table.rows().size();
        String size = String.format(Locale.ROOT, rows == 1 ? "%,d row" : "%,d rows", rows);
        entries.add(new Summary.Entry(name, table.title(), size, chart));
        describe(name, table.columns());
    }

    private void points(Points points) throws IOException {
        String name = names.of("points");
        PointSheet.write(points, workbook.createSheet(name), cells);
        String all = String.format(Locale.ROOT, "%,d rows", PointSheet.rows(points));
        String title = ("Every point. " + PointSheet.remark(points)).strip();
        entries.add(new Summary.Entry(name, title, all, Optional.empty()));
        describe(name, points.columns());
    }

    private void describe(String name, Columns columns) {
        columns.list().forEach(column -> described.add(new Described(name, column)));
    }
}
