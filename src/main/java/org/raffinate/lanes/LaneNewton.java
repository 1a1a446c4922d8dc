package org.raffinate.lanes;

import java.util.Arrays;
import org.raffinate.stages.LineNewton;

/**
 * Newton's method on ln g of every stage, in all lanes at once.
 *
 * <p>The unknowns are kept as g itself: a step x in ln g multiplies it by {@link Lanes#growth}, and what a stage is off by is
 * measured with {@link Lanes#logarithm}. Both are right to more orders than Newton's method uses, so it converges as it does
 * with the true functions, and to the same solution. Every lane has its own limit to the length of its step, steps back by
 * itself where its residual has grown, and stands still once it is solved; its way does not depend on its neighbours, but that
 * all are factorised together and when the slowest wants it.
 */
public final class LaneNewton {
    private static final double LONGEST_STEP = 2.0;
    /** Longest step after which the factors serve again, with updates. */
    private static final double SHORT_STEP = 0.5;
    /**
     * They serve on while each residual is less than the one before by this factor: a factorisation costs three steps with old
     * factors, and the slowest lane decides.
     */
    private static final double WORTHWHILE = 0.15;
    /** A step may let a residual grow so much, or up to what is harmless, before it is cut. */
    private static final double GROWTH = 2.0;

    private static final double HARMLESS = 0.5;
    private static final int MOST_CUTS = 6;

    private static final int UPDATES = 8;
    /** What is left to go in ln g when the last digits are as good as there. */
    private static final double SETTLED = 1e-12;

    private final LaneLines lines;
    private final LaneBalances balances;
    private final LaneTotals totals;
    private final LaneMatrix jacobian;
    private final LaneLinearisation linearisation;
    private final LaneBroyden broyden;
    private final double[][] step;
    private final double[][] previousStep;
    /** g before the last step. */
    private final double[][] from;

    private final double[] longest = new double[Lanes.COUNT];
    private final double[] along = new double[Lanes.COUNT];
    private final double[] scale = new double[Lanes.COUNT];
    private final double[] radius = new double[Lanes.COUNT];
    private final double[] before = new double[Lanes.COUNT];
    private final double[] toGo = new double[Lanes.COUNT];
    private final int[] iterations = new int[Lanes.COUNT];
    private final boolean[] solved = new boolean[Lanes.COUNT];

    /** An iteration on lines of so many stages and solutes. */
    public LaneNewton(int stages, int solutes) {
        lines = new LaneLines(stages, solutes);
        balances = new LaneBalances(lines);
        totals = new LaneTotals(balances);
        jacobian = new LaneMatrix(stages, solutes);
        linearisation = new LaneLinearisation(balances, totals, jacobian);
        broyden = new LaneBroyden(stages, UPDATES);
        step = Lanes.rows(stages);
        previousStep = Lanes.rows(stages);
        from = Lanes.rows(stages);
    }

    /** The lines, to be filled before an iteration. */
    public LaneLines lines() {
        return lines;
    }

    /** g of a stage, from 0: where the iteration stands, and where it starts when the caller sets it. */
    public double[] g(int stage) {
        return balances.g[stage];
    }

    /** v of a solute, lane by lane. */
    public double[] organic(int stage, int solute) {
        return balances.organic[stage * lines.solutes + solute];
    }

    /** l of a solute, lane by lane. */
    public double[] aqueous(int stage, int solute) {
        return balances.aqueous[stage * lines.solutes + solute];
    }

    /** Whether a lane came down to the goal of the last {@link #iterate}. */
    public boolean isSolved(int lane) {
        return solved[lane];
    }

    /** Newton steps that a lane took in the last {@link #iterate}. */
    public int iterations(int lane) {
        return iterations[lane];
    }

    /** Largest |ln| by which a stage of a lane is off its total. */
    public double residual(int lane) {
        return totals.residual[lane];
    }

    /**
     * Steps until every lane's residual is down to {@code goal}, or to {@link LineNewton#ACCEPTED} with nothing left to gain;
     * at most so many times with new factors.
     */
    public void iterate(int most, double goal) {
        begin();
        for (int taken = 0; taken < most && !settle(goal); taken++) {
            totals.restate();
            linearisation.fill();
            jacobian.factorize();
            double length = direction(0);
            limit();
            move();
            stepBack();
            expect();
            for (int k = 1; k < UPDATES && length <= SHORT_STEP && !settle(goal) && worthwhile(); k++) {
                broyden.keep(k - 1, step, scale);
                length = direction(k);
                whole();
                move();
                expect();
            }
        }
        settle(goal);
    }

    private void begin() {
        Arrays.fill(radius, LONGEST_STEP);
        Arrays.fill(before, Double.POSITIVE_INFINITY);
        Arrays.fill(toGo, Double.POSITIVE_INFINITY);
        Arrays.fill(iterations, 0);
        Arrays.fill(solved, false);
        for (double[] row : previousStep) {
            Arrays.fill(row, 0.0);
        }
        evaluate();
        totals.restate();
    }

    private void evaluate() {
        balances.solve();
        totals.measure();
    }

