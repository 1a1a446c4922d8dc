package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;

/**
 * The least S that reaches an extract purity in 2,000 stages, by bisection, against Underwood.
 *
 * <p>The extract flow D is fixed by both purities. Then one more purity decides: with any number of stages it is reached
 * from Underwood's S on, evaluated for the extract's own (not quite sharp) composition. Towards the pinch at the feed
 * the stages close in by a fixed ratio below 1 each, so that 1,000 on either side of it cost no digit.
 */
class MinimumRefluxTest {
    private static final int SECTION = 1000;
    private static final double RAFFINATE_IMPURITY = 1e-8;
    private static final double EXTRACT_IMPURITY = 1e-7;
    private static final int HALVINGS = 28;

    @ParameterizedTest
    @CsvSource({"2.0, 0.5, AQUEOUS", "2.0, 0.5, ORGANIC", "1.3, 0.3, AQUEOUS", "5.0, 0.8, ORGANIC"})
    void aBinaryNeedsUnderwoodsS(double beta, double more, Phase phase) {
        SeparationFactors factors = Given.factors(1.0, beta);
        Mixture feed = Given.mixture(1.0 - more, more);
        double extract = (more - RAFFINATE_IMPURITY) / (1.0 - EXTRACT_IMPURITY - RAFFINATE_IMPURITY);
        double theta = Underwood.theta(factors, 1, feed, phase);
        double exact = Underwood.leastS(
                theta,
                factors,
                phase,
                element -> extract * (element == Given.element(1) ? 1.0 - EXTRACT_IMPURITY : EXTRACT_IMPURITY));
        double sharp = phase == Phase.AQUEOUS ? more + 1.0 / (beta - 1.0) : 1.0 / (beta - 1.0);

        double found =
                leastS(sharp, EXTRACT_IMPURITY, Set.of(Given.element(1)), s -> solve(phase, feed, s, extract, factors));

        // width of the bisection: 0.2 S / 2^28
        assertThat(found).isCloseTo(exact, within(1e-9 * exact));
        // the impurities take Σ α_i p_i/(α_i - θ), here up to 3e-7, off the sharp split's minimum
        assertThat(found).isCloseTo(sharp, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aSplitBetweenTwoGroupsNeedsUnderwoodsS(Phase phase) {
        SeparationFactors factors = Given.factors(1.0, 3.0, 6.6, 11.0);
        Mixture feed = Given.mixture(0.4, 0.1, 0.3, 0.2);
        double sharp = Underwood.leastS(factors, 2, feed, phase);
        // half the extract; 1e-8 more of it than its group is that much of the light key
        double extract = 0.5 + 1e-8;

        double found = leastS(
                sharp,
                EXTRACT_IMPURITY,
                Set.of(Given.element(2), Given.element(3)),
                s -> solve(phase, feed, s, extract, factors));

        // impurities of 1e-7, times α/(α - θ) of about 2 for both keys
        assertThat(found).isCloseTo(sharp, within(1e-6));
    }

    @Test
    void belowTheMinimumNoNumberOfStagesHelps() {
        SeparationFactors factors = Given.factors(1.0, 2.0);
        Mixture feed = Given.mixture(0.5, 0.5);
        Set<Element> more = Set.of(Given.element(1));
        double few =
                solve(100, Phase.AQUEOUS, feed, 1.45, 0.5, factors).extract().impurity(more, Basis.MOL);
        double many = solve(SECTION, Phase.AQUEOUS, feed, 1.45, 0.5, factors)
                .extract()
                .impurity(more, Basis.MOL);

        // θ = 4/3 and S = 3 d_more - 3 d_less = 1.5 - 3 p
        assertThat(many).isCloseTo(few, within(1e-12));
        assertThat(many).isCloseTo(1.0 / 60.0, within(1e-12));
    }

    private static double leastS(
            double sharp, double impurity, Set<Element> group, DoubleFunction<CascadeSolution> solved) {
        double low = 0.9 * sharp;
        double high = 1.1 * sharp;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double s = 0.5 * (low + high);
            CascadeSolution solution = solved.apply(s);
            assertThat(solution.convergence().converged()).as("S = %s", s).isTrue();
            if (solution.extract().impurity(group, Basis.MOL) > impurity) {
                low = s;
            } else {
                high = s;
            }
        }
        return 0.5 * (low + high);
    }

    private static CascadeSolution solve(
            Phase phase, Mixture feed, double s, double extract, SeparationFactors factors) {
        return solve(SECTION, phase, feed, s, extract, factors);
    }

    private static CascadeSolution solve(
            int section, Phase phase, Mixture feed, double s, double extract, SeparationFactors factors) {
        return new CascadeSolver().solve(Cascade.of(section, section, phase, feed, s, extract), factors);
    }
}
