package org.raffinate.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.raffinate.chemistry.Element;
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
 * @param key the way to it, e.g. {@code feed.flow}
 * @param place where its key stands, or itself if it has none
 * @param node the value
 * @param problems where to report
 */
record Entry(String key, Mark place, Node node, Problems problems) {
    /** Found texts are quoted up to this length. */
    private static final int QUOTED = 60;

    static final String NO_KEYS = "an empty mapping";

    /** A key, as a value of its own, and what stands behind it. */
    record Row(String word, Entry name, Entry value) {}

    /** The whole file. */
    static Entry root(Node node, Problems problems) {
        return new Entry("", node.getStartMark(), node, problems);
    }

    /** The text of a value that is one word or sentence; YAML's own reading of it (boolean, number) does not matter. */
    Optional<String> text(String expected) {
        if (node instanceof ScalarNode scalar && !node.getTag().equals(Tag.NULL) && hasOrdinaryTag()) {
            String text = scalar.getValue().strip();
            if (!text.isEmpty()) {
                return Optional.of(text);
            }
        }
        refuse(expected);
        return Optional.empty();
    }

    /** The value with its unit. */
    Optional<Measure> measure(String expected) {
        return text(expected).flatMap(text -> {
            Optional<Measure> measure = Measure.of(text);
            if (measure.isEmpty()) {
                refuse(expected);
            }
            return measure;
        });
    }

    /** A plain number, or one with this very unit. */
    Optional<BigDecimal> number(String unit, String expected) {
        return measure(expected).flatMap(measure -> {
            if (measure.unit().isEmpty() || measure.unit().equals(unit)) {
                return Optional.of(measure.number());
            }
            refuse(expected);
            return Optional.empty();
        });
    }

    /** A whole number of the range. */
    OptionalInt whole(int least, int most, String expected) {
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
    Optional<String> word(Collection<String> words) {
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
    <T> Optional<T> oneOf(List<T> things, Function<T, String> label) {
        return word(things.stream().map(label).toList())
                .flatMap(word -> things.stream()
                        .filter(thing -> label.apply(thing).equals(word))
                        .findFirst());
    }

    /** A rare earth by its symbol. */
    Optional<Element> element() {
        String expected = "the symbol of a rare earth such as Dy";
        return text(expected).flatMap(text -> {
            Optional<Element> element = Element.ofSymbol(text);
            if (element.isEmpty()) {
                List<String> symbols =
                        Arrays.stream(Element.values()).map(Element::symbol).toList();
                refuse(found(), expected, Problem.nearest(text, symbols));
            }
            return element;
        });
    }

    /** The items of a list, which must not be empty. */
    List<Entry> items(String expected) {
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

    /** Keys, each of them once, and their values; at least one of them. */
    List<Row> rows(String expected) {
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

    /** The keys and values below this one. */
    Optional<Section> section(Keys keys) {
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

    void refuse(String expected) {
        refuse(found(), expected, Optional.empty());
    }

    void refuse(String found, String expected, Optional<String> nearest) {
        problems.add(mark(), key, found, expected, nearest);
    }

    /** Whether this is the word, in any mix of upper and lower case. */
    boolean isWord(String word) {
        return node instanceof ScalarNode scalar && scalar.getValue().strip().equalsIgnoreCase(word);
    }

    /** Something about this value that may turn out to be no problem. */
    Problem problem(String found, String expected) {
        return problems.at(mark(), key, found, expected, Optional.empty());
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** File and line. */
    String position() {
        return problems.file() + ":" + line();
    }

    /** What stands there, in a few words. */
    String found() {
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

    static String quoted(String text) {
        return "'" + printable(oneLine(text).strip()) + "'";
    }

    /** The beginning of a text, on one line and without what would confuse a terminal. */
    static String printable(String text) {
        String plain = oneLine(text);
        int end = plain.offsetByCodePoints(0, Math.min(QUOTED, plain.codePointCount(0, plain.length())));
        return end == plain.length() ? plain : plain.substring(0, end) + "...";
    }

    /** The text on one line and without what would confuse a terminal. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ");
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
