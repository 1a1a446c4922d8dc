package org.raffinate.steadystate;

/**
 * Implicit steps in pseudo-time towards the steady state, longer and longer: slow, and reaches what Newton's method misses.
 *
 * <p>What the stages hold is the only state, and what they come to is the steady state whatever the step. It begins with a
 * filled plant, or with a profile that a front has still to cross: in a long section whose ends are pure, a front drifts by
 * less than a stage in a million holding times, and only steps as long as that bring it where it rests.
 *
 * <p>Where a front rests between long plateaus is up to rounding in the end: a Newton step of the steady state follows the
 * noise. The last steps here are long but finite, and solved to rounding: such a step leaves a front where it is, and what
 * it leaves open of the steady state is the drift, the change of what the stages hold over the length of the step.
 */
final class StartUp {
    /** Twice what the hardest of 2,000 random circuits takes (246); one that swings further and further has no end. */
    private static final int MOST_STEPS = 500;
    /** A stage whose acid is used up crosses thirty powers of ten, in steps of a factor e² at most. */
    private static final int NEWTON_STEPS = 60;

    private static final double STEP_GOAL = 1e-6;
    /** Holding time over the first step, of a filled plant and of a profile near the steady state. */
    static final double FILLED = 10.0;

    static final double NEAR = 1.0;
    /** Of a profile at the end of a continuation: steps too long for a front to swing in. */
    static final double NEARER = 1e-7;
    /** Of the last steps. */
    static final double LAST = 1e-8;

    private static final int LAST_STEPS = 6;
    private static final double HOPELESS = 1e8;

    private final CircuitEquations equations;
    private final NewtonSteps steps;
    private final CircuitNewton newton;
    private final double[] u;
    private final double[] before;

    private StartUp(CircuitEquations equations, double[] u, NewtonSteps steps) {
        this.equations = equations;
        this.steps = steps;
        this.u = u;
        before = u.clone();
        newton = new CircuitNewton(equations, u, steps, true);
    }

    /**
     * Runs the equations from what their stages hold; they are left at their steady form.
     *
     * @param u the stages' unknowns at the start, overwritten by where it ends
     * @param first holding time over the first step
     */
    static void run(CircuitEquations equations, double[] u, double first, NewtonSteps steps) {
        StartUp startUp = new StartUp(equations, u, steps);
        if (startUp.grow(first)) {
            startUp.settle();
        }
        equations.inertia = 0.0;
    }

    /** Steps as long as they converge easily; whether they came to the longest. */
    private boolean grow(double first) {
        double inertia = first;
        for (int step = 0; step < MOST_STEPS && inertia > LAST && inertia < HOPELESS; step++) {
            int taken = steps.taken();
            inertia *= step(inertia, STEP_GOAL) ? growth(steps.taken() - taken) : 4.0;
        }
        return inertia <= LAST;
    }

    /** Longest steps, until one more would make no difference. */
    private void settle() {
        boolean moves = true;
        for (int step = 0; step < LAST_STEPS && moves; step++) {
            int taken = steps.taken();
            moves = step(LAST, CircuitSolver.GOAL) && steps.taken() > taken + 1;
        }
    }

    private boolean step(double inertia, double goal) {
        equations.inertia = inertia;
        System.arraycopy(u, 0, before, 0, u.length);
        if (newton.iterate(NEWTON_STEPS, goal)) {
            equations.hold();
            return true;
        }
        System.arraycopy(before, 0, u, 0, u.length);
        return false;
    }

    /** The next step is longer where this one was easy. */
    private static double growth(int newtonSteps) {
        if (newtonSteps <= 3) {
            return 0.4;
        }
        return newtonSteps <= 6 ? 0.7 : 1.0;
    }
}
