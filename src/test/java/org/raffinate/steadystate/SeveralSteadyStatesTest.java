package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.cascade.Convergence;
import org.raffinate.cascade.Convergence.Path;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.RandomCircuit;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.Solvent;
import org.raffinate.circuit.StageVolumes;
import org.raffinate.equilibrium.Correlation;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/**
 * Whether a circuit has one steady state. With mass action no second one was ever found from random starts; with a law
 * whose D rises as the free extractant falls one contact can have three.
 */
class SeveralSteadyStatesTest {
    private static final Solute ND = Solute.of(Element.ND);
    /** 48.79 g/L of D2EHPA, and volume percent a mol/L. */
    private static final double EXTRACTANT = 48.79 / 322.431;

    private static final double PERCENT = 322.431 / 975.8 * 100.0;

    @ParameterizedTest
    @ValueSource(longs = {3, 6, 7, 11, 12, 14, 15, 18, 21, 22})
    void randomStartsLeadToTheSameState(long seed) {
        Circuit circuit = RandomCircuit.of(seed);
        CircuitProfile expected = new CircuitSolver().solve(circuit).profile();
        Random random = new Random(seed);
        for (int start = 0; start < 5; start++) {
            CircuitSolution found = new CircuitSolver().solve(circuit, somewhere(circuit, random));
            if (found.convergence().converged()) {
                for (int stage = 1; stage <= circuit.stages(); stage++) {
                    assertThat(Math.log(found.profile().hydrogen(stage) / expected.hydrogen(stage)))
                            .as("stage %d of seed %d", stage, seed)
                            .isBetween(-1e-6, 1e-6);
                }
            }
        }
    }

    @Test
    void oneContactOfALawThatRisesAsExtractantFallsHasThreeStates() {
        // y/(0.16 - y) = 0.05/e² with e = 0.5 - 3 y
        List<Double> roots = roots(y -> y * (0.5 - 3.0 * y) * (0.5 - 3.0 * y) - 0.05 * (0.16 - y), 1e-4, 0.16);
        assertThat(roots).hasSize(3);

        EquilibriumModel model = EquilibriumModel.of(
                Medium.CHLORIDE,
                List.of(Extraction.of(ND, new Correlation(Math.log10(0.05), 0.0, 0.0, -2.0, 1.0), 3.0)));
        Circuit circuit = new Circuit(
                model,
                new Solvent(1.0, 1.0, 0.0, Solute.SODIUM, Map.of(), 0.0),
                List.of(Section.ideal(SectionKind.EXTRACTION, 1, 0.0)),
                List.of(new AqueousInlet(1, 1.0, Liquor.salts(model, Map.of(ND, 0.16), 0.1))),
                List.of(),
                List.of());
        List<Double> found = new ArrayList<>();
        for (double root : roots) {
            CircuitSolution near = solution(circuit, new double[] {0.1 + 3.0 * root}, new double[] {0.5 - 3.0 * root});
            CircuitSolution solution = new CircuitSolver().solve(circuit, near);
            assertThat(solution.balanceError()).isLessThan(1e-12);
            found.add(solution.profile().concentration(1, Phase.ORGANIC, ND));
        }

        for (int k = 0; k < 3; k++) {
            assertThat(found.get(k) / roots.get(k)).isBetween(1.0 - 1e-9, 1.0 + 1e-9);
        }
    }

    @Test
    void aPublishedLawHasTwoStatesNearFullLoadAndNoneBeyond() {
        // neodymium on 5 % of D2EHPA in 0.1 mol/L acid, D falling as u^0.38 of the free extractant u
        assertThat(neodymiumRoots(0.2)).hasSize(2);
        assertThat(neodymiumRoots(2.0)).isEmpty();

        List<Double> found = new ArrayList<>();
        for (double root : neodymiumRoots(0.2)) {
            Circuit circuit = neodymium(0.2);
            double[] free = {0.5 * EXTRACTANT - 1.5 * root};
            CircuitSolution near = solution(circuit, new double[] {0.1 + 3.0 * root}, free);
            found.add(new CircuitSolver().solve(circuit, near).profile().concentration(1, Phase.ORGANIC, ND));
        }
        assertThat(found.get(0)).isCloseTo(neodymiumRoots(0.2).get(0), within(1e-9));
        assertThat(found.get(1)).isCloseTo(neodymiumRoots(0.2).get(1), within(1e-9));
        assertThat(new CircuitSolver().solve(neodymium(2.0)).convergence().converged())
                .isFalse();
    }

