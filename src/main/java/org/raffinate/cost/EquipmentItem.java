package org.raffinate.cost;

/**
 * So many pieces of equipment of one size.
 *
 * @param name what they are for
 * @param count pieces, at least 1
 * @param size of one, in the unit of the curve, above 0
 * @param curve what one costs
 */
public record EquipmentItem(String name, int count, double size, CostCurve curve) {
    public EquipmentItem {
        if (count < 1) {
            throw new IllegalArgumentException("there is at least one " + name + ", found " + count);
        }
        curve.factor(size);
    }

    /** Cost of all pieces, bare erected, where a reference piece costs so much and the cost index stands there. */
    double cost(double reference, double costIndex) {
        return count * reference * curve.factor(size) * costIndex / curve.index();
    }
}
