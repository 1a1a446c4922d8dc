package org.raffinate.lanes;

import java.util.Arrays;

/**
 * How the stages' totals answer to ln g of all stages, by the formulas of {@code IdealLinearisation} of {@link org.raffinate.stages}.
 *
 * <p>The row of a stage is that of its total itself, not of the total's logarithm: A is then its lower generator, and only
 * the last stage has one of its own.
 */
final class LaneLinearisation {
    /** Of a stage's total, or of what can change sides at the last stage: less is left out of the factors. */
    private static final double NEGLIGIBLE = 1e-7;

    private final LaneBalances balances;
    private final LaneTotals totals;
    private final LaneMatrix jacobian;
    private final LaneLines lines;
    private final int solutes;
    private final int last;
    private final double[][] lost;
    private final double[][] visits;
    private final double[][] toLeaving;
    private final double[] onward = new double[Lanes.COUNT];
    private final double[] up = new double[Lanes.COUNT];
    private final double[] visited = new double[Lanes.COUNT];
    private final double[] nothing = new double[Lanes.COUNT];

    LaneLinearisation(LaneBalances balances, LaneTotals totals, LaneMatrix jacobian) {
        this.balances = balances;
        this.totals = totals;
        this.jacobian = jacobian;
        lines = balances.lines;
        solutes = lines.solutes;
        last = lines.stages - 1;
        lost = Lanes.rows(solutes);
        visits = Lanes.rows(solutes);
        toLeaving = Lanes.rows(solutes);
        System.arraycopy(balances.extraction, 0, jacobian.lowerRow, 0, last * solutes);
    }

    /** Fills the matrix. */
    void fill() {
        for (int i = 0; i < solutes; i++) {
            for (int c = 0; c < Lanes.COUNT; c++) {
                toLeaving[i][c] = totals.toLeaving(i, c);
            }
        }
        window();
        for (int i = 0; i < solutes; i++) {
            Arrays.fill(lost[i], 0.0);
            Arrays.fill(visits[i], 0.0);
        }
        for (int j = last; j >= 0; j--) {
            Arrays.fill(jacobian.diagonal[j], 0.0);
            boolean plain = lines.plain[j];
            for (int i = 0; i < solutes; i++) {
                if (plain) {
                    fillPlain(j, i);
                } else {
                    fill(j, i);
                }
            }
        }
    }

    /** Where nothing is drawn. */
    private void fillPlain(int j, int i) {
        int here = j * solutes + i;
        double[] down = balances.downLoss[here];
        double[] v = balances.organic[here];
        double[] pivot = balances.pivot[here];
        lowerColumn(jacobian.lowerColumn[here], v, down, pivot, visits[i]);
        fillPlain(
                lost[i],
                visits[i],
                jacobian.diagonal[j],
                jacobian.lowerStep[here],
                jacobian.upperRow[here],
                jacobian.upperStep[here],
                jacobian.upperColumn[here],
                balances.extraction[here],
                v,
                down,
                pivot);
    }

