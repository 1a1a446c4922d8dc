package org.raffinate.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.SectionKind;

/** Litres of a cascade with constant factors, against what each stream must bring. */
class CascadeBatteryTest {
    private static final double FEED = 300.0;
    private static final LiquorPlan PLAN = new LiquorPlan(1.5, 0.18, 1.2, 3.0, 5.0, 0.1, 4, 0.005);
    private static final int STAGES = Terbium.EXTRACTION + Terbium.SCRUB;

    private final Battery battery = CascadeBattery.of(Terbium.solution(), FEED, Terbium.EXTRACTION, PLAN);

    private StageLoad load(int stage) {
        return battery.loads().get(stage - 1);
    }

    private double moles(int stage, Phase phase, Element element) {
        return load(stage).flow(phase) * load(stage).concentration(phase, element);
    }

    @Test
    void volumesAreThoseOfTheLiquors() {
        assertThat(battery.stages()).isEqualTo(STAGES + 4);
        assertThat(battery.section(SectionKind.EXTRACTION)).hasSize(Terbium.EXTRACTION);
        assertThat(battery.section(SectionKind.SCRUB)).hasSize(Terbium.SCRUB);
        // 2 x 300 mol/h at 0.18 mol/L; 3 x 1.2 x 300 mol/h of acid at 3 mol/L, then the feed at 1.2 mol/L
        assertThat(battery.loads())
                .allSatisfy(load -> assertThat(load.organicFlow()).isEqualTo(600.0 / 0.18));
        assertThat(load(STAGES).aqueousFlow()).isCloseTo(360.0, within(1e-9));
        assertThat(load(Terbium.EXTRACTION + 1).aqueousFlow()).isCloseTo(360.0, within(1e-9));
        assertThat(load(Terbium.EXTRACTION).aqueousFlow()).isCloseTo(610.0, within(1e-9));
        assertThat(load(1).aqueousFlow()).isCloseTo(610.0, within(1e-9));
        // 3 x 0.8 x 300 mol/h of acid and a tenth more, at 5 mol/L
        assertThat(load(STAGES + 1).aqueousFlow()).isCloseTo(158.4, within(1e-9));
    }

    @Test
    void scrubLiquorCarriesAThirdOfItsAcid() {
        double carried = load(STAGES).aqueous().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(carried).isCloseTo(1.0, within(1e-9));
    }

    @Test
    void fullSolventCarriesItsLoading() {
        double carried = load(5).organic().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        assertThat(carried).isCloseTo(0.18, within(1e-9));
    }

    @Test
    void everyElementBalancesOverTheStripStages() {
        for (Element element : List.of(Element.TB, Element.DY)) {
            double arriving = moles(STAGES, Phase.ORGANIC, element);
            double residual = 0.005 * arriving;
            assertThat(moles(STAGES + 4, Phase.ORGANIC, element)).isCloseTo(residual, within(1e-12 * arriving));
            assertThat(moles(STAGES + 1, Phase.AQUEOUS, element))
                    .isCloseTo(arriving - residual, within(1e-12 * arriving));
            for (int stage = STAGES + 1; stage <= STAGES + 4; stage++) {
                double in = moles(stage - 1, Phase.ORGANIC, element)
                        + (stage == STAGES + 4 ? 0.0 : moles(stage + 1, Phase.AQUEOUS, element));
                double out = moles(stage, Phase.ORGANIC, element) + moles(stage, Phase.AQUEOUS, element);
                assertThat(out).as("stage %d", stage).isCloseTo(in, within(1e-12 * in));
            }
        }
    }

    @Test
    void stripStagesMayBeNone() {
        LiquorPlan none = new LiquorPlan(1.5, 0.18, 1.2, 3.0, 5.0, 0.1, 0, 0.005);
        Battery without = CascadeBattery.of(Terbium.solution(), FEED, Terbium.EXTRACTION, none);
        assertThat(without.section(SectionKind.STRIP)).isEmpty();
        assertThat(without.elements()).containsExactly(Element.TB, Element.DY);
    }

    @Test
    void saysWhatItTookForGranted() {
        assertThat(battery.assumptions())
                .first()
                .asString()
                .contains("0.180 mol/L of rare earths", "scrub acid of 3.00", "10 % more to strip", "4 strip stages");
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new LiquorPlan(1.5, 0.26, 1.2, 3.0, 5.0, 0.1, 4, 0.005))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than a sixth");
        assertThatThrownBy(() -> new LiquorPlan(1.5, 0.2, 1.2, 0.0, 5.0, 0.1, 4, 0.005))
                .hasMessageContaining("the scrub acid must be above 0 mol/L, found 0.0");
        assertThatThrownBy(() -> new LiquorPlan(1.5, 0.2, 1.2, 3.0, 5.0, -0.1, 4, 0.005))
                .hasMessageContaining("excess");
        assertThatThrownBy(() -> new LiquorPlan(1.5, 0.2, 1.2, 3.0, 5.0, 0.1, -1, 0.005))
                .hasMessageContaining("strip stages");
        assertThatThrownBy(() -> new LiquorPlan(1.5, 0.2, 1.2, 3.0, 5.0, 0.1, 4, 1.0))
                .hasMessageContaining("residual");
        assertThatThrownBy(() -> new Battery(List.of(), 1.5, List.of())).hasMessageContaining("at least one stage");
    }
}
