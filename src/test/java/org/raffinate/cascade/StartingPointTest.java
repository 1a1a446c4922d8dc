package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;

/** Where the iteration starts: the sharp split, the coarse cascade, or a solution that is at hand. */
class StartingPointTest {
    private static final Mixture HALVES = Given.mixture(0.5, 0.5);
    private static final SeparationFactors TWO = Given.factors(1.0, 2.0);
    private static final Cascade TEXTBOOK = Cascade.of(24, 21, Phase.AQUEOUS, HALVES, 1.70864, 0.50045);
    private final CascadeSolver solver = new CascadeSolver();

    @Test
    void theSharpSplitRunsFromTheRaffinatesEquilibriumToTheExtracts() {
        // raffinate 0.3 of β 1 and 0.1 of β 2: 1/γ_1 = 1.25; extract 0.2 of β 2 and 0.4 of β 4: γ_N = 1/3
        double[] logGamma = logGamma(Cascade.of(3, 2, Phase.AQUEOUS, Given.mixture(0.3, 0.3, 0.4), 1.5, 0.6));
        double first = -Math.log(1.25);
        double last = -Math.log(3.0);

        assertThat(logGamma)
                .containsExactly(
                        IntStream.range(0, 5)
                                .mapToDouble(j -> first + 0.25 * j * (last - first))
                                .toArray(),
                        within(1e-14));
    }

    @Test
    void anEmptyProductStartsFromItsFirstTrickle() {
        double[] logGamma = logGamma(Cascade.of(3, 2, Phase.AQUEOUS, Given.mixture(0.3, 0.3, 0.4), 1.5, 0.0));

        assertThat(logGamma[4]).isCloseTo(-Math.log(4.0), within(1e-14));
        // the raffinate is the feed: 0.3 + 0.6 + 1.6
        assertThat(logGamma[0]).isCloseTo(-Math.log(2.5), within(1e-14));
    }

    @Test
    void aLongCascadeIsHalvedBetweenItsFixedPoints() {
        Cascade fine = new Cascade(
                60,
                List.of(new Feed(21, Phase.AQUEOUS, 1.0, HALVES)),
                List.of(new Draw(41, Phase.ORGANIC, 0.1)),
                2.0,
                0.4);
        // runs of 20, 20 and 19 stages become 10 each
        assertThat(shorterStages(fine)).isEqualTo(31);
    }

    @Test
    void shortCascadesAreNotWorthHalving() {
        assertThat(shorterStages(Cascade.of(10, 10, Phase.AQUEOUS, HALVES, 2.0, 0.5)))
                .isEqualTo(20);
        assertThat(shorterStages(Cascade.of(1, 0, Phase.AQUEOUS, HALVES, 2.0, 0.5)))
                .isEqualTo(1);
        List<Feed> everywhere = IntStream.rangeClosed(1, 300)
                .mapToObj(stage -> new Feed(stage, Phase.AQUEOUS, 0.01, HALVES))
                .toList();
        assertThat(shorterStages(new Cascade(300, everywhere, List.of(), 2.0, 0.5)))
                .isEqualTo(300);
    }

    @Test
    void aTextbookSplitTakesAFewSteps() {
        assertThat(solver.solve(TEXTBOOK, TWO).convergence().iterations()).isBetween(4, 12);
    }

    @Test
    void theSolutionItselfAsStartTakesNoStepOrOne() {
        CascadeSolution cold = solver.solve(TEXTBOOK, TWO);

        assertThat(solver.solve(TEXTBOOK, TWO, cold).convergence().iterations()).isLessThanOrEqualTo(1);
    }

    @Test
    void aNeighbourSavesSteps() {
        CascadeSolution neighbour = solver.solve(TEXTBOOK.with(1.71, 0.5004), TWO);

        assertThat(solver.solve(TEXTBOOK, TWO, neighbour).convergence().iterations())
                .isLessThan(solver.solve(TEXTBOOK, TWO).convergence().iterations());
    }

    @Test
    void aStartWithOtherStagesOrWithoutProfileIsPassedOver() {
        CascadeSolution cold = solver.solve(TEXTBOOK, TWO);
        CascadeSolution shorter = solver.solve(Cascade.of(23, 21, Phase.AQUEOUS, HALVES, 1.70864, 0.50045), TWO);
        CascadeSolution none = solver.solve(TEXTBOOK.with(0.3, 0.5), TWO);

        assertThat(none.convergence().status()).isEqualTo(Status.INFEASIBLE);
        for (CascadeSolution start : List.of(shorter, none)) {
            CascadeSolution answer = solver.solve(TEXTBOOK, TWO, start);
            assertThat(answer.convergence()).isEqualTo(cold.convergence());
            assertThat(Answers.apart(cold, answer)).isZero();
        }
    }

    @Test
    void aStartWithOtherElementsOrWithoutSenseDoesNoHarm() {
        CascadeSolution cold = solver.solve(TEXTBOOK, TWO);
        Mixture other = Given.mixture(Map.of(Element.YB, 0.5, Element.LU, 0.5));
        CascadeSolution strange = solver.solve(
                Cascade.of(24, 21, Phase.AQUEOUS, other, 1.70864, 0.50045), Given.factors(Element.YB, Element.LU, 2.0));
        double[] one = IntStream.range(0, 90)
                .mapToDouble(at -> at % 2 == 0 ? 1.0 : 1e-30)
                .toArray();
        double[] two = IntStream.range(0, 90)
                .mapToDouble(at -> at % 4 == 0 ? 1e-300 : 1.0)
                .toArray();
        CascadeSolution absurd = new CascadeSolution(
                TEXTBOOK,
                TWO,
                cold.convergence(),
                Optional.of(new StageProfile(45, TEXTBOOK.elements(), one, two)),
                0.0);

        for (CascadeSolution start : List.of(strange, absurd)) {
            CascadeSolution answer = solver.solve(TEXTBOOK, TWO, start);
            assertThat(answer.convergence().status()).isEqualTo(Status.CONVERGED);
            assertThat(Answers.apart(cold, answer)).isLessThan(1e-9);
        }
    }

    @Test
    void aStartWithAnEmptyProductServesOneWithout() {
        CascadeSolution empty = solver.solve(TEXTBOOK.with(1.70864, 0.0), TWO);
        CascadeSolution cold = solver.solve(TEXTBOOK, TWO);

        assertThat(Answers.apart(cold, solver.solve(TEXTBOOK, TWO, empty))).isLessThan(1e-9);
    }

    private static double[] logGamma(Cascade cascade) {
        StageSystem system = new StageSystem(cascade.stages(), 3);
        system.fill(cascade, Given.factors(1.0, 2.0, 4.0), new StageFlows(cascade), false);
        double[] logGamma = new double[cascade.stages()];
        SharpSplit.logGamma(system, logGamma);
        return logGamma;
    }

    private static int shorterStages(Cascade cascade) {
        CascadeLevel level = new CascadeLevel(cascade.stages(), 2);
        level.fill(cascade, TWO, new StageFlows(cascade));
        return level.solver.shorterStages();
    }
}
