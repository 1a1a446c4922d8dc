package org.raffinate.report;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

/** What a report says, block after block, before it is typeset: as plain text by {@link #text}, or as a page. */
public final class Manuscript {
    private final List<Block> blocks = new ArrayList<>();

    /** A part of it. */
    public sealed interface Block {}

    /** The title of the whole. */
    public record Heading(String title) implements Block {}

    /** The title of a section. */
    public record Section(String title) implements Block {}

    /**
     * A paragraph beside its label.
     *
     * @param label a word or two; blank where the paragraph stands by itself
     */
    public record Paragraph(String label, String text) implements Block {}

    /** A paragraph of a list. */
    public record Item(String text) implements Block {}

    /**
     * Rows of cells; a row may be shorter than others.
     *
     * @param left whether all columns are set left, or the first alone and the others right
     */
    public record Rows(List<List<String>> rows, boolean left) implements Block {
        public Rows {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** The title of the whole. */
    public void heading(String title) {
        blocks.add(new Heading(title));
    }

    /** The title of a section. */
    public void section(String title) {
        blocks.add(new Section(title));
    }

    /** A paragraph beside its label, indented; without a label it begins at the margin. */
    public void wrapped(String label, String paragraph) {
        blocks.add(new Paragraph(label, paragraph));
    }

    /** A paragraph of a list. */
    public void item(String paragraph) {
        blocks.add(new Item(paragraph));
    }

    /** Rows whose first column is set left and whose others are set right. */
    public void table(List<List<String>> rows) {
        blocks.add(new Rows(rows, false));
    }

    /** Rows whose columns are all set left. */
    public void leftTable(List<List<String>> rows) {
        blocks.add(new Rows(rows, true));
    }

    /** All blocks in their order. */
    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /**
     * A section of it by the first words of its title.
     *
     * @throws NoSuchElementException that lists the titles there are
     */
    public Manuscript part(String beginning) {
        Manuscript part = new Manuscript();
        boolean inside = false;
        for (Block block : blocks) {
            if (block instanceof Section section) {
                if (inside) {
                    return part;
                }
                inside = section.title().startsWith(beginning);
            }
            if (inside) {
                part.blocks.add(block);
            }
        }
        if (!inside) {
            throw new NoSuchElementException("no section '" + beginning + "' in the report, expected one of "
                    + blocks.stream()
                            .filter(Section.class::isInstance)
                            .map(block -> ((Section) block).title())
                            .collect(Collectors.joining("; ")));
        }
        return part;
    }

    /** As plain text of at most 100 columns; every line ends with a line feed. */
    public String text() {
        TextLines lines = new TextLines();
        blocks.forEach(lines::add);
        return lines.text();
    }
}
