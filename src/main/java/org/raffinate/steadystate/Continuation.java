package org.raffinate.steadystate;

import org.raffinate.numeric.BlockSemiseparableMatrix;

/**
 * From the filled plant to a steady state, along the curve of all states that lie between.
 *
 * <p>One implicit step of pseudo-time from the filled plant, ever longer: a short one leaves the plant as it is filled, an
 * endless one ends in a steady state. What the stages hold after it is bounded, whatever its length, and their contact gives
 * one answer for it; so what comes of the steps is a curve that leads from the one to the other, for nearly every filling
 * (Chow, Mallet-Paret and Yorke 1978, Mathematics of Computation 32:887). Whether a plant would stay in a state, or swing
 * about it, makes no difference to the curve.
 *
 * <p>On the way the length of the step may fall again: the curve turns where the determinant changes its sign. Hence it is
 * followed by its own length, in the unknowns of all stages and ln inertia: along the tangent, and by Newton's method back to
 * the curve, at right angles to the tangent.
 */
final class Continuation {
    /** Holding time over the step of pseudo-time, at the start and at the end. */
    private static final double FIRST = 100.0;

    private static final double LAST = StartUp.LAST;
    /** Beyond it the curve was lost for another, that has turned back. */
    private static final double HOPELESS = 1e8;

    private static final int FIRST_STEPS = 60;
    private static final double GOAL = 1e-7;
    private static final int MOST_CORRECTIONS = 8;
    private static final double FIRST_LENGTH = 0.3;
    private static final double SHORTEST = 1e-9;
    /** Of ln inertia, for the derivative to it. */
    private static final double DIFFERENCE = 1e-7;

    private final CircuitEquations equations;
    private final NewtonSteps steps;
    private final CircuitLinearisation linearisation;
    /** Where the curve has come to: unknowns of the stages, and ln inertia. */
    private final double[] u;

    private double logInertia = Math.log(FIRST);
    private double length = FIRST_LENGTH;
    private final double[] tangent;
    private double tangentInertia;
    /** A point near the curve, Newton's step from it, and how its unknowns would follow ln inertia along the curve. */
    private final double[] point;

    private double pointInertia;
    private final double[] back;
    private final double[] along;

    private Continuation(CircuitEquations equations, double[] u, NewtonSteps steps) {
        this.equations = equations;
        this.steps = steps;
        this.u = u;
        linearisation = new CircuitLinearisation(equations);
        tangent = new double[u.length];
        point = new double[u.length];
        back = new double[u.length];
        along = new double[u.length];
    }

    /**
     * Unknowns of all stages at the curve's end, or where it got lost.
     *
     * @param equations left at their steady form, with what the stages hold there as what they held
     */
    static double[] run(CircuitEquations equations, NewtonSteps steps) {
        equations.fill();
        Continuation curve = new Continuation(equations, Shake.ofEachStage(equations), steps);
        equations.inertia = FIRST;
        boolean goesOn = new CircuitNewton(equations, curve.u, steps, true).iterate(FIRST_STEPS, GOAL);
        while (goesOn && curve.logInertia > Math.log(LAST)) {
            goesOn = curve.turn() && curve.advance() && curve.logInertia < Math.log(HOPELESS);
        }
        equations.inertia = 0.0;
        equations.evaluate(curve.u);
        equations.hold();
        return curve.u;
    }

    /** Finds the tangent: towards less inertia where the determinant is positive, as at the start, else towards more. */
    private boolean turn() {
        System.arraycopy(u, 0, point, 0, u.length);
        pointInertia = logInertia;
        evaluate(0.0);
        if (!linearise()) {
            return false;
        }
        double scale = 1.0 / Math.sqrt(1.0 + product(along, along));
        tangentInertia = linearisation.matrix().hasPositiveDeterminant() ? -scale : scale;
        for (int k = 0; k < u.length; k++) {
            tangent[k] = tangentInertia * along[k];
        }
        return true;
    }

    /** One step along the curve, as long as it finds back to it easily. */
    private boolean advance() {
        while (length > SHORTEST) {
            for (int k = 0; k < u.length; k++) {
                point[k] = u[k] + length * tangent[k];
            }
            pointInertia = logInertia + length * tangentInertia;
            int corrections = correct();
            if (corrections <= MOST_CORRECTIONS) {
                System.arraycopy(point, 0, u, 0, u.length);
                logInertia = pointInertia;
                length *= corrections <= 2 ? 1.6 : corrections >= 4 ? 0.7 : 1.0;
                return true;
            }
            length *= 0.5;
        }
        return false;
    }

    /** Newton steps back to the curve; more than {@link #MOST_CORRECTIONS} where they lead astray. */
    private int correct() {
        double before = Double.POSITIVE_INFINITY;
        double moved = 0.0;
        for (int corrections = 0; corrections < MOST_CORRECTIONS; corrections++) {
            double residual = evaluate(0.0);
            if (residual <= GOAL) {
                return corrections;
            }
            if (!(residual <= 2.0 * before) || !linearise()) {
                break;
            }
            before = residual;
            double step = -product(tangent, back) / (product(tangent, along) + tangentInertia);
            double square = step * step;
            for (int k = 0; k < point.length; k++) {
                double d = back[k] + step * along[k];
                point[k] += d;
                square += d * d;
            }
            pointInertia += step;
            moved += Math.sqrt(square);
            if (moved > length) {
                break;
            }
        }
        return MOST_CORRECTIONS + 1;
    }

    /** Newton's step from the point, with ln inertia held, and the unknowns' derivatives to it. */
    private boolean linearise() {
        if (steps.allTaken()) {
            return false;
        }
        steps.take();
        BlockSemiseparableMatrix matrix = linearisation.matrix();
        if (!matrix.factorize()) {
            return false;
        }
        for (int k = 0; k < point.length; k++) {
            back[k] = -equations.residual[k];
        }
        evaluate(DIFFERENCE);
        for (int k = 0; k < point.length; k++) {
            along[k] = -(equations.residual[k] + back[k]) / DIFFERENCE;
        }
        matrix.solve(back);
        matrix.solve(along);
        return true;
    }

    /** The largest residual at the point, or a little beside it. */
    private double evaluate(double beside) {
        equations.inertia = Math.exp(pointInertia + beside);
        equations.evaluate(point);
        double largest = 0.0;
        for (double residual : equations.residual) {
            largest = Math.max(largest, Math.abs(residual));
        }
        return largest;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0.0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }
}
