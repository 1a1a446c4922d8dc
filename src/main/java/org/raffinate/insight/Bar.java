package org.raffinate.insight;

import java.util.OptionalDouble;

/**
 * What one axis does to an output: a bar of a tornado chart.
 *
 * @param axis its name
 * @param lowInput low value of the axis, in its unit
 * @param highInput high value of the axis
 * @param lowOutput output at the low value, in its unit
 * @param highOutput output at the high value
 * @param middleOutput output with every axis at its nominal value, or the mean of a sample
 * @param correlation Spearman's rank correlation of axis and output in a sample, -1 to 1; empty for an axis or an output of a
 *     single value and for one axis at a time
 */
public record Bar(
        String axis,
        double lowInput,
        double highInput,
        double lowOutput,
        double highOutput,
        double middleOutput,
        OptionalDouble correlation) {

    /**
     * Length of the bar: from the least to the greatest of its three outputs, so that an axis with its best value in the
     * middle is seen too.
     */
    public double swing() {
        return Math.max(Math.max(lowOutput, highOutput), middleOutput)
                - Math.min(Math.min(lowOutput, highOutput), middleOutput);
    }
}
