package org.raffinate.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no files, or no end of one. */
class FileTextTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aTextIsReadWithoutTheMarkBeforeIt() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "\uFEFFa,\u00e4\r\n");

        assertThat(new FileText(file, "a file", "y.csv").read()).isEqualTo("a,\u00e4\r\n");
    }

    @Test
    void oneMebibyteIsReadAndAByteMoreIsNot() throws IOException {
        Path file = Files.write(folder.resolve("x.csv"), "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
        assertThat(new FileText(file, "a file", "y.csv").read()).hasSize(1 << 20);

        try (RandomAccessFile longer = new RandomAccessFile(file.toFile(), "rw")) {
            longer.setLength((1 << 20) + 1);
        }
        refused(file, "found more than 1 MiB, expected a file of 1 MiB at most");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        refused(folder.resolve("none.csv"), "found no such file, expected a file such as y.csv");
        refused(folder, "found a folder, expected a file");
        assertThatExceptionOfType(CaseException.class)
                .isThrownBy(() -> new FileText(Path.of(""), "a file", "y.csv").read())
                .withMessage("'': found an empty name, expected a file such as y.csv");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksThatLeadNowhereAreSaid() throws IOException {
        Path loop = folder.resolve("loop");
        Files.createSymbolicLink(loop, loop);
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));
        Path file = Files.writeString(folder.resolve("x.csv"), "a");

        refused(loop, "found an unreadable file (");
        refused(dangling, "found no such file");
        refused(file.resolve("y.csv"), "found an unreadable file (Not a directory)");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSourceWithoutEndIsLeftAfterAMebibyte() {
        Path zeros = Path.of("/dev/zero");
        assumeThat(zeros).exists();

        refused(zeros, "found more than 1 MiB");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeThatNobodyWritesToIsNotWaitedForWithoutEnd() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThatExceptionOfType(CaseException.class)
                .isThrownBy(() -> new FileText(pipe, "a file", "y.csv").read(Duration.ofMillis(50)))
                .withMessage(pipe + ": found no end of it within 0 s, expected a file");
    }

    private static void refused(Path file, String message) {
        assertThatExceptionOfType(CaseException.class)
                .isThrownBy(() -> new FileText(file, "a file", "y.csv").read())
                .withMessageStartingWith(file + ": " + message)
                .satisfies(refused -> assertThat(refused.problems()).hasSize(1));
    }
}
