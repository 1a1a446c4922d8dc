package org.raffinate.lanes;

import java.util.Arrays;

/**
 * Broyden's updates of factors that serve again: what the steps taken since have shown (Kelley 1995, Iterative Methods for
 * Linear and Nonlinear Equations, chapter 7).
 *
 * <p>With s_0, s_1, .. the steps taken, a step d that the old factors give becomes
 *
 * <pre>
 *   d += s_(k+1) (s_k·d) / (s_k·s_k)   for every k but the last,    d /= 1 - (s_last·d) / (s_last·s_last)
 * </pre>
 */
final class LaneBroyden {
    /** An update that would stretch a step to more than five times its length is left out. */
    private static final double LEAST_LEFT = 0.2;

    private final double[][][] steps;
    private final double[][] squares;
    private final double[] share = new double[Lanes.COUNT];

    LaneBroyden(int stages, int most) {
        steps = new double[most][][];
        for (int k = 0; k < most; k++) {
            steps[k] = Lanes.rows(stages);
        }
        squares = Lanes.rows(most);
    }

    /** Remembers step k as far as it was taken. */
    void keep(int k, double[][] step, double[] scale) {
        for (int j = 0; j < step.length; j++) {
            take(steps[k][j], step[j], scale);
        }
        dot(steps[k], steps[k], squares[k]);
    }

    private static void take(double[] taken, double[] step, double[] scale) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            taken[c] = scale[c] * step[c];
        }
    }

    /** Corrects a step by the first so many steps kept. */
    void correct(int count, double[][] step) {
        for (int k = 0; k < count; k++) {
            dot(steps[k], step, share);
            for (int c = 0; c < Lanes.COUNT; c++) {
                share[c] = squares[k][c] > 0.0 ? share[c] / squares[k][c] : 0.0;
            }
            if (k < count - 1) {
                for (int j = 0; j < step.length; j++) {
                    addProduct(step[j], share, steps[k + 1][j]);
                }
            } else {
                for (int c = 0; c < Lanes.COUNT; c++) {
                    double left = 1.0 - share[c];
                    share[c] = left > LEAST_LEFT ? 1.0 / left : 1.0;
                }
                for (double[] row : step) {
                    stretch(row, share);
                }
            }
        }
    }

    private static void dot(double[][] a, double[][] b, double[] sum) {
        Arrays.fill(sum, 0.0);
        for (int j = 0; j < a.length; j++) {
            addProduct(sum, a[j], b[j]);
        }
    }

    private static void addProduct(double[] sum, double[] a, double[] b) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            sum[c] += a[c] * b[c];
        }
    }

    private static void stretch(double[] row, double[] by) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            row[c] *= by[c];
        }
    }
}
