package org.raffinate.chemistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MixtureTest {
    /** Relative, in per cent: 1e-15, four and a half units in the last place. */
    private static final Percentage ROUND_TRIP = Percentage.withPercentage(1e-13);

    private static final Mixture DY_AND_TB = Mixture.of(Map.of(Element.DY, 3.0, Element.TB, 1.0), Basis.MOL);

    @Test
    void anyTotalIsNormalised() {
        assertThat(DY_AND_TB.moleFraction(Element.DY)).isEqualTo(0.75);
        assertThat(DY_AND_TB.moleFraction(Element.TB)).isEqualTo(0.25);
        assertThat(DY_AND_TB).isEqualTo(Mixture.of(Map.of(Element.DY, 6.0, Element.TB, 2.0), Basis.MOL));
        assertThat(DY_AND_TB.hashCode())
                .isEqualTo(Mixture.of(Map.of(Element.DY, 6.0, Element.TB, 2.0), Basis.MOL)
                        .hashCode());
    }

    @Test
    void elementsStandByAtomicNumberAndZerosAreNotAmongThem() {
        Mixture mixture =
                Mixture.of(Map.of(Element.LU, 1.0, Element.Y, 2.0, Element.LA, 1.0, Element.ER, 0.0), Basis.MOL);

        assertThat(mixture.elements()).containsExactly(Element.Y, Element.LA, Element.LU);
        assertThat(mixture.moleFraction(Element.ER)).isZero();
        assertThat(mixture.fraction(Element.ER, Basis.OXIDE_MASS)).isZero();
    }

    @Test
    void equalMassesOfOxideHoldMoreMolesOfTheLighterElement() {
        Mixture mixture = Mixture.of(Map.of(Element.Y, 50.0, Element.DY, 50.0), Basis.OXIDE_MASS);

        // By hand: Y2O3 gives 112.904338 g and Dy2O3 186.4985 g per mol of metal, so x_Y = 186.4985 / 299.402838.
        assertThat(mixture.moleFraction(Element.Y)).isCloseTo(0.622901577172091, within(1e-15));
        assertThat(mixture.fraction(Element.Y, Basis.OXIDE_MASS)).isCloseTo(0.5, within(1e-15));
        // and on metal mass x_Y 88.905838 / (x_Y 88.905838 + x_Dy 162.5)
        assertThat(mixture.fraction(Element.Y, Basis.METAL_MASS)).isCloseTo(0.474717109272181, within(1e-15));
        assertThat(mixture.massPerMol(Basis.METAL_MASS)).isCloseTo(116.658080419542, within(1e-11));
        assertThat(mixture.massPerMol(Basis.MOL)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void fractionsOnEveryBasisLeadBackToTheMixture(Basis basis) {
        SplittableRandom random = new SplittableRandom(20260401);
        for (int trial = 0; trial < 200; trial++) {
            Map<Element, Double> amounts = new EnumMap<>(Element.class);
            for (Element element : Element.values()) {
                amounts.put(element, Math.pow(10, -8 * random.nextDouble()));
            }
            Mixture mixture = Mixture.of(amounts, Basis.MOL);
            Mixture back = Mixture.of(mixture.fractions(basis), basis);

            for (Element element : mixture.elements()) {
                assertThat(back.moleFraction(element)).isCloseTo(mixture.moleFraction(element), ROUND_TRIP);
                assertThat(mixture.fractions(basis)).containsEntry(element, mixture.fraction(element, basis));
            }
        }
    }

    @Test
    void fractionsOnABasisAreThoseOfItsAmounts() {
        Map<Element, Double> percent = Map.of(Element.LA, 33.2, Element.CE, 49.1, Element.ND, 17.7);

        Map<Element, Double> fractions = Mixture.of(percent, Basis.OXIDE_MASS).fractions(Basis.OXIDE_MASS);

        assertThat(fractions.get(Element.LA)).isCloseTo(0.332, within(1e-15));
        assertThat(fractions.get(Element.CE)).isCloseTo(0.491, within(1e-15));
        assertThat(fractions.get(Element.ND)).isCloseTo(0.177, within(1e-15));
    }

    @Test
    void aPartKeepsTheRatiosOfItsElements() {
        Mixture mixture = Mixture.of(Map.of(Element.LA, 5.0, Element.DY, 3.0, Element.TB, 1.0), Basis.MOL);

        assertThat(mixture.only(List.of(Element.TB, Element.DY, Element.LU))).isEqualTo(DY_AND_TB);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mixture.only(List.of(Element.LU)))
                .withMessageContaining("0.0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY})
    void anAmountThatIsNoneIsRefused(double amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mixture.of(Map.of(Element.DY, amount, Element.TB, 1.0), Basis.MOL))
                .withMessageContaining("Dy")
                .withMessageContaining(Double.toString(amount));
    }

    @Test
    void nothingButZerosIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Mixture.of(Map.of(Element.DY, 0.0), Basis.MOL));
        assertThatIllegalArgumentException().isThrownBy(() -> Mixture.of(Map.of(), Basis.OXIDE_MASS));
    }

    @Test
    void laterChangesToTheAmountsDoNotReachTheMixture() {
        Map<Element, Double> amounts = new EnumMap<>(Map.of(Element.DY, 3.0, Element.TB, 1.0));
        Mixture mixture = Mixture.of(amounts, Basis.MOL);
        amounts.put(Element.TB, 9.0);

        assertThat(mixture).isEqualTo(DY_AND_TB);
        assertThat(mixture).hasToString("Mixture[Tb 0.250000, Dy 0.750000]");
    }

    @Test
    void basesAreFoundByTheirLabels() {
        for (Basis basis : Basis.values()) {
            assertThat(Basis.ofLabel(basis.label())).contains(basis);
        }
        assertThat(Basis.ofLabel("Oxide Mass")).contains(Basis.OXIDE_MASS);
        assertThat(Basis.ofLabel("volume")).isEmpty();
    }
}
