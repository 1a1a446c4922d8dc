package org.raffinate.numeric;

import org.apache.commons.math3.distribution.TriangularDistribution;

/** The triangular distribution, down to the one that is a single point. */
public final class Triangle {
    private Triangle() {}

    /**
     * The value below which the share {@code p} lies.
     *
     * @param low least value
     * @param peak most likely value, from {@code low} to {@code high}
     * @param high largest value
     * @param p 0 to 1
     */
    public static double quantile(double low, double peak, double high, double p) {
        if (low == high) {
            return low;
        }
        return new TriangularDistribution(null, low, peak, high).inverseCumulativeProbability(p);
    }
}
