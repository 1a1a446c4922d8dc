package org.raffinate.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    /** 0 to 100, in another order, and two points without an answer. */
    private static double[] hundred() {
        double[] output = IntStream.range(0, 103).mapToDouble(i -> i * 37 % 101).toArray();
        output[101] = Double.NaN;
        output[102] = Double.POSITIVE_INFINITY;
        return output;
    }

    @Test
    void summaryOfTheNumbersToAHundredIsTheirClosedForm() {
        Quantiles.Summary summary = Quantiles.of(hundred()).summary().orElseThrow();
        assertThat(summary.count()).isEqualTo(101);
        assertThat(summary.missing()).isEqualTo(2);
        assertThat(summary.mean()).isCloseTo(50.0, within(1e-12));
        // n (n + 1) / 12 for n numbers in steps of 1
        assertThat(summary.deviation().orElseThrow()).isCloseTo(Math.sqrt(101.0 * 102.0 / 12.0), within(1e-12));
        assertThat(summary.least()).isEqualTo(0.0);
        assertThat(summary.most()).isEqualTo(100.0);
        assertThat(summary.quantiles()).extracting(Quantiles.Quantile::share).isEqualTo(Quantiles.USUAL);
        assertThat(summary.quantiles())
                .allSatisfy(
                        quantile -> assertThat(quantile.value()).isCloseTo(100.0 * quantile.share(), within(1e-12)));
    }

    @Test
    void anyOtherShareCanBeAskedFor() {
        Quantiles quantiles = Quantiles.of(hundred());
        assertThat(quantiles.at(0.333).orElseThrow()).isCloseTo(33.3, within(1e-12));
        assertThat(quantiles.at(1.0)).hasValue(100.0);
        assertThatThrownBy(() -> quantiles.at(95.0)).hasMessageContaining("found 95.0");
    }

    @Test
    void answersFarFromZeroKeepTheirDeviation() {
        double[] output = {1e9, 1e9 + 1.0, 1e9 + 2.0};
        assertThat(Quantiles.of(output).summary().orElseThrow().deviation()).hasValue(1.0);
    }

    @Test
    void theOutputIsNotChanged() {
        double[] output = hundred();
        Quantiles quantiles = Quantiles.of(output);
        assertThat(output).isEqualTo(hundred());
        output[0] = -1.0;
        assertThat(quantiles.at(0.0)).hasValue(0.0);
    }

    @Test
    void aSingleAnswerHasNoDeviation() {
        Quantiles.Summary summary =
                Quantiles.of(new double[] {4.0, Double.NaN}).summary().orElseThrow();
        assertThat(summary.deviation()).isEmpty();
        assertThat(summary.mean()).isEqualTo(4.0);
        assertThat(summary.quantiles())
                .allSatisfy(quantile -> assertThat(quantile.value()).isEqualTo(4.0));
    }

    @Test
    void withoutAnswersNothingIsSaidButTheirCount() {
        Quantiles quantiles = Quantiles.of(new double[] {Double.NaN, Double.NaN, Double.NEGATIVE_INFINITY});
        assertThat(quantiles.count()).isZero();
        assertThat(quantiles.missing()).isEqualTo(3);
        assertThat(quantiles.at(0.5)).isEmpty();
        assertThat(quantiles.summary()).isEmpty();
    }
}
