package org.raffinate.stages;

import java.util.Arrays;
import org.raffinate.numeric.SemiseparableMatrix;

/**
 * Balances over a line of real stages: the organic comes the part η of the way to equilibrium, and either phase carries drops
 * of the other.
 *
 * <p>A stage makes of what enters it in both phases, with A for the equilibrium,
 *
 * <pre>
 *   l = (l_in + η v_in) / (1 + η A),   v = (1-η) v_in + η A l
 * </pre>
 *
 * a 2×2 map E of positive entries whose columns add to 1. Upwards, stage j with all stages below it becomes one map T_j of what
 * enters from above, and of it the row ψ_j never comes up again,
 *
 * <pre>
 *   R_j = P_(j-1) T_(j-1) Q_j,   T_j = (I - E_j R_j)⁻¹ E_j,   ψ_j = (out_j + ψ_(j-1) Q_j) T_j
 * </pre>
 *
 * where the diagonal matrices P, Q and out hold the shares of both phases that go to the next stage, to the stage before and out
 * of the line. The inverse of I - B, of which each column loses λ = 1 - Σ B, is made of the off-diagonals of B and of λ:
 *
 * <pre>
 *   (I - B)⁻¹ = 1/δ ( B_vl + λ_l     B_vl      )
 *                   (    B_lv     B_lv + λ_v   ),   δ = λ_l (B_lv + λ_v) + λ_v B_vl
 * </pre>
 *
 * so that nothing is subtracted (Grassmann, Taksar &amp; Heyman 1985, Operations Research 33:1107).
 */
final class RealBalances extends LineBalances {
    /** T of every stage; the block before the first stage's stands for nothing below it. */
    final double[] organicByOrganic;

    final double[] organicByAqueous;
    final double[] aqueousByOrganic;
    final double[] aqueousByAqueous;
    /** ψ, in blocks like T. */
    final double[] organicLost;

    final double[] aqueousLost;
    /** 1/(1 + ηA). */
    final double[] kept;
    /** Off-diagonals of E R: from the organic that leaves a stage down and back into its aqueous, and the reverse. */
    final double[] crossingDown;

    final double[] crossingUp;

    private final double[] organicUnit;
    private final double[] aqueousUnit;
    private final double[] lost;

    RealBalances(StageLine line, StageClosure closure) {
        super(line, closure);
        int size = line.stages * solutes;
        organicByOrganic = new double[size + solutes];
        organicByAqueous = new double[size + solutes];
        aqueousByOrganic = new double[size + solutes];
        aqueousByAqueous = new double[size + solutes];
        organicLost = new double[size + solutes];
        aqueousLost = new double[size + solutes];
        Arrays.fill(organicLost, 0, solutes, 1.0);
        Arrays.fill(aqueousLost, 0, solutes, 1.0);
        kept = new double[size];
        crossingDown = new double[size];
        crossingUp = new double[size];
        organicUnit = new double[size];
        aqueousUnit = new double[size];
        lost = new double[solutes];
    }

    @Override
    public void solve() {
        for (int j = 0; j <= last; j++) {
            eliminate(j);
            raise(j);
        }
        for (int j = last; j >= 0; j--) {
            lower(j, organic, aqueous);
        }
        if (line.isLoop()) {
            closeLoop();
        }
        for (int j = 0; j <= last; j++) {
            sum(j);
        }
        sumElsewhere();
    }

    @Override
    public LineLinearisation linearisation(SemiseparableMatrix jacobian) {
        return new RealLinearisation(this, jacobian);
    }

    /** T_j and ψ_j. */
    private void eliminate(int j) {
        double eta = line.efficiency[j];
        double bypass = 1.0 - eta;
        double organicDown = line.organicEntrained[j];
        double aqueousDown = line.aqueousOnward[j];
        double organicUp = line.organicOnward[j];
        double aqueousUp = line.aqueousEntrained[j];
        double organicOut = line.organicDrawn[j];
        double aqueousOut = line.aqueousDrawn[j];
        double risingOrganic = j == 0 ? 0.0 : line.organicOnward[j - 1];
        double risingAqueous = j == 0 ? 0.0 : line.aqueousEntrained[j - 1];
        int from = j * solutes;
        for (int here = from; here < from + solutes; here++) {
            int own = here + solutes;
            double reach = eta * extraction[here];
            double l = 1.0 / (1.0 + reach);
            double v = reach * l;
            double vv = bypass + eta * v;
            double lv = eta * l;
            double backVV = risingOrganic * organicByOrganic[here] * organicDown;
            double backVL = risingOrganic * organicByAqueous[here] * aqueousDown;
            double backLV = risingAqueous * aqueousByOrganic[here] * organicDown;
            double backLL = risingAqueous * aqueousByAqueous[here] * aqueousDown;
            double down = l * (eta * backVV + backLV);
            double up = bypass * backVL + v * (eta * backVL + backLL);
            double goneV = organicOut + organicDown * organicLost[here];
            double goneL = aqueousOut + aqueousDown * aqueousLost[here];
            double lossV = goneV + organicUp;
            double lossL = goneL + aqueousUp;
            double leavesV = down + lossV;
            double leavesL = up + lossL;
            double perDelta = 1.0 / (lossL * leavesV + lossV * up);
            double tvv = (leavesL * vv + up * lv) * perDelta;
            double tvl = (leavesL * v + up * l) * perDelta;
            double tlv = (down * vv + leavesV * lv) * perDelta;
            double tll = (down * v + leavesV * l) * perDelta;
            organicByOrganic[own] = tvv;
            organicByAqueous[own] = tvl;
            aqueousByOrganic[own] = tlv;
            aqueousByAqueous[own] = tll;
            organicLost[own] = goneV * tvv + goneL * tlv;
            aqueousLost[own] = goneV * tvl + goneL * tll;
            kept[here] = l;
            crossingDown[here] = down;
            crossingUp[here] = up;
        }
    }

