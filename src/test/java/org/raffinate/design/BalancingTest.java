package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.raffinate.design.ShortCascade.EXTRACTION;
import static org.raffinate.design.ShortCascade.SCRUB;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.design.Balancing.Balanced;

/** Extract flows that balance the ends of short cascades are held against halving of their range. */
class BalancingTest {
    private static final Optional<CascadeSolution> COLD = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        // too little S, enough, far too much
        "PLAIN, 0.6",
        "PLAIN, 0.9",
        "PLAIN, 2.5",
        "PLAIN, 40",
        "ORGANIC, 0.2",
        "ORGANIC, 2.0",
        "CROSSED, 0.9",
        "CROSSED, 2.5",
        "FED, 0.5",
        "FED, 2.5",
        "RICHLY_FED, 2.0",
        "DRAWN, 0.6",
        "DRAWN, 0.8",
        "DRAWN, 2.5",
    })
    void theEndsStandAlikeAsFarFromTheSpecificationsAsOneLikes(ShortCascade kind, double s) {
        DesignProblem problem = kind.problem();
        double extract = PlainSearch.balancingExtract(problem, EXTRACTION, SCRUB, s);
        double margin = -Math.log(PlainSearch.balancedShortfall(problem, EXTRACTION, SCRUB, s));
        CascadeSolution far = PlainSearch.solve(problem, EXTRACTION, SCRUB, s, 0.9 * extract);
        Balancing balancing = ShortCascade.balancing(problem);

        for (double guess : new double[] {0.0, 0.3, 0.44, 5.0}) {
            for (Optional<CascadeSolution> near : List.of(COLD, Optional.of(far))) {
                Balanced balanced =
                        balancing.balanced(EXTRACTION, SCRUB, s, guess, near).orElseThrow();

                assertThat(balanced.s()).isEqualTo(s);
                assertThat(balanced.extraction()).isEqualTo(EXTRACTION);
                assertThat(balanced.scrub()).isEqualTo(SCRUB);
                assertThat(balanced.stages()).isEqualTo(12);
                assertThat(balanced.extract()).isCloseTo(extract, within(1e-11));
                // aimed a share of 1e-10 inside
                assertThat(balanced.margin()).isCloseTo(margin, within(3e-10));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PLAIN, 0.9",
        "PLAIN, 2.5",
        "ORGANIC, 0.7",
        "CROSSED, 1.4",
        "FED, 0.7",
        "FED, 2.5",
        "DRAWN, 0.9",
        "DRAWN, 2.5"
    })
    void theSlopeIsThatOfNeighbouringBalancedCascades(ShortCascade kind, double s) {
        DesignProblem problem = kind.problem();
        double h = 1e-4 * s;
        double more = -Math.log(PlainSearch.balancedShortfall(problem, EXTRACTION, SCRUB, s + h));
        double less = -Math.log(PlainSearch.balancedShortfall(problem, EXTRACTION, SCRUB, s - h));

        Balanced balanced = ShortCascade.balancing(problem)
                .balanced(EXTRACTION, SCRUB, s, 0.45, COLD)
                .orElseThrow();

        assertThat(balanced.slope()).isGreaterThan(0.0);
        assertThat(balanced.slope()).isCloseTo((more - less) / (2.0 * h), withinPercentage(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, 4, 3", "PLAIN, 12, 8", "PLAIN, 20, 14", "DRAWN, 12, 8"})
    void aMarginIsKnownToTheRoundingOfTheExtractFlow(ShortCascade kind, int extraction, int scrub) {
        DesignProblem problem = kind.problem();
        Balanced balanced = ShortCascade.balancing(problem)
                .balanced(extraction, scrub, 3.0, 0.45, COLD)
                .orElseThrow();

        double h = 1e-5 * Math.exp(-balanced.margin()) * 1e-2;
        double ends = difference(problem, balanced, h) - difference(problem, balanced, -h);
        double rounding = Math.ulp(balanced.extract()) * Math.abs(ends / h);
        assertThat(balanced.resolution()).isCloseTo(3e-11 + rounding, withinPercentage(1.0));
    }

    private static double difference(DesignProblem problem, Balanced balanced, double more) {
        CascadeSolution solution = PlainSearch.solve(
                problem, balanced.extraction(), balanced.scrub(), balanced.s(), balanced.extract() + more);
        return Math.log(PlainSearch.excess(problem, Product.EXTRACT, solution)
                / PlainSearch.excess(problem, Product.RAFFINATE, solution));
    }

    @Test
    void anExtractThatIsPureEnoughWithoutScrubGetsNone() {
        Balanced found = oneStage(0.415, 0.45, 0.5, 0.3);

        assertThat(found.solution().cascade().w()).isZero();
        assertThat(found.extract()).isEqualTo(0.5);
        // 1 - 0.5858 in the raffinate, of 0.415
        assertThat(found.margin()).isCloseTo(Math.log(0.415 / (Math.sqrt(2.0) - 1.0)), within(1e-9));
        // all of S leaves with the extract: y/(1 - y) = 2 x/(1 - x) and S y + (1 - S) x = 0.5 at two S
        assertThat(found.slope())
                .isCloseTo((Math.log(heavyLeft(0.4999)) - Math.log(heavyLeft(0.5001))) / 2e-4, withinPercentage(1e-4));
    }

    @Test
    void oneStageWhoseEndsBalanceBelowItsSKeepsAScrub() {
        // 0.5858 pure at either end at half the feed: the extract needs a little more than S = 0.7 gives
        Balanced found = oneStage(0.5, 0.43, 0.7, 0.3);

        assertThat(found.extract()).isBetween(0.1, 0.69);
        assertThat(found.solution().cascade().w()).isPositive();
        assertThat(found.margin()).isCloseTo(Math.log(0.5 / heavyLeft(found.extract())), within(1e-9));
    }

    @Test
    void scrubStagesGetAsGoodAsNoScrubWhereTheExtractIsPureEnough() {
        SeparationFactors fifty = Problems.chain(50.0);
        DesignProblem problem = Problems.free(
                Problems.mixture(fifty, 0.5, 0.5),
                Phase.AQUEOUS,
                fifty,
                0,
                Problems.purities(fifty, 0, Basis.MOL, 1e-3, 0.3));
        double s = 0.51;

        Balanced found =
                ShortCascade.balancing(problem).balanced(3, 2, s, 0.3, COLD).orElseThrow();

        double w = found.solution().cascade().w();
        assertThat(w).isPositive().isLessThanOrEqualTo(1e-6 * s);
        assertThat(found.margin())
                .isCloseTo(-Math.log(PlainSearch.excess(problem, Product.RAFFINATE, found.solution())), within(3e-10));
        // W stays: all of a further S leaves with the extract
        double h = 1e-5;
        double more = PlainSearch.excess(
                problem, Product.RAFFINATE, PlainSearch.solve(problem, 3, 2, s + h, found.extract() + h));
        double less = PlainSearch.excess(
                problem, Product.RAFFINATE, PlainSearch.solve(problem, 3, 2, s - h, found.extract() - h));
        assertThat(found.slope()).isCloseTo(Math.log(less / more) / (2.0 * h), withinPercentage(1e-3));
    }

    @Test
    void anExtractThatIsPureEnoughLeavesTheDrawsOfTheScrubWhatTheyTake() {
        // 0.05 of the organic and 0.1 of the scrub are drawn
        DesignProblem problem = ShortCascade.DRAWN.problem();
        double s = 0.5;
        double most = s - 0.05 - 0.1;

        for (double guess : new double[] {0.3, 0.44}) {
            Balanced found = ShortCascade.balancing(problem)
                    .balanced(EXTRACTION, SCRUB, s, guess, COLD)
                    .orElseThrow();

            assertThat(found.extract()).isBetween(most * (1.0 - 2e-6), most);
            assertThat(found.margin())
                    .isCloseTo(
                            -Math.log(PlainSearch.excess(problem, Product.RAFFINATE, found.solution())), within(3e-10));
            double h = 1e-5;
            double more = raffinateExcess(problem, s + h, found.extract() + h);
            double less = raffinateExcess(problem, s - h, found.extract() - h);
            assertThat(found.slope()).isCloseTo(Math.log(less / more) / (2.0 * h), withinPercentage(1e-3));
        }
    }

    private static double raffinateExcess(DesignProblem problem, double s, double extract) {
        return PlainSearch.excess(
                problem, Product.RAFFINATE, PlainSearch.solve(problem, EXTRACTION, SCRUB, s, extract));
    }

    @Test
    void onlyAnSBelowWhatTheDrawsTakeIsStarved() {
        Balancing balancing = ShortCascade.balancing(ShortCascade.DRAWN.problem());

        assertThat(balancing.isStarved(EXTRACTION, SCRUB, 0.1499)).isTrue();
        assertThat(balancing.isStarved(EXTRACTION, SCRUB, 0.1501)).isFalse();
    }

    @Test
    void anExtractThatIsNeverPureEnoughEndsWithAsGoodAsNone() {
        // the raffinate may be as rich as the feed, the extract is asked for more than three stages do
        Balanced found = ShortCascade.balancing(ShortCascade.PLAIN.problem(0.45, 1e-9))
                .balanced(2, 1, 1.5, 0.4, COLD)
                .orElseThrow();

        assertThat(found.extract()).isPositive().isLessThan(2e-9);
        assertThat(found.margin()).isNegative();
    }

    @Test
    void anSThatTheDrawsUseUpHasNoBalancedCascade() {
        assertThat(ShortCascade.balancing(ShortCascade.DRAWN.problem()).balanced(EXTRACTION, SCRUB, 0.04, 0.4, COLD))
                .isEmpty();
    }

    /** β = 2, half and half. */
    private static Balanced oneStage(double inRaffinate, double inExtract, double s, double guess) {
        SeparationFactors two = Problems.chain(2.0);
        DesignProblem problem = Problems.given(
                Problems.mixture(two, 0.5, 0.5),
                Phase.AQUEOUS,
                two,
                0,
                Problems.purities(two, 0, Basis.MOL, inRaffinate, inExtract),
                OptionalInt.of(1),
                OptionalInt.of(0),
                OptionalDouble.of(s));
        return ShortCascade.balancing(problem).balanced(1, 0, s, guess, COLD).orElseThrow();
    }

    /** Share of the heavy element in the raffinate of that one stage. */
    private static double heavyLeft(double extract) {
        double low = 0.0;
        double high = 0.5;
        for (int step = 0; step < 60; step++) {
            double x = 0.5 * (low + high);
            double y = 2.0 * x / (1.0 + x);
            if (extract * y + (1.0 - extract) * x < 0.5) {
                low = x;
            } else {
                high = x;
            }
        }
        return 0.5 * (low + high);
    }
}
