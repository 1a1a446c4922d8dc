package org.raffinate.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.raffinate.chemistry.Formula;

/** From liquor to oxide by hand: 2 mol of rare earth with 1 mol of free acid, nothing in excess, nothing lost. */
class FinishingTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static Finishing.Oxide exact(Precipitant precipitant) {
        return new Finishing.Oxide(precipitant, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    }

    /** 2 mol/h of a chloride, 1 mol/h of HCl, 100 mol/h of water. */
    private static Content liquor(String element) {
        return Content.of(Formula.of(element + "^3+"), 2.0)
                .plus(Formula.of("H^+"), 1.0)
                .plus(Formula.of("Cl^-"), 7.0)
                .plus(Formula.of("H2O"), 100.0);
    }

    private static FinishingLine finish(String element, Finishing.Oxide plan) {
        return FinishingLine.of("product", liquor(element), plan);
    }

    private static double of(FinishingLine line, String stream, String substance) {
        return line.streams().stream()
                .filter(each -> each.name().equals(stream))
                .mapToDouble(each -> each.content().of(Formula.of(substance)))
                .sum();
    }

    private static double mother(FinishingLine line, String substance) {
        return line.motherLiquor().of(Formula.of(substance));
    }

    @Test
    void dysprosiumOxalate() {
        // 2 Dy3+ + 3 H2C2O4 → Dy2(C2O4)3 + 6 H+;  Dy2(C2O4)3 + 3/2 O2 → Dy2O3 + 6 CO2
        FinishingLine line = finish("Dy", exact(Precipitant.OXALIC_ACID));

        assertThat(of(line, "precipitant", "H2C2O4.2H2O")).isEqualTo(3.0);
        assertThat(mother(line, "H^+")).isEqualTo(7.0);
        assertThat(mother(line, "Cl^-")).isEqualTo(7.0);
        assertThat(mother(line, "H2C2O4")).isZero();
        assertThat(mother(line, "Dy^3+")).isZero();
        assertThat(mother(line, "H2O")).isEqualTo(106.0);
        assertThat(of(line, "oxide", "Dy2O3")).isEqualTo(1.0);
        assertThat(of(line, "oxygen of the air", "O2")).isEqualTo(1.5);
        assertThat(of(line, "kiln gas", "CO2")).isEqualTo(6.0);
        assertThat(of(line, "kiln gas", "H2O")).isZero();
    }

    @Test
    void terbiumOxalateTakesMoreOxygenThanItsOxideHolds() {
        // 2 Tb2(C2O4)3 + 7/2 O2 → Tb4O7 + 12 CO2, half of it here
        FinishingLine line = finish("Tb", exact(Precipitant.OXALIC_ACID));

        assertThat(of(line, "oxide", "Tb4O7")).isEqualTo(0.5);
        assertThat(of(line, "oxygen of the air", "O2")).isEqualTo(1.75);
        assertThat(of(line, "kiln gas", "CO2")).isEqualTo(6.0);
    }

    @Test
    void dysprosiumCarbonateByBicarbonate() {
        // H+ + NH4HCO3 → NH4+ + CO2 + H2O;  2 Dy3+ + 6 NH4HCO3 → Dy2(CO3)3 + 6 NH4+ + 3 CO2 + 3 H2O
        FinishingLine line = finish("Dy", exact(Precipitant.AMMONIUM_BICARBONATE));

        assertThat(of(line, "precipitant", "NH4HCO3")).isEqualTo(7.0);
        assertThat(mother(line, "NH4^+")).isEqualTo(7.0);
        assertThat(mother(line, "H^+")).isZero();
        assertThat(mother(line, "H2O")).isEqualTo(104.0);
        assertThat(of(line, "precipitation gas", "CO2")).isEqualTo(4.0);
        // Dy2(CO3)3 → Dy2O3 + 3 CO2
        assertThat(of(line, "oxide", "Dy2O3")).isEqualTo(1.0);
        assertThat(of(line, "kiln gas", "CO2")).isEqualTo(3.0);
        assertThat(of(line, "oxygen of the air", "O2")).isZero();
    }

