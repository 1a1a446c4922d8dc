package org.raffinate.numeric;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * A square matrix of 2×2 blocks whose off-diagonal parts are sums of {@code rank} recurrences, factorised as L·U in
 * O(size·rank²).
 *
 * <p>With block rows and columns {@code j, k}, and rows {@code r} and columns {@code c} (0 or 1) inside a block,
 *
 * <pre>
 *   J[j,r][j,c] = diagonal[j,r,c]
 *   J[j,r][k,c] = lowerRow[j,r]ᵀ · L[j-1] ··· L[k+1] · lowerColumn[k,c]     below the diagonal, j &gt; k
 *   J[j,r][k,c] = upperRow[j,r]ᵀ · U[j+1] ··· U[k-1] · upperColumn[k,c]     above it, j &lt; k
 * </pre>
 *
 * <p>Rows and columns are vectors of length {@code rank}. The steps L and U couple at most the two recurrences {@code 2p}
 * and {@code 2p+1} with each other: {@code (L w)[i] = lowerStep[j,i]·w[i] + lowerCross[j,i]·w[i^1]}; where {@code
 * crossed} is false they are diagonal and the cross arrays are empty.
 *
 * <p>The caller fills the arrays, calls {@link #factorize} once and {@link #solve} as often as wanted; factorising
 * overwrites {@code diagonal}, {@code lowerColumn} and {@code upperRow}. Pivots are the 2×2 blocks; there is no other
 * pivoting. The method is the LU recurrence of quasiseparable matrices (Eidelman &amp; Gohberg 1999, Integral Equations
 * and Operator Theory 34:293) in blocks.
 */
public final class BlockSemiseparableMatrix {
    /** Entry {@code (j·2 + r)·2 + c}. */
    public final double[] diagonal;
    /** Entry {@code (j·2 + r)·rank + i}, as in the three other arrays of rows and columns. */
    public final double[] lowerRow;

    public final double[] lowerColumn;
    public final double[] upperRow;
    public final double[] upperColumn;
    /** Entry {@code j·rank + i}, as in the three other arrays of steps. */
    public final double[] lowerStep;

    public final double[] upperStep;
    public final double[] lowerCross;
    public final double[] upperCross;

    private final int size;
    private final int rank;
    private final boolean crossed;
    private double[] state;
    private double[] next;
    private final double[] stateTimesColumn;
    private final double[] rowTimesState;
    private final double[] carried;
    private final double[] moved;
    private boolean positive;

    /**
     * A matrix of {@code size} block rows; {@code rank} must be even where steps are crossed.
     *
     * @param crossed whether the recurrences 2p and 2p+1 feed each other
     */
    public BlockSemiseparableMatrix(int size, int rank, boolean crossed) {
        if (size < 1 || rank < 1 || (crossed && rank % 2 != 0)) {
            throw new IllegalArgumentException(
                    "size and rank must be at least 1 and a crossed rank even, found " + size + " and " + rank);
        }
        this.size = size;
        this.rank = rank;
        this.crossed = crossed;
        diagonal = new double[4 * size];
        lowerRow = new double[2 * size * rank];
        lowerColumn = new double[2 * size * rank];
        upperRow = new double[2 * size * rank];
        upperColumn = new double[2 * size * rank];
        lowerStep = new double[size * rank];
        upperStep = new double[size * rank];
        lowerCross = new double[crossed ? size * rank : 0];
        upperCross = new double[crossed ? size * rank : 0];
        state = new double[rank * rank];
        next = new double[rank * rank];
        stateTimesColumn = new double[2 * rank];
        rowTimesState = new double[2 * rank];
        carried = new double[rank];
        moved = new double[rank];
    }

    /** Turns row and column {@code r} of block {@code j} into those of the unit matrix; before {@link #factorize}. */
    public void isolate(int j, int r) {
        diagonal[4 * j + 2 * r] = 0.0;
        diagonal[4 * j + 2 * r + 1] = 0.0;
        diagonal[4 * j + r] = 0.0;
        diagonal[4 * j + 2 + r] = 0.0;
        diagonal[4 * j + 3 * r] = 1.0;
        int from = (2 * j + r) * rank;
        for (double[] vectors : new double[][] {lowerRow, lowerColumn, upperRow, upperColumn}) {
            Arrays.fill(vectors, from, from + rank, 0.0);
        }
    }

    /** Replaces the generators by those of L and U; false where a pivot block is singular or not finite. */
    public boolean factorize() {
        Arrays.fill(state, 0.0);
        positive = true;
        for (int j = 0; j < size; j++) {
            int at = 2 * j * rank;
            multiplyState(at);
            if (!invertPivot(4 * j, at)) {
                return false;
            }
            reduceRows(j);
            reduceColumns(j);
            if (j < size - 1) {
                advanceState(j);
            }
        }
        return true;
    }

    /** With X the state, h the upper columns and p the lower rows: X h and pᵀ X. */
    private void multiplyState(int at) {
        for (int r = 0; r < 2; r++) {
            int from = at + r * rank;
            int to = r * rank;
            for (int k = 0; k < rank; k++) {
                rowTimesState[to + k] = 0.0;
            }
            for (int i = 0; i < rank; i++) {
                double sum = 0.0;
                double weight = lowerRow[from + i];
                for (int k = 0; k < rank; k++) {
                    double x = state[i * rank + k];
                    sum += x * upperColumn[from + k];
                    rowTimesState[to + k] += weight * x;
                }
                stateTimesColumn[to + i] = sum;
            }
        }
    }

    private boolean invertPivot(int block, int at) {
        double[] d = diagonal;
        for (int r = 0; r < 2; r++) {
            for (int c = 0; c < 2; c++) {
                double sum = 0.0;
                for (int i = 0; i < rank; i++) {
                    sum += lowerRow[at + r * rank + i] * stateTimesColumn[c * rank + i];
                }
                d[block + 2 * r + c] -= sum;
            }
        }
        double determinant = d[block] * d[block + 3] - d[block + 1] * d[block + 2];
        if (determinant == 0.0 || !Double.isFinite(determinant)) {
            return false;
        }
        positive ^= determinant < 0.0;
        double first = d[block];
        d[block] = d[block + 3] / determinant;
        d[block + 3] = first / determinant;
        d[block + 1] = -d[block + 1] / determinant;
        d[block + 2] = -d[block + 2] / determinant;
        return true;
    }

    /** Upper rows of U: g - (pᵀ X) U. */
    private void reduceRows(int j) {
        for (int r = 0; r < 2; r++) {
            int from = (2 * j + r) * rank;
            for (int i = 0; i < rank; i++) {
                double x = rowTimesState[r * rank + i] * upperStep[j * rank + i];
                if (crossed) {
                    x += rowTimesState[r * rank + (i ^ 1)] * upperCross[j * rank + (i ^ 1)];
                }
                upperRow[from + i] -= x;
            }
        }
    }

    /** Lower columns of L: (q - L (X h)) times the inverse pivot. */
    private void reduceColumns(int j) {
        int first = 2 * j * rank;
        int second = first + rank;
        double[] d = diagonal;
        for (int i = 0; i < rank; i++) {
            double x = lowerColumn[first + i] - lowerStep[j * rank + i] * stateTimesColumn[i];
            double y = lowerColumn[second + i] - lowerStep[j * rank + i] * stateTimesColumn[rank + i];
            if (crossed) {
                x -= lowerCross[j * rank + i] * stateTimesColumn[i ^ 1];
                y -= lowerCross[j * rank + i] * stateTimesColumn[rank + (i ^ 1)];
            }
            lowerColumn[first + i] = x * d[4 * j] + y * d[4 * j + 2];
            lowerColumn[second + i] = x * d[4 * j + 1] + y * d[4 * j + 3];
        }
    }

    /** X becomes L X U + lowerColumn upperRowᵀ. */
    private void advanceState(int j) {
        int first = 2 * j * rank;
        int second = first + rank;
        int steps = j * rank;
        for (int i = 0; i < rank; i++) {
            double stay = lowerStep[steps + i];
            double cross = crossed ? lowerCross[steps + i] : 0.0;
            double one = lowerColumn[first + i];
            double two = lowerColumn[second + i];
            int row = i * rank;
            int partner = (i ^ 1) * rank;
            if (crossed) {
                for (int k = 0; k < rank; k++) {
                    moved[k] = stay * state[row + k] + cross * state[partner + k];
                }
                for (int k = 0; k < rank; k++) {
                    next[row + k] = moved[k] * upperStep[steps + k]
                            + moved[k ^ 1] * upperCross[steps + (k ^ 1)]
                            + one * upperRow[first + k]
                            + two * upperRow[second + k];
                }
            } else {
                for (int k = 0; k < rank; k++) {
                    next[row + k] = stay * state[row + k] * upperStep[steps + k]
                            + one * upperRow[first + k]
                            + two * upperRow[second + k];
                }
            }
        }
        double[] swap = state;
        state = next;
        next = swap;
    }

    /** Whether the determinant is above 0; the matrix must be factorised. */
    public boolean hasPositiveDeterminant() {
        return positive;
    }

    /** Overwrites {@code rightSide} (length 2·size, block after block) with the solution; factorised before. */
    public void solve(double[] rightSide) {
        Arrays.fill(carried, 0.0);
        for (int j = 0; j < size; j++) {
            int at = 2 * j * rank;
            double y0 = rightSide[2 * j];
            double y1 = rightSide[2 * j + 1];
            for (int i = 0; i < rank; i++) {
                y0 -= lowerRow[at + i] * carried[i];
                y1 -= lowerRow[at + rank + i] * carried[i];
            }
            rightSide[2 * j] = y0;
            rightSide[2 * j + 1] = y1;
            carry(j, lowerStep, lowerCross);
            for (int i = 0; i < rank; i++) {
                carried[i] += lowerColumn[at + i] * y0 + lowerColumn[at + rank + i] * y1;
            }
        }
        Arrays.fill(carried, 0.0);
        for (int j = size - 1; j >= 0; j--) {
            int at = 2 * j * rank;
            double y0 = rightSide[2 * j];
            double y1 = rightSide[2 * j + 1];
            for (int i = 0; i < rank; i++) {
                y0 -= upperRow[at + i] * carried[i];
                y1 -= upperRow[at + rank + i] * carried[i];
            }
            double x0 = diagonal[4 * j] * y0 + diagonal[4 * j + 1] * y1;
            double x1 = diagonal[4 * j + 2] * y0 + diagonal[4 * j + 3] * y1;
            rightSide[2 * j] = x0;
            rightSide[2 * j + 1] = x1;
            carry(j, upperStep, upperCross);
            for (int i = 0; i < rank; i++) {
                carried[i] += upperColumn[at + i] * x0 + upperColumn[at + rank + i] * x1;
            }
        }
    }

    private void carry(int j, double[] step, double[] cross) {
        if (crossed) {
            for (int i = 0; i < rank; i++) {
                moved[i] = step[j * rank + i] * carried[i] + cross[j * rank + i] * carried[i ^ 1];
            }
            System.arraycopy(moved, 0, carried, 0, rank);
        } else {
            for (int i = 0; i < rank; i++) {
                carried[i] *= step[j * rank + i];
            }
        }
    }

    /** The same matrix written out, in O(size²·rank); before {@link #factorize}. */
    DMatrixRMaj dense() {
        DMatrixRMaj dense = new DMatrixRMaj(2 * size, 2 * size);
        for (int k = 0; k < size; k++) {
            for (int c = 0; c < 2; c++) {
                dense.set(2 * k, 2 * k + c, diagonal[4 * k + c]);
                dense.set(2 * k + 1, 2 * k + c, diagonal[4 * k + 2 + c]);
                System.arraycopy(lowerColumn, (2 * k + c) * rank, carried, 0, rank);
                for (int j = k + 1; j < size; j++) {
                    writeColumn(dense, j, 2 * k + c, lowerRow);
                    carry(j, lowerStep, lowerCross);
                }
                System.arraycopy(upperColumn, (2 * k + c) * rank, carried, 0, rank);
                for (int j = k - 1; j >= 0; j--) {
                    writeColumn(dense, j, 2 * k + c, upperRow);
                    carry(j, upperStep, upperCross);
                }
            }
        }
        return dense;
    }

    private void writeColumn(DMatrixRMaj dense, int j, int column, double[] rows) {
        for (int r = 0; r < 2; r++) {
            double sum = 0.0;
            for (int i = 0; i < rank; i++) {
                sum += rows[(2 * j + r) * rank + i] * carried[i];
            }
            dense.set(2 * j + r, column, sum);
        }
    }
}
