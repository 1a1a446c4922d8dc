package org.raffinate.stages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FixedPointsTest {
    private final StageLine line = new StageLine(6, 2);
    private final FixedPoints points = new FixedPoints(6);

    @Test
    void endsFeedsAndDrawsAreFixed() {
        line.feed[2 * 2 + 1] = 0.5;
        line.aqueousDrawn[4] = 0.25;

        assertThat(points.find(line)).isTrue();
        assertThat(points.stages()).containsExactly(1, 3, 5, 6);
        assertThat(points.count()).isEqualTo(4);
    }

    @Test
    void onlyOthersThanBeforeAreTold() {
        points.find(line);
        assertThat(points.find(line)).isFalse();

        line.feed[2 * 2] = 1.0;
        assertThat(points.find(line)).isTrue();
        line.feed[2 * 2] = 0.0;
        line.feed[2 * 3] = 1.0;
        assertThat(points.find(line)).isTrue();
        line.feed[2 * 3] = 0.0;
        assertThat(points.find(line)).isTrue();
        assertThat(points.stages()).containsExactly(1, 6);
    }
}
