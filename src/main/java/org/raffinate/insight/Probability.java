package org.raffinate.insight;

import java.util.function.DoublePredicate;
import org.raffinate.numeric.Beta;

/**
 * How likely a specification is met, from the points of a random sample that meet it.
 *
 * <p>A point without an answer has not met it - a plant that cannot run meets no specification - but is counted by itself.
 *
 * @param met points that meet the specification
 * @param missed points with an answer that does not
 * @param missing points without an answer
 */
public record Probability(long met, long missed, long missing) {
    /**
     * Where a probability lies.
     *
     * @param low 0 to the estimate
     * @param high the estimate to 1
     */
    public record Interval(double low, double high) {}

    /** @throws IllegalArgumentException for a count below 0, or without points */
    public Probability {
        if (met < 0 || missed < 0 || missing < 0 || met + missed + missing < 1) {
            throw new IllegalArgumentException("one point at least and no count below 0 are expected, found " + met
                    + " met, " + missed + " missed, " + missing + " missing");
        }
    }

    /**
     * Counts the points whose output meets a specification.
     *
     * @param output one number a point, not finite where the point has no answer
     * @param specification asked of answers only
     */
    public static Probability of(double[] output, DoublePredicate specification) {
        long met = 0;
        long missing = 0;
        for (double answer : output) {
            if (!Double.isFinite(answer)) {
                missing++;
            } else if (specification.test(answer)) {
                met++;
            }
        }
        return new Probability(met, output.length - met - missing, missing);
    }

    /** All points. */
    public long all() {
        return met + missed + missing;
    }

    /** The share of all points that meet the specification, 0 to 1. */
    public double estimate() {
        return (double) met / all();
    }

    /**
     * The interval that holds the true probability in a share of all samples, the level, at least: with x met of n the
     * quantiles of beta distributions, low = B((1 - level)/2; x, n - x + 1), high = B((1 + level)/2; x + 1, n - x), but
     * low = 0 for x = 0 and high = 1 for x = n (Clopper and Pearson, Biometrika 26, 1934, 404).
     *
     * <p>It supposes points drawn each by itself; for those of a Latin hypercube or Sobol's it is commonly too wide.
     *
     * @param level above 0 and below 1, say 0.95
     * @throws IllegalArgumentException for a level out of its range
     */
    public Interval interval(double level) {
        if (!(level > 0.0 && level < 1.0)) {
            throw new IllegalArgumentException("a confidence level between 0 and 1 is expected, found " + level);
        }
        long others = all() - met;
        double tail = (1.0 - level) / 2.0;
        return new Interval(
                met == 0 ? 0.0 : Beta.quantile((double) met, others + 1.0, tail),
                others == 0 ? 1.0 : Beta.quantile(met + 1.0, (double) others, 1.0 - tail));
    }
}
