package org.raffinate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raffinate.library.DataLibrary;
import org.raffinate.runner.LocalCores;
import org.raffinate.runner.Part;
import org.raffinate.runner.RunException;
import org.raffinate.runner.Sweep;
import org.raffinate.study.StudyWork;
import org.raffinate.studyfile.StudyReader;

/** Sweeps in processes of their own, ended as machines end them: without a word. */
class KilledSweepTest {
    private static final int PATIENCE = 120;
    private static final int KILLS = 3;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("case.yaml"), """
                title: Two elements
                feed: {composition: {Sm: 50 %, Eu: 50 %}, basis: mol, flow: 1 mol/h}
                equilibrium: {model: separation-factors, factors: {Eu/Sm: {value: 2, source: a test}}}
                cut: Sm | Eu
                cascade: {extraction: 24, scrub: 21, S: 1.70864, W: 1.20819}
                """);
        Files.writeString(study(), """
                title: A factor that nobody is sure of
                case: case.yaml
                run: solve
                axes:
                  - {path: equilibrium.factors.Eu/Sm, uniform: {from: 1.9, to: 2.4}}
                sample: {method: random, points: 8000, seed: 7}
                """);
    }

    private Path study() {
        return folder.resolve("study.yaml");
    }

    private Path journal() {
        return folder.resolve("killed").resolve(".points.journal");
    }

    private Process start() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Raffinate.class.getName(),
                "sweep",
                study().toString(),
                "--threads",
                "2",
                "--output",
                folder.resolve("killed").toString());
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private long written() throws IOException {
        return Files.exists(journal()) ? Files.size(journal()) : 0;
    }

    /** Waits until the journal has so many bytes more than it had. */
    private void waitFor(Process process, long bytes) throws Exception {
        long start = System.nanoTime();
        while (process.isAlive() && written() < bytes && System.nanoTime() - start < PATIENCE * 1_000_000_000L) {
            Thread.sleep(1);
        }
    }

    /** Sweeps in this process. */
    private Path sweep(String output) throws IOException {
        DataLibrary library = DataLibrary.load();
        StudyWork work = new StudyWork(new StudyReader(library).read(study()), library);
        return Sweep.run(work, Part.ALL, folder.resolve(output), new LocalCores(2), false, (done, all) -> {})
                .file();
    }

    @Test
    void aSweepThatWasKilledAgainAndAgainEndsInTheSameTable() throws Exception {
        Random random = new Random(5);
        int killed = 0;
        for (int time = 0; time < KILLS; time++) {
            Process process = start();
            waitFor(process, written() + 25 + random.nextInt(150));
            process.destroyForcibly();
            assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            killed += Files.exists(folder.resolve("killed").resolve("points.csv")) ? 0 : 1;
        }

        assertThat(killed).as("times it was killed before its end").isGreaterThan(1);
        assertThat(sweep("killed")).hasSameBinaryContentAs(sweep("undisturbed"));
    }

    @Test
    void aSecondProcessIsRefusedWhileTheFirstOneWrites() throws Exception {
        Process first = start();
        try {
            waitFor(first, 300);

            assertThatThrownBy(() -> sweep("killed"))
                    .isInstanceOf(RunException.class)
                    .hasMessage("another sweep writes into " + folder.resolve("killed") + " now");
            assertThat(first.isAlive()).isTrue();
        } finally {
            first.destroyForcibly().waitFor();
        }
    }
}
