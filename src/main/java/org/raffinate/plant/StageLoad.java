package org.raffinate.plant;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.SectionKind;

/**
 * What one mixer-settler has to carry.
 *
 * @param section the duty of the section it belongs to
 * @param stage its number in the direction of the organic, from 1 through all sections
 * @param organicFlow organic that leaves it, L/h, above 0
 * @param aqueousFlow aqueous that leaves it, L/h, above 0
 * @param organic rare earths in the organic that leaves it, mol/L of each element
 * @param aqueous the same in the aqueous
 */
public record StageLoad(
        SectionKind section,
        int stage,
        double organicFlow,
        double aqueousFlow,
        Map<Element, Double> organic,
        Map<Element, Double> aqueous) {
    public StageLoad {
        requireFlow("organic", organicFlow);
        requireFlow("aqueous", aqueousFlow);
        organic = copy(organic);
        aqueous = copy(aqueous);
    }

    private static void requireFlow(String phase, double flow) {
        if (!(flow > 0.0) || !Double.isFinite(flow)) {
            throw new IllegalArgumentException("the " + phase + " flow must be above 0 L/h, found " + flow);
        }
    }

    private static Map<Element, Double> copy(Map<Element, Double> concentrations) {
        EnumMap<Element, Double> copy = new EnumMap<>(Element.class);
        copy.putAll(concentrations);
        return Collections.unmodifiableMap(copy);
    }

    /** Flow of a phase, L/h. */
    public double flow(Phase phase) {
        return phase == Phase.ORGANIC ? organicFlow : aqueousFlow;
    }

    /** Flow of both phases together, L/h. */
    public double totalFlow() {
        return organicFlow + aqueousFlow;
    }

    /** The rare earths that either phase may hold, by atomic number. */
    public Set<Element> elements() {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        elements.addAll(organic.keySet());
        elements.addAll(aqueous.keySet());
        return elements;
    }

    /** mol/L of an element in a phase; 0 where it is not there. */
    public double concentration(Phase phase, Element element) {
        return (phase == Phase.ORGANIC ? organic : aqueous).getOrDefault(element, 0.0);
    }
}
