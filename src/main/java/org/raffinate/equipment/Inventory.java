package org.raffinate.equipment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.plant.Battery;
import org.raffinate.plant.StageLoad;

/**
 * What stands in the boxes of a battery while it runs.
 *
 * <p>A mixer holds the phases in the ratio of the flows that leave it, a settler its two layers; what stands there is taken
 * to be what leaves. The dispersion band counts with the layers, pipes do not count.
 *
 * @param stages of every stage, in the direction of the organic
 */
public record Inventory(List<Held> stages) {
    private static final double LITRES = 1000.0;

    public Inventory {
        stages = List.copyOf(stages);
    }

    /**
     * What the boxes of one stage hold, all lines together.
     *
     * @param load what the stage carries
     * @param organic m³
     * @param aqueous m³
     */
    public record Held(StageLoad load, double organic, double aqueous) {
        /** m³ of a phase. */
        public double volume(Phase phase) {
            return phase == Phase.ORGANIC ? organic : aqueous;
        }

        /** mol of an element in a phase. */
        public double moles(Phase phase, Element element) {
            return volume(phase) * LITRES * load.concentration(phase, element);
        }

        /** mol of an element in both phases. */
        public double moles(Element element) {
            return moles(Phase.ORGANIC, element) + moles(Phase.AQUEOUS, element);
        }
    }

    /** What a battery holds in its boxes. */
    public static Inventory of(Battery battery, Boxes boxes) {
        List<Held> stages = new ArrayList<>();
        for (StageLoad load : battery.loads()) {
            MixerSettler box = boxes.box(load.section());
            double share = load.organicFlow() / load.totalFlow();
            double mixer = box.lines() * box.mixer().volume();
            double area = box.lines() * box.settler().area();
            stages.add(new Held(
                    load,
                    share * mixer + area * box.settler().organicDepth(),
                    (1.0 - share) * mixer + area * box.settler().aqueousDepth()));
        }
        return new Inventory(stages);
    }

    /** m³ of a phase in all boxes. */
    public double volume(Phase phase) {
        return stages.stream().mapToDouble(held -> held.volume(phase)).sum();
    }

    /** kg of an element's oxide in a phase in all boxes. */
    public double oxide(Phase phase, Element element) {
        return stages.stream().mapToDouble(held -> held.moles(phase, element)).sum() * element.oxideMass() / LITRES;
    }

    /** kg of an element's oxide in all boxes. */
    public double oxide(Element element) {
        return oxide(Phase.ORGANIC, element) + oxide(Phase.AQUEOUS, element);
    }

    /** kg of oxide of every element in all boxes, by atomic number. */
    public Map<Element, Double> oxides() {
        EnumMap<Element, Double> oxides = new EnumMap<>(Element.class);
        for (Held held : stages) {
            held.load().elements().forEach(element -> oxides.put(element, oxide(element)));
        }
        return Collections.unmodifiableMap(oxides);
    }

    /**
     * Days in which the plant makes what it holds of an element.
     *
     * @param made kg of the element's oxide that leave with the products per hour of operation, above 0
     */
    public double days(Element element, double made) {
        Require.above0("what is made, kg/h,", made);
        return oxide(element) / made / 24.0;
    }
}
