package org.raffinate.steadystate;

/** Newton steps of one solve, its attempts and shorter circuits together: a count with an end. */
final class NewtonSteps {
    /** Twice what the hardest of 10,000 random circuits takes. */
    static final int MOST = 40_000;

    private final int most;
    private int taken;

    NewtonSteps(int most) {
        this.most = most;
    }

    void take() {
        taken++;
    }

    int taken() {
        return taken;
    }

    boolean allTaken() {
        return taken >= most;
    }
}
