package org.raffinate.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raffinate.numeric.RankCorrelation;

/** Draws have the spreads and the correlations that were asked for. */
class SampleTest {
    private static final int COUNT = 20_000;
    private static final Spread BELL = new Spread.Normal(0.0, 1.0);
    private static final List<Sample.Correlation> THREE =
            List.of(new Sample.Correlation(0, 1, 0.6), new Sample.Correlation(2, 1, -0.3));

    private static Sample.Plan plan(Method method, List<Spread> spreads, List<Sample.Correlation> correlations) {
        return new Sample.Plan(method, COUNT, 4, spreads, correlations);
    }

    /** Draw by draw turned into spread by spread. */
    private static double[][] columns(Sample.Plan plan) {
        Sample sample = new Sample(plan);
        double[][] columns = new double[plan.spreads().size()][COUNT];
        for (int draw = 0; draw < COUNT; draw++) {
            double[] values = sample.at(draw);
            for (int i = 0; i < values.length; i++) {
                columns[i][draw] = values[i];
            }
        }
        return columns;
    }

    @ParameterizedTest
    @EnumSource(names = {"RANDOM", "LATIN_HYPERCUBE", "SOBOL"})
    void normalNumbersHaveTheCorrelationsAskedFor(Method method) {
        double[][] columns = columns(plan(method, Collections.nCopies(3, BELL), THREE));

        correlated(columns[0], columns[1], 0.6);
        correlated(columns[1], columns[2], -0.3);
        correlated(columns[0], columns[2], 0.0);
    }

    @ParameterizedTest
    @EnumSource(names = {"RANDOM", "LATIN_HYPERCUBE", "SOBOL"})
    void correlatedNumbersKeepTheirSpreads(Method method) {
        List<Spread> spreads = List.of(
                new Spread.Lognormal(5.0, 1.08), new Spread.Uniform(1.0, 2.0), new Spread.Triangular(0.0, 1.0, 4.0));
        double[][] columns = columns(plan(method, spreads, THREE));

        for (int i = 0; i < 3; i++) {
            double[] ascending = columns[i].clone();
            Arrays.sort(ascending);
            for (int k = 0; k < COUNT; k++) {
                // Kolmogorov: one sample of independent draws in a thousand lies further off than 1.95/√n anywhere
                assertThat(spreads.get(i).share(ascending[k]))
                        .isCloseTo((k + 0.5) / COUNT, within(1.95 / Math.sqrt(COUNT)));
            }
        }
    }

    @Test
    void ofLognormalNumbersTheLogarithmsAreCorrelated() {
        double[][] columns = columns(plan(
                Method.RANDOM,
                List.of(new Spread.Lognormal(5.0, 3.0), new Spread.Lognormal(1.9, 2.0)),
                List.of(new Sample.Correlation(0, 1, 0.8))));

        correlated(
                Arrays.stream(columns[0]).map(Math::log).toArray(),
                Arrays.stream(columns[1]).map(Math::log).toArray(),
                0.8);
    }

    /** Pearson's r of n pairs has the deviation (1 - r²)/√n, Spearman's at most 1.1/√n; five of them. */
    private static void correlated(double[] one, double[] other, double r) {
        double deviation = 1.0 / Math.sqrt(one.length);

        assertThat(new PearsonsCorrelation().correlation(one, other))
                .isCloseTo(r, within(5.0 * (1.0 - r * r) * deviation));
        assertThat(new RankCorrelation(one).with(other).orElseThrow())
                .isCloseTo(6.0 / Math.PI * Math.asin(r / 2.0), within(5.5 * deviation));
    }

    @Test
    void withoutCorrelationsDrawsAreTheQuantilesOfTheCube() {
        Sample.Plan plan = plan(Method.SOBOL, List.of(BELL, new Spread.Uniform(2.0, 4.0)), List.of());
        CubePoints cube = CubePoints.of(plan);
        Sample sample = new Sample(plan);

        for (int draw = 0; draw < 100; draw++) {
            double[] share = cube.at(draw);
            assertThat(sample.at(draw)).containsExactly(BELL.quantile(share[0]), 2.0 + 2.0 * share[1]);
        }
    }

    @Test
    void oneAtATimeTakesMediansAndTheTenthsBelowAndAbove() {
        Sample.Plan plan =
                new Sample.Plan(Method.ONE_AT_A_TIME, 1, 1, List.of(BELL, new Spread.Uniform(0.0, 10.0)), List.of());
        Sample sample = new Sample(plan);

        assertThat(plan.size()).isEqualTo(5);
        assertThat(sample.at(0)).containsExactly(new double[] {0.0, 5.0}, within(1e-12));
        assertThat(sample.at(1)).containsExactly(new double[] {-1.281551565544600, 5.0}, within(1e-12));
        assertThat(sample.at(2)).containsExactly(new double[] {1.281551565544600, 5.0}, within(1e-12));
        assertThat(sample.at(3)).containsExactly(new double[] {0.0, 1.0}, within(1e-12));
        assertThat(sample.at(4)).containsExactly(new double[] {0.0, 9.0}, within(1e-12));
    }

    @Test
    void withoutSpreadsThereIsOneEmptyDraw() {
        Sample.Plan plan = plan(Method.RANDOM, List.of(), List.of());

        assertThat(plan.size()).isOne();
        assertThat(new Sample(plan).at(0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"SOBOL_INDICES", "ONE_AT_A_TIME"})
    void whatTakesEachSpreadByItselfRefusesCorrelations(Method method) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(method, Collections.nCopies(3, BELL), THREE))
                .withMessageContaining(method.label() + " takes each spread by itself");
    }

    @Test
    void correlationsThatContradictEachOtherAreRefused() {
        List<Sample.Correlation> contradictory = List.of(
                new Sample.Correlation(0, 1, 0.9),
                new Sample.Correlation(1, 2, 0.9),
                new Sample.Correlation(0, 2, -0.9));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(Method.RANDOM, Collections.nCopies(3, BELL), contradictory))
                .withMessageContaining("contradict each other");
    }

    @Test
    void aPairHasOneCorrelation() {
        List<Sample.Correlation> twice = List.of(new Sample.Correlation(0, 1, 0.5), new Sample.Correlation(1, 0, -0.5));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan(Method.RANDOM, List.of(BELL, BELL), twice))
                .withMessageContaining("a second time");
    }

    @Test
    void correlationsOfOneOrWithItselfAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sample.Correlation(0, 1, 1.0))
                .withMessageContaining("the correlation 1.0, which does not lie between -1 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sample.Correlation(0, 1, Double.NaN))
                .withMessageContaining("the correlation NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sample.Correlation(2, 2, 0.5))
                .withMessageContaining("with itself");
    }

    @Test
    void aPlanHasAPointAndNoMoreThanPermutationsAndSobolReach() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sample.Plan(Method.RANDOM, 0, 1, List.of(BELL), List.of()))
                .withMessageContaining("0 points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sample.Plan(Method.SOBOL, 1L << 31, 1, List.of(BELL), List.of()))
                .withMessageContaining("2147483648 points, expected at most");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Sample.Plan(Method.LATIN_HYPERCUBE, 10_000_001, 1, List.of(BELL, BELL), List.of()))
                .withMessageContaining("a latin hypercube of 10,000,001 points in 2 axes")
                .withMessageContaining("at most 20,000,000");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new Sample.Plan(Method.SOBOL_INDICES, 1, 1, Collections.nCopies(501, BELL), List.of()))
                .withMessageContaining("sobol indices of 1002 coordinates, expected at most 1000");
    }
}
