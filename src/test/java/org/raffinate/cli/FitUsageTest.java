package org.raffinate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code raffinate fit} typed wrongly, or on a file that cannot be used. */
class FitUsageTest {
    private static final String HEADER = "label,Feed H+[M],PC88A[M],Feed Nd[M],Xaq Nd,D Nd\n";

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aBadFileIsAnsweredWithEveryFault() throws IOException {
        Path bad = file("bad.csv", HEADER + "Li,0.1,1.0,0.10,x,1.0\nLi,0.1,0,0.10,0.05,1.0\n");
        FitRun run = FitRun.of("fit", bad.toString());

        assertThat(run.code()).isEqualTo(ExitCode.BAD_CASE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .hasLineCount(2)
                .startsWith(bad + ":2: Xaq Nd: found 'x', expected")
                .contains(bad + ":3: PC88A[M]: found 0, expected");
        Path none = folder.resolve("none.csv");
        assertThat(FitRun.of("fit", none.toString()).code()).isEqualTo(ExitCode.BAD_CASE);
        assertThat(FitRun.of("fit", none.toString()).err()).startsWith(none + ": found no such file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--source=Leee | --source: found 'Leee', expected one of the sources Formiga (2016), | did you mean 'Lee (2005)'?",
                "--weight=lion=2 | --weight: found 'lion', expected one of the sources | did you mean 'Lyon (2016)'?",
                "--saponified=liu=2 | --saponified: found 'liu=2', expected | a degree from 0 to 1",
                "--saponified=liu | --saponified: found 'liu', expected a name, an equals sign and | a degree from 0 to 1",
                "--phase-ratio=9-12=0 | --phase-ratio: found '9-12=0', expected | O/A by volume, above 0",
                "--phase-ratio=9-999=2 | --phase-ratio: found '9-999', expected lines of | from 2 to 216",
                "--element=Nd,Prr | --element: found 'Prr', expected one of the elements Y, La, | did you mean 'Pr'?",
                "--element=Gd | --element: found 'Gd' | expected one of the elements Y, La, Ce, Pr, Nd, Sm, Dy",
                "--without-line=ten | --without-line: found 'ten' | expected lines such as 79 or 9-12",
                "--without-line=2-216 | no point of pc88a_hcl_measurements.csv is left to fit | on request",
                "--acid-exponent=-1 | '--acid-exponent': found '-1' | expected a number from 0 to 10 or the word free",
                "--predict-from=feed | '--predict-from': found 'feed' | expected measured or initial",
                "--medium=acid | '--medium': found 'acid' | expected chloride, nitrate or sulfate",
                "--dimers=-2 | --dimers: found '-2.0' | expected a number from 0 to 10"
            })
    void wrongUsageSaysWhatWasFoundAndWhatIsMeant(String option, String found, String expected) {
        FitRun run = FitRun.example(option);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("raffinate: ")
                .contains(found.strip(), expected.strip(), "'raffinate fit --help' shows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x.csv --example"})
    void eitherAFileOrTheExampleIsWanted(String arguments) {
        FitRun run = FitRun.of(("fit " + arguments).strip().split(" ", -1));

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("FILE", "--example");
    }

    @Test
    void aFolderThatCannotBeWrittenIsAClearError() throws IOException {
        Path taken = file("taken", "a file where the folder should be");
        FitRun run = FitRun.of("fit", "--example", "-o", taken.toString());

        assertThat(run.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(run.out()).contains("FITTED:");
        assertThat(run.err())
                .startsWith("raffinate: cannot write into " + taken)
                .hasLineCount(1);
    }
}
