package org.raffinate.stages;

import java.util.Arrays;
import org.raffinate.numeric.SemiseparableMatrix;
import org.raffinate.stages.StageClosure.Slopes;

/**
 * Derivatives over a line of real stages.
 *
 * <p>A larger A_k moves τ_k = ηA l/(1 + ηA) per unit of ln A from the aqueous of stage k to its organic. With R'_k the return by
 * way of the stages above, as R_k of {@link RealBalances} is by those below, and λ what is lost of either phase both ways,
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
    private final RealBalances balances;
    /** T' of the stage after the one at hand, in blocks of which the last stands for nothing above the line. */
    private final double[] organicByOrganic;

    private final double[] organicByAqueous;
    private final double[] aqueousByOrganic;
    private final double[] aqueousByAqueous;
    /** What is lost upwards of what enters that stage from below. */
    private final double[] organicLost;

    private final double[] aqueousLost;
    /** (δv, δl) of that stage for its own unknown. */
    private final double[] organicChange;

    private final double[] aqueousChange;
    /** q of the stage before on the way. */
    private final double[] ratio;

    RealLinearisation(RealBalances balances, SemiseparableMatrix jacobian) {
        super(balances, jacobian);
        this.balances = balances;
        int size = (line.stages + 1) * solutes;
        organicByOrganic = new double[size];
        organicByAqueous = new double[size];
        aqueousByOrganic = new double[size];
        aqueousByAqueous = new double[size];
        organicLost = new double[solutes];
        aqueousLost = new double[solutes];
        organicChange = new double[solutes];
        aqueousChange = new double[solutes];
        ratio = new double[solutes];
        if (closure.tellsLeavingApart()) {
            throw new IllegalArgumentException("solutes that leave real stages are not told apart");
        }
    }

    @Override
    void fillStages(Slopes slopes) {
        Arrays.fill(organicLost, 1.0);
        Arrays.fill(aqueousLost, 1.0);
        Arrays.fill(organicChange, 0.0);
        Arrays.fill(aqueousChange, 0.0);
        Arrays.fill(ratio, 0.0);
        for (int j = last; j >= 0; j--) {
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
        double organicDown = line.organicEntrained[j + 1];
        double aqueousDown = line.aqueousOnward[j + 1];
        int above = (j + 1) * solutes;
        for (int i = jacobian.first[j + 1]; i < jacobian.beyond[j + 1]; i++) {
            int t = above + i;
            double vv = balances.organicByOrganic[t] * organicDown;
            double vl = balances.organicByAqueous[t] * aqueousDown;
            double lv = balances.aqueousByOrganic[t] * organicDown;
            double ll = balances.aqueousByAqueous[t] * aqueousDown;
            jacobian.upperColumn[t] = lv * organicChange[i] + ll * aqueousChange[i];
            double step = lv * ratio[i] + ll;
            jacobian.upperStep[t] = step;
            ratio[i] = step > 0.0 ? (vv * ratio[i] + vl) / step : 0.0;
        }
    }

    /** Row and diagonal of stage j, and its column for the stages above. */
    private void fill(int j, Slopes slopes) {
        double toOrganic = slopes.toOrganic[j];
        double toAqueous = slopes.toAqueous[j];
        double[] exponents = closure.exponents();
        double eta = line.efficiency[j];
        double bypass = 1.0 - eta;
        double organicDown = line.organicEntrained[j];
        double aqueousDown = line.aqueousOnward[j];
        double organicUp = line.organicOnward[j];
        double aqueousUp = line.aqueousEntrained[j];
        double organicOut = line.organicDrawn[j];
        double aqueousOut = line.aqueousDrawn[j];
        double fallingOrganic = j == last ? 0.0 : line.organicEntrained[j + 1];
        double fallingAqueous = j == last ? 0.0 : line.aqueousOnward[j + 1];
        double diagonal = slopes.toUnknown[j];
        int at = j * solutes;
        int first = jacobian.first[j];
        for (int i = 0; i < jacobian.beyond[j]; i++) {
            int here = at + i;
            int above = here + solutes;
            double a = extraction[here];
            double l = balances.kept[here];
            double v = eta * a * l;
            double vv = bypass + eta * v;
            double lv = eta * l;
            double byLV = aqueousByOrganic[above] * organicUp;
            double byLL = aqueousByAqueous[above] * aqueousUp;
            double backVV = fallingOrganic * organicByOrganic[above] * organicUp;
            double backVL = fallingOrganic * organicByAqueous[above] * aqueousUp;
            double backLV = fallingAqueous * byLV;
            double backLL = fallingAqueous * byLL;
            double down = l * (eta * backVV + backLV);
            double up = bypass * backVL + v * (eta * backVL + backLL);
            double goneV = organicOut + organicUp * organicLost[i];
            double goneL = aqueousOut + aqueousUp * aqueousLost[i];
            if (i >= first) {
                double lossV = goneV + organicDown * balances.organicLost[here];
                double lossL = goneL + aqueousDown * balances.aqueousLost[here];
                double leavesV = down + balances.crossingDown[here] + lossV;
                double leavesL = up + balances.crossingUp[here];
                double moved = exponents[i] * v * aqueous[here] / (lossL * leavesV + lossV * leavesL);
                double changeV = moved * lossL;
                double changeL = -moved * lossV;
                double weight = toOrganic * organicShares[i] * a + toAqueous * aqueousShares[i];
                diagonal += toOrganic * organicShares[i] * a * exponents[i] * aqueous[here] + weight * changeL;
                jacobian.lowerRow[here] = weight;
                jacobian.upperRow[here] = weight;
                jacobian.lowerColumn[here] = byLV * changeV + byLL * changeL;
                organicChange[i] = changeV;
                aqueousChange[i] = changeL;
            }
            double lossV = goneV + organicDown;
            double lossL = goneL + aqueousDown;
            double leavesV = down + lossV;
            double leavesL = up + lossL;
            double perDelta = 1.0 / (lossL * leavesV + lossV * up);
            double tvv = (leavesL * vv + up * lv) * perDelta;
            double tvl = (leavesL * v + up * l) * perDelta;
            double tlv = (down * vv + leavesV * lv) * perDelta;
            double tll = (down * v + leavesV * l) * perDelta;
            organicByOrganic[here] = tvv;
            organicByAqueous[here] = tvl;
            aqueousByOrganic[here] = tlv;
            aqueousByAqueous[here] = tll;
            organicLost[i] = goneV * tvv + goneL * tlv;
            aqueousLost[i] = goneV * tvl + goneL * tll;
        }
        jacobian.diagonal[j] = diagonal;
    }

    /** How changes at the stages below go up from stage j. */
    private void riseFrom(int j) {
        double organicUp = line.organicOnward[j];
        double aqueousUp = line.aqueousEntrained[j];
        int at = j * solutes;
        for (int i = jacobian.first[j]; i < jacobian.beyond[j]; i++) {
            int above = at + solutes + i;
            double byOrganic = organicUp * ratio[i];
            double step = aqueousByOrganic[above] * byOrganic + aqueousByAqueous[above] * aqueousUp;
            jacobian.lowerStep[at + i] = step;
            ratio[i] = step > 0.0
                    ? (organicByOrganic[above] * byOrganic + organicByAqueous[above] * aqueousUp) / step
                    : 1.0;
        }
    }
}
