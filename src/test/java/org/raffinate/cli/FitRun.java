package org.raffinate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** How a command ended, and what it printed. */
record FitRun(int code, String out, String err) {
    static FitRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Raffinate.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .execute(arguments);
        return new FitRun(code, out.toString(), err.toString());
    }

    /** The packed measurements, as JSON and without files. */
    static FitRun example(String... options) {
        List<String> arguments = new ArrayList<>(List.of("fit", "--example", "--json", "--no-files"));
        arguments.addAll(List.of(options));
        return of(arguments.toArray(String[]::new));
    }

    JsonNode json() throws IOException {
        return new JsonMapper().readTree(out);
    }
}
