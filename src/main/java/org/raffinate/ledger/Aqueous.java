package org.raffinate.ledger;

import java.util.Map;
import org.raffinate.chemistry.Formula;
import org.raffinate.circuit.Liquor;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/**
 * Liquors as ions and water.
 *
 * <p>Volumes add up and solutes do not change them, as everywhere in a circuit: a litre holds the {@link #WATER} moles of
 * pure water, whatever is dissolved in it; hydroxide stands in the place of a molecule of them.
 */
final class Aqueous {
    /** Moles in a litre of water at 25 °C: 997.05 g/L (IAPWS-95) over the molar mass. */
    static final double MOLAR = 997.05 / Formula.of("H2O").molarMass();

    static final Formula WATER = Formula.of("H2O");
    static final Formula PROTON = Formula.of("H^+");
    static final Formula HYDROXIDE = Formula.of("OH^-");
    /** Unit charges of ions that take part in nothing. */
    static final Formula CATIONS = new Formula("other cations", Map.of(), 1);

    static final Formula ANIONS = new Formula("other anions", Map.of(), -1);

    private Aqueous() {}

    /** So many litres of water. */
    static Content water(double litres) {
        return Content.of(WATER, litres * MOLAR);
    }

    /** So many litres of a liquor. */
    static Content of(double litres, Liquor liquor, Medium medium) {
        Content content = Content.NOTHING;
        for (Map.Entry<Solute, Double> metal : liquor.metals().entrySet()) {
            content = content.plus(metal.getKey().ion(), litres * metal.getValue());
        }
        double spectator = liquor.spectator(medium);
        return content.plus(
                ions(litres, litres * liquor.hydrogen(), Content.of(medium.ion(), litres * liquor.anion()), spectator));
    }

    /**
     * Litres of water with protons, an anion and ions that take part in nothing.
     *
     * @param protons mol/h less hydroxide, of either sign
     * @param spectator eq/L of either sign
     */
    static Content ions(double litres, double protons, Content anion, double spectator) {
        double hydroxide = Math.max(0.0, -protons);
        return Content.of(PROTON, Math.max(0.0, protons))
                .plus(HYDROXIDE, hydroxide)
                .plus(anion)
                .plus(CATIONS, litres * Math.max(0.0, spectator))
                .plus(ANIONS, litres * Math.max(0.0, -spectator))
                .plus(WATER, litres * MOLAR - hydroxide);
    }
}
