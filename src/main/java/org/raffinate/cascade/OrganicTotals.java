package org.raffinate.cascade;

import java.util.Arrays;
import org.raffinate.stages.LineBalances;
import org.raffinate.stages.StageLine;
import org.raffinate.stages.StageModel;

/**
 * What closes a stage on a fully loaded solvent: ln(Σ_i v_ij / V_j) = 0, the solvent's capacity, with A_ij = β_i exp(u_j).
 */
final class OrganicTotals implements StageModel<OrganicTotals> {
    /** Shortest cascade that is worth halving. */
    private static final int SHORTEST = 20;
    /** ln g of the last stage where its organic carries nothing away: the limit, in numbers. */
    private static final double EMPTY = -460.0;

    final StageSystem system;
    private final double[] ones;
    private final double[] zeros;

    OrganicTotals(StageSystem system) {
        this.system = system;
        ones = new double[system.elements];
        Arrays.fill(ones, 1.0);
        zeros = new double[system.elements];
    }

    @Override
    public void extraction(double[] unknowns, double[] extraction) {
        double[] beta = system.beta;
        int at = 0;
        for (int j = 0; j < system.stages; j++) {
            double g = Math.exp(unknowns[j]);
            for (int i = 0; i < beta.length; i++) {
                extraction[at + i] = beta[i] * g;
            }
            at += beta.length;
        }
    }

    @Override
    public void residual(double[] unknowns, LineBalances balances, double[] residual) {
        for (int j = 0; j < system.stages; j++) {
            residual[j] = Math.log(balances.organicSum[j] / system.organic[j]);
        }
        if (lastIsEmpty()) {
            residual[system.stages - 1] = 0.0;
        }
    }

    @Override
    public void slopes(double[] unknowns, LineBalances balances, Slopes slopes) {
        for (int j = 0; j < system.stages; j++) {
            slopes.toOrganic[j] = 1.0 / balances.organicSum[j];
        }
    }

    @Override
    public double[] exponents() {
        return ones;
    }

    @Override
    public double[] organicShares() {
        return ones;
    }

    @Override
    public double[] aqueousShares() {
        return zeros;
    }

    @Override
    public boolean lastIsEmpty() {
        return system.organic[system.stages - 1] == 0.0;
    }

    @Override
    public StageLine line() {
        return system.line;
    }

    @Override
    public OrganicTotals shorter(int stages) {
        return new OrganicTotals(new StageSystem(stages, system.elements));
    }

    @Override
    public void select(OrganicTotals longer, int[] stages) {
        system.select(longer.system, stages);
    }

    @Override
    public void start(double[] unknowns) {
        SharpSplit.logGamma(system, unknowns);
        for (int j = 0; j < unknowns.length; j++) {
            unknowns[j] += offset(j);
        }
    }

    @Override
    public int shortest() {
        return SHORTEST;
    }

    /** ln(V/L): what lies between ln g and ln γ. */
    @Override
    public double offset(int stage) {
        return Math.log(system.organic[stage] / system.aqueous[stage]);
    }

    @Override
    public double emptyUnknown() {
        return EMPTY;
    }
}
