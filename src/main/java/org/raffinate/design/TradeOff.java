package org.raffinate.design;

import java.util.List;

/**
 * Stages against solvent: for each number of stages the least S that meets the specifications, with its best feed stage.
 *
 * @param points by rising number of stages
 * @param chosen index of the point with the least objective
 */
public record TradeOff(List<Point> points, int chosen) {
    /**
     * The least S for one number of stages.
     *
     * @param extraction extraction stages n, the feed enters at the last of them
     * @param scrub scrub stages m
     * @param s S, mol per mol of feed
     * @param w W, mol per mol of feed
     * @param objective what is minimised
     */
    public record Point(int extraction, int scrub, double s, double w, double objective) {
        /** All stages. */
        public int stages() {
            return extraction + scrub;
        }
    }

    public TradeOff {
        points = List.copyOf(points);
    }
}
