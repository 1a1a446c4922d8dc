package org.raffinate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raffinate.api.OpenCase;
import org.raffinate.api.SolvedCase;
import org.raffinate.terminal.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raffinate report}: an answer as a page to read, print and pass on. */
@Command(
        name = "report",
        description =
                "Solves or designs a case and writes the answer as one page of HTML that needs nothing beside it, with "
                        + "every table and chart in files of their own.",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {
            "A case with products is designed, any other is solved; --design and --solve",
            "say it otherwise. The page opens without a network and prints to PDF.",
            "",
            "Example: raffinate report cascades/tb-dy-plant.yaml"
        })
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @ArgGroup
    private final Work work = new Work();

    /** What is done with the case, where that is said. */
    private static final class Work {
        @Option(names = "--design", description = "Design the cascade for the products of the case.")
        private boolean design;

        @Option(names = "--solve", description = "Solve the cascade that the case gives.")
        private boolean solve;
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            converter = ResultOptions.FolderName.class,
            description = "Folder for the page and the other files (default: out/<name of the file>).")
    private @Nullable Path folder;

    @Parameters(paramLabel = "FILE", description = "The case file, e.g. cascades/tb-dy-plant.yaml.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        OpenCase open = OpenCase.read(file);
        boolean design = work.design || (!work.solve && open.hasProducts());
        Path place = folder == null ? Path.of("out", ResultOptions.name(file)) : folder;
        SolvedCase solved = Progress.during(
                design ? "designing" : "solving",
                spec.commandLine().getErr(),
                () -> design ? open.design() : open.solve());
        List<Path> written = Progress.during("drawing", spec.commandLine().getErr(), () -> solved.write(place));
        spec.commandLine()
                .getOut()
                .println("Written: " + written.get(0) + ", and " + (written.size() - 1) + " files beside it");
        return solved.solved() ? ExitCode.OK : ExitCode.UNSOLVED;
    }
}
