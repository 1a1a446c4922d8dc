package org.raffinate.cascade;

import java.util.List;

/**
 * How a solve ended: decided inside the iteration, never recomputed after it.
 *
 * @param status what the answer may be used for
 * @param iterations Newton steps taken
 * @param residual largest |ln(organic total / wanted total)| of a stage at the end; NaN where nothing was solved
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
