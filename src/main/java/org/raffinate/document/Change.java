package org.raffinate.document;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of a case file that is read as another one.
 *
 * @param way keys from the top level down
 * @param values what to read there: one word or sentence, or the items of a list; none to read the file as if the key were
 *     not there
 * @param list whether it is a list
 */
public record Change(List<String> way, List<String> values, boolean list) {
    public Change {
        way = List.copyOf(way);
        values = List.copyOf(values);
        if (way.isEmpty()) {
            throw new IllegalArgumentException("a change needs the way to a key");
        }
    }

    /** Reads another value. */
    public static Change to(String value, String... way) {
        return new Change(List.of(way), List.of(value), false);
    }

    /** Reads a list; it is not to be empty. */
    public static Change toList(List<String> items, String... way) {
        return new Change(List.of(way), items, true);
    }

    /** Leaves a key out. */
    public static Change without(String... way) {
        return new Change(List.of(way), List.of(), false);
    }

    /** Makes the change in a tree; nothing where the way leads through something that has no keys. */
    void apply(Node root) {
        apply(root, way);
    }

    private void apply(Node node, List<String> left) {
        if (!(node instanceof MappingNode mapping)) {
            return;
        }
        List<NodeTuple> tuples = new ArrayList<>(mapping.getValue());
        int at = -1;
        for (int k = 0; k < tuples.size(); k++) {
            boolean named = tuples.get(k).getKeyNode() instanceof ScalarNode key
                    && key.getValue().strip().equals(left.get(0));
            at = named ? k : at;
        }
        if (left.size() > 1) {
            if (at < 0 && !values.isEmpty()) {
                at = tuples.size();
                tuples.add(new NodeTuple(
                        scalar(left.get(0), node, Tag.STR),
                        new MappingNode(
                                Tag.MAP,
                                true,
                                new ArrayList<>(),
                                node.getStartMark(),
                                node.getEndMark(),
                                mapping.getFlowStyle())));
            }
            if (at >= 0) {
                apply(tuples.get(at).getValueNode(), left.subList(1, left.size()));
            }
        } else if (values.isEmpty()) {
            if (at >= 0) {
                tuples.remove(at);
            }
        } else {
            Node before = at < 0 ? node : tuples.get(at).getValueNode();
            Node key =
                    at < 0 ? scalar(left.get(0), node, Tag.STR) : tuples.get(at).getKeyNode();
            NodeTuple tuple = new NodeTuple(key, value(before));
            if (at < 0) {
                tuples.add(tuple);
            } else {
                tuples.set(at, tuple);
            }
        }
        mapping.setValue(tuples);
    }

    /** The new value in the place of the one before. */
    private Node value(Node before) {
        if (!list) {
            return scalar(values.get(0), before, tag(values.get(0)));
        }
        List<Node> items = new ArrayList<>();
        values.forEach(item -> items.add(scalar(item, before, tag(item))));
        return new SequenceNode(Tag.SEQ, true, items, before.getStartMark(), before.getEndMark(), FlowStyle.FLOW);
    }

    /** What YAML takes a word for. */
    private static Tag tag(String word) {
        Node composed = new Yaml(new LoaderOptions()).compose(new StringReader(word));
        return composed instanceof ScalarNode scalar && scalar.getValue().equals(word) ? scalar.getTag() : Tag.STR;
    }

    /** A word in the place of another node. */
    private static ScalarNode scalar(String word, Node place, Tag tag) {
        return new ScalarNode(tag, word, place.getStartMark(), place.getEndMark(), ScalarStyle.PLAIN);
    }
}
