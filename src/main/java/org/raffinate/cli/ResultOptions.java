package org.raffinate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.raffinate.casefile.Case;
import org.raffinate.chart.Answer;
import org.raffinate.chart.Question;
import org.raffinate.report.ResultFolder;
import org.raffinate.report.ResultJson;
import org.raffinate.report.TextReport;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the answer of a command goes: the screen or another program, and a folder. */
final class ResultOptions {
    @Option(names = "--json", description = "Print the answer as JSON and nothing else.")
    private boolean json;

    @ArgGroup
    private final Files files = new Files();

    /** Either a folder or none. */
    private static final class Files {
        @Option(
                names = {"-o", "--output"},
                paramLabel = "DIR",
                description =
                        "Folder for charts, tables, report.txt and result.json (default: out/<name of the case>).")
        private @Nullable Path folder;

        @Option(names = "--no-files", description = "Write no files.")
        private boolean none;
    }

    /** What a case asked, and what else its reader should know, for the report. */
    static Question question(Case asked, List<String> furtherNotes) {
        List<String> notes = new ArrayList<>(asked.notes());
        notes.addAll(furtherNotes);
        String extractant = asked.extractant()
                .map(known -> known.name() + ", " + asked.medium())
                .orElse("");
        return new Question(
                asked.title(),
                asked.feed(),
                asked.composition(),
                extractant,
                asked.cut(),
                asked.specifications(),
                notes);
    }

    /** Prints the answer and writes the files. */
    void deliver(Answer answer, Path caseFile, CommandLine command) throws IOException {
        PrintWriter out = command.getOut();
        out.print(json ? ResultJson.text(answer) : TextReport.of(answer));
        out.flush();
        if (files.none) {
            return;
        }
        Path folder = files.folder == null ? Path.of("out", name(caseFile)) : files.folder;
        List<Path> written = ResultFolder.write(folder, answer);
        if (json) {
            return;
        }
        out.println();
        out.println("Written to " + folder + ":");
        written.forEach(file -> out.println("  " + file.getFileName()));
    }

    /** Name of the case file without its ending. */
    private static String name(Path caseFile) {
        String name = String.valueOf(caseFile.getFileName()).replaceFirst("\\.ya?ml$", "");
        return name.isBlank() || name.startsWith(".") ? "case" : name;
    }
}
