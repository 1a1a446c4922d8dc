package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitLedger;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Plants;
import org.raffinate.circuit.RandomCircuit;
import org.raffinate.circuit.StageVolumes;
import org.raffinate.equilibrium.Medium;

class StartUpTest {
    /** Stages whose organic comes 90 % of the way, with drops both ways: what passes by the contact is held apart. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1.0, 1e3})
    void aStepOfAnyLengthLeavesTheSteadyStateAlone(double inertia) {
        Circuit circuit = Plants.of(Plants.model(Medium.SULFATE, 5.0), 0.9, 0.01, 0.008, 0.97);
        CircuitProfile profile = new CircuitSolver().solve(circuit).profile();
        CircuitEquations equations = SystemAssembly.equations(circuit, new StageVolumes(circuit));
        double[] u = new double[2 * profile.stages()];
        for (int j = 0; j < profile.stages(); j++) {
            u[2 * j] = Math.log(profile.freeExtractant(j + 1));
            u[2 * j + 1] = Math.log(profile.hydrogen(j + 1));
        }
        equations.evaluate(u);
        equations.hold();
        equations.inertia = inertia;
        equations.evaluate(u);

        for (double residual : equations.residual) {
            assertThat(residual).isBetween(-1e-11, 1e-11);
        }
    }

    /** More base than acid reaches stages of these, pH 12 to 14; the last one has 385 stages and a front that hardly moves. */
    @ParameterizedTest
    @ValueSource(longs = {148, 272, 895, 2352, 2895, 4989, 6060, 6770, 9110, 2335})
    void circuitsThatAreNearlyNeutralSomewhereOrDrownedInBaseConverge(long seed) {
        CircuitSolution solution = new CircuitSolver().solve(RandomCircuit.of(seed));

        assertThat(solution.convergence().converged())
                .as(solution.convergence().toString())
                .isTrue();
        assertThat(new CircuitLedger(solution).worst()).isLessThan(1e-10);
    }
}
