package org.raffinate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.raffinate.library.DataLibrary;
import org.raffinate.terminal.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code raffinate data}: the numbers that come with the program, with their sources and how far to trust them. */
@Command(
        name = "data",
        description = "Lists the data library: every number with its conditions, its source and whether that was read.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nWords narrow the list to the rows that contain all of them:%n%n",
        footer = {
            "  raffinate data                       what there is",
            "  raffinate data pairs EHEHPA Dy/Tb    all of one pair and extractant",
            "  raffinate data pairs design D2EHPA   the set that a case with D2EHPA uses",
            "  raffinate data laws EHEHPA design    constants and correlations to use",
            "  raffinate data quantities density    properties of the extractants",
            "  raffinate data plants MIXER_TIME     how plants are built, and what they cost",
            "  raffinate data feeds clay            compositions of clays",
            "  raffinate data sources Xu            citations"
        })
final class DataCommand implements Callable<Integer> {
    /** What can be listed. */
    enum Table {
        EXTRACTANTS,
        PAIRS,
        LAWS,
        QUANTITIES,
        PLANTS,
        FEEDS,
        SOURCES;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The table of this name. */
        static Table of(String name) {
            return Arrays.stream(values())
                    .filter(table -> table.toString().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("found '" + name + "', expected one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(values()).map(Table::toString).toList())));
        }
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print the rows as JSON and nothing else.")
    private boolean json;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TABLE", description = "One of: ${COMPLETION-CANDIDATES}.")
    private @Nullable Table table;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "WORD", description = "Words that a row must contain.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        DataLibrary library = DataLibrary.load();
        PrintWriter out = spec.commandLine().getOut();
        if (table == null) {
            out.print(json ? Json.text(everything(library)) : DataText.overview(library));
            return ExitCode.OK;
        }
        ArrayNode rows = Json.list();
        for (JsonNode row : DataRows.of(table, library)) {
            String text = row.toString().toLowerCase(Locale.ROOT);
            if (words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)))) {
                rows.add(row);
            }
        }
        if (json) {
            out.print(Json.text(rows));
        } else if (rows.isEmpty()) {
            out.println("No row of " + table + " contains " + String.join(" and ", words) + ".");
        } else {
            out.print(DataText.of(table, rows, library));
        }
        return ExitCode.OK;
    }

    private static JsonNode everything(DataLibrary library) {
        ObjectNode tables = JsonNodeFactory.instance.objectNode();
        for (Table each : Table.values()) {
            tables.putArray(each.toString()).addAll(DataRows.of(each, library));
        }
        return tables;
    }
}
