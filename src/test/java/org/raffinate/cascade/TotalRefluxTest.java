package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Mixture;

class TotalRefluxTest {
    private static final int EXTRACTION = 7;
    private static final int STAGES = 16;
    private static final double[] BETA = {1.0, 1.3, 2.0, 2.1, 6.0};
    private static final Mixture FEED = Given.mixture(0.3, 0.2, 0.1, 1e-6, 0.4);
    private static final double[] Z = FEED.fractions(Basis.MOL).values().stream()
            .mapToDouble(Double::doubleValue)
            .toArray();

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1.0, 1e3})
    void withoutExtractTheFeedLeavesAsRaffinateAndTheStagesFollowOneAnother(double s) {
        CascadeSolution solution = solve(s, 0.0);

        double[] x = Z;
        for (int j = 1; j <= STAGES; j++) {
            double[] y = equilibrium(x, 1);
            assertFractions(solution, j, Phase.AQUEOUS, x);
            assertFractions(solution, j, Phase.ORGANIC, y);
            // below the feed (1 + W) x_(j+1) = S y_j + z with W = S, above it W x_(j+1) = S y_j
            x = j < EXTRACTION ? shares(i -> s * y[i] + Z[i]) : y;
        }
        assertThat(solution.extract().flow()).isZero();
        assertThat(solution.raffinate().flow()).isEqualTo(1.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.001, 2.0, 1e3})
    void withoutRaffinateTheFeedLeavesAsExtractAndTheStagesFollowOneAnother(double s) {
        CascadeSolution solution = solve(s, 1.0);

        double[] y = Z;
        for (int j = STAGES; j >= 1; j--) {
            double[] x = equilibrium(y, -1);
            assertFractions(solution, j, Phase.ORGANIC, y);
            assertFractions(solution, j, Phase.AQUEOUS, x);
            // above the feed S y_(j-1) = W x_j + z with W = S - 1, below it S y_(j-1) = (1 + W) x_j
            y = j > EXTRACTION ? shares(i -> (s - 1.0) * x[i] + Z[i]) : x;
        }
        assertThat(solution.raffinate().flow()).isZero();
        assertThat(solution.extract().flow()).isEqualTo(1.0);
    }

    private static CascadeSolution solve(double s, double extract) {
        return new CascadeSolver()
                .solve(
                        Cascade.of(EXTRACTION, STAGES - EXTRACTION, Phase.AQUEOUS, FEED, s, extract),
                        Given.factors(BETA));
    }

    /** The phase in equilibrium with the given one: richer in what is extracted (power 1) or poorer (-1). */
    private static double[] equilibrium(double[] given, int power) {
        return shares(i -> given[i] * Math.pow(BETA[i], power));
    }

    private static double[] shares(IntToDoubleFunction amount) {
        double[] shares = new double[BETA.length];
        Arrays.setAll(shares, amount);
        double total = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / total).toArray();
    }

    private static void assertFractions(CascadeSolution solution, int stage, Phase phase, double[] expected) {
        for (int i = 0; i < expected.length; i++) {
            // rounding, and the solver's 1e-13 magnified over 16 stages
            assertThat(solution.profile().moleFraction(stage, phase, Given.element(i)))
                    .as("element %d of stage %d, %s", i, stage, phase)
                    .isCloseTo(expected[i], Percentage.withPercentage(1e-8));
        }
    }
}
