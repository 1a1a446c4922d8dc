package org.raffinate.chemistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas read into atoms. */
class FormulaTest {
    private static Map<String, Integer> atoms(String text) {
        return Formula.of(text).atoms();
    }

    @Test
    void countsAtoms() {
        assertThat(atoms("H2O")).isEqualTo(Map.of("H", 2, "O", 1));
        assertThat(atoms("(NH4)2SO4")).isEqualTo(Map.of("N", 2, "H", 8, "S", 1, "O", 4));
        assertThat(atoms("Dy2(C2O4)3")).isEqualTo(Map.of("Dy", 2, "C", 6, "O", 12));
        assertThat(atoms("C16H35O3P")).isEqualTo(Map.of("C", 16, "H", 35, "O", 3, "P", 1));
        assertThat(atoms("((CH3)2(CH2)3)2N")).isEqualTo(Map.of("C", 10, "H", 24, "N", 1));
    }

    @Test
    void hydratesCountTheirWater() {
        assertThat(atoms("H2C2O4.2H2O")).isEqualTo(Map.of("H", 6, "C", 2, "O", 6));
        assertThat(atoms("La2(CO3)3·8H2O")).isEqualTo(Map.of("La", 2, "C", 3, "O", 17, "H", 16));
        assertThat(Formula.of("H2C2O4.2H2O").count("O")).isEqualTo(6);
        assertThat(Formula.of("H2O").count("C")).isZero();
    }

    @Test
    void ionsKeepTheirCharge() {
        assertThat(Formula.of("Dy^3+").charge()).isEqualTo(3);
        assertThat(Formula.of("NH4^+").charge()).isEqualTo(1);
        assertThat(Formula.of("Cl^-").charge()).isEqualTo(-1);
        assertThat(Formula.of("SO4^2-").charge()).isEqualTo(-2);
        assertThat(Formula.of("SO4^2-").atoms()).isEqualTo(Map.of("S", 1, "O", 4));
        assertThat(Formula.of("H2O").charge()).isZero();
    }

    // CRC Handbook of Chemistry and Physics, 97th edition, section 4, in g/mol
    @ParameterizedTest
    @CsvSource({
        "HCl, 36.46",
        "HNO3, 63.01",
        "NH3, 17.03",
        "NaOH, 40.00",
        "NaCl, 58.44",
        "NH4Cl, 53.49",
        "Na2CO3, 105.99",
        "NH4HCO3, 79.06",
        "H2C2O4.2H2O, 126.065",
        "CO2, 44.01",
        "Dy2O3, 373.00",
        "CH4, 16.04"
    })
    void molarMassesAreTheHandbooks(String formula, double mass) {
        assertThat(Formula.of(formula).molarMass()).isCloseTo(mass, within(0.0051));
    }

    @ParameterizedTest
    @EnumSource(Element.class)
    void oxidesWeighWhatTheTradeCounts(Element element) {
        Formula oxide = Formula.of(element.oxide());
        assertThat(oxide.molarMass() / oxide.count(element.symbol()))
                .isCloseTo(element.oxideMass(), within(1e-12 * element.oxideMass()));
    }

    @Test
    void givesAProton() {
        Formula anion = Formula.of("C16H35O3P").deprotonated();
        assertThat(anion.atoms()).isEqualTo(Map.of("C", 16, "H", 34, "O", 3, "P", 1));
        assertThat(anion.charge()).isEqualTo(-1);
        assertThat(Formula.of("HCl").deprotonated().atoms()).isEqualTo(Map.of("Cl", 1));
        assertThatThrownBy(() -> Formula.of("CO2").deprotonated()).hasMessage("CO2 has no hydrogen to give");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "h2o", "(NH4", "NH4)", "2", "H2O.", "Na+", "Cl^", "H 2", "()2"})
    void refusesWhatIsNoFormula(String text) {
        assertThatThrownBy(() -> Formula.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no formula");
    }

    @Test
    void refusesWhatItCannotWeigh() {
        assertThatThrownBy(() -> Formula.of("UO2")).hasMessage("no atomic weight of 'U'");
        assertThatThrownBy(() -> Formula.of("H0")).hasMessage("H0 has 0 of H");
    }
}
