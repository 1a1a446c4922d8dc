package org.raffinate.numeric;

import java.util.OptionalDouble;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

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

    private static double[] ranks(double[] column) {
        return column.length == 0 ? column : new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(column);
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
