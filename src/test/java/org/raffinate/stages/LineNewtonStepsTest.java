package org.raffinate.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.raffinate.stages.LineNewton.Steps;

/** Single steps on equations of one unknown, worked by hand. */
class LineNewtonStepsTest {
    @Test
    void theDirectionIsTheWholeNewtonStep() {
        LineNewton newton = newton(1, new Alone(u -> Math.exp(u) - 5.0, Math::exp));
        newton.evaluate();
        double[] whole = new double[1];

        assertThat(newton.direction(whole)).isTrue();

        assertThat(whole).containsExactly(new double[] {4.0}, within(1e-15));
        assertThat(newton.unknowns()).containsExactly(0.0);
        assertThat(newton.iterations()).isEqualTo(1);
        assertThat(newton.direction(whole)).isTrue();
        assertThat(newton.iterations()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"0.03, 1", "0.003, 2", "0.0001, 3"})
    void anUpdatedStepOfOneUnknownIsTheSecants(double goal, int updates) {
        LineNewton newton = newton(1, new Alone(Math::expm1, Math::exp));
        newton.unknowns()[0] = 0.5;
        double before = 0.5;
        double at = 0.5 - Math.expm1(0.5) / Math.exp(0.5);
        for (int k = 0; k < updates; k++) {
            assertThat(Math.abs(Math.expm1(at))).isGreaterThan(goal);
            double next = at - Math.expm1(at) * (at - before) / (Math.expm1(at) - Math.expm1(before));
            before = at;
            at = next;
        }

        assertThat(newton.iterate(1, goal, Steps.UPDATED)).isTrue();

        assertThat(newton.unknowns()[0]).isCloseTo(at, within(1e-14));
        assertThat(newton.iterations()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        // the whole step is longer than 2, where it is cut: exp(5 u) - 1 at 1.1 is 244, at 0.1 it is 0.65
        "-0.9, 0.1",
        // 1,096 at 1.4, 6.4 at 0.4
        "-0.6, -0.1",
        // after 1/64 of it there are no more halves
        "-0.02, 0.01125",
    })
    void aStepIsHalvedUntilTheResidualNoMoreThanDoubles(double start, double reached) {
        double steep = start < -0.1 ? 5.0 : 500.0;
        LineNewton newton = newton(1, new Alone(u -> Math.expm1(steep * u), u -> steep * Math.exp(steep * u)));
        newton.unknowns()[0] = start;

        newton.iterate(1, 1e-3, Steps.UPDATED);

        assertThat(newton.unknowns()[0]).isCloseTo(reached, within(1e-14));
    }

    @ParameterizedTest
    @EnumSource(
            value = Steps.class,
            names = {"UPDATED", "SHORTENED", "CLIPPED"})
    void equationsThatKnowNothingOfTheirUnknownsAreSingular(Steps steps) {
        LineNewton newton = newton(2, new Alone(u -> 1.0, u -> 0.0));

        assertThat(newton.iterate(5, 1e-12, steps)).isFalse();
        assertThat(newton.iterations()).isZero();
        assertThat(newton.unknowns()).containsExactly(0.0, 0.0);
        assertThat(newton.direction(new double[2])).isFalse();
        assertThat(newton.linearise()).isFalse();
        assertThat(newton.roughAnswer(new double[2])).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Steps.class)
    void aLastStageWithoutEquationKeepsItsUnknown(Steps steps) {
        Alone closure = new Alone(u -> u - 1.5, u -> 1.0);
        closure.lastIsEmpty = true;
        LineNewton newton = newton(3, closure);
        newton.unknowns()[2] = -460.0;

        assertThat(newton.iterate(5, 1e-12, steps)).isTrue();

        assertThat(newton.unknowns()).containsExactly(1.5, 1.5, -460.0);
        double[] changes = {3.0, 4.0, 5.0};
        assertThat(newton.linearise()).isTrue();
        newton.answer(changes);
        assertThat(changes).containsExactly(3.0, 4.0, 0.0);
    }

