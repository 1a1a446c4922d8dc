package org.raffinate.stages;

import java.util.Arrays;
import org.raffinate.numeric.SemiseparableMatrix;

/**
 * How the stages' equations answer to the unknowns of all stages: the generators of ∂f_j/∂u_k, after {@link
 * LineBalances#solve}.
 *
 * <p>A larger A_k moves v_k from the aqueous of stage k into the organic that goes on to k+1. With 1/(a + c A) the times
 * that a mole visits the aqueous of a stage, a solute's own flows answer to ln A_k by
 *
 * <pre>
 *   at k itself       v: v_k a_k / (a_k + c_k A_k),   l: -v_k c_k / (a_k + c_k A_k)
 *   above, j &gt; k     l: [Π σ_t A_t / (1 + c_(t+1) A_(t+1))]_(k&lt;t&lt;j) · σ_k v_k a_k / (a_k + A_k) / (a_(k+1) + c_(k+1) A_(k+1))
 *   below, j &lt; k     l: -[Π ρ_(t+1) / (a_t + A_t)]_(j≤t&lt;k) · v_k c_k / (a_k + c_k A_k)
 * </pre>
 *
 * and v = A l above and below. What a closed loop brings back is left out: the Newton iteration learns it by its updates.
 */
public final class LineLinearisation {
    /** Of all solutes' part in a stage's equation: a smaller one is left out of the factors. */
    private static final double NEGLIGIBLE = 1e-7;

    private final StageLine line;
    private final StageClosure closure;
    private final SemiseparableMatrix jacobian;
    private final int solutes;
    private final int last;
    private final double[] extraction;
    private final double[] organic;
    private final double[] aqueous;
    private final double[] organicSum;
    private final double[] aqueousSum;
    private final double[] elsewhere;
    private final double[] pivot;
    private final double[] downLoss;
    private final double[] organicShares;
    private final double[] aqueousShares;
    private final double[] lost;
    private final double[] visits;

    /** A linearisation of balances with their closure, into a matrix of as many rows and recurrences as stages and solutes. */
    public LineLinearisation(LineBalances balances, StageClosure closure, SemiseparableMatrix jacobian) {
        line = balances.line;
        this.closure = closure;
        this.jacobian = jacobian;
        solutes = line.solutes;
        last = line.stages - 1;
        extraction = balances.extraction;
        organic = balances.organic;
        aqueous = balances.aqueous;
        organicSum = balances.organicSum;
        aqueousSum = balances.aqueousSum;
        elsewhere = balances.elsewhere;
        pivot = balances.pivot;
        downLoss = balances.downLoss;
        organicShares = balances.organicShares;
        aqueousShares = balances.aqueousShares;
        lost = new double[solutes];
        visits = new double[solutes];
    }

    /** Fills the matrix, leaving out at every stage the solutes that its equation cannot tell from none. */
    public void fill(StageClosure.Slopes slopes) {
        window(slopes);
        fillStages(slopes);
    }

    /** The same with every solute at every stage, however little of it there is. */
    public void fillWhole(StageClosure.Slopes slopes) {
        Arrays.fill(jacobian.first, 0);
        Arrays.fill(jacobian.beyond, solutes);
        fillStages(slopes);
    }

    private void fillStages(StageClosure.Slopes slopes) {
        double[] exponents = closure.exponents();
        Arrays.fill(lost, 0.0);
        Arrays.fill(visits, 0.0);
        for (int j = last; j >= 0; j--) {
            fill(j, exponents, slopes);
        }
        if (closure.tellsLeavingApart()) {
            fillLeaving(slopes.toLeaving, exponents);
        }
    }

    private void fill(int j, double[] exponents, StageClosure.Slopes slopes) {
        double toOrganic = slopes.toOrganic[j];
        double toAqueous = slopes.toAqueous[j];
        double sigma = line.organicOnward[j];
        double drawn = line.organicDrawn[j];
        double rhoAbove = j == last ? 0.0 : line.aqueousOnward[j + 1];
        double drawnAbove = j == last ? 0.0 : line.aqueousDrawn[j + 1];
        double diagonal = slopes.toUnknown[j];
        int at = j * solutes;
        int first = jacobian.first[j];
        int beyond = jacobian.beyond[j];
        // those beyond the window show at no stage below, those before it may
        for (int i = 0; i < first; i++) {
            double onward = sigma / (1.0 + lost[i]);
            lost[i] = (drawn + onward * (drawnAbove + lost[i])) * extraction[at + i];
        }
        for (int i = first; i < beyond; i++) {
            int here = at + i;
            double a = extraction[here];
            double down = downLoss[here];
            double returning = pivot[here];
            double onward = sigma / (1.0 + lost[i]);
            double up = drawn + onward * (drawnAbove + lost[i]);
            double visited = 1.0 / (down + a * up);
            double moved = organic[here] * exponents[i];
            double step = rhoAbove * returning;
            double perOrganic = toOrganic * organicShares[i];
            double perAqueous = toAqueous * aqueousShares[i];
            double weight = perOrganic * a + perAqueous;
            diagonal += moved * visited * (perOrganic * down - perAqueous * up);
            jacobian.lowerRow[here] = weight;
            jacobian.lowerStep[here] = onward * a;
            jacobian.lowerColumn[here] = sigma * moved * down * returning * visits[i];
            jacobian.upperRow[here] = -weight * step;
            jacobian.upperStep[here] = step;
            jacobian.upperColumn[here] = moved * up * visited;
            lost[i] = up * a;
            visits[i] = visited;
        }
        jacobian.diagonal[j] = diagonal;
    }

    /** The last stage's row, where every solute's organic has a slope of its own. */
    private void fillLeaving(double[] toLeaving, double[] exponents) {
        double diagonal = 0.0;
        for (int i = 0; i < solutes; i++) {
            int here = last * solutes + i;
            double a = extraction[here];
            double down = downLoss[here];
            jacobian.lowerRow[here] = toLeaving[i] * a;
            diagonal += toLeaving[i] * organic[here] * exponents[i] * down / (down + a);
        }
        jacobian.diagonal[last] = diagonal;
    }

    /** The solutes that the stages' equations can tell from none. */
    private void window(StageClosure.Slopes slopes) {
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
        double part = toOrganic * organicShares[i] * organic[at + i] + toAqueous * aqueousShares[i] * aqueous[at + i];
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
