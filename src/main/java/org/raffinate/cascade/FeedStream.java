package org.raffinate.cascade;

import java.util.OptionalDouble;
import org.raffinate.chemistry.Mixture;

/**
 * The main feed in the plant's own measure: turns mol per mol of feed into flows.
 *
 * @param name where it comes from, as the reader knows it
 * @param mixture the rare earths that reach the cascade
 * @param phase the phase it enters with
 * @param flow mol of rare earths per hour, above 0
 * @param concentration mol of rare earths per litre, where given
 * @param hoursPerYear hours that the plant runs in a year
 */
public record FeedStream(
        String name, Mixture mixture, Phase phase, double flow, OptionalDouble concentration, double hoursPerYear) {
    public FeedStream {
        if (!(flow > 0.0) || !Double.isFinite(flow)) {
            throw new IllegalArgumentException("the feed's flow must be above 0 mol/h, found " + flow);
        }
        if (concentration.isPresent() && !(concentration.getAsDouble() > 0.0)) {
            throw new IllegalArgumentException("concentration must be above 0 mol/L, found " + concentration);
        }
        if (!(hoursPerYear > 0.0 && hoursPerYear <= 8784.0)) {
            throw new IllegalArgumentException("a year has up to 8784 h, found " + hoursPerYear);
        }
    }
}
