package org.raffinate.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as a reader wants them: significant digits, and shares near 0 and near 1 that do not round away. */
public final class Figures {
    private static final int DIGITS = 5;
    /** Digits of what is missing, as in 99.98927 %. */
    private static final int DIGITS_MISSING = 4;
    /** Below a missing ppm two digits of it tell enough. */
    private static final int DIGITS_MISSING_LITTLE = 2;
    /** Less than this is only said to be less. */
    private static final double TRACE = 1e-9;

    private Figures() {}

    /** A quantity to five significant digits. */
    public static String number(double value) {
        return number(value, DIGITS);
    }

    /** A quantity to so many significant digits; plain between 1e-4 and 1e7. */
    public static String number(double value, int digits) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        double size = Math.abs(value);
        if (size != 0.0 && (size < 1e-4 || size >= 1e7)) {
            return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits));
        String text = rounded.toPlainString();
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A factor to so many significant digits at most, without zeros at its end. */
    public static String factor(double value, int digits) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A quantity as it was given: no digits added, none lost. */
    public static String given(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** An order of magnitude, e.g. a residual. */
    public static String magnitude(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1e", value) : "-";
    }

    /** A wanted share as it was given, e.g. {@code 99.99 %}. */
    public static String wanted(double shortfall) {
        BigDecimal missing = BigDecimal.valueOf(shortfall).round(new MathContext(12));
        BigDecimal percent = BigDecimal.ONE.subtract(missing).movePointRight(2).stripTrailingZeros();
        return percent.toPlainString() + " %";
    }

    /**
     * A share of a whole: in percent with enough decimals for four digits of what is missing, in ppm when small.
     *
     * @param share 0 to 1
     * @param shortfall 1 - share, summed over what is missing
     */
    public static String share(double share, double shortfall) {
        if (!Double.isFinite(share) || !Double.isFinite(shortfall)) {
            return "-";
        }
        if (share < TRACE) {
            return share == 0.0 ? "0" : "<0.001 ppm";
        }
        if (share < 1e-3) {
            return number(share * 1e6, share < 1e-6 ? 3 : 4) + " ppm";
        }
        if (share < 0.9) {
            return number(share * 100.0, 4) + " %";
        }
        if (shortfall < TRACE) {
            return shortfall == 0.0 ? "100 %" : ">99.9999999 %";
        }
        int digits = shortfall < 1e-6 ? DIGITS_MISSING_LITTLE : DIGITS_MISSING;
        int decimals = digits - 1 - (int) Math.floor(Math.log10(shortfall * 100.0));
        BigDecimal percent = BigDecimal.ONE.subtract(new BigDecimal(shortfall)).movePointRight(2);
        return percent.setScale(decimals, RoundingMode.HALF_EVEN).toPlainString() + " %";
    }
}
