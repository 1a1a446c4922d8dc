package org.raffinate.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of the case file with the way that leads to it. What it cannot be read as is reported, and nothing returned.
 *
 * <p>Each reading takes what the reader of the file expects there, in words, for the problem. Not for use by several
 * threads.
 */
public final class Entry {
    /** Found texts are quoted up to this length. */
    private static final int QUOTED = 60;

    private static final Pattern CONFUSING = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");

    /** Comes along when a value is copied from a web page, and looks like any other. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    static final String NO_KEYS = "an empty mapping";

    private final String key;
    private final Mark place;
    private final Node node;
    private final Problems problems;

    /** The whole file. */
    Entry(Node node, Problems problems) {
        this("", node.getStartMark(), node, problems);
    }

    private Entry(String key, Mark place, Node node, Problems problems) {
        this.key = key;
        this.place = place;
        this.node = node;
        this.problems = problems;
    }

    /** A key, the key as a value of its own, and what stands behind it. */
    public record Row(String word, Entry name, Entry value) {}

    /** The way to it, e.g. {@code feed.flow}; empty for the whole file. */
    String key() {
        return key;
    }

    /** Where its key stands, or itself if it has none. */
    Mark place() {
        return place;
    }

    /** What it is read from. */
    Node node() {
        return node;
    }

    /** Where to report. */
    Problems problems() {
        return problems;
    }

    /** The text of a value that is one word or sentence; YAML's own reading of it (boolean, number) does not matter. */
    public Optional<String> text(String expected) {
        if (node instanceof ScalarNode scalar && !node.getTag().equals(Tag.NULL) && hasOrdinaryTag()) {
            String text = scalar.getValue().replace(NO_BREAK_SPACE, ' ').strip();
            if (!text.isEmpty()) {
                return Optional.of(text);
            }
        }
        refuse(expected);
        return Optional.empty();
    }

    /** The number with its unit, of whatever size and unit. */
    public Optional<Measure> measure(String expected) {
        return text(expected).flatMap(text -> {
            Optional<Measure> measure = Measure.of(text);
            if (measure.isEmpty()) {
                refuse(expected);
            }
            return measure;
        });
    }

    /** A plain number, or one with this very unit. */
    public Optional<BigDecimal> number(String unit, String expected) {
        return measure(expected).flatMap(measure -> {
            if (measure.unit().isEmpty() || measure.unit().equals(unit)) {
                return Optional.of(measure.number());
            }
            refuse(expected);
            return Optional.empty();
        });
    }

