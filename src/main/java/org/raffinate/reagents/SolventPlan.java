package org.raffinate.reagents;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.Solute;

/**
 * The solvent of a circuit but for its flow.
 *
 * @param extractant all extractant as monomer HA, mol/L, above 0
 * @param saponification share of the extractant's protons that the base has replaced, 0 to 1
 * @param base the base's cation
 * @param closed whether the stripped solvent returns
 * @param bleed share of the stripped solvent that does not return, 0 to 1; counts only in a closed loop
 * @param carried what else fresh solvent holds, mol/L
 */
public record SolventPlan(
        double extractant,
        double saponification,
        Solute base,
        boolean closed,
        double bleed,
        Map<Solute, Double> carried) {
    public SolventPlan {
        carried = Collections.unmodifiableMap(new LinkedHashMap<>(carried));
        if (!(bleed >= 0.0 && bleed <= 1.0)) {
            throw new IllegalArgumentException("the bleed must lie between 0 and 1, found " + bleed);
        }
    }

    /** This solvent with its flow, L/h. */
    public Solvent at(double flow) {
        return new Solvent(flow, extractant, saponification, base, carried, closed ? 1.0 - bleed : 0.0);
    }
}
