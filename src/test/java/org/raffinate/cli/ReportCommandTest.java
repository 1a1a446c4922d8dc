package org.raffinate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports as the program is run. */
class ReportCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private FitRun run(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "report";
        arguments[1] = "--output";
        arguments[2] = folder.resolve("out").toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return FitRun.of(arguments);
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("out").resolve("report.html"));
    }

    @Test
    void aCaseWithProductsIsDesignedAndAnyOtherSolved() throws IOException {
        FitRun designed = run("cascades/binary-textbook.yaml");
        assertThat(designed.code()).as(designed.err()).isEqualTo(ExitCode.OK);
        assertThat(designed.out()).contains("report.html, and ").contains(" files beside it");
        assertThat(page()).contains("DESIGNED: ").contains("binary-textbook.yaml");
        assertThat(folder.resolve("out"))
                .isDirectoryContaining("glob:**/datapackage.json")
                .isDirectoryContaining("glob:**/tables.json")
                .isDirectoryContaining("glob:**/report.xlsx")
                .isDirectoryContaining("glob:**/trade-off.svg");

        assertThat(run("cascades/three-outlets.yaml").code()).isEqualTo(ExitCode.OK);
        assertThat(page()).contains("SOLVED: ");
        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**/trade-off.svg");

        assertThat(run("--solve", "cascades/binary-textbook.yaml").code()).isEqualTo(ExitCode.OK);
        assertThat(page()).contains("SOLVED: ");
    }

    @Test
    void aPageDoesNotOutliveItsAnswer() {
        assertThat(run("cascades/binary-textbook.yaml").code()).isEqualTo(ExitCode.OK);
        String out = folder.resolve("out").toString();

        assertThat(FitRun.of("solve", "cascades/binary-textbook.yaml", "--output", out)
                        .code())
                .isEqualTo(ExitCode.OK);

        assertThat(folder.resolve("out")).isDirectoryNotContaining("glob:**/{report.html,report.xlsx,cascade.*}");
    }

    @Test
    void whatIsAskedTwiceIsRefusedAndWhatCannotBeDesignedToo() {
        FitRun both = run("--solve", "--design", "cascades/binary-textbook.yaml");
        assertThat(both.code()).isEqualTo(ExitCode.USAGE);
        assertThat(both.err()).contains("--design", "--solve", "mutually exclusive");

        FitRun noProducts = run("--design", "cascades/three-outlets.yaml");
        assertThat(noProducts.code()).isEqualTo(ExitCode.BAD_CASE);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aRunWithoutAnAnswerIsAPageAndAnExitCode() throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), """
                feed: {composition: {Sm: 50 %, Eu: 50 %}, basis: mol, flow: 1 mol/h}
                equilibrium: {model: separation-factors, factors: {Eu/Sm: 2}}
                cascade: {extraction: 24, scrub: 21, S: 0.1, W: 1.20819}
                """);

        assertThat(run(file.toString()).code()).isEqualTo(ExitCode.UNSOLVED);
        assertThat(page()).contains("no answer").contains("INFEASIBLE: ");
    }

    @Test
    void aStudyIsSweptAndItsPointsAreTakenAsTheyAre() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), """
                title: Eu of Sm & what is believed
                case: %s
                run: design then solve
                axes:
                  - {path: equilibrium.factors.Eu/Sm, at: design, label: believed, values: [1.9, 2]}
                  - {path: equilibrium.factors.Eu/Sm, label: true one, normal: {mean: 2, deviation: 2 %%}}
                sample: {method: random, points: 50, seed: 1}
                """.formatted(
                        Path.of("cascades", "binary-textbook.yaml").toAbsolutePath()));

        FitRun run = run(study.toString());

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(page())
                .contains("Eu of Sm &amp; what is believed", "100 with an answer", "stages, surely", "study.yaml")
                .contains("Each plant in its worlds", "How sure")
                .doesNotContain("<script");
        byte[] points = Files.readAllBytes(folder.resolve("out").resolve("points.csv"));
        assertThat(run(study.toString()).code()).isEqualTo(ExitCode.OK);
        assertThat(folder.resolve("out").resolve("points.csv")).hasBinaryContent(points);
        assertThat(run("--solve", study.toString()).code()).isEqualTo(ExitCode.USAGE);
    }
}