    @Test
    void terbiumCarbonateBySoda() {
        // 2 H+ + Na2CO3 → 2 Na+ + CO2 + H2O;  2 Tb3+ + 3 Na2CO3 → Tb2(CO3)3 + 6 Na+
        FinishingLine line = finish("Tb", exact(Precipitant.SODIUM_CARBONATE));

        assertThat(of(line, "precipitant", "Na2CO3")).isEqualTo(3.5);
        assertThat(mother(line, "Na^+")).isEqualTo(7.0);
        assertThat(mother(line, "H2O")).isEqualTo(100.5);
        assertThat(of(line, "precipitation gas", "CO2")).isEqualTo(0.5);
        // 2 Tb2(CO3)3 + 1/2 O2 → Tb4O7 + 6 CO2, half of it here
        assertThat(of(line, "oxide", "Tb4O7")).isEqualTo(0.5);
        assertThat(of(line, "oxygen of the air", "O2")).isEqualTo(0.25);
        assertThat(of(line, "kiln gas", "CO2")).isEqualTo(3.0);
    }

    @Test
    void ceriumAndPraseodymiumTakeOxygenToo() {
        // Ce2(CO3)3 + 1/2 O2 → 2 CeO2 + 3 CO2;  3 Pr2(C2O4)3 + 11/2 O2 → Pr6O11 + 18 CO2
        assertThat(of(finish("Ce", exact(Precipitant.SODIUM_CARBONATE)), "oxygen of the air", "O2"))
                .isEqualTo(0.5);
        assertThat(of(finish("Ce", exact(Precipitant.SODIUM_CARBONATE)), "oxide", "CeO2"))
                .isEqualTo(2.0);
        FinishingLine praseodymium = finish("Pr", exact(Precipitant.OXALIC_ACID));
        assertThat(of(praseodymium, "oxygen of the air", "O2")).isCloseTo(11.0 / 6.0, EXACT);
        assertThat(of(praseodymium, "oxide", "Pr6O11")).isCloseTo(1.0 / 3.0, EXACT);
    }

    @Test
    void excessAndLossStayInTheMotherLiquor() {
        FinishingLine line = finish("Dy", new Finishing.Oxide(Precipitant.OXALIC_ACID, 0.2, 0.0, 0.01, 0.0, 0.0, 0.0));

        assertThat(of(line, "precipitant", "H2C2O4.2H2O")).isCloseTo(3.6, EXACT);
        assertThat(mother(line, "Dy^3+")).isCloseTo(0.02, EXACT);
        assertThat(mother(line, "H2C2O4")).isCloseTo(3.6 - 2.97, EXACT);
        assertThat(mother(line, "H^+")).isCloseTo(1.0 + 3.0 * 1.98, EXACT);
        assertThat(of(line, "oxide", "Dy2O3")).isCloseTo(0.99, EXACT);
    }

    @Test
    void waterAndFuel() {
        // 0.373 kg of Dy2O3; methane of 16.043 g/mol
        FinishingLine line = finish("Dy", new Finishing.Oxide(Precipitant.OXALIC_ACID, 0.0, 8.0, 0.0, 10.0, 1.5, 0.4));
        double oxide = 0.372997;
        double water = 997.05 / 18.015;
        double methane = 0.4 * oxide / 0.016043;

        assertThat(line.water()).isCloseTo((8.0 * 3.0 * 0.126064 + 10.0 * oxide) * water, within(1e-9));
        assertThat(of(line, "fuel gas", "CH4")).isCloseTo(methane, EXACT);
        assertThat(of(line, "oxygen of the air", "O2")).isCloseTo(1.5 + 2.0 * methane, EXACT);
        assertThat(of(line, "kiln gas", "CO2")).isCloseTo(6.0 + methane, EXACT);
        assertThat(of(line, "kiln gas", "H2O")).isCloseTo(2.0 * methane + 1.5 * oxide / 0.018015, EXACT);
        assertThat(mother(line, "H2O")).isCloseTo(106.0 + line.water() - 1.5 * oxide / 0.018015, within(1e-9));
    }

    @Test
    void impuritiesBecomeOxidesAndOtherMetalsStay() {
        Content mixed = liquor("Dy").plus(Formula.of("Tb^3+"), 0.004).plus(Formula.of("Fe^3+"), 0.1);
        FinishingLine line = FinishingLine.of("product", mixed, exact(Precipitant.OXALIC_ACID));

        assertThat(of(line, "oxide", "Tb4O7")).isCloseTo(0.001, EXACT);
        assertThat(mother(line, "Fe^3+")).isEqualTo(0.1);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> FinishingLine.of(
                        "raffinate", Content.of(Formula.of("H2O"), 10.0), exact(Precipitant.OXALIC_ACID)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the raffinate holds no rare earths to precipitate");
        assertThatThrownBy(
                        () -> finish("Dy", new Finishing.Oxide(Precipitant.OXALIC_ACID, 0.0, 0.0, 0.0, 0.0, 6.0, 0.0)))
                .hasMessage("the cake of the product takes more water than its liquor and its wash bring");
    }
}
