package org.raffinate.sweep;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.raffinate.numeric.Bell;
import org.raffinate.numeric.CorrelationFactor;
import org.raffinate.numeric.SobolPoints;

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
    /** Cells of a Latin hypercube: 80 MB for each thread that draws. */
    private static final long MOST_CELLS = 20_000_000;

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
            if (method == Method.LATIN_HYPERCUBE && count * spreads.size() > MOST_CELLS) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "a latin hypercube of %,d points in %d axes, which keeps all of its cells in memory: at most"
                                + " %,d; sobol points need none",
                        count,
                        spreads.size(),
                        MOST_CELLS));
            }
            int coordinates = method == Method.SOBOL_INDICES ? 2 * spreads.size() : spreads.size();
            if ((method == Method.SOBOL || method == Method.SOBOL_INDICES)
                    && coordinates > SobolPoints.MOST_COORDINATES) {
                throw new IllegalArgumentException(method.label() + " of " + coordinates
                        + " coordinates, expected at most " + SobolPoints.MOST_COORDINATES);
            }
            long pairs = correlations.stream()
                    .map(each -> Set.of(each.first, each.second))
                    .distinct()
                    .count();
            if (pairs < correlations.size()) {
                throw new IllegalArgumentException("a correlation of the same two a second time");
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
                throw new IllegalArgumentException(
                        "the correlation " + value + ", which does not lie between -1 and 1");
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
