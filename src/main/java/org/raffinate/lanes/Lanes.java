package org.raffinate.lanes;

/**
 * Rows of numbers, one for each case of a block.
 *
 * <p>Every row is an array of its own. Loops then reach all rows by the same index, and the compiler sees that no iteration
 * touches what another one does; rows that share an array, with an offset each, it takes for overlapping and does not
 * vectorise.
 */
public final class Lanes {
    /**
     * Cases in a block. A compiled loop takes up to eight cases one at a time at its ends, whatever its length; more cases leave
     * the cache.
     */
    public static final int COUNT = 64;

    private Lanes() {}

    /** So many rows of zeros. */
    static double[][] rows(int count) {
        return new double[count][COUNT];
    }

    /**
     * e^x to the fourth order, (1 + x/2 + x²/12) / (1 - x/2 + x²/12): positive for every x, and made of operations that a
     * processor has for many numbers at once.
     */
    static double growth(double x) {
        double even = 1.0 + x * x * (1.0 / 12.0);
        return (even + 0.5 * x) / (even - 0.5 * x);
    }

    /**
     * ln r to the sixth order in r - 1, up to ± 3.7: with t = (r - 1)/(r + 1) it is 2t (15 - 4t²)/(15 - 9t²). It has the root
     * of the logarithm and its slope there, all that Newton's method needs of it.
     */
    static double logarithm(double r) {
        double t = (r - 1.0) / (r + 1.0);
        double square = t * t;
        return 2.0 * t * (15.0 - 4.0 * square) / (15.0 - 9.0 * square);
    }
}
