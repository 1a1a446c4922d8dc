package org.raffinate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.raffinate.runner.Sweep;
import org.raffinate.study.StudyWork;
import org.raffinate.studyreport.StudyFolder;
import org.raffinate.terminal.Progress;
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

    @Option(names = "--json", description = "Print the answers as JSON and nothing else.")
    private boolean json;

    Path folder(Path file) {
        return folder == null ? Path.of("out", ResultOptions.name(file)) : folder;
    }

    boolean restart() {
        return restart;
    }

    /** Makes the answers from rows that are whole, prints and writes them. */
    int deliver(StudyWork work, Sweep.Rows rows, CommandLine command) throws IOException {
        PrintWriter out = command.getOut();
        StudyFolder.Written written =
                Progress.during("answering", command.getErr(), () -> StudyFolder.write(work, rows.file()));
        out.print(json ? written.json() : written.text());
        out.flush();
        if (!json) {
            out.println();
            out.println("Written to " + rows.file().getParent() + rows.earlier() + ":");
            written.files().forEach(file -> out.println("  " + file.getFileName()));
        }
        return written.solved() ? ExitCode.OK : ExitCode.UNSOLVED;
    }
}
