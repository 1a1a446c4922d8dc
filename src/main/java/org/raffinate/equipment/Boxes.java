package org.raffinate.equipment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.raffinate.circuit.SectionKind;
import org.raffinate.plant.Battery;

/**
 * The boxes of every section of a battery.
 *
 * @param bySection the box of each section that the battery has
 * @param stages number of stages of each section
 */
public record Boxes(Map<SectionKind, MixerSettler> bySection, Map<SectionKind, Integer> stages) {
    public Boxes {
        bySection = Collections.unmodifiableMap(new EnumMap<>(bySection));
        stages = Collections.unmodifiableMap(new EnumMap<>(stages));
    }

    /**
     * Sizes them.
     *
     * @param sizing how the boxes of a section are sized; asked for each section that the battery has
     */
    public static Boxes of(Battery battery, Map<SectionKind, BoxSizing> sizing) {
        EnumMap<SectionKind, MixerSettler> boxes = new EnumMap<>(SectionKind.class);
        EnumMap<SectionKind, Integer> stages = new EnumMap<>(SectionKind.class);
        for (SectionKind kind : SectionKind.values()) {
            var loads = battery.section(kind);
            if (!loads.isEmpty()) {
                BoxSizing rules = sizing.get(kind);
                if (rules == null) {
                    throw new IllegalArgumentException("no rules for the boxes of the " + kind.word() + " section");
                }
                boxes.put(kind, rules.size(loads));
                stages.put(kind, loads.size());
            }
        }
        return new Boxes(boxes, stages);
    }

    /** The box of a section; refused where the battery has no such section. */
    public MixerSettler box(SectionKind kind) {
        MixerSettler box = bySection.get(kind);
        if (box == null) {
            throw new IllegalArgumentException("there is no " + kind.word() + " section, only " + bySection.keySet());
        }
        return box;
    }

    /** Boxes that stand there in a section: stages times lines. */
    public int count(SectionKind kind) {
        return stages.getOrDefault(kind, 0)
                * (bySection.containsKey(kind) ? box(kind).lines() : 0);
    }

    /** Electric power of all mixers, W. */
    public double electric() {
        return bySection.keySet().stream()
                .mapToDouble(kind -> count(kind) * box(kind).mixer().electric())
                .sum();
    }
}
