package org.raffinate.sweep;

/** How the values of several spreads are drawn together. */
public enum Method {
    /** Each point by itself. */
    RANDOM("random"),
    /** Every spread is cut into as many parts of the same share as there are points, and each part is met once. */
    LATIN_HYPERCUBE("latin hypercube"),
    /** Sobol's points, shifted by the seed. */
    SOBOL("sobol points"),
    /** Sobol's points in blocks that tell which spread causes what: two points and their mixtures. */
    SOBOL_INDICES("sobol indices"),
    /** All at their medians, then each by itself at a low and a high value. */
    ONE_AT_A_TIME("one at a time");

    private final String label;

    Method(String label) {
        this.label = label;
    }

    /** The words of a study file. */
    public String label() {
        return label;
    }

    /**
     * Points that come of it.
     *
     * @param count points asked for, blocks of {@link #SOBOL_INDICES}
     * @param spreads number of spreads
     */
    public long points(long count, int spreads) {
        return switch (this) {
            case RANDOM, LATIN_HYPERCUBE, SOBOL -> count;
            case SOBOL_INDICES -> Math.multiplyExact(count, spreads + 2L);
            case ONE_AT_A_TIME -> 1L + 2L * spreads;
        };
    }
}
