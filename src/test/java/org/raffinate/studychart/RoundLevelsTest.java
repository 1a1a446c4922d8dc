package org.raffinate.studychart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raffinate.studychart.Coordinate.Scale.LINEAR;
import static org.raffinate.studychart.Coordinate.Scale.LOGARITHMIC;

import org.junit.jupiter.api.Test;

class RoundLevelsTest {
    @Test
    void levelsAreRoundAndLieBetween() {
        assertThat(RoundLevels.between(LINEAR, 0.0, 1.0)).containsExactly(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
        assertThat(RoundLevels.between(LINEAR, -3.2, 12.0)).containsExactly(-2.0, 0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
        assertThat(RoundLevels.between(LINEAR, 43.7, 55.1)).containsExactly(44.0, 46.0, 48.0, 50.0, 52.0, 54.0);
    }

    @Test
    void severalDecadesHaveLevelsAtOnesTwosAndFives() {
        assertThat(RoundLevels.between(LOGARITHMIC, 0.09, 30.0))
                .containsExactly(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0);
        assertThat(RoundLevels.between(LOGARITHMIC, 1e-6, 1e6)).containsExactly(1e-4, 1e-2, 1.0, 1e2, 1e4);
    }

    @Test
    void aShortLogarithmicRangeHasEvenSteps() {
        assertThat(RoundLevels.between(LOGARITHMIC, 1.0, 2.0))
                .containsExactly(1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9);
    }

    @Test
    void equalValuesHaveNone() {
        assertThat(RoundLevels.between(LINEAR, 5.0, 5.0)).isEmpty();
    }
}
