package org.raffinate.library;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.LawSource;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Solute;
import org.raffinate.equilibrium.ValidRange;
import org.raffinate.library.MassActionData.Constant;

/** How the law of one element follows from the anchor's over a way of separation factors. */
record Derivation(Element element, Constant anchor, List<SeparationFactor> way, MassActionData data) {

    /** Difference of log₁₀ K below which the way leads to the element's own constant. */
    private static final double SAME = 1e-9;

    Extraction extraction() {
        MassAction form = anchor.law();
        return new Extraction(
                Solute.of(element),
                new MassAction(logK(), form.acidExponent(), form.extractantExponent(), form.complexing()),
                anchor.dimers(),
                own().map(Constant::range).orElse(ValidRange.UNSTATED));
    }

    LawSource source() {
        Optional<Constant> direct =
                own().filter(constant -> Math.abs(constant.law().logK() - logK()) < SAME);
        if (direct.isPresent()) {
            return new LawSource(
                    Solute.of(element),
                    LawWords.of(direct.get().law()),
                    direct.get().provenance());
        }
        String conditions = "level from " + anchor.provenance().source().id() + ", distance from "
                + way.stream()
                        .map(link -> link.provenance().source().id())
                        .distinct()
                        .collect(Collectors.joining(", "))
                + own().map(constant -> "; the constant of its own, log K "
                                + LawWords.number(constant.law().logK()) + " ("
                                + constant.provenance().source().id() + "), was not used")
                        .orElse("");
        List<Provenance> parts = Stream.concat(
                        Stream.of(anchor.provenance()), way.stream().map(SeparationFactor::provenance))
                .toList();
        return new LawSource(Solute.of(element), words(), Trust.of(parts, conditions));
    }

    private double logK() {
        return own().filter(data.constants()::contains)
                .map(constant -> constant.law().logK())
                .orElseGet(() -> anchor.law().logK() + FactorLinks.logRatio(anchor.element(), way));
    }

    /** The element's own constant, the case's if it has one. */
    private Optional<Constant> own() {
        return Stream.concat(data.constants().stream(), data.libraryConstants().stream())
                .filter(constant -> constant.element() == element)
                .findFirst();
    }

    private String words() {
        StringBuilder words = new StringBuilder("log K ")
                .append(LawWords.logarithm(logK()))
                .append(" = log K of ")
                .append(anchor.element().symbol())
                .append(' ')
                .append(LawWords.logarithm(anchor.law().logK()));
        Element at = anchor.element();
        for (SeparationFactor link : way) {
            boolean upwards = link.less() == at;
            words.append(upwards ? " + " : " - ")
                    .append("log10 of ")
                    .append(link.pair())
                    .append(' ')
                    .append(LawWords.factor(link.value()));
            at = upwards ? link.more() : link.less();
        }
        return words.toString();
    }
}
