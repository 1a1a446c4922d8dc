package org.raffinate.validation;

import java.util.List;
import java.util.stream.Stream;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Given;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.ProductStream;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Source;
import org.raffinate.validation.Comparison.Pair;

/**
 * A trace beside one bulk element sees constant extraction factors E = β V/L, and Kremser's closed form holds.
 *
 * <p>The trace is 1e-13 of the feed and shifts the bulk's g by about that; over the stages that stays below 1e-10.
 */
final class KremserSections {
    static final Source KREMSER = new Source(
            "Kremser",
            "A. Kremser, Natl. Petroleum News 22 (1930) 43: a section of constant distribution ratio, closed form");

    private static final Bound BOUND = Bound.relative(1e-10, "the trace itself, 1e-13 of the feed");
    private static final double TRACE = 1e-13;
    private static final Element OTHER = Given.element(1);

    private KremserSections() {}

    static Stream<Comparison> comparisons() {
        List<Pair> unscrubbed = Stream.of(
                        extraction(3.0, 12, 0.6),
                        extraction(0.2, 12, 0.6),
                        extraction(20.0, 6, 0.3),
                        extraction(1.05, 100, 0.9),
                        extraction(0.5, 30, 0.999))
                .flatMap(List::stream)
                .toList();
        List<Pair> scrubbed = Stream.of(
                        extractionAndScrub(1.2, 40, 60),
                        extractionAndScrub(3.0, 12, 8),
                        extractionAndScrub(0.25, 12, 8),
                        extractionAndScrub(20.0, 4, 5),
                        extractionAndScrub(0.05, 2, 5),
                        extractionAndScrub(2.0, 3, 1))
                .flatMap(List::stream)
                .toList();
        return Stream.of(
                new Comparison(KREMSER, "recovery of a trace, extraction alone", unscrubbed, BOUND),
                new Comparison(KREMSER, "recovery of a trace, extraction and scrub", scrubbed, BOUND));
    }

    private static List<Pair> extraction(double beta, int stages, double s) {
        CascadeSolution solution = solve(Cascade.of(stages, 0, Phase.AQUEOUS, Given.mixture(1.0, TRACE), s, s), beta);

        // L = 1 and V = S, but the raffinate 1 - S in stage 1: l_2 = (1 + E_1) l_1, then l_(j+1) = l_1 + E l_j
        double e = beta * s;
        double first = beta * s / (1.0 - s);
        double left = 1.0 / (geometric(e, stages - 1) + Math.pow(e, stages - 1) * (1.0 + first));
        return pairs("β " + beta + ", " + stages + " stages", solution, left, 1.0 - left);
    }

    private static List<Pair> extractionAndScrub(double beta, int extraction, int scrub) {
        double s = 1.25;
        double extract = 0.5;
        double w = 0.75;
        CascadeSolution solution =
                solve(Cascade.of(extraction, scrub, Phase.AQUEOUS, Given.mixture(1.0, TRACE), s, extract), beta);

        // upwards as above to l_n = P l_1; downwards l_N = v_N/E_N, then l_j = (v_N + l_(j+1))/E', to l_(n+1) = Q v_N
        double e = beta * s / (1.0 + w);
        double first = beta * s / (1.0 - extract);
        double p = geometric(e, extraction - 2) + Math.pow(e, extraction - 2) * (1.0 + first);
        double back = w / (beta * s);
        double q = back * geometric(back, scrub - 1) + Math.pow(back, scrub - 1) * w / (beta * extract);
        // E P l_1 = v_n = v_N + l_(n+1), and l_1 + v_N = 1
        return pairs(
                "β " + beta + ", " + extraction + " + " + scrub + " stages",
                solution,
                (1.0 + q) / (1.0 + q + e * p),
                e * p / (1.0 + q + e * p));
    }

    private static CascadeSolution solve(Cascade cascade, double beta) {
        return new CascadeSolver().solve(cascade, Given.factors(1.0, beta));
    }

    private static List<Pair> pairs(String label, CascadeSolution solution, double left, double gained) {
        return List.of(
                Pair.computed(label + ", raffinate", left, recovered(solution, solution.raffinate())),
                Pair.computed(label + ", extract", gained, recovered(solution, solution.extract())));
    }

    private static double recovered(CascadeSolution solution, ProductStream stream) {
        return solution.recovery(stream).getOrDefault(OTHER, 0.0);
    }

    /** 1 + r + ... of {@code terms} terms. */
    private static double geometric(double r, int terms) {
        return (Math.pow(r, terms) - 1.0) / (r - 1.0);
    }
}
