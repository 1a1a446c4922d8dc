package org.raffinate.cascade;

/**
 * A side stream taken out of what leaves a stage.
 *
 * @param stage the stage it is taken from, from 1
 * @param phase the phase it is taken from
 * @param flow mol of rare earths per mol of main feed, above 0
 */
public record Draw(int stage, Phase phase, double flow) {
    public Draw {
        if (stage < 1) {
            throw new IllegalArgumentException("a draw's stage must be at least 1, found " + stage);
        }
        if (!(flow > 0.0) || !Double.isFinite(flow)) {
            throw new IllegalArgumentException("a draw's flow must be above 0 and finite, found " + flow);
        }
    }
}
