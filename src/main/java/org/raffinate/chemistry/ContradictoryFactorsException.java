package org.raffinate.chemistry;

import java.util.List;
import java.util.stream.Collectors;

/** Separation factors given for a case that cannot all be true, because a chain of them leads to another value. */
public final class ContradictoryFactorsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    ContradictoryFactorsException(SeparationFactor given, List<SeparationFactor> chain, double implied) {
        super("separation factor " + given.pair() + " is given as " + given.value() + ", but "
                + chain.stream().map(link -> link.pair() + " " + link.value()).collect(Collectors.joining(" and "))
                + " imply " + implied);
    }
}
