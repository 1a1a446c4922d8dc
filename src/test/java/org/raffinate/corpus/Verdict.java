package org.raffinate.corpus;

import java.util.Locale;
import org.raffinate.cascade.Convergence;
import org.raffinate.cascade.Convergence.Path;

/**
 * What became of one case.
 *
 * @param seed draws the case again
 * @param seconds that it took
 * @param size what it is, in a few words
 * @param end what became of it
 * @param path which way led there
 * @param steps Newton steps taken
 * @param told worst relative gap that the solution itself states; NaN where it states none
 * @param found worst relative gap of the test's own books; NaN where there was nothing to balance
 * @param remark the solver's notes, or what went wrong
 */
record Verdict(
        long seed,
        double seconds,
        String size,
        End end,
        Path path,
        int steps,
        double told,
        double found,
        String remark) {
    /** Larger gaps are no answer. */
    static final double CLOSED = 1e-10;

    /** What can become of a case. */
    enum End {
        STEADY("converged, and the books close", true),
        REFUSED("refused as infeasible, and it is", true),
        UNSOLVED("not converged", false),
        OPEN("said to be converged, but the books stay open", false),
        WRONGLY_REFUSED("refused as infeasible, but it is not", false),
        THREW("ended with an exception", false),
        NO_ANSWER("gave no answer in time", false);

        final String words;
        final boolean right;

        End(String words, boolean right) {
            this.words = words;
            this.right = right;
        }
    }

    /** Of a solve that came back: the books of what it found, NaN without; whether the case can have no steady state. */
    static Verdict of(long seed, String size, Convergence convergence, double told, double found, boolean infeasible) {
        End end = switch (convergence.status()) {
            // a gap that is not a number is not closed
            case CONVERGED -> found <= CLOSED && told <= CLOSED && !infeasible ? End.STEADY : End.OPEN;
            case NOT_CONVERGED -> End.UNSOLVED;
            case INFEASIBLE -> infeasible ? End.REFUSED : End.WRONGLY_REFUSED;
        };
        String notes = String.join("; ", convergence.notes());
        return new Verdict(seed, 0.0, size, end, convergence.path(), convergence.iterations(), told, found, notes);
    }

    /** Of a solve that did not come back with an answer. */
    static Verdict of(long seed, End end, String remark) {
        return new Verdict(seed, 0.0, "", end, Path.NONE, 0, Double.NaN, Double.NaN, remark);
    }

    /** The same with the time it took. */
    Verdict taking(double time) {
        return new Verdict(seed, time, size, end, path, steps, told, found, remark);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "seed %d, %s: %s on the way \"%s\" after %d steps, balance %.1e (stated %.1e)%s",
                seed,
                size,
                end.words,
                path.label(),
                steps,
                found,
                told,
                remark.isEmpty() ? "" : "; " + remark);
    }
}
