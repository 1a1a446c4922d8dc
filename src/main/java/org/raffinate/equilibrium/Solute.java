package org.raffinate.equilibrium;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Formula;

/**
 * What is dissolved as a cation and may go to the organic: a rare earth, another metal or the base's counter-ion.
 *
 * <p>Molar masses of the others are standard atomic weights, abridged: Prohaska et al. 2022, doi
 * 10.1515/pac-2019-0603.
 *
 * @param symbol how it is written, e.g. {@code Dy}, {@code Fe}, {@code NH4}
 * @param molarMass g/mol, above 0
 * @param charge of the ion, 1 or more
 */
public record Solute(String symbol, double molarMass, int charge) {
    /** The counter-ion of soda-saponified solvent. */
    public static final Solute SODIUM = new Solute("Na", 22.990, 1);
    /** The counter-ion of ammonia-saponified solvent. */
    public static final Solute AMMONIUM = new Solute("NH4", 18.039, 1);

    private static final List<Solute> OTHERS = List.of(
            SODIUM,
            AMMONIUM,
            new Solute("Al", 26.982, 3),
            new Solute("Ca", 40.078, 2),
            new Solute("Fe", 55.845, 3),
            new Solute("Mg", 24.305, 2),
            new Solute("Mn", 54.938, 2),
            new Solute("Zn", 65.38, 2));

    public Solute {
        if (!(molarMass > 0.0) || charge < 1) {
            throw new IllegalArgumentException(
                    "molar mass and charge of " + symbol + " must be above 0, found " + molarMass + " and " + charge);
        }
    }

    /** The trivalent ion of a rare earth. */
    public static Solute of(Element element) {
        return new Solute(element.symbol(), element.molarMass(), 3);
    }

    /** The rare earth or other solute of this symbol, in any mix of upper and lower case. */
    public static Optional<Solute> ofSymbol(String symbol) {
        return Element.ofSymbol(symbol)
                .map(Solute::of)
                .or(() -> OTHERS.stream()
                        .filter(solute -> solute.symbol().equalsIgnoreCase(symbol))
                        .findFirst());
    }

    /** The solutes that are no rare earths. */
    public static List<Solute> others() {
        return OTHERS;
    }

    /** The rare earth that this is the ion of; empty for the others. */
    public Optional<Element> element() {
        return Arrays.stream(Element.values())
                .filter(element -> element.symbol().equals(symbol))
                .findFirst();
    }

    /** The ion's formula; refused where the symbol is none. */
    public Formula ion() {
        return Formula.of(symbol + "^" + (charge == 1 ? "" : charge) + "+");
    }

    /** Whether this is the ion of a rare earth. */
    public boolean isRareEarth() {
        return element().isPresent();
    }
}
