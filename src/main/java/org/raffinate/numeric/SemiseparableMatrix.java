package org.raffinate.numeric;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;

/**
 * A square matrix whose off-diagonal parts are sums of {@code rank} one-dimensional recurrences, factorised as L·U in
 * O(size·rank²).
 *
 * <p>With rows and columns {@code j, k} and recurrences {@code i} the entries are
 *
 * <pre>
 *   J[j][j] = diagonal[j]
 *   J[j][k] = Σ_i lowerRow[j,i] · lowerStep[j-1,i] ··· lowerStep[k+1,i] · lowerColumn[k,i]     below the diagonal, j &gt; k
 *   J[j][k] = Σ_i upperRow[j,i] · upperStep[j+1,i] ··· upperStep[k-1,i] · upperColumn[k,i]     above it, j &lt; k
 * </pre>
 *
 * <p>A recurrence need not show at every row: of row {@code j} those from {@code first[j]} up to before {@code beyond[j]} are
 * taken, all others pass for zero there. It pays to number recurrences so that those which show together lie side by side
 * and enter and leave in the order of their numbers: {@code first} and {@code beyond} must not fall, see {@link #widen}.
 *
 * <p>The caller fills the generator arrays (entry {@code j·rank + i}), then calls {@link #factorize} once and {@link
 * #solve} as often as wanted; factorising overwrites the diagonal, {@code lowerColumn} and {@code upperRow} by those of
 * the factors. There is no pivoting: a pivot that vanishes or is not finite makes {@code factorize} answer false. The
 * method is the LU recurrence of quasiseparable matrices (Eidelman &amp; Gohberg 1999, Integral Equations and Operator
 * Theory 34:293) with diagonal transition matrices.
 */
public final class SemiseparableMatrix {
    public final double[] diagonal;
    public final double[] lowerRow;
    public final double[] lowerStep;
    public final double[] lowerColumn;
    public final double[] upperRow;
    public final double[] upperStep;
    public final double[] upperColumn;
    /** The first recurrence that shows at a row. */
    public final int[] first;
    /** The one after the last that shows there. */
    public final int[] beyond;

    private final int size;
    private final int rank;
    private final double[] state;
    private final double[] stateTimesColumn;
    private final double[] rowTimesState;
    private final double[] carried;

    /** A matrix of {@code size} rows whose generators are {@code rank} long; both at least 1. */
    public SemiseparableMatrix(int size, int rank) {
        if (size < 1 || rank < 1) {
            throw new IllegalArgumentException("size and rank must be at least 1, found " + size + " and " + rank);
        }
        this.size = size;
        this.rank = rank;
        diagonal = new double[size];
        lowerRow = new double[size * rank];
        lowerStep = new double[size * rank];
        lowerColumn = new double[size * rank];
        upperRow = new double[size * rank];
        upperStep = new double[size * rank];
        upperColumn = new double[size * rank];
        state = new double[rank * rank];
        stateTimesColumn = new double[rank];
        rowTimesState = new double[rank];
        carried = new double[rank];
        first = new int[size];
        beyond = new int[size];
        Arrays.fill(beyond, rank);
    }

    /** Turns row and column {@code j} into those of the unit matrix; before {@link #factorize}. */
    public void isolate(int j) {
        diagonal[j] = 1.0;
        for (int at = j * rank; at < (j + 1) * rank; at++) {
            lowerRow[at] = 0.0;
            lowerColumn[at] = 0.0;
            upperRow[at] = 0.0;
            upperColumn[at] = 0.0;
        }
    }

    /** Replaces the generators by those of L and U; false where a pivot is zero or not finite. */
    public boolean factorize() {
        Arrays.fill(state, 0.0);
        Arrays.fill(stateTimesColumn, 0.0);
        Arrays.fill(rowTimesState, 0.0);
        for (int j = 0; ; j++) {
            int at = j * rank;
            double pivot = diagonal[j];
            for (int i = first[j]; i < beyond[j]; i++) {
                pivot -= lowerRow[at + i] * stateTimesColumn[i];
            }
            if (pivot == 0.0 || !Double.isFinite(pivot)) {
                return false;
            }
            diagonal[j] = pivot;
            if (j == size - 1) {
                return true;
            }
            reduce(j, 1.0 / pivot);
            advance(j);
        }
    }

    /**
     * Widens the windows until neither of their bounds falls from row to row, as {@link #factorize} needs them: what has left
     * does not come back, and what comes later has not been there.
     */
    public void widen() {
        for (int j = size - 2; j >= 0; j--) {
            first[j] = Math.min(first[j], first[j + 1]);
        }
        for (int j = 1; j < size; j++) {
            beyond[j] = Math.max(beyond[j], beyond[j - 1]);
        }
    }

