package org.raffinate.studyreport;

import java.util.Arrays;
import org.raffinate.studychart.Coordinate;
import org.raffinate.table.Column;

/** How the values of a column stand along a chart. */
final class Placing {
    /** Values over more than so many times their least are shown by their logarithms. */
    private static final double WIDE = 30.0;

    private static final double ALL = 100.0;
    private static final double NEARLY_ALL = 90.0;
    private static final double PURE = 99.5;
    private static final double PPM = 1e4;

    private Placing() {}

    /** Whether these are purities that only what they lack tells apart. */
    static boolean isNearlyAll(Column column, double[] values) {
        return column.unit().equals("%")
                && Arrays.stream(values).filter(Double::isFinite).allMatch(value -> value >= NEARLY_ALL && value < ALL)
                && Arrays.stream(values).anyMatch(value -> value > PURE);
    }

    /** Purities as what they lack in ppm; other values as they are. */
    static double[] shown(Column column, double[] values) {
        return isNearlyAll(column, values)
                ? Arrays.stream(values).map(value -> PPM * (ALL - value)).toArray()
                : values;
    }

    /** How a quantity of these values is best shown. */
    static Coordinate coordinate(Column column, double[] values) {
        if (isNearlyAll(column, values)) {
            return Coordinate.logarithmic(column.name() + ": missing", "ppm");
        }
        double[] known = Arrays.stream(values).filter(Double::isFinite).toArray();
        double least = Arrays.stream(known).min().orElse(0.0);
        double most = Arrays.stream(known).max().orElse(0.0);
        if (column.type() == Column.Type.INTEGER) {
            return Coordinate.whole(column.name(), column.unit());
        }
        return least > 0.0 && most > WIDE * least
                ? Coordinate.logarithmic(column.name(), column.unit())
                : Coordinate.linear(column.name(), column.unit());
    }

    /** "the cost", but "S". */
    static String what(Column column) {
        return column.name().length() > 2 ? "the " + column.name() : column.name();
    }
}
