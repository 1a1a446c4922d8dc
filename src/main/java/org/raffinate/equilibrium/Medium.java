package org.raffinate.equilibrium;

import java.util.Arrays;
import java.util.Optional;

/** The anion of the aqueous phase and the acid that goes with it. */
public enum Medium {
    CHLORIDE("Cl", "HCl", 36.46, 1),
    NITRATE("NO3", "HNO3", 63.01, 1),
    SULFATE("SO4", "H2SO4", 98.08, 2);

    private final String anion;
    private final String acid;
    private final double acidMass;
    private final int charge;

    Medium(String anion, String acid, double acidMass, int charge) {
        this.anion = anion;
        this.acid = acid;
        this.acidMass = acidMass;
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

    /** Mass of one mol of the acid, g/mol. */
    public double acidMass() {
        return acidMass;
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
