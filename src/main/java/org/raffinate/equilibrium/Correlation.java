package org.raffinate.equilibrium;

/**
 * A measured correlation: log₁₀ D = a + (b + s·u)·pH + c·log₁₀ u, with u the free extractant in the correlation's own
 * measure, u = scale · e, e the free dimer in mol/L.
 *
 * <p>Most correlations are lines in pH (s = c = 0). The measure may be the dimer itself (scale 1), the monomer (2) or the
 * volume percent of extractant. pH is -log₁₀ h with h in mol/L.
 *
 * @param a ordinate
 * @param b slope on pH
 * @param s change of that slope with the free extractant
 * @param c slope on the logarithm of the free extractant
 * @param scale the correlation's measure of extractant per mol/L of dimer, above 0
 */
public record Correlation(double a, double b, double s, double c, double scale) implements DistributionLaw {
    private static final double LN_10 = Math.log(10.0);

    public Correlation {
        if (!Double.isFinite(a + b + s + c)) {
            throw new IllegalArgumentException(
                    "coefficients must be finite, found " + a + ", " + b + ", " + s + ", " + c);
        }
        if (!(scale > 0.0) || !Double.isFinite(scale)) {
            throw new IllegalArgumentException("the measure of extractant must be above 0, found " + scale);
        }
    }

    /** A line in pH: log₁₀ D = a + b·pH. */
    public static Correlation line(double a, double b) {
        return new Correlation(a, b, 0.0, 0.0, 1.0);
    }

    /** The same D whatever the acid and the extractant. */
    public static Correlation constant(double d) {
        return line(Math.log10(d), 0.0);
    }

    @Override
    public double logD(double logE, double logH, double ligand) {
        double level = c == 0.0 ? 0.0 : c * (logE + Math.log(scale));
        return LN_10 * a - slope(logE) * logH + level;
    }

    @Override
    public double extractantSlope(double logE, double logH) {
        return c - (s == 0.0 ? 0.0 : s * scale * Math.exp(logE) * logH);
    }

    @Override
    public double acidSlope(double logE, double logH) {
        return -slope(logE);
    }

    @Override
    public double ligandSlope(double ligand) {
        return 0.0;
    }

    @Override
    public boolean feelsExtractant() {
        return c != 0.0 || s != 0.0;
    }

    private double slope(double logE) {
        return b + (s == 0.0 ? 0.0 : s * scale * Math.exp(logE));
    }
}
