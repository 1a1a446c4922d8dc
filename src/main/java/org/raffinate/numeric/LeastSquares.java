package org.raffinate.numeric;

import java.util.Arrays;
import org.apache.commons.math3.exception.ConvergenceException;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.exception.TooManyIterationsException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresFactory;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DiagonalMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * Weighted least squares, min_p Σ_i w_i (y_i - f_i(p))², by commons-math's Levenberg-Marquardt.
 *
 * <p>The model gives f and its derivatives ∂f_i/∂p_j. A fit that does not settle within the evaluations allowed is
 * returned as the best point met, not converged; a problem without information on some parameter is fitted all the
 * same, and the answer says so by its rank.
 */
public final class LeastSquares {
    private static final int MOST_EVALUATIONS = 1000;

    /** Relative change of the cost, and of the parameters, at which the iteration ends. */
    private static final double TOLERANCE = 1e-13;

    private LeastSquares() {}

    /** A function of the parameters with its derivatives; both must be finite where the iteration may go. */
    public interface Model {
        /** f_i(p), one for each observation. */
        double[] values(double[] parameters);

        /** ∂f_i/∂p_j, a row for each observation. */
        double[][] jacobian(double[] parameters);
    }

    /**
     * The fit to {@code observed}, from {@code start}; no argument is changed.
     *
     * @param weights w_i > 0; only their ratios matter
     * @param start where the model must be finite
     */
    public static LeastSquaresFit fit(Model model, double[] observed, double[] weights, double[] start) {
        if (observed.length == 0 || start.length == 0 || weights.length != observed.length) {
            throw new IllegalArgumentException(observed.length + " observations with " + weights.length
                    + " weights and " + start.length + " parameters, expected one weight for each and one of each");
        }
        if (!Arrays.stream(model.values(start)).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("the model is not finite at the start " + Arrays.toString(start));
        }
        Best best = new Best(model, observed, weights, start);
        boolean converged;
        try {
            new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(TOLERANCE)
                    .withParameterRelativeTolerance(TOLERANCE)
                    .optimize(LeastSquaresFactory.create(
                            best::evaluate,
                            new ArrayRealVector(observed),
                            new ArrayRealVector(start),
                            new DiagonalMatrix(weights),
                            null,
                            MOST_EVALUATIONS,
                            MOST_EVALUATIONS));
            converged = true;
        } catch (ConvergenceException atRounding) {
            // The optimizer gives up where rounding hides any further descent: that is as far as a fit can go.
            converged = true;
        } catch (TooManyEvaluationsException | TooManyIterationsException unsettled) {
            converged = false;
        }
        return new LeastSquaresFit(
                best.parameters,
                observed,
                weights,
                model.values(best.parameters),
                model.jacobian(best.parameters),
                converged);
    }

    /** Remembers the best point the optimizer asked for, which it does not hand back when it gives up. */
    private static final class Best {
        private final Model model;
        private final double[] observed;
        private final double[] weights;
        private double[] parameters;
        private double cost = Double.POSITIVE_INFINITY;

        Best(Model model, double[] observed, double[] weights, double[] start) {
            this.model = model;
            this.observed = observed;
            this.weights = weights;
            this.parameters = start.clone();
        }

        Pair<RealVector, RealMatrix> evaluate(RealVector point) {
            double[] p = point.toArray();
            double[] values = model.values(p);
            double squares = 0.0;
            for (int i = 0; i < observed.length; i++) {
                squares += weights[i] * (observed[i] - values[i]) * (observed[i] - values[i]);
            }
            if (squares < cost) {
                cost = squares;
                parameters = p;
            }
            return new Pair<>(new ArrayRealVector(values), new Array2DRowRealMatrix(model.jacobian(p)));
        }
    }
}
