package org.raffinate.library;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.raffinate.equilibrium.Correlation;
import org.raffinate.equilibrium.DistributionLaw;
import org.raffinate.equilibrium.MassAction;

/** Distribution laws as a chemist writes them, e.g. {@code log K 0.59, D = K e^3 / h^3}. */
public final class LawWords {
    private LawWords() {}

    /** The law with its numbers. */
    public static String of(DistributionLaw law) {
        if (law instanceof MassAction action) {
            return "log K " + logarithm(action.logK()) + ", " + form(action);
        }
        return words((Correlation) law);
    }

    /** The form of a mass-action law without its constant. */
    static String form(MassAction law) {
        String complexing = law.complexing() == 0 ? "" : " / (1 + " + number(law.complexing()) + " [ligand])";
        return "D = K" + power(" e", law.extractantExponent()) + power(" / h", law.acidExponent()) + complexing;
    }

    /** A decimal logarithm with two decimals, as constants are quoted. */
    static String logarithm(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A coefficient, with up to six digits. */
    static String number(double value) {
        return rounded(value, 6);
    }

    /** A separation factor, with up to four digits. */
    static String factor(double value) {
        return rounded(value, 4);
    }

    private static String rounded(double value, int digits) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(digits))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String words(Correlation law) {
        StringBuilder words = new StringBuilder("log D = ").append(number(law.a()));
        if (law.s() != 0) {
            words.append(" + (")
                    .append(number(law.b()))
                    .append(term(law.s(), " u"))
                    .append(") pH");
        } else if (law.b() != 0) {
            words.append(term(law.b(), " pH"));
        }
        if (law.c() != 0) {
            words.append(term(law.c(), " log u"));
        }
        if (law.feelsExtractant()) {
            words.append(", u = ").append(number(law.scale())).append(" e");
        }
        return words.toString();
    }

    private static String term(double coefficient, String of) {
        return (coefficient < 0 ? " - " : " + ") + number(Math.abs(coefficient)) + of;
    }

    private static String power(String base, double exponent) {
        return exponent == 0 ? "" : exponent == 1 ? base : base + "^" + number(exponent);
    }
}
