package org.raffinate.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesTest {
    @ParameterizedTest
    @ValueSource(doubles = {-0.1, -0.01, 0.0, 0.001, 0.1})
    void closeToOneGrowthAndLogarithmAreTheTrueOnes(double x) {
        assertThat(Lanes.growth(x)).isCloseTo(Math.exp(x), within(Math.pow(Math.abs(x), 5) / 500 + 1e-15));
        assertThat(Lanes.logarithm(Math.exp(x))).isCloseTo(x, within(Math.pow(Math.abs(x), 7) / 100 + 1e-15));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e3, -50.0, -2.0, 2.0, 50.0, 1e3})
    void growthIsPositiveAndThatOfTheOppositeStepIsItsInverse(double x) {
        assertThat(Lanes.growth(x)).isPositive();
        assertThat(Lanes.growth(x) * Lanes.growth(-x)).isCloseTo(1.0, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-3, 0.3})
    void theLogarithmOfTheInverseIsTheOpposite(double r) {
        assertThat(Lanes.logarithm(r)).isNegative().isGreaterThan(-3.7);
        assertThat(Lanes.logarithm(1.0 / r)).isCloseTo(-Lanes.logarithm(r), within(1e-12));
    }
}
