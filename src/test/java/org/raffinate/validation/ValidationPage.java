package org.raffinate.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.raffinate.chemistry.Source;

/** The table of comparisons and its sources, as they stand between two comments of the page on validation. */
final class ValidationPage {
    private static final Path PAGE = Path.of("src", "site", "markdown", "validation.md");
    private static final String FROM = "<!-- from here to the next comment: written by ValidationTest -->\n";
    private static final String TO = "<!-- to here -->\n";

    private ValidationPage() {}

    static String read() throws IOException {
        return Files.readString(PAGE);
    }

    static void write(String page) throws IOException {
        Files.writeString(PAGE, page);
    }

    /** The page with these comparisons in place of those that it holds. */
    static String with(String page, List<Comparison> comparisons) {
        int from = page.indexOf(FROM) + FROM.length();
        int to = page.indexOf(TO);
        if (from < FROM.length() || to < from) {
            throw new IllegalArgumentException(PAGE + " has lost the comments around its table");
        }
        return page.substring(0, from) + "\n" + table(comparisons) + "\n" + sources(comparisons) + "\n"
                + page.substring(to);
    }

    private static String table(List<Comparison> comparisons) {
        return "| source | what was compared | published | ours | difference | what limits it |\n"
                + "|---|---|---|---|---|---|\n"
                + comparisons.stream()
                        .map(comparison -> "| " + String.join(" | ", escaped(comparison.cells())) + " |\n")
                        .collect(Collectors.joining());
    }

    /** A bar would end its cell. */
    private static List<String> escaped(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).toList();
    }

    private static String sources(List<Comparison> comparisons) {
        Map<String, Source> byId = new LinkedHashMap<>();
        comparisons.forEach(comparison -> byId.putIfAbsent(comparison.source().id(), comparison.source()));
        return byId.values().stream()
                .map(source -> "- **" + source.id() + "**: " + source.citation() + "\n")
                .collect(Collectors.joining());
    }
}
