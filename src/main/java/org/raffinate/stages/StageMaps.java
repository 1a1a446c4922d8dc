package org.raffinate.stages;

import java.util.Arrays;

/**
 * Each real stage of a line with all stages on one side of it as one map of what enters both phases to what leaves in them.
 *
 * <p>A stage by itself makes of what enters it, with A for the equilibrium and η for the part of the way to it,
 *
 * <pre>
 *   l = (l_in + η v_in) / (1 + η A),   v = (1-η) v_in + η A l
 * </pre>
 *
 * a 2×2 map E of positive entries whose columns add to 1. With the stages on one side it becomes T, and of what enters the
 * row ψ never leaves that side again,
 *
 * <pre>
 *   R_j = P_n T_n Q_j,   T_j = (I - E_j R_j)⁻¹ E_j,   ψ_j = (out_j + ψ_n Q_j) T_j
 * </pre>
 *
 * where n is the neighbour on that side, and the diagonal matrices Q, P and out hold the shares of both phases that go to that
 * side, to the other one and out of the line. The inverse of I - B, of which each column loses λ = 1 - Σ B, is made of the
 * off-diagonals of B and of λ:
 *
 * <pre>
 *   (I - B)⁻¹ = 1/δ ( B_vl + λ_l     B_vl      )
 *                   (    B_lv     B_lv + λ_v   ),   δ = λ_l (B_lv + λ_v) + λ_v B_vl
 * </pre>
 *
 * so that nothing is subtracted (Grassmann, Taksar &amp; Heyman 1985, Operations Research 33:1107).
 */
final class StageMaps {
    /** T; a stage's own block is found by {@link #own}, its neighbour's by {@link #neighbour}. */
    final double[] organicByOrganic;

    final double[] organicByAqueous;
    final double[] aqueousByOrganic;
    final double[] aqueousByAqueous;
    /** ψ, in the same blocks. */
    final double[] organicLost;

    final double[] aqueousLost;
    /** Off-diagonals of E R: what leaves in one phase and comes back into the other; entry {@code stage·solutes + solute}. */
    final double[] intoAqueous;

    final double[] intoOrganic;
    /** Shares of both phases that go to the other side. */
    final double[] organicOn;

    final double[] aqueousOn;
    private final double[] organicBack;
    private final double[] aqueousBack;
    private final StageLine line;
    private final int solutes;
    private final boolean ofStagesBelow;

    private StageMaps(StageLine line, boolean ofStagesBelow) {
        this.line = line;
        this.ofStagesBelow = ofStagesBelow;
        solutes = line.solutes;
        organicOn = ofStagesBelow ? line.organicOnward : line.organicEntrained;
        aqueousOn = ofStagesBelow ? line.aqueousEntrained : line.aqueousOnward;
        organicBack = ofStagesBelow ? line.organicEntrained : line.organicOnward;
        aqueousBack = ofStagesBelow ? line.aqueousOnward : line.aqueousEntrained;
        int size = line.stages * solutes;
        organicByOrganic = new double[size + solutes];
        organicByAqueous = new double[size + solutes];
        aqueousByOrganic = new double[size + solutes];
        aqueousByAqueous = new double[size + solutes];
        organicLost = new double[size + solutes];
        aqueousLost = new double[size + solutes];
        intoAqueous = new double[size];
        intoOrganic = new double[size];
        // beyond the end of the line nothing comes back
        int end = ofStagesBelow ? 0 : size;
        Arrays.fill(organicLost, end, end + solutes, 1.0);
        Arrays.fill(aqueousLost, end, end + solutes, 1.0);
    }

    /** Stages with those below them; to be filled from the first one upwards. */
    static StageMaps withBelow(StageLine line) {
        return new StageMaps(line, true);
    }

    /** Stages with those above them; to be filled from the last one downwards. */
    static StageMaps withAbove(StageLine line) {
        return new StageMaps(line, false);
    }

    /** Where a stage's maps begin. */
    int own(int stage) {
        return (ofStagesBelow ? stage + 1 : stage) * solutes;
    }

    /** Where those of its neighbour on the side of the maps begin. */
    int neighbour(int stage) {
        return (ofStagesBelow ? stage : stage + 1) * solutes;
    }

    /**
     * Fills the maps of a stage, those of its neighbour being there.
     *
     * @param kept 1/(1 + ηA)
     * @param beyond solutes from this one on are left out
     */
    void fill(int j, double[] extraction, double[] kept, int beyond) {
        int n = ofStagesBelow ? j - 1 : j + 1;
        boolean isEnd = n < 0 || n == line.stages;
        double eta = line.efficiency[j];
        double bypass = 1.0 - eta;
        double onV = organicOn[j];
        double onL = aqueousOn[j];
        double backV = organicBack[j];
        double backL = aqueousBack[j];
        double outV = line.organicDrawn[j];
        double outL = line.aqueousDrawn[j];
        double returnVV = isEnd ? 0.0 : organicOn[n] * backV;
        double returnVL = isEnd ? 0.0 : organicOn[n] * backL;
        double returnLV = isEnd ? 0.0 : aqueousOn[n] * backV;
        double returnLL = isEnd ? 0.0 : aqueousOn[n] * backL;
        int from = j * solutes;
        int toOwn = own(j) - from;
        int toNeighbour = neighbour(j) - from;
        for (int here = from; here < from + beyond; here++) {
            int own = here + toOwn;
            int next = here + toNeighbour;
            double l = kept[here];
            double v = eta * extraction[here] * l;
            double vv = bypass + eta * v;
            double lv = eta * l;
            double backVV = returnVV * organicByOrganic[next];
            double backVL = returnVL * organicByAqueous[next];
            double backLV = returnLV * aqueousByOrganic[next];
            double backLL = returnLL * aqueousByAqueous[next];
            double toL = l * (eta * backVV + backLV);
            double toV = bypass * backVL + v * (eta * backVL + backLL);
            double goneV = outV + backV * organicLost[next];
            double goneL = outL + backL * aqueousLost[next];
            double lossV = goneV + onV;
            double lossL = goneL + onL;
            double leavesV = toL + lossV;
            double leavesL = toV + lossL;
            double perDelta = 1.0 / (lossL * leavesV + lossV * toV);
            double throughVV = (leavesL * vv + toV * lv) * perDelta;
            double throughVL = (leavesL * v + toV * l) * perDelta;
            double throughLV = (toL * vv + leavesV * lv) * perDelta;
            double throughLL = (toL * v + leavesV * l) * perDelta;
            organicByOrganic[own] = throughVV;
            organicByAqueous[own] = throughVL;
            aqueousByOrganic[own] = throughLV;
            aqueousByAqueous[own] = throughLL;
            organicLost[own] = goneV * throughVV + goneL * throughLV;
            aqueousLost[own] = goneV * throughVL + goneL * throughLL;
            intoAqueous[here] = toL;
            intoOrganic[here] = toV;
        }
    }
}
