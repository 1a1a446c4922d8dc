package org.raffinate.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.raffinate.chemistry.Verification;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.PlantTables;

/** Rows of the data library for the screen: columns, what belongs to a row below it, and the works that are cited. */
final class DataText {
    private static final int WIDTH = 110;

    private final StringBuilder text = new StringBuilder();

    /** The rows of a table. */
    static String of(DataCommand.Table table, ArrayNode rows, DataLibrary library) {
        DataText text = new DataText();
        switch (table) {
            case EXTRACTANTS -> rows.forEach(text::extractant);
            case PAIRS -> text.pairs(rows);
            case LAWS -> text.laws(rows);
            case QUANTITIES, PLANTS -> text.quantities(rows);
            case FEEDS -> rows.forEach(text::feed);
            case SOURCES -> rows.forEach(row -> text.source(cell(row, "id"), cell(row, "citation")));
        }
        if (table != DataCommand.Table.EXTRACTANTS && table != DataCommand.Table.SOURCES) {
            text.cited(rows, library);
        }
        return text.text.toString();
    }

    /** What there is in the library, and what the words of its statuses mean. */
    static String overview(DataLibrary library) {
        DataText text = new DataText();
        text.line(library.extractants().size() + " extractants, "
                + library.factorRecords().size()
                + " rows of separation factors (pairs), " + library.lawRecords().size()
                + " distribution laws,");
        text.line(library.quantities().size() + " quantities, "
                + PlantTables.load().values().size() + " numbers of plants, "
                + library.feeds().size() + " feeds, " + library.sources().size() + " sources.");
        text.line("");
        for (Verification status : Verification.values()) {
            text.line(pad(status.label(), 20) + status.explanation());
        }
        text.line("");
        text.line("'raffinate data pairs EHEHPA' lists the factors of one extractant; --help shows more.");
        return text.text.toString();
    }

    private void extractant(JsonNode row) {
        line(cell(row, "name") + ": " + cell(row, "description"));
        if (!row.get("synonyms").isEmpty()) {
            line("    also " + joined(row.get("synonyms")));
        }
        JsonNode media = row.get("designFactorsIn");
        row.get("properties")
                .forEach(property -> line("    " + cell(property, "quantity") + " " + cell(property, "value") + " "
                        + cell(property, "unit") + ", " + cell(property, "verification") + ", "
                        + cell(property, "source")));
        line("    " + (media.isEmpty() ? "no factors to design with" : "factors to design with in " + joined(media)));
    }

    private void pairs(ArrayNode rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("pair", "value", "range", "extractant", "medium", "role", "status", "confidence", "source"));
        rows.forEach(row -> table.add(List.of(
                cell(row, "pair"),
                cell(row, "value"),
                range(row),
                cell(row, "extractant"),
                cell(row, "medium"),
                cell(row, "role"),
                cell(row, "verification"),
                cell(row, "confidence"),
                cell(row, "source"))));
        table(table, rows);
    }

    private void laws(ArrayNode rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("solute", "law", "extractant", "medium", "set", "role", "status", "confidence", "source"));
        rows.forEach(row -> table.add(List.of(
                cell(row, "solute"),
                cell(row, "law"),
                cell(row, "extractant"),
                cell(row, "medium"),
                cell(row, "set"),
                cell(row, "role"),
                cell(row, "verification"),
                cell(row, "confidence"),
                cell(row, "source"))));
        table(table, rows);
    }

    private void quantities(ArrayNode rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("of", "quantity", "value", "range", "unit", "status", "confidence", "source"));
        rows.forEach(row -> table.add(List.of(
                cell(row, "of"),
                cell(row, "quantity"),
                cell(row, "value"),
                range(row),
                cell(row, "unit"),
                cell(row, "verification"),
                cell(row, "confidence"),
                cell(row, "source"))));
        table(table, rows);
    }

    /** A header and its rows in columns, with the conditions of each row below it. */
    private void table(List<List<String>> table, ArrayNode rows) {
        List<Integer> widths = IntStream.range(0, table.get(0).size())
                .mapToObj(column -> table.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        for (int i = 0; i < table.size(); i++) {
            List<String> row = table.get(i);
            line(IntStream.range(0, row.size())
                    .mapToObj(column -> pad(row.get(column), widths.get(column) + 2))
                    .collect(Collectors.joining()));
            if (i > 0) {
                wrapped("    ", conditions(rows.get(i - 1)));
            }
        }
    }

    private static String conditions(JsonNode row) {
        List<String> parts = new ArrayList<>();
        if (row.has("form")) {
            parts.add(cell(row, "form") + ":");
        }
        String ph = range(cell(row, "lowestPh"), cell(row, "highestPh"));
        if (!ph.isEmpty()) {
            parts.add("pH " + ph + ";");
        }
        if (!cell(row, "deviation").isEmpty()) {
            parts.add("deviation " + cell(row, "deviation") + ";");
        }
        parts.add(cell(row, "conditions"));
        return String.join(" ", parts);
    }

    private void feed(JsonNode row) {
        line(cell(row, "name") + ": " + cell(row, "verification") + ", confidence " + cell(row, "confidence") + ", "
                + cell(row, "source"));
        String shares = row.get("oxideMassPercent").properties().stream()
                .map(share -> share.getKey() + " " + plain(share.getValue()))
                .collect(Collectors.joining(", "));
        wrapped("    ", "oxide mass %: " + shares + "; sum as quoted " + cell(row, "quotedSum"));
        wrapped("    ", cell(row, "note"));
    }

    /** The works behind the rows, once each. */
    private void cited(ArrayNode rows, DataLibrary library) {
        Set<String> ids = new LinkedHashSet<>();
        rows.forEach(row -> ids.add(cell(row, "source")));
        line("");
        line("Sources");
        library.sources().stream()
                .filter(source -> ids.contains(source.id()))
                .forEach(source -> source(source.id(), source.citation()));
    }

    private void source(String id, String citation) {
        line(id);
        wrapped("    ", citation);
    }

    private static String range(JsonNode row) {
        return range(cell(row, "low"), cell(row, "high"));
    }

    private static String range(String low, String high) {
        if (low.isEmpty() && high.isEmpty()) {
            return "";
        }
        return low.isEmpty() ? "up to " + high : high.isEmpty() ? "from " + low : low + " to " + high;
    }

    private static String joined(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return String.join(", ", texts);
    }

    private static String cell(JsonNode row, String name) {
        return plain(row.path(name));
    }

    private static String plain(JsonNode value) {
        return value.isNumber()
                ? BigDecimal.valueOf(value.asDouble()).stripTrailingZeros().toPlainString()
                : value.asText("");
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private void wrapped(String indent, String words) {
        StringBuilder current = new StringBuilder(indent);
        for (String word : words.split(" ", -1)) {
            if (current.length() > indent.length() && current.length() + word.length() > WIDTH) {
                line(current.toString());
                current = new StringBuilder(indent);
            }
            current.append(word).append(' ');
        }
        line(current.toString());
    }

    private void line(String words) {
        text.append(words.stripTrailing()).append('\n');
    }
}
