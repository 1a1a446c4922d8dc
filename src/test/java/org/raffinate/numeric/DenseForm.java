package org.raffinate.numeric;

import org.ejml.data.DMatrixRMaj;

/** A {@link SemiseparableMatrix} written out entry by entry from the definition in its Javadoc. */
public final class DenseForm {
    private DenseForm() {}

    /** The matrix that the generators stand for; they must not have been factorised. */
    public static DMatrixRMaj of(SemiseparableMatrix matrix) {
        int size = matrix.diagonal.length;
        DMatrixRMaj dense = new DMatrixRMaj(size, size);
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                dense.set(j, k, entry(matrix, j, k));
            }
        }
        return dense;
    }

    private static double entry(SemiseparableMatrix matrix, int j, int k) {
        if (j == k) {
            return matrix.diagonal[j];
        }
        boolean below = j > k;
        double[] row = below ? matrix.lowerRow : matrix.upperRow;
        double[] step = below ? matrix.lowerStep : matrix.upperStep;
        double[] column = below ? matrix.lowerColumn : matrix.upperColumn;
        int rank = row.length / matrix.diagonal.length;
        double sum = 0.0;
        for (int i = 0; i < rank; i++) {
            double term = row[j * rank + i] * column[k * rank + i];
            for (int between = Math.min(j, k) + 1; between < Math.max(j, k); between++) {
                term *= step[between * rank + i];
            }
            sum += term;
        }
        return sum;
    }
}
