package org.raffinate.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "0.5, 0.5",
        "1.70864, 1.7086",
        "0.0933333, 0.093333",
        "123456.7, 123460",
        "500, 500",
        "2.0, 2",
        "-0.3, -0.3",
        "0.00001234567, 1.2346e-05",
        "123456789, 1.2346e+08",
        "NaN, -",
        "Infinity, -"
    })
    void aQuantityHasFiveSignificantDigits(double value, String text) {
        assertThat(Figures.number(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-4, 99.99 %",
        "1e-3, 99.9 %",
        "0.00010000000000000286, 99.99 %",
        "1e-7, 99.99999 %",
        "0.5, 50 %",
        "5e-4, 99.95 %"
    })
    void aWantedShareReadsAsItWasGiven(double shortfall, String text) {
        assertThat(Figures.wanted(shortfall)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0.9998927, 0.0001073, 99.98927 %",
        "0.9989927, 0.0010073, 99.8993 %",
        "0.999998, 1.9e-6, 99.9998100 %",
        "0.999998, 1.94e-6, 99.9998060 %",
        "0.9999999, 1e-7, 99.999990 %",
        "1, 3e-13, >99.9999999 %",
        "1, 0, 100 %",
        "0.5857864, 0.4142136, 58.58 %",
        "0.0123456, 0.98, 1.235 %",
        "0.00012, 0.99988, 120 ppm",
        "0.00000000171, 1, 0.00171 ppm",
        "1e-12, 1, <0.001 ppm",
        "0, 1, 0",
        "NaN, NaN, -"
    })
    void aShareNeverRoundsAway(double share, double shortfall, String text) {
        assertThat(Figures.share(share, shortfall)).isEqualTo(text);
    }

    @Test
    void aFactorLosesTheZerosAtItsEnd() {
        assertThat(Figures.factor(2.2, 4)).isEqualTo("2.2");
        assertThat(Figures.factor(2.2 * 5.78, 4)).isEqualTo("12.72");
        assertThat(Figures.factor(7200.0, 5)).isEqualTo("7200");
    }
}
