package org.raffinate.works;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.circuit.SectionKind;
import org.raffinate.cost.Estimate;
import org.raffinate.cost.Plant;
import org.raffinate.cost.Terms;
import org.raffinate.equipment.BoxRules;
import org.raffinate.equipment.Boxes;
import org.raffinate.equipment.Inventory;
import org.raffinate.equipment.MixerSettler;
import org.raffinate.ledger.Content;
import org.raffinate.ledger.Ledger;
import org.raffinate.library.PlantValue;
import org.raffinate.plant.Battery;

/**
 * The works of one cascade or circuit on one site.
 *
 * @param plan what was asked
 * @param battery what the boxes carry
 * @param rules by which the boxes of each section are built
 * @param boxes the boxes of each section
 * @param saponification the boxes in which the base meets the solvent, where there is base
 * @param base as it is bought, L/h; 0 where there is none
 * @param inventory what stands in the boxes of the sections
 * @param stock solvent in the whole works, L: boxes, saponification, tanks
 * @param ledger what crosses the fence
 * @param plant what is estimated
 * @param terms on which it is built and run
 * @param estimate what it costs
 * @param used the numbers of the tables behind all of it
 * @param assumptions what was taken for granted, in sentences
 */
public record Works(
        WorksPlan plan,
        Battery battery,
        Map<SectionKind, BoxRules> rules,
        Boxes boxes,
        Optional<MixerSettler> saponification,
        double base,
        Inventory inventory,
        double stock,
        Ledger ledger,
        Plant plant,
        Terms terms,
        Estimate estimate,
        List<PlantValue> used,
        List<String> assumptions) {
    public Works {
        EnumMap<SectionKind, BoxRules> copy = new EnumMap<>(SectionKind.class);
        copy.putAll(rules);
        rules = Collections.unmodifiableMap(copy);
        used = List.copyOf(used);
        assumptions = List.copyOf(assumptions);
    }

    /** Rare-earth oxides that stand in the boxes, kg. */
    public double held() {
        return inventory.oxides().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** Acids of scrub and strip, kg for a kg of oxides fed, without their water. */
    public double acid() {
        return dosed("scrub acid") + dosed("strip acid");
    }

    /** Bases of saponification and effluent, kg for a kg of oxides fed, without their water. */
    public double bases() {
        return dosed("base") + dosed("base for effluent");
    }

    /** kg of a reagent alone, which its stream names first, for a kg of oxides fed. */
    public double dosed(String role) {
        Content bought = ledger.content(role);
        double kilograms = bought.amounts().keySet().stream()
                .findFirst()
                .map(bought::kilograms)
                .orElse(0.0);
        return kilograms / ledger.fedOxides();
    }
}
