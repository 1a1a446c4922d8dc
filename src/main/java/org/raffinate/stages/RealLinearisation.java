package org.raffinate.stages;

import java.util.Arrays;
import org.raffinate.numeric.SemiseparableMatrix;
import org.raffinate.stages.StageClosure.Slopes;

/**
 * Derivatives over a line of real stages.
 *
 * <p>A larger A_k moves τ_k = ηA l/(1 + ηA) per unit of ln A from the aqueous of stage k to its organic. With R_k and R'_k the
 * return by way of the stages below and above, see {@link StageMaps}, and λ what is lost of either phase both ways,
 *
 * <pre>
 *   (δv, δl)_k = (I - E_k (R_k + R'_k))⁻¹ (τ_k, -τ_k) = τ_k/δ (λ_l, -λ_v)
 * </pre>
 *
 * Above k such a change travels by one 2×2 map a stage, below k by another,
 *
 * <pre>
 *   (δv, δl)_j = T'_j P_(j-1) (δv, δl)_(j-1),   j &gt; k          (δv, δl)_j = T_j Q_(j+1) (δv, δl)_(j+1),   j &lt; k
 * </pre>
 *
 * with T'_j stage j and all above it. Where stages reach equilibrium, or no drops travel, a change that comes by leaves in one
 * ratio δv/δl = q_j wherever it came from. That ratio, followed through the maps, makes the recurrence of δl a scalar one,
 *
 * <pre>
 *   δl_j = ((T'_j P_(j-1))_lv q_(j-1) + (T'_j P_(j-1))_ll) δl_(j-1),   j &gt; k + 1
 * </pre>
 *
 * and likewise downwards; the first step, from k itself, is taken with both components. Where organic passes by the contact and
 * drops travel too, q_j depends a little on where the change came from: what is neglected is of the order of 1-η times what is
 * entrained, and only from the second neighbour on.
 */
final class RealLinearisation extends LineLinearisation {
    private final StageMaps below;
    private final StageMaps above;
    private final double[] kept;
    /** (δv, δl) of the stage above the one at hand, for its own unknown. */
    private final double[] organicChange;

    private final double[] aqueousChange;
    /** q of the stage before on the way. */
    private final double[] ratio;

    RealLinearisation(RealBalances balances, SemiseparableMatrix jacobian) {
        super(balances, jacobian);
        below = balances.below;
        above = StageMaps.withAbove(line);
        kept = balances.kept;
        organicChange = new double[solutes];
        aqueousChange = new double[solutes];
        ratio = new double[solutes];
        if (closure.tellsLeavingApart()) {
            throw new IllegalArgumentException("solutes that leave real stages are not told apart");
        }
    }

    @Override
    void fillStages(Slopes slopes) {
        Arrays.fill(ratio, 0.0);
        for (int j = last; j >= 0; j--) {
            above.fill(j, extraction, kept, jacobian.beyond[j]);
            fallOn(j);
            fill(j, slopes);
        }
        Arrays.fill(ratio, 1.0);
        for (int j = 0; j <= last; j++) {
            riseFrom(j);
        }
    }

    /** How changes at the stages above come down to stage j. */
    private void fallOn(int j) {
        if (j == last) {
            return;
        }
        double onV = line.organicEntrained[j + 1];
        double onL = line.aqueousOnward[j + 1];
        int own = below.own(j);
        int from = (j + 1) * solutes;
        for (int i = jacobian.first[j + 1]; i < jacobian.beyond[j + 1]; i++) {
            double vv = below.organicByOrganic[own + i] * onV;
            double vl = below.organicByAqueous[own + i] * onL;
            double lv = below.aqueousByOrganic[own + i] * onV;
            double ll = below.aqueousByAqueous[own + i] * onL;
            jacobian.upperColumn[from + i] = lv * organicChange[i] + ll * aqueousChange[i];
            double step = lv * ratio[i] + ll;
            jacobian.upperStep[from + i] = step;
            ratio[i] = step > 0.0 ? (vv * ratio[i] + vl) / step : 0.0;
        }
    }

    /** Row and diagonal of stage j, and its column for the stages above. */
    private void fill(int j, Slopes slopes) {
        double[] exponents = closure.exponents();
        double toOrganic = slopes.toOrganic[j];
        double toAqueous = slopes.toAqueous[j];
        double eta = line.efficiency[j];
        double downV = line.organicEntrained[j];
        double downL = line.aqueousOnward[j];
        double upV = line.organicOnward[j];
        double upL = line.aqueousEntrained[j];
        double outV = line.organicDrawn[j];
        double outL = line.aqueousDrawn[j];
        double diagonal = slopes.toUnknown[j];
        int at = j * solutes;
        int under = below.neighbour(j);
        int over = above.neighbour(j);
        for (int i = jacobian.first[j]; i < jacobian.beyond[j]; i++) {
            int here = at + i;
            double a = extraction[here];
            double l = aqueous[here];
            double lossV = outV + downV * below.organicLost[under + i] + upV * above.organicLost[over + i];
            double lossL = outL + downL * below.aqueousLost[under + i] + upL * above.aqueousLost[over + i];
            double leavesV = below.intoAqueous[here] + above.intoAqueous[here] + lossV;
            double intoV = below.intoOrganic[here] + above.intoOrganic[here];
            double moved = exponents[i] * eta * a * kept[here] * l / (lossL * leavesV + lossV * intoV);
            double changeV = moved * lossL;
            double changeL = -moved * lossV;
            double perOrganic = toOrganic * organicShares[i] * a;
            double weight = perOrganic + toAqueous * aqueousShares[i];
            diagonal += perOrganic * exponents[i] * l + weight * changeL;
            jacobian.lowerRow[here] = weight;
            jacobian.upperRow[here] = weight;
            jacobian.lowerColumn[here] =
                    above.aqueousByOrganic[over + i] * upV * changeV + above.aqueousByAqueous[over + i] * upL * changeL;
            organicChange[i] = changeV;
            aqueousChange[i] = changeL;
        }
        jacobian.diagonal[j] = diagonal;
    }

    /** How changes at the stages below go up from stage j. */
    private void riseFrom(int j) {
        double onV = line.organicOnward[j];
        double onL = line.aqueousEntrained[j];
        int over = above.neighbour(j);
        for (int i = jacobian.first[j]; i < jacobian.beyond[j]; i++) {
            double v = onV * ratio[i];
            double step = above.aqueousByOrganic[over + i] * v + above.aqueousByAqueous[over + i] * onL;
            jacobian.lowerStep[j * solutes + i] = step;
            ratio[i] = step > 0.0
                    ? (above.organicByOrganic[over + i] * v + above.organicByAqueous[over + i] * onL) / step
                    : 1.0;
        }
    }
}
