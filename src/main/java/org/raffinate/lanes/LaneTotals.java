package org.raffinate.lanes;

import java.util.Arrays;

/**
 * What closes the stages: the solvent's capacity, Σ_i v_ij = V_j, and at the last stage impurities held against losses.
 *
 * <p>With r the quotient of the two sides a stage is off by {@link Lanes#logarithm} of r. At the last stage, of solutes H that
 * leave mostly there and the others, with δ = V_N - Σ_(i in H) z_i,
 *
 * <pre>
 *   r = (Σ_(i not in H) v_iN + max(0, -δ)) / (Σ_(i in H) elsewhere_i + max(0, δ))
 * </pre>
 *
 * where another stage is far from its total, or both sides are next to the rounding of V_N, H is empty.
 */
final class LaneTotals {
    /** Of what is fed: a smaller δ is rounding of the flows. */
    private static final double ROUNDING = 4e-16;
    /** Largest residual of the other stages where H is not empty. */
    private static final double SETTLED = 1.0;
    /** Of the last stage's flow: with less on both sides H is empty. */
    private static final double DROWNED = 1e-12;

    private static final double SMALLEST = 1e-280;

    /** How far every stage is off. */
    final double[][] off;
    /** Largest of them without sign, by lane. */
    final double[] residual = new double[Lanes.COUNT];

    final double[] impurities = new double[Lanes.COUNT];
    final double[] losses = new double[Lanes.COUNT];
    final double[] excess = new double[Lanes.COUNT];
    /** Whether a solute leaves mostly with the last organic. */
    final boolean[][] leaving;

    private final double[] others = new double[Lanes.COUNT];
    private final LaneBalances balances;
    private final int solutes;
    private final int last;

    LaneTotals(LaneBalances balances) {
        this.balances = balances;
        solutes = balances.lines.solutes;
        last = balances.lines.stages - 1;
        off = Lanes.rows(last + 1);
        leaving = new boolean[solutes][Lanes.COUNT];
    }

    /** Fills how far the stages are off with the balances at hand. */
    void measure() {
        Arrays.fill(others, 0.0);
        for (int j = 0; j < last; j++) {
            measure(balances.organicSum[j], balances.lines.capacity[j], off[j], others);
        }
        for (int c = 0; c < Lanes.COUNT; c++) {
            measureLast(c);
        }
    }

    private static void measure(double[] sum, double[] capacity, double[] off, double[] largest) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            double far = Lanes.logarithm(sum[c] / capacity[c]);
            off[c] = far;
            largest[c] = Math.max(largest[c], Math.abs(far));
        }
    }

    private void measureLast(int c) {
        weigh(c);
        off[last][c] = Lanes.logarithm(impurities[c] / losses[c]);
        residual[c] = Math.max(others[c], Math.abs(off[last][c]));
    }

    private void weigh(int c) {
        double within = 0.0;
        double without = SMALLEST;
        double lost = SMALLEST;
        for (int i = 0; i < solutes; i++) {
            if (leaving[i][c]) {
                within += balances.lines.fed[i][c];
                lost += balances.elsewhere[i][c];
            } else {
                without += balances.organic[last * solutes + i][c];
            }
        }
        double more = balances.lines.capacity[last][c] - within;
        excess[c] = more;
        losses[c] = more > ROUNDING * within ? lost + more : lost;
        impurities[c] = more < -ROUNDING * within ? without - more : without;
    }

    /** Chooses H anew for the balances at hand. */
    void restate() {
        for (int c = 0; c < Lanes.COUNT; c++) {
            for (int i = 0; i < solutes; i++) {
                leaving[i][c] =
                        others[c] < SETTLED && balances.organic[last * solutes + i][c] > balances.elsewhere[i][c];
            }
            weigh(c);
            if (Math.max(impurities[c], losses[c]) < DROWNED * balances.lines.capacity[last][c]) {
                for (int i = 0; i < solutes; i++) {
                    leaving[i][c] = false;
                }
            }
            measureLast(c);
        }
    }

    /** The slope of the last stage's equation to what it lets go of a solute. */
    double toLeaving(int solute, int lane) {
        return 1.0 / (leaving[solute][lane] ? losses[lane] : impurities[lane]);
    }
}
