package org.raffinate.steadystate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.OrganicInlet;
import org.raffinate.circuit.Plants;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.Solute;

/** The same circuit in another guise. */
final class CircuitVariations {
    /** Half of another solute. */
    static final Solute TWIN = new Solute("twin", 100.0, 3);

    private CircuitVariations() {}

    /** All flows times a number. */
    static Circuit scaled(Circuit circuit, double by) {
        Solvent s = circuit.solvent();
        return new Circuit(
                circuit.model(),
                new Solvent(by * s.flow(), s.extractant(), s.saponification(), s.base(), s.carried(), s.recycled()),
                circuit.sections(),
                circuit.aqueousInlets().stream()
                        .map(inlet -> new AqueousInlet(inlet.stage(), by * inlet.flow(), inlet.liquor()))
                        .toList(),
                circuit.organicInlets().stream()
                        .map(inlet -> new OrganicInlet(inlet.stage(), by * inlet.flow(), inlet.solutes()))
                        .toList(),
                circuit.draws());
    }

    /** The solutes in another order. */
    static Circuit permuted(Circuit circuit) {
        List<Extraction> extractions = new ArrayList<>(circuit.model().extractions());
        Collections.shuffle(extractions, new Random(3));
        return new Circuit(
                with(circuit.model(), extractions),
                circuit.solvent(),
                circuit.sections(),
                circuit.aqueousInlets(),
                circuit.organicInlets(),
                circuit.draws());
    }

    /** Half of a trivalent solute under the name of {@link #TWIN}. */
    static Circuit halved(Circuit circuit, Solute solute) {
        List<Extraction> extractions = new ArrayList<>(circuit.model().extractions());
        circuit.model().extractions().stream()
                .filter(extraction -> extraction.solute().equals(solute))
                .forEach(extraction -> extractions.add(Extraction.of(TWIN, extraction.law(), extraction.dimers())));
        Solvent s = circuit.solvent();
        return new Circuit(
                with(circuit.model(), extractions),
                new Solvent(
                        s.flow(),
                        s.extractant(),
                        s.saponification(),
                        s.base(),
                        halved(s.carried(), solute),
                        s.recycled()),
                circuit.sections(),
                circuit.aqueousInlets().stream()
                        .map(inlet -> new AqueousInlet(inlet.stage(), inlet.flow(), halved(inlet.liquor(), solute)))
                        .toList(),
                circuit.organicInlets().stream()
                        .map(inlet -> new OrganicInlet(inlet.stage(), inlet.flow(), halved(inlet.solutes(), solute)))
                        .toList(),
                circuit.draws());
    }

    private static Liquor halved(Liquor liquor, Solute solute) {
        return new Liquor(halved(liquor.metals(), solute), liquor.hydrogen(), liquor.anion());
    }

    private static Map<Solute, Double> halved(Map<Solute, Double> amounts, Solute solute) {
        Map<Solute, Double> halved = new LinkedHashMap<>(amounts);
        double half = 0.5 * amounts.getOrDefault(solute, 0.0);
        if (half > 0.0) {
            halved.put(solute, half);
            halved.put(TWIN, half);
        }
        return halved;
    }

    /** Every section of two stages and more as two that pass everything on. */
    static Circuit parted(Circuit circuit) {
        List<Section> parted = new ArrayList<>();
        for (Section section : circuit.sections()) {
            int first = (section.stages() + 1) / 2;
            parted.add(section.withStages(first));
            if (first < section.stages()) {
                parted.add(passingOn(section, section.stages() - first));
            }
        }
        return Plants.with(circuit, parted);
    }

    private static Section passingOn(Section section, int stages) {
        return new Section(
                section.kind(),
                stages,
                section.efficiency(),
                section.organicInAqueous(),
                section.aqueousInOrganic(),
                1.0);
    }

    /** One stage more in the only section of a circuit that is fed at its end. */
    static Circuit withOneMoreStage(Circuit circuit) {
        int stages = circuit.stages() + 1;
        return new Circuit(
                circuit.model(),
                circuit.solvent(),
                List.of(circuit.sections().get(0).withStages(stages)),
                circuit.aqueousInlets().stream()
                        .map(inlet -> new AqueousInlet(stages, inlet.flow(), inlet.liquor()))
                        .toList(),
                List.of(),
                List.of());
    }

    /** Every aqueous inlet in two parts. */
    static Circuit fedTwice(Circuit circuit) {
        return Plants.fed(
                circuit,
                circuit.aqueousInlets().stream()
                        .flatMap(inlet -> Stream.of(
                                new AqueousInlet(inlet.stage(), 0.25 * inlet.flow(), inlet.liquor()),
                                new AqueousInlet(inlet.stage(), 0.75 * inlet.flow(), inlet.liquor())))
                        .toList());
    }

    private static EquilibriumModel with(EquilibriumModel model, List<Extraction> extractions) {
        return new EquilibriumModel(model.medium(), model.secondDissociation(), extractions);
    }
}
