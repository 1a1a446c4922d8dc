package org.raffinate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.raffinate.runner.Sweep;
import org.raffinate.study.StudyWork;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where the points of a study go, and what becomes of those that are there. */
final class StudyOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            converter = ResultOptions.FolderName.class,
            description = "Folder for the table, its answers and charts (default: out/<name of the file>).")
    private @Nullable Path folder;

    @Option(
            names = "--restart",
            description = "Throw away what is there, also of another study or version, and begin anew.")
    private boolean restart;

    Path folder(Path file) {
        return folder == null ? Path.of("out", ResultOptions.name(file)) : folder;
    }

    boolean restart() {
        return restart;
    }

    /** Draws the answers from rows that are whole. */
    int deliver(StudyWork work, Sweep.Rows rows, CommandLine command) throws IOException {
        PrintWriter out = command.getOut();
        out.println(String.format(Locale.ROOT, "%,d points in %s", rows.points(), rows.file()));
        return ExitCode.OK;
    }
}
