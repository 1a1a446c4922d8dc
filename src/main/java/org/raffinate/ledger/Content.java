package org.raffinate.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.raffinate.chemistry.Formula;

/**
 * How much of which substances, in the order in which they were named.
 *
 * @param amounts mol/h of each; none that is 0
 */
public record Content(Map<Formula, Double> amounts) {
    /** Nothing. */
    static final Content NOTHING = new Content(Map.of());

    public Content {
        LinkedHashMap<Formula, Double> kept = new LinkedHashMap<>(amounts);
        kept.forEach((substance, amount) -> {
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException(substance + " must be finite, found " + amount);
            }
        });
        kept.values().removeIf(amount -> amount == 0.0);
        amounts = Collections.unmodifiableMap(kept);
    }

    /** So much of one substance. */
    static Content of(Formula substance, double amount) {
        return new Content(Map.of(substance, amount));
    }

    /** With so much more of a substance. */
    Content plus(Formula substance, double amount) {
        LinkedHashMap<Formula, Double> sum = new LinkedHashMap<>(amounts);
        sum.merge(substance, amount, Double::sum);
        return new Content(sum);
    }

    /** Both together. */
    Content plus(Content other) {
        LinkedHashMap<Formula, Double> sum = new LinkedHashMap<>(amounts);
        other.amounts.forEach((substance, amount) -> sum.merge(substance, amount, Double::sum));
        return new Content(sum);
    }

    /** Without a substance. */
    Content without(Formula substance) {
        return plus(substance, -of(substance));
    }

    /** mol/h of a substance; 0 where it is not there. */
    public double of(Formula substance) {
        return amounts.getOrDefault(substance, 0.0);
    }

    /** kg/h of a substance. */
    public double kilograms(Formula substance) {
        return of(substance) * substance.molarMass() / 1000.0;
    }

    /** L/h, counted by its water. */
    public double litres() {
        return of(Aqueous.WATER) / Aqueous.MOLAR;
    }

    /** kg/h of all of it. */
    public double kilograms() {
        return amounts.keySet().stream().mapToDouble(this::kilograms).sum();
    }
}
