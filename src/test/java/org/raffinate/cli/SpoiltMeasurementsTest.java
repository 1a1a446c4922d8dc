package org.raffinate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every column of a file of measurements spoilt, one at a time, as the program is run. */
class SpoiltMeasurementsTest {
    private static final List<String> TITLES = List.of(
            "label",
            "Feed H+[M]",
            "Eq H+[M]",
            "PC88A[M]",
            "O/A",
            "Saponification",
            "Weight",
            "Feed Nd[M]",
            "Xaq Nd",
            "D Nd",
            "Feed Pr[M]",
            "Xaq Pr");
    private static final List<List<String>> ROWS = List.of(
            List.of("bench", "0.1", "0.12", "1.0", "1", "0", "1", "0.0485", "0.039", "0.24", "0.05", "0.042"),
            List.of("bench", "0.2", "0.21", "1.0", "1", "0", "1", "0.0485", "0.045", "0.078", "0.05", "0.047"));
    private static final List<String> VALUES = List.of(
            "word", "nan", "NaN", "inf", "-inf", "-1", "1e999", "1e9999", "1e99", "1;5", "5 mol/L", "0x1p3", "1_0",
            "\u0661");

    /** A weight may be large, and so may D. */
    private static final Set<String> LARGE = Set.of("1e99");

    @TempDir
    private Path folder = Path.of("");

    private FitRun fit(List<String> titles, List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder(String.join(",", titles)).append('\n');
        rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
        return fit(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private FitRun fit(byte[] text) throws IOException {
        Path file = Files.write(folder.resolve("x.csv"), text);
        FitRun run = FitRun.of("fit", file.toString(), "--no-files");
        assertThat(run.err()).doesNotContain("Exception", "internal error", "\tat ");
        assertThat(run.code()).isNotEqualTo(ExitCode.INTERNAL);
        if (run.code() == ExitCode.BAD_CASE) {
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .isNotEmpty()
                    .allSatisfy(line ->
                            assertThat(line).startsWith(file.toString()).containsPattern("found .+, expected .+"));
        }
        return run;
    }

    private static <T> List<T> with(List<T> list, int place, T value) {
        List<T> copy = new ArrayList<>(list);
        copy.set(place, value);
        return copy;
    }

    private static <T> List<T> without(List<T> list, int place) {
        List<T> copy = new ArrayList<>(list);
        copy.remove(place);
        return copy;
    }

    @Test
    void theFileIsRightBeforeItIsSpoilt() throws IOException {
        assertThat(fit(TITLES, ROWS).code()).isEqualTo(ExitCode.OK);
    }

    @Test
    void aSpoiltCellIsRefusedWithItsLineAndColumn() throws IOException {
        for (int column = 1; column < TITLES.size(); column++) {
            for (String value : VALUES) {
                FitRun run = fit(TITLES, with(ROWS, 1, with(ROWS.get(1), column, value)));
                if (run.code() != ExitCode.BAD_CASE) {
                    assertThat(LARGE).as(TITLES.get(column)).contains(value);
                    continue;
                }
                assertThat(run.err())
                        .as("%s in %s", value, TITLES.get(column))
                        .contains("x.csv:3: " + TITLES.get(column));
            }
        }
    }

    @Test
    void aSpoiltHeaderIsRefusedWithItsColumn() throws IOException {
        for (int column = 0; column < TITLES.size(); column++) {
            FitRun run = fit(with(TITLES, column, "D Xx"), ROWS);
            assertThat(run.code()).as(TITLES.get(column)).isEqualTo(ExitCode.BAD_CASE);
            assertThat(run.err()).contains("x.csv:1: D Xx: found ");
            assertThat(fit(without(TITLES, column), ROWS).code()).isEqualTo(ExitCode.BAD_CASE);
        }
    }

    @Test
    void aColumnLessIsAnAnswerOrARefusalAndNothingElse() throws IOException {
        for (int column = 0; column < TITLES.size(); column++) {
            int place = column;
            FitRun run = fit(
                    without(TITLES, column),
                    ROWS.stream().map(row -> without(row, place)).toList());
            assertThat(run.code()).as(TITLES.get(column)).isIn(ExitCode.OK, ExitCode.BAD_CASE, ExitCode.UNSOLVED);
        }
    }

    @Test
    void bytesChangedAndLostAreAnAnswerOrARefusal() throws IOException {
        byte[] whole = (String.join(",", TITLES) + "\n" + String.join(",", ROWS.get(0)) + "\n"
                        + String.join(",", ROWS.get(1)))
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20260101);
        for (int round = 0; round < 200; round++) {
            byte[] spoilt = whole.clone();
            IntStream.range(0, 1 + random.nextInt(4))
                    .forEach(i -> spoilt[random.nextInt(spoilt.length)] = random.nextBoolean()
                            ? (byte) random.nextInt(256)
                            : (byte) "\",\n\r#;.-e0".charAt(random.nextInt(10)));
            fit(spoilt);
        }
    }
}
