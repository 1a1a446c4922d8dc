package org.raffinate.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** Sobol's points against their published beginning. */
class SobolPointsTest {
    /** The example of Joe and Kuo's page on their direction numbers, in three coordinates. */
    private static final double[][] PUBLISHED = {
        {0.0, 0.0, 0.0},
        {0.5, 0.5, 0.5},
        {0.75, 0.25, 0.25},
        {0.25, 0.75, 0.75},
        {0.375, 0.375, 0.625},
        {0.875, 0.875, 0.125},
        {0.625, 0.125, 0.875},
        {0.125, 0.625, 0.375},
    };

    @Test
    void theFirstPointsAreThePublishedOnes() {
        SobolPoints points = new SobolPoints(3);

        for (int index = 0; index < PUBLISHED.length; index++) {
            assertThat(points.at(index)).containsExactly(PUBLISHED[index]);
        }
    }

    @Test
    void pointsAreTheSameInWhateverOrder() {
        SobolPoints forwards = new SobolPoints(5);
        SobolPoints jumping = new SobolPoints(5);
        for (int index = 0; index < 500; index++) {
            double[] expected = forwards.at(index);

            assertThat(jumping.at(999 - index)).hasSize(5);
            assertThat(jumping.at(index)).containsExactly(expected);
            assertThat(jumping.at(index)).containsExactly(expected);
        }
    }

    @Test
    void farOutPointsStillFillTheirCellsOnce() {
        SobolPoints points = new SobolPoints(4);
        long start = (1L << 30) + (1L << 20);
        for (int coordinate = 0; coordinate < 4; coordinate++) {
            boolean[] met = new boolean[64];
            for (int k = 0; k < 64; k++) {
                int cell = (int) (points.at(start + k)[coordinate] * 64);
                assertThat(met[cell]).isFalse();
                met[cell] = true;
            }
        }
    }

    @Test
    void thereAreDirectionNumbersForAThousandCoordinates() {
        assertThat(new SobolPoints(SobolPoints.MOST_COORDINATES).at(1)).hasSize(1000);
        assertThatIllegalArgumentException().isThrownBy(() -> new SobolPoints(SobolPoints.MOST_COORDINATES + 1));
    }
}
