package org.raffinate.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A value of a case file that is read as another one.
 *
 * @param way keys from the top level down; {@code draws[2]} is the second item of the list behind that key
 * @param values what to read there: one word or sentence, or the items of a list; none to read the file as if the key were
 *     not there
 * @param list whether it is a list
 */
public record Change(List<String> way, List<String> values, boolean list) {
    private static final Resolver YAML = new Resolver();
    static final Pattern ITEM = Pattern.compile("(.+)\\[(\\d{1,6})\\]");

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

    /**
     * A tree with the change; what does not lie on the way is shared with the tree before, which stays as it is.
     *
     * @return the tree itself where the way leads through something that has no such keys or items
     */
    Node applied(Node root) {
        return applied(root, way);
    }

    private Node applied(Node node, List<String> left) {
        if (left.isEmpty()) {
            return value(node);
        }
        Matcher item = ITEM.matcher(left.get(0));
        if (item.matches()) {
            int number = Integer.parseInt(item.group(2));
            return inItem(node, item.group(1), number, left.subList(1, left.size()));
        }
        return node instanceof MappingNode mapping ? inMapping(mapping, left) : node;
    }

    private Node inMapping(MappingNode mapping, List<String> left) {
        List<NodeTuple> tuples = new ArrayList<>(mapping.getValue());
        int at = place(mapping, left.get(0));
        List<String> further = left.subList(1, left.size());
        if (at < 0) {
            if (values.isEmpty()) {
                return mapping;
            }
            Node before = further.isEmpty() ? mapping : emptyAt(mapping);
            tuples.add(new NodeTuple(scalar(left.get(0), mapping, Tag.STR), applied(before, further)));
        } else if (further.isEmpty() && values.isEmpty()) {
            tuples.remove(at);
        } else {
            NodeTuple before = tuples.get(at);
            tuples.set(at, new NodeTuple(before.getKeyNode(), applied(before.getValueNode(), further)));
        }
        return with(mapping, tuples);
    }

    /** In the list behind a key, which must have the item, counted from 1. */
    private Node inItem(Node node, String key, int number, List<String> further) {
        int at = node instanceof MappingNode mapping ? place(mapping, key) : -1;
        if (at < 0
                || !(node instanceof MappingNode mapping)
                || !(mapping.getValue().get(at).getValueNode() instanceof SequenceNode list)
                || number < 1
                || number > list.getValue().size()) {
            return node;
        }
        List<Node> items = new ArrayList<>(list.getValue());
        if (further.isEmpty() && values.isEmpty()) {
            items.remove(number - 1);
        } else {
            items.set(number - 1, applied(items.get(number - 1), further));
        }
        List<NodeTuple> tuples = new ArrayList<>(mapping.getValue());
        tuples.set(
                at,
                new NodeTuple(
                        tuples.get(at).getKeyNode(),
                        new SequenceNode(
                                list.getTag(),
                                true,
                                items,
                                list.getStartMark(),
                                list.getEndMark(),
                                list.getFlowStyle())));
        return with(mapping, tuples);
    }

    /** Where a key stands in a mapping; the last where it stands twice, which the reader refuses; below 0 for none. */
    private static int place(MappingNode mapping, String word) {
        int at = -1;
        for (int k = 0; k < mapping.getValue().size(); k++) {
            boolean named = mapping.getValue().get(k).getKeyNode() instanceof ScalarNode key
                    && key.getValue().strip().equals(word);
            at = named ? k : at;
        }
        return at;
    }

    private static MappingNode with(MappingNode mapping, List<NodeTuple> tuples) {
        return new MappingNode(
                mapping.getTag(), true, tuples, mapping.getStartMark(), mapping.getEndMark(), mapping.getFlowStyle());
    }

    private static MappingNode emptyAt(MappingNode place) {
        return new MappingNode(
                Tag.MAP, true, List.of(), place.getStartMark(), place.getEndMark(), place.getFlowStyle());
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

    /** What YAML takes a word for; a word that would be no YAML, such as {@code [x}, is text as any other. */
    private static Tag tag(String word) {
        return YAML.resolve(NodeId.scalar, word, true);
    }

    /** A word in the place of another node. */
    private static ScalarNode scalar(String word, Node place, Tag tag) {
        return new ScalarNode(tag, word, place.getStartMark(), place.getEndMark(), ScalarStyle.PLAIN);
    }
}
