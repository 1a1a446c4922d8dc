package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Convergence.Path;
import org.raffinate.cascade.Phase;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.RandomCircuit;
import org.raffinate.circuit.Section;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Solute;

/** Real stages by one unknown a stage against the same by two. */
class RealStagesTest {
    private static final double[][] QUALITIES = {
        {0.9, 0.0, 0.0}, {1.0, 0.01, 0.0}, {1.0, 0.0, 0.01}, {0.95, 1e-4, 5e-4}, {0.8, 0.02, 0.02}, {0.5, 0.05, 0.1}
    };

    @Test
    void oneUnknownAStageFindsWhatTwoFind() {
        int compared = 0;
        for (long seed = 0; compared < 60; seed++) {
            Circuit drawn = RandomCircuit.of(seed);
            if (!CationExchange.describes(drawn) || drawn.stages() > 60) {
                continue;
            }
            Circuit circuit = real(drawn, QUALITIES[compared % QUALITIES.length]);
            CircuitSolution one = new CircuitSolver().solve(circuit);
            if (one.convergence().path() != Path.ONE_UNKNOWN) {
                continue;
            }
            CircuitSolution two = new CircuitSolver().solve(uneven(circuit));
            assertThat(two.convergence().path()).isIn(Path.TWO_UNKNOWNS, Path.PSEUDO_TIME);
            assertSame(seed, one.profile(), two.profile());
            compared++;
        }
    }

    @Test
    void whatIdealStagesSolveByOneUnknownRealOnesDoToo() {
        int ideal = 0;
        int real = 0;
        for (long seed = 0; ideal < 50; seed++) {
            Circuit drawn = RandomCircuit.of(seed);
            if (!CationExchange.describes(drawn) || drawn.stages() > 60 || !isSolvedByOne(drawn)) {
                continue;
            }
            real += isSolvedByOne(real(drawn, QUALITIES[ideal % QUALITIES.length])) ? 1 : 0;
            ideal++;
        }

        assertThat(real).isGreaterThanOrEqualTo(47);
    }

    private static boolean isSolvedByOne(Circuit circuit) {
        return new CircuitSolver().solve(circuit).convergence().path() == Path.ONE_UNKNOWN;
    }

    private static void assertSame(long seed, CircuitProfile one, CircuitProfile two) {
        for (int stage = 1; stage <= one.stages(); stage++) {
            assertThat(one.hydrogen(stage))
                    .as("acid of seed %d, stage %d", seed, stage)
                    .isCloseTo(two.hydrogen(stage), within(1e-9 * two.hydrogen(stage)));
            for (Phase phase : Phase.values()) {
                for (Solute solute : one.solutes()) {
                    double expected = two.concentration(stage, phase, solute);
                    assertThat(one.concentration(stage, phase, solute))
                            .as("%s of seed %d, stage %d", solute.symbol(), seed, stage)
                            .isCloseTo(expected, within(1e-9 * expected));
                }
            }
        }
    }

    private static Circuit real(Circuit circuit, double[] quality) {
        List<Section> sections = circuit.sections().stream()
                .map(section -> new Section(
                        section.kind(), section.stages(), quality[0], quality[1], quality[2], section.reflux()))
                .toList();
        return new Circuit(
                circuit.model(),
                circuit.solvent(),
                sections,
                circuit.aqueousInlets(),
                circuit.organicInlets(),
                circuit.draws());
    }

    /** The same but for the last digit of one exponent, which takes it out of reach of one unknown. */
    private static Circuit uneven(Circuit circuit) {
        EquilibriumModel model = circuit.model();
        List<Extraction> extractions = model.extractions().stream()
                .map(extraction -> {
                    MassAction law = (MassAction) extraction.law();
                    return Extraction.of(
                            extraction.solute(),
                            new MassAction(
                                    law.logK(),
                                    law.acidExponent(),
                                    Math.nextUp(law.extractantExponent()),
                                    law.complexing()),
                            extraction.dimers());
                })
                .toList();
        return new Circuit(
                new EquilibriumModel(model.medium(), model.secondDissociation(), extractions),
                circuit.solvent(),
                circuit.sections(),
                circuit.aqueousInlets(),
                circuit.organicInlets(),
                circuit.draws());
    }
}
