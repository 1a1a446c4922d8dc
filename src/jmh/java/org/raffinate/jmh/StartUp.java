package org.raffinate.jmh;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.raffinate.cli.Raffinate;
import org.raffinate.jmh.table.Row;

/**
 * A whole run of the program as a process of its own, from the start of Java to the exit code.
 *
 * <pre>java -jar target/benchmarks.jar cli</pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StartUp {
    private static final int ORDER = 60;
    private static final String CASE = """
            title: Textbook binary
            feed:
              composition: {Sm: 50 %, Eu: 50 %}
              basis: mol
              flow: 1 mol/h
            equilibrium:
              model: separation-factors
              factors: {Eu/Sm: 2}
            cut: Sm | Eu
            products:
              raffinate: {purity: 99.99 %}
              extract: {purity: 99.89 %}
            cascade: {extraction: 24, scrub: 21, S: 1.70864, W: 1.20819}
            """;

    /** What follows the program's name. */
    @Param({"--version", "check CASE", "solve --no-files CASE", "solve --output FOLDER CASE"})
    String command;

    private Path folder;
    private ProcessBuilder process;

    @Setup
    public void prepare() throws IOException, URISyntaxException {
        folder = Files.createTempDirectory("raffinate");
        Path caseFile = Files.writeString(folder.resolve("case.yaml"), CASE);
        Path jar = Path.of(Raffinate.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        for (String word : command.split(" ", -1)) {
            line.add(
                    switch (word) {
                        case "CASE" -> caseFile.toString();
                        case "FOLDER" -> folder.toString();
                        default -> word;
                    });
        }
        process = new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    @Benchmark
    public int run() throws IOException, InterruptedException {
        int code = process.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(process.command() + " ended with " + code);
        }
        return code;
    }

    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    static Row row(BenchmarkParams params) {
        return DenseKernel.row("raffinate " + params.getParam("command"), ORDER);
    }
}