    private static Circuit neodymium(double fed) {
        Correlation law = new Correlation(-1.62372, 0.31183, 0.03763, -0.38096, 2.0 * PERCENT);
        EquilibriumModel model = EquilibriumModel.of(Medium.CHLORIDE, List.of(Extraction.of(ND, law, 1.5)));
        return new Circuit(
                model,
                new Solvent(1.0, EXTRACTANT, 0.0, Solute.SODIUM, Map.of(), 0.0),
                List.of(Section.ideal(SectionKind.EXTRACTION, 1, 0.0)),
                List.of(new AqueousInlet(1, 1.0, new Liquor(Map.of(ND, fed), 0.1, 0.1 + 3.0 * fed))),
                List.of(),
                List.of());
    }

    private static List<Double> neodymiumRoots(double fed) {
        DoubleUnaryOperator gap = y -> {
            double percent = PERCENT * (EXTRACTANT - 3.0 * y);
            double slope = 0.31183 + 0.03763 * percent;
            double log = -slope * Math.log10(0.1 + 3.0 * y) - 1.62372 - 0.38096 * Math.log10(percent);
            return y - Math.pow(10.0, log) * (fed - y);
        };
        return roots(gap, 1e-6, EXTRACTANT / 3.0 - 1e-9);
    }

    /** Every change of sign on a fine grid, finer towards the upper end. */
    private static List<Double> roots(DoubleUnaryOperator gap, double from, double to) {
        List<Double> roots = new ArrayList<>();
        double low = from;
        for (int k = 1; k <= 20_000; k++) {
            double high = to - (to - from) * Math.pow(1e-9, k / 20_000.0);
            if (gap.applyAsDouble(low) * gap.applyAsDouble(high) < 0.0) {
                roots.add(bisect(gap, low, high));
            }
            low = high;
        }
        return roots;
    }

    private static double bisect(DoubleUnaryOperator gap, double from, double to) {
        double low = from;
        double high = to;
        for (int halving = 0; halving < 60; halving++) {
            double middle = 0.5 * (low + high);
            boolean left = gap.applyAsDouble(low) * gap.applyAsDouble(middle) <= 0.0;
            high = left ? middle : high;
            low = left ? low : middle;
        }
        return 0.5 * (low + high);
    }

    private static CircuitSolution somewhere(Circuit circuit, Random random) {
        double[] hydrogen = new double[circuit.stages()];
        double[] free = new double[circuit.stages()];
        double acid = random.nextDouble();
        double share = random.nextDouble();
        for (int j = 0; j < hydrogen.length; j++) {
            hydrogen[j] = Math.pow(10.0, 1.0 - 4.0 * acid + random.nextGaussian());
            free[j] = circuit.solvent().capacity() * Math.pow(10.0, -2.0 * share * random.nextDouble());
        }
        return solution(circuit, hydrogen, free);
    }

    /** Nothing but a place to start from. */
    private static CircuitSolution solution(Circuit circuit, double[] hydrogen, double[] free) {
        int stages = circuit.stages();
        double[] nothing = new double[stages * circuit.model().solutes().size()];
        CircuitProfile profile =
                new CircuitProfile(circuit, nothing, nothing, hydrogen, free, new double[stages], new double[stages]);
        Convergence convergence = new Convergence(Status.CONVERGED, Path.NONE, 0, 0.0, List.of());
        return new CircuitSolution(circuit, new StageVolumes(circuit), convergence, Optional.of(profile), 0.0);
    }
}
