package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.raffinate.design.ShortCascade.EXTRACTION;
import static org.raffinate.design.ShortCascade.SCRUB;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.design.Balancing.Balanced;

/** Short cascades of given stages are held against their specifications and against halving of S. */
class MatchingTest {
    private static final Optional<CascadeSolution> COLD = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        "PLAIN, 0",
        "PLAIN, 0.5",
        "ORGANIC, 0",
        "ORGANIC, 0.2",
        "CROSSED, 0.5",
        "FED, 0",
        "FED, 0.25",
        "DRAWN, 0",
        "DRAWN, 0.25"
    })
    void theExactCascadeJustMeetsBothSpecifications(ShortCascade kind, double lowestS) {
        DesignProblem problem = kind.problem();
        double s = PlainSearch.leastS(problem, EXTRACTION, SCRUB, 0.3, 3.0);
        CascadeSolution far = PlainSearch.solve(problem, EXTRACTION, SCRUB, 1.5, 0.44);

        for (double guess : new double[] {0.04, 0.1, 1.0, 1.5, 40.0}) {
            for (Optional<CascadeSolution> near : List.of(COLD, Optional.of(far))) {
                Balanced exact = ShortCascade.matching(problem, lowestS)
                        .exact(EXTRACTION, SCRUB, guess, 0.45, near)
                        .orElseThrow();

                for (Specification asked : problem.specifications()) {
                    // aimed 1e-10 of the allowed inside
                    assertThat(SpecificationResult.of(asked, exact.solution()).shortfall())
                            .isCloseTo(asked.shortfall() * (1.0 - 1e-10), withinPercentage(1e-8))
                            .isLessThan(asked.shortfall());
                }
                assertThat(exact.s()).isCloseTo(s, within(1e-9));
                assertThat(exact.margin()).isCloseTo(0.0, within(1e-10));
                assertThat(exact.stages()).isEqualTo(12);
                assertThat(exact.extraction()).isEqualTo(EXTRACTION);
                assertThat(exact.scrub()).isEqualTo(SCRUB);
                assertThat(exact.extract()).isEqualTo(exact.solution().cascade().extract());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PLAIN, 0", "PLAIN, 0.5", "ORGANIC, 0.2", "CROSSED, 0.5", "FED, 0.25", "RICHLY_FED, 0.5"})
    void atOnceAndInTurnLeadToTheSameCascade(ShortCascade kind, double lowestS) {
        Matching matching = ShortCascade.matching(kind.problem(), lowestS);
        double s = PlainSearch.leastS(kind.problem(), EXTRACTION, SCRUB, 0.3, 10.0);
        double extract = PlainSearch.balancingExtract(kind.problem(), EXTRACTION, SCRUB, s);

        Balanced atOnce = matching.atOnce(EXTRACTION, SCRUB, 1.05 * s, 1.001 * extract, COLD)
                .orElseThrow();

        assertThat(atOnce.s()).isCloseTo(s, within(1e-9));
        assertThat(atOnce.margin()).isCloseTo(0.0, within(atOnce.resolution()));
        for (double guess : new double[] {0.1, 1.0, 1.5, 1e3}) {
            Balanced inTurn =
                    matching.inTurn(EXTRACTION, SCRUB, guess, 0.45, COLD).orElseThrow();

            assertThat(inTurn.s()).isCloseTo(atOnce.s(), within(1e-10));
            assertThat(inTurn.extract()).isCloseTo(atOnce.extract(), within(1e-11));
        }
    }

    @Test
    void withDrawsNothingIsFoundAtOnce() {
        assertThat(ShortCascade.matching(ShortCascade.DRAWN.problem(), 0.0).atOnce(EXTRACTION, SCRUB, 1.5, 0.45, COLD))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1e7, true", "1e8, true", "2e9, false", "1e10, false"})
    void anSOfMoreThanABillionTimesTheFeedIsNoAnswer(double s, boolean found) {
        // what the stages leave at that S is asked for
        CascadeSolution solution = PlainSearch.solve(ShortCascade.PLAIN.problem(), EXTRACTION, SCRUB, s, 0.4);
        List<Element> order = ShortCascade.PAIR.order();
        DesignProblem problem = ShortCascade.PLAIN.problem(
                solution.raffinate().impurity(order.subList(0, 1), Basis.MOL),
                solution.extract().impurity(order.subList(1, 2), Basis.MOL));

        for (double guess : new double[] {0.9 * s, s}) {
            assertThat(ShortCascade.matching(problem, 0.0)
                            .exact(EXTRACTION, SCRUB, guess, 0.4, Optional.of(solution))
                            .isPresent())
                    .isEqualTo(found);
        }
    }

    @Test
    void aStepIsNewtonsWhereTheMarginRisesAndNeverLong() {
        Matching matching = ShortCascade.matching(ShortCascade.PLAIN.problem(), 0.5);
        CascadeSolution solution = PlainSearch.solve(ShortCascade.PLAIN.problem(), EXTRACTION, SCRUB, 2.5, 0.44);

        // per unit of ln(S - 0.5) a margin of slope 0.25 gains 0.5
        assertThat(matching.step(new Balanced(EXTRACTION, solution, -0.1, 0.25, 1e-10)))
                .isEqualTo(0.2);
        assertThat(matching.step(new Balanced(EXTRACTION, solution, 0.1, 0.25, 1e-10)))
                .isEqualTo(-0.2);
        assertThat(matching.step(new Balanced(EXTRACTION, solution, -5.0, 0.25, 1e-10)))
                .isEqualTo(1.5);
        assertThat(matching.step(new Balanced(EXTRACTION, solution, 5.0, 0.25, 1e-10)))
                .isEqualTo(-1.5);
        assertThat(matching.step(new Balanced(EXTRACTION, solution, -0.1, -0.25, 1e-10)))
                .isEqualTo(1.5);
        assertThat(matching.step(new Balanced(EXTRACTION, solution, 0.1, -0.25, 1e-10)))
                .isEqualTo(-1.5);
    }

    @Test
    void withMoreStagesThanNeededSEndsNextToTheLowestGiven() {
        DesignProblem problem = ShortCascade.PLAIN.problem();
        double exact = ShortCascade.matching(problem, 0.0)
                .exact(EXTRACTION, SCRUB, 1.5, 0.45, COLD)
                .orElseThrow()
                .s();
        double lowest = 1.25 * exact;

        Balanced found = ShortCascade.matching(problem, lowest)
                .exact(EXTRACTION, SCRUB, 2.0 * lowest, 0.45, COLD)
                .orElseThrow();

        assertThat(found.s()).isGreaterThan(lowest);
        assertThat(found.s() - lowest).isLessThanOrEqualTo(1.001 * Matching.NEXT_TO_LOWEST * lowest);
        assertThat(found.margin()).isGreaterThan(0.0);
    }

    @Test
    void aRaffinateThatIsPureEnoughAsFedNeedsNoExtraction() {
        // 40 % of the heavy element are fed, 45 % are allowed
        Balanced found = ShortCascade.matching(ShortCascade.PLAIN.problem(0.45, 0.3), 0.0)
                .exact(EXTRACTION, SCRUB, 0.5, 0.3, COLD)
                .orElseThrow();

        assertThat(found.s()).isLessThanOrEqualTo(Matching.NEXT_TO_NO_EXTRACTION);
        assertThat(found.margin()).isGreaterThanOrEqualTo(0.0);
    }

    @Test
    void whatTheStagesCannotSeparateHasNoS() {
        assertThat(ShortCascade.matching(ShortCascade.PLAIN.problem(1e-6, 1e-6), 0.0)
                        .exact(2, 1, 2.0, 0.4, COLD))
                .isEmpty();
    }
}
