package org.raffinate.studychart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.raffinate.chart.ChartTheme;

/**
 * A quantity that is varied or computed, and how its axis runs. A value stands at its place on the axis: log10 of it on
 * a logarithmic one, itself on others.
 *
 * @param name what it is; clipped where it is too long for an axis
 * @param unit empty for none
 * @param scale how the axis runs
 */
public record Coordinate(String name, String unit, Scale scale) {
    /** Characters that fit beside the height of a chart. */
    private static final int LABEL = 52;
    /** Room on either side of the data, of their span. */
    private static final double ROOM = 0.04;
    /** Decades that a logarithmic axis spans at least. */
    private static final double NARROWEST = 0.5;
    /** More decades than this are labelled with powers of ten. */
    private static final double MOST_PLAIN = 5.0;

    private static final int DIGITS = 4;
    private static final int MOST_DIGITS = 9;

    /** How an axis runs. */
    public enum Scale {
        LINEAR,
        LOGARITHMIC,
        /** Linear, for counts: ticks at whole numbers only. */
        WHOLE
    }

    public Coordinate {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a quantity needs a name, found none");
        }
    }

    public static Coordinate linear(String name, String unit) {
        return new Coordinate(name, unit, Scale.LINEAR);
    }

    public static Coordinate logarithmic(String name, String unit) {
        return new Coordinate(name, unit, Scale.LOGARITHMIC);
    }

    public static Coordinate whole(String name, String unit) {
        return new Coordinate(name, unit, Scale.WHOLE);
    }

    /** Where a value stands; refused if it is not finite, or not above 0 on a logarithmic axis. */
    double place(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, found " + value);
        }
        if (scale == Scale.LOGARITHMIC && !(value > 0.0)) {
            throw new IllegalArgumentException(name + " must be above 0 on a logarithmic axis, found " + value);
        }
        return scale == Scale.LOGARITHMIC ? Math.log10(value) : value;
    }

    /** The same, where a missing value stays missing. */
    double placeOrGap(double value) {
        return Double.isNaN(value) ? value : place(value);
    }

    /** The value that stands at a place. */
    double value(double place) {
        return scale == Scale.LOGARITHMIC ? Math.pow(10.0, place) : place;
    }

    /** An axis over two places with some room around them. */
    NumberAxis roomy(double lower, double upper) {
        double span = upper - lower;
        double least = scale == Scale.LOGARITHMIC
                ? NARROWEST
                : scale == Scale.WHOLE ? 2.0 : span > 0.0 ? span : lower == 0.0 ? 1.0 : 0.1 * Math.abs(lower);
        double room = Math.max(ROOM * span, 0.5 * (least - span));
        return axis(lower - Math.max(room, ROOM * least), upper + Math.max(room, ROOM * least));
    }

    /** An axis from one place to another. */
    NumberAxis axis(double lower, double upper) {
        if (scale == Scale.LOGARITHMIC) {
            return upper - lower > MOST_PLAIN
                    ? ChartTheme.decades(label(0), lower, upper)
                    : ChartTheme.logarithms(label(0), lower, upper);
        }
        int exponent = exponent(Math.max(Math.abs(lower), Math.abs(upper)));
        NumberAxis axis = ChartTheme.axis(label(exponent), lower, upper);
        if (scale == Scale.WHOLE) {
            axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        }
        axis.setNumberFormatOverride(new Plain(exponent, Double.MAX_VALUE));
        return axis;
    }

    /** A value as the axis from one place to another writes it, without the power of ten that its label tells. */
    String tick(double value, double lower, double upper) {
        return scale == Scale.LOGARITHMIC
                ? number(value)
                : new Plain(exponent(Math.max(Math.abs(lower), Math.abs(upper))), Double.MAX_VALUE).format(value);
    }

    /** An axis of percents from 0 up; none above 100 is labelled. */
    static NumberAxis percents(String label, double upper) {
        NumberAxis axis = ChartTheme.axis(label + ", %", 0.0, upper);
        axis.setNumberFormatOverride(new Plain(0, 100.0));
        return axis;
    }

    /** Name and unit. */
    String label() {
        return label(0);
    }

    private String label(int exponent) {
        String power = exponent == 0 ? "" : "10" + ChartTheme.superscript(exponent);
        String measure = power + (power.isEmpty() || unit.isEmpty() ? "" : " ") + unit;
        int room = Math.max(8, LABEL - measure.length());
        return clipped(name, room) + (measure.isEmpty() ? "" : ", " + measure);
    }

    /** A name of so many characters at most. */
    static String clipped(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most - 1).strip() + "\u2026";
    }

    /** A value with its unit. */
    String text(double value) {
        return number(value) + (unit.isEmpty() ? "" : (unit.equals("%") ? "\u00A0" : " ") + unit);
    }

    /** A value to four digits, with a power of ten where it is very large or small. */
    static String number(double value) {
        return number(value, DIGITS);
    }

    /** Values to so many digits that those which differ read differently, to three at least. */
    static List<String> told(List<Double> values) {
        int digits = DIGITS - 1;
        long different = values.stream().distinct().count();
        while (digits < MOST_DIGITS && texts(values, digits).stream().distinct().count() < different) {
            digits++;
        }
        return texts(values, digits);
    }

    private static List<String> texts(List<Double> values, int digits) {
        return values.stream().map(value -> number(value, digits)).toList();
    }

    private static String number(double value, int figures) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        double size = Math.abs(value);
        boolean plain = size == 0.0 || (size >= 0.9999e-4 && size < 999_950.0);
        int exponent = plain ? 0 : (int) Math.floor(Math.log10(size) + 1e-12);
        BigDecimal digits =
                BigDecimal.valueOf(value).scaleByPowerOfTen(-exponent).round(new MathContext(figures));
        if (digits.abs().compareTo(BigDecimal.TEN) >= 0 && !plain) {
            digits = digits.movePointLeft(1);
            exponent++;
        }
        String text = digits.signum() == 0 ? "0" : digits.stripTrailingZeros().toPlainString();
        String power = "10" + ChartTheme.superscript(exponent);
        String signed = text.replace('-', '\u2212');
        return exponent == 0
                ? signed
                : text.equals("1") ? power : text.equals("-1") ? "\u2212" + power : signed + "\u00B7" + power;
    }

    /** The power of ten that ticks are divided by, 0 for numbers that read well as they are. */
    private static int exponent(double largest) {
        boolean plain = largest == 0.0 || (largest >= 0.01 && largest < 1e6);
        return plain ? 0 : 3 * Math.floorDiv((int) Math.floor(Math.log10(largest)), 3);
    }

    /** Ticks without groups of digits, divided by a power of ten. */
    private static final class Plain extends NumberFormat {
        private static final long serialVersionUID = 1L;
        private final int exponent;
        private final double most;
        private final DecimalFormat digits =
                new DecimalFormat("0.########", DecimalFormatSymbols.getInstance(Locale.ROOT));

        Plain(int exponent, double most) {
            this.exponent = exponent;
            this.most = most;
        }

        @Override
        public StringBuffer format(double value, StringBuffer text, FieldPosition position) {
            if (value > most) {
                return text;
            }
            double scaled = exponent == 0
                    ? value
                    : BigDecimal.valueOf(value).scaleByPowerOfTen(-exponent).doubleValue();
            String plain = digits.format(scaled);
            return text.append(plain.equals("-0") ? "0" : plain.replace('-', '\u2212'));
        }

        @Override
        public StringBuffer format(long value, StringBuffer text, FieldPosition position) {
            return format((double) value, text, position);
        }

        @Override
        public Number parse(String text, ParsePosition position) {
            throw new UnsupportedOperationException("ticks are only written");
        }
    }
}
