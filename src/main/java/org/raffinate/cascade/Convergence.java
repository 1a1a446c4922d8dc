package org.raffinate.cascade;

import java.util.List;

/**
 * How a solve ended: decided inside the iteration, never recomputed after it.
 *
 * @param status what the answer may be used for
 * @param path which way led to it
 * @param iterations Newton steps taken
 * @param residual largest |ln(one side / other side)| of what the iteration closes, at the end: a stage's organic total
 *     over the wanted one, or its extractant and charge; NaN where nothing was solved
 * @param notes what the user must know: the bound that is broken, what double precision leaves open
 */
public record Convergence(Status status, Path path, int iterations, double residual, List<String> notes) {
    /** What an answer may be used for. */
    public enum Status {
        /** Every balance holds. */
        CONVERGED,
        /** The iteration ended before the balances held: the numbers mean nothing. */
        NOT_CONVERGED,
        /** No such steady state exists: the notes name the bound that is broken. */
        INFEASIBLE
    }

    /** The way on which a solve ended, from the shortest to the last resort. */
    public enum Path {
        /** Nothing was solved. */
        NONE("none"),
        /** From the solution of a neighbour. */
        GIVEN_START("given start"),
        /** Newton steps on one unknown a stage, from a shorter cascade. */
        ONE_UNKNOWN("one unknown a stage"),
        /** The same for several cascades in step. */
        SIDE_BY_SIDE("side by side"),
        /** Newton steps on free extractant and acid of every stage. */
        TWO_UNKNOWNS("two unknowns a stage"),
        /** Newton steps that leave alone what rounding would decide. */
        NOISE_AWARE("noise-aware steps"),
        /** Newton steps from the sharp split. */
        SHARP_SPLIT("sharp split"),
        /** From the solution of a shorter circuit, which grows by one stage at a time. */
        STAGE_AFTER_STAGE("stage after stage"),
        /** Implicit steps in time. */
        PSEUDO_TIME("pseudo-time"),
        /** Along the states between a filled plant and the steady state. */
        CONTINUATION("continuation");

        private final String label;

        Path(String label) {
            this.label = label;
        }

        /** The words used in reports. */
        public String label() {
            return label;
        }
    }

    public Convergence {
        notes = List.copyOf(notes);
    }

    public boolean converged() {
        return status == Status.CONVERGED;
    }
}
