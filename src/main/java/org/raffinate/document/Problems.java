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

    /** Nobody mends more at a time; what is kept beyond that is only for the order of the file. */
    private static final int MOST_TOLD = 100;

    private static final int MOST_KEPT = 1000;

    private final Path file;
    private final List<Problem> found = new ArrayList<>();
    private int dropped;

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
        if (found.size() < MOST_KEPT) {
            found.add(problem);
        } else {
            dropped++;
        }
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
     * @throws CaseException with all of its problems, each once, in the order of the file; of very many with the first
     *     hundred and the number of the others
     */
    public void refuse() {
        if (found.isEmpty()) {
            return;
        }
        List<Problem> all = found.stream().sorted(BY_PLACE).distinct().toList();
        if (all.size() <= MOST_TOLD) {
            throw new CaseException(all);
        }
        List<Problem> told = new ArrayList<>(all.subList(0, MOST_TOLD));
        String others = all.size() - MOST_TOLD + dropped + " more problems";
        told.add(new Problem(file, 0, 0, "", others, "those above to be mended first", Optional.empty()));
        throw new CaseException(told);
    }
}
