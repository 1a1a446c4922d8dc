package org.raffinate.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Points of a grid and their levels. */
class LevelsTest {
    @Test
    void everyPointHasItsOwnLevelsAndTheLastAxisRunsFastest() {
        List<Integer> counts = List.of(3, 1, 4, 2);
        Levels levels = new Levels(counts);

        assertThat(levels.size()).isEqualTo(24);
        for (long point = 0; point < levels.size(); point++) {
            long again = 0;
            for (int axis = 0; axis < counts.size(); axis++) {
                int level = levels.level(point, axis);
                assertThat(level).isBetween(0, counts.get(axis) - 1);
                again = again * counts.get(axis) + level;
            }
            assertThat(again).isEqualTo(point);
        }
        assertThat(levels.level(1, 3)).isOne();
        assertThat(levels.level(8, 0)).isOne();
    }

    @Test
    void noAxesMakeASinglePoint() {
        assertThat(new Levels(List.of()).size()).isOne();
    }

    @Test
    void levelsOfPointsBeyondTwoThousandMillionAreWhole() {
        Levels levels = new Levels(List.of(1_000_000, 1_000_000, 1_000_000));

        assertThat(levels.size()).isEqualTo(1_000_000_000_000_000_000L);
        assertThat(levels.level(999_998_000_003_000_007L, 0)).isEqualTo(999_998);
        assertThat(levels.level(999_998_000_003_000_007L, 1)).isEqualTo(3);
        assertThat(levels.level(999_998_000_003_000_007L, 2)).isEqualTo(7);
    }

    @Test
    void moreThanALongHoldsIsNoSize() {
        Levels levels = new Levels(List.of(1_000_000, 1_000_000, 1_000_000, 10));

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(levels::size);
    }

    @Test
    void anAxisWithoutALevelIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Levels(List.of(2, 0)))
                .withMessageContaining("every axis needs a level, found [2, 0]");
    }
}
