package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.design.Matching.Balanced;

/** Short cascades of given stages: what is found is held against the specifications and against its neighbours. */
class MatchingTest {
    private static final SeparationFactors PAIR = Problems.chain(3.0);
    private static final Optional<CascadeSolution> COLD = Optional.empty();

    /** What enters or leaves between the ends. */
    private enum Kind {
        PLAIN,
        FED,
        DRAWN;

        DesignProblem problem(double raffinateShortfall, double extractShortfall) {
            return new DesignProblem(
                    Problems.mixture(PAIR, 0.6, 0.4),
                    Phase.AQUEOUS,
                    PAIR,
                    new Cut(PAIR.order().get(0), PAIR.order().get(1)),
                    Problems.purities(PAIR, 0, Basis.MOL, raffinateShortfall, extractShortfall),
                    OptionalInt.of(7),
                    OptionalInt.of(5),
                    OptionalDouble.empty(),
                    this == FED
                            ? List.of(new Feed(9, Phase.ORGANIC, 0.25, Problems.mixture(PAIR, 0.2, 0.8)))
                            : List.of(),
                    this == DRAWN
                            ? List.of(new Draw(8, Phase.AQUEOUS, 0.1), new Draw(4, Phase.ORGANIC, 0.05))
                            : List.of());
        }

        Matching matching(double lowestS) {
            return new Matching(problem(1e-2, 2e-2), lowestS, new CascadeSolver());
        }
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, 0", "PLAIN, 0.5", "FED, 0", "FED, 0.25", "DRAWN, 0", "DRAWN, 0.25"})
    void theExactCascadeJustMeetsBothSpecifications(Kind kind, double lowestS) {
        for (double guess : new double[] {1.0, 1.5, 40.0}) {
            Balanced exact =
                    kind.matching(lowestS).exact(7, 5, guess, 0.45, COLD).orElseThrow();

            for (Specification asked : kind.problem(1e-2, 2e-2).specifications()) {
                assertThat(SpecificationResult.of(asked, exact.solution()).shortfall())
                        .isCloseTo(asked.shortfall(), withinPercentage(1e-7));
            }
            assertThat(exact.margin()).isCloseTo(0.0, within(1e-10));
            assertThat(exact.stages()).isEqualTo(12);
            assertThat(exact.extraction()).isEqualTo(7);
            assertThat(exact.scrub()).isEqualTo(5);
            assertThat(exact.s()).isEqualTo(exact.solution().cascade().s());
            assertThat(exact.extract()).isEqualTo(exact.solution().cascade().extract());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSlopeIsThatOfNeighbouringBalancedCascades(Kind kind) {
        Matching matching = kind.matching(0.0);
        Balanced exact = matching.exact(7, 5, 1.5, 0.45, COLD).orElseThrow();
        double h = 1e-4 * exact.s();

        Balanced more = near(matching, exact, exact.s() + h);
        Balanced less = near(matching, exact, exact.s() - h);

        assertThat(exact.slope()).isGreaterThan(0.0);
        if (kind != Kind.DRAWN) {
            assertThat(exact.slope()).isCloseTo((more.margin() - less.margin()) / (2.0 * h), withinPercentage(1e-3));
        } else {
            // with draws the ends agree to a hundredth of their margin
            assertThat(exact.slope()).isCloseTo((more.margin() - less.margin()) / (2.0 * h), withinPercentage(2.0));
        }
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, 0.9", "PLAIN, 2.5", "FED, 1.2", "FED, 2.5", "DRAWN, 1.0", "DRAWN, 2.5"})
    void theEndsOfABalancedCascadeStandAlike(Kind kind, double s) {
        DesignProblem problem = kind.problem(1e-2, 2e-2);
        for (double guess : new double[] {0.0, 0.3, 0.44, 5.0}) {
            Balanced balanced =
                    kind.matching(0.0).balanced(7, 5, s, guess, COLD).orElseThrow();

            EndMargins margins = new EndMargins(PAIR.order(), problem.specifications());
            Outlets outlets = Outlets.of(balanced.solution(), PAIR.order());
            double raffinate = margins.margin(Product.RAFFINATE, outlets);
            double extract = margins.margin(Product.EXTRACT, outlets);
            assertThat(balanced.s()).isEqualTo(s);
            assertThat(balanced.margin()).isEqualTo(Math.min(raffinate, extract));
            assertThat(raffinate - extract).isCloseTo(0.0, within(1e-2 * Math.abs(balanced.margin())));
        }
    }

    @Test
    void withMoreStagesThanNeededSEndsNextToTheLowestGiven() {
        double exact = Kind.PLAIN
                .matching(0.0)
                .exact(7, 5, 1.5, 0.45, COLD)
                .orElseThrow()
                .s();
        double lowest = 1.25 * exact;

        Balanced found = Kind.PLAIN
                .matching(lowest)
                .exact(7, 5, 2.0 * lowest, 0.45, COLD)
                .orElseThrow();

        assertThat(found.s()).isGreaterThan(lowest);
        assertThat(found.s() - lowest).isLessThanOrEqualTo(Matching.NEXT_TO_LOWEST * lowest);
        assertThat(found.margin()).isGreaterThan(0.0);
    }

    @Test
    void aRaffinateThatIsPureEnoughAsFedNeedsNoExtraction() {
        // 40 % of the heavy element are allowed and fed
        Balanced found = new Matching(Kind.PLAIN.problem(0.45, 0.3), 0.0, new CascadeSolver())
                .exact(7, 5, 0.5, 0.3, COLD)
                .orElseThrow();

        assertThat(found.s()).isLessThanOrEqualTo(Matching.NEXT_TO_NO_EXTRACTION);
        assertThat(found.margin()).isGreaterThanOrEqualTo(0.0);
    }

    @Test
    void anExtractThatIsPureEnoughWithoutScrubGetsNone() {
        // one stage, β = 2, half and half, half extracted: 58.58 % pure at either end
        SeparationFactors two = Problems.chain(2.0);
        DesignProblem problem = Problems.given(
                Problems.mixture(two, 0.5, 0.5),
                Phase.AQUEOUS,
                two,
                0,
                Problems.purities(two, 0, Basis.MOL, 0.415, 0.45),
                OptionalInt.of(1),
                OptionalInt.of(0),
                OptionalDouble.of(0.5));

        Balanced found = new Matching(problem, 0.0, new CascadeSolver())
                .balanced(1, 0, 0.5, 0.3, COLD)
                .orElseThrow();

        assertThat(found.solution().cascade().w()).isZero();
        assertThat(found.extract()).isEqualTo(0.5);
        // 1 - 0.5858 in the raffinate, of 0.415
        assertThat(found.margin()).isCloseTo(Math.log(0.415 / (Math.sqrt(2.0) - 1.0)), within(1e-9));
    }

    @Test
    void whatTheStagesCannotSeparateHasNoS() {
        assertThat(new Matching(Kind.PLAIN.problem(1e-6, 1e-6), 0.0, new CascadeSolver()).exact(2, 1, 2.0, 0.4, COLD))
                .isEmpty();
    }

    private static Balanced near(Matching matching, Balanced exact, double s) {
        return matching.balanced(7, 5, s, exact.extract(), Optional.of(exact.solution()))
                .orElseThrow();
    }
}
