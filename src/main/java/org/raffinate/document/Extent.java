package org.raffinate.document;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;

/**
 * How much a YAML text holds: values, levels, aliases. Counted as the text is parsed and before anything is made of it,
 * so that a text beyond every measure costs no memory and is refused with the line in which it gets too much.
 */
final class Extent {
    private static final int DEEPEST = 20;
    private static final int MOST_VALUES = 20_000;
    private static final int MOST_ALIASES = 50;

    private final Path file;
    /** The anchors of the lists and mappings that have begun and not ended, the innermost first. */
    private final Deque<String> open = new ArrayDeque<>();

    private final Set<String> collections = new HashSet<>();
    private int values;
    private int aliases;

    private Extent(Path file) {
        this.file = file;
    }

    /**
     * Goes through a text.
     *
     * @throws CaseException if it holds too much, or a value that is a part of itself
     */
    static void check(Path file, Iterable<Event> text) {
        Extent extent = new Extent(file);
        for (Event event : text) {
            extent.count(event);
        }
    }

    private void count(Event event) {
        if (event instanceof NodeEvent) {
            values++;
            allow(
                    values <= MOST_VALUES,
                    event,
                    "more than " + MOST_VALUES + " keys and values",
                    "a case of a few lines");
        }
        if (event instanceof CollectionStartEvent start) {
            String anchor = Objects.requireNonNullElse(start.getAnchor(), "");
            open.push(anchor);
            collections.add(anchor);
            allow(open.size() <= DEEPEST, event, "lists or mappings more than 20 levels deep", "3 or 4 levels");
        } else if (event instanceof CollectionEndEvent) {
            open.pop();
        } else if (event instanceof AliasEvent alias) {
            String name = alias.getAnchor();
            allow(!open.contains(name), event, Entry.quoted("*" + name) + " inside of what it stands for", "a value");
            aliases += collections.contains(name) ? 1 : 0;
            allow(aliases <= MOST_ALIASES, event, "more than 50 aliases of lists and mappings", "values written out");
        }
    }

    private void allow(boolean fits, Event event, String found, String expected) {
        if (!fits) {
            Mark mark = event.getStartMark();
            throw FileText.refused(file, mark.getLine() + 1, mark.getColumn() + 1, found, expected);
        }
    }
}
