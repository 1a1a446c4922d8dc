package org.raffinate.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbabilityTest {
    private static Probability of(long met, long all) {
        return new Probability(met, all - met, 0);
    }

    @Test
    void aPointWithoutAnAnswerHasNotMetTheSpecification() {
        double[] purity = {0.999, 0.98, Double.NaN, 0.995, Double.POSITIVE_INFINITY};
        Probability probability = Probability.of(purity, answer -> answer >= 0.995);
        assertThat(probability).isEqualTo(new Probability(2, 1, 2));
        assertThat(probability.all()).isEqualTo(5);
        assertThat(probability.estimate()).isEqualTo(0.4);
        assertThat(probability.interval(0.95)).isEqualTo(of(2, 5).interval(0.95));
    }

    /** The example of binom.test in R's manual, after Conover (1971), and another of its answers. */
    @ParameterizedTest
    @CsvSource({"682, 925, 0.7076683, 0.7654066", "10, 100, 0.04900469, 0.17622260"})
    void intervalsAreThoseOfR(long met, long all, double low, double high) {
        Probability.Interval interval = of(met, all).interval(0.95);
        assertThat(interval.low()).isCloseTo(low, within(1e-7));
        assertThat(interval.high()).isCloseTo(high, within(1e-7));
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 0.9", "7, 20, 0.95", "950, 1000, 0.95", "19, 20, 0.99", "60, 20000, 0.95"})
    void atItsEndsTheSampleIsAsExtremeAsItsTailAllows(int met, int all, double level) {
        Probability.Interval interval = of(met, all).interval(level);
        double tail = (1.0 - level) / 2.0;
        assertThat(1.0 - new BinomialDistribution(null, all, interval.low()).cumulativeProbability(met - 1))
                .isCloseTo(tail, withinPercentage(1e-6));
        assertThat(new BinomialDistribution(null, all, interval.high()).cumulativeProbability(met))
                .isCloseTo(tail, withinPercentage(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"1", "10", "1000000"})
    void noneAndAllHaveAClosedForm(long all) {
        double end = -Math.expm1(Math.log(0.025) / all);
        assertThat(of(0, all).interval(0.95).low()).isEqualTo(0.0);
        assertThat(of(0, all).interval(0.95).high()).isCloseTo(end, withinPercentage(1e-6));
        assertThat(of(all, all).interval(0.95).low()).isCloseTo(1.0 - end, withinPercentage(1e-6));
        assertThat(of(all, all).interval(0.95).high()).isEqualTo(1.0);
    }

    @Test
    void oneOfAMillionKeepsItsDigits() {
        double low = -Math.expm1(Math.log1p(-0.025) / 1e6);
        assertThat(of(1, 1_000_000).interval(0.95).low()).isCloseTo(low, withinPercentage(1e-4));
        assertThat(of(999_999, 1_000_000).interval(0.95).high()).isCloseTo(1.0 - low, within(1e-12));
    }

    @Test
    void theIntervalHoldsTheTruthAtLeastAsOftenAsItsLevelSays() {
        int all = 20;
        for (double truth = 0.025; truth < 1.0; truth += 0.05) {
            BinomialDistribution draws = new BinomialDistribution(null, all, truth);
            double held = 0.0;
            for (int met = 0; met <= all; met++) {
                Probability.Interval interval = of(met, all).interval(0.9);
                if (interval.low() <= truth && truth <= interval.high()) {
                    held += draws.probability(met);
                }
            }
            assertThat(held).isBetween(0.9, 1.0 + 1e-12);
        }
    }

    @Test
    void refusesCountsAndLevelsOutOfRange() {
        assertThatThrownBy(() -> new Probability(0, 0, 0)).hasMessageContaining("0 met, 0 missed, 0 missing");
        assertThatThrownBy(() -> new Probability(-1, 5, 0)).hasMessageContaining("-1 met");
        assertThatThrownBy(() -> new Probability(1, -5, 9)).hasMessageContaining("-5 missed");
        assertThatThrownBy(() -> new Probability(1, 5, -1)).hasMessageContaining("-1 missing");
        assertThatThrownBy(() -> of(1, 2).interval(1.0)).hasMessageContaining("found 1.0");
        assertThatThrownBy(() -> of(1, 2).interval(0.0)).hasMessageContaining("found 0.0");
    }
}
