package org.raffinate.numeric;

import org.ejml.data.DMatrixRMaj;

/** A {@link BlockSemiseparableMatrix} written out entry by entry from the definition in its Javadoc. */
public final class BlockDenseForm {
    private BlockDenseForm() {}

    /** Entries that the generators stand for, row by row; they must not have been factorised. */
    public static double[][] of(BlockSemiseparableMatrix matrix) {
        int size = matrix.diagonal.length / 4;
        double[][] dense = new double[2 * size][2 * size];
        for (int row = 0; row < 2 * size; row++) {
            for (int column = 0; column < 2 * size; column++) {
                dense[row][column] = entry(matrix, row, column);
            }
        }
        return dense;
    }

    static DMatrixRMaj matrix(BlockSemiseparableMatrix matrix) {
        return new DMatrixRMaj(of(matrix));
    }

    private static double entry(BlockSemiseparableMatrix matrix, int row, int column) {
        int j = row / 2;
        int k = column / 2;
        if (j == k) {
            return matrix.diagonal[4 * j + 2 * (row % 2) + column % 2];
        }
        boolean below = j > k;
        int rank = matrix.lowerRow.length / (matrix.diagonal.length / 2);
        double[] step = below ? matrix.lowerStep : matrix.upperStep;
        double[] cross = below ? matrix.lowerCross : matrix.upperCross;
        double[] vector = new double[rank];
        System.arraycopy(below ? matrix.lowerColumn : matrix.upperColumn, column * rank, vector, 0, rank);
        int towards = below ? 1 : -1;
        for (int between = k + towards; between != j; between += towards) {
            double[] moved = new double[rank];
            for (int i = 0; i < rank; i++) {
                moved[i] = step[between * rank + i] * vector[i];
                moved[i] += cross.length == 0 ? 0.0 : cross[between * rank + i] * vector[i % 2 == 0 ? i + 1 : i - 1];
            }
            vector = moved;
        }
        double[] rows = below ? matrix.lowerRow : matrix.upperRow;
        double sum = 0.0;
        for (int i = 0; i < rank; i++) {
            sum += rows[row * rank + i] * vector[i];
        }
        return sum;
    }
}
