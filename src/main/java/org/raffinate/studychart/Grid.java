package org.raffinate.studychart;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Values on the crossings of columns and rows; a run that failed left its crossing without one. */
public final class Grid {
    private final double[] x;
    private final double[] y;
    private final double[][] values;

    private Grid(double[] x, double[] y, double[][] values) {
        this.x = x;
        this.y = y;
        this.values = values;
    }

    /**
     * A grid of values.
     *
     * @param x places of the columns, at least two, ascending
     * @param y places of the rows, at least two, ascending
     * @param values {@code [column][row]}, NaN where there is none
     * @throws IllegalArgumentException where the shapes differ or a number is infinite
     */
    public static Grid of(double[] x, double[] y, double[][] values) {
        requireAscending("columns", x);
        requireAscending("rows", y);
        if (values.length != x.length) {
            throw new IllegalArgumentException(
                    "values of " + values.length + " columns do not fit a grid of " + x.length);
        }
        double[][] copy = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            if (values[i].length != y.length) {
                throw new IllegalArgumentException("column " + (i + 1) + " has " + values[i].length
                        + " values, a grid of " + y.length + " rows needs as many");
            }
            copy[i] = values[i].clone();
            if (DoubleStream.of(copy[i]).anyMatch(Double::isInfinite)) {
                throw new IllegalArgumentException("column " + (i + 1) + " holds an infinite value");
            }
        }
        return new Grid(x.clone(), y.clone(), copy);
    }

    /** A grid of 1 where something holds and 0 where it does not; shapes as in {@link #of(double[], double[], double[][])}. */
    public static Grid of(double[] x, double[] y, boolean[][] holds) {
        double[][] values = new double[holds.length][];
        for (int i = 0; i < holds.length; i++) {
            values[i] = new double[holds[i].length];
            for (int j = 0; j < holds[i].length; j++) {
                values[i][j] = holds[i][j] ? 1.0 : 0.0;
            }
        }
        return of(x, y, values);
    }

    private static void requireAscending(String what, double[] places) {
        if (places.length < 2) {
            throw new IllegalArgumentException("a grid needs two " + what + " at least, found " + places.length);
        }
        for (int i = 0; i < places.length; i++) {
            if (!Double.isFinite(places[i]) || (i > 0 && !(places[i] > places[i - 1]))) {
                throw new IllegalArgumentException(what + " must be finite and ascend, found " + places[i]
                        + (i > 0 ? " after " + places[i - 1] : ""));
            }
        }
    }

    int columns() {
        return x.length;
    }

    int rows() {
        return y.length;
    }

    double x(int column) {
        return x[column];
    }

    double y(int row) {
        return y[row];
    }

    /** NaN where there is none. */
    double value(int column, int row) {
        return values[column][row];
    }

    boolean has(int column, int row) {
        return !Double.isNaN(values[column][row]);
    }

    /** The values there are. */
    DoubleStream present() {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(value -> !Double.isNaN(value));
    }

    /** How many values there are not. */
    int missing() {
        return columns() * rows() - (int) present().count();
    }

    boolean isOn(Grid other) {
        return Arrays.equals(x, other.x) && Arrays.equals(y, other.y);
    }

    /** The same values, less those that another grid has not. */
    Grid within(Grid other) {
        double[][] kept = new double[columns()][rows()];
        for (int i = 0; i < columns(); i++) {
            for (int j = 0; j < rows(); j++) {
                kept[i][j] = other.has(i, j) ? value(i, j) : Double.NaN;
            }
        }
        return new Grid(x, y, kept);
    }

    /** The same values on the columns and rows of a grid of the same shape. */
    Grid on(Grid other) {
        return new Grid(other.x, other.y, values);
    }

    /** The grid with its columns, rows and values put elsewhere; what ascends must still ascend. */
    Grid placed(DoubleUnaryOperator column, DoubleUnaryOperator row, DoubleUnaryOperator value) {
        return of(
                Arrays.stream(x).map(column).toArray(),
                Arrays.stream(y).map(row).toArray(),
                Arrays.stream(values)
                        .map(these -> Arrays.stream(these).map(value).toArray())
                        .toArray(double[][]::new));
    }
}
