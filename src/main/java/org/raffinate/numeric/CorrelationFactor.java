package org.raffinate.numeric;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/** The lower triangle L of a correlation matrix, R = L Lᵀ: it makes correlated normal numbers of independent ones. */
public final class CorrelationFactor {
    private final RealMatrix lower;

    /**
     * The factor of a matrix.
     *
     * @param correlations symmetric, 1 on the diagonal
     * @throws IllegalArgumentException where the correlations contradict each other: the matrix is not positive definite
     */
    public CorrelationFactor(double[][] correlations) {
        try {
            lower = new CholeskyDecomposition(new Array2DRowRealMatrix(correlations)).getL();
        } catch (NonPositiveDefiniteMatrixException contradictory) {
            throw new IllegalArgumentException(
                    "the correlations contradict each other: no numbers can have all of them", contradictory);
        }
    }

    /** Makes the numbers correlated, in place. */
    public void apply(double[] numbers) {
        for (int i = numbers.length - 1; i >= 0; i--) {
            double sum = 0.0;
            for (int j = 0; j <= i; j++) {
                sum += lower.getEntry(i, j) * numbers[j];
            }
            numbers[i] = sum;
        }
    }
}
