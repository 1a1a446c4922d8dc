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
        for (int j = 0; j < size; j++) {
            int at = j * rank;
            multiplyState(at);
            double pivot = diagonal[j];
            for (int i = 0; i < rank; i++) {
                pivot -= lowerRow[at + i] * stateTimesColumn[i];
            }
            if (pivot == 0.0 || !Double.isFinite(pivot)) {
                return false;
            }
            diagonal[j] = pivot;
            for (int i = 0; i < rank; i++) {
                lowerColumn[at + i] = (lowerColumn[at + i] - lowerStep[at + i] * stateTimesColumn[i]) / pivot;
                upperRow[at + i] -= rowTimesState[i] * upperStep[at + i];
            }
            advanceState(at);
        }
        return true;
    }

    /** With X the state, h the upper column and p the lower row: X h and pᵀ X. */
    private void multiplyState(int at) {
        Arrays.fill(rowTimesState, 0.0);
        for (int i = 0; i < rank; i++) {
            double sum = 0.0;
            double weight = lowerRow[at + i];
            for (int k = 0; k < rank; k++) {
                double x = state[i * rank + k];
                sum += x * upperColumn[at + k];
                rowTimesState[k] += weight * x;
            }
            stateTimesColumn[i] = sum;
        }
    }

    /** X becomes diag(lowerStep) X diag(upperStep) + lowerColumn upperRowᵀ. */
    private void advanceState(int at) {
        for (int i = 0; i < rank; i++) {
            double step = lowerStep[at + i];
            double column = lowerColumn[at + i];
            for (int k = 0; k < rank; k++) {
                int x = i * rank + k;
                state[x] = step * state[x] * upperStep[at + k] + column * upperRow[at + k];
            }
        }
    }

    /** Overwrites {@code rightSide} (length size) with the solution; the matrix must be factorised. */
    public void solve(double[] rightSide) {
        Arrays.fill(carried, 0.0);
        for (int j = 0; j < size; j++) {
            int at = j * rank;
            double y = rightSide[j];
            for (int i = 0; i < rank; i++) {
                y -= lowerRow[at + i] * carried[i];
            }
            rightSide[j] = y;
            for (int i = 0; i < rank; i++) {
                carried[i] = lowerStep[at + i] * carried[i] + lowerColumn[at + i] * y;
            }
        }
        Arrays.fill(carried, 0.0);
        for (int j = size - 1; j >= 0; j--) {
            int at = j * rank;
            double x = rightSide[j];
            for (int i = 0; i < rank; i++) {
                x -= upperRow[at + i] * carried[i];
            }
            x /= diagonal[j];
            rightSide[j] = x;
            for (int i = 0; i < rank; i++) {
                carried[i] = upperStep[at + i] * carried[i] + upperColumn[at + i] * x;
            }
        }
    }

    /** The same matrix written out, in O(size²·rank); before {@link #factorize}. */
    DMatrixRMaj dense() {
        DMatrixRMaj dense = new DMatrixRMaj(size, size);
        for (int j = 0; j < size; j++) {
            dense.set(j, j, diagonal[j]);
            double[] row = Arrays.copyOfRange(lowerRow, j * rank, (j + 1) * rank);
            for (int k = j - 1; k >= 0; k--) {
                dense.set(j, k, entry(row, lowerColumn, lowerStep, k * rank));
            }
            row = Arrays.copyOfRange(upperRow, j * rank, (j + 1) * rank);
            for (int k = j + 1; k < size; k++) {
                dense.set(j, k, entry(row, upperColumn, upperStep, k * rank));
            }
        }
        return dense;
    }

    private double entry(double[] row, double[] column, double[] step, int at) {
        double sum = 0.0;
        for (int i = 0; i < rank; i++) {
            sum += row[i] * column[at + i];
            row[i] *= step[at + i];
        }
        return sum;
    }
}
