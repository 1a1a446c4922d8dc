package org.raffinate.circuit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.raffinate.cascade.Phase;
import org.raffinate.equilibrium.Solute;

/**
 * A stream that leaves the circuit, with the drops of the other phase that it carries.
 *
 * @param name what the trade calls it
 * @param stage the stage it leaves from
 * @param phase its phase
 * @param flow clear phase, L/h
 * @param drops of the other phase, L/h
 * @param solutes mol/h, drops included
 */
public record Outlet(String name, int stage, Phase phase, double flow, double drops, Map<Solute, Double> solutes) {
    public Outlet {
        solutes = Collections.unmodifiableMap(new LinkedHashMap<>(solutes));
    }

    /** Flow of a solute, mol/h; 0 where it is not there. */
    public double flow(Solute solute) {
        return solutes.getOrDefault(solute, 0.0);
    }

    /** Flow of all rare earths, mol/h. */
    public double rareEarths() {
        return solutes.entrySet().stream()
                .filter(entry -> entry.getKey().isRareEarth())
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
