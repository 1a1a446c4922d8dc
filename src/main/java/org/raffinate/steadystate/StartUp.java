package org.raffinate.steadystate;

/**
 * Implicit steps in pseudo-time towards the steady state, longer and longer: slow, and reaches what Newton's method misses.
 *
 * <p>What the stages hold is the only state, so each step has the steady state's own equations. It begins with a filled
 * plant, or with a profile that a front has still to cross: in a long section whose ends are pure, a front drifts by less
 * than a stage in a million holding times, and only steps as long as that bring it where it rests.
 */
final class StartUp {
    private static final int MOST_STEPS = 1500;
    private static final int NEWTON_STEPS = 12;
    private static final double STEP_GOAL = 1e-6;
    /** Holding time over the first step, of a filled plant and of a profile near the steady state. */
    static final double FILLED = 10.0;

    static final double NEAR = 1.0;
    /** From here on a step makes no difference. */
    private static final double LAST = 1e-14;

    private static final double HOPELESS = 1e8;

    private StartUp() {}

    /**
     * Runs the equations from what their stages hold; they are left at their steady form.
     *
     * @param u the stages' unknowns at the start, overwritten by where it ends
     * @param first holding time over the first step
     * @return Newton steps taken
     */
    static int run(CircuitEquations equations, double[] u, double first) {
        CircuitNewton newton = new CircuitNewton(equations, u);
        double[] before = u.clone();
        double inertia = first;
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
