package org.raffinate.equilibrium;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Equilibrium of an acidic extractant with an aqueous medium: a distribution law for every solute, and the acid's own
 * dissociation.
 *
 * @param medium the aqueous anion
 * @param secondDissociation of HSO₄⁻, mol/L, above 0; only a sulfate medium uses it
 * @param extractions one for each solute, in the order in which profiles list them
 */
public record EquilibriumModel(Medium medium, double secondDissociation, List<Extraction> extractions) {
    /** HSO₄⁻ ⇌ H⁺ + SO₄²⁻ at 25 °C and no ionic strength: log K = -1.99 (NIST Standard Reference Database 46). */
    public static final double SECOND_DISSOCIATION = Math.pow(10.0, -1.99);

    /** Ion product of water at 25 °C, (mol/L)². */
    public static final double WATER = 1e-14;

    public EquilibriumModel {
        extractions = List.copyOf(extractions);
        if (!(secondDissociation > 0.0) || !Double.isFinite(secondDissociation)) {
            throw new IllegalArgumentException(
                    "the dissociation constant must be above 0, found " + secondDissociation);
        }
        Set<Solute> solutes = new HashSet<>();
        for (Extraction extraction : extractions) {
            if (!solutes.add(extraction.solute())) {
                throw new IllegalArgumentException(
                        "two laws for " + extraction.solute().symbol());
            }
        }
    }

    /** A model with the library's dissociation constant. */
    public static EquilibriumModel of(Medium medium, List<Extraction> extractions) {
        return new EquilibriumModel(medium, SECOND_DISSOCIATION, extractions);
    }

    /** The solutes, in order. */
    public List<Solute> solutes() {
        return extractions.stream().map(Extraction::solute).toList();
    }

    /** Whether any law depends on the free extractant. */
    public boolean feelsExtractant() {
        return extractions.stream().anyMatch(extraction -> extraction.law().feelsExtractant());
    }
}
