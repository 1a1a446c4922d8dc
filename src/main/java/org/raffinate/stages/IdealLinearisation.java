package org.raffinate.stages;

import java.util.Arrays;
import org.raffinate.numeric.SemiseparableMatrix;
import org.raffinate.stages.StageClosure.Slopes;

/**
 * Derivatives over a line of ideal stages.
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
 * and v = A l above and below.
 */
final class IdealLinearisation extends LineLinearisation {
    private final double[] pivot;
    private final double[] downLoss;
    private final double[] lost;
    private final double[] visits;

    IdealLinearisation(IdealBalances balances, SemiseparableMatrix jacobian) {
        super(balances, jacobian);
        pivot = balances.pivot;
        downLoss = balances.downLoss;
        lost = new double[solutes];
        visits = new double[solutes];
    }

    @Override
    void fillStages(Slopes slopes) {
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

    private void fill(int j, double[] exponents, Slopes slopes) {
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
}