    private static void lowerColumn(double[] column, double[] v, double[] down, double[] pivot, double[] visitsAbove) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            column[c] = v[c] * down[c] * pivot[c] * visitsAbove[c];
        }
    }

    private static void fillPlain(
            double[] lost,
            double[] visits,
            double[] diagonal,
            double[] lowerStep,
            double[] upperRow,
            double[] upperStep,
            double[] upperColumn,
            double[] extraction,
            double[] v,
            double[] down,
            double[] pivot) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            double a = extraction[c];
            double onward = 1.0 / (1.0 + lost[c]);
            double up = onward * lost[c];
            double visited = 1.0 / (down[c] + up * a);
            double moved = v[c] * visited;
            diagonal[c] += moved * down[c];
            lowerStep[c] = onward * a;
            upperRow[c] = -a * pivot[c];
            upperStep[c] = pivot[c];
            upperColumn[c] = moved * up;
            lost[c] = up * a;
            visits[c] = visited;
        }
    }

    private void fill(int j, int i) {
        int here = j * solutes + i;
        double[] a = balances.extraction[here];
        double[] sigma = lines.organicOnward[j];
        double[] drawnAbove = j == last ? nothing : lines.aqueousDrawn[j + 1];
        visit(lost[i], onward, up, visited, sigma, lines.organicDrawn[j], drawnAbove, a, balances.downLoss[here]);
        if (jacobian.first[j] <= i && i < jacobian.beyond[j]) {
            double[] v = balances.organic[here];
            if (j == last) {
                leave(
                        jacobian.lowerRow[here],
                        jacobian.diagonal[j],
                        toLeaving[i],
                        a,
                        v,
                        balances.downLoss[here],
                        visited);
            } else {
                addProduct(jacobian.diagonal[j], v, visited, balances.downLoss[here]);
            }
            lower(
                    jacobian.lowerStep[here],
                    jacobian.lowerColumn[here],
                    onward,
                    a,
                    sigma,
                    v,
                    balances.downLoss[here],
                    balances.pivot[here],
                    visits[i]);
            double[] rhoAbove = j == last ? nothing : lines.aqueousOnward[j + 1];
            upper(
                    jacobian.upperRow[here],
                    jacobian.upperStep[here],
                    jacobian.upperColumn[here],
                    rhoAbove,
                    balances.pivot[here],
                    a,
                    v,
                    up,
                    visited);
        }
        System.arraycopy(visited, 0, visits[i], 0, Lanes.COUNT);
    }

    private static void visit(
            double[] lost,
            double[] onward,
            double[] up,
            double[] visited,
            double[] sigma,
            double[] drawn,
            double[] drawnAbove,
            double[] a,
            double[] down) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            double on = sigma[c] / (1.0 + lost[c]);
            double upwards = drawn[c] + on * (drawnAbove[c] + lost[c]);
            double lostAbove = upwards * a[c];
            onward[c] = on;
            up[c] = upwards;
            visited[c] = 1.0 / (down[c] + lostAbove);
            lost[c] = lostAbove;
        }
    }

    private static void addProduct(double[] sum, double[] v, double[] visited, double[] down) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            sum[c] += v[c] * visited[c] * down[c];
        }
    }

    private static void leave(
            double[] row, double[] diagonal, double[] weight, double[] a, double[] v, double[] down, double[] visited) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            row[c] = weight[c] * a[c];
            diagonal[c] += weight[c] * v[c] * visited[c] * down[c];
        }
    }

    private static void lower(
            double[] step,
            double[] column,
            double[] onward,
            double[] a,
            double[] sigma,
            double[] v,
            double[] down,
            double[] pivot,
            double[] visitsAbove) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            step[c] = onward[c] * a[c];
            column[c] = sigma[c] * v[c] * down[c] * pivot[c] * visitsAbove[c];
        }
    }

    private static void upper(
            double[] row,
            double[] step,
            double[] column,
            double[] rhoAbove,
            double[] pivot,
            double[] a,
            double[] v,
            double[] up,
            double[] visited) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            double back = rhoAbove[c] * pivot[c];
            step[c] = back;
            row[c] = -a[c] * back;
            column[c] = v[c] * up[c] * visited[c];
        }
    }

    /** The solutes that the stages' equations can tell from none, in any lane. */
    private void window() {
        for (int j = 0; j <= last; j++) {
            int first = 0;
            while (first < solutes && !shows(j, first)) {
                first++;
            }
            int beyond = solutes;
            while (beyond > first && !shows(j, beyond - 1)) {
                beyond--;
            }
            jacobian.first[j] = first;
            jacobian.beyond[j] = beyond;
        }
        jacobian.beyond[0] = Math.max(jacobian.beyond[0], jacobian.beyond[last]);
        jacobian.widen();
    }

    /** A NaN shows. */
    private boolean shows(int j, int i) {
        double[] v = balances.organic[j * solutes + i];
        for (int c = 0; c < Lanes.COUNT; c++) {
            double part = j < last ? v[c] : moving(i, c);
            double all = j < last ? balances.organicSum[j][c] : moving(c);
            if (!(part <= NEGLIGIBLE * all)) {
                return true;
            }
        }
        return false;
    }

    /** No more of a solute can change sides at the last stage than there is on the side with less of it. */
    private double moving(int i, int c) {
        return toLeaving[i][c] * Math.min(balances.organic[last * solutes + i][c], balances.elsewhere[i][c]);
    }

    private double moving(int c) {
        double all = 0.0;
        for (int i = 0; i < solutes; i++) {
            all += moving(i, c);
        }
        return all;
    }
}
