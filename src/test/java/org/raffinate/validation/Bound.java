package org.raffinate.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How far two numbers of a comparison may lie apart, and what keeps them from being closer.
 *
 * @param units in units of the last digit published
 * @param absolute in the unit of the numbers themselves
 * @param relative as a share of the published number
 * @param apart whether the two are known to differ, so that the difference itself is of interest
 * @param reason where the difference comes from
 */
record Bound(double units, double absolute, double relative, boolean apart, String reason) {
    private static final MathContext ONE_DIGIT_UP = new MathContext(1, RoundingMode.UP);

    /** Every digit that is printed. */
    static Bound printed() {
        return units(0.5, "digits printed");
    }

    static Bound units(double units, String reason) {
        return new Bound(units, 0.0, 0.0, false, reason);
    }

    static Bound absolute(double absolute, String reason) {
        return new Bound(0.0, absolute, 0.0, false, reason);
    }

    static Bound relative(double relative, String reason) {
        return new Bound(0.0, 0.0, relative, false, reason);
    }

    /** For numbers that are known to differ, by this at most. */
    static Bound apart(double absolute, String reason) {
        return new Bound(0.0, absolute, 0.0, true, reason);
    }

    /** What is left of it for a number of this size and these digits. */
    double allowed(BigDecimal published) {
        return units * published.ulp().doubleValue()
                + absolute
                + relative * published.abs().doubleValue();
    }

    /** As the table prints it. */
    String text(BigDecimal published) {
        return relative > 0.0 ? "< " + upwards(relative) + " of it" : "< " + upwards(allowed(published));
    }

    private static String upwards(double bound) {
        return Decimals.text(new BigDecimal(bound).round(MathContext.DECIMAL32).round(ONE_DIGIT_UP));
    }
}
