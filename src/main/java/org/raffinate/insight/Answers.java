package org.raffinate.insight;

import java.util.Arrays;

/** Which points of a study have an answer. */
final class Answers {
    private Answers() {}

    /** Those that are finite, in their order. */
    static double[] of(double[] output) {
        return Arrays.stream(output).filter(Double::isFinite).toArray();
    }

    /** The numbers of a column at the points whose output is finite. */
    static double[] of(double[] column, double[] output) {
        double[] kept = new double[column.length];
        int count = 0;
        for (int point = 0; point < column.length; point++) {
            if (Double.isFinite(output[point])) {
                kept[count++] = column[point];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** The mean, NaN of none. */
    static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElse(Double.NaN);
    }
}
