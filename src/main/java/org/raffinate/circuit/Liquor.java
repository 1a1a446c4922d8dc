package org.raffinate.circuit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/**
 * An aqueous solution by what it holds in all, whatever its speciation: metals, protons that are not water's, and the
 * medium's anion, mol/L.
 *
 * <p>The charges of these three need not balance: what is missing belongs to ions that take part in nothing and travel
 * with the aqueous ({@link #spectator}).
 *
 * @param metals mol/L of each solute, 0 or more
 * @param hydrogen mol/L of free and bound protons less hydroxide; negative for a base
 * @param anion mol/L of the medium's anion, 0 or more
 */
public record Liquor(Map<Solute, Double> metals, double hydrogen, double anion) {
    public Liquor {
        metals = Collections.unmodifiableMap(new LinkedHashMap<>(metals));
        metals.forEach((solute, concentration) -> requireNotNegative(solute.symbol(), concentration));
        requireNotNegative("the anion", anion);
        if (!Double.isFinite(hydrogen)) {
            throw new IllegalArgumentException("hydrogen must be finite, found " + hydrogen);
        }
    }

    private static void requireNotNegative(String what, double concentration) {
        if (!(concentration >= 0.0) || !Double.isFinite(concentration)) {
            throw new IllegalArgumentException(what + " must be 0 mol/L or more, found " + concentration);
        }
    }

    /** Nothing but the acid, mol of acid per litre. */
    public static Liquor acid(Medium medium, double concentration) {
        return new Liquor(Map.of(), medium.charge() * concentration, concentration);
    }

    /**
     * Salts of these metals in the model's medium with this much free acid, at equilibrium and without charge.
     *
     * @param freeAcid hydrogen ion, mol/L, above 0
     */
    public static Liquor salts(EquilibriumModel model, Map<Solute, Double> metals, double freeAcid) {
        double positive = freeAcid - EquilibriumModel.WATER / freeAcid + positiveCharge(metals);
        if (model.medium().charge() == 1) {
            return new Liquor(metals, freeAcid - EquilibriumModel.WATER / freeAcid, positive);
        }
        double dissociation = model.secondDissociation();
        double anion = positive * (freeAcid + dissociation) / (freeAcid + 2.0 * dissociation);
        double bound = anion * freeAcid / (freeAcid + dissociation);
        return new Liquor(metals, freeAcid + bound - EquilibriumModel.WATER / freeAcid, anion);
    }

    /** Charge of ions that take part in nothing, eq/L, of either sign. */
    public double spectator(Medium medium) {
        double negative = medium.charge() * anion;
        double positive = positiveCharge(metals) + hydrogen;
        double missing = negative - positive;
        return Math.abs(missing) <= 1e-15 * (negative + positive) ? 0.0 : missing;
    }

    private static double positiveCharge(Map<Solute, Double> metals) {
        double charge = 0.0;
        for (Map.Entry<Solute, Double> metal : metals.entrySet()) {
            charge += metal.getKey().charge() * metal.getValue();
        }
        return charge;
    }

    /** mol/L of a solute; 0 where it is not there. */
    public double concentration(Solute solute) {
        return metals.getOrDefault(solute, 0.0);
    }
}
