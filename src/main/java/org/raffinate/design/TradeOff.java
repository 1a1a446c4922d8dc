package org.raffinate.design;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.raffinate.cascade.CascadeSolution;

/**
 * Stages against solvent: for each number of stages the least S that meets the specifications, with its best feed stage.
 *
 * @param points by rising number of stages
 * @param chosen index of the point with the least objective
 * @param objective what is minimised, in words
 * @param unit of it
 */
public record TradeOff(List<Point> points, int chosen, String objective, String unit) {
    /**
     * What is least on the curve where a design chooses.
     *
     * @param name in words
     * @param unit of it
     * @param measure of a steady state
     */
    public record Objective(String name, String unit, ToDoubleFunction<CascadeSolution> measure) {
        /** S·N, the measure of the rare earths and the solvent that the boxes hold: N boxes, each sized by the flow S. */
        public static final Objective SOLVENT_TIMES_STAGES = new Objective(
                "S x N",
                "mol per mol of feed",
                solution -> solution.cascade().s() * solution.cascade().stages());
    }

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
