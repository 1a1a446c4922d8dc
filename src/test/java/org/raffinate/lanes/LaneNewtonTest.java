package org.raffinate.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.raffinate.lanes.RandomLines.SOLUTES;
import static org.raffinate.lanes.RandomLines.STAGES;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.stages.LineNewton;
import org.raffinate.stages.StageLine;

/** Lines whose capacities were made from known g: the iteration has to find them back. */
class LaneNewtonTest {
    private static final double GOAL = 2e-15;

    private final LaneNewton newton = new LaneNewton(STAGES, SOLUTES);

    @ParameterizedTest
    @CsvSource({"21, false, 0.1", "22, true, 0.1", "23, false, 1", "24, true, 1", "25, false, 2", "26, true, 2"})
    void theKnownAnswersAreFoundBack(long seed, boolean draws, double off) {
        RandomLines random = new RandomLines(seed, draws);
        random.fill(newton.lines());
        start(random, off);

        newton.iterate(60, GOAL);

        for (int c = 0; c < Lanes.COUNT; c++) {
            assertThat(newton.isSolved(c)).as("lane %d", c).isTrue();
            assertThat(newton.residual(c)).isLessThanOrEqualTo(LineNewton.ACCEPTED);
            assertThat(newton.iterations(c)).isBetween(1, 40);
            double[] capacities = random.capacities(c);
            for (int j = 0; j < STAGES; j++) {
                assertThat(Math.log(newton.g(j)[c])).isCloseTo(random.logG[c][j], within(1e-10));
                double sum = 0.0;
                for (int i = 0; i < SOLUTES; i++) {
                    double organic = newton.organic(j, i)[c];
                    sum += organic;
                    assertThat(organic / newton.aqueous(j, i)[c] / random.betas[c][i])
                            .isCloseTo(newton.g(j)[c], withinPercentage(1e-10));
                }
                assertThat(sum).isCloseTo(capacities[j], withinPercentage(1e-9));
            }
        }
    }

    @Test
    void aGoalOutOfReachIsGivenUpWhereNothingMoreIsGained() {
        RandomLines random = new RandomLines(20, true);
        random.fill(newton.lines());
        start(random, 0.1);

        newton.iterate(60, 0.0);

        for (int c = 0; c < Lanes.COUNT; c++) {
            assertThat(newton.isSolved(c)).isTrue();
            assertThat(newton.iterations(c)).isBetween(1, 6);
            assertThat(newton.residual(c)).isLessThan(1e-12);
        }
    }

    /** One stage and one solute, of which the organic is to hold V: v = g/(1 + g), ln(v/V) with the slope 1/(1 + g). */
    @ParameterizedTest
    @ValueSource(doubles = {1e-2, 1e-3, 1e-6, 1e-9})
    void aStepAndItsUpdatesOnOneStageAreTheSecants(double goal) {
        LaneNewton single = new LaneNewton(1, 1);
        double[] expected = new double[Lanes.COUNT];
        int steps = 0;
        for (int c = 0; c < Lanes.COUNT; c++) {
            double capacity = 0.18 + 5e-4 * c;
            StageLine line = new StageLine(1, 1);
            line.feed[0] = 1.0;
            single.lines().set(c, line, new double[] {capacity}, new double[] {1.0});
            single.g(0)[c] = 0.3;
            double g = 0.3;
            double off = off(g, capacity);
            double step = -off * (1.0 + g);
            for (int k = 0; Math.abs(off) > goal; k++) {
                steps = Math.max(steps, k + 1);
                g *= Lanes.growth(step);
                double next = off(g, capacity);
                step *= -next / (next - off);
                off = next;
            }
            expected[c] = g;
        }
        single.lines().complete();
        assertThat(steps).isGreaterThanOrEqualTo(1);

        single.iterate(1, goal);

        for (int c = 0; c < Lanes.COUNT; c++) {
            assertThat(single.isSolved(c)).isTrue();
            assertThat(single.iterations(c)).isEqualTo(1);
            assertThat(single.g(0)[c]).isCloseTo(expected[c], withinPercentage(1e-11));
        }
    }

