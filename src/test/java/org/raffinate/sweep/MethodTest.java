package org.raffinate.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** How many points come of what is asked for. */
class MethodTest {
    @Test
    void blocksHaveTwoPointsMoreThanSpreadsAndOneAtATimeTwoForEach() {
        assertThat(Method.RANDOM.points(100, 4)).isEqualTo(100);
        assertThat(Method.LATIN_HYPERCUBE.points(100, 4)).isEqualTo(100);
        assertThat(Method.SOBOL.points(100, 4)).isEqualTo(100);
        assertThat(Method.SOBOL_INDICES.points(100, 4)).isEqualTo(600);
        assertThat(Method.ONE_AT_A_TIME.points(100, 4)).isEqualTo(9);
    }

    @Test
    void moreThanALongHoldsIsNoNumberOfPoints() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Method.SOBOL_INDICES.points(Long.MAX_VALUE / 2, 1));
    }
}
