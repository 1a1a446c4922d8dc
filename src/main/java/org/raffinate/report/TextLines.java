package org.raffinate.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of plain text: sections, labelled paragraphs that wrap, and tables with aligned columns. */
public final class TextLines {
    private static final int WIDTH = 100;
    private static final int LABEL = 14;
    private static final String GAP = "  ";

    private final StringBuilder text = new StringBuilder();

    /** A title with a line below. */
    public void heading(String title) {
        List<String> wrapped = wrap(title, WIDTH);
        wrapped.forEach(this::line);
        line("=".repeat(wrapped.stream().mapToInt(String::length).max().orElse(0)));
    }

    /** The title of a section, after a blank line. */
    public void section(String title) {
        line("");
        line(title);
    }

    /** A paragraph beside its label, indented; without a label it begins at the margin. */
    public void wrapped(String label, String paragraph) {
        String indent = label.isEmpty() ? "" : " ".repeat(GAP.length() + LABEL);
        String first = label.isEmpty() ? "" : GAP + padded(label, LABEL - 1) + " ";
        for (String part : wrap(paragraph, WIDTH - indent.length())) {
            line(first + part);
            first = indent;
        }
    }

    /** A paragraph of a list. */
    public void item(String paragraph) {
        String first = GAP + "- ";
        for (String part : wrap(paragraph, WIDTH - first.length())) {
            line(first + part);
            first = " ".repeat(first.length());
        }
    }

    /** Rows whose first column is set left and whose others are set right. */
    public void table(List<List<String>> rows) {
        rows(rows, false);
    }

    /** Rows whose columns are all set left. */
    public void leftTable(List<List<String>> rows) {
        rows(rows, true);
    }

    /** All lines, each with a line feed at its end. */
    public String text() {
        return text.toString();
    }

    private void rows(List<List<String>> rows, boolean left) {
        if (rows.isEmpty()) {
            return;
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            int column = i;
            widths.add(rows.stream()
                    .filter(row -> row.size() > column)
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0));
        }
        widths.set(0, Math.max(widths.get(0), LABEL - GAP.length()));
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                String filling = " ".repeat(widths.get(i) - cell.length());
                line.append(GAP).append(left || i == 0 ? cell + filling : filling + cell);
            }
            line(line.toString());
        }
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private static String padded(String label, int width) {
        return label + " ".repeat(Math.max(0, width - label.length()));
    }

    /** Breaks at blanks; a word longer than the width stays whole. */
    private static List<String> wrap(String paragraph, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.strip().split("\\s+", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
