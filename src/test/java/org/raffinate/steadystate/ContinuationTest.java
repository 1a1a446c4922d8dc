package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitLedger;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.RandomCircuit;
import org.raffinate.circuit.StageVolumes;

/**
 * Circuits of 5 to 138 stages, most of them closed loops on a saponified solvent, to whose steady state neither Newton's
 * method nor time comes.
 */
class ContinuationTest {
    @ParameterizedTest
    @ValueSource(longs = {11292, 14016, 18033, 18851, 14736, 16185})
    void theCurveLeadsFromTheFilledPlantToASteadyState(long seed) {
        Circuit circuit = RandomCircuit.of(seed);
        CircuitEquations equations = SystemAssembly.equations(circuit, new StageVolumes(circuit));
        NewtonSteps steps = new NewtonSteps(1000);
        CircuitNewton newton = new CircuitNewton(equations, Continuation.run(equations, steps), steps);

        assertThat(newton.iterate(10, CircuitSolver.GOAL)).isTrue();
        assertThat(newton.residual).isLessThan(1e-12);
        assertThat(newton.stable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {14016, 18851})
    void circuitsThatNothingElseReachesConverge(long seed) {
        CircuitSolution solution = new CircuitSolver().solve(RandomCircuit.of(seed));

        assertThat(solution.convergence().converged())
                .as(solution.convergence().toString())
                .isTrue();
        assertThat(new CircuitLedger(solution).worst()).isLessThan(1e-12);
    }

    @ParameterizedTest
    @ValueSource(longs = {14016, 18851})
    void stepsHaveAnEnd(long seed) {
        Circuit circuit = RandomCircuit.of(seed);
        NewtonSteps steps = new NewtonSteps(100);
        Continuation.run(SystemAssembly.equations(circuit, new StageVolumes(circuit)), steps);

        assertThat(steps.taken()).isEqualTo(100);
    }

    /** Where one steady state is, the way there makes no difference. */
    @ParameterizedTest
    @ValueSource(longs = {3, 6, 7, 14, 21})
    void itIsTheSteadyStateThatNewtonsMethodFinds(long seed) {
        Circuit circuit = RandomCircuit.of(seed);
        CircuitProfile expected = new CircuitSolver().solve(circuit).profile();
        CircuitEquations equations = SystemAssembly.equations(circuit, new StageVolumes(circuit));
        double[] u = Continuation.run(equations, new NewtonSteps(5000));
        new CircuitNewton(equations, u, new NewtonSteps(20)).iterate(20, CircuitSolver.GOAL);

        for (int stage = 1; stage <= circuit.stages(); stage++) {
            assertThat(u[2 * stage - 1])
                    .as("stage %d", stage)
                    .isCloseTo(Math.log(expected.hydrogen(stage)), within(1e-5));
        }
    }
}
