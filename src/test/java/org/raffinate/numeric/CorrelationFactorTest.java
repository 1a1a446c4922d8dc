package org.raffinate.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The lower triangle by hand, and multiplied by itself. */
class CorrelationFactorTest {
    @Test
    void ofTwoNumbersTheSecondTakesItsShareOfTheFirst() {
        double[] numbers = {2.0, 5.0};

        new CorrelationFactor(new double[][] {{1.0, 0.6}, {0.6, 1.0}}).apply(numbers);

        assertThat(numbers).containsExactly(new double[] {2.0, 0.6 * 2.0 + 0.8 * 5.0}, within(1e-14));
    }

    @Test
    void theFactorTimesItsTransposeIsTheMatrix() {
        double[][] matrix = {{1.0, 0.6, -0.2}, {0.6, 1.0, 0.3}, {-0.2, 0.3, 1.0}};
        CorrelationFactor factor = new CorrelationFactor(matrix);
        double[][] columns = new double[3][3];
        for (int j = 0; j < 3; j++) {
            columns[j][j] = 1.0;
            factor.apply(columns[j]);
        }

        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                double product = 0.0;
                for (int j = 0; j < 3; j++) {
                    product += columns[j][i] * columns[j][k];
                }
                assertThat(product).isCloseTo(matrix[i][k], within(1e-14));
            }
        }
    }

    @Test
    void correlationsThatNoNumbersCanHaveAreRefused() {
        double[][] contradictory = {{1.0, 0.9, -0.9}, {0.9, 1.0, 0.9}, {-0.9, 0.9, 1.0}};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CorrelationFactor(contradictory))
                .withMessageContaining("contradict each other");
    }
}
