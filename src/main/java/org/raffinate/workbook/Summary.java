package org.raffinate.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.raffinate.page.Chapter;
import org.raffinate.page.Page;

/** The first sheet: the answer, what it rests on, and where the other sheets are. */
final class Summary {
    /** Chapters that say what was asked, how it was computed and what it rests on, by the beginning of their titles. */
    private static final List<String> GROUNDS =
            List.of("asked", "computed", "numbers behind", "assumed", "notes", "how sure", "points without");

    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)( %)?");
    private static final List<Integer> WIDTHS = List.of(34, 22, 18, 66);
    private static final int LAST = 3;
    private static final int PER_CHARACTER = 256;
    private static final float LINE_POINTS = 15.0f;
    private static final float TITLE_POINTS = 22.0f;

    private final SXSSFSheet sheet;
    private final Cells cells;
    private int next;

    /**
     * A sheet that it leads to.
     *
     * @param name of the sheet
     * @param title what it shows
     * @param size its rows, and what else is to be said of them
     * @param chart cell at which its charts begin
     */
    record Entry(String name, String title, String size, Optional<String> chart) {}

    Summary(SXSSFSheet sheet, Cells cells) {
        this.sheet = sheet;
        this.cells = cells;
    }

    void write(Page page, List<Entry> entries) {
        for (int i = 0; i < WIDTHS.size(); i++) {
            sheet.setColumnWidth(i, WIDTHS.get(i) * PER_CHARACTER);
        }
        SXSSFRow title = row();
        title.setHeightInPoints(TITLE_POINTS);
        cells.text(title.createCell(0), page.title(), Cells.Look.TITLE);
        cells.text(row().createCell(0), page.standing().label(), Cells.Look.HEADING);
        page.lead().forEach(paragraph -> wide(0, paragraph, Cells.Look.WRAPPED));
        page.warnings().forEach(warning -> wide(0, "Before you use a number: " + warning, Cells.Look.WARNING));
        if (!page.figures().isEmpty()) {
            heading("Key figures");
            page.figures().forEach(this::figure);
        }
        if (!entries.isEmpty()) {
            heading("Sheets");
            entries.forEach(this::entry);
        }
        page.chapters().forEach(this::chapter);
        next++;
        cells.text(row().createCell(0), "Made by " + page.madeBy(), Cells.Look.NOTE);
        Grid.print(sheet, 1);
        sheet.setDisplayGridlines(false);
    }

    private SXSSFRow row() {
        return sheet.createRow(next++);
    }

    private void heading(String text) {
        next++;
        cells.text(row().createCell(0), text, Cells.Look.HEADING);
    }

    /** A paragraph from a column to the last; its height goes by its length, as no program measures joined cells. */
    private void wide(int from, String text, Cells.Look look) {
        SXSSFRow row = row();
        spread(row, from, text, look);
    }

    private void spread(SXSSFRow row, int from, String text, Cells.Look look) {
        int width = 0;
        for (int i = from; i <= LAST; i++) {
            width += WIDTHS.get(i);
        }
        cells.text(row.createCell(from), text, look);
        if (from < LAST) {
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, LAST));
        }
        int lines = Math.min(20, 1 + (int) (text.length() / (width * 0.95)));
        row.setHeightInPoints(Math.max(LINE_POINTS * lines, row.getHeightInPoints()));
    }

    private void figure(Page.KeyFigure figure) {
        SXSSFRow row = row();
        cells.text(row.createCell(0), figure.label(), Cells.Look.WRAPPED);
        SXSSFCell value = row.createCell(1);
        Matcher number = NUMBER.matcher(figure.value());
        if (number.matches()) {
            cells.printed(value, number.group(1), number.group(2) != null);
        } else {
            cells.text(value, figure.value(), Cells.Look.FIGURE);
        }
        cells.text(row.createCell(2), figure.unit());
        spread(row, LAST, figure.note(), Cells.Look.NOTE);
    }

    private void entry(Entry entry) {
        SXSSFRow row = row();
        link(row.createCell(0), entry.name(), entry.name(), "A1");
        cells.text(row.createCell(1), entry.size());
        entry.chart().ifPresent(cell -> link(row.createCell(2), "charts", entry.name(), cell));
        spread(row, LAST, entry.title(), Cells.Look.WRAPPED);
    }

    private void link(SXSSFCell cell, String text, String name, String place) {
        cells.text(cell, text, Cells.Look.LINK);
        Hyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + name.replace("'", "''") + "'!" + place);
        cell.setHyperlink(link);
    }

    private void chapter(Chapter chapter) {
        String title = chapter.title().toLowerCase(Locale.ROOT);
        boolean ground = GROUNDS.stream().anyMatch(title::startsWith);
        if (!ground) {
            return;
        }
        heading(chapter.title());
        for (Chapter.Block block : chapter.blocks()) {
            for (Chapter.Fact fact : block.facts()) {
                if (fact.label().isBlank()) {
                    wide(0, fact.text(), fact.warning() ? Cells.Look.WARNING : Cells.Look.WRAPPED);
                } else {
                    SXSSFRow row = row();
                    cells.text(row.createCell(0), fact.label(), Cells.Look.WRAPPED);
                    spread(row, 1, fact.text(), Cells.Look.WRAPPED);
                }
            }
            block.items().forEach(item -> wide(0, item, Cells.Look.WRAPPED));
        }
    }
}
