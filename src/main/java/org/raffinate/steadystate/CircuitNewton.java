package org.raffinate.steadystate;

import java.util.Locale;
import org.raffinate.numeric.BlockSemiseparableMatrix;

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
    /** Where it has grown so much since the start, a shorter step of pseudo-time costs less. */
    private static final double HOPELESS = 10.0;

    private static final int MOST_CUTS = 6;

    final CircuitEquations equations;
    final double[] u;
    double residual;
    private final NewtonSteps steps;
    private final CircuitLinearisation linearisation;
    private final double[] step;
    private final double[] previousStep;
    private final double[] from;
    private final double[] direction;
    private final boolean stageByStage;

    CircuitNewton(CircuitEquations equations, double[] start, NewtonSteps steps) {
        this(equations, start, steps, false);
    }

    /**
     * Starts at a point, which it moves.
     *
     * @param steps counts them, and ends the iteration where all are taken
     * @param stageByStage limits the step of each stage by itself: where many stages have far to go at once, as behind a
     *     front of acid and base, a common limit lets none of them arrive
     */
    CircuitNewton(CircuitEquations equations, double[] start, NewtonSteps steps, boolean stageByStage) {
        this.equations = equations;
        this.steps = steps;
        this.stageByStage = stageByStage;
        u = start;
        linearisation = new CircuitLinearisation(equations);
        step = new double[u.length];
        previousStep = new double[u.length];
        from = new double[u.length];
        direction = new double[u.length];
    }

    /**
     * Takes up to {@code most} further steps, more only where the residual counts as small already and still falls; true
     * where it came down to {@code goal}, or nearly stopped.
     */
    boolean iterate(int most, double goal) {
        double before = Double.POSITIVE_INFINITY;
        double radius = LONGEST_STEP;
        equations.evaluate(u);
        measure();
        double hopeless = stageByStage ? Math.max(HARMLESS, HOPELESS * residual) : Double.POSITIVE_INFINITY;
        for (int taken = 0; ; taken++) {
            boolean accepted = residual <= ACCEPTED;
            if (residual <= goal || (accepted && residual > 0.25 * before)) {
                return true;
            }
            boolean over = taken >= most && !accepted;
            if (over || steps.allTaken() || !(residual <= hopeless) || !direction()) {
                return accepted;
            }
            before = residual;
            radius = advance(turnsBack() ? 0.5 * radius : Math.min(LONGEST_STEP, 2.0 * radius));
            steps.take();
        }
    }

    /** Whether the balances hold where it stands. */
    boolean stands() {
        equations.evaluate(u);
        measure();
        return residual <= ACCEPTED;
    }

    /** Goes along the step as far as a radius allows, and back by halves while the residual has grown; the radius left. */
    private double advance(double radius) {
        double longest = 0.0;
        for (double d : step) {
            longest = Math.max(longest, Math.abs(d));
        }
        double most = Math.max(GROWTH * residual, HARMLESS);
        System.arraycopy(u, 0, from, 0, u.length);
        System.arraycopy(step, 0, direction, 0, step.length);
        for (int cut = 0; ; cut++) {
            for (int k = 0; k < u.length; k += 2) {
                double entry = Math.max(Math.abs(direction[k]), Math.abs(direction[k + 1]));
                double scale = Math.scalb(Math.min(1.0, radius / (stageByStage ? entry : longest)), -cut);
                u[k] = limited(from[k] + scale * direction[k]);
                u[k + 1] = limited(from[k + 1] + scale * direction[k + 1]);
            }
            equations.evaluate(u);
            measure();
            if (cut == MOST_CUTS || residual <= most) {
                return Math.scalb(radius, -cut);
            }
        }
    }

    private static double limited(double unknown) {
        return Math.max(SMALLEST, Math.min(LARGEST, unknown));
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

    private boolean direction() {
        BlockSemiseparableMatrix matrix = linearisation.matrix();
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
