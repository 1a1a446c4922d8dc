package org.raffinate.cascade;

import java.util.Arrays;
import org.raffinate.stages.LineBalances;
import org.raffinate.stages.StageClosure;

/**
 * What closes a stage on a fully loaded solvent: ln(Σ_i v_ij / V_j) = 0, the solvent's capacity, with A_ij = β_i exp(u_j).
 */
final class OrganicTotals implements StageClosure {
    private final StageSystem system;
    private final double[] ones;
    private final double[] zeros;
    private final double[] totals;

    OrganicTotals(StageSystem system) {
        this.system = system;
        ones = new double[system.elements];
        Arrays.fill(ones, 1.0);
        zeros = new double[system.elements];
        totals = new double[system.stages];
    }

    @Override
    public void extraction(double[] unknowns, double[] extraction) {
        for (int j = 0; j < system.stages; j++) {
            double g = Math.exp(unknowns[j]);
            for (int i = 0; i < system.elements; i++) {
                extraction[j * system.elements + i] = system.beta[i] * g;
            }
        }
    }

    @Override
    public void residual(double[] unknowns, LineBalances balances, double[] residual) {
        for (int j = 0; j < system.stages; j++) {
            totals[j] = balances.organicTotal(j);
            residual[j] = Math.log(totals[j] / system.organic[j]);
        }
        if (lastIsEmpty()) {
            residual[system.stages - 1] = 0.0;
        }
    }

    @Override
    public void slopes(double[] unknowns, LineBalances balances, Slopes slopes) {
        for (int j = 0; j < system.stages; j++) {
            slopes.toOrganic[j] = 1.0 / totals[j];
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
}
