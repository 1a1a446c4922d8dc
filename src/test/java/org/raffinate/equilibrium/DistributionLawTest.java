package org.raffinate.equilibrium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One contract for all laws, and each formula by hand. */
class DistributionLawTest {
    private static final double WIDTH = 1e-4;

    static Stream<DistributionLaw> laws() {
        return Stream.of(
                new MassAction(0.59, 3.0, 3.0, 0.0),
                new MassAction(-2.0, 2.4, 1.7, 5.0),
                new MassAction(1.0, 2.0, 0.0, 0.3),
                Correlation.line(-1.0, 3.2),
                Correlation.constant(0.0531),
                new Correlation(-1.62372, 0.31183, 0.03763, -0.38096, 66.085),
                new Correlation(-2.0, 1.0, 0.0, 0.5, 2.0));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void slopesAreTheDerivatives(DistributionLaw law) {
        for (double logE : new double[] {-8.0, -2.0, -0.7, 0.4}) {
            for (double logH : new double[] {-12.0, -2.3, 0.0, 1.5}) {
                for (double ligand : new double[] {0.0, 0.01, 3.0}) {
                    double byE = law.logD(logE + WIDTH, logH, ligand) - law.logD(logE - WIDTH, logH, ligand);
                    double byH = law.logD(logE, logH + WIDTH, ligand) - law.logD(logE, logH - WIDTH, ligand);
                    double more = ligand * Math.exp(WIDTH);
                    double less = ligand * Math.exp(-WIDTH);
                    double byLigand = law.logD(logE, logH, more) - law.logD(logE, logH, less);
                    double scale = 1e-6 * (1.0 + Math.abs(law.extractantSlope(logE, logH)));

                    assertThat(law.extractantSlope(logE, logH)).isCloseTo(byE / (2.0 * WIDTH), within(scale));
                    assertThat(law.acidSlope(logE, logH)).isCloseTo(byH / (2.0 * WIDTH), within(scale));
                    assertThat(law.ligandSlope(ligand)).isCloseTo(byLigand / (2.0 * WIDTH), within(1e-7));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    void aLawThatDoesNotFeelTheExtractantHasNoSlopeOnIt(DistributionLaw law) {
        assertThat(law.extractantSlope(-1.0, -2.0) == 0.0).isEqualTo(!law.feelsExtractant());
    }

    @Test
    void massActionByHand() {
        // K = 4, e = 0.5, h = 0.1: 4 * 0.125/0.001 = 500; over 1 + 3 * 0.5
        MassAction law = new MassAction(Math.log10(4.0), 3.0, 3.0, 3.0);

        assertThat(Math.exp(law.logD(Math.log(0.5), Math.log(0.1), 0.0))).isCloseTo(500.0, within(1e-10));
        assertThat(Math.exp(law.logD(Math.log(0.5), Math.log(0.1), 0.5))).isCloseTo(200.0, within(1e-10));
    }

    @Test
    void aCorrelationByHand() {
        // u = 10 e = 4: -1 + (0.5 + 0.25 * 4) * 2 + 0.5 log 4
        Correlation law = new Correlation(-1.0, 0.5, 0.25, 0.5, 10.0);

        assertThat(law.logD(Math.log(0.4), Math.log(0.01), 7.0) / Math.log(10.0))
                .isCloseTo(2.0 + 0.5 * Math.log10(4.0), within(1e-13));
        assertThat(Math.exp(Correlation.line(-1.0, 2.0).logD(-3.0, Math.log(0.01), 1.0)))
                .isCloseTo(1000.0, within(1e-9));
        assertThat(Math.exp(Correlation.constant(0.1496).logD(-3.0, -7.0, 1.0))).isCloseTo(0.1496, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"NaN, 3, 3, 0", "0, -1, 3, 0", "0, 3, -1, 0", "0, 3, 3, -0.1", "0, Infinity, 3, 0", "0, 3, NaN, 0"})
    void massActionTakesFiniteConstantsThatAreNotNegative(double logK, double n, double m, double complexing) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MassAction(logK, n, m, complexing));
    }

    @ParameterizedTest
    @CsvSource({"NaN, 1, 0, 0, 1", "0, Infinity, 0, 0, 1", "0, 1, NaN, 0, 1", "0, 1, 0, 0, 0", "0, 1, 0, 0, Infinity"})
    void aCorrelationTakesFiniteCoefficientsAndAScale(double a, double b, double s, double c, double scale) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Correlation(a, b, s, c, scale));
    }

    @Test
    void aConstantRatioOfZeroIsNoLaw() {
        assertThatIllegalArgumentException().isThrownBy(() -> Correlation.constant(0.0));
    }
}
