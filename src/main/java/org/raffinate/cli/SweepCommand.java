package org.raffinate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raffinate.library.DataLibrary;
import org.raffinate.runner.LocalCores;
import org.raffinate.runner.Machines;
import org.raffinate.runner.Part;
import org.raffinate.runner.Sweep;
import org.raffinate.study.StudyWork;
import org.raffinate.studyfile.StudyReader;
import org.raffinate.terminal.CountedWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raffinate sweep}: thousands of cases from one. */
@Command(
        name = "sweep",
        description =
                "Computes a study: the same case with other values in some of its places, thousands of times; then "
                        + "tells what matters, how likely the products meet their specifications, and what the best points are.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nA study is a file of its own:%n%n",
        footer = {
            "  case: tb-dy-longnan.yaml              # beside this file",
            "  run: design then solve                # or solve, or design",
            "  axes:",
            "    - {path: equilibrium.factors.Dy/Tb, normal: {mean: 2.2, deviation: 5 %%}}",
            "    - {path: products.extract.purity, at: design, values: [99.9 %%, 99.95 %%]}",
            "  sample: {method: latin hypercube, points: 1000, seed: 1}",
            "",
            "Rows go to the disk as they come. Stopped at any moment, even killed, the",
            "same command goes on where it was, and ends in the same table.",
            "",
            "Example: raffinate sweep cascades/tb-dy-sweep.yaml"
        })
final class SweepCommand implements Callable<Integer> {
    private final Optional<Machines> others;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ShardOptions shards;

    @Mixin
    private StudyOptions options;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Cores to use (default: all). The answers are the same with any number.")
    private @Nullable Integer threads;

    @Parameters(paramLabel = "FILE", description = "The study, e.g. cascades/tb-dy-sweep.yaml.")
    private Path file;

    SweepCommand() {
        this.others = Optional.empty();
    }

    /** A sweep on other machines than this one. */
    SweepCommand(Machines others) {
        this.others = Optional.of(others);
    }

    @Override
    public Integer call() throws IOException {
        Part part = shards.part();
        Machines machines = machines();
        DataLibrary library = DataLibrary.load();
        StudyWork work = new StudyWork(new StudyReader(library).read(file), library);
        PrintWriter err = spec.commandLine().getErr();
        Sweep.Rows rows;
        try (CountedWork counted = CountedWork.of("points", err)) {
            rows = Sweep.run(work, part, options.folder(file), machines, options.restart(), counted::done);
        }
        if (part.equals(Part.ALL)) {
            return options.deliver(work, rows, spec.commandLine());
        }
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "Shard %s of %s: %,d points in %s%s",
                        part,
                        file,
                        rows.points(),
                        rows.file(),
                        rows.earlier()));
        return ExitCode.OK;
    }

    private Machines machines() {
        if (threads == null) {
            return others.orElseGet(LocalCores::all);
        }
        if (others.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--threads: found " + threads + ", expected none: a cluster has its own cores");
        }
        if (threads < 1 || threads > 4096) {
            throw new ParameterException(
                    spec.commandLine(), "--threads: found " + threads + ", expected a number from 1 to 4096");
        }
        return new LocalCores(threads);
    }
}