    /** What the feeds bring into both phases of stage j from below, its own included. */
    private void raise(int j) {
        double risingOrganic = j == 0 ? 0.0 : line.organicOnward[j - 1];
        double risingAqueous = j == 0 ? 0.0 : line.aqueousEntrained[j - 1];
        int below = j == 0 ? 0 : solutes;
        int from = j * solutes;
        for (int here = from; here < from + solutes; here++) {
            double v = j == 0 ? 0.0 : organic[here - below];
            double l = j == 0 ? 0.0 : aqueous[here - below];
            organic[here] =
                    line.organicFeed[here] + risingOrganic * (organicByOrganic[here] * v + organicByAqueous[here] * l);
            aqueous[here] = line.feed[here] + risingAqueous * (aqueousByOrganic[here] * v + aqueousByAqueous[here] * l);
        }
    }

    /** Downwards: from what enters stage j from below to what leaves it. */
    private void lower(int j, double[] v, double[] l) {
        double fallingOrganic = j == last ? 0.0 : line.organicEntrained[j + 1];
        double fallingAqueous = j == last ? 0.0 : line.aqueousOnward[j + 1];
        int above = j == last ? 0 : solutes;
        int from = j * solutes;
        for (int here = from; here < from + solutes; here++) {
            int own = here + solutes;
            double inV = v[here] + fallingOrganic * v[here + above];
            double inL = l[here] + fallingAqueous * l[here + above];
            v[here] = organicByOrganic[own] * inV + organicByAqueous[own] * inL;
            l[here] = aqueousByOrganic[own] * inV + aqueousByAqueous[own] * inL;
        }
    }

    /**
     * What returns with the last organic enters the first stage again: with u the answer of the open line to one mole entering
     * there, and all that is lost of it on one way round, the flows gain u · returned v_N / lost.
     */
    private void closeLoop() {
        Arrays.fill(organicUnit, 0, solutes, 1.0);
        Arrays.fill(aqueousUnit, 0, solutes, 0.0);
        for (int j = 1; j <= last; j++) {
            int from = j * solutes;
            for (int here = from; here < from + solutes; here++) {
                double v = organicUnit[here - solutes];
                double l = aqueousUnit[here - solutes];
                organicUnit[here] =
                        line.organicOnward[j - 1] * (organicByOrganic[here] * v + organicByAqueous[here] * l);
                aqueousUnit[here] =
                        line.aqueousEntrained[j - 1] * (aqueousByOrganic[here] * v + aqueousByAqueous[here] * l);
            }
        }
        Arrays.fill(lost, 0.0);
        for (int j = last; j >= 0; j--) {
            lower(j, organicUnit, aqueousUnit);
            for (int i = 0; i < solutes; i++) {
                int at = j * solutes + i;
                double leaving = line.organicDrawn[j] - (j == last ? line.returned[i] : 0.0);
                lost[i] += line.aqueousDrawn[j] * aqueousUnit[at] + leaving * organicUnit[at];
            }
        }
        for (int i = 0; i < solutes; i++) {
            lost[i] = line.returned[i] / lost[i] * organic[last * solutes + i];
        }
        for (int j = 0; j <= last; j++) {
            for (int i = 0; i < solutes; i++) {
                int at = j * solutes + i;
                organic[at] += lost[i] * organicUnit[at];
                aqueous[at] += lost[i] * aqueousUnit[at];
            }
        }
    }

    private void sum(int j) {
        double inOrganic = 0.0;
        double inAqueous = 0.0;
        for (int i = 0; i < solutes; i++) {
            int at = j * solutes + i;
            inOrganic += organicShares[i] * extraction[at] * aqueous[at];
            inAqueous += aqueousShares[i] * aqueous[at];
        }
        organicSum[j] = inOrganic;
        aqueousSum[j] = inAqueous;
    }
}
