package org.raffinate.laboratory;

import java.util.OptionalDouble;

/**
 * Fits the constants of the mass action RE³⁺ + q (HA)₂ ⇌ organic RE + 3 H⁺ to shake-outs, by least squares in log D.
 *
 * <p>log10 D_i = log10 K_i + m log10 e - n log10 h, with e the free dimer C/2 - q Σy and h the acid, both at
 * equilibrium and in mol/L. log D has about the same scatter at 0.01 and at 100, so every point weighs the same unless
 * told otherwise; the phases are those measured or those predicted. The standard errors hold for independent errors in
 * log D: a shake-out with several elements gives points that share their h and e.
 *
 * @param predictor what log D is predicted from
 * @param acidExponent n
 * @param dimerExponent m
 * @param dimersPerRareEarth q, dimers bound by one rare-earth ion, 0 or more; enters by the balance of the extractant
 *     alone
 * @param data what is fitted
 */
public record ConstantFit(
        Predictor predictor,
        Exponent acidExponent,
        Exponent dimerExponent,
        double dimersPerRareEarth,
        DataChoice data) {

    /** What a distribution ratio is predicted from while the constants are fitted. */
    public enum Predictor {
        /**
         * The acid and the free dimer of the measured equilibrium: log D is linear in the parameters. This is how
         * constants are usually published, but the measured concentrations stand on both sides: whatever the constants
         * miss in one shake-out has moved its acid and dimer too, which drags free exponents down, that of the dimer
         * most.
         */
        MEASURED_STATE,

        /**
         * Feed, acid, extractant and phase ratio alone, through the solution of the single stage: what the constants
         * will be used for. Only the distribution ratios carry errors; not linear in the parameters.
         */
        INITIAL_CONDITIONS
    }

    /**
     * An exponent of the mass action: fixed at a number, or left to the data.
     *
     * @param fixed the number; empty where the exponent is fitted
     */
    public record Exponent(OptionalDouble fixed) {
        public Exponent {
            if (fixed.isPresent() && !Double.isFinite(fixed.getAsDouble())) {
                throw new IllegalArgumentException("exponent is " + fixed.getAsDouble() + ", expected a finite number");
            }
        }

        public static Exponent free() {
            return new Exponent(OptionalDouble.empty());
        }

        public static Exponent fixed(double value) {
            return new Exponent(OptionalDouble.of(value));
        }

        public boolean isFree() {
            return fixed.isEmpty();
        }
    }

    public ConstantFit {
        if (!(dimersPerRareEarth >= 0.0) || !Double.isFinite(dimersPerRareEarth)) {
            throw new IllegalArgumentException(dimersPerRareEarth + " dimers per rare earth, expected 0 or more");
        }
    }

    /** Both exponents fixed at 3, three dimers to an ion, from the measured state, all points alike. */
    public static ConstantFit withDefaults() {
        return new ConstantFit(
                Predictor.MEASURED_STATE, Exponent.fixed(3.0), Exponent.fixed(3.0), 3.0, DataChoice.everything());
    }

    public ConstantFit predictingFrom(Predictor other) {
        return new ConstantFit(other, acidExponent, dimerExponent, dimersPerRareEarth, data);
    }

    public ConstantFit withExponents(Exponent acid, Exponent dimer) {
        return new ConstantFit(predictor, acid, dimer, dimersPerRareEarth, data);
    }

    public ConstantFit withDimersPerRareEarth(double dimers) {
        return new ConstantFit(predictor, acidExponent, dimerExponent, dimers, data);
    }

    public ConstantFit using(DataChoice choice) {
        return new ConstantFit(predictor, acidExponent, dimerExponent, dimersPerRareEarth, choice);
    }

    /**
     * The constants that fit best.
     *
     * @throws IllegalArgumentException if a source, a line or an element that the choice of data names is not among the
     *     measurements, or if no point is left to fit; the message says which and why
     */
    public FittedConstants to(Shakeouts shakeouts) {
        shakeouts.refuseUnknown(data);
        return Estimate.of(this, shakeouts).constants(shakeouts);
    }
}
