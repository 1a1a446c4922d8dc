package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.cascade.Phase;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.OrganicInlet;
import org.raffinate.circuit.Plants;
import org.raffinate.circuit.RandomCircuit;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.SideDraw;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/** What must not change, what must change and in which direction. */
class CircuitPropertiesTest {
    /** Residuals end at 1e-14; fronts amplify that. */
    private static final Percentage SAME = Percentage.withPercentage(1e-7);

    static Stream<Named<Circuit>> circuits() {
        return Stream.of(
                Named.of("chloride", Plants.closed()),
                Named.of("sulfate", Plants.of(Plants.model(Medium.SULFATE, 5.0), 0.9, 0.01, 0.008, 0.97)),
                Named.of("random 2", RandomCircuit.of(2)),
                Named.of("random 5", RandomCircuit.of(5)),
                Named.of("random 9", RandomCircuit.of(9)));
    }

    @ParameterizedTest
    @MethodSource("circuits")
    void doublingAllFlowsLeavesConcentrationsUnchanged(Circuit circuit) {
        Solvent s = circuit.solvent();
        Circuit doubled = new Circuit(
                circuit.model(),
                new Solvent(2.0 * s.flow(), s.extractant(), s.saponification(), s.base(), s.carried(), s.recycled()),
                circuit.sections(),
                circuit.aqueousInlets().stream()
                        .map(inlet -> new AqueousInlet(inlet.stage(), 2.0 * inlet.flow(), inlet.liquor()))
                        .toList(),
                circuit.organicInlets().stream()
                        .map(inlet -> new OrganicInlet(inlet.stage(), 2.0 * inlet.flow(), inlet.solutes()))
                        .toList(),
                circuit.draws());

        assertSame(profile(circuit), profile(doubled));
    }

    @ParameterizedTest
    @MethodSource("circuits")
    void permutingTheSolutesPermutesTheAnswer(Circuit circuit) {
        List<Extraction> extractions = new ArrayList<>(circuit.model().extractions());
        Collections.shuffle(extractions, new Random(3));
        EquilibriumModel model =
                new EquilibriumModel(circuit.model().medium(), circuit.model().secondDissociation(), extractions);
        Circuit permuted = new Circuit(
                model,
                circuit.solvent(),
                circuit.sections(),
                circuit.aqueousInlets(),
                circuit.organicInlets(),
                circuit.draws());

        assertSame(profile(circuit), profile(permuted));
    }

    @ParameterizedTest
    @MethodSource("circuits")
    void partingASectionInTwoThatPassEverythingOnChangesNothing(Circuit circuit) {
        List<Section> parted = new ArrayList<>();
        for (Section section : circuit.sections()) {
            if (section.stages() < 2) {
                parted.add(section);
            } else {
                int first = section.stages() / 2;
                parted.add(section.withStages(first));
                parted.add(new Section(
                        section.kind(),
                        section.stages() - first,
                        section.efficiency(),
                        section.organicInAqueous(),
                        section.aqueousInOrganic(),
                        1.0));
            }
        }

        assertSame(profile(circuit), profile(Plants.with(circuit, parted)));
    }

    @ParameterizedTest
    @MethodSource("circuits")
    void aStreamMayEnterInTwoParts(Circuit circuit) {
        List<AqueousInlet> halves = circuit.aqueousInlets().stream()
                .flatMap(inlet -> Stream.of(
                        new AqueousInlet(inlet.stage(), 0.25 * inlet.flow(), inlet.liquor()),
                        new AqueousInlet(inlet.stage(), 0.75 * inlet.flow(), inlet.liquor())))
                .toList();

        assertSame(profile(circuit), profile(Plants.fed(circuit, halves)));
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
            double away = largest(profile(Plants.closed()), profile);
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
        return new CircuitSolver().solve(circuit).profile();
    }

    private static void assertSame(CircuitProfile expected, CircuitProfile found) {
        assertClose(expected, found, 1e-9);
    }

    private static void assertClose(CircuitProfile expected, CircuitProfile found, double relative) {
        assertThat(largest(expected, found)).isLessThan(relative);
    }

    /** Largest relative difference of acid, extractant and every concentration that is not vanishing. */
    private static double largest(CircuitProfile expected, CircuitProfile found) {
        double largest = 0.0;
        for (int stage = 1; stage <= expected.stages(); stage++) {
            largest = Math.max(largest, apart(expected.hydrogen(stage), found.hydrogen(stage)));
            largest = Math.max(largest, apart(expected.freeExtractant(stage), found.freeExtractant(stage)));
            for (Solute solute : expected.solutes()) {
                for (Phase phase : Phase.values()) {
                    largest = Math.max(
                            largest,
                            apart(
                                    expected.concentration(stage, phase, solute),
                                    found.concentration(stage, phase, solute)));
                }
            }
        }
        return largest;
    }

    private static double apart(double expected, double found) {
        return expected < 1e-14 ? 0.0 : Math.abs(found - expected) / expected;
    }
}
