package org.raffinate.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;

/** What was found wrong with one file so far. Not for use by several threads. */
public final class Problems {
    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final Path file;
    private final List<Problem> found = new ArrayList<>();

    /** No problems so far with the file, as it was named. */
    public Problems(Path file) {
        this.file = file;
    }

    /** The file, as it was named. */
    public Path file() {
        return file;
    }

    /** Adds a problem of this file. */
    public void add(Problem problem) {
        found.add(problem);
    }

    void add(Mark mark, String key, String what, String expected, Optional<String> nearest) {
        add(at(mark, key, what, expected, nearest));
    }

    /** A problem of this file that is not one of its problems yet. */
    Problem at(Mark mark, String key, String what, String expected, Optional<String> nearest) {
        return new Problem(file, mark.getLine() + 1, mark.getColumn() + 1, key, what, expected, nearest);
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Refuses the file if anything is wrong with it.
     *
     * @throws CaseException with all of its problems, each once, in the order of the file
     */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new CaseException(found.stream().sorted(BY_PLACE).distinct().toList());
        }
    }
}