    /** A whole number of the range, both ends included. */
    public OptionalInt whole(int least, int most, String expected) {
        Optional<BigDecimal> number = number("", expected);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        BigDecimal value = number.get();
        boolean inside =
                value.compareTo(BigDecimal.valueOf(least)) >= 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!inside || value.stripTrailingZeros().scale() > 0) {
            refuse(expected);
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.intValueExact());
    }

    /** One of these words, in any mix of upper and lower case. */
    public Optional<String> word(Collection<String> words) {
        String expected = words.size() == 1 ? words.iterator().next() : "one of " + String.join(", ", words);
        return text(expected).flatMap(text -> {
            Optional<String> word =
                    words.stream().filter(known -> known.equalsIgnoreCase(text)).findFirst();
            if (word.isEmpty()) {
                refuse(found(), expected, Problem.nearest(text, words));
            }
            return word;
        });
    }

    /** One of these things by its label. */
    public <T> Optional<T> oneOf(List<T> things, Function<T, String> label) {
        return word(things.stream().map(label).toList())
                .flatMap(word -> things.stream()
                        .filter(thing -> label.apply(thing).equals(word))
                        .findFirst());
    }

    /** The items of a list, which must not be empty; none where it is, or where this is no list. */
    public List<Entry> items(String expected) {
        List<Entry> items = new ArrayList<>();
        if (node instanceof SequenceNode list && hasOrdinaryTag()) {
            for (Node item : list.getValue()) {
                items.add(new Entry(key + "[" + (items.size() + 1) + "]", item.getStartMark(), item, problems));
            }
        }
        if (items.isEmpty()) {
            refuse(expected);
        }
        return items;
    }

    /** Keys, each of them once, and their values, at least one of them; none where this is no mapping. */
    public List<Row> rows(String expected) {
        Map<String, Row> rows = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping && hasOrdinaryTag()) {
            for (NodeTuple tuple : mapping.getValue()) {
                row(tuple).ifPresent(row -> {
                    Row first = rows.putIfAbsent(row.word, row);
                    if (first != null) {
                        row.name.refuse(
                                "the key a second time", "it once, as in line " + first.name.line(), Optional.empty());
                    }
                });
            }
        }
        if (rows.isEmpty()) {
            refuse(expected);
        }
        return List.copyOf(rows.values());
    }

    /** The word at the end of a way of keys, read before the parts on the way; that it is not there is no problem. */
    public Optional<String> glimpse(List<String> way) {
        return below(way)
                .flatMap(entry -> entry.node instanceof ScalarNode word
                        ? Optional.of(word.getValue().strip())
                        : Optional.empty());
    }

    /** The value at the end of a way of keys, as {@link Change} names them; that it is not there is no problem. */
    public Optional<Entry> below(List<String> way) {
        if (way.isEmpty()) {
            return Optional.of(this);
        }
        Matcher item = Change.ITEM.matcher(way.get(0));
        List<String> further = way.subList(1, way.size());
        if (item.matches()) {
            int number = Integer.parseInt(item.group(2));
            return value(item.group(1))
                    .filter(list -> list.node instanceof SequenceNode)
                    .flatMap(list ->
                            list.items("a list").stream().skip(number - 1L).findFirst())
                    .filter(found -> number > 0)
                    .flatMap(found -> found.below(further));
        }
        return value(way.get(0)).flatMap(value -> value.below(further));
    }

    private Optional<Entry> value(String word) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream()
                        .flatMap(tuple -> row(tuple).stream())
                        .filter(row -> row.word.equals(word))
                        .findFirst()
                        .map(Row::value)
                : Optional.empty();
    }

    /** The keys and values below this one; nothing where this is no mapping. */
    public Optional<Section> section(Vocabulary keys) {
        if (node instanceof MappingNode && hasOrdinaryTag()) {
            return Optional.of(Section.of(this, keys));
        }
        refuse(keys.expected());
        return Optional.empty();
    }

    private Optional<Row> row(NodeTuple tuple) {
        Node name = tuple.getKeyNode();
        Mark mark = name.getStartMark();
        if (!(name instanceof ScalarNode scalar)) {
            problems.add(mark, key, "a key that is no word", "a word as key", Optional.empty());
            return Optional.empty();
        }
        String word = scalar.getValue().strip();
        if (name.getTag().equals(Tag.MERGE)) {
            problems.add(mark, key, "the merge key '<<'", "the keys written out", Optional.empty());
            return Optional.empty();
        }
        String path = (key.isEmpty() ? "" : key + ".") + printable(word);
        return Optional.of(new Row(
                word, new Entry(path, mark, name, problems), new Entry(path, mark, tuple.getValueNode(), problems)));
    }

    /** Reports what stands there as a problem. */
    public void refuse(String expected) {
        refuse(found(), expected, Optional.empty());
    }

    /**
     * Reports a problem with this value.
     *
     * @param found what is wrong about it
     * @param expected what may stand there
     * @param nearest what was most likely meant, where something comes near
     */
    public void refuse(String found, String expected, Optional<String> nearest) {
        problems.add(mark(), key, found, expected, nearest);
    }

    /** Whether this is the word, in any mix of upper and lower case. */
    public boolean isWord(String word) {
        return node instanceof ScalarNode scalar && scalar.getValue().strip().equalsIgnoreCase(word);
    }

    /** Something about this value that may turn out to be no problem. */
    public Problem problem(String found, String expected) {
        return problems.at(mark(), key, found, expected, Optional.empty());
    }

    /** Whether keys and values may stand below this one. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    private int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** File and line, e.g. {@code x.yaml:7}. */
    public String position() {
        return problems.file() + ":" + line();
    }

    /** What stands there, in a few words. */
    public String found() {
        if (!hasOrdinaryTag()) {
            return "the tag " + printable(node.getTag().getValue());
        }
        if (node instanceof ScalarNode scalar) {
            return node.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()
                    ? "nothing"
                    : quoted(scalar.getValue());
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().isEmpty() ? "an empty list" : "a list";
        }
        return node instanceof MappingNode mapping && mapping.getValue().isEmpty() ? NO_KEYS : "a mapping";
    }

    /** The beginning of a text in quotation marks, on one line and without what would confuse a terminal. */
    public static String quoted(String text) {
        return "'" + printable(oneLine(text).strip()) + "'";
    }

    /** The beginning of a text, on one line and without what would confuse a terminal. */
    private static String printable(String text) {
        return clipped(text, QUOTED);
    }

    /** The beginning of a text, at most so many characters, on one line and without what would confuse a terminal. */
    public static String clipped(String text, int most) {
        String plain = oneLine(text);
        int end = plain.offsetByCodePoints(0, Math.min(most, plain.codePointCount(0, plain.length())));
        return end == plain.length() ? plain : plain.substring(0, end) + "...";
    }

    /** The text on one line and without what would confuse a terminal. */
    public static String oneLine(String text) {
        return CONFUSING.matcher(text).replaceAll(" ");
    }

    /** Where the value begins, or its key where the value is a block that begins in a later line. */
    private Mark mark() {
        boolean block = node instanceof CollectionNode<?> list && list.getFlowStyle() == DumperOptions.FlowStyle.BLOCK;
        return block ? place : node.getStartMark();
    }

    private boolean hasOrdinaryTag() {
        return node.getTag().getValue().startsWith(Tag.PREFIX);
    }
}
