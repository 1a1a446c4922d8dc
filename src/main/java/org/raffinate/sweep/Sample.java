package org.raffinate.sweep;

import java.util.List;
import java.util.Optional;
import org.raffinate.numeric.Bell;
import org.raffinate.numeric.CorrelationFactor;

/**
 * Draws from several spreads at once.
 *
 * <p>A draw starts from a point of the unit cube, one coordinate a spread, and takes the quantile of each. With
 * correlations R = L Lᵀ the coordinates pass through the normal distribution: z = Φ⁻¹(u), u' = Φ(L z) (a Gaussian
 * copula, so R holds between the normal numbers behind the spreads; between two lognormal ones it is that of their
 * logarithms). Cells of a Latin hypercube hold only for what is not correlated.
 *
 * <p>Draws follow from their number alone. Immutable but for its place in Sobol's points; not for use by several threads.
 */
public final class Sample {
    /** A plan of draws. */
    public record Plan(Method method, long count, long seed, List<Spread> spreads, List<Correlation> correlations) {
        public Plan {
            spreads = List.copyOf(spreads);
            correlations = List.copyOf(correlations);
            if (count < 1 && method != Method.ONE_AT_A_TIME) {
                throw new IllegalArgumentException(count + " points, expected one at least");
            }
            if (method != Method.RANDOM && count > Integer.MAX_VALUE / 2) {
                throw new IllegalArgumentException(count + " points, expected at most " + Integer.MAX_VALUE / 2);
            }
            factor(spreads.size(), correlations);
            if (!correlations.isEmpty() && (method == Method.SOBOL_INDICES || method == Method.ONE_AT_A_TIME)) {
                throw new IllegalArgumentException(
                        method.label() + " takes each spread by itself, which correlations contradict");
            }
        }

        /** How many draws there are. */
        public long size() {
            return spreads.isEmpty() ? 1L : method.points(count, spreads.size());
        }
    }

    /**
     * How two spreads go together.
     *
     * @param first number of a spread, from 0
     * @param second number of another one
     * @param value above -1 and below 1
     */
    public record Correlation(int first, int second, double value) {
        public Correlation {
            if (!(Math.abs(value) < 1.0)) {
                throw new IllegalArgumentException("a correlation between -1 and 1 is expected, found " + value);
            }
            if (first == second) {
                throw new IllegalArgumentException("a correlation of a number with itself");
            }
        }
    }

    private final Plan plan;
    private final CubePoints cube;
    private final Optional<CorrelationFactor> factor;

    public Sample(Plan plan) {
        this.plan = plan;
        cube = CubePoints.of(plan);
        factor = factor(plan.spreads.size(), plan.correlations);
    }

    private static Optional<CorrelationFactor> factor(int spreads, List<Correlation> correlations) {
        if (correlations.isEmpty()) {
            return Optional.empty();
        }
        double[][] matrix = new double[spreads][spreads];
        for (int i = 0; i < spreads; i++) {
            matrix[i][i] = 1.0;
        }
        for (Correlation correlation : correlations) {
            matrix[correlation.first][correlation.second] = correlation.value;
            matrix[correlation.second][correlation.first] = correlation.value;
        }
        return Optional.of(new CorrelationFactor(matrix));
    }

    /**
     * The values of a draw, one for each spread.
     *
     * @param draw from 0 to below {@link Plan#size}
     */
    public double[] at(long draw) {
        if (plan.spreads.isEmpty()) {
            return new double[0];
        }
        double[] values = cube.at(draw);
        factor.ifPresent(known -> correlate(values, known));
        for (int i = 0; i < values.length; i++) {
            values[i] = plan.spreads.get(i).quantile(values[i]);
        }
        return values;
    }

    private static void correlate(double[] shares, CorrelationFactor factor) {
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Bell.quantile(shares[i]);
        }
        factor.apply(shares);
        for (int i = 0; i < shares.length; i++) {
            shares[i] = inside(Bell.share(shares[i]));
        }
    }

    /** Both ends are no shares of an unbounded spread. */
    private static double inside(double share) {
        return Math.min(1.0 - 0x1p-53, Math.max(0x1p-53, share));
    }
}
