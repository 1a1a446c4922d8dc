package org.raffinate.steadystate;

import java.util.Map;
import org.raffinate.cascade.Phase;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.OrganicInlet;
import org.raffinate.circuit.Solvent;
import org.raffinate.circuit.StageVolumes;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/** Turns the description of a circuit into the arrays of its equations. */
final class SystemAssembly {
    private final Circuit circuit;
    private final StageVolumes volumes;

    private SystemAssembly(Circuit circuit, StageVolumes volumes) {
        this.circuit = circuit;
        this.volumes = volumes;
    }

    /** The system. */
    static CircuitSystem system(Circuit circuit, StageVolumes volumes) {
        SystemAssembly assembly = new SystemAssembly(circuit, volumes);
        CircuitSystem system = new CircuitSystem(
                circuit.stages(), circuit.model(), circuit.solvent().capacity());
        assembly.fill(system);
        assembly.closeLoop(system);
        assembly.fillIons(system);
        return system;
    }

    /** The equations, and what their stages hold before any contact. */
    static CircuitEquations equations(Circuit circuit, StageVolumes volumes) {
        CircuitEquations equations = new CircuitEquations(system(circuit, volumes));
        CircuitSystem system = equations.system;
        System.arraycopy(system.organicFeed, 0, equations.organicFilled, 0, system.organicFeed.length);
        System.arraycopy(system.aqueousFeed, 0, equations.aqueousFilled, 0, system.aqueousFeed.length);
        UncontactedPhase organic = UncontactedPhase.organic(system);
        UncontactedPhase aqueous = UncontactedPhase.aqueous(system);
        for (int i = 0; i < system.solutes; i++) {
            organic.carry(equations.organicFilled, i, system.solutes);
            aqueous.carry(equations.aqueousFilled, i, system.solutes);
        }
        return equations;
    }

    /** The anion, and spectator ions of either charge, ride with the aqueous and take part in nothing. */
    private void fillIons(CircuitSystem system) {
        Medium medium = circuit.model().medium();
        double[] negative = new double[system.stages];
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            int j = inlet.stage() - 1;
            double spectator = inlet.flow() * inlet.liquor().spectator(medium);
            system.anion[j] += inlet.flow() * inlet.liquor().anion();
            system.spectator[j] += Math.max(0.0, spectator);
            negative[j] += Math.max(0.0, -spectator);
        }
        UncontactedPhase aqueous = UncontactedPhase.aqueous(system);
        aqueous.carry(system.anion, 0, 1);
        aqueous.carry(system.spectator, 0, 1);
        aqueous.carry(negative, 0, 1);
        for (int j = 0; j < system.stages; j++) {
            system.anion[j] /= system.aqueousVolume[j];
            system.spectator[j] = (system.spectator[j] - negative[j]) / system.aqueousVolume[j];
        }
    }

    /** Volumes, shares, efficiencies and feeds. */
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
            system.efficiency[j] = circuit.section(stage).efficiency();
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
