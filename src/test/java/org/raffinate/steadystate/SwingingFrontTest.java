package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitLedger;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.RandomCircuit;
import org.raffinate.circuit.StageVolumes;

/**
 * Closed loops in which a solvent that returns loaded is saponified on top: their front of acid and base does not come to
 * rest in time, and has a place all the same where it could.
 */
class SwingingFrontTest {
    private static final int FEW_STEPS = 300;

    @ParameterizedTest
    @ValueSource(longs = {57, 6136, 7429})
    void theFrontHasItsPlace(long seed) {
        CircuitSolution solution = new CircuitSolver().solve(RandomCircuit.of(seed));

        assertThat(solution.convergence().converged())
                .as(solution.convergence().toString())
                .isTrue();
        assertThat(new CircuitLedger(solution).worst()).isLessThan(1e-12);
    }

    @Test
    void aFrontThatIsTouchedSwingsFurtherAndFurther() {
        Circuit circuit = shortened(7429, 12);
        CircuitSolution solution = new CircuitSolver().solve(circuit);
        double[] left = new double[2 * circuit.stages()];
        for (int j = 0; j < circuit.stages(); j++) {
            left[2 * j] = Math.log(solution.profile().freeExtractant(j + 1));
            left[2 * j + 1] = Math.log(solution.profile().hydrogen(j + 1));
        }

        assertThat(farthest(circuit, left, 1.0)).as("left alone").isLessThan(1e-6);
        assertThat(farthest(circuit, left, 1.0 + 1e-6)).as("touched").isGreaterThan(1e-2);
    }

    /** How far ln e or ln h gets in twenty holding times from where it starts, all contents being multiplied at first. */
    private static double farthest(Circuit circuit, double[] start, double factor) {
        CircuitEquations equations = SystemAssembly.equations(circuit, new StageVolumes(circuit));
        equations.evaluate(start);
        equations.hold();
        for (int at = 0; at < equations.contactHeld.length; at++) {
            equations.contactHeld[at] *= factor;
        }
        equations.inertia = 20.0;
        double[] u = start.clone();
        double farthest = 0.0;
        for (int step = 0; step < 400; step++) {
            CircuitNewton newton = new CircuitNewton(equations, u, new NewtonSteps(100));
            assertThat(newton.iterate(100, CircuitSolver.GOAL)).isTrue();
            equations.hold();
            for (int k = 0; k < u.length; k++) {
                farthest = Math.max(farthest, Math.abs(u[k] - start[k]));
            }
        }
        return farthest;
    }

    @ParameterizedTest
    @ValueSource(longs = {57, 6136, 7429})
    void stepsHaveAnEndAndTheAnswerSaysSo(long seed) {
        CircuitSolution solution = new CircuitSolver(FEW_STEPS).solve(RandomCircuit.of(seed));

        assertThat(solution.convergence().converged()).isFalse();
        assertThat(solution.found()).isEmpty();
        assertThat(solution.convergence().iterations()).isEqualTo(FEW_STEPS);
        assertThat(solution.convergence().notes())
                .anyMatch(note -> note.contains("all 300 Newton steps"))
                .anyMatch(note -> note.matches(".*ended with the (charge|extractant balance) of stage \\d+ open.*"));
    }

    private static Circuit shortened(long seed, int stages) {
        Circuit circuit = RandomCircuit.of(seed);
        while (circuit.stages() > stages) {
            circuit = new CircuitCoarsening(circuit).coarse();
        }
        assertThat(circuit.stages()).isEqualTo(stages);
        return circuit;
    }
}
