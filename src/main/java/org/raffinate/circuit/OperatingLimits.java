package org.raffinate.circuit;

/**
 * What a plant must keep to at every stage.
 *
 * @param loading most rare earths on the organic, mol per mol of extractant counted as monomer: beyond it a third phase
 *     or a gel is to be feared
 * @param hydrolysisPh the pH from which hydroxides may fall out
 * @param leastAcid hydrogen ion below which the acid counts as vanished, mol/L
 * @param phaseRatio organic to aqueous volume flow, at most, and its inverse at least
 * @param residual most rare earths on the stripped solvent, as a share of those on the loaded one
 */
public record OperatingLimits(
        double loading, double hydrolysisPh, double leastAcid, double phaseRatio, double residual) {
    /**
     * One rare earth to six extractants (RE(HA₂)₃); pH 5; 1e-7 mol/L; 1:10 to 10:1; half a percent.
     *
     * <p>Hydroxides of the heavy rare earths precipitate from 0.1 mol/L at pH 6.2 to 6.7 (llnl.dat); solvent extraction
     * keeps a margin to it.
     */
    public static final OperatingLimits USUAL = new OperatingLimits(1.0 / 6.0, 5.0, 1e-7, 10.0, 0.005);

    public OperatingLimits {
        if (!(loading > 0.0 && hydrolysisPh > 0.0 && leastAcid > 0.0 && phaseRatio >= 1.0 && residual > 0.0)) {
            throw new IllegalArgumentException("limits must be above 0 and the phase ratio 1 or more, found " + loading
                    + ", " + hydrolysisPh + ", " + leastAcid + ", " + phaseRatio + ", " + residual);
        }
    }
}
