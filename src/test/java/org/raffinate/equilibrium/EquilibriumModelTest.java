package org.raffinate.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.raffinate.chemistry.Element;

class EquilibriumModelTest {
    private static final Solute DY = Solute.of(Element.DY);
    private static final Extraction DEAF = Extraction.of(DY, Correlation.line(0.0, 3.0), 3.0);
    private static final Extraction FEELING = Extraction.of(Solute.SODIUM, new MassAction(-4.0, 1.0, 1.0, 0.0), 1.0);

    @Test
    void solutesKeepTheOrderOfTheirLaws() {
        EquilibriumModel model = EquilibriumModel.of(Medium.CHLORIDE, List.of(FEELING, DEAF));

        assertThat(model.solutes()).containsExactly(Solute.SODIUM, DY);
        assertThat(model.secondDissociation()).isCloseTo(0.0102329, within(1e-7));
    }

    @Test
    void oneLawThatFeelsTheExtractantIsEnough() {
        assertThat(EquilibriumModel.of(Medium.CHLORIDE, List.of(DEAF)).feelsExtractant())
                .isFalse();
        assertThat(EquilibriumModel.of(Medium.CHLORIDE, List.of(DEAF, FEELING)).feelsExtractant())
                .isTrue();
    }

    @Test
    void twoLawsForOneSoluteAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EquilibriumModel.of(Medium.CHLORIDE, List.of(DEAF, DEAF)))
                .withMessageContaining("Dy");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "NaN", "Infinity"})
    void aDissociationConstantIsAboveZero(double constant) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EquilibriumModel(Medium.SULFATE, constant, List.of(DEAF)));
    }

    @ParameterizedTest
    @CsvSource({"-1", "NaN", "Infinity"})
    void anAppetiteForExtractantIsNotNegative(double dimers) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extraction.of(DY, Correlation.constant(1.0), dimers))
                .withMessageContaining("Dy");
    }

    @Test
    void excessOverARangeIsTheDistanceToItsNearerEnd() {
        ValidRange range = new ValidRange(0.5, 3.0);

        assertThat(range.excess(0.5)).isZero();
        assertThat(range.excess(3.0)).isZero();
        assertThat(range.excess(0.2)).isCloseTo(0.3, within(1e-15));
        assertThat(range.excess(4.25)).isEqualTo(1.25);
        assertThat(ValidRange.UNSTATED.excess(-40.0)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new ValidRange(3.0, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new ValidRange(Double.NaN, 0.5));
    }

    @ParameterizedTest
    @EnumSource(Element.class)
    void aRareEarthIsFoundByItsSymbolAndHasThreeCharges(Element element) {
        Solute solute = Solute.of(element);

        assertThat(solute.charge()).isEqualTo(3);
        assertThat(solute.isRareEarth()).isTrue();
        assertThat(solute.element()).contains(element);
        assertThat(Solute.ofSymbol(element.symbol())).contains(solute);
    }

    @ParameterizedTest
    @CsvSource({"na, Na, 1", "NH4, NH4, 1", "FE, Fe, 3", "ca, Ca, 2", "Al, Al, 3"})
    void othersAreFoundInAnyMixOfCases(String written, String symbol, int charge) {
        Solute solute = Solute.ofSymbol(written).orElseThrow();

        assertThat(solute.symbol()).isEqualTo(symbol);
        assertThat(solute.charge()).isEqualTo(charge);
        assertThat(solute.isRareEarth()).isFalse();
    }

    @Test
    void whatIsNotKnownIsNotFound() {
        assertThat(Solute.ofSymbol("Xx")).isEmpty();
        assertThat(Medium.called(" chloride ")).contains(Medium.CHLORIDE);
        assertThat(Medium.called("bromide")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Solute("Xx", 0.0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Solute("Xx", 10.0, 0));
    }
}