    /** Marks the lanes that are solved; whether all are. */
    private boolean settle(double goal) {
        boolean all = true;
        for (int c = 0; c < Lanes.COUNT; c++) {
            double residual = totals.residual[c];
            solved[c] |= residual <= goal
                    || (residual <= LineNewton.ACCEPTED && (toGo[c] <= SETTLED || residual > 0.25 * before[c]));
            // a lane without numbers has come to its end too
            all &= solved[c] || !Double.isFinite(residual);
        }
        return all;
    }

    /** Fills the whole step by the factors at hand and so many updates of them; its longest entry in any lane that still moves. */
    private double direction(int updates) {
        for (int j = 0; j < lines.stages; j++) {
            negate(step[j], totals.off[j], balances.organicSum[j], j == lines.stages - 1);
        }
        jacobian.solve(step);
        broyden.correct(updates, step);
        Arrays.fill(longest, 0.0);
        Arrays.fill(along, 0.0);
        for (int j = 0; j < lines.stages; j++) {
            inspect(step[j], previousStep[j], longest, along);
        }
        double most = 0.0;
        for (int c = 0; c < Lanes.COUNT; c++) {
            if (!solved[c] && Double.isFinite(totals.residual[c])) {
                most = Math.max(most, longest[c]);
            }
        }
        return most;
    }

    private static void negate(double[] step, double[] off, double[] sum, boolean isLast) {
        if (isLast) {
            for (int c = 0; c < Lanes.COUNT; c++) {
                step[c] = -off[c];
            }
        } else {
            for (int c = 0; c < Lanes.COUNT; c++) {
                step[c] = -off[c] * sum[c];
            }
        }
    }

    /** The longest entry, and whether the step points against the one before, entries capped at 1. */
    private static void inspect(double[] step, double[] previous, double[] longest, double[] along) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            double length = Math.abs(step[c]);
            double capped = step[c] / (1.0 + length);
            longest[c] = Math.max(longest[c], length);
            along[c] += capped * previous[c];
            previous[c] = capped;
        }
    }

    /** A lane's step is shortened to its radius, which shrinks while steps turn back. */
    private void limit() {
        for (int c = 0; c < Lanes.COUNT; c++) {
            radius[c] = along[c] < 0.0 ? 0.5 * radius[c] : Math.min(LONGEST_STEP, 2.0 * radius[c]);
            scale[c] = solved[c] ? 0.0 : longest[c] > radius[c] ? radius[c] / longest[c] : 1.0;
            iterations[c] += solved[c] ? 0 : 1;
        }
    }

    private void whole() {
        for (int c = 0; c < Lanes.COUNT; c++) {
            scale[c] = solved[c] ? 0.0 : 1.0;
        }
    }

    private void move() {
        for (int c = 0; c < Lanes.COUNT; c++) {
            before[c] = totals.residual[c];
        }
        for (int j = 0; j < lines.stages; j++) {
            System.arraycopy(balances.g[j], 0, from[j], 0, Lanes.COUNT);
        }
        go();
    }

    private void go() {
        for (int j = 0; j < lines.stages; j++) {
            grow(balances.g[j], from[j], step[j], scale);
        }
        evaluate();
    }

    private static void grow(double[] g, double[] from, double[] step, double[] scale) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            g[c] = from[c] * Lanes.growth(scale[c] * step[c]);
        }
    }

    /** Halves the steps of the lanes whose residuals have grown by them; the others stay where they are. */
    private void stepBack() {
        for (int cut = 0; cut < MOST_CUTS; cut++) {
            boolean any = false;
            for (int c = 0; c < Lanes.COUNT; c++) {
                if (!solved[c] && !(totals.residual[c] <= Math.max(GROWTH * before[c], HARMLESS))) {
                    any = true;
                    scale[c] *= 0.5;
                    radius[c] *= 0.5;
                }
            }
            if (!any) {
                return;
            }
            go();
        }
    }

    /** What is left to go after a whole step, if the next one is to it as the residuals are. */
    private void expect() {
        for (int c = 0; c < Lanes.COUNT; c++) {
            toGo[c] = scale[c] == 1.0 ? longest[c] * totals.residual[c] / before[c] : Double.POSITIVE_INFINITY;
        }
    }

    private boolean worthwhile() {
        for (int c = 0; c < Lanes.COUNT; c++) {
            if (!solved[c] && !(totals.residual[c] <= WORTHWHILE * before[c])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Fills the largest |∂ln g/∂ln V| of every lane when all V_j change alike, by the factors at hand.
     */
    public void sensitivity(double[] largest) {
        int last = lines.stages - 1;
        for (int j = 0; j < last; j++) {
            System.arraycopy(lines.capacity[j], 0, step[j], 0, Lanes.COUNT);
        }
        for (int c = 0; c < Lanes.COUNT; c++) {
            step[last][c] =
                    lines.capacity[last][c] / (totals.excess[c] > 0.0 ? totals.losses[c] : totals.impurities[c]);
        }
        jacobian.solve(step);
        Arrays.fill(largest, 0.0);
        for (int j = 0; j <= last; j++) {
            for (int c = 0; c < Lanes.COUNT; c++) {
                largest[c] = Math.max(largest[c], Math.abs(step[j][c]));
            }
        }
    }
}
