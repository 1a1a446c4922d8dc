package org.raffinate.numeric;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The parameters of a least-squares fit, and what the residuals say about them.
 *
 * <p>With J = ∂f_i/∂p_j at the fit, W the weights, r the residuals: s² = rᵀWr/(observations - rank), covariance
 * s²(JᵀWJ)⁻¹, intervals by Student's t. The inverse is taken through the singular values of W^½J with its columns
 * scaled to length 1; those below 1e-9 of the largest count as zero. A parameter that takes part in a direction so lost
 * has an infinite standard error, as has every one where no degree of freedom is left.
 */
public final class LeastSquaresFit {
    /** Singular values below this share of the largest carry no information that rounding would leave. */
    private static final double NEGLIGIBLE = 1e-9;

    /** A parameter whose share in a lost direction is below this is not touched by it. */
    private static final double UNTOUCHED = 1e-6;

    private final double[] parameters;
    private final double[] predicted;
    private final double[] residuals;
    private final double[] standardized;
    private final double[][] inverse;
    private final boolean[] lost;
    private final double variance;
    private final int rank;
    private final double condition;
    private final boolean converged;

    LeastSquaresFit(
            double[] parameters,
            double[] observed,
            double[] weights,
            double[] predicted,
            double[][] jacobian,
            boolean converged) {
        this.parameters = parameters.clone();
        this.predicted = predicted.clone();
        this.converged = converged;
        this.residuals = new double[observed.length];
        this.standardized = new double[observed.length];
        int size = parameters.length;
        double[][] rows = new double[observed.length][size];
        double squares = 0.0;
        for (int i = 0; i < observed.length; i++) {
            residuals[i] = observed[i] - predicted[i];
            squares += weights[i] * residuals[i] * residuals[i];
            for (int j = 0; j < size; j++) {
                rows[i][j] = Math.sqrt(weights[i]) * jacobian[i][j];
            }
        }
        double[] lengths = scaleColumns(rows, size);
        SingularValueDecomposition svd = new SingularValueDecomposition(new Array2DRowRealMatrix(rows));
        double[] singular = svd.getSingularValues();
        this.inverse = new double[size][size];
        this.lost = new boolean[size];
        int found = 0;
        for (int k = 0; k < size; k++) {
            boolean known = k < singular.length && singular[k] > NEGLIGIBLE * singular[0];
            found += known ? 1 : 0;
            for (int a = 0; a < size; a++) {
                // Fewer observations than parameters leave directions that the decomposition does not list.
                double share = k < singular.length ? svd.getV().getEntry(a, k) : 1.0;
                lost[a] |= !known && Math.abs(share) > UNTOUCHED;
                for (int b = 0; known && b < size; b++) {
                    inverse[a][b] +=
                            share * svd.getV().getEntry(b, k) / (singular[k] * singular[k] * lengths[a] * lengths[b]);
                }
            }
        }
        this.rank = found;
        this.condition = found == size ? singular[0] / singular[size - 1] : Double.POSITIVE_INFINITY;
        this.variance = observed.length > rank ? squares / (observed.length - rank) : Double.POSITIVE_INFINITY;
        standardize(weights, jacobian);
    }

    /** Divides each column by its length and returns the lengths, 1 for a column of zeros. */
    private static double[] scaleColumns(double[][] rows, int size) {
        double[] lengths = new double[size];
        for (int j = 0; j < size; j++) {
            for (double[] row : rows) {
                lengths[j] = Math.hypot(lengths[j], row[j]);
            }
            lengths[j] = lengths[j] == 0.0 ? 1.0 : lengths[j];
            for (double[] row : rows) {
                row[j] /= lengths[j];
            }
        }
        return lengths;
    }

    private void standardize(double[] weights, double[][] jacobian) {
        for (int i = 0; i < residuals.length; i++) {
            double leverage = 0.0;
            for (int a = 0; a < parameters.length; a++) {
                for (int b = 0; b < parameters.length; b++) {
                    leverage += weights[i] * jacobian[i][a] * inverse[a][b] * jacobian[i][b];
                }
            }
            double deviation = Math.sqrt(variance / weights[i] * Math.max(0.0, 1.0 - leverage));
            standardized[i] = deviation > 0.0 ? residuals[i] / deviation : 0.0;
        }
    }

    public double parameter(int j) {
        return parameters[j];
    }

    /** √(covariance_jj), infinite where the observations do not determine the parameter. */
    public double standardError(int j) {
        return lost[j] ? Double.POSITIVE_INFINITY : Math.sqrt(variance * inverse[j][j]);
    }

    /** Correlation of two estimates, -1 to 1; NaN where one of them is not determined. */
    public double correlation(int j, int k) {
        if (lost[j] || lost[k]) {
            return Double.NaN;
        }
        return j == k ? 1.0 : inverse[j][k] / Math.sqrt(inverse[j][j] * inverse[k][k]);
    }

    /**
     * Half the width of the confidence interval of a parameter.
     *
     * @param confidence e.g. 0.95
     */
    public double halfWidth(int j, double confidence) {
        if (lost[j] || degreesOfFreedom() == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return standardError(j)
                * new TDistribution(null, degreesOfFreedom()).inverseCumulativeProbability(0.5 + confidence / 2.0);
    }

    public double predicted(int i) {
        return predicted[i];
    }

    /** Observed less predicted. */
    public double residual(int i) {
        return residuals[i];
    }

    /** The residual over its own standard deviation, s √((1 - leverage)/w); 0 for a point that the fit must meet. */
    public double standardizedResidual(int i) {
        return standardized[i];
    }

    /** s, the standard deviation of an observation of weight 1; infinite without a degree of freedom. */
    public double residualDeviation() {
        return Math.sqrt(variance);
    }

    public int degreesOfFreedom() {
        return residuals.length - rank;
    }

    /** How many combinations of the parameters the observations determine. */
    public int rank() {
        return rank;
    }

    /** Largest over smallest singular value of the scaled Jacobian; infinite where the rank is not full. */
    public double condition() {
        return condition;
    }

    public boolean converged() {
        return converged;
    }
}
