package org.raffinate.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A case file that cannot be used, with every problem that it has; the message holds one line for each. */
public final class CaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems one at least, in the order of the file
     */
    public CaseException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refused case has one problem at least, found none");
        }
        this.problems = new ArrayList<>(problems);
    }

    /** The problems, in the order of the file. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
