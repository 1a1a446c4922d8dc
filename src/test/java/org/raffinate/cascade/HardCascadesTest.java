package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;

/** The cases that a cascade solver must not fail on; one stage and total reflux have tests of their own. */
class HardCascadesTest {
    private static final Mixture HALVES = Given.mixture(0.5, 0.5);
    private static final double[] SEVENTEEN =
            IntStream.range(0, 17).mapToDouble(i -> Math.pow(1.6, i)).toArray();

    @Test
    void aFactorOf105Over500Stages() {
        assertExact(Cascade.of(250, 250, Phase.AQUEOUS, HALVES, 25.0, 0.5), 1.05, 1e-10);
    }

    @Test
    void sevenNinesInBothProducts() {
        CascadeSolution solution = assertExact(Cascade.of(55, 55, Phase.AQUEOUS, HALVES, 1.6, 0.5), 2.0, 1e-6);

        assertThat(impurity(solution.raffinate(), 0)).isLessThan(1e-7);
        assertThat(impurity(solution.extract(), 1)).isLessThan(1e-7);
    }

    @ParameterizedTest
    @CsvSource({"2.0, 40, AQUEOUS", "2.0, 40, ORGANIC", "1.05, 250, AQUEOUS", "20, 30, ORGANIC"})
    void sAPartInAMillionAboveItsMinimum(double beta, int section, Phase phase) {
        double least = 1.0 / (beta - 1.0) + (phase == Phase.AQUEOUS ? 0.5 : 0.0);

        assertExact(Cascade.of(section, section, phase, HALVES, least * (1.0 + 1e-6), 0.5), beta, 1e-8);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 8, 14})
    void sAPartInAMillionAboveItsMinimumForSeventeenElements(int cut) {
        SeparationFactors factors = Given.factors(SEVENTEEN);
        Mixture feed = Given.mixture(
                IntStream.range(0, 17).mapToDouble(i -> 1.0 + i % 5).toArray());
        double least = Underwood.leastS(factors, cut, feed, Phase.AQUEOUS);
        double extract = group(feed, cut) * (1.0 + 1e-4);

        assertBalanced(solve(Cascade.of(250, 250, Phase.AQUEOUS, feed, least * (1.0 + 1e-6), extract), factors));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-12})
    void aTraceIsRecoveredAsIfItWereAlone(double amount) {
        // the trace between the keys splits; a part in 1e9 of it shifts the others by no more than their impurities
        SeparationFactors factors = Given.factors(1.0, 1.5, 2.0);
        CascadeSolution trace =
                solve(Cascade.of(24, 21, Phase.AQUEOUS, Given.mixture(0.5, amount, 0.5), 1.70864, 0.50045), factors);
        CascadeSolution less = solve(
                Cascade.of(24, 21, Phase.AQUEOUS, Given.mixture(0.5, 1e-3 * amount, 0.5), 1.70864, 0.50045), factors);

        assertBalanced(trace);
        double inRaffinate = recovery(trace, trace.raffinate(), Given.element(1));
        double inExtract = recovery(trace, trace.extract(), Given.element(1));
        assertThat(inRaffinate).isBetween(1e-3, 1.0 - 1e-3);
        assertThat(inRaffinate + inExtract).isCloseTo(1.0, Percentage.withPercentage(1e-9));
        assertThat(recovery(less, less.raffinate(), Given.element(1)))
                .isCloseTo(inRaffinate, Percentage.withPercentage(1e-3));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 16})
    void fiveHundredStagesWithSeventeenElements(int cut) {
        SeparationFactors factors = Given.factors(SEVENTEEN);
        double[] amounts = IntStream.range(0, 17)
                .mapToDouble(i -> Math.pow(10.0, -(i * 5 % 13)))
                .toArray();
        Mixture feed = Given.mixture(amounts);
        double s = 1.3 * Underwood.leastS(factors, cut, feed, Phase.ORGANIC);

        assertBalanced(solve(Cascade.of(200, 300, Phase.ORGANIC, feed, s, 0.999 * group(feed, cut)), factors));
    }

    @Test
    void aFrontThatTheFlowsDoNotHoldIsSolvedForWhatIsDeterminedAndSaysSo() {
        // 1.1 times the minimum and 200 stages: with an extract of exactly one element, impurities are below 1e-14
        CascadeSolution solution =
                solve(Cascade.of(100, 100, Phase.AQUEOUS, HALVES, 1.65, 0.5), Given.factors(1.0, 2.0));

        assertBalanced(solution);
        assertThat(solution.convergence().notes())
                .singleElement()
                .asString()
                .contains("front")
                .contains("stage");
        assertThat(impurity(solution.raffinate(), 0)).isLessThan(1e-14);
        assertThat(impurity(solution.extract(), 1)).isLessThan(1e-14);
    }

    @Test
    void aFrontThatTheFlowsDoHoldNeedsNoNote() {
        assertThat(solve(Cascade.of(40, 40, Phase.AQUEOUS, HALVES, 1.65, 0.5), Given.factors(1.0, 2.0))
                        .convergence()
                        .notes())
                .isEmpty();
    }

    @Test
    void aFeedAtEveryStage() {
        List<Feed> feeds = IntStream.rangeClosed(1, 100)
                .mapToObj(stage -> new Feed(stage, stage % 3 == 0 ? Phase.ORGANIC : Phase.AQUEOUS, 0.01, HALVES))
                .toList();

        assertBalanced(solve(new Cascade(100, feeds, List.of(), 3.0, 0.5), Given.factors(1.0, 2.0)));
    }

    @Test
    void aDrawAtEveryStage() {
        List<Draw> draws = IntStream.rangeClosed(1, 60)
                .mapToObj(stage -> new Draw(stage, stage % 3 == 0 ? Phase.ORGANIC : Phase.AQUEOUS, 0.01))
                .toList();
        Mixture feed = Given.mixture(0.3, 0.3, 0.4);

        assertBalanced(solve(
                new Cascade(60, List.of(new Feed(30, Phase.AQUEOUS, 1.0, feed)), draws, 3.0, 0.2),
                Given.factors(1.0, 1.7, 2.9)));
    }

    private static CascadeSolution solve(Cascade cascade, SeparationFactors factors) {
        return new CascadeSolver().solve(cascade, factors);
    }

    private static CascadeSolution assertBalanced(CascadeSolution solution) {
        assertThat(solution.convergence().converged())
                .as(solution.convergence().toString())
                .isTrue();
        assertThat(solution.balanceError()).isLessThan(1e-10);
        return solution;
    }

    /** Against the stage-by-stage calculation; relative, as far as the flows' rounding determines the impurities. */
    private static CascadeSolution assertExact(Cascade cascade, double beta, double relative) {
        SeparationFactors factors = Given.factors(1.0, beta);
        BinaryStepping exact = new BinaryStepping(cascade, factors, 90);
        CascadeSolution solution = assertBalanced(solve(cascade, factors));
        Percentage tolerance = Percentage.withPercentage(100.0 * relative);

        assertThat(impurity(solution.raffinate(), 0)).isCloseTo(exact.raffinateImpurity, tolerance);
        assertThat(impurity(solution.extract(), 1)).isCloseTo(exact.extractImpurity, tolerance);
        return solution;
    }

    private static double impurity(ProductStream stream, int element) {
        return stream.impurity(Set.of(Given.element(element)), Basis.MOL);
    }

    private static double recovery(CascadeSolution solution, ProductStream stream, Element element) {
        return solution.recovery(stream).getOrDefault(element, 0.0);
    }

    /** Share of the elements above the cut. */
    private static double group(Mixture feed, int cut) {
        return IntStream.range(cut, 17)
                .mapToDouble(i -> feed.moleFraction(Given.element(i)))
                .sum();
    }
}
