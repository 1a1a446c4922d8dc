package org.raffinate.cost;

import java.util.Locale;
import org.raffinate.chemistry.Provenance;
import org.raffinate.numeric.Triangle;

/**
 * A number that enters an estimate, with the range it may have.
 *
 * <p>Between its bounds it is taken to be distributed as a triangle with its peak at {@code value}: all that two bounds and a
 * likely value say.
 *
 * @param name what it is
 * @param unit its unit
 * @param low least
 * @param value the likely value
 * @param high most
 * @param provenance where it comes from
 */
public record Ranged(String name, String unit, double low, double value, double high, Provenance provenance) {
    public Ranged {
        if (!(low <= value && value <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s is %s between %s and %s %s: out of order", name, value, low, high, unit));
        }
    }

    /** A number without a range. */
    public static Ranged exactly(String name, String unit, double value, Provenance provenance) {
        return new Ranged(name, unit, value, value, value, provenance);
    }

    /** The value that the share {@code p} of all values lies below, 0 to 1. */
    public double quantile(double p) {
        return Triangle.quantile(low, value, high, p);
    }

    /** The same number times a factor, 0 or more. */
    public Ranged times(double factor) {
        return new Ranged(name, unit, low * factor, value * factor, high * factor, provenance);
    }
}
