package org.raffinate.numeric;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Sobol's points with the direction numbers of Joe and Kuo (SIAM J. Sci. Comput. 30, 2008, 2635): any 2^m of them that
 * follow each other from a multiple of 2^m on fill the unit cube evenly.
 *
 * <p>Keeps its place: asking for points in their order is quickest. Not for use by several threads.
 */
public final class SobolPoints {
    /** Coordinates that there are direction numbers for. */
    public static final int MOST_COORDINATES = 1000;
    /** Points that there are digits for in the generator's index. */
    public static final long MOST_POINTS = Integer.MAX_VALUE;

    private final SobolSequenceGenerator generator;

    /** @param coordinates of a point, 1 to {@link #MOST_COORDINATES} */
    public SobolPoints(int coordinates) {
        generator = new SobolSequenceGenerator(coordinates);
    }

    /**
     * A point, each of its coordinates a multiple of 2^-52 from 0 to below 1.
     *
     * @param index from 0, where the point is 0, to below {@link #MOST_POINTS}
     */
    public double[] at(long index) {
        int place = Math.toIntExact(index);
        return generator.getNextIndex() == place ? generator.nextVector() : generator.skipTo(place);
    }
}
