package org.raffinate.design;

import java.util.Optional;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.design.Balancing.Balanced;

/**
 * Rigorous cascades of given stages that just meet the specifications of both ends.
 *
 * <p>The margin of the balanced cascade rises with S; its zero meets both specifications exactly. S and the extract flow
 * are found at once with the stages, or, from far off, one in the other: S within a bracket, and for each S the extract
 * flow.
 */
final class Matching {
    /** S at which the search stops where even less would do, mol per mol of feed. */
    static final double NEXT_TO_NO_EXTRACTION = 1e-6;

    /** S above the lowest by no more than this share of it is as good as the lowest. */
    static final double NEXT_TO_LOWEST = 1e-9;

    private static final int MOST_STEPS = 100;

    /** Longest step in ln(S - lowest S). */
    private static final double LONGEST_STEP = 1.5;
    /** A lowest S below this is no measure of the next one above it. */
    private static final double SMALL_S = 1e-3;
    /** S beyond this multiple of the feed is no answer. */
    private static final double HIGHEST_S = 1e9;

    private final DesignProblem problem;
    private final double lowestS;
    private final CascadeSolver solver;
    private final Balancing balancing;

    /** A search for S above {@code lowestS}: Underwood's minimum where it is known, else 0. */
    Matching(DesignProblem problem, double lowestS, CascadeSolver solver) {
        this.problem = problem;
        this.lowestS = lowestS;
        this.solver = solver;
        balancing = new Balancing(problem, solver);
    }

    /** The cascade of these stages with the S that just meets the specifications; empty where none does. */
    Optional<Balanced> exact(
            int extraction, int scrub, double sGuess, double extractGuess, Optional<CascadeSolution> near) {
        return atOnce(extraction, scrub, sGuess, extractGuess, near)
                .or(() -> atTheLowest(extraction, scrub, extractGuess, near))
                .or(() -> inTurn(extraction, scrub, sGuess, extractGuess, near));
    }

    private double aboveLowest(double s) {
        return Math.max(s - lowestS, NEXT_TO_LOWEST * Math.max(lowestS, SMALL_S));
    }

    /** By Newton steps on the stages, S and the extract flow together; empty where they lead nowhere. */
    Optional<Balanced> atOnce(
            int extraction, int scrub, double sGuess, double extractGuess, Optional<CascadeSolution> near) {
        if (!problem.draws().isEmpty()) {
            return Optional.empty();
        }
        Cascade first = balancing.startAt(extraction, scrub, lowestS + aboveLowest(sGuess), extractGuess);
        return solver.match(first, problem.factors(), balancing.margins(first), lowestS, near)
                .flatMap(solution -> balancing.agreeing(extraction, solution))
                .filter(Balanced::justMeets);
    }

    /**
     * The cascade next to the lowest S, where these stages need no more. It is asked before any search: with so many
     * stages and more S the products' flows alone fix the front, and only to within their rounding.
     */
    private Optional<Balanced> atTheLowest(
            int extraction, int scrub, double extractGuess, Optional<CascadeSolution> near) {
        return lowestS > 0.0
                ? balancing
                        .balanced(extraction, scrub, lowestS * (1.0 + NEXT_TO_LOWEST), extractGuess, near)
                        .filter(balanced -> balanced.margin() >= 0.0)
                : Optional.empty();
    }

    /** By a search for S that balances the ends each time: slower, and within brackets. */
    Optional<Balanced> inTurn(
            int extraction, int scrub, double sGuess, double extractGuess, Optional<CascadeSolution> near) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        double t = Math.log(aboveLowest(sGuess));
        double extract = extractGuess;
        Optional<CascadeSolution> start = near;
        for (int step = 0; step < MOST_STEPS; step++) {
            double s = lowestS + Math.exp(t);
            if (s > HIGHEST_S) {
                return Optional.empty();
            }
            Optional<Balanced> found = balancing.balanced(extraction, scrub, s, extract, start);
            if (found.isEmpty() && !balancing.isStarved(extraction, scrub, s)) {
                return Optional.empty();
            }
            boolean enough = found.filter(balanced -> balanced.margin() >= 0.0).isPresent();
            boolean noExtraction = enough && s <= NEXT_TO_NO_EXTRACTION;
            if (found.filter(Balanced::justMeets).isPresent() || noExtraction || high - low < 1e-14) {
                return found;
            }
            if (enough) {
                high = t;
            } else {
                low = t;
            }
            double next = t + found.map(this::step).orElse(LONGEST_STEP);
            t = next > low && next < high ? next : 0.5 * (low + high);
            extract = found.map(Balanced::extract).orElse(extract);
            start = found.map(Balanced::solution);
        }
        return Optional.empty();
    }

    /** Newton's step in ln(S - lowest S) to a margin of zero, where it is no longer than the longest. */
    double step(Balanced balanced) {
        double slope = balanced.slope() * (balanced.s() - lowestS);
        double step = slope > 0.0 ? -balanced.margin() / slope : -Math.signum(balanced.margin()) * LONGEST_STEP;
        return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
    }
}
