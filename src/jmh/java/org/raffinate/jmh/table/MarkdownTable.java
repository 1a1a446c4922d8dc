package org.raffinate.jmh.table;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown whose columns stand below each other: the first to the left, numbers to the right. */
final class MarkdownTable {
    private final List<List<String>> rows = new ArrayList<>();

    MarkdownTable(List<String> header) {
        rows.add(List.copyOf(header));
    }

    void add(List<String> cells) {
        if (cells.size() != rows.get(0).size()) {
            throw new IllegalArgumentException(cells + " has not the columns of " + rows.get(0));
        }
        rows.add(List.copyOf(cells));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(0).size(); column++) {
                String cell = rows.get(row).get(column);
                String padding = " ".repeat(width(column) - cell.length());
                text.append("| ")
                        .append(column == 0 ? cell + padding : padding + cell)
                        .append(' ');
            }
            text.append("|\n");
            if (row == 0) {
                rule(text);
            }
        }
        return text.toString();
    }

    private void rule(StringBuilder text) {
        for (int column = 0; column < rows.get(0).size(); column++) {
            String dashes = "-".repeat(width(column) + 1);
            text.append('|').append(column == 0 ? dashes + "-" : dashes + ":");
        }
        text.append("|\n");
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
