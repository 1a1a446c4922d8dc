package org.raffinate.steadystate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.raffinate.cascade.Phase;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.OrganicInlet;
import org.raffinate.circuit.Solvent;
import org.raffinate.circuit.StageVolumes;
import org.raffinate.equilibrium.Correlation;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/** Turns the description of a circuit into the arrays of its equations. */
final class SystemAssembly {
    /** What rides with the aqueous and takes part in nothing: the anion, and spectator ions of either charge. */
    private static final List<Solute> RIDERS =
            List.of(new Solute("anion", 1.0, 1), new Solute("cations", 1.0, 1), new Solute("anions", 1.0, 1));

    private final Circuit circuit;
    private final StageVolumes volumes;

    private SystemAssembly(Circuit circuit, StageVolumes volumes) {
        this.circuit = circuit;
        this.volumes = volumes;
    }

    /** The system, and what its stages hold before any contact. */
    static CircuitEquations equations(Circuit circuit, StageVolumes volumes) {
        SystemAssembly assembly = new SystemAssembly(circuit, volumes);
        CircuitEquations uncontacted = assembly.uncontacted();
        CircuitSystem system = new CircuitSystem(
                circuit.stages(), circuit.model(), circuit.solvent().capacity());
        assembly.fill(system);
        for (int j = 0; j < system.stages; j++) {
            system.efficiency[j] = circuit.section(j + 1).efficiency();
        }
        assembly.closeLoop(system);
        CircuitEquations equations = new CircuitEquations(system);
        int all = uncontacted.system.solutes;
        for (int j = 0; j < system.stages; j++) {
            int riders = j * all + system.solutes;
            system.anion[j] = uncontacted.aqueous[riders] / system.aqueousVolume[j];
            system.spectator[j] =
                    (uncontacted.aqueous[riders + 1] - uncontacted.aqueous[riders + 2]) / system.aqueousVolume[j];
            System.arraycopy(uncontacted.organic, j * all, equations.organicFilled, j * system.solutes, system.solutes);
            System.arraycopy(uncontacted.aqueous, j * all, equations.aqueousFilled, j * system.solutes, system.solutes);
        }
        return equations;
    }

    /** The system of a circuit with ideal stages and without entrainment, but for its efficiencies. */
    static CircuitSystem clear(Circuit circuit, StageVolumes volumes) {
        SystemAssembly assembly = new SystemAssembly(circuit, volumes);
        CircuitSystem system = new CircuitSystem(
                circuit.stages(), circuit.model(), circuit.solvent().capacity());
        assembly.fill(system);
        assembly.closeLoop(system);
        Medium medium = circuit.model().medium();
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            system.anion[inlet.stage() - 1] += inlet.flow() * inlet.liquor().anion();
            system.spectator[inlet.stage() - 1] += inlet.flow() * inlet.liquor().spectator(medium);
        }
        for (int j = system.stages - 1; j >= 0; j--) {
            if (j > 0) {
                system.anion[j - 1] += system.aqueousDown[j] * system.anion[j];
                system.spectator[j - 1] += system.aqueousDown[j] * system.spectator[j];
            }
            system.anion[j] /= system.aqueousVolume[j];
            system.spectator[j] /= system.aqueousVolume[j];
        }
        return system;
    }

    /** All flows as they run without any transfer between the phases, the riders among the solutes. */
    private CircuitEquations uncontacted() {
        EquilibriumModel model = circuit.model();
        List<Extraction> all = new ArrayList<>(model.extractions());
        RIDERS.forEach(rider -> all.add(Extraction.of(rider, Correlation.constant(1.0), 0.0)));
        EquilibriumModel withRiders = new EquilibriumModel(model.medium(), model.secondDissociation(), all);
        CircuitSystem system = new CircuitSystem(
                circuit.stages(), withRiders, circuit.solvent().capacity());
        fill(system);
        Medium medium = model.medium();
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            int at = (inlet.stage() - 1) * system.solutes + model.extractions().size();
            double spectator = inlet.liquor().spectator(medium);
            system.aqueousFeed[at] += inlet.flow() * inlet.liquor().anion();
            system.aqueousFeed[at + 1] += inlet.flow() * Math.max(0.0, spectator);
            system.aqueousFeed[at + 2] += inlet.flow() * Math.max(0.0, -spectator);
        }
        CircuitEquations equations = new CircuitEquations(system);
        equations.evaluate(new double[2 * system.stages]);
        return equations;
    }

    /** Volumes, shares and feeds; the efficiency stays 0 and the loop open. */
    private void fill(CircuitSystem system) {
        for (int j = 0; j < system.stages; j++) {
            int stage = j + 1;
            system.organicVolume[j] = volumes.total(stage, Phase.ORGANIC);
            system.aqueousVolume[j] = volumes.total(stage, Phase.AQUEOUS);
            double clearOrganic = volumes.clear(stage, Phase.ORGANIC) / system.organicVolume[j];
            double clearAqueous = volumes.clear(stage, Phase.AQUEOUS) / system.aqueousVolume[j];
            double droppedOrganic = volumes.drops(stage, Phase.ORGANIC) / system.organicVolume[j];
            double droppedAqueous = volumes.drops(stage, Phase.AQUEOUS) / system.aqueousVolume[j];
            double up = volumes.passedOn(stage, Phase.ORGANIC);
            double down = volumes.passedOn(stage, Phase.AQUEOUS);
            system.organicUp[j] = up * clearOrganic;
            system.organicDown[j] = down * droppedOrganic;
            system.organicOut[j] = (1.0 - up) * clearOrganic + (1.0 - down) * droppedOrganic;
            system.aqueousUp[j] = up * droppedAqueous;
            system.aqueousDown[j] = down * clearAqueous;
            system.aqueousOut[j] = (1.0 - up) * droppedAqueous + (1.0 - down) * clearAqueous;
        }
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            add(
                    system,
                    system.aqueousFeed,
                    inlet.stage(),
                    inlet.flow(),
                    inlet.liquor().metals());
        }
        Solvent solvent = circuit.solvent();
        add(system, system.organicFeed, 1, volumes.makeUp(), solvent.carried());
        if (solvent.saponification() > 0.0) {
            int base = circuit.model().solutes().indexOf(solvent.base());
            system.organicFeed[base] = solvent.flow() * solvent.counterIon();
        }
        for (OrganicInlet inlet : circuit.organicInlets()) {
            add(system, system.organicFeed, inlet.stage(), inlet.flow(), inlet.solutes());
        }
    }

    private void add(CircuitSystem system, double[] feed, int stage, double flow, Map<Solute, Double> concentrations) {
        concentrations.forEach((solute, concentration) ->
                feed[(stage - 1) * system.solutes + circuit.model().solutes().indexOf(solute)] += flow * concentration);
    }

    /** The base's cation comes back too, but saponification replaces what is missing of it: a given amount. */
    private void closeLoop(CircuitSystem system) {
        int last = system.stages - 1;
        double returned = volumes.returned() / system.organicVolume[last];
        Solvent solvent = circuit.solvent();
        for (int i = 0; i < system.solutes; i++) {
            boolean replaced = solvent.saponification() > 0.0
                    && circuit.model().solutes().get(i).equals(solvent.base());
            system.returned[i] = replaced ? 0.0 : returned;
        }
    }
}
