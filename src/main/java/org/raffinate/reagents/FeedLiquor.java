package org.raffinate.reagents;

import org.raffinate.circuit.Liquor;

/**
 * The main feed as a liquor.
 *
 * @param flow L/h, above 0
 * @param liquor what it holds
 */
public record FeedLiquor(double flow, Liquor liquor) {
    public FeedLiquor {
        if (!(flow > 0.0) || !Double.isFinite(flow)) {
            throw new IllegalArgumentException("the feed's flow must be above 0 L/h, found " + flow);
        }
    }
}
