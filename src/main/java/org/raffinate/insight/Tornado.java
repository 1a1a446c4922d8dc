package org.raffinate.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.raffinate.numeric.RankCorrelation;

/**
 * Which axes of a study matter most to an output, the longest bar first (Eschenbach, Interfaces 22(6), 1992, 40).
 *
 * @param bars by falling {@link Bar#swing}, equal ones in the order of the axes
 * @param leftOut axes without a bar, since a point that it needs has no answer
 * @param missing points without an answer
 */
public record Tornado(List<Bar> bars, List<String> leftOut, long missing) {
    /** A tenth of a sample is one end of an axis. */
    private static final int ENDS = 10;

    public Tornado {
        bars = bars.stream()
                .sorted(Comparator.comparingDouble(Bar::swing).reversed())
                .toList();
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The tornado of a design that moves one axis at a time: all axes at their nominal values at the first point, then for each
     * axis a point with its low and one with its high value. An axis whose low or high point has no answer is left out, and
     * all are if the first point has none.
     *
     * @param axes names of the k axes
     * @param inputs one column for each axis, one number for each of the 1 + 2 k points
     * @param output one number a point, not finite where the point has no answer
     * @throws IllegalArgumentException for other shapes, or a point that moves other axes than its own
     */
    public static Tornado oneAtATime(List<String> axes, double[][] inputs, double[] output) {
        requireColumns(axes, inputs, output);
        if (output.length != 1 + 2 * axes.size()) {
            throw new IllegalArgumentException("one at a time has " + (1 + 2 * axes.size()) + " points for "
                    + axes.size() + " axes, found " + output.length);
        }
        List<Bar> bars = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (int axis = 0; axis < inputs.length; axis++) {
            String name = axes.get(axis);
            int low = 2 * axis + 1;
            int high = low + 1;
            requireNominalElsewhere(name, inputs[axis], low);
            if (Double.isFinite(output[0]) && Double.isFinite(output[low]) && Double.isFinite(output[high])) {
                double[] column = inputs[axis];
                bars.add(new Bar(
                        name, column[low], column[high], output[low], output[high], output[0], OptionalDouble.empty()));
            } else {
                leftOut.add(name);
            }
        }
        return new Tornado(bars, leftOut, output.length - (long) Answers.of(output).length);
    }

    /**
     * The tornado of a sample in which all axes vary together: for each axis the mean output of the points in the lowest tenth
     * of its values and of those in the highest, with {@link RankCorrelation Spearman's rank correlation}.
     *
     * <p>A tenth is rounded up to whole points, and all points of equal value go with it, so an axis of few values is
     * compared between its least and its greatest. Inputs of a bar are the means of the axis over the same points. Only
     * points with an answer take part; without any, every axis is left out. The other axes make noise: by chance alone the
     * outputs at both ends of n points differ by √20 · σ/√n (one standard error), where σ is the standard deviation of the
     * output. O(n log n) an axis.
     *
     * @param axes names of the axes
     * @param inputs one column for each axis, one finite number a point
     * @param output one number a point, not finite where the point has no answer
     * @throws IllegalArgumentException for columns of other lengths, or inputs that are not finite
     */
    public static Tornado ofSample(List<String> axes, double[][] inputs, double[] output) {
        requireColumns(axes, inputs, output);
        double[] answers = Answers.of(output);
        long missing = output.length - (long) answers.length;
        if (answers.length == 0) {
            return new Tornado(List.of(), axes, missing);
        }
        double mean = Answers.mean(answers);
        RankCorrelation ranked = new RankCorrelation(answers);
        List<Bar> bars = new ArrayList<>();
        for (int axis = 0; axis < inputs.length; axis++) {
            double[] column = Answers.of(inputs[axis], output);
            Tenths tenths = Tenths.of(column, ENDS);
            bars.add(new Bar(
                    axes.get(axis),
                    tenths.meanOfLow(column, column),
                    tenths.meanOfHigh(column, column),
                    tenths.meanOfLow(column, answers),
                    tenths.meanOfHigh(column, answers),
                    mean,
                    ranked.with(column)));
        }
        return new Tornado(bars, List.of(), missing);
    }

    private static void requireColumns(List<String> axes, double[][] inputs, double[] output) {
        if (inputs.length != axes.size()) {
            throw new IllegalArgumentException(
                    "a column for each of " + axes.size() + " axes is expected, found " + inputs.length);
        }
        for (int axis = 0; axis < inputs.length; axis++) {
            if (inputs[axis].length != output.length) {
                throw new IllegalArgumentException(
                        axes.get(axis) + " has " + inputs[axis].length + " points, but the output " + output.length);
            }
            for (double input : inputs[axis]) {
                if (!Double.isFinite(input)) {
                    throw new IllegalArgumentException(
                            axes.get(axis) + " is " + input + ", a finite number is expected");
                }
            }
        }
    }

    /** The order of the points is not told otherwise. */
    private static void requireNominalElsewhere(String axis, double[] column, int low) {
        for (int point = 1; point < column.length; point++) {
            if (column[point] != column[0] && point != low && point != low + 1) {
                throw new IllegalArgumentException(axis + " is " + column[point] + " at point " + point
                        + " of another axis, its " + "nominal value " + column[0] + " is expected");
            }
        }
    }
}
