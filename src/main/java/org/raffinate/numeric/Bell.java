package org.raffinate.numeric;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The normal distribution with mean 0 and standard deviation 1. */
public final class Bell {
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0.0, 1.0);

    private Bell() {}

    /**
     * The value below which the share {@code p} lies.
     *
     * @param p between 0 and 1
     */
    public static double quantile(double p) {
        return STANDARD.inverseCumulativeProbability(p);
    }

    /** The share that lies below a value, 0 to 1. */
    public static double share(double value) {
        return STANDARD.cumulativeProbability(value);
    }
}
