package org.raffinate.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables that several tests need. */
final class Points {
    static final Columns COLUMNS = Columns.of(
            new Column("point", "", Column.Type.INTEGER, "number of the point"),
            new Column("S", "mol/mol feed", Column.Type.NUMBER, "solvent over feed"),
            new Column("outcome", "", Column.Type.WORD, "what came of it"),
            new Column("converged", "", Column.Type.FLAG, "whether there is a steady state"));

    /** Numbers that are easily spoilt on their way through text. */
    static final List<Double> HARD_NUMBERS = List.of(
            0.0,
            -0.0,
            0.1,
            1.0 / 3,
            Double.parseDouble("2e23"),
            Double.parseDouble("8.41e21"),
            9007199254740992.0,
            -123456789.125,
            Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Math.nextDown(Double.MIN_NORMAL),
            Double.MAX_VALUE,
            -Double.MAX_VALUE);

    /** Words that break a reader of commas and lines. */
    static final List<String> HARD_WORDS = List.of(
            "",
            " ",
            "a,b",
            "say \"no\"",
            "\"",
            "two\nlines",
            "two\r\nlines",
            " indented",
            "Säure für Übung",
            "溶媒抽出",
            "𝛽",
            "true",
            "1.5",
            "#",
            "null");

    private Points() {}

    static Path csv(Path folder, CsvLines lines) throws IOException {
        Path file = folder.resolve("points.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            lines.drainTo(out);
        }
        return file;
    }

    static Path csv(Path folder, String text) throws IOException {
        return Files.writeString(folder.resolve("points.csv"), text, StandardCharsets.UTF_8);
    }

    /** A row for each hard word, with the hard numbers as long as there are any, and one row of nothing. */
    static CsvLines hardRows() {
        CsvLines lines = new CsvLines(COLUMNS).header();
        for (int i = 0; i < HARD_WORDS.size(); i++) {
            lines.integer(i)
                    .number(i < HARD_NUMBERS.size() ? HARD_NUMBERS.get(i) : Double.NaN)
                    .word(HARD_WORDS.get(i))
                    .flag(i % 2 == 0)
                    .endRow();
        }
        return lines.integer(Long.MIN_VALUE).emptyToEndOfRow();
    }

    /** The cells of {@link #hardRows}, null where they are empty. */
    static List<List<@Nullable Object>> hardCells() {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (int i = 0; i < HARD_WORDS.size(); i++) {
            Double number = i < HARD_NUMBERS.size() ? HARD_NUMBERS.get(i) : null;
            cells.add(row((long) i, number, HARD_WORDS.get(i), i % 2 == 0));
        }
        cells.add(row(Long.MIN_VALUE, null, null, null));
        return cells;
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    /** A point, its outcome and random numbers: columns of an ordinary study. */
    static Columns studyColumns(int numbers) {
        return new Columns(Stream.concat(
                        COLUMNS.list().stream(),
                        IntStream.range(0, numbers)
                                .mapToObj(i -> new Column("y" + i, "mol/h", Column.Type.NUMBER, "a result")))
                .toList());
    }

    /** Rows of an ordinary study, of which every fiftieth failed. */
    static Path study(Path folder, Columns columns, int rows) throws IOException {
        Random random = new Random(7);
        Path file = folder.resolve("points.csv");
        CsvLines lines = new CsvLines(columns).header();
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < rows; i++) {
                lines.integer(i);
                if (i % 50 == 49) {
                    lines.empty().word("no steady state").flag(false).emptyToEndOfRow();
                } else {
                    lines.number(i / 1000.0).word("steady").flag(true);
                    for (int j = COLUMNS.size(); j < columns.size(); j++) {
                        lines.number(Math.exp(random.nextGaussian()));
                    }
                    lines.endRow();
                }
                if (lines.size() > 1 << 20) {
                    lines.drainTo(out);
                }
            }
            lines.drainTo(out);
        }
        return file;
    }
}
