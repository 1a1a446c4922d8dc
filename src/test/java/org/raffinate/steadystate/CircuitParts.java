package org.raffinate.steadystate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raffinate.cascade.Phase;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.OrganicInlet;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SideDraw;
import org.raffinate.circuit.Solvent;
import org.raffinate.circuit.StageVolumes;
import org.raffinate.equilibrium.Solute;

/**
 * A solved circuit taken apart between two stages: two circuits, each fed with what came from the other.
 *
 * <p>The lines carry drops of the other phase, which enter as inlets of their own; a closed loop is opened, its solvent
 * fed as it entered.
 */
final class CircuitParts {
    private final Circuit circuit;
    private final CircuitProfile profile;
    private final StageVolumes volumes;
    private final int cut;

    /** Apart above stage {@code cut}, 1 to the last but one. */
    CircuitParts(CircuitSolution joined, int cut) {
        this.circuit = joined.circuit();
        this.profile = joined.profile();
        this.volumes = joined.volumes();
        this.cut = cut;
    }

    /** Stages 1 to the cut. */
    Circuit below() {
        List<AqueousInlet> aqueous = aqueousInlets(1, cut);
        List<OrganicInlet> organic = organicInlets(1, cut);
        double share = volumes.passedOn(cut + 1, Phase.AQUEOUS);
        if (share > 0.0) {
            aqueous.add(new AqueousInlet(cut, share * volumes.clear(cut + 1, Phase.AQUEOUS), liquor(cut + 1)));
            double drops = share * volumes.drops(cut + 1, Phase.ORGANIC);
            if (drops > 0.0) {
                organic.add(new OrganicInlet(cut, drops, organic(cut + 1)));
            }
        }
        return part(entering(), 1, cut, aqueous, organic);
    }

    /** The stages above the cut. */
    Circuit above() {
        int first = cut + 1;
        List<AqueousInlet> aqueous = aqueousInlets(first, circuit.stages());
        double share = volumes.passedOn(cut, Phase.ORGANIC);
        double drops = share * volumes.drops(cut, Phase.AQUEOUS);
        if (drops > 0.0) {
            aqueous.add(new AqueousInlet(1, drops, liquor(cut)));
        }
        Solvent s = circuit.solvent();
        double flow = share * volumes.clear(cut, Phase.ORGANIC);
        Solvent solvent = new Solvent(flow, s.extractant(), 0.0, s.base(), organic(cut), 0.0);
        return part(solvent, first, circuit.stages(), aqueous, organicInlets(first, circuit.stages()));
    }

    private Circuit part(Solvent solvent, int first, int last, List<AqueousInlet> aqueous, List<OrganicInlet> organic) {
        List<Section> sections = new ArrayList<>();
        for (int k = 0; k < circuit.sections().size(); k++) {
            Section section = circuit.sections().get(k);
            int begin = Math.max(first, circuit.stagesBefore(k) + 1);
            int end = Math.min(last, circuit.stagesBefore(k) + section.stages());
            if (begin <= end) {
                sections.add(section.withStages(end - begin + 1));
            }
        }
        List<SideDraw> draws = circuit.draws().stream()
                .filter(draw -> first <= draw.stage() && draw.stage() <= last)
                .map(draw -> new SideDraw(draw.stage() - first + 1, draw.phase(), draw.share()))
                .toList();
        return new Circuit(circuit.model(), solvent, sections, aqueous, organic, draws);
    }

    /** The solvent of stage 1 as it entered, saponified and mixed from returned and fresh. */
    private Solvent entering() {
        Solvent s = circuit.solvent();
        double returned = volumes.returned() / s.flow();
        Map<Solute, Double> carried = new LinkedHashMap<>();
        for (Solute solute : profile.solutes()) {
            double fresh = s.carried().getOrDefault(solute, 0.0);
            double back = profile.concentration(circuit.stages(), Phase.ORGANIC, solute);
            carried.put(solute, (1.0 - returned) * fresh + returned * back);
        }
        return new Solvent(s.flow(), s.extractant(), s.saponification(), s.base(), carried, 0.0);
    }

    private List<AqueousInlet> aqueousInlets(int first, int last) {
        List<AqueousInlet> inlets = new ArrayList<>();
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            if (first <= inlet.stage() && inlet.stage() <= last) {
                inlets.add(new AqueousInlet(inlet.stage() - first + 1, inlet.flow(), inlet.liquor()));
            }
        }
        return inlets;
    }

    private List<OrganicInlet> organicInlets(int first, int last) {
        List<OrganicInlet> inlets = new ArrayList<>();
        for (OrganicInlet inlet : circuit.organicInlets()) {
            if (first <= inlet.stage() && inlet.stage() <= last) {
                inlets.add(new OrganicInlet(inlet.stage() - first + 1, inlet.flow(), inlet.solutes()));
            }
        }
        return inlets;
    }

    private Liquor liquor(int stage) {
        Map<Solute, Double> metals = new LinkedHashMap<>();
        profile.solutes().forEach(solute -> metals.put(solute, profile.concentration(stage, Phase.AQUEOUS, solute)));
        return new Liquor(metals, profile.acid(stage), profile.anion(stage));
    }

    private Map<Solute, Double> organic(int stage) {
        Map<Solute, Double> organic = new LinkedHashMap<>();
        profile.solutes().forEach(solute -> organic.put(solute, profile.concentration(stage, Phase.ORGANIC, solute)));
        return organic;
    }
}
