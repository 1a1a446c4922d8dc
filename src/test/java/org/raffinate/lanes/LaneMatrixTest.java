package org.raffinate.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.raffinate.numeric.SemiseparableMatrix;

/** Every lane is a {@link SemiseparableMatrix}. */
class LaneMatrixTest {
    private static final int SIZE = 9;
    private static final int RANK = 3;

    private final LaneMatrix lanes = new LaneMatrix(SIZE, RANK);

    @Test
    void everyLaneIsSolvedAsOneMatrix() {
        fill();
        solveAndCompare();
    }

    @Test
    void whatDoesNotShowIsLeftOut() {
        fill();
        for (int j = 0; j < SIZE; j++) {
            lanes.first[j] = j < 6 ? 0 : 1;
            lanes.beyond[j] = j < 3 ? 2 : 3;
        }
        solveAndCompare();
    }

    @Test
    void windowsAreWidenedUntilTheyDoNotFall() {
        LaneMatrix matrix = new LaneMatrix(3, 4);
        matrix.first[1] = 2;
        matrix.first[2] = 1;
        matrix.beyond[0] = 3;
        matrix.beyond[1] = 2;
        matrix.widen();

        assertThat(matrix.first).containsExactly(0, 1, 1);
        assertThat(matrix.beyond).containsExactly(3, 3, 4);
    }

    private void fill() {
        Random random = new Random(7);
        for (double[][] rows : generators()) {
            for (double[] row : rows) {
                for (int c = 0; c < Lanes.COUNT; c++) {
                    row[c] = random.nextDouble() - 0.5;
                }
            }
        }
        for (double[] row : lanes.diagonal) {
            for (int c = 0; c < Lanes.COUNT; c++) {
                row[c] = 4.0 + random.nextDouble();
            }
        }
    }

    private List<double[][]> generators() {
        return List.of(
                lanes.lowerRow, lanes.lowerStep, lanes.lowerColumn, lanes.upperRow, lanes.upperStep, lanes.upperColumn);
    }

    private void solveAndCompare() {
        double[][] x = Lanes.rows(SIZE);
        double[][] expected = new double[Lanes.COUNT][];
        for (int c = 0; c < Lanes.COUNT; c++) {
            for (int j = 0; j < SIZE; j++) {
                x[j][c] = 1.0 + j + 0.1 * c;
            }
            expected[c] = column(x, c);
            SemiseparableMatrix one = matrix(c);
            assertThat(one.factorize()).isTrue();
            one.solve(expected[c]);
        }
        lanes.factorize();
        lanes.solve(x);
        for (int c = 0; c < Lanes.COUNT; c++) {
            assertThat(column(x, c)).containsExactly(expected[c], within(1e-13));
        }
    }

    private SemiseparableMatrix matrix(int lane) {
        SemiseparableMatrix one = new SemiseparableMatrix(SIZE, RANK);
        copy(lanes.diagonal, lane, one.diagonal);
        copy(lanes.lowerRow, lane, one.lowerRow);
        copy(lanes.lowerStep, lane, one.lowerStep);
        copy(lanes.lowerColumn, lane, one.lowerColumn);
        copy(lanes.upperRow, lane, one.upperRow);
        copy(lanes.upperStep, lane, one.upperStep);
        copy(lanes.upperColumn, lane, one.upperColumn);
        System.arraycopy(lanes.first, 0, one.first, 0, SIZE);
        System.arraycopy(lanes.beyond, 0, one.beyond, 0, SIZE);
        return one;
    }

    private static double[] column(double[][] rows, int lane) {
        double[] column = new double[rows.length];
        copy(rows, lane, column);
        return column;
    }

    private static void copy(double[][] rows, int lane, double[] to) {
        for (int j = 0; j < rows.length; j++) {
            to[j] = rows[j][lane];
        }
    }
}
