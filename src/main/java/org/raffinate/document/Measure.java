package org.raffinate.document;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import tech.units.indriya.format.SimpleUnitFormat;
import tech.units.indriya.unit.Units;

/**
 * A number with all the digits it was written with, and whatever follows it.
 *
 * @param number between -1e160 and 1e160, with at most 160 digits behind the point
 * @param unit the text behind the number, blank-free at both ends; empty if there is none
 */
public record Measure(BigDecimal number, String unit) {
    private static final Pattern FORM = Pattern.compile(
            "([+-]?(?:\\d{1,60}(?:\\.\\d{0,60})?|\\.\\d{1,60})(?:[eE][+-]?\\d{1,2})?)(?![\\d.])\\s*(.*)");
    /** Comes along when a number is copied from a paper. */
    private static final char TYPESET_MINUS = '\u2212';

    /** A unit per another; no other is known here, however well indriya knows it. */
    private static final Pattern UNIT =
            Pattern.compile("(t|kg|g|mg|kmol|mol|mmol|m3|m³|L|l|mL|d|h|min|s)/(m3|m³|L|l|mL|a|d|h|min|s)");

    private static final SimpleUnitFormat FORMAT = format();

    /** Reads a decimal number, written with a point, and its unit. */
    public static Optional<Measure> of(String text) {
        Matcher matcher = FORM.matcher(text.strip().replace(TYPESET_MINUS, '-'));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Measure(new BigDecimal(matcher.group(1)), matcher.group(2)));
    }

    /**
     * The number it has in another unit; nothing if its own is unknown or measures something else.
     *
     * @param otherUnit a unit per another that is known here, e.g. {@code mol/L}
     * @param hoursPerYear what a year {@code a} is: as many hours as the plant runs in one
     */
    public OptionalDouble in(String otherUnit, double hoursPerYear) {
        if (!UNIT.matcher(unit).matches()) {
            return OptionalDouble.empty();
        }
        Unit<?> from = FORMAT.parse(unit.replace("m3", "m^3"));
        Unit<?> to = FORMAT.parse(otherUnit);
        if (!from.getDimension().equals(to.getDimension())) {
            return OptionalDouble.empty();
        }
        try {
            double inHours = from.getConverterToAny(to).convert(number.doubleValue());
            return OptionalDouble.of(inHours * years(otherUnit, hoursPerYear) / years(unit, hoursPerYear));
        } catch (IncommensurableException unequalDimensions) {
            throw new IllegalStateException(unit + " and " + otherUnit, unequalDimensions);
        }
    }

    /** What makes good that the format knows a year as one hour. */
    private static double years(String unit, double hoursPerYear) {
        return unit.endsWith("/a") ? hoursPerYear : 1;
    }

    private static SimpleUnitFormat format() {
        SimpleUnitFormat format = SimpleUnitFormat.getNewInstance();
        format.alias(Units.KILOGRAM.multiply(1000), "t");
        format.alias(Units.LITRE, "L");
        format.alias(Units.LITRE.divide(1000), "mL");
        format.alias(Units.HOUR, "a");
        return format;
    }
}
