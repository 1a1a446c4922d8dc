package org.raffinate.jmh.table;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a measurement is, and what its time is divided by.
 *
 * @param work in words
 * @param reference key of the measurement that is the unit, see {@link Measured#key}
 * @param unit that unit in words
 * @param target the ratio that is aimed at, where there is one
 * @param answer bytes of the numbers in what the work returns, where they are counted
 */
public record Row(String work, String reference, String unit, OptionalDouble target, OptionalLong answer) {
    /** A row without a target whose answer is not counted. */
    public static Row of(String work, String reference, String unit) {
        return new Row(work, reference, unit, OptionalDouble.empty(), OptionalLong.empty());
    }

    /** The same with a target. */
    public Row withTarget(double ratio) {
        return new Row(work, reference, unit, OptionalDouble.of(ratio), answer);
    }

    /** The same with the bytes of the answer. */
    public Row withAnswer(long bytes) {
        return new Row(work, reference, unit, target, OptionalLong.of(bytes));
    }
}
