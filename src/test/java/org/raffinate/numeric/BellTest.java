package org.raffinate.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The normal distribution against its tables. */
class BellTest {
    @Test
    void quantilesAreThoseOfTheTables() {
        assertThat(Bell.quantile(0.5)).isCloseTo(0.0, within(1e-15));
        assertThat(Bell.quantile(0.9)).isCloseTo(1.281551565544600, within(1e-13));
        assertThat(Bell.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-13));
        assertThat(Bell.quantile(0.999)).isCloseTo(3.090232306167813, within(1e-12));
    }

    @Test
    void sharesAreThoseOfTheTables() {
        assertThat(Bell.share(0.0)).isEqualTo(0.5);
        assertThat(Bell.share(1.0)).isCloseTo(0.841344746068543, within(1e-14));
        // relative, far out: Q(6) of the tables
        assertThat(Bell.share(-6.0)).isCloseTo(9.865876450377e-10, within(1e-20));
    }

    @Test
    void aNegativeShareMirrorsAPositiveOne() {
        for (double share = 0.01; share < 0.5; share += 0.01) {
            assertThat(Bell.quantile(share)).isCloseTo(-Bell.quantile(1.0 - share), within(1e-12));
        }
    }
}
