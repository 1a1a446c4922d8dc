package org.raffinate.studychart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class CoordinateTest {
    private static final Coordinate LINEAR = Coordinate.linear("x", "kg");
    private static final Coordinate DECADES = Coordinate.logarithmic("x", "");

    @Test
    void numbersReadPlainOrWithAPowerOfTen() {
        assertThat(Coordinate.number(0.0)).isEqualTo("0");
        assertThat(Coordinate.number(123456.0)).isEqualTo("123500");
        assertThat(Coordinate.number(-0.25)).isEqualTo("\u22120.25");
        assertThat(Coordinate.number(1e-6)).isEqualTo("10\u207B\u2076");
        assertThat(Coordinate.number(2.5e12)).isEqualTo("2.5\u00B710\u00B9\u00B2");
        assertThat(Coordinate.number(999_999.0)).isEqualTo("10\u2076");
        assertThat(Coordinate.number(Double.NaN)).isEqualTo("-");
        assertThat(LINEAR.text(0.5)).isEqualTo("0.5 kg");
    }

    @Test
    void largeAndSmallAxesTellTheirPowerOfTen() {
        assertThat(LINEAR.axis(0.0, 3e7).getLabel()).isEqualTo("x, 10\u2076 kg");
        assertThat(LINEAR.axis(0.0, 3e7).getNumberFormatOverride().format(2e7)).isEqualTo("20");
        assertThat(LINEAR.axis(-2e-5, 0.0).getLabel()).isEqualTo("x, 10\u207B\u2076 kg");
        assertThat(LINEAR.axis(-2e-5, 0.0).getNumberFormatOverride().format(-2e-5))
                .isEqualTo("\u221220");
        assertThat(LINEAR.axis(0.0, 100.0).getLabel()).isEqualTo("x, kg");
        assertThat(LINEAR.axis(0.0, 1.0).getNumberFormatOverride().format(0.1 + 0.2))
                .isEqualTo("0.3");
    }

    @Test
    void valuesStandAtTheirLogarithm() {
        assertThat(DECADES.place(1000.0)).isEqualTo(3.0);
        assertThat(DECADES.value(3.0)).isEqualTo(1000.0);
        assertThat(DECADES.placeOrGap(Double.NaN)).isNaN();
        assertThatThrownBy(() -> DECADES.place(0.0)).hasMessage("x must be above 0 on a logarithmic axis, found 0.0");
        assertThatThrownBy(() -> LINEAR.place(Double.NaN)).hasMessage("x must be finite, found NaN");
    }

    @Test
    void aValueAloneHasRoomAroundIt() {
        Range one = LINEAR.roomy(5.0, 5.0).getRange();

        assertThat(one.getCentralValue()).isEqualTo(5.0);
        assertThat(one.getLength()).isBetween(0.1, 1.0);
        assertThat(LINEAR.roomy(0.0, 0.0).getRange().getLength()).isBetween(0.5, 2.0);
        assertThat(DECADES.roomy(2.0, 2.0).getRange().getLength()).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void longNamesAreClippedAndUnitsKept() {
        String label = Coordinate.linear("a".repeat(80), "mol per mol").label();

        assertThat(label).hasSizeLessThan(56).endsWith("\u2026, mol per mol");
    }
}
