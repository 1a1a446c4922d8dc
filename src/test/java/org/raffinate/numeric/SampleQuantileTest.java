package org.raffinate.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;

class SampleQuantileTest {
    @Test
    void liesOnTheLineBetweenItsNeighbours() {
        double[] numbers = {10.0, 20.0, 40.0, 80.0};
        assertThat(SampleQuantile.of(numbers, 0.25)).isEqualTo(17.5);
        assertThat(SampleQuantile.of(numbers, 0.5)).isEqualTo(30.0);
        assertThat(SampleQuantile.of(numbers, 1.0 / 3.0)).isEqualTo(20.0);
        assertThat(SampleQuantile.of(numbers, 0.0)).isEqualTo(10.0);
        assertThat(SampleQuantile.of(numbers, 1.0)).isEqualTo(80.0);
        assertThat(SampleQuantile.of(new double[] {7.0}, 0.3)).isEqualTo(7.0);
    }

    @Test
    void agreesWithTheTypeSevenOfCommonsMath() {
        double[] numbers = new SplittableRandom(5).doubles(37).sorted().toArray();
        Percentile reference = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        for (int percent = 1; percent <= 100; percent++) {
            assertThat(SampleQuantile.of(numbers, percent / 100.0))
                    .isCloseTo(reference.evaluate(numbers, percent), within(1e-14));
        }
    }

    @Test
    void refusesWhatHasNoQuantile() {
        assertThatThrownBy(() -> SampleQuantile.of(new double[0], 0.5)).hasMessageContaining("found none");
        assertThatThrownBy(() -> SampleQuantile.of(new double[] {1.0}, 1.1)).hasMessageContaining("found 1.1");
        assertThatThrownBy(() -> SampleQuantile.of(new double[] {1.0}, -0.1)).hasMessageContaining("found -0.1");
        assertThatThrownBy(() -> SampleQuantile.of(new double[] {1.0}, Double.NaN))
                .hasMessageContaining("found NaN");
    }
}
