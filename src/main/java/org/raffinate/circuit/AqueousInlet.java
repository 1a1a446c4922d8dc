package org.raffinate.circuit;

/**
 * An aqueous stream that enters a stage: feed, scrub liquor, strip acid, wash water.
 *
 * @param stage the stage it enters, from 1, counted through all sections in the direction of the organic
 * @param flow L/h, above 0
 * @param liquor what it holds
 */
public record AqueousInlet(int stage, double flow, Liquor liquor) {
    public AqueousInlet {
        if (stage < 1) {
            throw new IllegalArgumentException("an inlet's stage must be at least 1, found " + stage);
        }
        if (!(flow > 0.0) || !Double.isFinite(flow)) {
            throw new IllegalArgumentException("an inlet's flow must be above 0 L/h, found " + flow);
        }
    }
}
