package org.raffinate.numeric;

/** Quantiles of numbers in ascending order. */
public final class SampleQuantile {
    private SampleQuantile() {}

    /**
     * The value that a share of the numbers lies below: with n numbers x₀ to xₙ₋₁ and the place h = share · (n - 1), the
     * line between those on both sides of h (type 7 of Hyndman and Fan, Am. Stat. 50, 1996, 361).
     *
     * @param ascending one number at least, none of them NaN
     * @param share 0, where the least is, to 1, where the greatest is
     * @throws IllegalArgumentException without numbers, or for a share out of its range
     */
    public static double of(double[] ascending, double share) {
        if (ascending.length == 0) {
            throw new IllegalArgumentException("a quantile needs a number at least, found none");
        }
        if (!(share >= 0.0 && share <= 1.0)) {
            throw new IllegalArgumentException("a share from 0 to 1 is expected, found " + share);
        }
        double place = share * (ascending.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, ascending.length - 1);
        return ascending[below] + (place - below) * (ascending[above] - ascending[below]);
    }
}
