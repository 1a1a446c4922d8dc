package org.raffinate.stages;

import java.util.Arrays;
import org.raffinate.numeric.SemiseparableMatrix;
import org.raffinate.stages.StageClosure.Slopes;

/**
 * How the stages' equations answer to the unknowns of all stages: the generators of ∂f_j/∂u_k, after {@link
 * LineBalances#solve}.
 *
 * <p>What a closed loop brings back is left out: the Newton iteration learns it by its updates.
 */
public abstract class LineLinearisation {
    /** Of all solutes' part in a stage's equation: a smaller one is left out of the factors. */
    private static final double NEGLIGIBLE = 1e-7;

    final StageLine line;
    final StageClosure closure;
    final SemiseparableMatrix jacobian;
    final int solutes;
    final int last;
    final double[] extraction;
    final double[] organic;
    final double[] aqueous;
    final double[] organicShares;
    final double[] aqueousShares;
    private final double[] organicSum;
    private final double[] aqueousSum;
    private final double[] elsewhere;

    LineLinearisation(LineBalances balances, SemiseparableMatrix jacobian) {
        line = balances.line;
        closure = balances.closure;
        this.jacobian = jacobian;
        solutes = balances.solutes;
        last = balances.last;
        extraction = balances.extraction;
        organic = balances.organic;
        aqueous = balances.aqueous;
        organicShares = balances.organicShares;
        aqueousShares = balances.aqueousShares;
        organicSum = balances.organicSum;
        aqueousSum = balances.aqueousSum;
        elsewhere = balances.elsewhere;
    }

    /** Fills the matrix, leaving out at every stage the solutes that its equation cannot tell from none. */
    public final void fill(Slopes slopes) {
        window(slopes);
        fillStages(slopes);
    }

    /** The same with every solute at every stage, however little of it there is. */
    public final void fillWhole(Slopes slopes) {
        Arrays.fill(jacobian.first, 0);
        Arrays.fill(jacobian.beyond, solutes);
        fillStages(slopes);
    }

    /** Fills the generators within the windows that are set. */
    abstract void fillStages(Slopes slopes);

    /** The solutes that the stages' equations can tell from none. */
    private void window(Slopes slopes) {
        for (int j = 0; j <= last; j++) {
            window(j, Math.abs(slopes.toOrganic[j]), Math.abs(slopes.toAqueous[j]));
        }
        if (closure.tellsLeavingApart()) {
            windowLeaving(slopes.toLeaving);
        }
        jacobian.widen();
    }

    private void window(int j, double toOrganic, double toAqueous) {
        double threshold = NEGLIGIBLE * (toOrganic * organicSum[j] + toAqueous * aqueousSum[j]);
        int at = j * solutes;
        int first = 0;
        while (first < solutes && !shows(at, first, toOrganic, toAqueous, threshold)) {
            first++;
        }
        int beyond = solutes;
        while (beyond > first && !shows(at, beyond - 1, toOrganic, toAqueous, threshold)) {
            beyond--;
        }
        jacobian.first[j] = first;
        jacobian.beyond[j] = beyond;
    }

    /** A NaN shows. */
    private boolean shows(int at, int i, double toOrganic, double toAqueous, double threshold) {
        double part =
                (toOrganic * organicShares[i] * extraction[at + i] + toAqueous * aqueousShares[i]) * aqueous[at + i];
        return !(part <= threshold);
    }

    /** The last stage may tell apart what is too little to show anywhere before, or too little elsewhere to show there. */
    private void windowLeaving(double[] toLeaving) {
        double all = 0.0;
        for (int i = 0; i < solutes; i++) {
            all += moving(i, toLeaving);
        }
        int first = 0;
        while (first < solutes && moving(first, toLeaving) <= NEGLIGIBLE * all) {
            first++;
        }
        int beyond = solutes;
        while (beyond > first && moving(beyond - 1, toLeaving) <= NEGLIGIBLE * all) {
            beyond--;
        }
        jacobian.first[last] = first;
        jacobian.beyond[0] = Math.max(jacobian.beyond[0], beyond);
    }

    /** No more of a solute can change sides than there is on the side with less of it. */
    private double moving(int i, double[] toLeaving) {
        return toLeaving[i] * Math.min(organic[last * solutes + i], elsewhere[i]);
    }
}
