package org.raffinate.insight;

import java.util.function.IntBinaryOperator;

/** Numbers of points put in order without an object for each. */
final class PointOrder {
    private PointOrder() {}

    /**
     * The points in ascending order, equal ones as they were: merges of ever longer runs.
     *
     * @param points not changed
     * @param comparison below 0 where the first comes before the second, 0 where they are equal
     */
    static int[] sorted(int[] points, IntBinaryOperator comparison) {
        int[] from = points.clone();
        int[] to = new int[points.length];
        for (long run = 1; run < points.length; run *= 2) {
            for (long start = 0; start < points.length; start += 2 * run) {
                int middle = (int) Math.min(start + run, points.length);
                int end = (int) Math.min(start + 2 * run, points.length);
                merge(from, (int) start, middle, end, to, comparison);
            }
            int[] merged = to;
            to = from;
            from = merged;
        }
        return from;
    }

    private static void merge(int[] from, int start, int middle, int end, int[] to, IntBinaryOperator comparison) {
        int left = start;
        int right = middle;
        for (int place = start; place < end; place++) {
            boolean takeLeft = right == end || (left < middle && comparison.applyAsInt(from[left], from[right]) <= 0);
            to[place] = takeLeft ? from[left++] : from[right++];
        }
    }
}
