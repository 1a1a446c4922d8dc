package org.raffinate.library;

import java.util.List;
import java.util.stream.Collectors;
import org.raffinate.chemistry.SeparationFactor;

/** Equilibrium constants and separation factors given for a case that cannot both be true. */
public final class ContradictoryConstantsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    ContradictoryConstantsException(
            MassActionData.Constant more, MassActionData.Constant less, List<SeparationFactor> way, double implied) {
        super("log K " + LawWords.number(more.law().logK()) + " of "
                + more.element().symbol() + " and " + LawWords.number(less.law().logK()) + " of "
                + less.element().symbol() + " make " + more.element().symbol() + "/"
                + less.element().symbol() + " "
                + LawWords.factor(Math.pow(10, more.law().logK() - less.law().logK())) + ", but "
                + way.stream().map(link -> link.pair() + " " + link.value()).collect(Collectors.joining(" and "))
                + " make it " + LawWords.factor(implied));
    }
}
