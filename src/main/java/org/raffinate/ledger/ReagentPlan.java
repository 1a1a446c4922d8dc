package org.raffinate.ledger;

/**
 * How acid and base are bought, and how much acid comes back.
 *
 * @param acid share of acid in what is bought, by mass, above 0 and at most 1
 * @param base share of base (NH3, NaOH) in what is bought, by mass, above 0 and at most 1
 * @param fromStripLiquor share of the strip liquor's free acid that comes back before the liquor is finished, 0 to 1
 * @param fromMotherLiquor share of a mother liquor's free acid that comes back, 0 to 1
 * @param recovered strength of the acid that comes back, mol/L, above 0
 * @param neutralised whether the effluent's free acid is neutralised with the base
 */
public record ReagentPlan(
        double acid,
        double base,
        double fromStripLiquor,
        double fromMotherLiquor,
        double recovered,
        boolean neutralised) {
    public ReagentPlan {
        Require.positiveShare("the share of acid in what is bought", acid);
        Require.positiveShare("the share of base in what is bought", base);
        Require.share("the share of acid that comes back from strip liquor", fromStripLiquor);
        Require.share("the share of acid that comes back from mother liquor", fromMotherLiquor);
        Require.above0("the recovered acid, mol/L,", recovered);
    }

    /** No acid comes back, and the effluent is not neutralised here. */
    public static ReagentPlan bought(double acid, double base) {
        return new ReagentPlan(acid, base, 0.0, 0.0, 1.0, false);
    }
}
