package org.raffinate.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {
    @Test
    void isOneForWhateverRisesTogether() {
        double[] column = {3.0, -1.0, 2.0, 7.0};
        RankCorrelation correlation = new RankCorrelation(column);
        assertThat(correlation.with(new double[] {8.0, 1e-9, 2.0, 1e12})).hasValue(1.0);
        assertThat(correlation.with(new double[] {-8.0, 5.0, 2.0, -1e12})).hasValue(-1.0);
    }

    @Test
    void averagesTheRanksOfTies() {
        // ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: r = 4.5 / sqrt(4.5 · 5)
        RankCorrelation correlation = new RankCorrelation(new double[] {10.0, 20.0, 20.0, 30.0});
        assertThat(correlation.with(new double[] {0.1, 0.2, 0.3, 0.4}).orElseThrow())
                .isCloseTo(Math.sqrt(0.9), within(1e-14));
    }

    @Test
    void bothZerosAreTies() {
        RankCorrelation rising = new RankCorrelation(new double[] {1.0, 2.0, 3.0});
        assertThat(rising.with(new double[] {0.0, -0.0, 0.0})).isEmpty();
        assertThat(new RankCorrelation(new double[] {-0.0, 0.0, -0.0}).with(new double[] {1.0, 2.0, 3.0}))
                .isEmpty();
    }

    @Test
    void agreesWithSpearmansOfCommonsMath() {
        SplittableRandom random = new SplittableRandom(11);
        double[] one = random.ints(500, 0, 40).asDoubleStream().toArray();
        double[] other = new double[one.length];
        for (int i = 0; i < other.length; i++) {
            other[i] = one[i] + random.nextInt(60);
        }
        double expected = new SpearmansCorrelation().correlation(one, other);
        assertThat(expected).isBetween(0.3, 0.8);
        assertThat(new RankCorrelation(one).with(other).orElseThrow()).isCloseTo(expected, within(1e-14));
    }

    @Test
    void isUnknownForASingleValue() {
        double[] rising = {1.0, 2.0, 3.0};
        double[] level = {5.0, 5.0, 5.0};
        assertThat(new RankCorrelation(rising).with(level)).isEmpty();
        assertThat(new RankCorrelation(level).with(rising)).isEmpty();
        assertThat(new RankCorrelation(new double[] {1.0}).with(new double[] {2.0}))
                .isEmpty();
        assertThat(new RankCorrelation(new double[0]).with(new double[0])).isEmpty();
    }

    @Test
    void refusesColumnsOfOtherLengths() {
        assertThatThrownBy(() -> new RankCorrelation(new double[2]).with(new double[3]))
                .hasMessageContaining("found 2 and 3");
    }
}
