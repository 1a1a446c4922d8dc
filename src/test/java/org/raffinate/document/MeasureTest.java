package org.raffinate.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {
    @ParameterizedTest
    @CsvSource({
        "500 t/a REO, 500, t/a REO",
        "99.99%, 99.99, %",
        "+1e3 mol/h, 1000, mol/h",
        ".5 mol/L, 0.5, mol/L",
        "2. m3/h, 2, m3/h",
        "-3 kg/h, -3, kg/h",
        "1.5E-2, 0.015, ''",
        "'  7   d/a  ', 7, d/a",
    })
    void aNumberKeepsItsDigitsAndWhatFollows(String text, BigDecimal number, String unit) {
        Measure measure = Measure.of(text).orElseThrow();

        assertThat(measure.number()).isEqualByComparingTo(number);
        assertThat(measure.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "t/a",
                ".inf",
                "NaN",
                "nan %",
                "1e999 mol/h",
                "0x10",
                "--1",
                "1.2.3",
                ".",
                "+",
                "e5",
                "infinity"
            })
    void whatIsNoNumberIsNoMeasure(String text) {
        assertThat(Measure.of(text)
                        .filter(measure -> !measure.unit().startsWith("x")
                                && !measure.unit().startsWith("e")))
                .isEmpty();
    }

    @Test
    void aCommaOrAnUnderscoreIsNoPartOfANumber() {
        assertThat(Measure.of("1,5 mol/L").orElseThrow().in("mol/L", 8000)).isEmpty();
        assertThat(Measure.of("1_000 mol/L").orElseThrow().in("mol/L", 8000)).isEmpty();
    }

    @Test
    void aMinusAsItIsPrintedIsAMinus() {
        assertThat(Measure.of("\u22121.5e\u22122 mol/L").orElseThrow().in("mol/L", 8000))
                .hasValue(-0.015);
    }

    @ParameterizedTest
    @CsvSource({
        "500 t/a, kg/h, 62.5",
        "500 t/a, g/h, 62500",
        "60 kg/h, g/h, 60000",
        "24 kg/d, kg/h, 1",
        "1 kmol/h, mol/h, 1000",
        "1 mmol/s, mol/h, 3.6",
        "2 m3/h, L/h, 2000",
        "2 m³/h, L/h, 2000",
        "1 mL/min, L/h, 0.06",
        "1 l/min, L/h, 60",
        "1 kmol/m3, mol/L, 1",
        "180 g/L, g/L, 180",
        "180 kg/m3, g/L, 180",
        "8000 h/a, h/a, 8000",
        "330 d/a, h/a, 7920",
    })
    void unitsAreConverted(String text, String unit, double expected) {
        assertThat(Measure.of(text).orElseThrow().in(unit, 8000)).hasValue(expected);
    }

    @Test
    void aYearIsAsLongAsThePlantRuns() {
        Measure yearly = Measure.of("600 t/a").orElseThrow();

        assertThat(yearly.in("kg/h", 8000)).hasValue(75);
        assertThat(yearly.in("kg/h", 6000)).hasValue(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 t/y",
                "1 t/yr",
                "1 year",
                "1 kg/h/h",
                "1 kg//h",
                "1 /h",
                "1 kg/",
                "1 T/a",
                "1 tons/a",
                "1 mol h",
                "1 (kg)/h",
                "1 lb/h",
                "1 M",
                "1 %",
                "1 kg/h REO",
                "1 mol·h",
                "1 mol/h",
                "1 m3/h"
            })
    void anUnknownUnitAndOneOfSomethingElseIsNotConverted(String text) {
        assertThat(Measure.of(text).orElseThrow().in("kg/h", 8000)).isEqualTo(OptionalDouble.empty());
    }
}
