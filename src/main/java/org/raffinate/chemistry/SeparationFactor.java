package org.raffinate.chemistry;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/**
 * How much more the extractant takes of one rare earth than of another: β = D_more / D_less.
 *
 * <p>Dimensionless and positive, usually above one; 1 says that the two are not separated. The bounds, where given, are
 * the range quoted around the value. {@link IllegalArgumentException} refuses anything else.
 */
public record SeparationFactor(
        Element more, Element less, double value, OptionalDouble low, OptionalDouble high, Provenance provenance) {
    /** The least factor that can be meant: the ends of the series are not further apart. */
    public static final BigDecimal LEAST = new BigDecimal("1e-6");
    /** The largest factor that can be meant. */
    public static final BigDecimal MOST = new BigDecimal("1e6");

    public SeparationFactor {
        if (more == less) {
            throw new IllegalArgumentException(
                    "separation factor of " + more.symbol() + " against itself, expected two elements");
        }
        requirePositive("value", value, more, less);
        low.ifPresent(bound -> requirePositive("low", bound, more, less));
        high.ifPresent(bound -> requirePositive("high", bound, more, less));
        if (low.orElse(value) > value || high.orElse(value) < value) {
            throw new IllegalArgumentException("separation factor " + more.symbol() + "/" + less.symbol() + " is "
                    + value + ", expected between " + low.orElse(value) + " and " + high.orElse(value));
        }
    }

    /** The pair as it is written in tables, e.g. {@code Dy/Tb}. */
    public String pair() {
        return more.symbol() + "/" + less.symbol();
    }

    /** Whether the factor is about these two elements, whichever stands first. */
    boolean isBetween(Element one, Element other) {
        return (more == one && less == other) || (more == other && less == one);
    }

    private static void requirePositive(String what, double found, Element more, Element less) {
        if (!(found > 0 && found < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(what + " of separation factor " + more.symbol() + "/" + less.symbol()
                    + " is " + found + ", expected a positive finite number");
        }
    }
}
