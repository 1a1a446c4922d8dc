package org.raffinate.equilibrium;

/**
 * Distribution ratio D (organic over aqueous concentration) of one solute as a function of the free extractant, the acid
 * and the ligand of a stage.
 *
 * <p>All laws share the form the cascade solver lives from: the solutes of a stage meet only in those few scalars.
 * Arguments are ln e, the free dimer (HA)₂ in mol/L; ln h, the hydrogen ion in mol/L; and the complexing anion in mol/L.
 */
public sealed interface DistributionLaw permits MassAction, Correlation {
    /** ln D. */
    double logD(double logE, double logH, double ligand);

    /** ∂ln D/∂ln e. */
    double extractantSlope(double logE, double logH);

    /** ∂ln D/∂ln h at a given ligand; negative where acid strips. */
    double acidSlope(double logE, double logH);

    /** ∂ln D/∂ln ligand, 0 or negative. */
    double ligandSlope(double ligand);

    /** Whether D depends on the free extractant at all. */
    boolean feelsExtractant();
}
