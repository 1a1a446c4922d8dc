package org.raffinate.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.raffinate.page.Page.Picture;
import org.raffinate.report.Manuscript;

/**
 * A section of a report on its way to the page.
 *
 * @param title as headings are written, e.g. {@code Mixer-settlers}
 * @param note what stands in brackets behind it; may be blank
 * @param blocks what it says
 * @param pictures what it shows
 */
public record Chapter(String title, String note, List<Block> blocks, List<Picture> pictures) {
    /** The label of what a reader must know before using any number. */
    private static final String WARNING = "!!";

    public Chapter {
        blocks = List.copyOf(blocks);
        pictures = List.copyOf(pictures);
    }

    /**
     * A part of it: facts, or items of a list, or rows of a table; the others are empty.
     *
     * @param facts paragraphs with their labels
     * @param items paragraphs of a list
     * @param headers rows at the head of a table
     * @param rows its other rows
     * @param left whether all of its columns are set left
     */
    public record Block(
            List<Fact> facts, List<String> items, List<List<String>> headers, List<List<String>> rows, boolean left) {}

    /**
     * A paragraph.
     *
     * @param label blank where it stands by itself
     * @param warning whether no number may be used before it is read
     */
    public record Fact(String label, String text, boolean warning) {}

    /** Whether its section begins with these words. */
    boolean isAbout(String words) {
        return title.toLowerCase(Locale.ROOT).startsWith(words.toLowerCase(Locale.ROOT));
    }

    /** The same with more pictures. */
    Chapter with(List<Picture> more) {
        List<Picture> all = new ArrayList<>(pictures);
        all.addAll(more);
        return new Chapter(title, note, blocks, all);
    }

    /** The sections of a manuscript; what stands before the first is left out. */
    public static List<Chapter> of(Manuscript manuscript) {
        List<Chapter> chapters = new ArrayList<>();
        Builder open = new Builder("");
        boolean begun = false;
        for (Manuscript.Block block : manuscript.blocks()) {
            if (block instanceof Manuscript.Section section) {
                if (begun) {
                    chapters.add(open.chapter());
                }
                open = new Builder(section.title());
                begun = true;
            } else if (begun) {
                open.add(block);
            }
        }
        if (begun) {
            chapters.add(open.chapter());
        }
        return chapters;
    }

    /** What a manuscript says before its first section, its title left out. */
    public static List<String> lead(Manuscript manuscript) {
        List<String> lead = new ArrayList<>();
        for (Manuscript.Block block : manuscript.blocks()) {
            if (block instanceof Manuscript.Section) {
                break;
            }
            if (block instanceof Manuscript.Paragraph paragraph) {
                lead.add(paragraph.text());
            }
        }
        return lead;
    }

    /**
     * Puts pictures where they belong.
     *
     * @param chapters in their order, added to
     * @param about the words that the chapter of a picture begins with, by the picture's name; blank where it has none yet
     * @param others title of the chapter for pictures without one of their own
     * @param after the words that chapters begin with behind the last of which that chapter stands
     */
    public static void illustrate(
            List<Chapter> chapters,
            List<Picture> pictures,
            UnaryOperator<String> about,
            String others,
            List<String> after) {
        List<Picture> left = new ArrayList<>();
        for (Picture picture : pictures) {
            String words = about.apply(picture.name());
            int place = -1;
            for (int i = 0; i < chapters.size() && !words.isBlank(); i++) {
                place = place < 0 && chapters.get(i).isAbout(words) ? i : place;
            }
            if (place < 0) {
                left.add(picture);
            } else {
                chapters.set(place, chapters.get(place).with(List.of(picture)));
            }
        }
        if (!left.isEmpty()) {
            int place = 0;
            for (int i = 0; i < chapters.size(); i++) {
                Chapter chapter = chapters.get(i);
                place = after.stream().anyMatch(chapter::isAbout) ? i + 1 : place;
            }
            chapters.add(place, new Chapter(others, "", List.of(), left));
        }
    }

    /** All warnings of some chapters. */
    public static List<String> warnings(List<Chapter> chapters) {
        return chapters.stream()
                .flatMap(chapter -> chapter.blocks.stream())
                .flatMap(block -> block.facts.stream())
                .filter(Fact::warning)
                .map(Fact::text)
                .toList();
    }

    /** Gathers what follows each other and is alike into one block. */
    private static final class Builder {
        private final String heading;
        private final List<Block> blocks = new ArrayList<>();
        private List<Fact> facts = new ArrayList<>();
        private List<String> items = new ArrayList<>();

        Builder(String heading) {
            this.heading = heading;
        }

        void add(Manuscript.Block block) {
            if (block instanceof Manuscript.Paragraph paragraph) {
                endItems();
                facts.add(new Fact(
                        paragraph.label().equals(WARNING) ? "" : paragraph.label(),
                        paragraph.text().strip(),
                        paragraph.label().equals(WARNING)));
            } else if (block instanceof Manuscript.Item item) {
                endFacts();
                items.add(item.text());
            } else if (block instanceof Manuscript.Rows table) {
                endFacts();
                endItems();
                int head = 0;
                while (!table.left()
                        && head < table.rows().size() - 1
                        && table.rows().get(head).get(0).isBlank()) {
                    head++;
                }
                blocks.add(new Block(
                        List.of(),
                        List.of(),
                        table.rows().subList(0, head),
                        table.rows().subList(head, table.rows().size()),
                        table.left()));
            }
        }

        private void endFacts() {
            if (!facts.isEmpty()) {
                blocks.add(new Block(List.copyOf(facts), List.of(), List.of(), List.of(), false));
                facts = new ArrayList<>();
            }
        }

        private void endItems() {
            if (!items.isEmpty()) {
                blocks.add(new Block(List.of(), List.copyOf(items), List.of(), List.of(), false));
                items = new ArrayList<>();
            }
        }

        Chapter chapter() {
            endFacts();
            endItems();
            int bracket = heading.indexOf(" (");
            String title = bracket < 0 ? heading : heading.substring(0, bracket);
            String note = bracket < 0 ? "" : heading.substring(bracket + 2).replaceFirst("\\)$", "");
            return new Chapter(title.charAt(0) + title.substring(1).toLowerCase(Locale.ROOT), note, blocks, List.of());
        }
    }
}
