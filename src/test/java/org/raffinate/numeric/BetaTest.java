package org.raffinate.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quantiles of the beta distribution where they have a closed form. */
class BetaTest {
    @ParameterizedTest
    @ValueSource(doubles = {1.0, 7.0, 1000.0, 1e6, 1e9})
    void isAPowerWhereOneShapeIsOne(double shape) {
        // the shares are x^shape and 1 - (1 - x)^shape
        assertThat(Beta.quantile(shape, 1.0, 0.025))
                .isCloseTo(Math.exp(Math.log(0.025) / shape), withinPercentage(1e-10));
        assertThat(Beta.quantile(1.0, shape, 0.025))
                .isCloseTo(-Math.expm1(Math.log1p(-0.025) / shape), withinPercentage(1e-4));
    }

    @Test
    void isAPolynomialForShapesOfTwo() {
        // 3 x² - 2 x³
        double x = Beta.quantile(2.0, 2.0, 0.1);
        assertThat(x * x * (3.0 - 2.0 * x)).isCloseTo(0.1, withinPercentage(1e-10));
        assertThat(Beta.quantile(2.0, 2.0, 0.5)).isCloseTo(0.5, withinPercentage(1e-10));
    }
}
