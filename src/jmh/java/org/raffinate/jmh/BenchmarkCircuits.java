package org.raffinate.jmh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/**
 * The circuits with acid and counter-ion that are measured: Tb | Dy with six rare earths in chloride, 30 stages of
 * extraction and 30 of scrub, alone or with 12 of strip and the solvent in a closed loop.
 *
 * <p>Constants are those of EHEHPA, rounded, with 1.58 for the cut; the feed holds 1 mol/L, the solvent 1.5 mol/L of
 * extractant, 36 % of it saponified. The flows given with each case make both products of the closed loop just pure
 * enough; they come from a design.
 */
final class BenchmarkCircuits {
    private static final int SECTION = 30;
    private static final int STRIP = 12;
    private static final double EXTRACTANT = 1.5;
    private static final double SAPONIFICATION = 0.36;
    private static final double RECYCLED = 0.999;
    private static final double FREE_ACID = 0.01;
    private static final double SCRUB_ACID = 3.0;
    private static final double STRIP_ACID = 5.0;

    private BenchmarkCircuits() {}

    /**
     * What the stages and the base are, and the flows for 1 L/h of feed.
     *
     * @param base cation of the base
     * @param baseLogK its constant
     * @param real stages of 95 % efficiency with drops, or ideal ones
     * @param organic L/h
     * @param scrub L/h
     * @param strip L/h
     */
    record Flows(Solute base, double baseLogK, boolean real, double organic, double scrub, double strip) {}

    /** Extraction and scrub, the solvent once through. */
    static Circuit open(Flows flows) {
        return circuit(flows, false);
    }

    /** Extraction, scrub and strip, the solvent in a closed loop. */
    static Circuit closed(Flows flows) {
        return circuit(flows, true);
    }

    private static Circuit circuit(Flows flows, boolean closed) {
        EquilibriumModel model = model(flows);
        List<Section> sections = new ArrayList<>();
        List<AqueousInlet> inlets = new ArrayList<>();
        sections.add(section(flows, SectionKind.EXTRACTION, SECTION, 0.0));
        inlets.add(new AqueousInlet(SECTION, 1.0, Liquor.salts(model, feed(), FREE_ACID)));
        sections.add(section(flows, SectionKind.SCRUB, SECTION, 1.0));
        inlets.add(new AqueousInlet(2 * SECTION, flows.scrub(), Liquor.acid(Medium.CHLORIDE, SCRUB_ACID)));
        if (closed) {
            sections.add(section(flows, SectionKind.STRIP, STRIP, 0.0));
            inlets.add(new AqueousInlet(2 * SECTION + STRIP, flows.strip(), Liquor.acid(Medium.CHLORIDE, STRIP_ACID)));
        }
        Solvent solvent = new Solvent(
                flows.organic(), EXTRACTANT, SAPONIFICATION, flows.base(), Map.of(), closed ? RECYCLED : 0.0);
        return new Circuit(model, solvent, sections, inlets, List.of(), List.of());
    }

    private static Section section(Flows flows, SectionKind kind, int stages, double reflux) {
        return flows.real() ? new Section(kind, stages, 0.95, 1e-4, 5e-4, reflux) : Section.ideal(kind, stages, reflux);
    }

    private static EquilibriumModel model(Flows flows) {
        return EquilibriumModel.of(
                Medium.CHLORIDE,
                List.of(
                        rareEarth(Element.EU, -0.23),
                        rareEarth(Element.GD, 0.03),
                        rareEarth(Element.TB, 0.39),
                        rareEarth(Element.DY, 0.59),
                        rareEarth(Element.HO, 0.83),
                        rareEarth(Element.Y, 1.05),
                        Extraction.of(flows.base(), new MassAction(flows.baseLogK(), 1.0, 1.0, 0.0), 1.0)));
    }

    private static Extraction rareEarth(Element element, double logK) {
        return Extraction.of(Solute.of(element), new MassAction(logK, 3.0, 3.0, 0.0), 3.0);
    }

    private static Map<Solute, Double> feed() {
        Map<Solute, Double> metals = new LinkedHashMap<>();
        metals.put(Solute.of(Element.EU), 0.02);
        metals.put(Solute.of(Element.GD), 0.26);
        metals.put(Solute.of(Element.TB), 0.12);
        metals.put(Solute.of(Element.DY), 0.33);
        metals.put(Solute.of(Element.HO), 0.07);
        metals.put(Solute.of(Element.Y), 0.20);
        return metals;
    }
}
