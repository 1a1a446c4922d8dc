package org.raffinate.library;

import java.util.OptionalDouble;
import org.raffinate.chemistry.Provenance;

/**
 * One row of the library's tables on plants: how they are built, what they lose, what they cost.
 *
 * @param subject what it is said of: a duty, a kind of equipment, a good, a site, {@code any}
 * @param quantity what is quantified, in capitals
 * @param low least of the range quoted, where there is one
 * @param value the value to use
 * @param high most of the range quoted, where there is one
 * @param unit its unit
 * @param provenance where it comes from; conditions of money begin with its year and place
 */
public record PlantValue(
        String subject,
        String quantity,
        OptionalDouble low,
        double value,
        OptionalDouble high,
        String unit,
        Provenance provenance) {
    public PlantValue {
        if (!(low.orElse(value) <= value && value <= high.orElse(value))) {
            throw new IllegalArgumentException(quantity + " of " + subject + " is " + value + ", expected between "
                    + low.orElse(value) + " and " + high.orElse(value));
        }
    }

    /** The same number in another unit, so many of which make one of its own. */
    public PlantValue in(String otherUnit, double perUnit) {
        return new PlantValue(
                subject, quantity, times(low, perUnit), value * perUnit, times(high, perUnit), otherUnit, provenance);
    }

    private static OptionalDouble times(OptionalDouble number, double factor) {
        return number.isPresent() ? OptionalDouble.of(number.getAsDouble() * factor) : number;
    }
}
