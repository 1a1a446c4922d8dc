package org.raffinate.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLinesTest {
    private static final Columns NUMBER = Columns.of(new Column("x", "", Column.Type.NUMBER, ""));

    @Test
    void rowsAreLinesUnderTheHeader() throws IOException {
        CsvLines lines = new CsvLines(Points.COLUMNS)
                .header()
                .integer(1)
                .number(2.5)
                .word("steady")
                .flag(true)
                .endRow()
                .integer(-2)
                .number(Double.NaN)
                .word(null)
                .flag(false)
                .endRow()
                .integer(Long.MAX_VALUE)
                .empty()
                .word("")
                .empty()
                .endRow()
                .emptyToEndOfRow();

        assertThat(text(lines)).isEqualTo("""
                point,S (mol/mol feed),outcome,converged
                1,2.5,steady,true
                -2,,,false
                9223372036854775807,,"",
                ,,,
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a,b       | "a,b"
            say "no"  | "say ""no\"""
            ` a`      | " a"
            `a `      | "a "
            two words | two words
            Säure     | Säure
            a;b       | a;b
            """)
    void onlyWordsThatNeedQuotesHaveThem(String word, String cell) throws IOException {
        Columns words = Columns.of(new Column("w", "", Column.Type.WORD, ""));

        assertThat(text(new CsvLines(words).word(word).endRow())).isEqualTo(cell + "\n");
    }

    @Test
    void linesWithinAWordAreQuoted() throws IOException {
        Columns words = Columns.of(new Column("two\nlines", "", Column.Type.WORD, ""));

        assertThat(text(new CsvLines(words).header().word("a\r").endRow())).isEqualTo("\"two\nlines\"\n\"a\r\"\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, -0.0",
        "1, 1.0",
        "0.001, 0.001",
        "0.0001, 1.0E-4",
        "1e7, 1.0E7",
        "2e23, 2.0E23",
        "8.41e21, 8.41E21",
        "4.9e-324, 4.9E-324",
        "1.7976931348623157e308, 1.7976931348623157E308",
        "NaN, ''",
        "Infinity, ''",
        "-Infinity, ''"
    })
    void numbersAreAsShortAsTheyCanBe(double value, String cell) throws IOException {
        assertThat(text(new CsvLines(NUMBER).number(value).endRow())).isEqualTo(cell + "\n");
    }

    @Test
    void oneDigitLessWouldBeAnotherNumber() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            double value = Math.exp(100 * random.nextGaussian());
            String cell = text(new CsvLines(NUMBER).number(value).endRow()).strip();
            BigDecimal digits = new BigDecimal(cell).stripTrailingZeros();

            assertThat(Double.parseDouble(cell)).isEqualTo(value);
            BigDecimal exact = new BigDecimal(value);
            for (RoundingMode side : List.of(RoundingMode.DOWN, RoundingMode.UP)) {
                BigDecimal shorter = exact.round(new MathContext(digits.precision() - 1, side));
                assertThat(shorter.doubleValue()).as(cell).isNotEqualTo(value);
            }
        }
    }

    @Test
    void anotherReaderFindsTheTypesAndEveryCell(@TempDir Path folder) throws IOException, SQLException {
        Path csv = Points.csv(folder, Points.hardRows());

        try (DuckDb reader = new DuckDb()) {
            assertThat(reader.words("SELECT column_name, column_type FROM (DESCRIBE FROM {csv})", csv))
                    .containsExactly(
                            List.of("point", "BIGINT"),
                            List.of("S (mol/mol feed)", "DOUBLE"),
                            List.of("outcome", "VARCHAR"),
                            List.of("converged", "BOOLEAN"));
            assertThat(reader.ask("FROM {csv}", csv)).isEqualTo(Points.hardCells());
        }
    }

    @Test
    void drainedLinesAreForgotten() throws IOException {
        CsvLines lines = new CsvLines(NUMBER).number(1).endRow();

        assertThat(lines.size()).isEqualTo(4);
        assertThat(text(lines)).isEqualTo("1.0\n");
        assertThat(lines.size()).isZero();
        assertThat(text(lines.number(2).endRow())).isEqualTo("2.0\n");
    }

    @Test
    void linesGrowWithoutEnd() throws IOException {
        String word = "ä".repeat(10_000);
        Columns words = Columns.of(new Column("w", "", Column.Type.WORD, ""));
        CsvLines lines = new CsvLines(words);
        for (int i = 0; i < 10; i++) {
            lines.word(word).endRow();
        }

        assertThat(text(lines)).isEqualTo((word + "\n").repeat(10));
    }

    @Test
    void aCellOfAnotherTypeIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new CsvLines(Points.COLUMNS).integer(1).integer(2))
                .withMessage("column S (mol/mol feed): found a cell of type integer, expected number");
    }

    @Test
    void aRowHasAsManyCellsAsThereAreColumns() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new CsvLines(Points.COLUMNS).integer(1).endRow())
                .withMessage("a row has 1 cells, expected 4");
        assertThatIllegalStateException()
                .isThrownBy(() -> new CsvLines(NUMBER).number(1).number(2))
                .withMessage("a row has more than 1 cells, expected 1");
    }

    @Test
    void aRowThatWasBegunIsNeitherHeadedNorWritten() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new CsvLines(Points.COLUMNS).integer(1).header())
                .withMessage("the header stands in a row, expected it before the rows");
        assertThatIllegalStateException()
                .isThrownBy(() -> new CsvLines(Points.COLUMNS).integer(1).drainTo(OutputStream.nullOutputStream()))
                .withMessage("a row has 1 cells, expected it ended before it is written");
    }

    private static String text(CsvLines lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lines.drainTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
