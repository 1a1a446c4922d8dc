package org.raffinate.equilibrium;

import java.util.Arrays;
import java.util.Optional;
import org.raffinate.chemistry.Formula;

/** The anion of the aqueous phase and the acid that goes with it. */
public enum Medium {
    CHLORIDE("Cl", "HCl", 1),
    NITRATE("NO3", "HNO3", 1),
    SULFATE("SO4", "H2SO4", 2);

    private final String anion;
    private final String acid;
    private final int charge;

    Medium(String anion, String acid, int charge) {
        this.anion = anion;
        this.acid = acid;
        this.charge = charge;
    }

    /** The anion's formula without its charge. */
    public String anion() {
        return anion;
    }

    /** The acid's formula. */
    public String acid() {
        return acid;
    }

    /** The anion with its charge. */
    public Formula ion() {
        return Formula.of(anion + (charge == 1 ? "^-" : "^" + charge + "-"));
    }

    /** The salt of a cation with this anion: as many of each as its charge needs. */
    public Formula salt(Solute cation) {
        int divisor = cation.charge() == charge ? charge : 1;
        return Formula.of(several(cation.symbol(), charge / divisor) + several(anion, cation.charge() / divisor));
    }

    /** Mass of salt that one mol of a cation makes, g/mol. */
    public double saltMass(Solute cation) {
        return cation.molarMass() + ion().molarMass() * cation.charge() / charge;
    }

    private static String several(String ion, int count) {
        boolean single = ion.matches("[A-Z][a-z]?");
        return count == 1 ? ion : (single ? ion : "(" + ion + ")") + count;
    }

    /** Protons of the acid, and negative charges of its anion. */
    public int charge() {
        return charge;
    }

    /** The medium of this name, in any mix of upper and lower case. */
    public static Optional<Medium> called(String name) {
        return Arrays.stream(values())
                .filter(medium -> medium.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
