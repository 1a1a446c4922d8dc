package org.raffinate.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Where a fit ends: what does not settle, what says nothing, and what lies at the edge of saying something. */
class LeastSquaresLimitsTest {
    /** Resistance of a thermistor at 50, 55 ... 125: Meyer 1970, problem 10 of Moré, Garbow &amp; Hillstrom 1981. */
    private static final double[] RESISTANCE = {
        34780, 28610, 23650, 19630, 16370, 13720, 11540, 9744, 8261, 7030, 6005, 5147, 4427, 3820, 3307, 2872
    };

    @Test
    void meyersThermistorIsFittedToThePublishedMinimum() {
        LeastSquaresFit fit =
                LeastSquares.fit(new Thermistor(), RESISTANCE, alike(16), new double[] {0.02, 4000.0, 250.0});

        assertThat(fit.converged()).isTrue();
        // sum of squares 87.9458 over 16 - 3 degrees of freedom
        assertThat(13.0 * fit.residualDeviation() * fit.residualDeviation()).isCloseTo(87.9458, within(1e-4));
    }

    @Test
    void aFitThatDoesNotSettleSaysSoAndGivesTheBestPointItMet() {
        double[] start = {0.2, 40_000.0, 2500.0};
        Thermistor model = new Thermistor();

        LeastSquaresFit fit = LeastSquares.fit(model, RESISTANCE, alike(16), start);

        assertThat(fit.converged()).isFalse();
        assertThat(squares(fit)).isLessThan(1e-3 * squares(model.values(start)));
    }

    @Test
    void aModelThatNoParameterTouchesDeterminesNone() {
        LeastSquares.Model fixed = linear(new double[][] {{0.0, 0.0}, {0.0, 0.0}, {0.0, 0.0}});

        LeastSquaresFit fit = LeastSquares.fit(fixed, new double[] {1.0, 2.0, 2.0}, alike(3), new double[] {1.0, 1.0});

        assertThat(fit.rank()).isZero();
        assertThat(fit.degreesOfFreedom()).isEqualTo(3);
        assertThat(fit.residualDeviation()).isCloseTo(Math.sqrt(3.0), within(1e-15));
        assertThat(fit.standardError(0)).isInfinite();
        assertThat(fit.standardError(1)).isInfinite();
    }

    @Test
    void columnsMoreAlikeThanABillionthAreOne() {
        // two unit columns at a small angle φ have singular values in the ratio tan(φ/2)
        LeastSquaresFit nearer = fitAtAngle(1.6e-9);
        LeastSquaresFit farther = fitAtAngle(2.4e-9);

        assertThat(nearer.rank()).isEqualTo(1);
        assertThat(nearer.standardError(0)).isInfinite();
        assertThat(farther.rank()).isEqualTo(2);
        assertThat(farther.condition()).isCloseTo(1.0 / 1.2e-9, withinPercentage(1e-4));
    }

    private static LeastSquaresFit fitAtAngle(double angle) {
        LeastSquares.Model model = linear(new double[][] {{1.0, 1.0}, {0.0, angle}, {0.0, 0.0}});
        return LeastSquares.fit(model, new double[] {3.0, angle, 0.5}, alike(3), new double[] {0.0, 0.0});
    }

    private static double squares(LeastSquaresFit fit) {
        double[] predicted = new double[RESISTANCE.length];
        Arrays.setAll(predicted, fit::predicted);
        return squares(predicted);
    }

    private static double squares(double[] predicted) {
        double squares = 0.0;
        for (int i = 0; i < predicted.length; i++) {
            squares += (RESISTANCE[i] - predicted[i]) * (RESISTANCE[i] - predicted[i]);
        }
        return squares;
    }

    private static double[] alike(int observations) {
        double[] weights = new double[observations];
        Arrays.fill(weights, 1.0);
        return weights;
    }

    private static LeastSquares.Model linear(double[][] rows) {
        return new LeastSquares.Model() {
            @Override
            public double[] values(double[] p) {
                return Arrays.stream(rows)
                        .mapToDouble(row -> row[0] * p[0] + row[1] * p[1])
                        .toArray();
            }

            @Override
            public double[][] jacobian(double[] p) {
                return rows;
            }
        };
    }

    /** R = p0 exp(p1 / (t + p2)). */
    private static final class Thermistor implements LeastSquares.Model {
        @Override
        public double[] values(double[] p) {
            double[] values = new double[RESISTANCE.length];
            Arrays.setAll(values, i -> p[0] * Math.exp(p[1] / (temperature(i) + p[2])));
            return values;
        }

        @Override
        public double[][] jacobian(double[] p) {
            double[] values = values(p);
            double[][] rows = new double[values.length][];
            Arrays.setAll(rows, i -> {
                double distance = temperature(i) + p[2];
                return new double[] {values[i] / p[0], values[i] / distance, -values[i] * p[1] / (distance * distance)};
            });
            return rows;
        }

        private static double temperature(int i) {
            return 50.0 + 5.0 * i;
        }
    }
}
