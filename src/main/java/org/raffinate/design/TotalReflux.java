package org.raffinate.design;

import org.raffinate.numeric.Root;

/**
 * Fenske's equation for any number of elements: what a cascade of N stages separates at total reflux.
 *
 * <p>There d_i/b_i = κ β_i^N (d extract, b raffinate), exactly and for real N, since organic and aqueous that pass each
 * other are alike. κ sets the split between the ends. For two components and purities P_A, P_B this is
 * N_min = ln[(P_A/(1-P_A))·(P_B/(1-P_B))]/ln β (Fenske 1932).
 */
final class TotalReflux {
    /** Range of ln κ that is searched: beyond it an outlet's flow leaves the range of a double. */
    private static final double WIDEST = 600.0;

    private final double[] feed;
    private final double[] logBeta;
    private final double logMiddle;
    private final EndMargins margins;

    /**
     * Arrays run over the elements.
     *
     * @param logMiddle ln β between the keys, where the split falls for κ = 1
     */
    TotalReflux(double[] feed, double[] logBeta, double logMiddle, EndMargins margins) {
        this.feed = feed;
        this.logBeta = logBeta;
        this.logMiddle = logMiddle;
        this.margins = margins;
    }

    /** Outlets for N stages when both ends have the same margin, or come as near to it as any split brings them. */
    Outlets balanced(double stages) {
        if (imbalance(stages, -WIDEST) >= 0.0) {
            return outlets(stages, -WIDEST);
        }
        if (imbalance(stages, WIDEST) <= 0.0) {
            return outlets(stages, WIDEST);
        }
        return outlets(stages, Root.between(logKappa -> imbalance(stages, logKappa), -WIDEST, WIDEST, 1e-13));
    }

    /** Fewest stages that meet the specifications, which a perfect split must exceed. */
    double minimumStages() {
        double low = 0.0;
        double high = 1.0;
        while (margin(high) < 0.0) {
            low = high;
            high *= 2.0;
        }
        return margin(low) >= 0.0 ? low : Root.between(this::margin, low, high, 1e-12 * high);
    }

    private double margin(double stages) {
        Outlets outlets = balanced(stages);
        return Math.min(
                1e6, Math.min(margins.margin(Product.RAFFINATE, outlets), margins.margin(Product.EXTRACT, outlets)));
    }

    private double imbalance(double stages, double logKappa) {
        Outlets outlets = outlets(stages, logKappa);
        double difference = margins.margin(Product.RAFFINATE, outlets) - margins.margin(Product.EXTRACT, outlets);
        // both losses below the range of a double: neither end is worse
        return Double.isNaN(difference) ? 0.0 : Math.max(-1e6, Math.min(1e6, difference));
    }

    private Outlets outlets(double stages, double logKappa) {
        double[] raffinate = new double[feed.length];
        double[] extract = new double[feed.length];
        for (int i = 0; i < feed.length; i++) {
            double ratio = logKappa + stages * (logBeta[i] - logMiddle);
            extract[i] = feed[i] / (1.0 + Math.exp(-ratio));
            raffinate[i] = feed[i] / (1.0 + Math.exp(ratio));
        }
        return new Outlets(raffinate, extract);
    }
}
