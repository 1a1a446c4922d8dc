package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;

/** One stage by hand: v_i = z_i β_i g/(1 + β_i g), with g from Σ v_i = extract. A few units in the last place. */
class OneStageTest {
    private static final Element ONE = Given.element(0);
    private static final Element TWO = Given.element(1);
    private static final Element THREE = Given.element(2);

    @ParameterizedTest
    @CsvSource({"2, 0.5, 0.5", "1.05, 0.3, 0.9", "20, 0.9, 0.05", "5, 0.999999999, 0.5", "3, 0.2, 1e-6"})
    void twoElementsShareOutByAQuadratic(double beta, double less, double extract) {
        double more = 1.0 - less;
        // β (1 - D) g² + (z_1 + β z_2 - (1 + β) D) g - D = 0
        double b = less + beta * more - (1.0 + beta) * extract;
        double root = Math.sqrt(b * b + 4.0 * beta * (1.0 - extract) * extract);
        double g = b > 0.0 ? 2.0 * extract / (b + root) : (root - b) / (2.0 * beta * (1.0 - extract));
        StageProfile profile = profile(
                Cascade.of(1, 0, Phase.AQUEOUS, Given.mixture(less, more), 0.7 + extract, extract),
                Given.factors(1.0, beta));

        assertRelative(profile.flow(1, Phase.ORGANIC, ONE), less * g / (1.0 + g));
        assertRelative(profile.flow(1, Phase.AQUEOUS, ONE), less / (1.0 + g));
        assertRelative(profile.flow(1, Phase.ORGANIC, TWO), more * beta * g / (1.0 + beta * g));
        assertRelative(profile.flow(1, Phase.AQUEOUS, TWO), more / (1.0 + beta * g));
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void threeElementsShareOutAsWithTheGTheyWereMadeFor(Phase phase) {
        // g = 1/2 and β = 1, 2, 6 send 1/3, 1/2 and 3/4 into the organic: 0.1 + 0.15 + 0.3 of 0.3 + 0.3 + 0.4
        StageProfile profile =
                profile(Cascade.of(1, 0, phase, Given.mixture(0.3, 0.3, 0.4), 0.9, 0.55), Given.factors(1.0, 2.0, 6.0));

        assertRelative(profile.flow(1, Phase.ORGANIC, ONE), 0.1);
        assertRelative(profile.flow(1, Phase.ORGANIC, TWO), 0.15);
        assertRelative(profile.flow(1, Phase.ORGANIC, THREE), 0.3);
        assertRelative(profile.flow(1, Phase.AQUEOUS, ONE), 0.2);
        assertRelative(profile.flow(1, Phase.AQUEOUS, TWO), 0.15);
        assertRelative(profile.flow(1, Phase.AQUEOUS, THREE), 0.1);
    }

    @Test
    void aSingleElementGoesWhereTheFlowsGo() {
        CascadeSolution solution = new CascadeSolver()
                .solve(Cascade.of(1, 0, Phase.AQUEOUS, Given.mixture(1.0), 1.0, 0.25), Given.factors(1.0));

        assertRelative(solution.profile().flow(1, Phase.ORGANIC, ONE), 0.25);
        assertRelative(solution.profile().flow(1, Phase.AQUEOUS, ONE), 0.75);
        assertThat(solution.convergence().notes()).isEmpty();
    }

    @Test
    void drawsOfASingleStageHaveTheCompositionOfItsProducts() {
        Cascade cascade = new Cascade(
                1,
                List.of(new Feed(1, Phase.AQUEOUS, 1.0, Given.mixture(0.3, 0.3, 0.4))),
                List.of(new Draw(1, Phase.ORGANIC, 0.22), new Draw(1, Phase.AQUEOUS, 0.09)),
                0.9,
                0.33);
        CascadeSolution solution = new CascadeSolver().solve(cascade, Given.factors(1.0, 2.0, 6.0));

        assertRelative(solution.profile().flow(1, Phase.ORGANIC, THREE), 0.3);
        assertRelative(solution.draws().get(0).flow(THREE), 0.12);
        assertRelative(solution.extract().flow(THREE), 0.18);
        assertRelative(solution.draws().get(1).flow(THREE), 0.02);
        assertRelative(solution.raffinate().flow(THREE), 0.08);
    }

    @Test
    void anEmptyExtractShowsTheFirstTrickle() {
        CascadeSolution solution = new CascadeSolver()
                .solve(Cascade.of(1, 0, Phase.AQUEOUS, Given.mixture(0.25, 0.75), 1.0, 0.0), Given.factors(1.0, 3.0));

        assertRelative(solution.raffinate().flow(ONE), 0.25);
        assertRelative(solution.raffinate().flow(TWO), 0.75);
        // 0.25 : 3 * 0.75
        assertThat(solution.extract().flow()).isZero();
        assertRelative(solution.extract().moleFractions().getOrDefault(TWO, 0.0), 0.9);
    }

    private static StageProfile profile(Cascade cascade, SeparationFactors factors) {
        return new CascadeSolver().solve(cascade, factors).profile();
    }

    private static void assertRelative(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(2e-14 * expected));
    }
}
