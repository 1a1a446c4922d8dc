package org.raffinate.ledger;

import java.util.Map;
import org.raffinate.chemistry.Formula;

/**
 * What the solvent is mixed of; volumes add up, and metals on the extractant do not count in them.
 *
 * @param extractant formula of the acid HA, which gives one proton
 * @param extractantDensity kg/L, above 0
 * @param diluent formula
 * @param diluentDensity kg/L, above 0
 */
public record SolventRecipe(Formula extractant, double extractantDensity, Formula diluent, double diluentDensity) {
    public SolventRecipe {
        Require.above0("the extractant's density, kg/L,", extractantDensity);
        Require.above0("the diluent's density, kg/L,", diluentDensity);
        if (extractant.charge() != 0 || extractant.count("H") == 0) {
            throw new IllegalArgumentException("an extractant is an acid HA, found " + extractant);
        }
    }

    /** What so many litres of solvent hold without metals, with so many mol/L of extractant as monomer. */
    public Content of(double litres, double concentration) {
        return Content.of(extractant, litres * concentration)
                .plus(diluent, litres * diluentShare(concentration) * diluentDensity * 1000.0 / diluent.molarMass());
    }

    /**
     * The same litres with metals in the place of protons.
     *
     * @param metals mol/h of each cation
     */
    Content loaded(double litres, double concentration, Content metals) {
        double charge = 0.0;
        for (Map.Entry<Formula, Double> metal : metals.amounts().entrySet()) {
            charge += metal.getKey().charge() * metal.getValue();
        }
        return of(litres, concentration)
                .plus(extractant, -charge)
                .plus(extractant.deprotonated(), charge)
                .plus(metals);
    }

    /** kg/L of solvent without metals. */
    public double density(double concentration) {
        return concentration * extractant.molarMass() / 1000.0 + diluentShare(concentration) * diluentDensity;
    }

    /** Extractant of a solvent without diluent, mol/L. */
    public double mostExtractant() {
        return 1000.0 * extractantDensity / extractant.molarMass();
    }

    /** Litres of diluent in a litre of solvent. */
    private double diluentShare(double concentration) {
        double share = 1.0 - concentration * extractant.molarMass() / 1000.0 / extractantDensity;
        if (share < 0.0) {
            throw new IllegalArgumentException(concentration + " mol/L of " + extractant + " are more than a litre");
        }
        return share;
    }
}
