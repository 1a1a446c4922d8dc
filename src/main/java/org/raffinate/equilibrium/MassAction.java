package org.raffinate.equilibrium;

/**
 * Cation exchange by the law of mass action: D = K eᵐ / hⁿ / (1 + β₁ [ligand]).
 *
 * <p>For RE³⁺ + 3 (HA)₂ ⇌ RE(HA₂)₃ + 3 H⁺ both exponents are 3; measured systems often show less, so both are data. The
 * complex REL²⁺ of the first anion stays in the aqueous and divides D. Concentrations in mol/L.
 *
 * @param logK decimal logarithm of K
 * @param acidExponent n, 0 or more
 * @param extractantExponent m, on the free dimer, 0 or more
 * @param complexing β₁, L/mol, 0 or more
 */
public record MassAction(double logK, double acidExponent, double extractantExponent, double complexing)
        implements DistributionLaw {
    private static final double LN_10 = Math.log(10.0);

    public MassAction {
        if (!Double.isFinite(logK)) {
            throw new IllegalArgumentException("log K must be finite, found " + logK);
        }
        requireNotNegative("the acid's exponent", acidExponent);
        requireNotNegative("the extractant's exponent", extractantExponent);
        requireNotNegative("the complexing constant", complexing);
    }

    private static void requireNotNegative(String what, double value) {
        if (!(value >= 0.0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " must be 0 or more and finite, found " + value);
        }
    }

    @Override
    public double logD(double logE, double logH, double ligand) {
        double complexed = complexing == 0.0 ? 0.0 : Math.log1p(complexing * ligand);
        return LN_10 * logK + extractantExponent * logE - acidExponent * logH - complexed;
    }

    @Override
    public double extractantSlope(double logE, double logH) {
        return extractantExponent;
    }

    @Override
    public double acidSlope(double logE, double logH) {
        return -acidExponent;
    }

    @Override
    public double ligandSlope(double ligand) {
        return -complexing * ligand / (1.0 + complexing * ligand);
    }

    @Override
    public boolean feelsExtractant() {
        return extractantExponent != 0.0;
    }
}
