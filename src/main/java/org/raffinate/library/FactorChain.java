package org.raffinate.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistry.Verification;
import org.raffinate.library.MassActionData.Constant;
import org.raffinate.library.MassActionData.Spacing;

/**
 * Separation factors that equilibrium constants imply, β = 10^(log K_more - log K_less), put in order with those that
 * are given as such.
 */
final class FactorChain {
    /** Difference of log₁₀ up to which constants and factors agree: what rounding two constants to hundredths makes. */
    private static final double ROUNDING = 0.01;

    private FactorChain() {}

    /** The factors the case's constants imply, then those of its factors that these leave open. */
    static List<SeparationFactor> ofCase(MassActionData data) {
        requireAgreement(data.constants(), data.factors());
        List<SeparationFactor> chain = new ArrayList<>(implied(data.constants(), Verification.GIVEN));
        for (SeparationFactor factor : data.factors()) {
            if (new FactorLinks(chain).way(factor.less(), factor.more()).isEmpty()) {
                chain.add(factor);
            }
        }
        return List.copyOf(chain);
    }

    /** The library's own factors and those its constants imply, in the order in which they are to be used. */
    static List<SeparationFactor> ofLibrary(MassActionData data) {
        List<SeparationFactor> implied = implied(data.libraryConstants(), Verification.DERIVED);
        return data.spacing() == Spacing.FACTORS
                ? Stream.concat(data.libraryFactors().stream(), implied.stream())
                        .toList()
                : Stream.concat(implied.stream(), data.libraryFactors().stream())
                        .toList();
    }

    /** One factor for each two neighbours in the order of the constants. */
    private static List<SeparationFactor> implied(List<Constant> constants, Verification verification) {
        List<Constant> sorted = constants.stream()
                .sorted(Comparator.comparingDouble(constant -> constant.law().logK()))
                .toList();
        List<SeparationFactor> chain = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            chain.add(implied(sorted.get(i), sorted.get(i - 1), verification));
        }
        return chain;
    }

    private static SeparationFactor implied(Constant more, Constant less, Verification verification) {
        Provenance first = more.provenance();
        Provenance second = less.provenance();
        String conditions = "difference of log K " + LawWords.number(more.law().logK()) + " ("
                + first.source().id() + ") and " + LawWords.number(less.law().logK()) + " ("
                + second.source().id() + ")";
        return new SeparationFactor(
                more.element(),
                less.element(),
                Math.pow(10, more.law().logK() - less.law().logK()),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                new Provenance(
                        first.source(),
                        conditions,
                        verification,
                        Trust.least(first.confidence(), second.confidence())));
    }

    private static void requireAgreement(List<Constant> constants, List<SeparationFactor> factors) {
        if (!factors.isEmpty()) {
            SeparationFactors.resolve(EnumSet.of(factors.get(0).more()), factors, List.of());
        }
        FactorLinks links = new FactorLinks(factors);
        for (Constant more : constants) {
            for (Constant less : constants) {
                Optional<List<SeparationFactor>> way = links.way(less.element(), more.element());
                if (more.law().logK() < less.law().logK() || way.isEmpty()) {
                    continue;
                }
                double given = FactorLinks.logRatio(less.element(), way.get());
                if (Math.abs(more.law().logK() - less.law().logK() - given) > ROUNDING) {
                    throw new ContradictoryConstantsException(more, less, way.get(), Math.pow(10, given));
                }
            }
        }
    }
}
