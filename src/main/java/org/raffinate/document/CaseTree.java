package org.raffinate.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** A case file that was read as YAML and nothing beyond: any of its values can be read as others. Immutable. */
public final class CaseTree {
    private final Path file;
    private final String text;
    private final Node root;

    CaseTree(Path file, String text, Node root) {
        this.file = file;
        this.text = text;
        this.root = root;
    }

    /** The file, as it was named. */
    public Path file() {
        return file;
    }

    /** What stood in the file when it was read. */
    public String text() {
        return text;
    }

    /** The tree with some of its values changed; what is not changed is shared. */
    public CaseTree with(List<Change> changes) {
        Node changed = root;
        for (Change change : changes) {
            changed = change.applied(changed);
        }
        return new CaseTree(file, text, changed);
    }

    /** The value that is the whole of it, whose parts report their problems there. */
    public Entry entry(Problems problems) {
        return new Entry(root, problems);
    }

    /** The word at the end of a way of keys; items of lists as in {@link Change}. */
    public Optional<String> glimpse(List<String> way) {
        return entry(new Problems(file)).glimpse(way);
    }

    /** Whether something stands at the end of a way of keys. */
    public boolean has(List<String> way) {
        return entry(new Problems(file)).below(way).isPresent();
    }

    /** How many keys stand below a way of keys; none where there is no such mapping. */
    public long keys(List<String> way) {
        return entry(new Problems(file)).below(way).stream()
                .filter(Entry::isMapping)
                .mapToLong(entry -> entry.rows("keys").size())
                .sum();
    }
}
