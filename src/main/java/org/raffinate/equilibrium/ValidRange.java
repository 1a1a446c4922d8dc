package org.raffinate.equilibrium;

/**
 * The pH over which a distribution law was measured.
 *
 * @param lowestPh from here
 * @param highestPh to here
 */
public record ValidRange(double lowestPh, double highestPh) {
    /** Nothing is known of a range. */
    public static final ValidRange UNSTATED = new ValidRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public ValidRange {
        if (!(lowestPh <= highestPh)) {
            throw new IllegalArgumentException("a range runs upwards, found pH " + lowestPh + " to " + highestPh);
        }
    }

    /** By how much a pH lies outside, 0 inside. */
    public double excess(double ph) {
        return Math.max(0.0, Math.max(lowestPh - ph, ph - highestPh));
    }
}
