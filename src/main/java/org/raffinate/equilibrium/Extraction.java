package org.raffinate.equilibrium;

/**
 * How one solute is extracted: its distribution law and its appetite for extractant.
 *
 * @param solute the solute
 * @param law its distribution ratio
 * @param dimers extractant dimers (HA)₂ that one ion takes up, 0 or more; 3 for RE(HA₂)₃
 * @param range where the law was measured
 */
public record Extraction(Solute solute, DistributionLaw law, double dimers, ValidRange range) {
    public Extraction {
        if (!(dimers >= 0.0) || !Double.isFinite(dimers)) {
            throw new IllegalArgumentException(
                    "dimers taken by " + solute.symbol() + " must be 0 or more, found " + dimers);
        }
    }

    /** A law of which no range is stated. */
    public static Extraction of(Solute solute, DistributionLaw law, double dimers) {
        return new Extraction(solute, law, dimers, ValidRange.UNSTATED);
    }
}
