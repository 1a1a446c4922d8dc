package org.raffinate.validation;

import java.math.BigDecimal;

/** Decimal numbers as a table prints them: every digit that they have, with a power of ten where they are small. */
final class Decimals {
    private static final int SMALLEST_PLAIN = -3;

    private Decimals() {}

    static String text(BigDecimal number) {
        int exponent = exponent(number);
        if (number.signum() == 0 || (exponent >= SMALLEST_PLAIN && number.scale() >= 0)) {
            return number.toPlainString();
        }
        String digits = number.unscaledValue().abs().toString();
        return (number.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + "e"
                + exponent;
    }

    /** Power of ten of the first digit. */
    static int exponent(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }
}
