package org.raffinate.validation;

import java.util.Arrays;
import java.util.stream.Stream;
import org.raffinate.chemistry.Source;
import org.raffinate.numeric.LeastSquares;
import org.raffinate.numeric.LeastSquaresFit;
import org.raffinate.numeric.SaturatingModel;

/** Misra1a, y = b1 (1 - exp(-b2 x)), from the farther of its two starts; the certified values have 11 digits. */
final class CertifiedFit {
    private static final Source NIST = new Source(
            "NIST StRD", "National Institute of Standards and Technology, Statistical Reference Datasets, Misra1a");
    /** Nine of the eleven certified digits. */
    private static final Bound BOUND = Bound.relative(1e-9, "where the sum of squares stops falling");

    private static final double[] X = {
        77.6, 114.9, 141.1, 190.8, 239.9, 289.0, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760.0
    };
    private static final double[] Y = {
        10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.40, 75.47, 81.78
    };

    private CertifiedFit() {}

    static Stream<Comparison> comparisons() {
        double[] weights = new double[X.length];
        Arrays.fill(weights, 1.0);
        LeastSquaresFit fit = LeastSquares.fit(new SaturatingModel(X), Y, weights, new double[] {500.0, 1e-4});
        return Stream.of(
                row("least squares: b1", "2.3894212918e2", fit.parameter(0)),
                row("least squares: b2", "5.5015643181e-4", fit.parameter(1)),
                row("standard error of b1", "2.7070075241", fit.standardError(0)),
                row("standard error of b2", "7.2668688436e-6", fit.standardError(1)),
                row("residual deviation", "1.0187876330e-1", fit.residualDeviation()));
    }

    private static Comparison row(String subject, String certified, double ours) {
        return Comparison.printed(NIST, subject, certified, ours, BOUND);
    }
}
