package org.raffinate.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointOrderTest {
    @Test
    void ordersAsTheStableSortOfTheLibrary() {
        for (int count = 0; count < 70; count++) {
            int[] keys = new SplittableRandom(count).ints(count, 0, 12).toArray();
            int[] points = IntStream.range(0, count).toArray();
            int[] sorted = PointOrder.sorted(points, (one, other) -> Integer.compare(keys[one], keys[other]));
            assertThat(sorted)
                    .isEqualTo(IntStream.range(0, count)
                            .boxed()
                            .sorted(Comparator.comparingInt(point -> keys[point]))
                            .mapToInt(Integer::intValue)
                            .toArray());
            assertThat(points).isEqualTo(IntStream.range(0, count).toArray());
        }
    }
}
