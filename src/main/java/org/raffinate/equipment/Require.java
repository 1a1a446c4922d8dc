package org.raffinate.equipment;

/** Refusals of numbers that cannot be. */
final class Require {
    private Require() {}

    static void above0(String what, double value) {
        between(what, value, Double.MAX_VALUE);
    }

    static void between(String what, double value, double most) {
        if (!(value > 0.0 && value <= most)) {
            throw new IllegalArgumentException(what + " must be above 0"
                    + (most < Double.MAX_VALUE ? " and at most " + most : "") + ", found " + value);
        }
    }
}
