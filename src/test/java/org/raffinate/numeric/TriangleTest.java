package org.raffinate.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Quantiles of a triangle against its areas. */
class TriangleTest {
    @Test
    void halvesWhereTheAreaDoes() {
        assertThat(Triangle.quantile(0.0, 1.0, 2.0, 0.5)).isCloseTo(1.0, within(1e-12));
        // below 1 lies a third of 0, 1, 3
        assertThat(Triangle.quantile(0.0, 1.0, 3.0, 1.0 / 3.0)).isCloseTo(1.0, within(1e-9));
        assertThat(Triangle.quantile(0.0, 1.0, 3.0, 1.0 / 12.0)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void endsAtItsBounds() {
        assertThat(Triangle.quantile(2.0, 2.0, 5.0, 0.0)).isEqualTo(2.0);
        assertThat(Triangle.quantile(2.0, 5.0, 5.0, 1.0)).isEqualTo(5.0);
        assertThat(Triangle.quantile(4.0, 4.0, 4.0, 0.7)).isEqualTo(4.0);
    }
}
