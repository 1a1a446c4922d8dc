package org.raffinate.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DenseSystemTest {
    @Test
    void aSystemThatNeedsPivotingIsSolvedAndLeftAlone() {
        double[][] matrix = {{0.0, 2.0, 1.0}, {1.0, 1.0, 0.0}, {3.0, 0.0, -1.0}};
        double[] rightSide = {7.0, 3.0, 0.0};

        // 2 y + z = 7, x + y = 3, 3 x = z: a zero stands where elimination would start
        assertThat(DenseSystem.solve(matrix, rightSide))
                .hasValueSatisfying(x -> assertThat(x).containsExactly(new double[] {1.0, 2.0, 3.0}, within(1e-14)));
        assertThat(Arrays.deepToString(matrix)).isEqualTo("[[0.0, 2.0, 1.0], [1.0, 1.0, 0.0], [3.0, 0.0, -1.0]]");
        assertThat(rightSide).containsExactly(7.0, 3.0, 0.0);
    }
}
