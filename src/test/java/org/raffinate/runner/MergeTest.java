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
import org.raffinate.runner.SmallStudy.Remembered;

/** Shards of a study, and the one table that they become. */
class MergeTest {
    @TempDir
    private Path folder = Path.of("");

    private SmallStudy study = new SmallStudy(folder);
    private Remembered machines = new Remembered(List.of());

    @BeforeEach
    void write() throws IOException {
        study = SmallStudy.in(folder.resolve("study"));
        machines = study.remembered();
    }

    private byte[] single() throws IOException {
        Path elsewhere = folder.resolve("single");
        return Files.readAllBytes(
                Sweep.run(study.work(), Part.ALL, elsewhere, new LocalCores(2), false, (done, all) -> {})
                        .file());
    }

    private void shard(int index, int count) throws IOException {
        Sweep.run(study.work(), new Part(index, count), study.folder(), machines, false, (done, all) -> {});
    }

    private void shards(int count) throws IOException {
        for (int index = count; index >= 1; index--) {
            shard(index, count);
        }
    }

    private Sweep.Rows merge() throws IOException {
        return Sweep.merge(study.work(), study.folder(), false, (done, all) -> {});
    }

    private void isRefused(String... message) {
        assertThatThrownBy(this::merge).isInstanceOf(RunException.class).hasMessageContainingAll(message);
        assertThat(study.rows()).doesNotExist();
    }

    private static void flip(Path file, int place) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[place] ^= 1;
        Files.write(file, bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 11})
    void shardsInAnyOrderBecomeTheTableOfASingleRun(int count) throws IOException {
        shards(count);

        Sweep.Rows rows = merge();

        assertThat(rows.points()).isEqualTo(SmallStudy.POINTS);
        assertThat(rows.file()).isEqualTo(study.rows()).hasBinaryContent(single());
        assertThat(study.journal())
                .hasBinaryContent(Files.readAllBytes(folder.resolve("single").resolve(".points.journal")));
        assertThat(merge().file()).hasBinaryContent(single());
    }

    @Test
    void oneShardOfOneIsTheWholeStudy() throws IOException {
        shard(1, 1);

        assertThat(study.rows()).hasBinaryContent(single());
        assertThat(study.shard(1, 1).folder()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 9999})
    void shardsHaveEveryChunkOnceAndNearlyTheSameNumber(int count) {
        for (long chunks : new long[] {0, 1, 5, 1000, 4_000_003}) {
            long next = 0;
            for (int index = 1; index <= count; index++) {
                Part part = new Part(index, count);
                assertThat(part.from(chunks)).isEqualTo(next);
                next = part.to(chunks);
                assertThat(next - part.from(chunks)).isBetween(chunks / count, chunks / count + 1);
            }
            assertThat(next).isEqualTo(chunks);
        }
    }

    @Test
    void progressRisesToAllPoints() throws IOException {
        shards(3);
        List<Long> reports = new ArrayList<>();

        Sweep.merge(study.work(), study.folder(), false, (done, all) -> {
            assertThat(all).isEqualTo(SmallStudy.POINTS);
            reports.add(done);
        });

        assertThat(reports).isSorted().endsWith((long) SmallStudy.POINTS).doesNotHaveDuplicates();
    }

    @Test
    void aFolderWithoutShardsSaysHowTheyAreMade() {
        isRefused("no shards in " + study.folder(), "'sweep --shard i/n' makes them");
    }

    @Test
    void shardsThatAreMissingAreNamed() throws IOException {
        shard(1, 4);
        shard(3, 4);

        isRefused("shards that are not whole yet: 2/4, 4/4. Start them again: they go on where they stopped");

        shard(2, 4);
        shard(4, 4);
        assertThat(merge().file()).hasBinaryContent(single());
    }

    @Test
    void aShardThatStoppedInTheMiddleIsNamedAndGoesOn() throws IOException {
        shard(1, 2);
        Machines stopped = (work, from, to, sink) -> {
            machines.compute(work, from, from + 1, sink);
            throw new IOException("no space left on device");
        };
        Part second = new Part(2, 2);
        assertThatThrownBy(() -> Sweep.run(study.work(), second, study.folder(), stopped, false, (done, all) -> {}))
                .isInstanceOf(IOException.class);

        isRefused("shards that are not whole yet: 2/2.");

        assertThat(Sweep.run(study.work(), second, study.folder(), machines, false, (done, all) -> {})
                        .before())
                .isEqualTo(256);
        assertThat(merge().file()).hasBinaryContent(single());
    }

    @Test
    void rowsThatWereChangedAfterwardsAreRefused() throws IOException {
        shards(2);
        Path rows = study.shard(2, 2).rows();
        flip(rows, (int) Files.size(rows) - 3);

        isRefused(
                "the points in " + study.shard(2, 2).folder() + " were changed after they were computed",
                "start the shard again");

        shard(2, 2);
        assertThat(merge().file()).hasBinaryContent(single());
    }

    @Test
    void aHeaderThatWasChangedIsRefused() throws IOException {
        shards(2);
        flip(study.shard(1, 2).rows(), 2);

        isRefused("the points in " + study.shard(1, 2).folder() + " were changed after they were computed");
    }

    @Test
    void aJournalThatLacksAChunkIsRefused() throws IOException {
        shards(2);
        Path journal = study.shard(1, 2).journal();
        String text = Files.readString(journal);
        Files.writeString(journal, text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));

        isRefused("shard 1/2 is not whole: start it again");

        shard(1, 2);
        assertThat(merge().file()).hasBinaryContent(single());
    }

    @Test
    void aShardThatWasCopiedWithoutItsJournalIsRefused() throws IOException {
        shards(2);
        Files.delete(study.shard(1, 2).journal());

        isRefused(
                "the points in " + study.shard(1, 2).folder() + " have no journal beside them",
                "Copy the folder whole, or start the shard again");
    }

    @Test
    void aShardOfAnotherStudyIsRefused() throws IOException {
        shard(1, 2);
        String own = Files.readString(study.file());
        SmallStudy.replace(study.file(), "seed: 7", "seed: 8");
        shard(2, 2);
        Files.writeString(study.file(), own);

        isRefused("the points in " + study.shard(2, 2).folder() + " are of another run: the study file has changed");
    }

    @Test
    void aShardInTheFolderOfAnotherIsRefused() throws IOException {
        shards(2);
        Files.delete(study.shard(2, 2).rows());
        Files.delete(study.shard(2, 2).journal());
        Files.copy(study.shard(1, 2).rows(), study.shard(2, 2).rows());
        Files.copy(study.shard(1, 2).journal(), study.shard(2, 2).journal());

        isRefused("are rows of 1/2 in chunks of 256, expected rows of 2/2");
    }

    @Test
    void shardsOfTwoCountsAreRefused() throws IOException {
        shard(1, 2);
        shard(2, 3);

        isRefused("shards of ", "2", "3", "remove those that do not belong there");
    }
}
