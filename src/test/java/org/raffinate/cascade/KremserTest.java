package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;

/**
 * A trace beside one bulk element sees constant extraction factors E = β V/L, and Kremser's closed form holds (Kremser
 * 1930, Natl. Petroleum News 22:43).
 *
 * <p>The trace is 1e-13 of the feed and shifts the bulk's g by about that; over the stages that stays below 1e-10.
 */
class KremserTest {
    private static final Percentage RELATIVE = Percentage.withPercentage(1e-8);
    private static final double TRACE = 1e-13;
    private static final Element BULK = Given.element(0);
    private static final Element OTHER = Given.element(1);

    @ParameterizedTest
    @CsvSource({"3.0, 12, 0.6", "0.2, 12, 0.6", "20, 6, 0.3", "1.05, 100, 0.9", "0.5, 30, 0.999"})
    void anExtractionWithoutScrub(double beta, int stages, double s) {
        CascadeSolution solution = solve(Cascade.of(stages, 0, Phase.AQUEOUS, feed(), s, s), beta);

        // L = 1 and V = S, but the raffinate 1 - S in stage 1: l_2 = (1 + E_1) l_1, then l_(j+1) = l_1 + E l_j
        double e = beta * s;
        double first = beta * s / (1.0 - s);
        double left = 1.0 / (geometric(e, stages - 1) + Math.pow(e, stages - 1) * (1.0 + first));

        assertThat(recovered(solution, solution.raffinate())).isCloseTo(left, RELATIVE);
        assertThat(recovered(solution, solution.extract())).isCloseTo(1.0 - left, RELATIVE);
    }

    @ParameterizedTest
    @CsvSource({"3.0, 12, 8", "0.25, 12, 8", "1.2, 40, 60", "20, 4, 5", "0.05, 2, 5", "2.0, 3, 1"})
    void anExtractionWithScrub(double beta, int extraction, int scrub) {
        double s = 1.25;
        double extract = 0.5;
        double w = 0.75;
        CascadeSolution solution = solve(Cascade.of(extraction, scrub, Phase.AQUEOUS, feed(), s, extract), beta);

        // upwards as above to l_n = P l_1; downwards l_N = v_N/E_N, then l_j = (v_N + l_(j+1))/E', to l_(n+1) = Q v_N
        double e = beta * s / (1.0 + w);
        double first = beta * s / (1.0 - extract);
        double p = geometric(e, extraction - 2) + Math.pow(e, extraction - 2) * (1.0 + first);
        double back = w / (beta * s);
        double q = back * geometric(back, scrub - 1) + Math.pow(back, scrub - 1) * w / (beta * extract);
        // E P l_1 = v_n = v_N + l_(n+1), and l_1 + v_N = 1
        double left = (1.0 + q) / (1.0 + q + e * p);
        double gained = e * p / (1.0 + q + e * p);

        assertThat(recovered(solution, solution.raffinate())).isCloseTo(left, RELATIVE);
        assertThat(recovered(solution, solution.extract())).isCloseTo(gained, RELATIVE);
    }

    private static Mixture feed() {
        return Given.mixture(1.0, TRACE);
    }

    private static CascadeSolution solve(Cascade cascade, double beta) {
        return new CascadeSolver().solve(cascade, Given.factors(1.0, beta));
    }

    private static double recovered(CascadeSolution solution, ProductStream stream) {
        assertThat(solution.recovery(stream)).containsKey(BULK);
        return solution.recovery(stream).getOrDefault(OTHER, 0.0);
    }

    /** 1 + r + ... of {@code terms} terms. */
    private static double geometric(double r, int terms) {
        return (Math.pow(r, terms) - 1.0) / (r - 1.0);
    }
}
