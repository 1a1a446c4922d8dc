package org.raffinate.numeric;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;

/** Roots of a function of one variable, by commons-math's bracketing Brent method. */
public final class Root {
    private static final int MOST_EVALUATIONS = 400;

    private Root() {}

    /**
     * A root between {@code low} and {@code high}, where the function's values must differ in sign.
     *
     * @param tolerance how near to the root, in the variable
     */
    public static double between(DoubleUnaryOperator function, double low, double high, double tolerance) {
        return new BracketingNthOrderBrentSolver(1e-15, tolerance, Double.MIN_NORMAL, 5)
                .solve(MOST_EVALUATIONS, function::applyAsDouble, low, high);
    }

    /**
     * A root between two points at which the function's values are known and differ in sign; they are not evaluated again,
     * so that a function which depends on where its own iteration started keeps its bracket.
     */
    public static double between(
            DoubleUnaryOperator function, double one, double atOne, double other, double atOther, double tolerance) {
        DoubleUnaryOperator known = x -> {
            if (x == one) {
                return atOne;
            }
            return x == other ? atOther : function.applyAsDouble(x);
        };
        return between(known, Math.min(one, other), Math.max(one, other), tolerance);
    }
}
