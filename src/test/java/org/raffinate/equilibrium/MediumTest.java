package org.raffinate.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.chemistry.Formula;

/** Anions, acids and their salts. */
class MediumTest {
    @ParameterizedTest
    @CsvSource({
        "CHLORIDE, Na, NaCl", "CHLORIDE, NH4, NH4Cl", "CHLORIDE, Ca, CaCl2", "CHLORIDE, Dy, DyCl3",
        "NITRATE, Na, NaNO3", "NITRATE, NH4, NH4NO3", "NITRATE, Dy, Dy(NO3)3", "SULFATE, Na, Na2SO4",
        "SULFATE, NH4, (NH4)2SO4", "SULFATE, Ca, CaSO4", "SULFATE, Dy, Dy2(SO4)3"
    })
    void saltsAreNeutral(Medium medium, String cation, String salt) {
        Solute solute = Solute.ofSymbol(cation).orElseThrow();
        assertThat(medium.salt(solute)).isEqualTo(Formula.of(salt));
    }

    @Test
    void saltMassCountsOneCation() {
        assertThat(Medium.CHLORIDE.saltMass(Solute.SODIUM)).isCloseTo(58.44, within(0.001));
        assertThat(Medium.SULFATE.saltMass(Solute.SODIUM)).isCloseTo(142.036 / 2.0, within(0.001));
        assertThat(Medium.SULFATE.saltMass(Solute.AMMONIUM)).isCloseTo(132.134 / 2.0, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"CHLORIDE, Cl^-", "NITRATE, NO3^-", "SULFATE, SO4^2-"})
    void anionsCarryTheChargeOfTheirAcid(Medium medium, String ion) {
        assertThat(medium.ion()).isEqualTo(Formula.of(ion));
        assertThat(Formula.of(medium.acid()).count("H")).isEqualTo(medium.charge());
    }
}
