package org.raffinate.numeric;

import org.apache.commons.math3.distribution.BetaDistribution;

/** The beta distribution: where a share lies of which some draws have met and some have not. */
public final class Beta {
    /** Absolute, in the value: small enough for shares of one in many millions. */
    private static final double ACCURACY = 1e-16;

    private Beta() {}

    /**
     * The value below which the share {@code p} lies.
     *
     * @param alpha first shape, above 0
     * @param beta second shape, above 0
     * @param p 0 to 1
     */
    public static double quantile(double alpha, double beta, double p) {
        return new BetaDistribution(null, alpha, beta, ACCURACY).inverseCumulativeProbability(p);
    }
}
