package org.raffinate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileDescriptor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.raffinate.terminal.StandardStream;
import picocli.CommandLine;

class FailuresTest {
    private final StringWriter err = new StringWriter();
    private final CommandLine command = Raffinate.commandLine().setErr(new PrintWriter(err, true));

    @Test
    void aFaultOfTheProgramAsksForAReportAndShowsItsTraceOnlyOnDemand() {
        assertThat(Failures.execution(new IllegalStateException("a gap"), command, false))
                .isEqualTo(ExitCode.INTERNAL);
        assertThat(err.toString())
                .contains("internal error: java.lang.IllegalStateException: a gap", "Please report it", "--debug")
                .doesNotContain("\tat ");

        Failures.execution(new IllegalStateException("a gap"), command, true);
        assertThat(err.toString()).contains("\tat ");
    }

    @Test
    void whatTheSystemRefusesIsSaidInOneLine() {
        assertThat(Failures.execution(new IOException("cannot write out/x: full"), command, false))
                .isEqualTo(ExitCode.INTERNAL);
        assertThat(err).hasToString("raffinate: cannot write out/x: full" + System.lineSeparator());
    }

    @Test
    void aMachineThatBreaksDownIsSaidInWordsToo() {
        PrintWriter lines = new PrintWriter(err, true);

        assertThat(Failures.breakdown(new OutOfMemoryError("Java heap space"), lines, false))
                .isEqualTo(ExitCode.INTERNAL);
        assertThat(err.toString())
                .startsWith("raffinate: out of memory (Java heap space); java -Xmx1g ")
                .hasLineCount(1);
        assertThat(Failures.breakdown(new NoClassDefFoundError("java/awt/Font"), lines, false))
                .isEqualTo(ExitCode.INTERNAL);
        assertThat(err.toString())
                .contains("internal error: java.lang.NoClassDefFoundError: java/awt/Font", "--debug")
                .doesNotContain("\tat ");
        Failures.breakdown(new NoClassDefFoundError("java/awt/Font"), lines, true);
        assertThat(err.toString()).contains("\tat ");
    }

    @Test
    void aStreamThatCannotBeWrittenKnowsIt() {
        StandardStream closed = new StandardStream(new FileDescriptor());
        PrintWriter writer = closed.writer();

        assertThat(closed.isLost()).isFalse();
        writer.println("lost");
        writer.println("lost as well");
        assertThat(closed.isLost()).isTrue();
        assertThat(closed.reason()).isNotBlank();
    }
}
