package org.raffinate.sweep;

import java.util.List;

/**
 * A full grid: every level of an axis with every level of the others, the last axis running fastest.
 *
 * @param counts levels of each axis, one at least; no axes make a single point
 */
public record Levels(List<Integer> counts) {
    public Levels {
        counts = List.copyOf(counts);
        if (counts.stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("every axis needs a level, found " + counts);
        }
    }

    /**
     * Number of points.
     *
     * @throws ArithmeticException for more than a long holds
     */
    public long size() {
        return counts.stream().mapToLong(Integer::longValue).reduce(1L, Math::multiplyExact);
    }

    /**
     * The level of an axis at a point, from 0.
     *
     * @param point from 0 to below {@link #size}
     */
    public int level(long point, int axis) {
        long left = point;
        for (int i = counts.size() - 1; i > axis; i--) {
            left /= counts.get(i);
        }
        return (int) (left % counts.get(axis));
    }
}
