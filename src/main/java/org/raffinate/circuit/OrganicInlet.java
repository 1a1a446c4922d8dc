package org.raffinate.circuit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.raffinate.equilibrium.Solute;

/**
 * A stream of the same solvent that enters a stage beside the organic line: a loaded organic as feed.
 *
 * @param stage the stage it enters, from 1, counted through all sections in the direction of the organic
 * @param flow L/h, above 0
 * @param solutes mol/L of each solute
 */
public record OrganicInlet(int stage, double flow, Map<Solute, Double> solutes) {
    public OrganicInlet {
        solutes = Collections.unmodifiableMap(new LinkedHashMap<>(solutes));
        if (stage < 1) {
            throw new IllegalArgumentException("an inlet's stage must be at least 1, found " + stage);
        }
        if (!(flow > 0.0) || !Double.isFinite(flow)) {
            throw new IllegalArgumentException("an inlet's flow must be above 0 L/h, found " + flow);
        }
        solutes.forEach((solute, concentration) -> {
            if (!(concentration >= 0.0) || !Double.isFinite(concentration)) {
                throw new IllegalArgumentException(
                        solute.symbol() + " must be 0 mol/L or more, found " + concentration);
            }
        });
    }
}
