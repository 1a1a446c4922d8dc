package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Convergence.Path;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;

/** How solves end: on which path, after how many steps, and with what to say of the front. */
class SolvesEndTest {
    private static final SeparationFactors HUNDRED = Given.factors(1.0, 100.0);
    private static final Mixture FEED = Given.mixture(0.3, 0.7);
    /** A tenth above Underwood's minimum. */
    private static final double S = 1.1 * (0.7 + 1.0 / 99.0);

    @Test
    void aFrontThatTheFlowsDoNotHoldIsNamedByItsStage() {
        CascadeSolution solution = solve(15, 0.7);

        assertThat(solution.convergence().path()).isEqualTo(Path.NOISE_AWARE);
        assertThat(solution.convergence().converged()).isTrue();
        assertThat(solution.balanceError()).isLessThan(1e-13);
        int front = front(solution, 1, 15);
        assertThat(solution.convergence().notes())
                .containsExactly("the flows fix the position of the front near stage " + front
                        + " only to within their rounding: a product's flow equals the sum of its elements in the feed to"
                        + " the last digit, so where the front stands, and impurities of the order of 1e-15, are one"
                        + " answer of many");
    }

    @Test
    void theLargerProductHoldsTheFrontNoBetter() {
        // the light element is the larger one here: the stages are put the other way round
        CascadeSolution solution = new CascadeSolver()
                .solve(
                        Cascade.of(15, 15, Phase.AQUEOUS, Given.mixture(0.7, 0.3), 1.1 * (0.3 + 1.0 / 99.0), 0.3),
                        HUNDRED);

        assertThat(solution.convergence().notes())
                .singleElement()
                .asString()
                .contains("near stage " + front(solution, 1, 15) + " only");
    }

    @Test
    void aFrontThatTheFlowsHoldNeedsNoNote() {
        assertThat(solve(6, 0.7).convergence().notes()).isEmpty();
        assertThat(solve(15, 0.7001).convergence().notes()).isEmpty();
    }

    @Test
    void anIterationThatNeverClosesTheBalancesGivesNoNumbers() {
        // 604 stages for a cut that needs a dozen, and too many for singular values
        CascadeSolution solution = new CascadeSolver()
                .solve(
                        Cascade.of(302, 302, Phase.AQUEOUS, Given.mixture(0.7, 0.3), 1.1 * (0.3 + 1.0 / 99.0), 0.3),
                        HUNDRED);

        Convergence convergence = solution.convergence();
        assertThat(convergence.status()).isEqualTo(Status.NOT_CONVERGED);
        assertThat(convergence.path()).isEqualTo(Path.SHARP_SPLIT);
        assertThat(convergence.residual()).isGreaterThan(1e-10);
        assertThat(convergence.notes())
                .containsExactly("the iteration ended before the balances held: no numbers are given");
        assertThat(solution.found()).isEmpty();
        assertThat(solution.balanceError()).isNaN();
    }

    @Test
    void aSolutionThatStartsItselfTakesNoStepsOfAShorterCascade() {
        CascadeSolution cold = solve(6, 0.65);
        CascadeSolution warm = new CascadeSolver().solve(cold.cascade(), HUNDRED, cold);

        assertThat(cold.convergence().path()).isEqualTo(Path.ONE_UNKNOWN);
        assertThat(cold.convergence().iterations()).isGreaterThan(1);
        assertThat(warm.convergence().path()).isEqualTo(Path.GIVEN_START);
        assertThat(warm.convergence().iterations()).isLessThanOrEqualTo(1);
        assertThat(Answers.apart(cold, warm)).isLessThan(1e-12);
    }

    @Test
    void aStartOfOtherStagesOrWithoutAProfileIsPassedOver() {
        CascadeSolution cold = solve(6, 0.65);
        CascadeSolution infeasible = solve(6, 1.1);

        for (CascadeSolution start : List.of(solve(7, 0.65), infeasible)) {
            CascadeSolution solution = new CascadeSolver().solve(cold.cascade(), HUNDRED, start);

            assertThat(solution.convergence()).isEqualTo(cold.convergence());
            assertThat(Answers.apart(cold, solution)).isZero();
        }
    }

    @Test
    void aSolutionWithDrawsHasNoResponse() {
        Cascade drawn = new Cascade(
                12, List.of(new Feed(6, Phase.AQUEOUS, 1.0, FEED)), List.of(new Draw(3, Phase.AQUEOUS, 0.05)), S, 0.65);
        CascadeSolver solver = new CascadeSolver();
        CascadeSolution solution = solver.solve(drawn, HUNDRED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> solver.response(solution))
                .withMessageContaining("a cascade without draws is expected");
    }

    @Test
    void aStartThatLeadsNowhereCountsItsSteps() {
        CascadeSolution opposite = new CascadeSolver()
                .solve(Cascade.of(15, 15, Phase.AQUEOUS, FEED, 5.0, 0.95), Given.factors(1000.0, 1.0));
        CascadeSolution cold = solve(15, 0.7);
        CascadeSolution solution = new CascadeSolver().solve(cold.cascade(), HUNDRED, opposite);

        assertThat(cold.convergence().path()).isEqualTo(Path.NOISE_AWARE);
        assertThat(solution.convergence().path()).isEqualTo(Path.NOISE_AWARE);
        assertThat(solution.convergence().iterations())
                .isGreaterThan(cold.convergence().iterations());
    }

    private static CascadeSolution solve(int section, double extract) {
        return new CascadeSolver().solve(Cascade.of(section, section, Phase.AQUEOUS, FEED, S, extract), HUNDRED);
    }

    /** The stage whose aqueous stands half way between what the light end and the feed stage hold. */
    private static int front(CascadeSolution solution, int from, int to) {
        double half = 0.5 * heavy(solution, to);
        return IntStream.rangeClosed(from, to)
                .boxed()
                .min(Comparator.comparingDouble(stage -> Math.abs(heavy(solution, stage) - half)))
                .orElseThrow();
    }

    private static double heavy(CascadeSolution solution, int stage) {
        return solution.profile().moleFraction(stage, Phase.AQUEOUS, Given.element(1));
    }
}
