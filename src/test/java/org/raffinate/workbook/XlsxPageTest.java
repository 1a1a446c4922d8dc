package org.raffinate.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.raffinate.answers.Answered;
import org.raffinate.answers.Answers;
import org.raffinate.casefile.Case;
import org.raffinate.casefile.CaseReader;
import org.raffinate.page.AnswerPage;
import org.raffinate.page.Page;
import org.raffinate.plantreport.AnswerReport;
import org.raffinate.table.Column;
import org.raffinate.table.Layout;
import org.raffinate.table.Table;

class XlsxPageTest {
    @TempDir
    private Path folder;

    private static Page page(String name) {
        Case read = new CaseReader().read(Path.of("cascades", name));
        Answered answered = Answers.design(read).run();
        return AnswerPage.of(answered, AnswerReport.of(answered), List.of(), "raffinate, tested");
    }

    private static Page small(String title, Table... tables) {
        return new Page(
                title,
                List.of("lead"),
                Page.Standing.SOLVED,
                List.of(
                        new Page.KeyFigure("cost", "11.50", "USD/kg", ""),
                        new Page.KeyFigure("purity", "99.99 %", "", "")),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(tables),
                List.of(),
                "raffinate, tested");
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static Table numbers(double... values) {
        List<Double> rows = new ArrayList<>();
        for (double value : values) {
            rows.add(value);
        }
        return new Layout<Double>("numbers", "Numbers")
                .number("value", "mol/L", "A number", value -> value)
                .of(rows);
    }

    private static Optional<Object> value(Cell cell, Column.Type type) {
        if (cell == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (type) {
                    case INTEGER -> (Object) (long) cell.getNumericCellValue();
                    case NUMBER -> cell.getNumericCellValue();
                    case WORD -> cell.getStringCellValue();
                    case FLAG -> cell.getBooleanCellValue();
                });
    }

    static Stream<String> designs() {
        return Stream.of("tb-dy-plant.yaml", "tb-dy-ehehpa-ammonia.yaml", "binary-textbook.yaml");
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyCellIsThatOfItsTableBitForBit(String name) throws IOException {
        Page page = page(name);

        try (XSSFWorkbook workbook = read(XlsxPage.of(page))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(page.tables().size() + 2);
            for (Table table : page.tables()) {
                XSSFSheet sheet = workbook.getSheet(table.name());
                for (int k = 0; k < table.columns().size(); k++) {
                    assertThat(sheet.getRow(0).getCell(k).getStringCellValue())
                            .isEqualTo(table.columns().at(k).header());
                }
                for (int i = 0; i < table.rows().size(); i++) {
                    Row row = sheet.getRow(i + 1);
                    for (int k = 0; k < table.columns().size(); k++) {
                        assertThat(value(row.getCell(k), table.columns().at(k).type()))
                                .as("%s, row %d, column %d", table.name(), i, k)
                                .isEqualTo(table.rows().get(i).get(k));
                    }
                }
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow())
                        .isEqualTo((short) 1);
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
                assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void chartsCoverNoCellAndNameTheirAxes(String name) throws IOException {
        try (XSSFWorkbook workbook = read(XlsxPage.of(page(name)))) {
            int charts = 0;
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                if (sheet.getDrawingPatriarch() == null) {
                    continue;
                }
                int below = 0;
                for (XSSFShape shape : sheet.getDrawingPatriarch().getShapes()) {
                    XSSFClientAnchor place = (XSSFClientAnchor) shape.getAnchor();
                    assertThat(place.getRow1() > sheet.getLastRowNum()
                                    || place.getCol1() >= sheet.getRow(0).getLastCellNum())
                            .isTrue();
                    assertThat(place.getRow1()).isGreaterThanOrEqualTo(below);
                    below = place.getRow2();
                }
                for (XSSFChart chart : sheet.getDrawingPatriarch().getCharts()) {
                    charts++;
                    assertThat(chart.getCTChart().getTitle().xmlText()).contains("<a:t>");
                    assertThat(chart.getCTChart().getPlotArea().getValAxList())
                            .anySatisfy(axis -> assertThat(axis.getTitle().xmlText())
                                    .containsAnyOf("(", "fraction", "stages", "pH"));
                }
            }
            assertThat(charts).isGreaterThanOrEqualTo(4);
        }
    }

    @Test
    void theFirstSheetHasTheAnswerWhatItRestsOnAndLinks() throws IOException {
        try (XSSFWorkbook workbook = read(XlsxPage.of(page("tb-dy-plant.yaml")))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            List<String> text = new ArrayList<>();
            sheet.forEach(row -> row.forEach(cell -> text.add(new DataFormatter().formatCellValue(cell))));

            assertThat(sheet.getSheetName()).isEqualTo("summary");
            assertThat(text.get(0)).isEqualTo("Tb | Dy of a Longnan clay as a plant in Australia");
            assertThat(text)
                    .contains("every specification is met", "stages", "32", "1.192", "99.990000 %", "assumed", "status")
                    .contains("Before you use a number: UNVERIFIED NUMBERS DRIVE THE PLANT: 48 of 78")
                    .contains("Made by raffinate, tested")
                    .anySatisfy(cell -> assertThat(cell).contains("residual", "balances hold"));
            assertThat(sheet.getHyperlinkList())
                    .extracting(link -> link.getAddress())
                    .contains("'profile'!A1", "'cost'!A1", "'columns'!A1", "'profile'!A35");
            assertThat(workbook.getProperties().getCoreProperties().getCreator())
                    .isEqualTo("raffinate, tested");
            assertThat(workbook.getProperties().getCoreProperties().getCreated())
                    .isNull();
        }
    }

    @Test
    void chartsShowTheColumnsTheyName() throws IOException {
        try (XSSFWorkbook workbook = read(XlsxPage.of(page("tb-dy-plant.yaml")))) {
            XSSFSheet profile = workbook.getSheet("profile");
            List<String> shown = new ArrayList<>();
            for (XSSFChart chart : profile.createDrawingPatriarch().getCharts()) {
                for (CTScatterSer series :
                        chart.getCTChart().getPlotArea().getScatterChartArray(0).getSerList()) {
                    CellRangeAddress x = CellRangeAddress.valueOf(
                            series.getXVal().getNumRef().getF());
                    CellRangeAddress y = CellRangeAddress.valueOf(
                            series.getYVal().getNumRef().getF());
                    assertThat(List.of(x.getFirstRow(), x.getLastRow(), y.getFirstRow(), y.getLastRow()))
                            .containsExactly(1, 32, 1, 32);
                    assertThat(header(profile, x)).isEqualTo("stage");
                    shown.add(chart.getTitleText().getString() + ": "
                            + series.getTx().getV() + " is " + header(profile, y));
                }
            }
            assertThat(shown)
                    .hasSize(16)
                    .contains(
                            "Mole fractions in the aqueous: Gd is Gd aqueous (mole fraction)",
                            "Mole fractions in the organic, powers of ten: Ho is Ho organic (mole fraction)")
                    .allSatisfy(each -> {
                        String element = each.replaceFirst(".*: (\\w+) is .*", "$1");
                        String phase = each.contains("aqueous:") || each.contains("aqueous,") ? "aqueous" : "organic";
                        assertThat(each).endsWith("is " + element + " " + phase + " (mole fraction)");
                    });
        }
    }

    private static String header(XSSFSheet sheet, CellRangeAddress range) {
        assertThat(range.getFirstColumn()).isEqualTo(range.getLastColumn());
        return sheet.getRow(0).getCell(range.getFirstColumn()).getStringCellValue();
    }

    @Test
    void keyFiguresAreNumbersThatLookAsPrinted() throws IOException {
        Page page = new Page(
                "figures",
                List.of(),
                Page.Standing.SOLVED,
                List.of(
                        new Page.KeyFigure("purity", "99.990000 %", "", ""),
                        new Page.KeyFigure("points", "6,000", "", ""),
                        new Page.KeyFigure("cost", "11.50", "USD/kg", ""),
                        new Page.KeyFigure("stages", "none", "", "")),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "raffinate, tested");
        try (XSSFWorkbook workbook = read(XlsxPage.of(page))) {
            List<Object> values = new ArrayList<>();
            List<String> shown = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> {
                Cell cell = row.getCell(1);
                if (cell != null) {
                    values.add(
                            cell.getCellType() == CellType.NUMERIC
                                    ? cell.getNumericCellValue()
                                    : cell.getStringCellValue());
                    shown.add(new DataFormatter(Locale.ROOT).formatCellValue(cell));
                }
            });
            assertThat(values).containsExactly(0.9999, 6000.0, 11.5, "none");
            assertThat(shown).containsExactly("99.990000 %", "6,000", "11.50", "none");
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
        }
    }

    @Test
    void theSamePageGivesTheSameBytesAndNoPartKnowsWhenItWasMade() throws IOException {
        byte[] bytes = XlsxPage.of(page("binary-textbook.yaml"));

        assertThat(bytes).isEqualTo(XlsxPage.of(page("binary-textbook.yaml")));
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertThat(part.getTimeLocal()).as(part.getName()).isEqualTo("1980-01-01T00:00:00");
            }
        }
    }

