package org.raffinate.chemistry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A rare earth: scandium, yttrium or a lanthanide, in the order of the atomic numbers.
 *
 * <p>Molar masses are the standard atomic weights in g/mol: Prohaska et al., Standard atomic weights of the elements
 * 2021, Pure Appl. Chem. 94 (2022) 573, doi 10.1515/pac-2019-0603, with the revisions of 2024 for Gd and Lu.
 * Promethium has no standard weight and carries the mass number of its longest-lived isotope.
 */
public enum Element {
    SC(21, 44.955907, 2, 3),
    Y(39, 88.905838, 2, 3),
    LA(57, 138.90547, 2, 3),
    CE(58, 140.116, 1, 2),
    PR(59, 140.90766, 6, 11),
    ND(60, 144.242, 2, 3),
    PM(61, 145, 2, 3),
    SM(62, 150.36, 2, 3),
    EU(63, 151.964, 2, 3),
    GD(64, 157.249, 2, 3),
    TB(65, 158.925354, 4, 7),
    DY(66, 162.500, 2, 3),
    HO(67, 164.930329, 2, 3),
    ER(68, 167.259, 2, 3),
    TM(69, 168.934219, 2, 3),
    YB(70, 173.045, 2, 3),
    LU(71, 174.96669, 2, 3);

    private static final double OXYGEN = 15.999;

    private final int atomicNumber;
    private final double molarMass;
    private final int metalAtoms;
    private final int oxygenAtoms;

    Element(int atomicNumber, double molarMass, int metalAtoms, int oxygenAtoms) {
        this.atomicNumber = atomicNumber;
        this.molarMass = molarMass;
        this.metalAtoms = metalAtoms;
        this.oxygenAtoms = oxygenAtoms;
    }

    /** The chemical symbol, e.g. {@code Dy}. */
    public String symbol() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    public int atomicNumber() {
        return atomicNumber;
    }

    /** Mass of one mol of the metal, g/mol. */
    public double molarMass() {
        return molarMass;
    }

    /** The oxide as the trade weighs it, e.g. {@code Tb4O7}. */
    public String oxide() {
        return symbol() + (metalAtoms == 1 ? "" : String.valueOf(metalAtoms)) + "O" + oxygenAtoms;
    }

    /** Mass of the traded oxide that holds one mol of the metal, g/mol. */
    public double oxideMass() {
        return (metalAtoms * molarMass + oxygenAtoms * OXYGEN) / metalAtoms;
    }

    /** The element with this symbol, in any mix of upper and lower case. */
    public static Optional<Element> ofSymbol(String symbol) {
        return Arrays.stream(values())
                .filter(element -> element.symbol().equalsIgnoreCase(symbol))
                .findFirst();
    }
}
