package org.raffinate.cost;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.raffinate.chemistry.Element;

/**
 * On what terms a plant is built and run: prices, rates and factors, of a site or of a case.
 *
 * @param factors every {@link Term}
 * @param prices of goods, in the estimate's money for a unit of each
 * @param oxides prices of oxides, money for a kg of each element's
 */
public record Terms(Map<Term, Ranged> factors, Map<Good, Ranged> prices, Map<Element, Ranged> oxides) {
    public Terms {
        factors = Collections.unmodifiableMap(new EnumMap<>(factors));
        prices = Collections.unmodifiableMap(new EnumMap<>(prices));
        oxides = Collections.unmodifiableMap(new LinkedHashMap<>(oxides));
        for (Term term : Term.values()) {
            if (!factors.containsKey(term)) {
                throw new IllegalArgumentException("nothing is said of " + term.label());
            }
        }
        factors.values().forEach(Terms::requireNotNegative);
        prices.values().forEach(Terms::requireNotNegative);
        oxides.values().forEach(Terms::requireNotNegative);
    }

    private static void requireNotNegative(Ranged number) {
        if (!(number.low() >= 0.0)) {
            throw new IllegalArgumentException(number.name() + " must be 0 or more, found " + number.low());
        }
    }

    /** One of the factors. */
    public Ranged factor(Term term) {
        return Optional.ofNullable(factors.get(term)).orElseThrow();
    }
}
