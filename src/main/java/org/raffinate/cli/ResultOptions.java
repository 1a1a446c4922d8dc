package org.raffinate.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.raffinate.report.Report;
import org.raffinate.report.ResultFolder;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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
                converter = FolderName.class,
                description =
                        "Folder for charts, tables, report.txt and result.json (default: out/<name of the file>).")
        private @Nullable Path folder;

        @Option(names = "--no-files", description = "Write no files.")
        private boolean none;
    }

    /** The name of a folder; an empty one, as of a variable that was never set, is none. */
    static final class FolderName implements ITypeConverter<Path> {
        @Override
        public Path convert(String typed) {
            if (!typed.isBlank()) {
                return Raffinate.path(typed);
            }
            throw new TypeConversionException("found '" + typed + "', expected a folder");
        }
    }

    /** Writes all files of an answer into a folder and returns their paths. */
    interface FolderWriter {
        List<Path> write(Path folder) throws IOException;
    }

    /** Prints the answer and writes the files. */
    void deliver(Report report, Path caseFile, CommandLine command) throws IOException {
        deliver(report::text, report::json, folder -> ResultFolder.write(folder, report), caseFile, command);
    }

    /** Prints an answer in one of its two forms and has its files written. */
    void deliver(
            Supplier<String> text, Supplier<String> asJson, FolderWriter writer, Path inputFile, CommandLine command)
            throws IOException {
        PrintWriter out = command.getOut();
        out.print(json ? asJson.get() : text.get());
        out.flush();
        if (files.none) {
            return;
        }
        Path folder = files.folder == null ? Path.of("out", name(inputFile)) : files.folder;
        List<Path> written = writer.write(folder);
        if (json) {
            return;
        }
        out.println();
        out.println("Written to " + folder + ":");
        written.forEach(file -> out.println("  " + file.getFileName()));
    }

    /** Name of the file without its ending. */
    static String name(Path caseFile) {
        String name = String.valueOf(caseFile.getFileName()).replaceFirst("\\.(ya?ml|csv)$", "");
        return name.isBlank() || name.startsWith(".") ? "case" : name;
    }
}
