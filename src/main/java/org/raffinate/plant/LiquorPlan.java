package org.raffinate.plant;

/**
 * What turns moles of a cascade with constant factors into litres: the constant factors know neither solvent nor acid.
 *
 * <p>A solvent of so much extractant carries {@code loading} of rare earths when it is full. Every mole that the scrub puts
 * back, and every mole that the strip takes off, costs three moles of a one-charged acid.
 *
 * @param extractant extractant of the solvent as monomer, mol/L, above 0
 * @param loading rare earths on the full solvent, mol/L, above 0 and at most a sixth of the extractant (RE(HA₂)₃)
 * @param feed rare earths in the feed liquor, mol/L, above 0
 * @param scrubAcid acid of the scrub liquor, mol/L, above 0
 * @param stripAcid acid of the strip liquor, mol/L, above 0
 * @param stripExcess acid of the strip beyond the three moles, as a share of them, 0 or more
 * @param stripStages stages that strip, 0 or more
 * @param residual share of the extract's rare earths that the stripped solvent keeps, above 0 and below 1
 */
public record LiquorPlan(
        double extractant,
        double loading,
        double feed,
        double scrubAcid,
        double stripAcid,
        double stripExcess,
        int stripStages,
        double residual) {
    /** Moles of extractant, counted as monomer, that a mole of rare earth takes up. */
    public static final double MONOMERS = 6.0;

    /** Moles of acid to a mole of rare earth. */
    public static final double ACID = 3.0;

    public LiquorPlan {
        requireAbove0("the extractant", extractant);
        requireAbove0("the loading", loading);
        requireAbove0("the feed's rare earths", feed);
        requireAbove0("the scrub acid", scrubAcid);
        requireAbove0("the strip acid", stripAcid);
        if (loading > extractant / MONOMERS * (1.0 + 1e-12)) {
            throw new IllegalArgumentException("a loading of " + loading + " mol/L is more than a sixth of the "
                    + extractant + " mol/L of extractant");
        }
        if (!(stripExcess >= 0.0) || !Double.isFinite(stripExcess)) {
            throw new IllegalArgumentException("the strip's excess must be 0 or more, found " + stripExcess);
        }
        if (stripStages < 0) {
            throw new IllegalArgumentException("strip stages must be 0 or more, found " + stripStages);
        }
        if (!(residual > 0.0 && residual < 1.0)) {
            throw new IllegalArgumentException("the residual must lie between 0 and 1, found " + residual);
        }
    }

    private static void requireAbove0(String what, double value) {
        if (!(value > 0.0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " must be above 0 mol/L, found " + value);
        }
    }
}
