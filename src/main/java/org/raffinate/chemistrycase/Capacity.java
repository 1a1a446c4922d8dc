package org.raffinate.chemistrycase;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.raffinate.document.Entry;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Solute;

/**
 * What a solvent can hold at most: Σ 2 q_i y_i < C, with q_i dimers to an ion and C mol/L of extractant counted as
 * monomer.
 *
 * @param model how many dimers an ion takes up
 * @param extractant C
 */
record Capacity(EquilibriumModel model, double extractant) {

    /** Whether an organic can hold this; that it cannot is reported. */
    boolean holds(Map<Solute, Double> solutes, Optional<Entry> given) {
        double bound = model.extractions().stream()
                .mapToDouble(one -> 2.0 * one.dimers() * solutes.getOrDefault(one.solute(), 0.0))
                .sum();
        if (bound < extractant) {
            return true;
        }
        given.ifPresent(entry -> entry.refuse(
                String.format(Locale.ROOT, "metals that bind %.4g mol/L of extractant", bound),
                String.format(Locale.ROOT, "metals that bind less than the %.4g mol/L of the solvent", extractant),
                Optional.empty()));
        return false;
    }
}
