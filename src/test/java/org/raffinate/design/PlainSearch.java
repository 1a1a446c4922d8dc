package org.raffinate.design;

import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;

/** What a cascade can do at a given S, by golden section on the extract flow: shares nothing with the design's search. */
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
        CascadeSolution solution = new CascadeSolver()
                .solve(Cascade.of(extraction, scrub, problem.phase(), problem.feed(), s, extract), problem.factors());
        if (!solution.convergence().converged()) {
            return Double.MAX_VALUE;
        }
        return problem.specifications().stream()
                .mapToDouble(asked -> SpecificationResult.of(asked, solution).shortfall() / asked.shortfall())
                .max()
                .orElseThrow();
    }
}
