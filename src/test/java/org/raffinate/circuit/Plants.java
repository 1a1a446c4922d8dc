package org.raffinate.circuit;

import java.util.List;
import java.util.Map;
import org.raffinate.chemistry.Element;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/** A small neodymium and dysprosium plant and its variations, as tests write them down. */
public final class Plants {
    public static final Solute ND = Solute.of(Element.ND);
    public static final Solute DY = Solute.of(Element.DY);
    public static final Solute NA = Solute.SODIUM;

    private Plants() {}

    /** Mass action with the ideal exponents, complexed by the ligand or not. */
    public static EquilibriumModel model(Medium medium, double complexing) {
        return EquilibriumModel.of(
                medium,
                List.of(
                        Extraction.of(ND, new MassAction(-1.9, 3.0, 3.0, complexing), 3.0),
                        Extraction.of(DY, new MassAction(0.6, 3.0, 3.0, complexing), 3.0),
                        Extraction.of(NA, new MassAction(-4.5, 1.0, 1.0, 0.0), 1.0)));
    }

    /** Extraction, scrub and strip of ideal stages in chloride, the solvent 30 % saponified and in a closed loop. */
    public static Circuit closed() {
        return of(model(Medium.CHLORIDE, 0.0), 1.0, 0.0, 0.0, 1.0);
    }

    /** The same plant with another model, stages of this quality and this share of the solvent recycled. */
    public static Circuit of(
            EquilibriumModel model,
            double efficiency,
            double organicInAqueous,
            double aqueousInOrganic,
            double recycled) {
        int charge = model.medium().charge();
        return new Circuit(
                model,
                new Solvent(1.6, 1.0, 0.3, NA, Map.of(), recycled),
                List.of(
                        new Section(SectionKind.EXTRACTION, 6, efficiency, organicInAqueous, aqueousInOrganic, 0.0),
                        new Section(SectionKind.SCRUB, 4, efficiency, organicInAqueous, aqueousInOrganic, 1.0),
                        new Section(SectionKind.STRIP, 4, efficiency, organicInAqueous, aqueousInOrganic, 0.0)),
                List.of(
                        new AqueousInlet(6, 1.0, Liquor.salts(model, Map.of(ND, 0.2, DY, 0.08), 0.01)),
                        new AqueousInlet(10, 0.2, Liquor.acid(model.medium(), 0.6 / charge)),
                        new AqueousInlet(14, 0.25, Liquor.acid(model.medium(), 4.0 / charge))),
                List.of(),
                List.of());
    }

    /** The same circuit with another solvent. */
    public static Circuit with(Circuit circuit, Solvent solvent) {
        return new Circuit(
                circuit.model(),
                solvent,
                circuit.sections(),
                circuit.aqueousInlets(),
                circuit.organicInlets(),
                circuit.draws());
    }

    /** The same circuit with other sections. */
    public static Circuit with(Circuit circuit, List<Section> sections) {
        return new Circuit(
                circuit.model(),
                circuit.solvent(),
                sections,
                circuit.aqueousInlets(),
                circuit.organicInlets(),
                circuit.draws());
    }

    /** The same circuit with other aqueous inlets. */
    public static Circuit fed(Circuit circuit, List<AqueousInlet> inlets) {
        return new Circuit(
                circuit.model(),
                circuit.solvent(),
                circuit.sections(),
                inlets,
                circuit.organicInlets(),
                circuit.draws());
    }

    /** The same circuit with draws. */
    public static Circuit drawn(Circuit circuit, List<SideDraw> draws) {
        return new Circuit(
                circuit.model(),
                circuit.solvent(),
                circuit.sections(),
                circuit.aqueousInlets(),
                circuit.organicInlets(),
                draws);
    }

    /** The same circuit with another share of its solvent recycled. */
    public static Circuit recycling(Circuit circuit, double recycled) {
        Solvent s = circuit.solvent();
        return with(
                circuit, new Solvent(s.flow(), s.extractant(), s.saponification(), s.base(), s.carried(), recycled));
    }
}