    private static double off(double g, double capacity) {
        return Lanes.logarithm(g / (1.0 + g) / capacity);
    }

    @ParameterizedTest
    @CsvSource({"1, 7", "2, 49"})
    void aLongStepIsShortenedToTwo(int steps, double down) {
        LaneNewton single = new LaneNewton(1, 1);
        double far = Math.exp(4.0);
        for (int c = 0; c < Lanes.COUNT; c++) {
            StageLine line = new StageLine(1, 1);
            line.feed[0] = 1.0;
            single.lines().set(c, line, new double[] {0.3}, new double[] {1.0});
            single.g(0)[c] = far;
        }
        single.lines().complete();

        single.iterate(steps, GOAL);

        // 0.7 are to leave with the aqueous: ln(0.7 (1 + g)) is 3.7 and 1.8 at e^4 and a seventh of it
        for (int c = 0; c < Lanes.COUNT; c++) {
            assertThat(single.iterations(c)).isEqualTo(steps);
            assertThat(single.g(0)[c]).isCloseTo(far / down, withinPercentage(1e-10));
        }
    }

    @Test
    void aLaneAtItsAnswerStandsStillWhileTheOthersMove() {
        RandomLines random = new RandomLines(27, true);
        random.fill(newton.lines());
        start(random, 0.5);
        double[] there = new double[STAGES];
        for (int j = 0; j < STAGES; j++) {
            there[j] = Math.exp(random.logG[5][j]);
            newton.g(j)[5] = there[j];
        }

        newton.iterate(60, 1e-12);

        for (int c = 0; c < Lanes.COUNT; c++) {
            assertThat(newton.isSolved(c)).isTrue();
            assertThat(newton.iterations(c)).isEqualTo(c == 5 ? 0 : Math.max(1, newton.iterations(c)));
        }
        for (int j = 0; j < STAGES; j++) {
            assertThat(newton.g(j)[5]).isEqualTo(there[j]);
        }
    }

    @Test
    void withoutStepsNothingMovesAndNothingIsSolved() {
        RandomLines random = new RandomLines(28, false);
        random.fill(newton.lines());
        start(random, 0.5);
        double before = newton.g(3)[9];

        newton.iterate(0, GOAL);

        assertThat(newton.isSolved(9)).isFalse();
        assertThat(newton.iterations(9)).isZero();
        assertThat(newton.g(3)[9]).isEqualTo(before);
        assertThat(newton.residual(9)).isGreaterThan(0.01);
    }

    @Test
    void updatesOfTheFactorsSaveFactorisations() {
        RandomLines random = new RandomLines(29, true);
        random.fill(newton.lines());
        start(random, 0.02);

        newton.iterate(60, 1e-13);

        for (int c = 0; c < Lanes.COUNT; c++) {
            assertThat(newton.isSolved(c)).isTrue();
            // Newton's method alone squares what is left: 0.02, 4e-4, 2e-7, 3e-14
            assertThat(newton.iterations(c)).isBetween(1, 2);
        }
    }

    @Test
    void noStepIsLongerThanTwoAndNoneLetsAResidualMoreThanDouble() {
        for (double off : new double[] {1.0, 2.0, 6.0}) {
            RandomLines random = new RandomLines(30, true);
            random.fill(newton.lines());
            start(random, off);
            double[][] from = new double[STAGES][];
            for (int j = 0; j < STAGES; j++) {
                from[j] = newton.g(j).clone();
            }
            newton.iterate(0, GOAL);
            double[] before = new double[Lanes.COUNT];
            Arrays.setAll(before, newton::residual);

            newton.iterate(1, GOAL);

            for (int c = 0; c < Lanes.COUNT; c++) {
                assertThat(newton.iterations(c)).isEqualTo(1);
                assertThat(newton.residual(c)).isLessThanOrEqualTo(Math.max(2.0 * before[c], 0.5));
                double longest = 0.0;
                for (int j = 0; j < STAGES; j++) {
                    longest = Math.max(longest, Math.abs(Math.log(newton.g(j)[c] / from[j][c])));
                }
                // a step of 2 in ln g is taken as (1 + 1 + 1/3)/(1 - 1 + 1/3)
                assertThat(longest).isBetween(0.01, Math.log(7.0) + 1e-12);
            }
        }
    }