    @Test
    void noFolderIsSharedWithOtherUsersOfTheMachine() throws IOException {
        Path shared = Path.of(System.getProperty("java.io.tmpdir"), "poifiles");
        Object before = Files.exists(shared) ? Files.getLastModifiedTime(shared) : "none";

        assertThat(XlsxPage.of(small("alone"))).isNotEmpty();

        assertThat(Files.exists(shared) ? Files.getLastModifiedTime(shared) : "none")
                .isEqualTo(before);
    }

    @Test
    void whatTextHoldsIsNeverAFormulaAndNothingBreaksTheFile() throws IOException {
        List<String> words = List.of(
                "=1+1",
                "+cmd|' /C calc'!A0",
                "a\u0000b\u0007",
                "lone \uD800 half",
                "_x0041_",
                " kept ",
                "<&\"]]>",
                "x".repeat(40_000));
        Table table = new Layout<String>("words", "Words")
                .word("word", "A word", word -> word)
                .of(words);

        try (XSSFWorkbook workbook = read(XlsxPage.of(small("=HYPERLINK(\"x\")\u0001" + "y".repeat(40_000), table)))) {
            XSSFSheet sheet = workbook.getSheet("words");
            List<String> found = new ArrayList<>();
            for (int i = 1; i <= words.size(); i++) {
                Cell cell = sheet.getRow(i).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                found.add(cell.getStringCellValue());
            }
            assertThat(found.subList(0, 7))
                    .containsExactly(
                            "=1+1",
                            "+cmd|' /C calc'!A0",
                            "a\uFFFDb\uFFFD",
                            "lone \uFFFD half",
                            "_x0041_",
                            " kept ",
                            "<&\"]]>");
            assertThat(found.get(7)).hasSize(32_767).endsWith("x…");
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getQuotePrefixed())
                    .isTrue();
            Cell title = workbook.getSheetAt(0).getRow(0).getCell(0);
            assertThat(title.getCellType()).isEqualTo(CellType.STRING);
            assertThat(title.getStringCellValue()).startsWith("=HYPERLINK(\"x\")\uFFFDyyy");
        }
    }

    @Test
    void noNumberButNoughtIsShownAsNoughtAndWhatIsMissingStaysEmpty() throws IOException {
        Table table = numbers(1e-15, 0.0, 0.1 + 0.2, 123456.789, -4.9e-324, Double.NaN, 1e300);

        try (XSSFWorkbook workbook = read(XlsxPage.of(small("numbers", table)))) {
            XSSFSheet sheet = workbook.getSheet("numbers");
            DataFormatter shown = new DataFormatter();
            List<String> found = new ArrayList<>();
            for (int i = 1; i <= 5; i++) {
                found.add(shown.formatCellValue(sheet.getRow(i).getCell(0)));
            }
            assertThat(found).containsExactly("1.00000E-15", "0", "0.300000", "123,457", "-4.90000E-324");
            assertThat(sheet.getRow(3).getCell(0).getNumericCellValue()).isEqualTo(0.1 + 0.2);
            assertThat(sheet.getRow(6).getCell(0)).isNull();
            assertThat(sheet.getRow(7).getCell(0).getNumericCellValue()).isEqualTo(1e300);
        }
    }

    @Test
    void sheetsHaveLegalNamesAndNoTwoTheSame() {
        SheetNames names = new SheetNames();

        assertThat(names.of("tornado-[a/b]:*?\\c")).isEqualTo("tornado--a-b-----c");
        assertThat(names.of("sobol-what-costs-a-kilogram-of-oxides")).hasSize(31);
        assertThat(names.of("sobol-what-costs-a-kilogram-of-metals"))
                .hasSize(31)
                .endsWith(" 2");
        assertThat(names.of("Profile")).isEqualTo("Profile");
        assertThat(names.of("profile")).isEqualTo("profile 2");
        assertThat(names.of("history")).isEqualTo("history 2");
        assertThat(names.of("")).isEqualTo("sheet");
    }

    @Test
    void ofALongTableAsMuchIsWrittenAsFitsAndTheRestIsNamed() throws IOException {
        long rows = PointSheet.MOST_CELLS + 10;
        StringBuilder csv = new StringBuilder("value (mol/L)\n");
        for (long i = 0; i < rows; i++) {
            csv.append(i).append(".5\n");
        }
        Path file = Files.writeString(folder.resolve("points.csv"), csv);
        Points points = new Points(file, numbers().columns(), rows, "points.csv");

        try (XSSFWorkbook workbook = read(XlsxPage.of(small("long"), points))) {
            XSSFSheet sheet = workbook.getSheet("points");
            int last = (int) PointSheet.MOST_CELLS;
            assertThat(sheet.getRow(last).getCell(0).getNumericCellValue()).isEqualTo(last - 0.5);
            assertThat((Object) sheet.getRow(last + 1)).isNull();
            assertThat(sheet.getRow(last + 2).getCell(0).getStringCellValue())
                    .isEqualTo("The first 500,000 of 500,010 rows: points.csv has all.");
        }
    }
}
