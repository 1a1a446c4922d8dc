package org.raffinate.stages;

import java.util.Arrays;

/** The stages of a line whose places matter, counted from 1, as {@link org.raffinate.numeric.CoarseChain} takes them. */
public final class FixedPoints {
    private final int[] points;
    private int count;

    /** Room for those of a line with so many stages. */
    public FixedPoints(int stages) {
        points = new int[stages];
    }

    /** Finds those of a line; whether they are others than before. */
    public boolean find(StageLine line) {
        int known = count;
        boolean same = true;
        count = 0;
        for (int j = 0; j < line.stages; j++) {
            if (line.isFixed(j)) {
                same &= points[count] == j + 1;
                points[count++] = j + 1;
            }
        }
        return !same || known != count;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** A copy of them, ascending. */
    public int[] stages() {
        return Arrays.copyOf(points, count);
    }
}
