package org.raffinate.numeric;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * Spearman's rank correlation of one column with others: Pearson's r of the ranks, those of equal numbers averaged
 * (Spearman, Am. J. Psychol. 15, 1904, 72).
 *
 * <p>1 where both always rise together, -1 where one falls as the other rises. The column is ranked once. O(n log n).
 */
public final class RankCorrelation {
    private final double[] ranks;

    /** @param column without NaN */
    public RankCorrelation(double[] column) {
        ranks = ranks(column);
    }

    /**
     * The correlation with another column, from -1 to 1; empty where one of both has a single value.
     *
     * @param other as long, without NaN
     */
    public OptionalDouble with(double[] other) {
        if (other.length != ranks.length) {
            throw new IllegalArgumentException(
                    "columns of one length are expected, found " + ranks.length + " and " + other.length);
        }
        double[] others = ranks(other);
        if (isConstant(ranks) || isConstant(others)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(new PearsonsCorrelation().correlation(ranks, others));
    }

    /** Looked up among the sorted numbers, which sort much faster than pairs of number and place. */
    private static double[] ranks(double[] column) {
        // makes 0 of -0, which a sort would tell apart
        double[] ascending = Arrays.stream(column).map(number -> number + 0.0).toArray();
        Arrays.sort(ascending);
        double[] averaged = new double[ascending.length];
        for (int from = 0, to; from < ascending.length; from = to) {
            to = from + 1;
            while (to < ascending.length && ascending[to] == ascending[from]) {
                to++;
            }
            Arrays.fill(averaged, from, to, (from + to - 1) / 2.0);
        }
        return Arrays.stream(column)
                .map(number -> averaged[Arrays.binarySearch(ascending, number + 0.0)])
                .toArray();
    }

    private static boolean isConstant(double[] column) {
        for (double number : column) {
            if (number != column[0]) {
                return false;
            }
        }
        return true;
    }
}
