package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.RandomCircuit;
import org.raffinate.circuit.StageVolumes;

class UncontactedPhaseTest {
    @ParameterizedTest
    @ValueSource(longs = {3, 4, 7, 9, 11, 12, 15, 20})
    void whatEntersAStageIsWhatItHolds(long seed) {
        Circuit circuit = RandomCircuit.of(seed);
        CircuitSystem system = SystemAssembly.system(circuit, new StageVolumes(circuit));
        double[] fed = new double[3 * system.stages];
        for (int j = 0; j < system.stages; j++) {
            fed[3 * j + 1] = 1.0 + j % 4;
        }
        double[] aqueous = fed.clone();
        double[] organic = fed.clone();

        UncontactedPhase.aqueous(system).carry(aqueous, 1, 3);
        UncontactedPhase.organic(system).carry(organic, 1, 3);

        assertHolds(fed, aqueous, system.aqueousUp, system.aqueousDown);
        assertHolds(fed, organic, system.organicUp, system.organicDown);
    }

    private static void assertHolds(double[] fed, double[] held, double[] up, double[] down) {
        for (int j = 0; j < up.length; j++) {
            int at = 3 * j + 1;
            double in = fed[at];
            in += j == 0 ? 0.0 : up[j - 1] * held[at - 3];
            in += j == up.length - 1 ? 0.0 : down[j + 1] * held[at + 3];
            assertThat(held[at]).as("stage %d", j + 1).isCloseTo(in, within(1e-13 * in));
            assertThat(held[at - 1]).isZero();
        }
    }
}
