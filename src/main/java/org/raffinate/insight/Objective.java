package org.raffinate.insight;

import java.util.Arrays;

/** What is wanted of an output: as little of it as can be, or as much. Immutable. */
public final class Objective {
    /** Of each point: the less the better, never -0. */
    private final double[] costs;

    private Objective(double[] costs) {
        this.costs = costs;
    }

    /**
     * As little as can be.
     *
     * @param output one number a point, not finite where the point has no answer; copied
     */
    public static Objective least(double[] output) {
        return new Objective(Arrays.stream(output).map(value -> value + 0.0).toArray());
    }

    /**
     * As much as can be.
     *
     * @param output one number a point, not finite where the point has no answer; copied
     */
    public static Objective most(double[] output) {
        return new Objective(Arrays.stream(output).map(value -> 0.0 - value).toArray());
    }

    int points() {
        return costs.length;
    }

    double cost(int point) {
        return costs[point];
    }
}
