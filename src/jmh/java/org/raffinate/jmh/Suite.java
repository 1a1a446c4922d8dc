package org.raffinate.jmh;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.raffinate.jmh.table.Machine;
import org.raffinate.jmh.table.Page;
import org.raffinate.jmh.table.RatioTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Runs the benchmarks and the dense systems they are held against in one JMH run, on one thread, and prints the ratios.
 *
 * <pre>
 *   mvn -q -Pjmh -DskipTests package
 *   java -jar target/benchmarks.jar                          all of it
 *   java -jar target/benchmarks.jar --quick cold circuit     a first look at two groups
 * </pre>
 */
@Command(
        name = "benchmarks",
        description = "Measures Raffinate against EJML's dense LU and prints the ratios.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class Suite implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "GROUP",
            arity = "0..*",
            showDefaultValue = Visibility.NEVER,
            description = "What to run: ${COMPLETION-CANDIDATES}. Default: all.")
    private List<Group> groups = List.of();

    @Option(names = "--quick", description = "One fork and short iterations: for development, not for publication.")
    private boolean quick;

    @Option(names = "--forks", description = "Java processes per benchmark.")
    private int forks = 3;

    @Option(
            names = "-p",
            paramLabel = "NAME=VALUE,..",
            showDefaultValue = Visibility.NEVER,
            description = "Only these values of a parameter, e.g. work=SMALL,LARGE or plant=SODA.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "NAME",
            description = "Results go to NAME.json (JMH's own format) and NAME.md (the tables).")
    private Path output = Path.of("target", "benchmarks");

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "Page of the site that receives the tables, in the place of this Java release.")
    private @Nullable Path page;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Suite())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws RunnerException, IOException {
        List<Group> chosen = groups.isEmpty() ? List.of(Group.values()) : groups;
        String machine = Machine.description();
        Collection<RunResult> run = run(chosen);
        String tables = tables(machine, chosen, run);
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.print(tables);
        out.flush();
        Files.writeString(named(".md"), tables);
        if (page != null) {
            Page.replace(page, tables);
        }
        return CommandLine.ExitCode.OK;
    }

    private Collection<RunResult> run(List<Group> chosen) throws RunnerException, IOException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .threads(1)
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-Djava.awt.headless=true", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .resultFormat(ResultFormatType.JSON)
                .result(named(".json").toString());
        duration(options);
        options.include("^" + DenseKernel.class.getName() + "\\.");
        options.param(
                "order",
                chosen.stream()
                        .flatMapToInt(Group::orders)
                        .distinct()
                        .sorted()
                        .mapToObj(String::valueOf)
                        .toArray(String[]::new));
        chosen.forEach(group -> options.include(group.include()));
        parameters.forEach((name, values) -> options.param(name, values.split(",", -1)));
        return new Runner(options.build()).run();
    }

    private void duration(ChainedOptionsBuilder options) {
        options.forks(quick ? 1 : forks)
                .warmupIterations(quick ? 3 : 5)
                .warmupTime(TimeValue.milliseconds(quick ? 300 : 1000))
                .measurementIterations(quick ? 10 : 20)
                .measurementTime(TimeValue.milliseconds(quick ? 100 : 250));
    }

    private String tables(String machine, List<Group> chosen, Collection<RunResult> run) {
        RatioTable table = new RatioTable(run);
        String effort = quick ? "quick run, not for publication" : forks + " forks of 20 iterations of 0.25 s";
        return machine + "; " + effort + ".\n\n"
                + chosen.stream().map(group -> group.section(table, run)).collect(Collectors.joining());
    }

    /** The output's path with this ending; its folder is made where it does not exist. */
    private Path named(String ending) throws IOException {
        Path file = Path.of(output + ending);
        Optional<Path> folder = Optional.ofNullable(file.getParent());
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
        }
        return file;
    }
}
