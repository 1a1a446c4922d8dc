package org.raffinate.insight;

import java.util.Arrays;

/** The least height so far up to each place of a line: a tree of prefix minima (Fenwick, Softw. Pract. Exp. 24, 1994, 327). */
final class Staircase {
    private final double[] places;
    private final double[] heights;

    /** @param places that there may be stairs at, in any order, finite and not -0; sorted in place */
    Staircase(double[] places) {
        Arrays.sort(places);
        this.places = places;
        heights = new double[places.length + 1];
        Arrays.fill(heights, Double.POSITIVE_INFINITY);
    }

    /** Puts a step at a place if it is below the stairs up to there, and says whether it was. O(log n). */
    boolean lower(double place, double height) {
        int rank = Arrays.binarySearch(places, place) + 1;
        // of equal places any will do, as long as it is always the same: the search in an unchanged array is
        for (int i = rank; i > 0; i -= i & -i) {
            if (heights[i] <= height) {
                return false;
            }
        }
        for (int i = rank; i < heights.length; i += i & -i) {
            heights[i] = Math.min(heights[i], height);
        }
        return true;
    }
}
