package org.raffinate.ledger;

/**
 * How solvent is lost; what is lost is made up.
 *
 * <p>It is lost as drops that stay in an aqueous after it has settled once more, dissolved in it, and by degradation and
 * evaporation. A circuit whose stages have drops of their own in an outlet brings those, and the first number does not count
 * for it. What is lost is counted without the metals on it.
 *
 * @param recipe what the solvent is mixed of
 * @param entrained solvent in every aqueous that leaves the battery, mg/L, 0 or more
 * @param dissolved extractant in it, mg/L, 0 or more
 * @param inventory solvent that stands in the plant, L, 0 or more
 * @param degraded share of the inventory lost a year, 0 or more
 * @param perTonne solvent lost besides, kg per t of rare-earth oxides fed, 0 or more
 */
public record SolventLoss(
        SolventRecipe recipe, double entrained, double dissolved, double inventory, double degraded, double perTonne) {
    public SolventLoss {
        Require.notNegative("the entrained solvent, mg/L,", entrained);
        Require.notNegative("the dissolved extractant, mg/L,", dissolved);
        Require.notNegative("the solvent's inventory, L,", inventory);
        Require.notNegative("the share of solvent degraded a year", degraded);
        Require.notNegative("the solvent lost, kg/t,", perTonne);
    }

    /** Nothing is lost but what a circuit's own drops take. */
    public static SolventLoss none(SolventRecipe recipe) {
        return new SolventLoss(recipe, 0.0, 0.0, 0.0, 0.0, 0.0);
    }
}
