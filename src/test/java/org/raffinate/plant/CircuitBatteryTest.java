package org.raffinate.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Plants;
import org.raffinate.circuit.SectionKind;
import org.raffinate.equilibrium.Medium;
import org.raffinate.steadystate.CircuitSolver;

/** The battery of a circuit with drops in both phases. */
class CircuitBatteryTest {
    private final CircuitSolution solution =
            new CircuitSolver().solve(Plants.of(Plants.model(Medium.CHLORIDE, 0.0), 0.95, 0.001, 0.002, 1.0));
    private final Battery battery = CircuitBattery.of(solution);

    @Test
    void hasTheSectionsOfTheCircuit() {
        assertThat(battery.section(SectionKind.EXTRACTION)).hasSize(6);
        assertThat(battery.section(SectionKind.SCRUB)).hasSize(4);
        assertThat(battery.section(SectionKind.STRIP)).hasSize(4);
        assertThat(battery.section(SectionKind.WASH)).isEmpty();
        assertThat(battery.extractant()).isEqualTo(1.0);
        assertThat(battery.assumptions()).isEmpty();
    }

    @Test
    void carriesRareEarthsOnly() {
        assertThat(battery.elements()).containsExactly(Element.ND, Element.DY);
    }

    @Test
    void feedStageCarriesFeedAndScrubLiquor() {
        // 1.0 L/h of feed and 0.2 of scrub liquor, and the drops that the phases trade
        assertThat(battery.loads().get(5).aqueousFlow()).isCloseTo(1.2, within(0.02));
        assertThat(battery.loads().get(0).organicFlow()).isCloseTo(1.6, within(0.01));
    }

    @Test
    void whatLeavesIsWhatTheOutletsSay() {
        // the clear aqueous of stage 1 takes a thousandth of its volume along as drops of organic
        // hold
        StageLoad first = battery.loads().get(0);
        double clear = solution.volumes().clear(1, Phase.AQUEOUS);
        double leaving = clear * first.concentration(Phase.AQUEOUS, Element.ND)
                + 0.001 * clear * first.concentration(Phase.ORGANIC, Element.ND);
        assertThat(leaving)
                .isCloseTo(solution.outlet("raffinate").orElseThrow().flow(Plants.ND), within(1e-12 * leaving));
    }
}
