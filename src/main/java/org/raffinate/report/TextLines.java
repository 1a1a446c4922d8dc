package org.raffinate.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of plain text: sections, labelled paragraphs that wrap, and tables with aligned columns. */
final class TextLines {
    private static final int WIDTH = 100;
    private static final int LABEL = 14;
    private static final String GAP = "  ";

    private final StringBuilder text = new StringBuilder();

    void add(Manuscript.Block block) {
        if (block instanceof Manuscript.Heading heading) {
            heading(heading.title());
        } else if (block instanceof Manuscript.Section section) {
            line("");
            line(section.title());
        } else if (block instanceof Manuscript.Paragraph paragraph) {
            wrapped(paragraph.label(), paragraph.text());
        } else if (block instanceof Manuscript.Item item) {
            hanging(GAP + "- ", 4, item.text());
        } else if (block instanceof Manuscript.Rows table) {
            rows(table.rows(), table.left());
        }
    }

    /** All lines, each with a line feed at its end. */
    String text() {
        return text.toString();
    }

    /** A title with a line below. */
    private void heading(String title) {
        List<String> wrapped = wrap(title, WIDTH);
        wrapped.forEach(this::line);
        line("=".repeat(wrapped.stream().mapToInt(String::length).max().orElse(0)));
    }

    private void wrapped(String label, String paragraph) {
        if (label.isEmpty()) {
            hanging("", 0, paragraph);
        } else {
            hanging(GAP + padded(label, LABEL - 1) + " ", GAP.length() + LABEL, paragraph);
        }
    }

    /** A paragraph behind its mark, all lines but the first indented. */
    private void hanging(String mark, int indent, String paragraph) {
        String first = mark;
        for (String part : wrap(paragraph, WIDTH - indent)) {
            line(first + part);
            first = " ".repeat(indent);
        }
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
