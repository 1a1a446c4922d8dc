package org.raffinate.cost;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.raffinate.numeric.SampleQuantile;

/**
 * The range of a result when every number that enters lies anywhere in its own range, each by itself.
 *
 * <p>The same number - one and the same {@link Ranged} - has one value in a draw wherever it enters. The seed is fixed: the
 * same estimate has the same range every time.
 */
public final class MonteCarlo {
    private static final long SEED = 20261128L;
    private static final int DRAWS = 4000;

    private final double[] sorted;

    private MonteCarlo(double[] results) {
        sorted = results;
        Arrays.sort(sorted);
    }

    /** The range of a result of the estimate. */
    public static MonteCarlo of(Plant plant, Terms terms, ToDoubleFunction<Estimate> result) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] results = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            IdentityHashMap<Ranged, Double> values = new IdentityHashMap<>();
            results[draw] = result.applyAsDouble(Estimator.estimate(
                    plant, terms, number -> values.computeIfAbsent(number, n -> n.quantile(random.nextDouble()))));
        }
        return new MonteCarlo(results);
    }

    /** The result that a share of all draws lies below, 0 to 1. */
    public double quantile(double share) {
        return SampleQuantile.of(sorted, share);
    }

    /** Mean of all draws. */
    public double mean() {
        return Arrays.stream(sorted).average().orElseThrow();
    }
}
