package org.raffinate.ledger;

import org.raffinate.chemistry.Formula;

/**
 * What brings the rare earths of a liquor down.
 *
 * <pre>
 *   2 RE³⁺ + 3 H2C2O4   → RE2(C2O4)3 + 6 H⁺
 *   2 RE³⁺ + 6 NH4HCO3  → RE2(CO3)3 + 6 NH4⁺ + 3 CO2 + 3 H2O        H⁺ + NH4HCO3 → NH4⁺ + CO2 + H2O
 *   2 RE³⁺ + 3 Na2CO3   → RE2(CO3)3 + 6 Na⁺                       2 H⁺ + Na2CO3 → 2 Na⁺ + CO2 + H2O
 * </pre>
 *
 * Carbonates neutralise the free acid of the liquor first. The reactions are those of the normal salts; crystalline
 * carbonates from bicarbonate may be basic ones (doi 10.1007/s12613-020-2066-4), which ask for less of it. The water of the
 * solids counts with the moisture of the cake.
 */
public enum Precipitant {
    OXALIC_ACID("H2C2O4.2H2O", "H2C2O4", "H^+", 2, 0.0),
    AMMONIUM_BICARBONATE("NH4HCO3", "NH4HCO3", "NH4^+", 1, 0.5),
    SODIUM_CARBONATE("Na2CO3", "Na2CO3", "Na^+", 2, 0.0);

    private static final double CHARGE = 3.0;

    private final String bought;
    private final String dissolved;
    private final String cation;
    private final int cations;
    private final double gas;

    Precipitant(String bought, String dissolved, String cation, int cations, double gas) {
        this.bought = bought;
        this.dissolved = dissolved;
        this.cation = cation;
        this.cations = cations;
        this.gas = gas;
    }

    /** As it is bought, its water of crystallisation included. */
    public Formula bought() {
        return Formula.of(bought);
    }

    /** As it is dissolved, and as its excess stays in the liquor. */
    public Formula dissolved() {
        return Formula.of(dissolved);
    }

    /** mol that precipitate a mol of rare earth. */
    public double perRareEarth() {
        return CHARGE / cations;
    }

    /** mol that neutralise a mol of protons before anything comes down; 0 where none need be. */
    public double perProton() {
        return this == OXALIC_ACID ? 0.0 : 1.0 / cations;
    }

    /** mol of water of crystallisation to a mol. */
    double hydrate() {
        return bought().count("O") - dissolved().count("O");
    }

    /** The cation that takes the rare earth's place in the liquor. */
    Formula cation() {
        return Formula.of(cation);
    }

    /** Cations of a mol. */
    int cations() {
        return cations;
    }

    /** mol of CO2, and as many of water, that a mol gives off while it precipitates. */
    double gas() {
        return gas;
    }

    /** Carbon that a mol brings into the solid. */
    double carbon() {
        return dissolved().count("C") - gas;
    }

    /** Oxygen that a mol brings into the solid. */
    double oxygen() {
        return dissolved().count("O") - 3.0 * gas;
    }
}
