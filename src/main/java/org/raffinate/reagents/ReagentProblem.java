package org.raffinate.reagents;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.raffinate.circuit.OperatingLimits;
import org.raffinate.circuit.SectionKind;
import org.raffinate.design.DesignProblem;
import org.raffinate.equilibrium.EquilibriumModel;

/**
 * A separation to be designed in reagents: the same cut and specifications as in S and W, with the liquors and the solvent
 * that make them.
 *
 * @param separation cut, specifications and separation factors: what the constant-factor design starts from; its feed is
 *     aqueous
 * @param model equilibrium of every solute
 * @param feed the main feed
 * @param solvent the solvent but for its flow
 * @param quality of the stages of each section; ideal where none is given
 * @param scrubAcid strength of the scrub liquor, mol of acid per litre; found where not given
 * @param stripAcid strength of the strip acid, mol of acid per litre; found where not given
 * @param strip number of strip stages; found where not given
 * @param limits what every stage must keep to
 */
public record ReagentProblem(
        DesignProblem separation,
        EquilibriumModel model,
        FeedLiquor feed,
        SolventPlan solvent,
        Map<SectionKind, StageQuality> quality,
        OptionalDouble scrubAcid,
        OptionalDouble stripAcid,
        OptionalInt strip,
        OperatingLimits limits) {
    public ReagentProblem {
        EnumMap<SectionKind, StageQuality> copy = new EnumMap<>(SectionKind.class);
        copy.putAll(quality);
        quality = Collections.unmodifiableMap(copy);
    }

    /** The quality of a section's stages. */
    public StageQuality quality(SectionKind kind) {
        return quality.getOrDefault(kind, StageQuality.IDEAL);
    }

    /** The same problem with other stages. */
    ReagentProblem withQuality(Map<SectionKind, StageQuality> other) {
        return new ReagentProblem(separation, model, feed, solvent, other, scrubAcid, stripAcid, strip, limits);
    }
}
