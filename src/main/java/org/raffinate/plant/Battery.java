package org.raffinate.plant;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.SectionKind;

/**
 * A battery of mixer-settlers as its boxes see it.
 *
 * @param loads what each stage carries, in the direction of the organic; at least one
 * @param extractant extractant of the solvent as monomer, mol/L, above 0
 * @param assumptions what was taken for granted, in sentences
 */
public record Battery(List<StageLoad> loads, double extractant, List<String> assumptions) {
    public Battery {
        loads = List.copyOf(loads);
        assumptions = List.copyOf(assumptions);
        if (loads.isEmpty()) {
            throw new IllegalArgumentException("a battery has at least one stage");
        }
        if (!(extractant > 0.0)) {
            throw new IllegalArgumentException("the extractant must be above 0 mol/L, found " + extractant);
        }
    }

    /** Number of stages. */
    public int stages() {
        return loads.size();
    }

    /** The stages of a section; none where there is no such section. */
    public List<StageLoad> section(SectionKind kind) {
        return loads.stream().filter(load -> load.section() == kind).toList();
    }

    /** The rare earths that any stage holds, by atomic number. */
    public Set<Element> elements() {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        loads.forEach(load -> elements.addAll(load.elements()));
        return elements;
    }
}
