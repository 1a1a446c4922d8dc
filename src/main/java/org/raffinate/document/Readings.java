package org.raffinate.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * What was read last from the parts of a tree, to be taken again where a tree with other changes shares the part.
 *
 * <p>Only what was read without a problem is kept. Not for use by several threads.
 */
public final class Readings {
    private final Map<String, Kept> kept = new HashMap<>();

    /** A part, what was given to its reader, and what came of it. */
    private record Kept(@Nullable Node part, Object given, Object read) {
        @SuppressWarnings("ReferenceEquality") // nodes are never changed: the same one says the same
        boolean isOf(@Nullable Node other, Object otherGiven) {
            return part == other && given.equals(otherGiven);
        }
    }

    /**
     * What a part says.
     *
     * @param name of the part
     * @param part the part, where it is there
     * @param given all else that its reader makes use of
     * @param problems where the reader reports
     * @param reader reads the part
     */
    public <T> T of(String name, Optional<Entry> part, Object given, Problems problems, Supplier<T> reader) {
        Node node = part.map(Entry::node).orElse(null);
        Kept last = kept.get(name);
        if (last != null && last.isOf(node, given)) {
            @SuppressWarnings("unchecked") // a name stands for one type
            T known = (T) last.read;
            return known;
        }
        boolean clean = problems.isEmpty();
        T read = reader.get();
        if (clean && problems.isEmpty()) {
            kept.put(name, new Kept(node, given, read));
        }
        return read;
    }
}
