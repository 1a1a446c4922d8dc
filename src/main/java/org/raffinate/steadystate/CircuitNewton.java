package org.raffinate.steadystate;

import java.util.Locale;
import org.raffinate.numeric.BlockSemiseparableMatrix;
import org.raffinate.numeric.NoiseAwareSolve;

/**
 * Newton's method on ln e and ln h of every stage.
 *
 * <p>The solutes' balances hold exactly at every iterate; what converges is the extractant's balance and the charge of
 * each stage. A step is limited in its largest entry, further as long as successive steps turn back.
 */
final class CircuitNewton {
    /** Where the residual stands when a steady state counts as found. */
    static final double ACCEPTED = 1e-11;

    private static final double LONGEST_STEP = 2.0;
    /** Limits of the unknowns, in ln of mol/L, beyond which no chemistry lies. */
    private static final double SMALLEST = -260.0;

    private static final double LARGEST = 12.0;

    final CircuitEquations equations;
    final double[] u;
    int iterations;
    double residual;
    private final CircuitLinearisation linearisation;
    private final double[] step;
    private final double[] previousStep;

    CircuitNewton(CircuitEquations equations, double[] start) {
        this.equations = equations;
        u = start;
        linearisation = new CircuitLinearisation(equations);
        step = new double[u.length];
        previousStep = new double[u.length];
    }

    /** Takes up to {@code most} further steps; true where the residual came down to {@code goal}, or nearly stopped. */
    boolean iterate(int most, double goal) {
        return iterate(most, goal, false);
    }

    /** The same, leaving alone whatever rounding would decide; costs the cube of the stages. */
    boolean iterate(int most, double goal, boolean noiseAware) {
        double before = Double.POSITIVE_INFINITY;
        double radius = LONGEST_STEP;
        for (int taken = 0; ; taken++) {
            equations.evaluate(u);
            measure();
            if (residual <= goal || (residual <= ACCEPTED && residual > 0.25 * before)) {
                return true;
            }
            if (taken == most || !Double.isFinite(residual) || !direction(noiseAware)) {
                return residual <= ACCEPTED;
            }
            before = residual;
            radius = turnsBack() ? 0.5 * radius : Math.min(LONGEST_STEP, 2.0 * radius);
            advance(radius);
            iterations++;
        }
    }

    /**
     * Whether the steady state is one that a plant can stay in, as far as the determinant tells: with the filled plant at
     * rest it is above 0, and it changes its sign where steady states meet.
     */
    boolean stable() {
        BlockSemiseparableMatrix matrix = linearisation.matrix();
        return !matrix.factorize() || matrix.hasPositiveDeterminant();
    }

    /** Which balance stayed open most, as a sentence. */
    String whereOpen() {
        int worst = 0;
        for (int k = 0; k < u.length; k++) {
            worst = Math.abs(equations.residual[k]) > Math.abs(equations.residual[worst]) ? k : worst;
        }
        return String.format(
                Locale.ROOT,
                "the iteration ended with the %s of stage %d open by a factor of %.2g",
                worst % 2 == 0 ? "extractant balance" : "charge",
                worst / 2 + 1,
                Math.exp(Math.abs(equations.residual[worst])));
    }

    private void measure() {
        residual = 0.0;
        for (int k = 0; k < step.length; k++) {
            step[k] = -equations.residual[k];
            residual = Math.max(residual, Math.abs(step[k]));
        }
    }

    private boolean direction(boolean noiseAware) {
        BlockSemiseparableMatrix matrix = linearisation.matrix();
        if (noiseAware) {
            return NoiseAwareSolve.solve(matrix, step);
        }
        if (!matrix.factorize()) {
            return false;
        }
        matrix.solve(step);
        return true;
    }

    /** Whether the step points against the one before, entries capped at 1 so that none outvotes all others. */
    private boolean turnsBack() {
        double along = 0.0;
        for (int k = 0; k < step.length; k++) {
            double capped = step[k] / (1.0 + Math.abs(step[k]));
            along += capped * previousStep[k];
            previousStep[k] = capped;
        }
        return along < 0.0;
    }

    private void advance(double radius) {
        double longest = 0.0;
        for (double d : step) {
            longest = Math.max(longest, Math.abs(d));
        }
        double scale = longest > radius ? radius / longest : 1.0;
        for (int k = 0; k < u.length; k++) {
            u[k] = Math.max(SMALLEST, Math.min(LARGEST, u[k] + scale * step[k]));
        }
    }
}
