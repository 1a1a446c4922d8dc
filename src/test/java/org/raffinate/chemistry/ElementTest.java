package org.raffinate.chemistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementTest {
    /** CIAAW standard atomic weights 2021 with the revisions of 2024 for Gd and Lu, and formulas as traded. */
    @ParameterizedTest
    @CsvSource({
        "Sc, 21, 44.955907, Sc2O3, 2, 3",
        "Y,  39, 88.905838, Y2O3, 2, 3",
        "La, 57, 138.90547, La2O3, 2, 3",
        "Ce, 58, 140.116, CeO2, 1, 2",
        "Pr, 59, 140.90766, Pr6O11, 6, 11",
        "Nd, 60, 144.242, Nd2O3, 2, 3",
        "Pm, 61, 145, Pm2O3, 2, 3",
        "Sm, 62, 150.36, Sm2O3, 2, 3",
        "Eu, 63, 151.964, Eu2O3, 2, 3",
        "Gd, 64, 157.249, Gd2O3, 2, 3",
        "Tb, 65, 158.925354, Tb4O7, 4, 7",
        "Dy, 66, 162.500, Dy2O3, 2, 3",
        "Ho, 67, 164.930329, Ho2O3, 2, 3",
        "Er, 68, 167.259, Er2O3, 2, 3",
        "Tm, 69, 168.934219, Tm2O3, 2, 3",
        "Yb, 70, 173.045, Yb2O3, 2, 3",
        "Lu, 71, 174.96669, Lu2O3, 2, 3"
    })
    void everyElementHasItsNumberItsWeightAndItsTradedOxide(
            String symbol, int number, BigDecimal weight, String oxide, BigDecimal metals, BigDecimal oxygens) {
        Element element = Element.ofSymbol(symbol).orElseThrow();
        BigDecimal oxideMass = metals.multiply(weight)
                .add(oxygens.multiply(new BigDecimal("15.999")))
                .divide(metals, MathContext.DECIMAL64);

        assertThat(element.symbol()).isEqualTo(symbol);
        assertThat(element.atomicNumber()).isEqualTo(number);
        assertThat(element.molarMass()).isEqualTo(weight.doubleValue());
        assertThat(element.oxide()).isEqualTo(oxide);
        assertThat(element.oxideMass()).isCloseTo(oxideMass.doubleValue(), within(2e-13));
    }

    @Test
    void theSeventeenRareEarthsStandByAtomicNumber() {
        assertThat(Element.values()).hasSize(17).isSortedAccordingTo((a, b) -> a.atomicNumber() - b.atomicNumber());
    }

    @Test
    void oxideMassOfTerbiumCountsSevenOxygensToFourMetals() {
        assertThat(Element.TB.oxideMass()).isCloseTo(186.923604, within(1e-12));
    }

    @Test
    void oxideMassOfPraseodymiumCountsElevenOxygensToSixMetals() {
        assertThat(Element.PR.oxideMass()).isCloseTo(170.23916, within(1e-5));
    }

    @Test
    void oxideMassOfNeodymiumIsHalfThatOfTheFormula() {
        assertThat(Element.ND.oxideMass()).isCloseTo(336.481 / 2, within(1e-12));
    }

    @Test
    void symbolsAreFoundInAnyCase() {
        assertThat(Element.ofSymbol("dY")).contains(Element.DY);
        assertThat(Element.ofSymbol("D")).isEmpty();
        assertThat(Element.ofSymbol("Dy2O3")).isEmpty();
        assertThat(Element.ofSymbol("")).isEmpty();
    }
}
