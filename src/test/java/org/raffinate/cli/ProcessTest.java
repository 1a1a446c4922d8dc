package org.raffinate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, with little memory, and streams that are full or closed. */
class ProcessTest {
    private static final int PATIENCE = 120;

    /** Nothing here needs more; the virtual machine itself takes half of it. */
    private static final String MEMORY = "-Xmx40m";

    @TempDir
    private Path folder = Path.of("");

    private record Run(int code, String out, String err) {}

    private Run run(ProcessBuilder.Redirect out, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Raffinate.class.getName()));
        command.addAll(List.of(arguments));
        File err = folder.resolve("err").toFile();
        Process process = new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(err)
                .start();
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Path written = folder.resolve("out");
        return new Run(
                process.exitValue(),
                Files.exists(written) ? Files.readString(written) : "",
                Files.readString(err.toPath()));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** A hundred megabytes, as far as anybody who reads them can tell. */
    private Path hundredMegabytes(String name, String beginning) throws IOException {
        Path file = file(name, beginning);
        try (RandomAccessFile longer = new RandomAccessFile(file.toFile(), "rw")) {
            longer.setLength(100 << 20);
        }
        return file;
    }

    @Test
    void whatIsBeyondEveryMeasureIsRefusedWithLittleMemory() throws Exception {
        String numbered = IntStream.range(0, 12)
                .mapToObj(i -> "a%d: &a%d [%s]\n".formatted(i, i, i == 0 ? "x" : ("*a" + (i - 1) + ",").repeat(9)))
                .collect(Collectors.joining());
        String half = "x".repeat(1 << 19);
        List<Path> files = List.of(
                hundredMegabytes("huge.yaml", "title: x\n"),
                file("laughs.yaml", numbered),
                file("deep.yaml", "a: " + "[".repeat(1 << 19)),
                file("dashes.yaml", "- ".repeat(1 << 19)),
                file(
                        "keys.yaml",
                        IntStream.range(0, 90_000)
                                .mapToObj(i -> "k" + i + ": 1\n")
                                .collect(Collectors.joining())),
                file("items.yaml", "feed: {elements: [" + "x,".repeat(1 << 18) + "x]}\n"),
                file("doubled.yaml", "title: x\n".repeat(1 << 16)),
                file("long.yaml", "title: " + half + "\n"),
                file("word.yaml", half),
                file("tag.yaml", "!".repeat(1 << 19)));
        List<String> arguments = new ArrayList<>(List.of("check"));
        files.forEach(file -> arguments.add(file.toString()));

        Run run = run(ProcessBuilder.Redirect.to(folder.resolve("out").toFile()), arguments.toArray(String[]::new));

        assertThat(run.code).as(run.err).isEqualTo(ExitCode.BAD_CASE);
        assertThat(run.out).isEmpty();
        assertThat(run.err).doesNotContain("\tat ", "Exception", "Error");
        assertThat(run.err.lines())
                .allSatisfy(line -> assertThat(line)
                        .startsWith(folder.toString())
                        .hasSizeLessThan(600)
                        .containsPattern(": found .*, expected "));
        files.forEach(file -> assertThat(run.err).contains(file + ":"));
    }

    @Test
    void measurementsBeyondEveryMeasureAreRefusedWithLittleMemory() throws Exception {
        Run huge = run(
                ProcessBuilder.Redirect.DISCARD,
                "fit",
                hundredMegabytes("huge.csv", "label,").toString());
        Run lines = run(
                ProcessBuilder.Redirect.DISCARD,
                "fit",
                file("lines.csv", "x\n".repeat(1 << 19)).toString());

        assertThat(huge.code).as(huge.err).isEqualTo(ExitCode.BAD_CASE);
        assertThat(huge.err).contains("huge.csv: found more than 1 MiB").hasLineCount(1);
        assertThat(lines.code).as(lines.err).isEqualTo(ExitCode.BAD_CASE);
        assertThat(lines.err).contains("lines.csv: found 524288 lines").hasLineCount(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anOutputThatIsFullIsAnError() throws Exception {
        File full = new File("/dev/full");
        assumeThat(full).exists();

        Run run = run(ProcessBuilder.Redirect.to(full), "check", "cascades/three-outlets.yaml");

        assertThat(run.code).isEqualTo(ExitCode.INTERNAL);
        assertThat(run.err)
                .startsWith("raffinate: standard output cannot be written: ")
                .hasLineCount(1);
    }

    @Test
    void aReaderWhoHasSeenEnoughIsNoError() throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Raffinate.class.getName(),
                "data",
                "pairs");
        File err = folder.resolve("err").toFile();
        Process process = new ProcessBuilder(command).redirectError(err).start();
        byte[] first = process.getInputStream().readNBytes(1);
        process.getInputStream().close();

        assertThat(first).hasSize(1);
        assertThat(process.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(err.toPath(), StandardCharsets.UTF_8)).isEmpty();
    }
}