    /** With X the state, h the upper column and p the lower row: the generators of L and U from X h and pᵀ X. */
    private void reduce(int j, double perPivot) {
        int at = j * rank;
        for (int i = first[j]; i < beyond[j]; i++) {
            int here = at + i;
            lowerColumn[here] = (lowerColumn[here] - lowerStep[here] * stateTimesColumn[i]) * perPivot;
            upperRow[here] -= rowTimesState[i] * upperStep[here];
        }
    }

    /**
     * X becomes diag(lowerStep) X diag(upperStep) + lowerColumn upperRowᵀ, with X h and pᵀ X of the next row: for the
     * recurrences that have shown and will show again, all other entries of X are zero or of no use.
     */
    private void advance(int j) {
        int at = j * rank;
        int next = at + rank;
        int from = first[j + 1];
        int to = beyond[j];
        double[] x = state;
        double[] rows = rowTimesState;
        double[] upSteps = upperStep;
        double[] upRows = upperRow;
        double[] upColumns = upperColumn;
        for (int k = from; k < to; k++) {
            rows[k] = 0.0;
        }
        for (int i = from; i < to; i++) {
            double step = lowerStep[at + i];
            double column = lowerColumn[at + i];
            double weight = lowerRow[next + i];
            double sum = 0.0;
            int row = i * rank;
            for (int k = from; k < to; k++) {
                double entry = step * x[row + k] * upSteps[at + k] + column * upRows[at + k];
                x[row + k] = entry;
                sum += entry * upColumns[next + k];
                rows[k] += weight * entry;
            }
            stateTimesColumn[i] = sum;
        }
    }

    /** Overwrites {@code rightSide} (length size) with the solution; the matrix must be factorised. */
    public void solve(double[] rightSide) {
        double[] sum = carried;
        Arrays.fill(sum, 0.0);
        for (int j = 0; j < size; j++) {
            int at = j * rank;
            int from = first[j];
            int to = beyond[j];
            double y = rightSide[j];
            for (int i = from; i < to; i++) {
                y -= lowerRow[at + i] * sum[i];
            }
            rightSide[j] = y;
            for (int i = from; i < to; i++) {
                sum[i] = lowerStep[at + i] * sum[i] + lowerColumn[at + i] * y;
            }
        }
        Arrays.fill(sum, 0.0);
        for (int j = size - 1; j >= 0; j--) {
            int at = j * rank;
            int from = first[j];
            int to = beyond[j];
            double x = rightSide[j];
            for (int i = from; i < to; i++) {
                x -= upperRow[at + i] * sum[i];
            }
            x /= diagonal[j];
            rightSide[j] = x;
            for (int i = from; i < to; i++) {
                sum[i] = upperStep[at + i] * sum[i] + upperColumn[at + i] * x;
            }
        }
    }

    /**
     * Fills what the upper recurrences carry out beyond the first row when columns are weighted, -Σ_k upperStep[0,i] ···
     * upperStep[k-1,i] · upperColumn[k,i] · weights[k]; 0 for those that do not show at the first row.
     */
    public void firstUpperSums(double[] weights, double[] sums) {
        Arrays.fill(sums, 0.0);
        for (int j = size - 1; j >= 0; j--) {
            int at = j * rank;
            for (int i = first[j]; i < beyond[j]; i++) {
                sums[i] = upperStep[at + i] * sums[i] - upperColumn[at + i] * weights[j];
            }
        }
        Arrays.fill(sums, beyond[0], rank, 0.0);
    }

    /** The same matrix written out, in O(size²·rank); before {@link #factorize}. */
    DMatrixRMaj dense() {
        DMatrixRMaj dense = new DMatrixRMaj(size, size);
        for (int j = 0; j < size; j++) {
            dense.set(j, j, diagonal[j]);
            double[] row = Arrays.copyOfRange(lowerRow, j * rank, (j + 1) * rank);
            for (int k = j - 1; k >= 0; k--) {
                dense.set(j, k, entry(row, first[j], beyond[k], lowerColumn, lowerStep, k * rank));
            }
            row = Arrays.copyOfRange(upperRow, j * rank, (j + 1) * rank);
            for (int k = j + 1; k < size; k++) {
                dense.set(j, k, entry(row, first[k], beyond[j], upperColumn, upperStep, k * rank));
            }
        }
        return dense;
    }

    private static double entry(double[] row, int from, int to, double[] column, double[] step, int at) {
        double sum = 0.0;
        for (int i = from; i < to; i++) {
            sum += row[i] * column[at + i];
            row[i] *= step[at + i];
        }
        return sum;
    }
}
