package org.raffinate.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.SectionKind;
import org.raffinate.equipment.BoxRules.MixerRules;
import org.raffinate.equipment.BoxRules.SettlerRules;
import org.raffinate.plant.Battery;
import org.raffinate.plant.StageLoad;

/** What stands in the boxes, against two stages worked out by hand. */
class InventoryTest {
    private static final BoxRules RULES = new BoxRules(
            6.0,
            2.5,
            new MixerRules(1.0, 0.4, 2.0, 1.5, 0.8, 3.0),
            new SettlerRules(4.0, 0.4, 0.25, 20.0, 20.0, 12.0),
            1.0,
            List.of());

    private static final Battery BATTERY = new Battery(
            List.of(
                    new StageLoad(
                            SectionKind.EXTRACTION,
                            1,
                            7500.0,
                            2500.0,
                            Map.of(Element.TB, 0.1),
                            Map.of(Element.TB, 0.5, Element.DY, 0.2)),
                    new StageLoad(SectionKind.SCRUB, 2, 7500.0, 2500.0, Map.of(Element.TB, 0.05), Map.of())),
            1.5,
            List.of());

    private static Boxes boxes() {
        BoxSizing sizing = new BoxSizing(RULES, 800.0, 1200.0);
        return Boxes.of(BATTERY, Map.of(SectionKind.EXTRACTION, sizing, SectionKind.SCRUB, sizing));
    }

    private final Inventory inventory = Inventory.of(BATTERY, boxes());

    @Test
    void phasesStandInMixersAsTheyFlowAndInSettlersAsLayers() {
        // mixer 1 m3, three quarters organic; settler 4 m2 of 0.4 and 0.25 m
        assertThat(inventory.volume(Phase.ORGANIC)).isCloseTo(2.0 * (0.75 + 1.6), within(1e-12));
        assertThat(inventory.volume(Phase.AQUEOUS)).isCloseTo(2.0 * (0.25 + 1.0), within(1e-12));
    }

    @Test
    void rareEarthsStandThereAsOxides() {
        // Tb: 2350 L x 0.1 + 1250 L x 0.5 + 2350 L x 0.05 = 977.5 mol of Tb4O7/4, 186.923 g/mol
        assertThat(inventory.oxide(Element.TB)).isCloseTo(0.9775 * 186.923, within(1e-2));
        assertThat(inventory.oxide(Phase.ORGANIC, Element.TB)).isCloseTo(0.3525 * 186.923, within(1e-2));
        // Dy: 1250 L x 0.2 of Dy2O3/2, 186.498 g/mol
        assertThat(inventory.oxide(Element.DY)).isCloseTo(0.25 * 186.498, within(1e-2));
    }

    @Test
    void listsEveryElement() {
        assertThat(inventory.oxides()).containsOnlyKeys(Element.TB, Element.DY);
    }

    @Test
    void daysAreThoseOfItsOwnProduction() {
        double made = inventory.oxide(Element.TB) / 48.0;
        assertThat(inventory.days(Element.TB, made)).isCloseTo(2.0, within(1e-12));
        assertThatThrownBy(() -> inventory.days(Element.TB, 0.0)).hasMessageContaining("kg/h");
    }

    @Test
    void parallelLinesHoldAllTheirBoxes() {
        StageLoad big = new StageLoad(SectionKind.EXTRACTION, 1, 33750.0, 11250.0, Map.of(Element.TB, 0.1), Map.of());
        Battery one = new Battery(List.of(big), 1.5, List.of());
        Boxes two = Boxes.of(one, Map.of(SectionKind.EXTRACTION, new BoxSizing(RULES, 800.0, 1200.0)));
        assertThat(two.count(SectionKind.EXTRACTION)).isEqualTo(2);
        // 4.5 m3 of mixers, three quarters organic; 18 m2 of settlers with 0.4 m
        assertThat(Inventory.of(one, two).volume(Phase.ORGANIC)).isCloseTo(3.375 + 7.2, within(1e-12));
    }

    @Test
    void countsItsBoxesAndTheirPower() {
        assertThat(boxes().count(SectionKind.EXTRACTION)).isEqualTo(1);
        assertThat(boxes().count(SectionKind.STRIP)).isZero();
        assertThat(boxes().electric()).isCloseTo(432.0, within(1e-9));
        assertThatThrownBy(() -> boxes().box(SectionKind.STRIP)).hasMessageContaining("no strip section");
        assertThatThrownBy(() -> Boxes.of(BATTERY, Map.of()))
                .hasMessageContaining("no rules for the boxes of the extraction");
    }
}
