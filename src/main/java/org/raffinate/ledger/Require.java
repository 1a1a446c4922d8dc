package org.raffinate.ledger;

/** Refusals of numbers that cannot be. */
final class Require {
    private Require() {}

    static void above0(String what, double value) {
        if (!(value > 0.0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " must be above 0, found " + value);
        }
    }

    static void notNegative(String what, double value) {
        between(what, value, Double.MAX_VALUE);
    }

    static void share(String what, double value) {
        between(what, value, 1.0);
    }

    static void positiveShare(String what, double value) {
        above0(what, value);
        share(what, value);
    }

    private static void between(String what, double value, double most) {
        if (!(value >= 0.0 && value <= most)) {
            throw new IllegalArgumentException(what + " must be 0 or more"
                    + (most < Double.MAX_VALUE ? " and at most " + most : "") + ", found " + value);
        }
    }
}
