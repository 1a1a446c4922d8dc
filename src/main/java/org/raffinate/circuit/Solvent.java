package org.raffinate.circuit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.raffinate.equilibrium.Solute;

/**
 * The organic that enters stage 1.
 *
 * @param flow L/h, above 0
 * @param extractant all extractant as monomer HA, free and taken up, mol/L, above 0
 * @param saponification share of the extractant's protons that the base has replaced, 0 to 1
 * @param base the base's cation; takes part only where the saponification degree is above 0
 * @param carried what else fresh solvent holds, mol/L; in a loop the make-up
 * @param recycled share of the solvent leaving the last stage that returns to the first, 0 for once through
 */
public record Solvent(
        double flow,
        double extractant,
        double saponification,
        Solute base,
        Map<Solute, Double> carried,
        double recycled) {
    public Solvent {
        carried = Collections.unmodifiableMap(new LinkedHashMap<>(carried));
        requireAbove0("the organic flow", flow);
        requireAbove0("the extractant", extractant);
        if (!(saponification >= 0.0 && saponification <= 1.0)) {
            throw new IllegalArgumentException(
                    "the saponification degree must lie between 0 and 1, found " + saponification);
        }
        if (!(recycled >= 0.0 && recycled <= 1.0)) {
            throw new IllegalArgumentException("the recycled share must lie between 0 and 1, found " + recycled);
        }
        if (carried.values().stream().anyMatch(concentration -> !(concentration >= 0.0 && concentration < 1e3))) {
            throw new IllegalArgumentException("what the solvent carries must be 0 mol/L or more, found " + carried);
        }
    }

    private static void requireAbove0(String what, double value) {
        if (!(value > 0.0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " must be above 0, found " + value);
        }
    }

    /** Extractant as dimer (HA)₂, mol/L. */
    public double capacity() {
        return 0.5 * extractant;
    }

    /** The base's cation on the saponified solvent, mol/L. */
    public double counterIon() {
        return saponification * extractant;
    }
}
