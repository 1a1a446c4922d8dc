package org.raffinate.chemistry;

import java.util.ArrayList;
import java.util.List;

/** No chain of separation factors connects all the rare earths that are to be separated. */
public final class MissingFactorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> pairs;

    MissingFactorException(List<String> pairs) {
        super("no separation factor leads across " + String.join(", ", pairs)
                + "; the case file may give what is missing under equilibrium.factors");
        this.pairs = new ArrayList<>(pairs);
    }

    /** One pair for each missing link, e.g. {@code Gd/Eu}: the neighbours across the gap. */
    public List<String> pairs() {
        return List.copyOf(pairs);
    }
}
