package org.raffinate.studychart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawnTest {
    @Test
    void fewStayAsTheyAre() {
        assertThat(Drawn.thinned(List.of(1, 2, 3), 3)).containsExactly(1, 2, 3);
    }

    @Test
    void manyAreSpreadFromTheFirstToTheLast() {
        List<Integer> all = IntStream.rangeClosed(0, 1000).boxed().toList();

        assertThat(Drawn.thinned(all, 5)).containsExactly(0, 250, 500, 750, 1000);
        assertThat(Drawn.thinned(all, 500)).hasSize(500).doesNotHaveDuplicates();
        assertThat(Drawn.thinned(all, 1)).containsExactly(0);
        assertThat(Drawn.thinned(all, 0)).isEmpty();
    }

    @Test
    void whatIsNotDrawnIsSaid() {
        assertThat(Drawn.count(7, 7)).isEqualTo("(7)");
        assertThat(Drawn.count(5, 7)).isEqualTo("(5 of 7 drawn)");
    }
}
