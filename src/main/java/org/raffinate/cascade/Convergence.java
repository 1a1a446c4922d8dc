package org.raffinate.cascade;

import java.util.List;

/**
 * How a solve ended: decided inside the iteration, never recomputed after it.
 *
 * @param status what the answer may be used for
 * @param iterations Newton steps taken
 * @param residual largest |ln(one side / other side)| of what the iteration closes, at the end: a stage's organic total
 *     over the wanted one, or its extractant and charge; NaN where nothing was solved
 * @param notes what the user must know: the bound that is broken, what double precision leaves open
 */
public record Convergence(Status status, int iterations, double residual, List<String> notes) {
    /** What an answer may be used for. */
    public enum Status {
        /** Every balance holds. */
        CONVERGED,
        /** The iteration ended before the balances held: the numbers mean nothing. */
        NOT_CONVERGED,
        /** No such steady state exists: the notes name the bound that is broken. */
        INFEASIBLE
    }

    public Convergence {
        notes = List.copyOf(notes);
    }

    public boolean converged() {
        return status == Status.CONVERGED;
    }
}
