package org.raffinate.works;

import org.raffinate.ledger.Finishing;
import org.raffinate.ledger.Precipitant;

/** How liquors are finished, by the rules of the library's tables. */
final class FinishingRules {
    /** Lower heating value of methane at 25 °C, MJ/kg (ISO 6976). */
    static final double METHANE_HEAT = 50.03;

    private static final double PERCENT = 100.0;

    private final Lookup lookup;

    FinishingRules(Lookup lookup) {
        this.lookup = lookup;
    }

    Finishing of(Treatment treatment) {
        return switch (treatment) {
            case ONWARD -> new Finishing.Onward();
            case EFFLUENT -> new Finishing.Effluent();
            case OXALATE -> oxide(Precipitant.OXALIC_ACID, "OXALIC_EXCESS", "oxalic acid", "oxalate");
            case CARBONATE ->
                oxide(Precipitant.AMMONIUM_BICARBONATE, "CARBONATE_EXCESS", "ammonium bicarbonate", "carbonate");
            case SODA_ASH -> oxide(Precipitant.SODIUM_CARBONATE, "CARBONATE_EXCESS", "soda ash", "carbonate");
        };
    }

    private Finishing oxide(Precipitant precipitant, String excess, String reagent, String solid) {
        return new Finishing.Oxide(
                precipitant,
                lookup.value(excess, "pure strip liquor") - 1.0,
                lookup.value("DISSOLVING_WATER", reagent),
                lookup.value("PRECIPITATION_LOSS", solid) / PERCENT,
                // m³ to a tonne are litres to a kg
                lookup.value("WASH_WATER"),
                lookup.value("CAKE_WATER", solid),
                lookup.value("CALCINATION_HEAT") / METHANE_HEAT);
    }
}
