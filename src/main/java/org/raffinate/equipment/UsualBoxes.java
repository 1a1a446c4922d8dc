package org.raffinate.equipment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.SectionKind;
import org.raffinate.equipment.BoxRules.MixerRules;
import org.raffinate.equipment.BoxRules.SettlerRules;
import org.raffinate.library.PlantTables;
import org.raffinate.library.PlantValue;
import org.raffinate.plant.Battery;
import org.raffinate.plant.StageLoad;

/**
 * The rules of the trade for the boxes of a battery, from the library's tables, and which of its numbers they are.
 *
 * <p>The rare earths are heavy where the organic carries more of gadolinium, the elements behind it and yttrium than of the
 * others, summed over all stages.
 */
public final class UsualBoxes {
    private static final double METRES_PER_HOUR = 36.0;

    private final PlantTables tables;
    private final Set<PlantValue> used = new LinkedHashSet<>();
    private final Map<SectionKind, BoxRules> rules;

    /** The rules for every section of a battery. */
    public UsualBoxes(PlantTables tables, Battery battery) {
        this.tables = tables;
        EnumMap<SectionKind, BoxRules> bySection = new EnumMap<>(SectionKind.class);
        for (SectionKind kind : SectionKind.values()) {
            if (!battery.section(kind).isEmpty()) {
                bySection.put(kind, rules(subjects(kind, isHeavy(battery))));
            }
        }
        rules = Collections.unmodifiableMap(bySection);
    }

    /** The rules for every section that the battery has. */
    public Map<SectionKind, BoxRules> rules() {
        return rules;
    }

    /** The rules for a section; refused where the battery has no such section. */
    public BoxRules rules(SectionKind kind) {
        BoxRules found = rules.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("there is no " + kind.word() + " section, only " + rules.keySet());
        }
        return found;
    }

    /** The rules for the boxes in which base and solvent meet. */
    public BoxRules saponification() {
        return rules("saponification");
    }

    /** The numbers of the tables that they were made of, in the order of the first use. */
    public List<PlantValue> used() {
        return List.copyOf(used);
    }

    private static boolean isHeavy(Battery battery) {
        double heavy = 0.0;
        double light = 0.0;
        for (StageLoad load : battery.loads()) {
            for (Element element : load.organic().keySet()) {
                double carried = load.organicFlow() * load.concentration(Phase.ORGANIC, element);
                if (element == Element.Y || element.atomicNumber() >= Element.GD.atomicNumber()) {
                    heavy += carried;
                } else {
                    light += carried;
                }
            }
        }
        return heavy > light;
    }

    private static String[] subjects(SectionKind kind, boolean heavy) {
        String duty = heavy ? "heavy rare earths" : "light rare earths";
        return switch (kind) {
            case EXTRACTION -> new String[] {duty};
            case SCRUB -> new String[] {"scrub", duty};
            case STRIP -> new String[] {"strip", duty};
            case WASH -> new String[] {"washing", duty};
        };
    }

    private BoxRules rules(String... subjects) {
        double length = value("SETTLER_LENGTH_TO_WIDTH");
        double width = value("LARGEST_SETTLER_WIDTH");
        return new BoxRules(
                value("MIXER_TIME", subjects),
                value("SETTLER_FLOW", subjects),
                new MixerRules(
                        value("MIXER_DEPTH_TO_WIDTH"),
                        value("IMPELLER_TO_WIDTH"),
                        value("POWER_NUMBER", "pump-mix turbine"),
                        value("N3D2_LIMIT"),
                        value("DRIVE_EFFICIENCY") * value("MOTOR_EFFICIENCY"),
                        value("LARGEST_MIXER")),
                new SettlerRules(
                        length,
                        value("ORGANIC_DEPTH"),
                        value("AQUEOUS_DEPTH"),
                        value("LARGEST_ORGANIC_VELOCITY") * METRES_PER_HOUR,
                        value("LARGEST_AQUEOUS_VELOCITY") * METRES_PER_HOUR,
                        length * width * width),
                value("FLOW_MARGIN"),
                sizes());
    }

    private double value(String quantity, String... subjects) {
        PlantValue found = tables.get(quantity, subjects);
        used.add(found);
        return found.value();
    }

    private List<Double> sizes() {
        List<Double> sizes = new ArrayList<>();
        for (PlantValue row : tables.values()) {
            if (row.quantity().equals("STANDARD_MIXER_VOLUME")) {
                sizes.add(row.value());
            }
        }
        Collections.sort(sizes);
        return sizes;
    }
}
