package org.raffinate.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is done around a battery.
 *
 * @param finishing what becomes of each outlet, by its name (raffinate, strip liquor, aqueous draw, ...); one that is not
 *     named goes on as it is, the spent liquor of saponification to the effluent
 * @param reagents how acid and base are bought
 * @param solvent how solvent is lost
 * @param hours of operation a year, above 0 and at most 8784
 */
public record PlantPlan(Map<String, Finishing> finishing, ReagentPlan reagents, SolventLoss solvent, double hours) {
    private static final double LEAP_YEAR = 8784.0;

    public PlantPlan {
        finishing = Collections.unmodifiableMap(new LinkedHashMap<>(finishing));
        Require.above0("the hours of operation a year", hours);
        if (hours > LEAP_YEAR) {
            throw new IllegalArgumentException("a year has no " + hours + " hours");
        }
    }
}
