package org.raffinate.circuit;

import java.util.List;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Solute;

/**
 * Extraction, scrub, strip and wash sections on one solvent, counter-current, once through or in a closed loop.
 *
 * <p>Stages are counted through all sections in the direction of the organic, from 1. The organic runs through all of
 * them; the aqueous runs against it and leaves where a section does not pass it on ({@link Section#reflux}).
 *
 * @param model equilibrium of every solute
 * @param solvent the organic that enters stage 1
 * @param sections in the direction of the organic, at least one
 * @param aqueousInlets at least one
 * @param organicInlets loaded organic as feed, in any number
 * @param draws side streams, in any number
 */
public record Circuit(
        EquilibriumModel model,
        Solvent solvent,
        List<Section> sections,
        List<AqueousInlet> aqueousInlets,
        List<OrganicInlet> organicInlets,
        List<SideDraw> draws) {
    public Circuit {
        sections = List.copyOf(sections);
        aqueousInlets = List.copyOf(aqueousInlets);
        organicInlets = List.copyOf(organicInlets);
        draws = List.copyOf(draws);
        if (sections.isEmpty() || aqueousInlets.isEmpty()) {
            throw new IllegalArgumentException("a circuit needs a section and an aqueous inlet");
        }
        int stages = sections.stream().mapToInt(Section::stages).sum();
        aqueousInlets.forEach(inlet -> requireStage("an aqueous inlet", inlet.stage(), stages));
        organicInlets.forEach(inlet -> requireStage("an organic inlet", inlet.stage(), stages));
        draws.forEach(draw -> requireStage("a draw", draw.stage(), stages));
        List<Solute> solutes = model.solutes();
        aqueousInlets.forEach(inlet -> inlet.liquor().metals().keySet().forEach(metal -> requireLaw(metal, solutes)));
        organicInlets.forEach(inlet -> inlet.solutes().keySet().forEach(metal -> requireLaw(metal, solutes)));
        solvent.carried().keySet().forEach(metal -> requireLaw(metal, solutes));
        if (solvent.saponification() > 0.0) {
            requireLaw(solvent.base(), solutes);
        }
    }

    private static void requireStage(String what, int stage, int stages) {
        if (stage > stages) {
            throw new IllegalArgumentException(what + " at stage " + stage + " of a circuit with " + stages);
        }
    }

    private static void requireLaw(Solute solute, List<Solute> solutes) {
        if (!solutes.contains(solute)) {
            throw new IllegalArgumentException("no distribution law for " + solute.symbol() + ", only for " + solutes);
        }
    }

    /** Number of stages of all sections. */
    public int stages() {
        return sections.stream().mapToInt(Section::stages).sum();
    }

    /** Stages before a section's first one. */
    public int stagesBefore(int section) {
        return sections.subList(0, section).stream().mapToInt(Section::stages).sum();
    }

    /** The section that a stage belongs to. */
    public Section section(int stage) {
        int last = 0;
        for (Section section : sections) {
            last += section.stages();
            if (stage <= last) {
                return section;
            }
        }
        throw new IllegalArgumentException("stage " + stage + " of a circuit with " + last);
    }
}
