package org.raffinate.steadystate;

import java.util.Locale;
import org.raffinate.numeric.BlockSemiseparableMatrix;
import org.raffinate.numeric.NoiseAwareSolve;

/**
 * Newton's method on ln e and ln h of every stage.
 *
 * <p>The solutes' balances hold exactly at every iterate; what converges is the extractant's balance and the charge of
 * each stage. A step is limited in its largest entry, further as long as successive steps turn back, and cut where the
 * residual grows by it.
 */
final class CircuitNewton {
    /** Where the residual stands when a steady state counts as found. */
    static final double ACCEPTED = 1e-11;

    private static final double LONGEST_STEP = 2.0;
    /** Limits of the unknowns, in ln of mol/L, beyond which no chemistry lies. */
    private static final double SMALLEST = -260.0;

    private static final double LARGEST = 12.0;

    /** A step may let the residual grow so much, or up to what is harmless, before it is cut. */
    private static final double GROWTH = 1.5;

    private static final double HARMLESS = 0.1;
    private static final int MOST_CUTS = 6;

    final CircuitEquations equations;
    final double[] u;
    int iterations;
    double residual;
    private final CircuitLinearisation linearisation;
    private final double[] step;
    private final double[] previousStep;
    private final double[] from;
    private final double[] direction;

    CircuitNewton(CircuitEquations equations, double[] start) {
        this.equations = equations;
        u = start;
        linearisation = new CircuitLinearisation(equations);
        step = new double[u.length];
        previousStep = new double[u.length];
        from = new double[u.length];
        direction = new double[u.length];
    }

    /** Takes up to {@code most} further steps; true where the residual came down to {@code goal}, or nearly stopped. */
    boolean iterate(int most, double goal) {
        return iterate(most, goal, false);
    }

    /** The same, leaving alone whatever rounding would decide; costs the cube of the stages. */
    boolean iterate(int most, double goal, boolean noiseAware) {
        double before = Double.POSITIVE_INFINITY;
        double radius = LONGEST_STEP;
        equations.evaluate(u);
        measure();
        for (int taken = 0; ; taken++) {
            if (residual <= goal || (residual <= ACCEPTED && residual > 0.25 * before)) {
                return true;
            }
            if (taken == most || !Double.isFinite(residual) || !direction(noiseAware)) {
                return residual <= ACCEPTED;
            }
            before = residual;
            radius = advance(turnsBack() ? 0.5 * radius : Math.min(LONGEST_STEP, 2.0 * radius));
            iterations++;
        }
    }

    /** Goes along the step as far as a radius allows, and back by halves while the residual has grown; the radius left. */
    private double advance(double radius) {
        double longest = 0.0;
        for (double d : step) {
            longest = Math.max(longest, Math.abs(d));
        }
        double scale = longest > radius ? radius / longest : 1.0;
        double most = Math.max(GROWTH * residual, HARMLESS);
        System.arraycopy(u, 0, from, 0, u.length);
        System.arraycopy(step, 0, direction, 0, step.length);
        for (int cut = 0; ; cut++) {
            for (int k = 0; k < u.length; k++) {
                u[k] = Math.max(SMALLEST, Math.min(LARGEST, from[k] + scale * direction[k]));
            }
            equations.evaluate(u);
            measure();
            if (cut == MOST_CUTS || residual <= most) {
                return Math.scalb(radius, -cut);
            }
            scale *= 0.5;
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
}
