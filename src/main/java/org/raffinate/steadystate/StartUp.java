package org.raffinate.steadystate;

/**
 * Implicit steps in pseudo-time from a filled plant towards its steady state, longer and longer: slow, and reaches what
 * Newton's method misses.
 *
 * <p>Every stage holds what flowed through it before any contact; a step that does not converge is halved. What the stages
 * hold is the only state, so each step has the steady state's own equations.
 */
final class StartUp {
    private static final int MOST_STEPS = 400;
    private static final int NEWTON_STEPS = 12;
    private static final double STEP_GOAL = 1e-6;
    /** Holding time over the first step. */
    private static final double FIRST = 10.0;
    /** From here on a step makes no difference. */
    private static final double LAST = 1e-4;

    private static final double HOPELESS = 1e8;

    private StartUp() {}

    /**
     * Runs the equations from what their stages hold; they are left at their steady form.
     *
     * @param u the stages' unknowns at the start, overwritten by where it ends
     * @return Newton steps taken
     */
    static int run(CircuitEquations equations, double[] u) {
        CircuitNewton newton = new CircuitNewton(equations, u);
        double[] before = u.clone();
        double inertia = FIRST;
        for (int step = 0; step < MOST_STEPS && inertia > LAST && inertia < HOPELESS; step++) {
            equations.inertia = inertia;
            int taken = newton.iterations;
            System.arraycopy(u, 0, before, 0, u.length);
            if (newton.iterate(NEWTON_STEPS, STEP_GOAL)) {
                equations.hold();
                inertia *= growth(newton.iterations - taken);
            } else {
                System.arraycopy(before, 0, u, 0, u.length);
                inertia *= 4.0;
            }
        }
        equations.inertia = 0.0;
        return newton.iterations;
    }

    /** The next step is longer where this one was easy. */
    private static double growth(int newtonSteps) {
        if (newtonSteps <= 3) {
            return 0.4;
        }
        return newtonSteps <= 6 ? 0.7 : 1.2;
    }
}
