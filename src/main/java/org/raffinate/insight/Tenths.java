package org.raffinate.insight;

import java.util.Arrays;

/**
 * Both ends of a column.
 *
 * @param low the lowest part lies up to here
 * @param high the highest part lies from here on
 */
record Tenths(double low, double high) {
    /**
     * The lowest and the highest part of a column.
     *
     * @param column one number at least
     * @param parts into how many the column is cut; an end is rounded up to whole numbers
     */
    static Tenths of(double[] column, int parts) {
        double[] ascending = column.clone();
        Arrays.sort(ascending);
        int size = (ascending.length + parts - 1) / parts;
        return new Tenths(ascending[size - 1], ascending[ascending.length - size]);
    }

    double meanOfLow(double[] column, double[] output) {
        return mean(column, output, Double.NEGATIVE_INFINITY, low);
    }

    double meanOfHigh(double[] column, double[] output) {
        return mean(column, output, high, Double.POSITIVE_INFINITY);
    }

    private static double mean(double[] column, double[] output, double from, double to) {
        double sum = 0.0;
        long count = 0;
        for (int point = 0; point < column.length; point++) {
            if (column[point] >= from && column[point] <= to) {
                sum += output[point];
                count++;
            }
        }
        return sum / count;
    }
}
