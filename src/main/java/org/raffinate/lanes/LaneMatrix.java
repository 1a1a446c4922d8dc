package org.raffinate.lanes;

import java.util.Arrays;

/**
 * Matrices of the form of {@link org.raffinate.numeric.SemiseparableMatrix} side by side, with the same generators and the same
 * L·U; a pivot that vanishes leaves its lane without numbers.
 *
 * <p>What shows at a row, from {@code first} to before {@code beyond}, shows in some lane; neither bound may fall from row to
 * row.
 */
final class LaneMatrix {
    final double[][] diagonal;
    /** The caller may put rows of its own here. */
    final double[][] lowerRow;

    final double[][] lowerStep;
    final double[][] lowerColumn;
    final double[][] upperRow;
    final double[][] upperStep;
    final double[][] upperColumn;
    final int[] first;
    final int[] beyond;

    private final int size;
    private final int rank;
    private final double[][] state;
    private final double[][] stateTimesColumn;
    private final double[][] rowTimesState;

    LaneMatrix(int size, int rank) {
        this.size = size;
        this.rank = rank;
        diagonal = Lanes.rows(size);
        lowerRow = Lanes.rows(size * rank);
        lowerStep = Lanes.rows(size * rank);
        lowerColumn = Lanes.rows(size * rank);
        upperRow = Lanes.rows(size * rank);
        upperStep = Lanes.rows(size * rank);
        upperColumn = Lanes.rows(size * rank);
        first = new int[size];
        beyond = new int[size];
        Arrays.fill(beyond, rank);
        state = Lanes.rows(rank * rank);
        stateTimesColumn = Lanes.rows(rank);
        rowTimesState = Lanes.rows(rank);
    }

    /** Widens the windows until neither of their bounds falls from row to row. */
    void widen() {
        for (int j = size - 2; j >= 0; j--) {
            first[j] = Math.min(first[j], first[j + 1]);
        }
        for (int j = 1; j < size; j++) {
            beyond[j] = Math.max(beyond[j], beyond[j - 1]);
        }
    }

    /** Replaces the generators by those of L and U, and the diagonal by one over the pivots. */
    void factorize() {
        clear(state);
        clear(stateTimesColumn);
        clear(rowTimesState);
        for (int j = 0; j < size; j++) {
            double[] pivot = diagonal[j];
            for (int i = first[j]; i < beyond[j]; i++) {
                subtractProduct(pivot, lowerRow[j * rank + i], stateTimesColumn[i]);
            }
            for (int c = 0; c < Lanes.COUNT; c++) {
                pivot[c] = 1.0 / pivot[c];
            }
            if (j < size - 1) {
                reduce(j);
                advance(j);
            }
        }
    }

    private void reduce(int j) {
        double[] perPivot = diagonal[j];
        for (int i = first[j]; i < beyond[j]; i++) {
            int here = j * rank + i;
            reduce(
                    lowerColumn[here],
                    lowerStep[here],
                    stateTimesColumn[i],
                    perPivot,
                    upperRow[here],
                    rowTimesState[i],
                    upperStep[here]);
        }
    }

    private static void reduce(
            double[] lowerColumn,
            double[] lowerStep,
            double[] stateTimesColumn,
            double[] perPivot,
            double[] upperRow,
            double[] rowTimesState,
            double[] upperStep) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            lowerColumn[c] = (lowerColumn[c] - lowerStep[c] * stateTimesColumn[c]) * perPivot[c];
            upperRow[c] -= rowTimesState[c] * upperStep[c];
        }
    }

    private void advance(int j) {
        int at = j * rank;
        int next = at + rank;
        int from = first[j + 1];
        int to = beyond[j];
        for (int i = from; i < to; i++) {
            Arrays.fill(stateTimesColumn[i], 0.0);
            Arrays.fill(rowTimesState[i], 0.0);
        }
        for (int i = from; i < to; i++) {
            for (int k = from; k < to; k++) {
                advance(
                        state[i * rank + k],
                        lowerStep[at + i],
                        upperStep[at + k],
                        lowerColumn[at + i],
                        upperRow[at + k],
                        upperColumn[next + k],
                        stateTimesColumn[i],
                        lowerRow[next + i],
                        rowTimesState[k]);
            }
        }
    }

    private static void advance(
            double[] state,
            double[] lowerStep,
            double[] upperStep,
            double[] lowerColumn,
            double[] upperRow,
            double[] upperColumn,
            double[] stateTimesColumn,
            double[] lowerRow,
            double[] rowTimesState) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            double entry = lowerStep[c] * state[c] * upperStep[c] + lowerColumn[c] * upperRow[c];
            state[c] = entry;
            stateTimesColumn[c] += entry * upperColumn[c];
            rowTimesState[c] += lowerRow[c] * entry;
        }
    }

    /** Overwrites the right sides, a row for each of the matrix, with the solutions; after {@link #factorize}. */
    void solve(double[][] rightSide) {
        double[][] carried = stateTimesColumn;
        clear(carried);
        for (int j = 1; j < size; j++) {
            // what shows at only one of two rows carries nothing from one to the other
            for (int i = first[j]; i < beyond[j - 1]; i++) {
                int here = j * rank + i;
                int before = here - rank;
                carry(
                        carried[i],
                        lowerStep[before],
                        lowerColumn[before],
                        rightSide[j - 1],
                        lowerRow[here],
                        rightSide[j]);
            }
        }
        clear(carried);
        multiply(rightSide[size - 1], diagonal[size - 1]);
        for (int j = size - 2; j >= 0; j--) {
            for (int i = first[j + 1]; i < beyond[j]; i++) {
                int here = j * rank + i;
                int before = here + rank;
                carry(
                        carried[i],
                        upperStep[before],
                        upperColumn[before],
                        rightSide[j + 1],
                        upperRow[here],
                        rightSide[j]);
            }
            multiply(rightSide[j], diagonal[j]);
        }
    }

    private static void subtractProduct(double[] from, double[] a, double[] b) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            from[c] -= a[c] * b[c];
        }
    }

    private static void multiply(double[] x, double[] by) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            x[c] *= by[c];
        }
    }

    /** What a known entry adds to the sum carried on, and what the sum takes from the next right side. */
    private static void carry(double[] sum, double[] step, double[] column, double[] x, double[] row, double[] next) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            double carried = step[c] * sum[c] + column[c] * x[c];
            sum[c] = carried;
            next[c] -= row[c] * carried;
        }
    }

    private static void clear(double[][] rows) {
        for (double[] row : rows) {
            Arrays.fill(row, 0.0);
        }
    }
}
