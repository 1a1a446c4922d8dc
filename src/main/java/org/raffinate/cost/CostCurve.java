package org.raffinate.cost;

/**
 * What a piece of equipment costs by its size: cost = reference cost · (size / reference size)^exponent.
 *
 * <p>R. Williams, Chem. Eng. 54(12) (1947) 124: the six-tenths rule, with the exponent of the kind of equipment in place of
 * 0.6.
 *
 * @param kind what it is
 * @param unit of the size
 * @param size reference size, above 0
 * @param cost of one of this size, bare erected
 * @param exponent 0 to 1.5
 * @param index cost index of the year whose money the cost is, above 0
 */
public record CostCurve(String kind, String unit, double size, Ranged cost, double exponent, double index) {
    private static final double STEEPEST = 1.5;

    public CostCurve {
        if (!(size > 0.0) || !Double.isFinite(size)) {
            throw new IllegalArgumentException("the reference size of a " + kind + " must be above 0, found " + size);
        }
        if (!(index > 0.0) || !Double.isFinite(index)) {
            throw new IllegalArgumentException("the cost index of a " + kind + " must be above 0, found " + index);
        }
        if (!(exponent >= 0.0 && exponent <= STEEPEST)) {
            throw new IllegalArgumentException(
                    "the exponent of a " + kind + " must lie between 0 and " + STEEPEST + ", found " + exponent);
        }
    }

    /** Cost over the reference's for one of another size, above 0. */
    public double factor(double otherSize) {
        if (!(otherSize > 0.0) || !Double.isFinite(otherSize)) {
            throw new IllegalArgumentException("the size of a " + kind + " must be above 0, found " + otherSize);
        }
        return Math.pow(otherSize / size, exponent);
    }
}
