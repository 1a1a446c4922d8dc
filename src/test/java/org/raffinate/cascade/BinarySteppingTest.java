package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;

/** The solver against a stage-by-stage calculation with 80 and more digits. */
class BinarySteppingTest {
    private static final Mixture FEED = Given.mixture(0.5, 0.5);

    @Test
    void aTextbookSplitOver45StagesIsRightToTwelveDigits() {
        assertImpurities(Cascade.of(24, 21, Phase.AQUEOUS, FEED, 1.70864, 0.50045), 2.0, 80, 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        // beta, extraction, scrub, feed phase, S, extract
        "2.0,   1,   0, AQUEOUS, 0.70, 0.45",
        "2.0,   1,   0, ORGANIC, 0.70, 0.45",
        "20.0,  3,   2, AQUEOUS, 0.70, 0.50",
        "1.5,   1,  20, ORGANIC, 3.00, 0.48",
        "1.5,  20,   0, AQUEOUS, 0.55, 0.55",
        "3.0,  15,  10, ORGANIC, 0.90, 0.40",
        "1.2,  60,  60, AQUEOUS, 6.50, 0.60",
        "1.05, 150, 100, AQUEOUS, 30.0, 0.50",
    })
    void otherSplitsAreRightToTenDigits(double beta, int extraction, int scrub, Phase phase, double s, double extract) {
        assertImpurities(Cascade.of(extraction, scrub, phase, FEED, s, extract), beta, 120, 1e-10);
    }

    private static void assertImpurities(Cascade cascade, double beta, int digits, double relative) {
        SeparationFactors factors = Given.factors(1.0, beta);
        BinaryStepping exact = new BinaryStepping(cascade, factors, digits);
        CascadeSolution solution = new CascadeSolver().solve(cascade, factors);
        Set<Element> less = Set.of(Given.element(0));
        Set<Element> more = Set.of(Given.element(1));

        assertThat(exact.raffinateImpurity).isBetween(1e-13, 0.5);
        assertThat(solution.raffinate().impurity(less, Basis.MOL))
                .isCloseTo(exact.raffinateImpurity, Percentage.withPercentage(100.0 * relative));
        assertThat(solution.extract().impurity(more, Basis.MOL))
                .isCloseTo(exact.extractImpurity, Percentage.withPercentage(100.0 * relative));
    }
}
