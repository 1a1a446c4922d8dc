package org.raffinate.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {
    private static final double[] X = {1.0, 2.0, 3.0, 4.0, 6.0};
    private static final double[] Y = {2.1, 3.9, 6.2, 7.8, 12.3};
    private static final double[] ALIKE = {1.0, 1.0, 1.0, 1.0, 1.0};

    /** y = a + b x. */
    private static final LeastSquares.Model LINE = polynomial(X, 2);

    @Test
    void aStraightLineIsThatOfTheTextbook() {
        LeastSquaresFit fit = LeastSquares.fit(LINE, Y, ALIKE, new double[] {0.0, 0.0});

        // Sxx = 14.8, Sxy = 30.14, Syy = 61.532; mean x 3.2, mean y 6.46
        double slope = 30.14 / 14.8;
        double variance = (61.532 - slope * 30.14) / 3.0;
        assertThat(fit.converged()).isTrue();
        assertThat(fit.parameter(1)).isCloseTo(slope, within(1e-12));
        assertThat(fit.parameter(0)).isCloseTo(6.46 - slope * 3.2, within(1e-12));
        assertThat(fit.residualDeviation()).isCloseTo(Math.sqrt(variance), within(1e-12));
        assertThat(fit.standardError(1)).isCloseTo(Math.sqrt(variance / 14.8), within(1e-12));
        assertThat(fit.standardError(0)).isCloseTo(Math.sqrt(variance * (1.0 / 5.0 + 3.2 * 3.2 / 14.8)), within(1e-12));
        assertThat(fit.correlation(0, 1)).isCloseTo(-3.2 / Math.sqrt(14.8 / 5.0 + 3.2 * 3.2), within(1e-12));
        assertThat(fit.degreesOfFreedom()).isEqualTo(3);
        // Student's t for 3 degrees of freedom, 95 %, two-sided: 3.182446
        assertThat(fit.halfWidth(1, 0.95)).isCloseTo(3.182446 * fit.standardError(1), within(1e-7));
        // leverage of the last point 1/5 + 2.8²/14.8
        assertThat(fit.standardizedResidual(4))
                .isCloseTo(fit.residual(4) / Math.sqrt(variance * (1.0 - 0.2 - 2.8 * 2.8 / 14.8)), within(1e-10));
    }

    @Test
    void theConditionIsThatOfColumnsOfUnitLength() {
        LeastSquaresFit fit = LeastSquares.fit(LINE, Y, ALIKE, new double[] {0.0, 0.0});

        // two unit vectors at the angle of cosine c have the singular values √(1 ± c); Σx = 16, Σx² = 66
        double c = 16.0 / Math.sqrt(5.0 * 66.0);
        assertThat(fit.condition()).isCloseTo(Math.sqrt((1.0 + c) / (1.0 - c)), within(1e-11));
    }

    @Test
    void predictionAndResidualMakeTheObservation() {
        LeastSquaresFit fit = LeastSquares.fit(LINE, Y, ALIKE, new double[] {0.0, 0.0});

        for (int i = 0; i < Y.length; i++) {
            assertThat(fit.predicted(i)).isCloseTo(6.46 + 30.14 / 14.8 * (X[i] - 3.2), within(1e-12));
            assertThat(fit.predicted(i) + fit.residual(i)).isCloseTo(Y[i], within(1e-14));
        }
    }

    @Test
    void observationsThatAreMetToTheLastDigitHaveNoStandardizedResidual() {
        LeastSquaresFit fit = LeastSquares.fit(LINE, new double[5], ALIKE, new double[] {0.0, 0.0});

        assertThat(fit.residualDeviation()).isZero();
        for (int i = 0; i < 5; i++) {
            assertThat(fit.standardizedResidual(i)).isZero();
        }
    }

    @Test
    void aParameterThatTouchesNothingIsNotDeterminedAndLeavesTheOthersAlone() {
        LeastSquares.Model idle = model(
                p -> Arrays.stream(X).map(x -> p[0] * x).toArray(),
                p -> Arrays.stream(X).mapToObj(x -> new double[] {x, 0.0}).toArray(double[][]::new));

        LeastSquaresFit fit = LeastSquares.fit(idle, Y, ALIKE, new double[] {1.0, 5.0});

        // Σxy = 133.5, Σx² = 66
        assertThat(fit.rank()).isEqualTo(1);
        assertThat(fit.parameter(0)).isCloseTo(133.5 / 66.0, within(1e-12));
        assertThat(fit.standardError(0)).isCloseTo(fit.residualDeviation() / Math.sqrt(66.0), within(1e-12));
        assertThat(fit.standardError(1)).isInfinite();
    }

    @Test
    void aPointOfWeightTwoCountsAsTwoPoints() {
        double[] x = {1.0, 2.0, 3.0, 4.0, 6.0, 6.0};
        double[] y = {2.1, 3.9, 6.2, 7.8, 12.3, 12.3};

        LeastSquaresFit heavy =
                LeastSquares.fit(LINE, Y, new double[] {1.0, 1.0, 1.0, 1.0, 2.0}, new double[] {0.0, 0.0});
        LeastSquaresFit twice = LeastSquares.fit(
                polynomial(x, 2), y, new double[] {1.0, 1.0, 1.0, 1.0, 1.0, 1.0}, new double[] {0.0, 0.0});

        assertThat(heavy.parameter(0)).isCloseTo(twice.parameter(0), within(1e-12));
        assertThat(heavy.parameter(1)).isCloseTo(twice.parameter(1), within(1e-12));
        assertThat(heavy.degreesOfFreedom()).isEqualTo(3);
    }

    @Test
    void theScaleOfTheWeightsChangesNothingOfTheParameters() {
        double[] heavy = {7.0, 7.0, 7.0, 7.0, 7.0};

        LeastSquaresFit one = LeastSquares.fit(LINE, Y, ALIKE, new double[] {0.0, 0.0});
        LeastSquaresFit seven = LeastSquares.fit(LINE, Y, heavy, new double[] {0.0, 0.0});

        assertThat(seven.parameter(1)).isCloseTo(one.parameter(1), within(1e-12));
        assertThat(seven.standardError(1)).isCloseTo(one.standardError(1), within(1e-12));
        assertThat(seven.standardizedResidual(2)).isCloseTo(one.standardizedResidual(2), within(1e-12));
    }

    @Test
    void exactDataLeaveNoResidual() {
        double[] exact = new SaturatingModel(X).values(new double[] {3.0, 0.4});

        LeastSquaresFit fit = LeastSquares.fit(new SaturatingModel(X), exact, ALIKE, new double[] {1.0, 1.0});

        assertThat(fit.converged()).isTrue();
        assertThat(fit.parameter(0)).isCloseTo(3.0, within(1e-12));
        assertThat(fit.parameter(1)).isCloseTo(0.4, within(1e-12));
        assertThat(fit.residualDeviation()).isLessThan(1e-14);
    }

    @Test
    void parametersThatOnlyTheirSumTouchesAreNotDetermined() {
        LeastSquares.Model sum = model(
                p -> Arrays.stream(X).map(x -> p[0] + p[1] + p[2] * x).toArray(),
                p -> Arrays.stream(X).mapToObj(x -> new double[] {1.0, 1.0, x}).toArray(double[][]::new));

        LeastSquaresFit fit = LeastSquares.fit(sum, Y, ALIKE, new double[] {0.0, 0.0, 0.0});

        assertThat(fit.rank()).isEqualTo(2);
        assertThat(fit.degreesOfFreedom()).isEqualTo(3);
        assertThat(fit.condition()).isInfinite();
        assertThat(fit.standardError(0)).isInfinite();
        assertThat(fit.halfWidth(1, 0.95)).isInfinite();
        assertThat(fit.correlation(0, 2)).isNaN();
        assertThat(fit.standardError(2))
                .isCloseTo(
                        LeastSquares.fit(LINE, Y, ALIKE, new double[] {0.0, 0.0})
                                .standardError(1),
                        within(1e-12));
    }

    @Test
    void asManyPointsAsParametersSayNothingOfTheErrors() {
        LeastSquaresFit fit = LeastSquares.fit(
                polynomial(new double[] {1.0, 2.0}, 2), new double[] {1.0, 3.0}, new double[] {1.0, 1.0}, new double[] {
                    0.0, 0.0
                });

        assertThat(fit.parameter(1)).isCloseTo(2.0, within(1e-12));
        assertThat(fit.degreesOfFreedom()).isZero();
        assertThat(fit.standardError(1)).isInfinite();
        assertThat(fit.halfWidth(1, 0.95)).isInfinite();
    }

    @Test
    void fewerPointsThanParametersDetermineNone() {
        LeastSquaresFit fit = LeastSquares.fit(
                polynomial(new double[] {1.0}, 2), new double[] {1.0}, new double[] {1.0}, new double[] {0.0, 0.0});

        assertThat(fit.rank()).isEqualTo(1);
        assertThat(fit.standardError(0)).isInfinite();
        assertThat(fit.standardError(1)).isInfinite();
    }

    @Test
    void argumentsAreLeftAsTheyWere() {
        double[] observed = Y.clone();
        double[] weights = ALIKE.clone();
        double[] start = {0.5, 0.5};

        LeastSquares.fit(LINE, observed, weights, start);

        assertThat(observed).containsExactly(Y);
        assertThat(weights).containsExactly(ALIKE);
        assertThat(start).containsExactly(0.5, 0.5);
    }

    @Test
    void nonsenseIsRefused() {
        double[] start = {0.0, 0.0};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(LINE, Y, new double[] {1.0}, start))
                .withMessageContaining("5 observations with 1 weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeastSquares.fit(LINE, Y, ALIKE, new double[] {Double.NaN, 0.0}))
                .withMessageContaining("not finite at the start");
    }

    private interface Vector {
        double[] of(double[] p);
    }

    private interface Matrix {
        double[][] of(double[] p);
    }

    private static LeastSquares.Model model(Vector values, Matrix jacobian) {
        return new LeastSquares.Model() {
            @Override
            public double[] values(double[] parameters) {
                return values.of(parameters);
            }

            @Override
            public double[][] jacobian(double[] parameters) {
                return jacobian.of(parameters);
            }
        };
    }

    private static LeastSquares.Model polynomial(double[] x, int size) {
        Matrix powers = p -> Arrays.stream(x)
                .mapToObj(at -> {
                    double[] row = new double[size];
                    Arrays.setAll(row, k -> Math.pow(at, k));
                    return row;
                })
                .toArray(double[][]::new);
        return model(
                p -> Arrays.stream(powers.of(p))
                        .mapToDouble(row -> {
                            double sum = 0.0;
                            for (int k = 0; k < size; k++) {
                                sum += row[k] * p[k];
                            }
                            return sum;
                        })
                        .toArray(),
                powers);
    }
}
