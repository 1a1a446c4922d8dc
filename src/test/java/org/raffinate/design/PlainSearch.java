package org.raffinate.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Feed;

/** What a cascade can do, by halves and golden sections of S and of the extract flow: shares nothing with the design's search. */
final class PlainSearch {
    private PlainSearch() {}

    /** The worst actual over allowed shortfall at the extract flow that makes it least; 1 just meets the specifications. */
    static double leastShortfall(DesignProblem problem, int extraction, int scrub, double s) {
        double low = 1e-6;
        double high = 1.0 - 1e-6;
        for (int step = 0; step < 60; step++) {
            double a = low + 0.382 * (high - low);
            double b = low + 0.618 * (high - low);
            if (worst(problem, extraction, scrub, s, a) > worst(problem, extraction, scrub, s, b)) {
                low = a;
            } else {
                high = b;
            }
        }
        return worst(problem, extraction, scrub, s, 0.5 * (low + high));
    }

    private static double worst(DesignProblem problem, int extraction, int scrub, double s, double extract) {
        CascadeSolution solution = solve(problem, extraction, scrub, s, extract);
        return solution.convergence().converged()
                ? Math.max(excess(problem, Product.RAFFINATE, solution), excess(problem, Product.EXTRACT, solution))
                : Double.MAX_VALUE;
    }

    /** The extract flow at which both ends miss what is allowed by the same factor. */
    static double balancingExtract(DesignProblem problem, int extraction, int scrub, double s) {
        Cascade empty = cascade(problem, extraction, scrub, s, 0.0);
        return halved(0.0, Math.min(empty.raffinate(), empty.w()), extract -> {
            CascadeSolution solution = solve(problem, extraction, scrub, s, extract);
            // too large where the extract's flow breaks a bound: nothing is left for the aqueous
            return solution.convergence().converged()
                    && excess(problem, Product.EXTRACT, solution) < excess(problem, Product.RAFFINATE, solution);
        });
    }

    /** The factor by which both ends miss what is allowed, where they do so alike. */
    static double balancedShortfall(DesignProblem problem, int extraction, int scrub, double s) {
        return worst(problem, extraction, scrub, s, balancingExtract(problem, extraction, scrub, s));
    }

    /** The least S with which these stages meet the specifications, between two that do not and do. */
    static double leastS(DesignProblem problem, int extraction, int scrub, double tooLow, double enough) {
        return halved(tooLow, enough, s -> balancedShortfall(problem, extraction, scrub, s) > 1.0);
    }

    private static double halved(double low, double high, DoublePredicate tooLow) {
        double below = low;
        double above = high;
        for (int step = 0; step < 46; step++) {
            double middle = 0.5 * (below + above);
            if (tooLow.test(middle)) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return 0.5 * (below + above);
    }

    static CascadeSolution solve(DesignProblem problem, int extraction, int scrub, double s, double extract) {
        return new CascadeSolver().solve(cascade(problem, extraction, scrub, s, extract), problem.factors());
    }

    private static Cascade cascade(DesignProblem problem, int extraction, int scrub, double s, double extract) {
        List<Feed> feeds = new ArrayList<>();
        feeds.add(new Feed(extraction, problem.phase(), 1.0, problem.feed()));
        feeds.addAll(problem.sideFeeds());
        return new Cascade(extraction + scrub, feeds, problem.draws(), s, extract);
    }

    /** The worst actual over allowed shortfall of what an end loses. */
    static double excess(DesignProblem problem, Product end, CascadeSolution solution) {
        return problem.specifications().stream()
                .filter(asked -> asked.end() == end)
                .mapToDouble(asked -> SpecificationResult.of(asked, solution).shortfall() / asked.shortfall())
                .max()
                .orElseThrow();
    }
}
