package org.raffinate.studychart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Counts of values in bins of one width.
 *
 * <p>Width after D. Freedman and P. Diaconis, Z. Wahrscheinlichkeitstheorie 57 (1981) 453: 2 IQR / n^(1/3). Where the
 * middle half of the values is equal, after H. A. Sturges, J. Am. Stat. Assoc. 21 (1926) 65: 1 + log2 n bins.
 *
 * @param low lower end of the first bin
 * @param width of a bin, above 0
 * @param counts of the bins; a value on a border counts with the bin above, the highest with the last
 */
record Histogram(double low, double width, List<Integer> counts) {
    /** More bins than this are noise. */
    static final int MOST = 60;

    Histogram {
        counts = List.copyOf(counts);
    }

    /**
     * The bins of values.
     *
     * @param sorted ascending, finite, one at least
     */
    static Histogram of(List<Double> sorted) {
        int count = sorted.size();
        double low = sorted.get(0);
        double span = sorted.get(count - 1) - low;
        if (!(span > 0.0)) {
            double width = low == 0.0 ? 0.1 : 0.02 * Math.abs(low);
            return new Histogram(low - 0.5 * width, width, List.of(count));
        }
        double width = 2.0 * (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / Math.cbrt(count);
        double wanted = width > 0.0 ? Math.ceil(span / width) : Math.ceil(1.0 + Math.log(count) / Math.log(2.0));
        int bins = (int) Math.max(1.0, Math.min(MOST, wanted));
        List<Integer> counts = new ArrayList<>(Collections.nCopies(bins, 0));
        for (double value : sorted) {
            int bin = (int) Math.min(bins - 1.0, Math.floor((value - low) / span * bins));
            counts.set(bin, counts.get(bin) + 1);
        }
        return new Histogram(low, span / bins, counts);
    }

    /** The value that a share lies below, straight between neighbours (type 7 of Hyndman and Fan, 1996). */
    static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.size() - 1, below + 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
