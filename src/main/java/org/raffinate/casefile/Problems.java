package org.raffinate.casefile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;

/** What was found wrong with one file so far. Not for use by several threads. */
final class Problems {
    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final Path file;
    private final List<Problem> found = new ArrayList<>();

    Problems(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    void add(Problem problem) {
        found.add(problem);
    }

    void add(Mark mark, String key, String what, String expected, Optional<String> nearest) {
        add(at(mark, key, what, expected, nearest));
    }

    /** A problem of this file that is not one of its problems yet. */
    Problem at(Mark mark, String key, String what, String expected, Optional<String> nearest) {
        return new Problem(file, mark.getLine() + 1, mark.getColumn() + 1, key, what, expected, nearest);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Refuses the file if anything is wrong with it. */
    void refuse() {
        if (!found.isEmpty()) {
            throw new CaseException(found.stream().sorted(BY_PLACE).distinct().toList());
        }
    }
}
