package org.raffinate.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Phase;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/** The generator reaches the ends of what it promises, within the first 500 seeds. */
class RandomCircuitTest {
    private final List<Circuit> all =
            LongStream.range(0, 500).mapToObj(RandomCircuit::of).toList();

    @Test
    void stagesSectionsAndSolutes() {
        spans(Circuit::stages, 1.0, 380.0);
        spans(circuit -> circuit.model().solutes().size(), 2.0, 17.0);
        assertThat(all).filteredOn(circuit -> circuit.stages() <= 20).hasSizeBetween(200, 300);
        for (SectionKind kind : SectionKind.values()) {
            assertThat(all)
                    .anyMatch(circuit -> circuit.sections().stream().anyMatch(section -> section.kind() == kind));
        }
    }

    @Test
    void mediaBasesAndSaponification() {
        for (Medium medium : Medium.values()) {
            assertThat(all).anyMatch(circuit -> circuit.model().medium() == medium);
        }
        assertThat(all)
                .anyMatch(circuit -> circuit.solvent().base().equals(Solute.SODIUM))
                .anyMatch(circuit -> circuit.solvent().base().equals(Solute.AMMONIUM));
        spans(circuit -> circuit.solvent().saponification(), 0.0, 0.59);
        spans(circuit -> circuit.solvent().recycled(), 0.0, 1.0);
        assertThat(all).anyMatch(circuit -> circuit.solvent().recycled() == 0.99);
    }

    @Test
    void constantsAndExponents() {
        spans(circuit -> law(circuit).acidExponent(), 1.1, 3.4);
        spans(circuit -> law(circuit).extractantExponent(), 0.7, 3.4);
        spans(circuit -> law(circuit).logK(), -2.9, 1.9);
        spans(circuit -> law(circuit).complexing(), 0.0, 9.0);
    }

    @Test
    void acidsAndTraces() {
        spans(circuit -> normality(circuit, SectionKind.SCRUB, 1.0), 0.12, 5.0);
        spans(circuit -> normality(circuit, SectionKind.STRIP, 1.0), 0.12, 7.0);
        spans(RandomCircuitTest::smallest, 1e-11, 0.5);
        assertThat(all)
                .anyMatch(circuit -> inlet(circuit, circuit.sections().get(0).stages())
                                .liquor()
                                .spectator(circuit.model().medium())
                        != 0.0);
    }

    @Test
    void qualityOfStagesDrawsAndFeeds() {
        spans(circuit -> circuit.sections().get(0).efficiency(), 0.81, 1.0);
        spans(circuit -> circuit.sections().get(0).organicInAqueous(), 0.0, 0.015);
        spans(circuit -> circuit.sections().get(0).aqueousInOrganic(), 0.0, 0.015);
        assertThat(all)
                .anyMatch(circuit -> !circuit.organicInlets().isEmpty())
                .anyMatch(circuit -> circuit.draws().stream().anyMatch(draw -> draw.phase() == Phase.ORGANIC))
                .anyMatch(circuit -> circuit.draws().stream().anyMatch(draw -> draw.phase() == Phase.AQUEOUS))
                .anyMatch(circuit -> circuit.sections().stream()
                        .anyMatch(section -> section.kind() == SectionKind.STRIP
                                && section.reflux() > 0.0
                                && section.reflux() < 0.5));
    }

    @Test
    void theSameSeedDrawsTheSameCircuit() {
        assertThat(RandomCircuit.of(7)).isEqualTo(all.get(7));
        assertThat(RandomCircuit.of(8)).isNotEqualTo(all.get(7));
    }

    /** Some are at or below the lower number, some at or above the upper one. */
    private void spans(ToDoubleFunction<Circuit> number, double low, double high) {
        assertThat(all)
                .anyMatch(circuit -> number.applyAsDouble(circuit) <= low)
                .anyMatch(circuit -> number.applyAsDouble(circuit) >= high);
    }

    /** That of the rare earth extracted least. */
    private static MassAction law(Circuit circuit) {
        return (MassAction) circuit.model().extractions().get(0).law();
    }

    /** Acid that enters at the end of a section of this kind, eq/L; 1 without one. */
    private static double normality(Circuit circuit, SectionKind kind, double without) {
        for (int k = 0; k < circuit.sections().size(); k++) {
            if (circuit.sections().get(k).kind() == kind) {
                return inlet(circuit, circuit.stagesBefore(k + 1)).liquor().hydrogen();
            }
        }
        return without;
    }

    private static AqueousInlet inlet(Circuit circuit, int stage) {
        return circuit.aqueousInlets().stream()
                .filter(inlet -> inlet.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    /** Least abundant of the feed's metals over all of them. */
    private static double smallest(Circuit circuit) {
        Liquor feed = inlet(circuit, circuit.sections().get(0).stages()).liquor();
        double all =
                feed.metals().values().stream().mapToDouble(Double::doubleValue).sum();
        return feed.metals().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .min()
                        .orElse(0.0)
                / all;
    }
}
