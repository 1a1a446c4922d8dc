package org.raffinate.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Sections of a report as plain text: each begins with a line in capitals behind an empty one. */
final class Sections {
    private Sections() {}

    /**
     * The section whose heading begins so, with its heading; every line ends with a line feed.
     *
     * @throws NoSuchElementException that lists what there is
     */
    static String section(String report, String heading) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        String before = "";
        for (String line : report.lines().toList()) {
            if (before.isBlank() && line.matches("\\p{Lu}[\\p{Lu}0-9 ]+\\b.*")) {
                section = new ArrayList<>();
                sections.put(line, section);
            }
            section.add(line);
            before = line;
        }
        List<String> found = sections.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(heading))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no section '" + heading
                        + "' in the report, expected one of " + String.join("; ", sections.keySet())));
        return String.join("\n", found).stripTrailing() + "\n";
    }
}
