package org.raffinate.cascade;

import java.util.Arrays;
import org.raffinate.stages.LineBalances;
import org.raffinate.stages.StageLine;
import org.raffinate.stages.StageModel;

/**
 * What closes a stage on a fully loaded solvent: ln(Σ_i v_ij / V_j) = 0, the solvent's capacity, with A_ij = β_i exp(u_j).
 *
 * <p>At the last stage, where V_N is a product's flow, most of the sum is there whatever the unknowns are, and the little that
 * answers to them drowns in it. With z_i what is fed of an element and r_i = z_i - v_iN what of it leaves anywhere else,
 * itself a sum of flows, the same equation says of the elements H that leave mostly with that product, and the others,
 *
 * <pre>
 *   ln [ (Σ_(i not in H) v_iN + max(0, -δ)) / (Σ_(i in H) r_i + max(0, δ)) ] = 0,   δ = V_N - Σ_(i in H) z_i
 * </pre>
 *
 * <p>It compares impurities with losses: a product of any purity is as well determined as an impure one. Where its flow is a
 * sum of the feed's elements to the last digit, δ = 0, losses and impurities balance; once both are next to its rounding,
 * where they do is one answer of many, and the sum as it stands (H empty) leaves it open. So it stands too far from the end of
 * an iteration.
 */
final class OrganicTotals implements StageModel<OrganicTotals> {
    /** Shortest cascade that is worth halving. */
    private static final int SHORTEST = 20;
    /** ln g of the last stage where its organic carries nothing away: the limit, in numbers. */
    private static final double EMPTY = -460.0;

    /** Of what is fed: a smaller δ is rounding of the flows. */
    private static final double ROUNDING = 4e-16;
    /** Of the last stage's flow: with less on both sides H is empty. */
    private static final double DROWNED = 1e-12;
    /** mol per mol of feed; keeps both sides off zero. */
    private static final double SMALLEST = 1e-280;

    final StageSystem system;
    private final double[] ones;
    private final double[] zeros;
    /** Whether an element leaves mostly with the last organic. */
    private final boolean[] leaving;

    private double impurities;
    private double losses;
    private double excess;

    OrganicTotals(StageSystem system) {
        this.system = system;
        ones = new double[system.elements];
        Arrays.fill(ones, 1.0);
        zeros = new double[system.elements];
        leaving = new boolean[system.elements];
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
        int last = system.stages - 1;
        for (int j = 0; j < last; j++) {
            residual[j] = Math.log(balances.organicSum[j] / system.organic[j]);
        }
        if (lastIsEmpty()) {
            residual[last] = 0.0;
        } else {
            weigh(balances);
            residual[last] = Math.log(impurities / losses);
        }
    }

    /** Sums up the two sides of the last stage's equation. */
    private void weigh(LineBalances balances) {
        int last = system.stages - 1;
        double within = 0.0;
        impurities = SMALLEST;
        losses = SMALLEST;
        for (int i = 0; i < system.elements; i++) {
            if (leaving[i]) {
                within += system.fed[i];
                losses += balances.elsewhere[i];
            } else {
                impurities += balances.organic[last * system.elements + i];
            }
        }
        excess = system.organic[last] - within;
        if (excess > ROUNDING * within) {
            losses += excess;
        } else if (excess < -ROUNDING * within) {
            impurities -= excess;
        }
    }

    @Override
    public boolean restate(LineBalances balances, boolean near) {
        int last = system.stages - 1;
        boolean changed = false;
        for (int i = 0; i < system.elements; i++) {
            boolean mostly = near && balances.organic[last * system.elements + i] > balances.elsewhere[i];
            changed |= mostly != leaving[i];
            leaving[i] = mostly;
        }
        weigh(balances);
        if (Math.max(impurities, losses) < DROWNED * system.organic[last]) {
            Arrays.fill(leaving, false);
            changed = true;
        }
        return changed;
    }

    @Override
    public void slopes(double[] unknowns, LineBalances balances, Slopes slopes) {
        int last = system.stages - 1;
        for (int j = 0; j < last; j++) {
            slopes.toOrganic[j] = 1.0 / balances.organicSum[j];
        }
        for (int i = 0; i < system.elements; i++) {
            // what an element gains here it loses elsewhere
            slopes.toLeaving[i] = 1.0 / (leaving[i] ? losses : impurities);
        }
    }

    /** -∂f_j/∂V_j, at the point that {@link #residual} was asked for last. */
    double perTotal(int stage) {
        if (stage < system.stages - 1) {
            return 1.0 / system.organic[stage];
        }
        return 1.0 / (excess > 0.0 ? losses : impurities);
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
    public boolean tellsLeavingApart() {
        return true;
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
