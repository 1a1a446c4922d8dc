package org.raffinate.casefile;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A case file as maps and lists, to be spoilt at one place and written again with every key on its own line. */
public record CaseTree(Map<String, Object> whole) {

    public static CaseTree of(Path file) throws IOException {
        return parsed(Files.readString(file));
    }

    private static CaseTree parsed(String text) {
        return new CaseTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    }

    /** The way to a value: keys, and places in lists from 0. */
    public record Way(List<Object> steps) {
        Way then(Object step) {
            return new Way(Stream.concat(steps.stream(), Stream.of(step)).toList());
        }

        public Object last() {
            return steps.get(steps.size() - 1);
        }

        Way above() {
            return new Way(steps.subList(0, steps.size() - 1));
        }

        /** As problems name it, e.g. {@code cascade.draws[1].stage}. */
        @Override
        public String toString() {
            return steps.stream()
                    .map(step -> step instanceof Integer i ? "[" + (i + 1) + "]" : "." + step)
                    .collect(Collectors.joining())
                    .replaceFirst("^\\.", "");
        }
    }

    /** The ways to all values. */
    public List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        collect(whole, new Way(List.of()), ways);
        return ways;
    }

    private static void collect(Object tree, Way way, List<Way> ways) {
        Stream<?> keys = Stream.of();
        if (tree instanceof Map<?, ?> map) {
            keys = map.keySet().stream();
        } else if (tree instanceof List<?> list) {
            keys = Stream.iterate(0, i -> i < list.size(), i -> i + 1);
        }
        keys.forEach(key -> {
            Way below = way.then(key);
            ways.add(below);
            Object value = child(tree, key);
            if (value != null) {
                collect(value, below, ways);
            }
        });
    }

    /** The value at the end of a way. */
    public Object at(Way way) {
        Object value = whole;
        for (Object step : way.steps()) {
            value = Objects.requireNonNull(child(value, step));
        }
        return value;
    }

    private static @Nullable Object child(Object owner, Object step) {
        return owner instanceof Map<?, ?> map ? map.get(step) : ((List<?>) owner).get((Integer) step);
    }

    @SuppressWarnings("unchecked")
    private CaseTree copied() {
        return new CaseTree((Map<String, Object>) Objects.requireNonNull(copy(whole)));
    }

    private static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, held) -> copy.put(key, copy(held)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        return value;
    }

    /** With another value there. */
    @SuppressWarnings("unchecked")
    public CaseTree with(Way way, @Nullable Object value) {
        CaseTree copy = copied();
        Object owner = copy.at(way.above());
        if (owner instanceof List<?> list) {
            ((List<@Nullable Object>) list).set((Integer) way.last(), value);
        } else {
            ((Map<Object, @Nullable Object>) owner).put(way.last(), value);
        }
        return copy;
    }

    /** Without the key or the item there. */
    public CaseTree without(Way way) {
        CaseTree copy = copied();
        Object owner = copy.at(way.above());
        if (owner instanceof List<?> list) {
            list.remove((int) (Integer) way.last());
        } else {
            ((Map<?, ?>) owner).remove(way.last());
        }
        return copy;
    }

    /** With a key more beside the one there, which must not be an item of a list. */
    @SuppressWarnings("unchecked")
    public CaseTree beside(Way way, String key, Object value) {
        CaseTree copy = copied();
        ((Map<Object, Object>) copy.at(way.above())).put(key, value);
        return copy;
    }

    /** With a value there that holds itself. */
    public CaseTree inCircles(Way way) {
        Map<String, Object> ring = new LinkedHashMap<>();
        ring.put("ring", ring);
        return with(way, ring);
    }

    /** The line, from 1, in which the key or the item of a way stands in {@link #text}; the last, of a key given twice. */
    public static int line(String text, Way way) {
        return lines(text, way).get(0);
    }

    /** The text with a key and all below it a second time. */
    public static String doubled(String text, Way way) {
        List<Integer> ends = lines(text, way);
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.addAll(ends.get(1) - 1, List.copyOf(lines.subList(ends.get(0) - 1, ends.get(1) - 1)));
        return String.join("\n", lines) + "\n";
    }

    /** The line, from 1, in which the key of a way stands, and the first that no longer belongs to it. */
    private static List<Integer> lines(String text, Way way) {
        Node node = Objects.requireNonNull(new Yaml().compose(new StringReader(text)));
        int line = 0;
        for (Object step : way.steps()) {
            if (node instanceof SequenceNode list) {
                if ((Integer) step >= list.getValue().size()) {
                    return List.of(line, line);
                }
                node = list.getValue().get((Integer) step);
                line = node.getStartMark().getLine() + 1;
                continue;
            }
            for (NodeTuple tuple : ((MappingNode) node).getValue()) {
                if (((ScalarNode) tuple.getKeyNode()).getValue().equals(String.valueOf(step))) {
                    node = tuple.getValueNode();
                    line = tuple.getKeyNode().getStartMark().getLine() + 1;
                    break;
                }
            }
        }
        Mark end = node.getEndMark();
        return List.of(line, end.getLine() + (end.getColumn() > 0 && node instanceof ScalarNode ? 2 : 1));
    }

    /** The file's text. */
    public String text() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        return new Yaml(options).dump(whole);
    }
}
