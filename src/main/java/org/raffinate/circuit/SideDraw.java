package org.raffinate.circuit;

import org.raffinate.cascade.Phase;

/**
 * A side stream of the clear phase that leaves a stage.
 *
 * @param stage the stage it is taken from, from 1, counted through all sections in the direction of the organic
 * @param phase the phase it is taken from
 * @param share of that phase's outflow, above 0 and below 1
 */
public record SideDraw(int stage, Phase phase, double share) {
    public SideDraw {
        if (stage < 1) {
            throw new IllegalArgumentException("a draw's stage must be at least 1, found " + stage);
        }
        if (!(share > 0.0 && share < 1.0)) {
            throw new IllegalArgumentException("a draw's share must lie between 0 and 1, found " + share);
        }
    }
}