    @Test
    void theClosureMayRestateItsEquationAtTheStartAndBeforeEachFactorisation() {
        Alone closure = new Alone(Math::expm1, Math::exp);
        LineNewton newton = newton(1, closure);
        newton.unknowns()[0] = 0.5;

        assertThat(newton.iterate(60, 1e-12, Steps.SHORTENED)).isTrue();

        assertThat(newton.iterations()).isGreaterThan(3);
        assertThat(closure.restated).isEqualTo(newton.iterations() + 1);
    }

    @Test
    void aLinearisationAsksForThePointAtHand() {
        Alone closure = new Alone(Math::expm1, Math::exp);
        closure.factorRestated = 1e-3;
        LineNewton newton = newton(1, closure);
        newton.unknowns()[0] = 0.5;
        newton.evaluate();

        assertThat(newton.linearise()).isTrue();

        // of the equation restated: e^0.5 / 1,000
        double[] changes = {1.0};
        newton.answer(changes);
        assertThat(closure.restated).isEqualTo(1);
        assertThat(changes[0]).isCloseTo(1000.0 * Math.exp(-0.5), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        // of the stages before the last
        "4.9, 0, 0, true",
        "5.1, 0, 0, false",
        "0, -5.1, 0, false",
        "0, -4.9, 0, true",
        "0, 0, 100, true",
    })
    void theEndIsNearWhereNoStageBeforeTheLastIsOffByMoreThanFive(
            double first, double second, double last, boolean near) {
        Alone closure = new Alone(u -> u, u -> 1.0);
        LineNewton newton = newton(3, closure);
        System.arraycopy(new double[] {first, second, last}, 0, newton.unknowns(), 0, 3);

        newton.iterate(0, 1e-12, Steps.UPDATED);

        assertThat(closure.nearTheEnd).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"19, true", "21, false", "-19, true", "-21, false"})
    void afterAStepOfMoreThanTwentyNoEndIsNear(double start, boolean near) {
        Alone closure = new Alone(u -> u, u -> 1.0);
        LineNewton newton = newton(1, closure);
        newton.unknowns()[0] = start;

        newton.iterate(60, 1e-12, Steps.SHORTENED);
        assertThat(newton.unknowns()[0]).isCloseTo(0.0, within(1e-12));
        assertThat(closure.nearTheEnd).isEqualTo(near);

        newton.iterate(0, 1e-12, Steps.SHORTENED);
        assertThat(closure.nearTheEnd).isTrue();
    }

    @Test
    void afterCutsTheNextStepMayBeTwiceAsLongAsWhatWasLeft() {
        // each whole step is 10, of which 2 are allowed; where the residual is ten times as large it is cut: of 2, 1,
        // 0.5 and 0.25
        // the last is good; twice that leads on to 0.75
        LineNewton newton =
                newton(1, new Alone(u -> (u > 0.3 && u < 0.7) || (u > 0.9 && u < 2.1) ? -10.0 : -1.0, u -> 0.1));

        newton.iterate(1, 1e-12, Steps.UPDATED);
        assertThat(newton.unknowns()[0]).isCloseTo(0.25, within(1e-14));

        newton.unknowns()[0] = 0.0;
        newton.iterate(2, 1e-12, Steps.UPDATED);
        assertThat(newton.unknowns()[0]).isCloseTo(0.75, within(1e-14));
    }

    @Test
    void whatIsRestatedIsMeasuredAnew() {
        Alone closure = new Alone(Math::expm1, Math::exp);
        closure.factorRestated = 1e-3;
        LineNewton newton = newton(1, closure);
        newton.unknowns()[0] = 0.5;

        assertThat(newton.iterate(0, 1e-12, Steps.UPDATED)).isFalse();

        assertThat(newton.residual()).isCloseTo(1e-3 * Math.expm1(0.5), within(1e-17));
    }

    @ParameterizedTest
    @EnumSource(Steps.class)
    void aGoalOutOfReachIsGivenUpWhereNothingMoreIsGained(Steps steps) {
        // 1e-13 is never undershot
        Alone closure = new Alone(u -> Math.copySign(Math.max(Math.abs(Math.expm1(u)), 1e-13), u), Math::exp);
        LineNewton newton = newton(2, closure);
        Arrays.fill(newton.unknowns(), 0.5);

        assertThat(newton.iterate(1000, 1e-14, steps)).isTrue();

        assertThat(newton.residual()).isCloseTo(1e-13, within(1e-15));
        assertThat(newton.iterations()).isLessThan(10);
    }

    @ParameterizedTest
    @CsvSource({"1, -0.5", "2, 0.5", "3, 0"})
    void theLimitIsHalvedWheneverAStepTurnsBack(int steps, double reached) {
        // the whole step of a cube root is -3 u: -4.5 of which 2 are allowed, 1.5 of which 1, -1.5 of which 0.5
        LineNewton newton = newton(1, cubeRoot());
        newton.unknowns()[0] = 1.5;

        newton.iterate(steps, 1e-9, Steps.SHORTENED);

        assertThat(newton.unknowns()[0]).isCloseTo(reached, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"false, 0.5", "true, 1"})
    void aRestartForgetsWhichWayTheLastStepWent(boolean restart, double reached) {
        LineNewton newton = newton(1, cubeRoot());
        newton.unknowns()[0] = 1.5;
        newton.iterate(1, 1e-9, Steps.SHORTENED);

        if (restart) {
            newton.restart();
        }
        newton.iterate(1, 1e-9, Steps.SHORTENED);

        assertThat(newton.unknowns()[0]).isCloseTo(reached, within(1e-14));
    }

    @Test
    void oneEntryFarFromItsRootDoesNotOutvoteThreeThatTurnBack() {
        Alone closure =
                new Alone(u -> u > 50.0 ? u : Math.cbrt(u), u -> u > 50.0 ? 1.0 : 1.0 / (3.0 * Math.cbrt(u * u)));
        LineNewton newton = newton(4, closure);
        System.arraycopy(new double[] {100.0, 1.5, 1.5, 1.5}, 0, newton.unknowns(), 0, 4);

        newton.iterate(2, 1e-9, Steps.CLIPPED);

        assertThat(newton.unknowns()).containsExactly(new double[] {97.0, 0.5, 0.5, 0.5}, within(1e-14));
    }

    @Test
    void anUpdateThatMakesItWorseIsTakenBack() {
        // the whole step leads to 0.107, the secant's next to 0.024
        LineNewton newton = newton(1, new Alone(u -> u > 0.02 && u < 0.03 ? 1.0 : Math.expm1(u), Math::exp));
        newton.unknowns()[0] = 0.5;
        double whole = 0.5 - Math.expm1(0.5) / Math.exp(0.5);

        assertThat(newton.iterate(1, 1e-9, Steps.UPDATED)).isFalse();

        assertThat(newton.unknowns()[0]).isCloseTo(whole, within(1e-15));
        assertThat(newton.residual()).isCloseTo(Math.expm1(whole), within(1e-15));
    }

    @Test
    void anUpdateAsLongAsTheStepBeforeIsNotTaken() {
        // the whole step of 1/u doubles u, and so would the secant's next
        LineNewton newton = newton(1, new Alone(u -> 1.0 / u, u -> -1.0 / (u * u)));
        newton.unknowns()[0] = 0.25;

        assertThat(newton.iterate(1, 1e-9, Steps.UPDATED)).isFalse();

        assertThat(newton.unknowns()[0]).isCloseTo(0.5, within(1e-15));
    }

    private static Alone cubeRoot() {
        return new Alone(Math::cbrt, u -> 1.0 / (3.0 * Math.cbrt(u * u)));
    }

    private static LineNewton newton(int stages, Alone closure) {
        StageLine line = new StageLine(stages, 1);
        line.feed[0] = 1.0;
        LineNewton newton = new LineNewton(line.balances(closure));
        newton.restart();
        return newton;
    }
}
