package org.raffinate.cascade;

import org.raffinate.chemistry.Mixture;

/**
 * A stream of rare earths that enters a cascade.
 *
 * @param stage the stage it enters, from 1
 * @param phase the phase it joins
 * @param flow mol of rare earths per mol of main feed, above 0
 * @param mixture the rare earths in it
 */
public record Feed(int stage, Phase phase, double flow, Mixture mixture) {
    public Feed {
        if (stage < 1) {
            throw new IllegalArgumentException("a feed's stage must be at least 1, found " + stage);
        }
        if (!(flow > 0.0) || !Double.isFinite(flow)) {
            throw new IllegalArgumentException("a feed's flow must be above 0 and finite, found " + flow);
        }
    }
}
