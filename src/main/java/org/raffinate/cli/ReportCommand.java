package org.raffinate.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raffinate.api.OpenCase;
import org.raffinate.api.OpenStudy;
import org.raffinate.api.SolvedCase;
import org.raffinate.api.SweptStudy;
import org.raffinate.runner.Sweep;
import org.raffinate.studyfile.StudyReader;
import org.raffinate.terminal.CountedWork;
import org.raffinate.terminal.Progress;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code raffinate report}: an answer as a page to read, print and pass on. */
@Command(
        name = "report",
        description =
                "Solves, designs or sweeps and writes the answer as one page of HTML that needs nothing beside it, with "
                        + "every table and chart in files of their own.",
        mixinStandardHelpOptions = true,
        footerHeading = "%n",
        footer = {
            "A case with products is designed, any other is solved; --design and --solve",
            "say it otherwise. Of a study that was swept the points are taken as they are.",
            "report.html opens without a network and prints to PDF, report.xlsx is its",
            "tables for Excel and LibreOffice, tables.json the same for programs.",
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

    @Parameters(paramLabel = "FILE", description = "The case or study, e.g. cascades/tb-dy-plant.yaml.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        Path place = folder == null ? Path.of("out", ResultOptions.name(file)) : folder;
        return StudyReader.isStudy(file) ? study(place) : single(place);
    }

    private int single(Path place) throws IOException {
        OpenCase open = OpenCase.read(file);
        boolean design = work.design || (!work.solve && open.hasProducts());
        SolvedCase solved = Progress.during(
                design ? "designing" : "solving",
                spec.commandLine().getErr(),
                () -> design ? open.design() : open.solve());
        List<Path> written = Progress.during("drawing", spec.commandLine().getErr(), () -> solved.write(place));
        tell(written.get(0), written.size() - 1);
        return solved.solved() ? ExitCode.OK : ExitCode.UNSOLVED;
    }

    /** What a sweep of the study has not computed yet is computed. */
    private int study(Path place) throws IOException {
        if (work.design || work.solve) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--design and --solve belong to a case: " + file + " is a study and says itself");
        }
        OpenStudy open = OpenStudy.read(file);
        Sweep.Rows rows;
        try (CountedWork counted = CountedWork.of("points", spec.commandLine().getErr())) {
            rows = open.compute(place, counted::done);
        }
        SweptStudy swept = Progress.during("answering", spec.commandLine().getErr(), () -> open.answers(rows));
        tell(swept.page(), swept.files().size() - 1);
        return swept.solved() ? ExitCode.OK : ExitCode.UNSOLVED;
    }

    private void tell(Path page, int others) {
        spec.commandLine().getOut().println("Written: " + page + ", and " + others + " files beside it");
    }
}
