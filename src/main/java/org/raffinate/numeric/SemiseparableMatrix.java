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
 * <p>Recurrences that do not show at a row are left out there, from both sides of their numbering: it pays to number them so
 * that those which matter together lie side by side.
 *
 * <p>The caller fills the generator arrays (entry {@code j·rank + i}), then calls {@link #factorize} once and {@link
 * #solve} as often as wanted; factorising overwrites the diagonal, {@code lowerColumn} and {@code upperRow} by those of
 * the factors. There is no pivoting: a pivot that vanishes or is not finite makes {@code factorize} answer false. The
 * method is the LU recurrence of quasiseparable matrices (Eidelman &amp; Gohberg 1999, Integral Equations and Operator
 * Theory 34:293) with diagonal transition matrices.
 */
public final class SemiseparableMatrix {
    /** Of the next pivot: what is smaller by more than this changes no digit of it. */
    private static final double NEGLIGIBLE = 1e-18;
    /** Up to so many recurrences, finding those that matter costs more than it saves. */
    private static final int FEW = 7;

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
    private final double[] largestLowerRow;
    private final double[] rowSize;
    private final double[] columnSize;
    private final double[] largestUpperColumn;
    private int firstRow;
    private int beyondRow;
    private int firstColumn;
    private int beyondColumn;

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
        largestLowerRow = new double[rank];
        rowSize = new double[rank];
        columnSize = new double[rank];
        largestUpperColumn = new double[rank];
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
        Arrays.fill(rowSize, 0.0);
        Arrays.fill(columnSize, 0.0);
        firstRow = 0;
        firstColumn = 0;
        beyondRow = rank > FEW ? 0 : rank;
        beyondColumn = beyondRow;
        findLargest();
        for (int j = 0; j < size; j++) {
            int at = j * rank;
            double pivot = diagonal[j];
            for (int i = firstRow; i < beyondRow; i++) {
                pivot -= lowerRow[at + i] * stateTimesColumn[i];
            }
            if (pivot == 0.0 || !Double.isFinite(pivot)) {
                return false;
            }
            diagonal[j] = pivot;
            if (j < size - 1) {
                reduce(at, 1.0 / pivot);
                if (rank > FEW) {
                    narrow(at, NEGLIGIBLE * Math.abs(diagonal[j + 1]));
                }
                Arrays.fill(rowTimesState, 0.0);
                advanceState(at);
                if (rank > FEW) {
                    measureState();
                }
            }
        }
        return true;
    }

    /** With X the state, h the upper column and p the lower row: the generators of L and U from X h and pᵀ X. */
    private void reduce(int at, double perPivot) {
        for (int i = 0; i < rank; i++) {
            int here = at + i;
            lowerColumn[here] = (lowerColumn[here] - lowerStep[here] * stateTimesColumn[i]) * perPivot;
            upperRow[here] -= rowTimesState[i] * upperStep[here];
        }
    }

    /** Finds the rows and columns of X that may show in a later pivot; all others are left at zero. */
    private void narrow(int at, double threshold) {
        int rowsFrom = 0;
        while (rowsFrom < rank && !showsBelow(at, rowsFrom, threshold)) {
            rowsFrom++;
        }
        int rowsTo = rank;
        while (rowsTo > rowsFrom && !showsBelow(at, rowsTo - 1, threshold)) {
            rowsTo--;
        }
        int columnsFrom = 0;
        while (columnsFrom < rank && !showsAbove(at, columnsFrom, threshold)) {
            columnsFrom++;
        }
        int columnsTo = rank;
        while (columnsTo > columnsFrom && !showsAbove(at, columnsTo - 1, threshold)) {
            columnsTo--;
        }
        if (rowsFrom > firstRow || rowsTo < beyondRow || columnsFrom > firstColumn || columnsTo < beyondColumn) {
            clearOutside(rowsFrom, rowsTo, columnsFrom, columnsTo);
        }
        firstRow = rowsFrom;
        beyondRow = rowsTo;
        firstColumn = columnsFrom;
        beyondColumn = columnsTo;
    }

    /** A NaN shows. */
    private boolean showsBelow(int at, int i, double threshold) {
        return !(Math.abs(lowerColumn[at + i]) * largestLowerRow[i] <= NEGLIGIBLE
                && rowSize[i] * largestLowerRow[i] <= threshold);
    }

    private boolean showsAbove(int at, int i, double threshold) {
        return !(Math.abs(upperRow[at + i]) * largestUpperColumn[i] <= threshold
                && columnSize[i] * largestUpperColumn[i] <= threshold);
    }

    private void findLargest() {
        Arrays.fill(largestLowerRow, 0.0);
        Arrays.fill(largestUpperColumn, 0.0);
        for (int at = 0; rank > FEW && at < lowerRow.length; at += rank) {
            for (int i = 0; i < rank; i++) {
                largestLowerRow[i] = Math.max(largestLowerRow[i], Math.abs(lowerRow[at + i]));
                largestUpperColumn[i] = Math.max(largestUpperColumn[i], Math.abs(upperColumn[at + i]));
            }
        }
    }

    private void clearOutside(int rowsFrom, int rowsTo, int columnsFrom, int columnsTo) {
        for (int i = firstRow; i < beyondRow; i++) {
            for (int k = firstColumn; k < beyondColumn; k++) {
                if (i < rowsFrom || i >= rowsTo || k < columnsFrom || k >= columnsTo) {
                    state[i * rank + k] = 0.0;
                }
            }
        }
        Arrays.fill(stateTimesColumn, 0.0);
        Arrays.fill(rowSize, 0.0);
    }

    /** X becomes diag(lowerStep) X diag(upperStep) + lowerColumn upperRowᵀ; and X h and pᵀ X of the next row. */
    private void advanceState(int at) {
        int next = at + rank;
        double[] x = state;
        double[] rows = rowTimesState;
        double[] upSteps = upperStep;
        double[] upRows = upperRow;
        double[] upColumns = upperColumn;
        for (int i = firstRow; i < beyondRow; i++) {
            double step = lowerStep[at + i];
            double column = lowerColumn[at + i];
            double weight = lowerRow[next + i];
            double sum = 0.0;
            int row = i * rank;
            for (int k = firstColumn; k < beyondColumn; k++) {
                double entry = step * x[row + k] * upSteps[at + k] + column * upRows[at + k];
                x[row + k] = entry;
                sum += entry * upColumns[next + k];
                rows[k] += weight * entry;
            }
            stateTimesColumn[i] = sum;
        }
    }

    /** How much the rows and columns of X may show in any later pivot, but for the steps between. */
    private void measureState() {
        Arrays.fill(columnSize, 0.0);
        for (int i = firstRow; i < beyondRow; i++) {
            double largest = largestLowerRow[i];
            double sum = 0.0;
            for (int k = firstColumn; k < beyondColumn; k++) {
                double entry = Math.abs(state[i * rank + k]);
                sum += entry * largestUpperColumn[k];
                columnSize[k] += entry * largest;
            }
            rowSize[i] = sum;
        }
    }

    /** Overwrites {@code rightSide} (length size) with the solution; the matrix must be factorised. */
    public void solve(double[] rightSide) {
        double[] sum = carried;
        Arrays.fill(sum, 0.0);
        for (int j = 0; j < size; j++) {
            int at = j * rank;
            double y = rightSide[j];
            for (int i = 0; i < rank; i++) {
                y -= lowerRow[at + i] * sum[i];
            }
            rightSide[j] = y;
            for (int i = 0; i < rank; i++) {
                sum[i] = lowerStep[at + i] * sum[i] + lowerColumn[at + i] * y;
            }
        }
        Arrays.fill(sum, 0.0);
        for (int j = size - 1; j >= 0; j--) {
            int at = j * rank;
            double x = rightSide[j];
            for (int i = 0; i < rank; i++) {
                x -= upperRow[at + i] * sum[i];
            }
            x /= diagonal[j];
            rightSide[j] = x;
            for (int i = 0; i < rank; i++) {
                sum[i] = upperStep[at + i] * sum[i] + upperColumn[at + i] * x;
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
