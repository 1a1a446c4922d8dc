package org.raffinate.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {
    private static final String HEADER = "point,S (mol/mol feed),outcome,converged\n";
    private static final String ROW = "1,2.5,steady,true\n";

    @TempDir
    private Path folder;

    @Test
    void everyCellComesBackAsItWas() throws IOException {
        assertThat(cells(Points.csv(folder, Points.hardRows()))).isEqualTo(Points.hardCells());
    }

    @Test
    void aTableOfAHeaderHasNoRows() throws IOException {
        assertThat(cells(Points.csv(folder, HEADER))).isEmpty();
    }

    @Test
    void aRowOfOneColumnMayBeEmpty() throws IOException {
        Columns one = Columns.of(new Column("x", "", Column.Type.NUMBER, ""));
        CsvLines lines = new CsvLines(one)
                .header()
                .empty()
                .endRow()
                .number(1)
                .endRow()
                .empty()
                .endRow();

        try (TableReader reader = TableReader.open(Points.csv(folder, lines), one)) {
            List<Boolean> empty = new ArrayList<>();
            while (reader.next()) {
                empty.add(reader.isEmpty(0));
            }
            assertThat(empty).containsExactly(true, false, true);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x,2.5,steady,true                    | :3: point: found x, expected a whole number of 64 bits
            1.0,2.5,steady,true                  | :3: point: found 1.0, expected a whole number of 64 bits
            9223372036854775808,2.5,steady,true  | :3: point: found 9223372036854775808, expected a whole number of 64 bits
            2,two,steady,true                    | :3: S (mol/mol feed): found two, expected a finite number or nothing
            2,NaN,steady,true                    | :3: S (mol/mol feed): found NaN, expected a finite number or nothing
            2,1e999,steady,true                  | :3: S (mol/mol feed): found 1e999, expected a finite number or nothing
            2,2.5,steady,TRUE                    | :3: converged: found TRUE, expected true, false or nothing
            2,2.5,steady                         | :3: found 3 cells, expected 4 as in the header
            2,2.5,steady,true,                   | :3: found 5 cells, expected 4 as in the header
            ``                                   | :3: found 1 cells, expected 4 as in the header
            """)
    void aBrokenRowIsRefusedWithItsPlace(String row, String message) throws IOException {
        Path csv = Points.csv(folder, HEADER + ROW + row + "\n" + ROW);

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> cells(csv))
                .withMessage(csv + message);
    }

    @Test
    void linesWithinWordsCountAsLines() throws IOException {
        Path csv = Points.csv(folder, HEADER + "1,2.5,\"two\nlines\",true\n2,x,steady,true\n");

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> cells(csv))
                .withMessage(csv + ":4: S (mol/mol feed): found x, expected a finite number or nothing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            point,S,outcome,converged             | :1: S (mol/mol feed): found the header S, expected that one
            point,S (mol/mol feed),outcome        | :1: found 3 columns [point, S (mol/mol feed), outcome], \
            expected 4 columns [point, S (mol/mol feed), outcome, converged]
            """)
    void anotherHeaderIsRefused(String header, String message) throws IOException {
        Path csv = Points.csv(folder, header + "\n" + ROW);

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> cells(csv))
                .withMessage(csv + message);
    }

    @Test
    void aFileThatIsCutOffIsRefusedThoughItsLastCellsRead() throws IOException {
        Path csv = Points.csv(folder, HEADER + ROW + "2,2.5,steady,true");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> cells(csv))
                .withMessage(csv + ": found a last line that is cut off, expected one with its end");

        Points.csv(folder, "");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> cells(csv))
                .withMessage(csv + ": found an empty file, expected a table with a header");
    }

    @Test
    void aQuotationWithoutEndIsRefused() throws IOException {
        Path csv = Points.csv(folder, HEADER + ROW + "2,2.5,\"steady,true\n");

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> cells(csv))
                .withMessageStartingWith(csv + ":")
                .withMessageContaining("quote");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path csv = Points.csv(folder, HEADER + ROW);
        byte[] bytes = Files.readAllBytes(csv);
        bytes[bytes.length - 7] = (byte) 0xFF;
        Files.write(csv, bytes);

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> cells(csv))
                .withMessageStartingWith(csv + ":2: found Invalid UTF-8")
                .withMessageEndingWith(", expected text in UTF-8");
    }

    @Test
    void anEmptyCellIsNoNumberAndAWordNone() throws IOException {
        Path csv = Points.csv(folder, HEADER + "1,,word,\n");

        try (TableReader reader = TableReader.open(csv, Points.COLUMNS)) {
            assertThat(reader.next()).isTrue();
            assertThatIllegalStateException()
                    .isThrownBy(() -> reader.number(1))
                    .withMessage("column S (mol/mol feed): found an empty cell, expected number");
            assertThatIllegalStateException()
                    .isThrownBy(() -> reader.number(2))
                    .withMessage("column outcome: found word, expected number");
        }
    }

    private static List<List<@Nullable Object>> cells(Path csv) throws IOException {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        try (TableReader reader = TableReader.open(csv, Points.COLUMNS)) {
            while (reader.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(reader.isEmpty(0) ? null : (Object) reader.integer(0));
                row.add(reader.isEmpty(1) ? null : (Object) reader.number(1));
                row.add(reader.word(2));
                row.add(reader.isEmpty(3) ? null : (Object) reader.flag(3));
                cells.add(row);
            }
        }
        return cells;
    }
}
