package org.raffinate.cascade;

import java.util.List;
import org.raffinate.chemistry.Element;

/**
 * What leaves each stage: molar flow of every element in both phases, draws included, mol per mol of feed.
 *
 * <p>Immutable; stages count from 1. All flows are positive; one that would lie below the range of a double is 0.
 */
public final class StageProfile {
    private final int stages;
    private final List<Element> elements;
    private final double[] aqueous;
    private final double[] organic;

    /** Takes the arrays over, which run {@code stage·elements + element}; the caller must not keep them. */
    StageProfile(int stages, List<Element> elements, double[] aqueous, double[] organic) {
        this.stages = stages;
        this.elements = List.copyOf(elements);
        this.aqueous = aqueous;
        this.organic = organic;
    }

    /** Number of stages. */
    public int stages() {
        return stages;
    }

    /** The elements, by atomic number. */
    public List<Element> elements() {
        return elements;
    }

    /** Flow of an element that leaves a stage with a phase, mol per mol of feed. */
    public double flow(int stage, Phase phase, Element element) {
        int i = elements.indexOf(element);
        if (i < 0) {
            throw new IllegalArgumentException(element.symbol() + " is not in this cascade: " + elements);
        }
        return flows(phase)[index(stage) + i];
    }

    /** Flow of all elements that leave a stage with a phase, mol per mol of feed. */
    public double total(int stage, Phase phase) {
        double[] flows = flows(phase);
        double total = 0.0;
        for (int i = index(stage); i < index(stage) + elements.size(); i++) {
            total += flows[i];
        }
        return total;
    }

    /** Mole fraction of an element among the rare earths that leave a stage with a phase. */
    public double moleFraction(int stage, Phase phase, Element element) {
        return flow(stage, phase, element) / total(stage, phase);
    }

    /**
     * γ of a stage, the ratio of mole fractions (organic over aqueous) of an element of β = 1: that of its most plentiful
     * element over its β; 1 where no element is in both phases.
     *
     * @param relative β of the elements as they are listed
     */
    double gamma(int stage, double[] relative) {
        int from = index(stage);
        double most = 0.0;
        int best = -1;
        double inAqueous = 0.0;
        double inOrganic = 0.0;
        for (int i = 0; i < relative.length; i++) {
            double l = aqueous[from + i];
            double v = organic[from + i];
            inAqueous += l;
            inOrganic += v;
            if (l * v > most) {
                most = l * v;
                best = i;
            }
        }
        return best < 0 ? 1.0 : organic[from + best] / aqueous[from + best] * (inAqueous / inOrganic) / relative[best];
    }

    /** Flow of the element listed at a place, from 0. */
    double flow(int stage, Phase phase, int listed) {
        return flows(phase)[index(stage) + listed];
    }

    private double[] flows(Phase phase) {
        return phase == Phase.AQUEOUS ? aqueous : organic;
    }

    private int index(int stage) {
        if (stage < 1 || stage > stages) {
            throw new IllegalArgumentException("stage " + stage + " of a cascade with " + stages);
        }
        return (stage - 1) * elements.size();
    }
}
