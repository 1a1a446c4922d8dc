package org.raffinate.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.study.StudyWork;

/** One run of a study, from its first point or from where another one ended. */
class SweepTest {
    private static final Machines ONE = new LocalCores(1);
    private static final Machines NONE =
            (work, from, to, sink) -> assertThat(from).isEqualTo(to);

    @TempDir
    private Path folder = Path.of("");

    private SmallStudy study = new SmallStudy(folder);

    @BeforeEach
    void write() throws IOException {
        study = SmallStudy.in(folder);
    }

    /** A disk that is full after some chunks. */
    private static Machines full(int after) {
        return (work, from, to, sink) -> {
            List<byte[]> taken = new ArrayList<>();
            ONE.compute(work, from, to, rows -> {
                if (taken.size() == after) {
                    throw new IOException("no space left on device");
                }
                taken.add(rows);
                sink.add(rows);
            });
        };
    }

    @Test
    void aFolderThatIsAFileIsToldAsOne() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Sweep.run(study.work(), Part.ALL, file, ONE, false, (done, all) -> {}))
                .hasMessage("cannot write into " + file + ": it is no folder");
        assertThat(file).hasContent("");
    }

    private byte[] undisturbed() throws IOException {
        study.run(study.work(), ONE);
        byte[] rows = Files.readAllBytes(study.rows());
        Files.delete(study.rows());
        Files.delete(study.journal());
        return rows;
    }

    @Test
    void thePointsAreThereOnceEachInTheirOrder() throws IOException {
        StudyWork work = study.work();
        assertThat(work.chunks()).isEqualTo(SmallStudy.CHUNKS);

        Sweep.Rows rows = study.run(work, ONE);

        assertThat(rows).isEqualTo(new Sweep.Rows(study.rows(), SmallStudy.POINTS, 0));
        List<String> lines = Files.readAllLines(study.rows());
        assertThat(lines).hasSize(SmallStudy.POINTS + 1);
        for (int point = 0; point < SmallStudy.POINTS; point++) {
            assertThat(lines.get(point + 1)).startsWith(point + "," + (point < 550 ? "1.0," : "2.0,"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16})
    void theNumberOfThreadsDoesNotShowInTheRows(int threads) throws IOException {
        byte[] rows = undisturbed();

        study.run(study.work(), new LocalCores(threads));

        assertThat(study.rows()).hasBinaryContent(rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4})
    void whatIsWrittenBeforeTheDiskIsFullIsKept(int chunks) throws IOException {
        byte[] rows = undisturbed();
        StudyWork work = study.work();

        assertThatThrownBy(() -> study.run(work, full(chunks)))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left on device");
        assertThat(study.rows()).doesNotExist();

        assertThat(study.run(work, ONE).before()).isEqualTo((long) chunks * work.chunkSize());
        assertThat(study.rows()).hasBinaryContent(rows);
    }

    @Test
    void whatIsWholeIsNotComputedAgain() throws IOException {
        StudyWork work = study.work();
        study.run(work, ONE);
        byte[] rows = Files.readAllBytes(study.rows());

        assertThat(study.run(work, NONE).before()).isEqualTo(SmallStudy.POINTS);
        assertThat(study.rows()).hasBinaryContent(rows);
    }

    @Test
    void progressRisesFromWhatWasThereToAllPoints() throws IOException {
        StudyWork work = study.work();
        assertThatThrownBy(() -> study.run(work, full(2))).isInstanceOf(IOException.class);
        List<Long> reports = new ArrayList<>();

        Sweep.run(work, Part.ALL, folder, ONE, false, (done, all) -> {
            assertThat(all).isEqualTo(SmallStudy.POINTS);
            reports.add(done);
        });

        assertThat(reports).containsExactly(512L, 768L, 1024L, (long) SmallStudy.POINTS);
    }

    @Test
    void progressOfAShardCountsItsOwnPoints() throws IOException {
        List<Long> reports = new ArrayList<>();

        Sweep.run(study.work(), new Part(2, 2), folder, ONE, false, (done, all) -> {
            assertThat(all).isEqualTo(SmallStudy.POINTS - 512);
            reports.add(done);
        });

        assertThat(reports).containsExactly(0L, 256L, 512L, (long) SmallStudy.POINTS - 512);
    }

    private void isRefused(StudyWork work, String reason) throws IOException {
        byte[] before = Files.readAllBytes(study.rows());
        assertThatThrownBy(() -> study.run(work, ONE))
                .isInstanceOf(RunException.class)
                .hasMessageContainingAll(reason, "--restart", "--output");
        assertThat(study.rows()).hasBinaryContent(before);
    }

    @Test
    void pointsOfAnotherStudyAreRefusedUnlessThrownAway() throws IOException {
        study.run(study.work(), ONE);
        byte[] before = Files.readAllBytes(study.rows());
        SmallStudy.replace(study.file(), "seed: 7", "seed: 8");

        isRefused(study.work(), "the study file has changed since");

        assertThat(Sweep.run(study.work(), Part.ALL, folder, ONE, true, (done, all) -> {})
                        .before())
                .isZero();
        assertThat(Files.readAllBytes(study.rows())).isNotEqualTo(before);
        assertThat(study.run(study.work(), NONE).before()).isEqualTo(SmallStudy.POINTS);
    }

    @Test
    void pointsOfAnotherCaseAreRefused() throws IOException {
        study.run(study.work(), ONE);
        SmallStudy.replace(study.base(), "S: 1.70864", "S: 1.70865");

        isRefused(study.work(), "the case has changed since");
    }

    @Test
    void pointsOfAnotherVersionAreRefused() throws IOException {
        study.run(study.work(), ONE);
        SmallStudy.replace(study.journal(), " " + Seal.current() + "\n", " 0.0.9\n");

        isRefused(study.work(), "they were computed by version 0.0.9 and this is " + Seal.current());
    }

    @Test
    void aJournalThatBelongsToNothingKnownIsRefused() throws IOException {
        study.run(study.work(), ONE);
        Files.writeString(study.journal(), "a diary\n");

        isRefused(study.work(), "what it belongs to cannot be read");
    }

    @Test
    void pointsThatNoSweepWroteAreRefused() throws IOException {
        Files.writeString(study.rows(), "x,y\n1,2\n");

        isRefused(study.work(), "have no journal beside them, expected .points.journal");
        isRefused(study.work(), "have no journal beside them, expected .points.journal");
    }

    @Test
    void theRowsOfAShardAreNotTakenForTheWhole() throws IOException {
        StudyWork work = study.work();
        Part first = new Part(1, 2);
        Sweep.run(work, first, folder, ONE, false, (done, all) -> {});
        SmallStudy shard = study.shard(1, 2);
        Files.copy(shard.rows(), study.rows());
        Files.copy(shard.journal(), study.journal());

        isRefused(work, "are rows of 1/2 in chunks of 256, expected rows of 1/1 in chunks of 256");
    }

    @Test
    void restartLeavesNothingOfWhatWasThere() throws IOException {
        byte[] rows = undisturbed();
        Files.writeString(study.rows(), "whatever");
        Files.writeString(study.begun(), "x".repeat(rows.length + 1000));
        Files.writeString(study.journal(), "a diary\n".repeat(1000));

        Sweep.run(study.work(), Part.ALL, folder, ONE, true, (done, all) -> {});

        assertThat(study.rows()).hasBinaryContent(rows);
        assertThat(study.run(study.work(), NONE).before()).isEqualTo(SmallStudy.POINTS);
    }

    @Test
    void aSecondWriterIsRefusedWhileTheFirstOneWrites() throws IOException {
        byte[] rows = undisturbed();
        StudyWork work = study.work();
        List<String> refusals = new ArrayList<>();

        Machines besides = (asked, from, to, sink) -> ONE.compute(asked, from, to, lines -> {
            assertThatThrownBy(() -> Sweep.run(work, Part.ALL, folder, NONE, refusals.size() == 1, (done, all) -> {}))
                    .isInstanceOf(RunException.class)
                    .hasMessage("another sweep writes into " + folder + " now");
            refusals.add("refused");
            sink.add(lines);
        });
        study.run(work, besides);

        assertThat(refusals).hasSize(SmallStudy.CHUNKS);
        assertThat(study.rows()).hasBinaryContent(rows);
    }

    @Test
    void noThreadsAreNoCores() {
        assertThatThrownBy(() -> new LocalCores(0)).hasMessage("0 threads, expected one at least");
    }
}
