package org.raffinate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.runner.Part;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** Which part of a study is meant, said outright or by the queue that started this task. */
class ShardOptionsTest {
    @Command(name = "asked")
    @NullUnmarked
    private static final class Asked {
        @Mixin
        private ShardOptions shards;
    }

    private static Part part(Map<String, String> environment, String... arguments) {
        Asked asked = new Asked();
        new CommandLine(asked).parseArgs(arguments);
        return asked.shards.part(environment::get);
    }

    private static void isRefused(Map<String, String> environment, String message, String... arguments) {
        assertThatThrownBy(() -> part(environment, arguments))
                .as(Arrays.toString(arguments))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(message);
    }

    @Test
    void nothingSaidIsTheWholeStudyWhateverTheQueueSays() {
        assertThat(part(Map.of("SLURM_ARRAY_TASK_ID", "3"))).isEqualTo(Part.ALL);
    }

    @Test
    void anIndexThatIsSaidCountsFromOne() {
        assertThat(part(Map.of("SLURM_ARRAY_TASK_ID", "7"), "--shard", "3/16")).isEqualTo(new Part(3, 16));
        assertThat(part(Map.of(), "--shard", " 16/16 ")).isEqualTo(new Part(16, 16));
    }

    @ParameterizedTest
    @CsvSource({
        "SLURM_ARRAY_TASK_ID, 0",
        "PBS_ARRAY_INDEX, 1",
        "PBS_ARRAYID, 1",
        "SGE_TASK_ID, 1",
        "JOB_COMPLETION_INDEX, 0",
        "AWS_BATCH_JOB_ARRAY_INDEX, 0",
        "BATCH_TASK_INDEX, 0"
    })
    void everyQueueCountsFromItsOwnFirstIndexUnlessToldOtherwise(String variable, int usual) {
        for (int index = 1; index <= 8; index++) {
            Part part = new Part(index, 8);
            assertThat(part(Map.of(variable, "" + (index - 1 + usual)), "--shard", "auto/8"))
                    .isEqualTo(part);
            assertThat(part(Map.of(variable, "" + (index - 1)), "--shard", "auto/8", "--first-index", "0"))
                    .isEqualTo(part);
            assertThat(part(Map.of(variable, "" + index), "--shard", "auto/8", "--first-index", "1"))
                    .isEqualTo(part);
        }
        int beyond = usual + 8;
        int other = 1 - usual;
        isRefused(
                Map.of(variable, "" + beyond),
                "--shard: found " + variable + "=" + beyond + ", expected " + usual + " to " + (usual + 7)
                        + "; where the queue counts from " + other + ", say --first-index " + other,
                "--shard",
                "auto/8");
    }

    @Test
    void lsfCountsFromOneAndSaysZeroWhereTheJobIsNoArray() {
        assertThat(part(Map.of("LSB_JOBINDEX", "8"), "--shard", "auto/8")).isEqualTo(new Part(8, 8));
        isRefused(
                Map.of("LSB_JOBINDEX", "0"),
                "--shard auto: found no index of a job array, expected one of ",
                "--shard",
                "auto/8");
    }

    @Test
    void anIndexBelowTheFirstOneIsRefused() {
        isRefused(
                Map.of("PBS_ARRAY_INDEX", "0"),
                "--shard: found PBS_ARRAY_INDEX=0, expected 1 to 4; where the queue counts from 0, say --first-index 0",
                "--shard",
                "auto/4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"undefined", "", "-1", "4294967294", "1.5"})
    void whatIsNoIndexIsPassedOver(String value) {
        assertThat(part(Map.of("SGE_TASK_ID", value, "JOB_COMPLETION_INDEX", "2"), "--shard", "auto/4"))
                .isEqualTo(new Part(3, 4));
        isRefused(
                Map.of("SLURM_ARRAY_TASK_ID", value),
                "--shard auto: found no index of a job array, expected one of SLURM_ARRAY_TASK_ID, PBS_ARRAY_INDEX, ",
                "--shard",
                "auto/4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "3/", "/3", "-1/3", "1/3/3", "one/3", "auto", "1234567/3", "3 / 16", "auto/0", "1/0"})
    void whatIsNoShardIsRefused(String shard) {
        isRefused(
                Map.of("SLURM_ARRAY_TASK_ID", "0"),
                "--shard: found '" + shard + "', expected I/N such as 3/16, or auto/16",
                "--shard",
                shard);
    }

    @ParameterizedTest
    @CsvSource({"0/3, shard 0 of 3", "4/3, shard 4 of 3", "1/100001, shard 1 of 100001"})
    void aShardBeyondItsCountIsRefused(String shard, String found) {
        isRefused(
                Map.of(),
                "--shard: found " + found + ", expected one from 1 to their count, at most 100000",
                "--shard",
                shard);
    }

    @Test
    void aFirstIndexBelongsToAQueue() {
        isRefused(Map.of(), "--first-index belongs to --shard auto/N", "--first-index", "1");
        isRefused(
                Map.of(),
                "--first-index: found 1, expected 0 or 1 beside --shard auto/N",
                "--shard",
                "1/2",
                "--first-index",
                "1");
        isRefused(
                Map.of("SLURM_ARRAY_TASK_ID", "2"),
                "--first-index: found 2, expected 0 or 1",
                "--shard",
                "auto/2",
                "--first-index",
                "2");
    }
}
