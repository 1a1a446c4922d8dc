package org.raffinate.stages;

import java.util.Arrays;
import org.raffinate.numeric.SemiseparableMatrix;

/**
 * Balances of every solute over a line of stages for given extraction factors A, what the organic in equilibrium with a stage's
 * aqueous holds of a solute to what the aqueous holds.
 *
 * <p>All operations add, multiply or divide positive numbers, so every flow is right to a few units in the last place, however
 * small. Arrays run {@code stage·solutes + solute}. Where solutes are ordered by how strongly they are extracted, those that
 * matter at a stage lie side by side, which {@link LineLinearisation} makes use of.
 */
public abstract class LineBalances {
    /** A, to be filled before {@link #solve}. */
    public final double[] extraction;
    /** What leaves with the organic, v. */
    public final double[] organic;
    /** What leaves with the aqueous, l. */
    public final double[] aqueous;

    /** Σ_i p_i A_ij l_ij of every stage, in the organic in equilibrium, with the shares p_i that the closure counts. */
    public final double[] organicSum;
    /** Σ_i q_i l_ij of every stage. */
    public final double[] aqueousSum;

    /** What of every solute leaves the line otherwise than with the organic of the last stage. */
    public final double[] elsewhere;

    final StageLine line;
    final StageClosure closure;
    final int solutes;
    final int last;
    final double[] organicShares;
    final double[] aqueousShares;

    LineBalances(StageLine line, StageClosure closure) {
        this.line = line;
        this.closure = closure;
        solutes = line.solutes;
        last = line.stages - 1;
        organicShares = closure.organicShares();
        aqueousShares = closure.aqueousShares();
        int size = line.stages * solutes;
        extraction = new double[size];
        organic = new double[size];
        aqueous = new double[size];
        organicSum = new double[line.stages];
        aqueousSum = new double[line.stages];
        elsewhere = new double[solutes];
    }

    /** Fills the flows and their sums for the extraction factors. */
    public abstract void solve();

    /** Derivatives of the closure's equations, into a matrix of as many rows and recurrences as stages and solutes. */
    public abstract LineLinearisation linearisation(SemiseparableMatrix jacobian);

    /** Sums up what leaves elsewhere. */
    final void sumElsewhere() {
        Arrays.fill(elsewhere, 0.0);
        for (int j = 0; j <= last; j++) {
            if (line.aqueousDrawn[j] > 0.0 || line.organicDrawn[j] > 0.0) {
                double byOrganic = j == last ? 0.0 : line.organicDrawn[j];
                for (int i = 0; i < solutes; i++) {
                    int at = j * solutes + i;
                    elsewhere[i] += line.aqueousDrawn[j] * aqueous[at] + byOrganic * organic[at];
                }
            }
        }
    }
}
