package org.raffinate.insight;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.raffinate.numeric.SampleQuantile;

/**
 * One output over all points of a study: how many answers there are and how they are spread.
 *
 * <p>Holds the answers in ascending order; keep {@link #summary} and let it go where memory matters. O(n log n). Immutable.
 */
public final class Quantiles {
    /** The shares of a summary. */
    public static final List<Double> USUAL = List.of(0.01, 0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95, 0.99);

    /**
     * An output in a few numbers, in its own unit.
     *
     * @param count points with an answer, 1 at least
     * @param missing points without one
     * @param mean of the answers
     * @param deviation standard deviation with the divisor count - 1, empty for a single answer
     * @param least answer
     * @param most the greatest answer
     * @param quantiles at the shares of {@link #USUAL}
     */
    public record Summary(
            long count,
            long missing,
            double mean,
            OptionalDouble deviation,
            double least,
            double most,
            List<Quantile> quantiles) {
        public Summary {
            quantiles = List.copyOf(quantiles);
        }
    }

    /**
     * The value that a share of the answers lies below.
     *
     * @param share 0 to 1
     * @param value in the unit of the output
     */
    public record Quantile(double share, double value) {}

    private final double[] ascending;
    private final long missing;

    private Quantiles(double[] ascending, long missing) {
        this.ascending = ascending;
        this.missing = missing;
    }

    /**
     * Sorts the answers of an output.
     *
     * @param output one number a point, not finite where the point has no answer; not changed
     */
    public static Quantiles of(double[] output) {
        double[] answers = Answers.of(output);
        Arrays.sort(answers);
        return new Quantiles(answers, output.length - (long) answers.length);
    }

    /** Points with an answer. */
    public long count() {
        return ascending.length;
    }

    /** Points without an answer. */
    public long missing() {
        return missing;
    }

    /**
     * The value that a share of the answers lies below, between two of them on the line (type 7 of Hyndman and Fan, Am.
     * Stat. 50, 1996, 361); empty without answers.
     *
     * @param share 0 to 1
     * @throws IllegalArgumentException for a share out of its range
     */
    public OptionalDouble at(double share) {
        return ascending.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(SampleQuantile.of(ascending, share));
    }

    /** The output in a few numbers, empty without answers. */
    public Optional<Summary> summary() {
        if (ascending.length == 0) {
            return Optional.empty();
        }
        double mean = Answers.mean(ascending);
        return Optional.of(new Summary(
                ascending.length,
                missing,
                mean,
                deviation(mean),
                ascending[0],
                ascending[ascending.length - 1],
                USUAL.stream()
                        .map(share -> new Quantile(share, SampleQuantile.of(ascending, share)))
                        .toList()));
    }

    private OptionalDouble deviation(double mean) {
        if (ascending.length < 2) {
            return OptionalDouble.empty();
        }
        double squares = Arrays.stream(ascending)
                .map(answer -> (answer - mean) * (answer - mean))
                .sum();
        return OptionalDouble.of(Math.sqrt(squares / (ascending.length - 1)));
    }
}
