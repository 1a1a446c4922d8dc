package org.raffinate.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RootTest {
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-8, 1e-14})
    void theRootIsAsNearAsAskedFor(double tolerance) {
        assertThat(Root.between(x -> x * x - 2.0, 0.0, 2.0, tolerance)).isCloseTo(Math.sqrt(2.0), within(tolerance));
        assertThat(Root.between(x -> 2.0 - x * x, 0.0, 2.0, tolerance)).isCloseTo(Math.sqrt(2.0), within(tolerance));
    }

    @Test
    void aPoleBesideTheRootDoesNoHarm() {
        // Underwood's sum for two elements: 2/(2-θ) = 1/(θ-1) at θ = 4/3
        double theta = Root.between(x -> 2.0 / (2.0 - x) + 1.0 / (1.0 - x), 1.0 + 1e-12, 2.0 - 1e-12, 1e-14);

        assertThat(theta).isCloseTo(4.0 / 3.0, within(1e-13));
    }

    @Test
    void anEndThatIsARootIsTheRoot() {
        assertThat(Root.between(x -> x, 0.0, 1.0, 1e-10)).isZero();
        assertThat(Root.between(x -> x - 1.0, 0.0, 1.0, 1e-10)).isEqualTo(1.0);
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "2, 0"})
    void endsWhoseValuesAreKnownAreNotEvaluatedAgain(double one, double other) {
        DoubleUnaryOperator inside = x -> {
            assertThat(x).isNotIn(one, other);
            return x * x - 2.0;
        };

        double root = Root.between(inside, one, one * one - 2.0, other, other * other - 2.0, 1e-13);

        assertThat(root).isCloseTo(Math.sqrt(2.0), within(1e-13));
    }

    @Test
    void theKnownValuesMakeTheBracketEvenWhereTheFunctionWouldNot() {
        // an iteration that ends elsewhere from another start: at 0 the function alone would say +1
        assertThat(Root.between(x -> x < 0.1 ? 1.0 : x - 0.5, 0.0, -1.0, 1.0, 0.5, 1e-12))
                .isBetween(0.0, 0.5);
    }

    @Test
    void equalSignsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Root.between(x -> x * x + 1.0, -1.0, 1.0, 1e-10));
    }
}
