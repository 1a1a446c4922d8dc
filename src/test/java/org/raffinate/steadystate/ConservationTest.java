package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.cascade.Phase;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitLedger;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.Plants;
import org.raffinate.circuit.RandomCircuit;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.reagents.ReagentUse;

/** Nothing is lost: over every run of stages, and over the plant with its saponification. */
class ConservationTest {
    private static final double CLOSED = 1e-10;
    private static final Percentage EXACT = Percentage.withPercentage(1e-8);

    static Stream<Named<CircuitSolution>> solutions() {
        return Stream.of(
                named("chloride, closed", Plants.closed()),
                named("chloride, bleed", Plants.recycling(Plants.closed(), 0.98)),
                named("nitrate, drops, bleed", Plants.of(Plants.model(Medium.NITRATE, 0.5), 0.9, 0.01, 0.008, 0.97)),
                named("sulfate, drops, closed", Plants.of(Plants.model(Medium.SULFATE, 5.0), 0.9, 0.01, 0.008, 1.0)),
                named("sulfate, once through", Plants.of(Plants.model(Medium.SULFATE, 5.0), 1.0, 0.0, 0.0, 0.0)));
    }

    private static Named<CircuitSolution> named(String name, Circuit circuit) {
        return Named.of(name, new CircuitSolver().solve(circuit));
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void everyRunOfStagesKeepsItsBooks(CircuitSolution solution) {
        CircuitLedger ledger = new CircuitLedger(solution);
        int stages = solution.circuit().stages();
        for (int first = 1; first <= stages; first++) {
            for (int last = first; last <= stages; last++) {
                assertBox(ledger, solution.profile(), first, last);
            }
            assertThat(ledger.chargeGap(first)).isLessThan(CLOSED);
        }
    }

    @Test
    void everyRunOfStagesOfRandomCircuitsKeepsItsBooks() {
        for (long seed = 1000; seed < 1040; seed++) {
            CircuitSolution solution = new CircuitSolver().solve(RandomCircuit.of(seed));
            if (solution.convergence().converged()) {
                CircuitLedger ledger = new CircuitLedger(solution);
                int stages = solution.circuit().stages();
                int run = Math.max(1, stages / 7);
                for (int first = 1; first <= stages; first += run) {
                    assertBox(ledger, solution.profile(), first, Math.min(stages, first + run - 1));
                    assertBox(ledger, solution.profile(), first, stages);
                }
            }
        }
    }

    private static void assertBox(CircuitLedger ledger, CircuitProfile profile, int first, int last) {
        for (Solute solute : profile.solutes()) {
            assertThat(ledger.gap(first, last, solute))
                    .as("%s, stages %d to %d", solute.symbol(), first, last)
                    .isLessThan(CLOSED);
        }
        assertThat(ledger.protonGap(first, last))
                .as("protons, stages %d to %d", first, last)
                .isLessThan(CLOSED);
        assertThat(ledger.anionGap(first, last)).isLessThan(CLOSED);
        assertThat(ledger.volumeGap(first, last, Phase.ORGANIC)).isLessThan(CLOSED);
        assertThat(ledger.volumeGap(first, last, Phase.AQUEOUS)).isLessThan(CLOSED);
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void freeAndBoundExtractantAddUpInIdealStages(CircuitSolution solution) {
        CircuitProfile profile = solution.profile();
        for (int stage = 1; stage <= profile.stages(); stage++) {
            double held = profile.freeExtractant(stage);
            for (Extraction extraction : solution.circuit().model().extractions()) {
                // in a real stage the extractant balance is that of the contact, which the solute reaches only in part
                held += extraction.dimers() * profile.concentration(stage, Phase.ORGANIC, extraction.solute());
            }
            if (solution.circuit().section(stage).efficiency() == 1.0) {
                assertThat(held).isCloseTo(0.5, EXACT);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void acidBoughtIsAcidSentAwayOrNeutralised(CircuitSolution solution) {
        CircuitLedger ledger = new CircuitLedger(solution);
        ReagentUse use = ReagentUse.of(solution);
        int stages = solution.circuit().stages();
        double fresh = solution.circuit().solvent().flow() - ledger.returnedSolvent();
        double in = ledger.aqueousFed(1, stages, Liquor::hydrogen)
                + fresh * solution.circuit().solvent().extractant();
        double out = ledger.leaving(ledger::protons);
        if (ledger.returnedSolvent() > 0.0) {
            // drops in the stripped solvent go to the base with it
            double drops = solution.volumes().drops(stages, Phase.AQUEOUS);
            out -= drops * ledger.protons(Phase.AQUEOUS, stages);
        }

        assertThat(in - out).isCloseTo(use.base(), Percentage.withPercentage(1e-8));
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void theBaseLeavesAsSalt(CircuitSolution solution) {
        CircuitLedger ledger = new CircuitLedger(solution);
        ReagentUse use = ReagentUse.of(solution);
        double out = ledger.leaving((phase, stage) -> solution.profile().concentration(stage, phase, Plants.NA));
        int stages = solution.circuit().stages();
        if (ledger.returnedSolvent() > 0.0) {
            out += solution.volumes().drops(stages, Phase.AQUEOUS) * ledger.protons(Phase.AQUEOUS, stages);
        }

        double onSolvent = (solution.volumes().clear(stages, Phase.ORGANIC) - ledger.returnedSolvent())
                * solution.profile().concentration(stages, Phase.ORGANIC, Plants.NA);
        double organicDrops = solution.outlets().stream()
                .filter(outlet -> outlet.phase() == Phase.AQUEOUS)
                .mapToDouble(outlet ->
                        outlet.drops() * solution.profile().concentration(outlet.stage(), Phase.ORGANIC, Plants.NA))
                .sum();

        assertThat(out).isCloseTo(use.base(), EXACT);
        assertThat(use.salt()).isBetween(out - onSolvent - organicDrops - 1e-9 * out, out - onSolvent + 1e-9 * out);
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void acidAndWaterAreThoseOfTheLiquorsButTheFeed(CircuitSolution solution) {
        ReagentUse use = ReagentUse.of(solution);
        double charge = solution.circuit().model().medium().charge();

        assertThat(use.scrubAcid()).isCloseTo(0.2 * 0.6 / charge, EXACT);
        assertThat(use.stripAcid()).isCloseTo(0.25 * 4.0 / charge, EXACT);
        assertThat(use.acid()).isCloseTo(1.12 / charge, EXACT);
        assertThat(use.water()).isCloseTo(0.45, EXACT);
        assertThat(use.makeUp())
                .isEqualTo(solution.circuit().solvent().flow() - new CircuitLedger(solution).returnedSolvent());
    }

    @Test
    void theClosedPlantBuysAsMuchBaseAsItNeutralises() {
        // acid in 0.01 + 0.12 + 1; what is not neutralised leaves with raffinate and strip liquor
        CircuitSolution solution = new CircuitSolver().solve(Plants.closed());
        CircuitProfile profile = solution.profile();
        double sent = 1.2 * profile.hydrogen(1) + 0.25 * profile.hydrogen(11);

        assertThat(ReagentUse.of(solution).base()).isCloseTo(1.13 - sent, Percentage.withPercentage(1e-8));
    }
}
