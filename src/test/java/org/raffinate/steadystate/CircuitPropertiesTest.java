package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.cascade.Phase;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.Plants;
import org.raffinate.circuit.RandomCircuit;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.SideDraw;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/**
 * What must leave the answer alone, or change it in a known direction; the name of a test of a random circuit holds its
 * seed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CircuitPropertiesTest {
    /** Residuals end at 1e-14; fronts amplify that. */
    private static final Percentage SAME = Percentage.withPercentage(1e-7);

    private static final int SAMPLES = 60;
    private static final int MOST_STAGES = 60;
    /** From here on a part in 1e9 of a flow moves a concentration by a per cent and more: it hangs on the flows' rounding. */
    private static final double UNDETERMINED = 1e-5;

    private final CircuitSolver solver = new CircuitSolver();
    private final List<Sample> all = Stream.concat(
                    Stream.of(
                            sample("chloride", Plants.closed()),
                            sample("sulfate", Plants.of(Plants.model(Medium.SULFATE, 5.0), 0.9, 0.01, 0.008, 0.97))),
                    LongStream.iterate(0, seed -> seed + 1)
                            .filter(seed -> RandomCircuit.of(seed).stages() <= MOST_STAGES)
                            .mapToObj(seed -> sample("seed " + seed, RandomCircuit.of(seed)))
                            .filter(sample -> sample.tolerance < UNDETERMINED)
                            .limit(SAMPLES))
            .toList();

    private record Sample(String name, CircuitSolution solution, double tolerance) {
        Circuit circuit() {
            return solution.circuit();
        }

        CircuitProfile profile() {
            return CircuitPropertiesTest.profile(name, solution);
        }

        @Override
        public String toString() {
            return name + ", " + circuit().stages() + " stages";
        }
    }

    private Sample sample(String name, Circuit circuit) {
        CircuitSolution solution = solver.solve(circuit);
        return switch (solution.convergence().status()) {
            case CONVERGED -> new Sample(name, solution, CircuitAnswers.tolerance(circuit, solution.profile()));
            // kept: its tests fail
            case NOT_CONVERGED -> new Sample(name, solution, 0.0);
            case INFEASIBLE -> new Sample(name, solution, 1.0);
        };
    }

    Stream<Sample> samples() {
        return all.stream();
    }

    Stream<Sample> samplesOfSeveralStages() {
        return all.stream().filter(sample -> sample.circuit().stages() > 1);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void threefoldFlowsLeaveConcentrationsUnchanged(Sample sample) {
        assertSame(sample, CircuitVariations.scaled(sample.circuit(), 3.0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void permutingTheSolutesPermutesTheAnswer(Sample sample) {
        assertSame(sample, CircuitVariations.permuted(sample.circuit()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aSoluteInTwoHalvesHasTheSumOfBoth(Sample sample) {
        List<Solute> solutes = sample.circuit().model().solutes().stream()
                .filter(Solute::isRareEarth)
                .toList();
        Solute solute = solutes.get(solutes.size() / 2);
        CircuitProfile halves = profile(sample.name, CircuitVariations.halved(sample.circuit(), solute));
        double apart = CircuitAnswers.apart(
                sample.profile(),
                0,
                halves,
                (stage, phase, each) -> halves.concentration(stage, phase, each)
                        + (each.equals(solute) ? halves.concentration(stage, phase, CircuitVariations.TWIN) : 0.0));

        assertThat(apart).as(sample.toString()).isLessThan(sample.tolerance);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void partingASectionInTwoThatPassEverythingOnChangesNothing(Sample sample) {
        assertSame(sample, CircuitVariations.parted(sample.circuit()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aStreamMayEnterInTwoParts(Sample sample) {
        assertSame(sample, CircuitVariations.fedTwice(sample.circuit()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samplesOfSeveralStages")
    void aCircuitIsWhatItsTwoPartsAreThatFeedEachOther(Sample sample) {
        int cut = sample.circuit().stages() / 2;
        profile(sample.name, sample.solution);
        CircuitParts parts = new CircuitParts(sample.solution, cut);

        assertSame(sample, 0, parts.below());
        assertSame(sample, cut, parts.above());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aNeighbourAsStartLeadsToTheSameAnswer(Sample sample) {
        Solvent s = sample.circuit().solvent();
        CircuitSolution start = solver.solve(Plants.with(
                sample.circuit(),
                new Solvent(1.02 * s.flow(), s.extractant(), s.saponification(), s.base(), s.carried(), s.recycled())));
        CircuitProfile found = profile(sample.name, solver.solve(sample.circuit(), start));

        assertThat(CircuitAnswers.apart(sample.profile(), found))
                .as(sample.toString())
                .isLessThan(sample.tolerance);
    }

    /** One rare earth and its acid leave only one unknown: what McCabe-Thiele steps between are a line and a rising curve. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneMoreStageLeavesNoMoreOfAnOnlyRareEarthInTheRaffinate(long seed) {
        Circuit circuit = RandomCircuit.ofOne(seed);
        CircuitProfile before = profile("seed " + seed, circuit);
        CircuitProfile after = profile("seed " + seed, CircuitVariations.withOneMoreStage(circuit));

        assertThat(after.rareEarths(1, Phase.AQUEOUS))
                .as("seed %d", seed)
                .isLessThanOrEqualTo(before.rareEarths(1, Phase.AQUEOUS) * (1.0 + 1e-10));
    }

    @Test
    void tracesOfInefficiencyEntrainmentBleedAndDrawChangeNextToNothing() {
        Circuit circuit = Plants.closed();
        CircuitProfile ideal = profile(circuit);
        EquilibriumModel model = circuit.model();

        assertClose(ideal, profile(Plants.of(model, 1.0 - 1e-12, 0.0, 0.0, 1.0)), 1e-7);
        assertClose(ideal, profile(Plants.of(model, 1.0, 1e-12, 1e-12, 1.0)), 1e-6);
        assertClose(ideal, profile(Plants.recycling(circuit, 1.0 - 1e-9)), 1e-7);
        assertClose(ideal, profile(Plants.drawn(circuit, List.of(new SideDraw(8, Phase.ORGANIC, 1e-9)))), 1e-6);
    }

    @Test
    void theClosedLoopIsWhereEverSmallerBleedsLead() {
        double closed = profile(Plants.closed()).concentration(14, Phase.ORGANIC, Plants.NA);
        double before = Double.POSITIVE_INFINITY;
        for (double bleed : new double[] {1e-1, 1e-2, 1e-3, 1e-4}) {
            CircuitProfile profile = profile(Plants.recycling(Plants.closed(), 1.0 - bleed));
            double away = CircuitAnswers.apart(profile(Plants.closed()), profile, 1e-14);
            assertThat(away).isLessThan(0.2 * before);
            before = away;
        }
        assertThat(closed).isPositive();
    }

    @Test
    void aSolventThatComesBackCleanIsFreshSolvent() {
        // fifteen strip stages leave nothing that counts on it
        Circuit closed = strippedBy(4.0, 15);

        assertClose(profile(closed), profile(Plants.recycling(closed, 0.0)), 1e-6);
    }

    @Test
    void moreStripAcidLeavesLessOnTheSolvent() {
        double before = Double.POSITIVE_INFINITY;
        for (double acid : new double[] {1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0}) {
            double residual = profile(strippedBy(acid, 4)).rareEarths(14, Phase.ORGANIC);
            assertThat(residual).as("%s mol/L", acid).isLessThan(before);
            before = residual;
        }
    }

    @Test
    void moreStripStagesLeaveLessOnTheSolvent() {
        double before = Double.POSITIVE_INFINITY;
        for (int stages = 1; stages < 9; stages++) {
            double residual = profile(strippedBy(2.0, stages)).rareEarths(10 + stages, Phase.ORGANIC);
            assertThat(residual).as("%d stages", stages).isLessThan(before);
            before = residual;
        }
    }

    @Test
    void moreSaponificationLeavesLessInTheRaffinate() {
        double before = Double.POSITIVE_INFINITY;
        for (double degree : new double[] {0.0, 0.1, 0.2, 0.3, 0.4, 0.5}) {
            Solvent solvent = new Solvent(1.6, 1.0, degree, Plants.NA, Map.of(), 1.0);
            double left = profile(Plants.with(Plants.closed(), solvent)).rareEarths(1, Phase.AQUEOUS);
            assertThat(left).as("degree %s", degree).isLessThan(before);
            before = left;
        }
    }

    @Test
    void drawnStreamsHaveTheConcentrationsOfTheirStage() {
        CircuitSolution solution =
                new CircuitSolver().solve(Plants.drawn(Plants.closed(), List.of(new SideDraw(8, Phase.ORGANIC, 0.1))));
        double expected = 0.16 * solution.profile().concentration(8, Phase.ORGANIC, Plants.DY);

        assertThat(solution.outlet("organic draw").orElseThrow().flow(Plants.DY))
                .isCloseTo(expected, SAME);
    }

    /** The closed plant with strip acid of this strength, mol/L, and so many strip stages. */
    private static Circuit strippedBy(double acid, int stages) {
        Circuit circuit = Plants.closed();
        List<Section> sections = List.of(
                circuit.sections().get(0), circuit.sections().get(1), Section.ideal(SectionKind.STRIP, stages, 0.0));
        List<AqueousInlet> inlets = List.of(
                circuit.aqueousInlets().get(0),
                circuit.aqueousInlets().get(1),
                new AqueousInlet(10 + stages, 0.25, Liquor.acid(Medium.CHLORIDE, acid)));
        return new Circuit(circuit.model(), circuit.solvent(), sections, inlets, List.of(), List.of());
    }

    private static CircuitProfile profile(Circuit circuit) {
        return profile("a plant", circuit);
    }

    private static CircuitProfile profile(String name, Circuit circuit) {
        return profile(name, new CircuitSolver().solve(circuit));
    }

    private static CircuitProfile profile(String name, CircuitSolution solution) {
        assertThat(solution.convergence().converged())
                .as("%s: %s", name, solution.convergence())
                .isTrue();
        return solution.profile();
    }

    private static void assertSame(Sample sample, Circuit circuit) {
        assertSame(sample, 0, circuit);
    }

    /** For a circuit that is the sample's from some stage on. */
    private static void assertSame(Sample sample, int before, Circuit circuit) {
        CircuitProfile found = profile(sample.name, circuit);

        assertThat(CircuitAnswers.apart(sample.profile(), before, found, found::concentration))
                .as(sample.toString())
                .isLessThan(sample.tolerance);
    }

    private static void assertClose(CircuitProfile expected, CircuitProfile found, double relative) {
        // what is left of a trace may come with the drops alone
        assertThat(CircuitAnswers.apart(expected, found, 1e-14)).isLessThan(relative);
    }
}
