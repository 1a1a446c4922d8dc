package org.raffinate.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Verification;
import org.raffinate.circuit.SectionKind;
import org.raffinate.library.PlantTables;
import org.raffinate.library.PlantValue;
import org.raffinate.plant.Battery;
import org.raffinate.plant.StageLoad;

/** Rules from the tables: which rows are taken for which section. */
class UsualBoxesTest {
    private static final PlantTables TABLES = PlantTables.load();

    private static Battery battery(Element light, Element heavy) {
        return new Battery(
                List.of(
                        load(SectionKind.EXTRACTION, light, heavy),
                        load(SectionKind.SCRUB, light, heavy),
                        load(SectionKind.STRIP, light, heavy)),
                1.5,
                List.of());
    }

    private static StageLoad load(SectionKind kind, Element light, Element heavy) {
        return new StageLoad(kind, 1, 1000.0, 500.0, Map.of(light, 0.01, heavy, 0.1), Map.of());
    }

    @Test
    void heavyRareEarthsTakeLonger() {
        UsualBoxes heavy = new UsualBoxes(TABLES, battery(Element.TB, Element.DY));
        UsualBoxes light = new UsualBoxes(TABLES, battery(Element.LA, Element.ND));
        assertThat(heavy.rules(SectionKind.EXTRACTION).residenceTime()).isEqualTo(6.0);
        assertThat(heavy.rules(SectionKind.EXTRACTION).specificFlow()).isEqualTo(2.0);
        assertThat(light.rules(SectionKind.EXTRACTION).residenceTime()).isEqualTo(4.0);
        assertThat(light.rules(SectionKind.EXTRACTION).specificFlow()).isEqualTo(2.5);
        assertThat(new UsualBoxes(TABLES, battery(Element.LA, Element.Y))
                        .rules(SectionKind.EXTRACTION)
                        .residenceTime())
                .isEqualTo(6.0);
    }

    @Test
    void everySectionHasItsOwnTime() {
        UsualBoxes rules = new UsualBoxes(TABLES, battery(Element.TB, Element.DY));
        assertThat(rules.rules()).containsOnlyKeys(SectionKind.EXTRACTION, SectionKind.SCRUB, SectionKind.STRIP);
        assertThat(rules.rules(SectionKind.SCRUB).residenceTime()).isEqualTo(4.0);
        assertThat(rules.rules(SectionKind.STRIP).residenceTime()).isEqualTo(5.0);
        assertThat(rules.rules(SectionKind.STRIP).specificFlow()).isEqualTo(2.5);
        // nothing is said of the scrub's settlers: as of the heavy ones
        assertThat(rules.rules(SectionKind.SCRUB).specificFlow()).isEqualTo(2.0);
    }

    @Test
    void unitsAreThoseOfTheRules() {
        BoxRules rules = new UsualBoxes(TABLES, battery(Element.TB, Element.DY)).rules(SectionKind.EXTRACTION);
        // 3 cm/s are 108 m/h; a settler 5 m wide is 12.5 m long
        assertThat(rules.settler().organicVelocity()).isEqualTo(108.0);
        assertThat(rules.settler().largest()).isEqualTo(62.5);
        assertThat(rules.margin()).isEqualTo(1.2);
        assertThat(rules.sizes()).startsWith(0.006, 0.027, 0.125).endsWith(20.0).isSorted();
    }

    @Test
    void sectionsThatAreNotThereHaveNoRules() {
        UsualBoxes rules = new UsualBoxes(TABLES, battery(Element.TB, Element.DY));
        assertThatThrownBy(() -> rules.rules(SectionKind.WASH)).hasMessageContaining("no wash section");
    }

    @Test
    void numbersKeepTheirSources() {
        List<PlantValue> used = new UsualBoxes(TABLES, battery(Element.TB, Element.DY)).used();
        assertThat(used).doesNotHaveDuplicates().hasSizeGreaterThan(12);
        assertThat(used)
                .filteredOn(value -> value.quantity().equals("MIXER_TIME"))
                .extracting(PlantValue::subject)
                .containsExactly("heavy rare earths", "scrub", "strip");
        assertThat(used)
                .anySatisfy(
                        value -> assertThat(value.provenance().verification()).isEqualTo(Verification.UNVERIFIED));
    }
}