    @Test
    void aLaneWithoutNumbersEndsByItself() {
        RandomLines random = new RandomLines(31, false);
        random.fill(newton.lines());
        start(random, 0.3);
        newton.g(4)[17] = Double.NaN;

        newton.iterate(60, 1e-13);

        for (int c = 0; c < Lanes.COUNT; c++) {
            assertThat(newton.isSolved(c)).isEqualTo(c != 17);
        }
        assertThat(newton.residual(17)).isNaN();
    }

    @Test
    void theOrderOfTheLanesDoesNotMatter() {
        RandomLines random = new RandomLines(32, true);
        random.fill(newton.lines());
        start(random, 0.8);
        LaneNewton turned = new LaneNewton(STAGES, SOLUTES);
        for (int c = 0; c < Lanes.COUNT; c++) {
            int from = Lanes.COUNT - 1 - c;
            turned.lines().set(c, random.each[from], random.capacities(from), random.betas[from]);
            for (int j = 0; j < STAGES; j++) {
                turned.g(j)[c] = newton.g(j)[from];
            }
        }
        turned.lines().complete();

        newton.iterate(60, GOAL);
        turned.iterate(60, GOAL);

        for (int c = 0; c < Lanes.COUNT; c++) {
            int from = Lanes.COUNT - 1 - c;
            assertThat(turned.iterations(c)).isEqualTo(newton.iterations(from));
            assertThat(turned.residual(c)).isEqualTo(newton.residual(from));
            for (int j = 0; j < STAGES; j++) {
                assertThat(turned.g(j)[c]).isEqualTo(newton.g(j)[from]);
            }
        }
    }

    @Test
    void nothingIsLeftOfTheIterationBefore() {
        RandomLines first = new RandomLines(33, true);
        RandomLines second = new RandomLines(34, false);
        second.fill(newton.lines());
        start(second, 0.8);
        newton.iterate(60, GOAL);
        double[][] alone = copyOfG();
        first.fill(newton.lines());
        start(first, 3.0);
        newton.iterate(5, GOAL);

        second.fill(newton.lines());
        start(second, 0.8);
        newton.iterate(60, GOAL);

        assertThat(copyOfG()).isDeepEqualTo(alone);
    }

    @Test
    void theSensitivityIsTheDifferenceOfTwoSteadyStates() {
        RandomLines random = new RandomLines(35, true);
        double h = 1e-5;
        random.fill(newton.lines());
        start(random, 1e-7);
        newton.iterate(60, 1e-14);
        double[] largest = new double[Lanes.COUNT];
        newton.sensitivity(largest);

        double[][] more = solvedWith(random, 1.0 + h);
        double[][] less = solvedWith(random, 1.0 - h);

        for (int c = 0; c < Lanes.COUNT; c++) {
            double expected = 0.0;
            for (int j = 0; j < STAGES; j++) {
                expected = Math.max(expected, Math.abs(Math.log(more[j][c] / less[j][c])) / (2.0 * h));
            }
            assertThat(largest[c]).isCloseTo(expected, withinPercentage(0.1));
        }
    }

    /** g where all capacities are so many times as large. */
    private double[][] solvedWith(RandomLines random, double times) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            double[] capacities = random.capacities(c);
            Arrays.setAll(capacities, j -> times * capacities[j]);
            newton.lines().set(c, random.each[c], capacities, random.betas[c]);
        }
        newton.lines().complete();
        start(random, 1e-3);
        newton.iterate(60, 1e-14);
        return copyOfG();
    }

    private double[][] copyOfG() {
        double[][] copy = new double[STAGES][];
        Arrays.setAll(copy, j -> newton.g(j).clone());
        return copy;
    }

    /** So far off the answer in ln g, up or down. */
    private void start(RandomLines random, double off) {
        Random sides = new Random(1);
        for (int c = 0; c < Lanes.COUNT; c++) {
            for (int j = 0; j < STAGES; j++) {
                newton.g(j)[c] = Math.exp(random.logG[c][j] + (sides.nextBoolean() ? off : -off));
            }
        }
    }
}
