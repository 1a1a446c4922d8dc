package org.raffinate.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineNewtonTest {
    private static final int STAGES = 4;

    @ParameterizedTest
    @EnumSource(LineNewton.Steps.class)
    void everyKindOfStepReachesTheSteadyState(LineNewton.Steps steps) {
        double[] root = {0.3, -0.4, 0.2, 0.6};
        LineNewton newton = newton(wanted(root));
        Arrays.fill(newton.unknowns(), -1.0);

        assertThat(newton.iterate(60, 0.0, steps)).isTrue();

        assertThat(newton.unknowns()).containsExactly(root, within(1e-10));
        assertThat(newton.residual()).isLessThanOrEqualTo(LineNewton.ACCEPTED);
        assertThat(newton.iterations()).isBetween(1, 60);
    }

    @ParameterizedTest
    @EnumSource(LineNewton.Steps.class)
    void aStartFarAwayIsFoundBack(LineNewton.Steps steps) {
        double[] root = {0.3, -0.4, 0.2, 0.6};
        LineNewton newton = newton(wanted(root));
        Arrays.fill(newton.unknowns(), 9.0);

        assertThat(newton.iterate(200, 0.0, steps)).isTrue();

        assertThat(newton.unknowns()).containsExactly(root, within(1e-10));
    }

    @ParameterizedTest
    @EnumSource(LineNewton.Steps.class)
    void noEntryOfAStepIsLongerThanTwo(LineNewton.Steps steps) {
        LineNewton newton = newton(wanted(new double[] {0.3, -0.4, 0.2, 0.6}));
        Arrays.fill(newton.unknowns(), -20.0);

        assertThat(newton.iterate(1, 0.0, steps)).isFalse();

        assertThat(newton.iterations()).isEqualTo(1);
        double longest = Arrays.stream(newton.unknowns())
                .map(u -> Math.abs(u + 20.0))
                .max()
                .orElseThrow();
        assertThat(longest).isBetween(0.02, 2.0 + 1e-12);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, -0.2, 0.2, 0.5})
    void updatesOfTheFactorsSaveFactorisations(double off) {
        double[] root = {0.3, -0.4, 0.2, 0.6};

        int updated = factorisations(root, off, LineNewton.Steps.UPDATED);
        int anew = factorisations(root, off, LineNewton.Steps.SHORTENED);

        assertThat(anew).isGreaterThan(3);
        assertThat(updated).isLessThanOrEqualTo(2);
    }

    private static int factorisations(double[] root, double off, LineNewton.Steps steps) {
        LineNewton newton = newton(wanted(root));
        Arrays.setAll(newton.unknowns(), j -> root[j] + off);
        assertThat(newton.iterate(60, 1e-13, steps)).isTrue();
        assertThat(newton.unknowns()).containsExactly(root, within(1e-12));
        return newton.iterations();
    }

    @Test
    void whereTheGoalIsMetNoStepIsTaken() {
        double[] root = {0.1, 0.2, 0.3, 0.4};
        LineNewton newton = newton(wanted(root));
        System.arraycopy(root, 0, newton.unknowns(), 0, STAGES);

        assertThat(newton.iterate(10, 1e-12, LineNewton.Steps.UPDATED)).isTrue();

        assertThat(newton.iterations()).isZero();
        assertThat(newton.unknowns()).containsExactly(root);
    }

    @Test
    void aStartThatIsNotFiniteIsGivenUpAtOnce() {
        LineNewton newton = newton(new double[STAGES]);
        Arrays.fill(newton.unknowns(), Double.NaN);

        assertThat(newton.iterate(10, 1e-12, LineNewton.Steps.UPDATED)).isFalse();
        assertThat(newton.residual()).isNaN();
        assertThat(newton.iterations()).isZero();
    }

    @Test
    void aRestartCountsFromNothing() {
        LineNewton newton = newton(wanted(new double[] {0.3, -0.4, 0.2, 0.6}));
        newton.iterate(60, 0.0, LineNewton.Steps.UPDATED);

        newton.restart();

        assertThat(newton.iterations()).isZero();
        assertThat(newton.residual()).isNaN();
    }

    @Test
    void theAnswerIsTheDifferenceOfTwoSteadyStates() {
        double[] root = {0.3, -0.4, 0.2, 0.6};
        double[] wanted = wanted(root);
        double[] toWanted = {0.5, -1.0, 0.25, 2.0};
        LineNewton newton = newton(wanted);
        System.arraycopy(root, 0, newton.unknowns(), 0, STAGES);
        newton.evaluate();

        double[] change = toWanted.clone();
        assertThat(newton.linearise()).isTrue();
        newton.answer(change);
        double[] response = new double[2];
        newton.firstAqueousResponse(change, response);
        double[] rough = toWanted.clone();
        assertThat(newton.roughAnswer(rough)).isTrue();

        double step = 1e-5;
        LineBalances more = at(root, change, step);
        LineBalances less = at(root, change, -step);
        double[] up = solved(shifted(wanted, toWanted, step));
        double[] down = solved(shifted(wanted, toWanted, -step));
        for (int j = 0; j < STAGES; j++) {
            assertThat(change[j]).isCloseTo((up[j] - down[j]) / (2.0 * step), within(1e-6));
        }
        for (int i = 0; i < 2; i++) {
            assertThat(response[i]).isCloseTo((more.aqueous[i] - less.aqueous[i]) / (2.0 * step), within(1e-8));
        }
        assertThat(rough).containsExactly(change);
    }

    private static double[] solved(double[] wanted) {
        LineNewton newton = newton(wanted);
        assertThat(newton.iterate(60, 0.0, LineNewton.Steps.SHORTENED)).isTrue();
        return newton.unknowns();
    }

    private static double[] shifted(double[] wanted, double[] by, double step) {
        double[] shifted = wanted.clone();
        Arrays.setAll(shifted, j -> shifted[j] + step * by[j]);
        return shifted;
    }

    private static LineBalances at(double[] root, double[] change, double step) {
        StageClosure closure = closure(new double[STAGES]);
        LineBalances balances = line().balances(closure);
        closure.extraction(shifted(root, change, step), balances.extraction);
        balances.solve();
        return balances;
    }

    /** What the equations of a steady state at given unknowns want. */
    private static double[] wanted(double[] root) {
        StageClosure closure = closure(new double[STAGES]);
        LineBalances balances = line().balances(closure);
        closure.extraction(root, balances.extraction);
        balances.solve();
        double[] wanted = new double[STAGES];
        closure.residual(root, balances, wanted);
        return wanted;
    }

    private static LineNewton newton(double[] wanted) {
        StageLine line = line();
        StageClosure closure = closure(wanted);
        LineNewton newton = new LineNewton(line.balances(closure));
        newton.restart();
        return newton;
    }

    private static StageClosure closure(double[] wanted) {
        return new MixedClosure(
                new double[] {0.6, 1.5}, new double[] {1.0, 1.0}, new double[] {1.0, 1.0}, new double[2], wanted);
    }

    private static StageLine line() {
        StageLine line = new StageLine(STAGES, 2);
        System.arraycopy(new double[] {0.5, 1.0}, 0, line.feed, 2 * 2, 2);
        System.arraycopy(new double[] {0.4, 0.3}, 0, line.feed, 3 * 2, 2);
        System.arraycopy(new double[] {0.2, 0.3}, 0, line.feed, 0, 2);
        return line;
    }
}
