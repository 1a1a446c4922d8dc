package org.raffinate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raffinate.runner.LocalCores;
import org.raffinate.runner.Machines;
import picocli.CommandLine;

/** A sweep whose chunks are computed elsewhere, as on a cluster. */
class OtherMachinesTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter err = new StringWriter();
    private final List<Long> asked = new ArrayList<>();
    private final Machines elsewhere = (work, from, to, sink) -> {
        asked.add(from);
        asked.add(to);
        new LocalCores(1).compute(work, from, to, sink);
    };

    private int execute(CommandLine command, String... arguments) {
        return command.setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private Path study() throws IOException {
        return Files.writeString(folder.resolve("study.yaml"), """
                case: %s
                run: solve
                axes:
                  - {path: equilibrium.factors.Eu/Sm, uniform: {from: 1.9, to: 2.1}}
                sample: {method: random, points: 600, seed: 1}
                """.formatted(
                        Path.of("cascades/binary-textbook.yaml").toAbsolutePath()));
    }

    @Test
    void aStudyOnOtherMachinesIsTheirsAloneAndItsRowsAreTheLocalOnes() throws IOException {
        String study = study().toString();
        Path local = folder.resolve("local");
        Path remote = folder.resolve("remote");
        assertThat(execute(Raffinate.commandLine(), "sweep", study, "-o", local.toString()))
                .as(err.toString())
                .isZero();
        assertThat(execute(Raffinate.commandLine(elsewhere), "sweep", study, "-o", remote.toString()))
                .as(err.toString())
                .isZero();
        assertThat(asked).as("600 points in chunks of 256").containsExactly(0L, 3L);
        assertThat(remote.resolve("points.csv")).hasSameBinaryContentAs(local.resolve("points.csv"));
    }

    @Test
    void coresOfThisMachineCannotBeAskedForElsewhere() throws IOException {
        int code = execute(Raffinate.commandLine(elsewhere), "sweep", study().toString(), "--threads", "2");
        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--threads: found 2, expected none");
        assertThat(asked).isEmpty();
    }
}
