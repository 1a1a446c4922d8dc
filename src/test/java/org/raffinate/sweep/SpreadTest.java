package org.raffinate.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Quantiles against closed forms and tables of the normal distribution. */
class SpreadTest {
    /** Of the normal distribution at 0.975; Abramowitz and Stegun 1964, table 26.5, further digits by erf⁻¹. */
    private static final double Z975 = 1.959963984540054;
    /** Of the normal distribution at 0.75. */
    private static final double Z75 = 0.674489750196082;
    /** A few ulp of the error function and its inverse. */
    private static final double ROUNDING = 1e-12;

    static List<Spread> spreads() {
        return List.of(
                new Spread.Normal(2.2, 0.11),
                new Spread.Normal(-5.0, 3.0),
                new Spread.Lognormal(5.0, 1.08),
                new Spread.Uniform(-1.0, 3.0),
                new Spread.LogUniform(1e-3, 10.0),
                new Spread.Triangular(1.0, 2.0, 4.0),
                new Spread.Triangular(1.0, 1.0, 4.0),
                new Spread.Triangular(1.0, 4.0, 4.0),
                new Spread.Cut(new Spread.Normal(0.0, 1.0), -1.0, 2.0),
                new Spread.Cut(new Spread.Lognormal(2.0, 1.5), 1.0, Double.MAX_VALUE / 4),
                new Spread.Cut(new Spread.Uniform(0.0, 1.0), -Double.MAX_VALUE / 4, 0.5),
                new Spread.Cut(new Spread.LogUniform(0.01, 1.0), 0.1, 0.5),
                new Spread.Cut(new Spread.Triangular(0.0, 1.0, 2.0), 0.5, 1.9),
                new Spread.Cut(new Spread.Cut(new Spread.Normal(0.0, 1.0), -2.0, 2.0), 0.0, 9.0));
    }

    @ParameterizedTest
    @MethodSource("spreads")
    void theShareBelowAQuantileIsTheShareAskedFor(Spread spread) {
        for (int k = 1; k < 1000; k++) {
            double share = k / 1000.0;

            assertThat(spread.share(spread.quantile(share))).isCloseTo(share, within(ROUNDING));
        }
    }

    @ParameterizedTest
    @MethodSource("spreads")
    void quantilesRiseWithTheShareAndSharesWithTheValue(Spread spread) {
        for (int k = 2; k < 1000; k++) {
            double before = spread.quantile((k - 1) / 1000.0);
            double value = spread.quantile(k / 1000.0);

            assertThat(value).isGreaterThan(before);
            assertThat(spread.share(value)).isGreaterThan(spread.share(before));
        }
        assertThat(spread.share(-1e300)).isZero();
        assertThat(spread.share(1e300)).isOne();
        assertThat(spread.median()).isEqualTo(spread.quantile(0.5));
    }

    @Test
    void quantilesOfTheBellCurveAreThoseOfTheTables() {
        assertThat(new Spread.Normal(0.0, 1.0).quantile(0.975)).isCloseTo(Z975, within(ROUNDING));
        assertThat(new Spread.Normal(10.0, 2.0).quantile(0.025)).isCloseTo(10.0 - 2.0 * Z975, within(10.0 * ROUNDING));
        assertThat(new Spread.Normal(10.0, 2.0).median()).isCloseTo(10.0, within(ROUNDING));
    }

    @Test
    void aLognormalNumberIsThePowerOfItsFactor() {
        Spread spread = new Spread.Lognormal(5.0, 2.0);

        assertThat(spread.quantile(0.975)).isCloseTo(5.0 * Math.pow(2.0, Z975), within(1e-11));
        assertThat(spread.quantile(0.25)).isCloseTo(5.0 / Math.pow(2.0, Z75), within(1e-11));
        assertThat(spread.share(10.0) - spread.share(2.5)).isCloseTo(0.682689492137086, within(ROUNDING));
        assertThat(spread.share(0.0)).isZero();
    }

    @Test
    void straightLinesHaveSquareRootsAsQuantiles() {
        Spread spread = new Spread.Triangular(0.0, 1.0, 4.0);

        assertThat(spread.quantile(0.0625)).isCloseTo(0.5, within(ROUNDING));
        assertThat(spread.quantile(0.25)).isCloseTo(1.0, within(ROUNDING));
        assertThat(spread.quantile(0.75)).isCloseTo(4.0 - Math.sqrt(3.0), within(ROUNDING));
    }

    @Test
    void evenValuesLieEvenlyAndEvenLogarithmsByTheirPowers() {
        assertThat(new Spread.Uniform(2.0, 6.0).quantile(0.25)).isEqualTo(3.0);
        assertThat(new Spread.LogUniform(1.0, 100.0).median()).isCloseTo(10.0, within(ROUNDING));
        assertThat(new Spread.LogUniform(1.0, 100.0).quantile(0.25)).isCloseTo(Math.sqrt(10.0), within(ROUNDING));
    }

    @Test
    void halfABellHasTheQuantilesOfTheUpperHalf() {
        Spread half = new Spread.Cut(new Spread.Normal(0.0, 1.0), 0.0, Double.MAX_VALUE / 4);

        assertThat(half.median()).isCloseTo(Z75, within(ROUNDING));
        assertThat(half.quantile(0.95)).isCloseTo(Z975, within(ROUNDING));
        assertThat(half.quantile(0.0)).isZero();
        assertThat(half.share(-1.0)).isZero();
    }

    @Test
    void whatIsCutStaysBetweenItsEnds() {
        Spread cut = new Spread.Cut(new Spread.Normal(0.0, 1.0), -0.5, 1.5);

        assertThat(cut.quantile(0.0)).isCloseTo(-0.5, within(ROUNDING));
        assertThat(cut.quantile(1.0)).isCloseTo(1.5, within(ROUNDING));
        assertThat(cut.quantile(0x1p-53)).isBetween(-0.5, 1.5);
        assertThat(cut.quantile(1.0 - 0x1p-53)).isBetween(-0.5, 1.5);
    }

    @Test
    void spreadsOfNoWidthAreRefusedWithWhatWasFound() {
        Spread bell = new Spread.Normal(0.0, 1.0);

        refused(() -> new Spread.Normal(1.0, 0.0), "standard deviation must be above 0, found 0.0");
        refused(() -> new Spread.Normal(1.0, Double.NaN), "found NaN");
        refused(() -> new Spread.Lognormal(0.0, 1.1), "median must be above 0, found 0.0");
        refused(() -> new Spread.Lognormal(1.0, 1.0), "factor less 1 must be above 0, found 0.0");
        refused(() -> new Spread.Uniform(2.0, 2.0), "ends must ascend, found 2.0 and 2.0");
        refused(() -> new Spread.LogUniform(0.0, 2.0), "lower end must be above 0, found 0.0");
        refused(() -> new Spread.LogUniform(3.0, 2.0), "ends must ascend, found 3.0 and 2.0");
        refused(() -> new Spread.Triangular(1.0, 3.0, 2.0), "peak 3.0 is not between the ends 1.0 and 2.0");
        refused(() -> new Spread.Cut(bell, 1.0, 1.0), "ends must ascend");
        refused(() -> new Spread.Cut(new Spread.Uniform(0.0, 1.0), 2.0, 3.0), "nothing lies between 2.0 and 3.0");
    }

    private static void refused(Runnable made, String message) {
        assertThatIllegalArgumentException().isThrownBy(made::run).withMessageContaining(message);
    }
}
