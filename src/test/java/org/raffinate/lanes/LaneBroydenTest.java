package org.raffinate.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;

/** Corrected steps are those of Broyden's matrix, J + (y - J s) sᵀ / (s·s), written out and solved. */
class LaneBroydenTest {
    private static final int SIZE = 4;
    private static final int STEPS = 4;

    @Test
    void everyLaneTakesBroydensSteps() {
        LaneBroyden broyden = new LaneBroyden(SIZE, STEPS);
        double[][] x = Lanes.rows(SIZE);
        double[] one = new double[Lanes.COUNT];
        Arrays.fill(one, 1.0);
        DMatrixRMaj[] broydens = new DMatrixRMaj[Lanes.COUNT];
        for (int c = 0; c < Lanes.COUNT; c++) {
            broydens[c] = CommonOps_DDRM.identity(SIZE);
        }
        for (int k = 0; k < STEPS; k++) {
            // the old factors are those of the unit matrix
            double[][] step = Lanes.rows(SIZE);
            for (int c = 0; c < Lanes.COUNT; c++) {
                for (int j = 0; j < SIZE; j++) {
                    step[j][c] = -residual(x, c)[j];
                }
            }
            broyden.correct(k, step);
            for (int c = 0; c < Lanes.COUNT; c++) {
                double[] before = residual(x, c);
                double[] expected = new double[SIZE];
                DMatrixRMaj right = DMatrixRMaj.wrap(SIZE, 1, before.clone());
                CommonOps_DDRM.changeSign(right);
                DMatrixRMaj solution = DMatrixRMaj.wrap(SIZE, 1, expected);
                assertThat(CommonOps_DDRM.solve(broydens[c].copy(), right, solution))
                        .isTrue();
                double[] taken = new double[SIZE];
                for (int j = 0; j < SIZE; j++) {
                    taken[j] = step[j][c];
                    x[j][c] += step[j][c];
                }
                assertThat(taken).as("step %d, lane %d", k, c).containsExactly(expected, within(1e-12));
                update(broydens[c], taken, before, residual(x, c));
            }
            broyden.keep(k, step, one);
        }
    }

    @Test
    void aStepIsRememberedAsFarAsItWasTaken() {
        // d = (1, 0) after half of a step (1, 1): s·d / s·s = 1, nothing would be left; after none of it nothing is
        // learnt
        LaneBroyden broyden = new LaneBroyden(2, 1);
        double[][] step = Lanes.rows(2);
        double[] scale = new double[Lanes.COUNT];
        for (int c = 0; c < Lanes.COUNT; c++) {
            step[0][c] = 1.0;
            step[1][c] = 1.0;
            scale[c] = c == 0 ? 0.5 : c == 1 ? 0.0 : c;
        }
        broyden.keep(0, step, scale);
        Arrays.fill(step[0], 1.0);
        Arrays.fill(step[1], 0.0);

        broyden.correct(1, step);

        assertThat(step[0][0]).isEqualTo(1.0);
        assertThat(step[0][1]).isEqualTo(1.0);
        // s = (c, c): 1 / (1 - 1/(2 c))
        assertThat(step[0][2]).isCloseTo(4.0 / 3.0, within(1e-15));
        assertThat(step[0][5]).isCloseTo(10.0 / 9.0, within(1e-15));
        assertThat(step[1]).containsOnly(0.0);
    }

    @Test
    void aStepIsNotStretchedMoreThanFiveTimes() {
        LaneBroyden broyden = new LaneBroyden(1, 1);
        double[][] step = Lanes.rows(1);
        double[] one = new double[Lanes.COUNT];
        Arrays.fill(one, 1.0);
        Arrays.fill(step[0], 1.0);
        broyden.keep(0, step, one);
        step[0][0] = 0.79;
        step[0][1] = 0.81;

        broyden.correct(1, step);

        assertThat(step[0][0]).isCloseTo(0.79 / 0.21, within(1e-13));
        assertThat(step[0][1]).isEqualTo(0.81);
    }

    /** Mildly nonlinear, another one for every lane. */
    private static double[] residual(double[][] x, int lane) {
        double[] residual = new double[SIZE];
        for (int j = 0; j < SIZE; j++) {
            double next = x[(j + 1) % SIZE][lane];
            residual[j] = x[j][lane] * (1.0 + 0.01 * lane) + 0.2 * next + 0.05 * next * next - 1.0 - 0.1 * j;
        }
        return residual;
    }

    private static void update(DMatrixRMaj broyden, double[] s, double[] before, double[] after) {
        double square = Arrays.stream(s).map(value -> value * value).sum();
        double[] missed = new double[SIZE];
        for (int row = 0; row < SIZE; row++) {
            missed[row] = after[row] - before[row];
            for (int column = 0; column < SIZE; column++) {
                missed[row] -= broyden.get(row, column) * s[column];
            }
        }
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                broyden.add(row, column, missed[row] * s[column] / square);
            }
        }
    }
}
