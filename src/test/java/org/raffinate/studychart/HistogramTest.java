package org.raffinate.studychart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private static List<Double> upTo(int last) {
        return IntStream.rangeClosed(0, last).mapToObj(i -> (double) i).toList();
    }

    @Test
    void theWidthIsThatOfFreedmanAndDiaconis() {
        // 1000 values from 0 to 999: the quartiles are 249.75 and 749.25, 2 · 499.5 / 10 = 99.9, ten bins to 999.
        Histogram histogram = Histogram.of(upTo(999));

        assertThat(histogram.counts()).hasSize(10).containsOnly(100);
        assertThat(histogram.width()).isCloseTo(99.9, within(1e-12));
        assertThat(histogram.low()).isEqualTo(0.0);
    }

    @Test
    void everyValueIsCountedAndTheHighestInTheLastBin() {
        Histogram histogram = Histogram.of(List.of(0.0, 1.0, 1.0, 2.0, 4.0));

        // Quartiles 1 and 2: 2 / 5^(1/3) = 1.17, four bins of 1.
        assertThat(histogram.counts()).containsExactly(1, 2, 1, 1);
    }

    @Test
    void whereTheMiddleHalfIsEqualSturgesSaysHowMany() {
        List<Double> values = new ArrayList<>(Collections.nCopies(14, 5.0));
        values.add(0, 1.0);
        values.add(9.0);

        // 1 + log2 16 bins.
        assertThat(Histogram.of(values).counts()).containsExactly(1, 0, 14, 0, 1);
    }

    @Test
    void thereAreNeverTooManyBins() {
        List<Double> values = new ArrayList<>(upTo(999));
        values.add(1e9);

        assertThat(Histogram.of(values).counts()).hasSize(Histogram.MOST);
    }

    @Test
    void equalValuesHaveOneBinAroundThem() {
        Histogram equal = Histogram.of(List.of(50.0, 50.0));

        assertThat(equal).isEqualTo(new Histogram(49.5, 1.0, List.of(2)));
        assertThat(Histogram.of(List.of(0.0)).width()).isPositive();
    }

    @Test
    void quantilesLieStraightBetweenNeighbours() {
        assertThat(Histogram.quantile(List.of(1.0, 2.0, 4.0), 0.5)).isEqualTo(2.0);
        assertThat(Histogram.quantile(List.of(1.0, 2.0, 4.0), 0.75)).isEqualTo(3.0);
        assertThat(Histogram.quantile(List.of(7.0), 0.9)).isEqualTo(7.0);
        assertThat(Histogram.quantile(upTo(10), 1.0)).isEqualTo(10.0);
    }
}
