package org.raffinate.works;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.raffinate.chemistry.Element;
import org.raffinate.cost.Good;
import org.raffinate.cost.Ranged;
import org.raffinate.cost.Term;

/**
 * Prices, rates and factors that a case gives; they hold on every site.
 *
 * @param factors rates and factors
 * @param prices of goods
 * @param oxides prices of oxides
 */
public record GivenTerms(Map<Term, Ranged> factors, Map<Good, Ranged> prices, Map<Element, Ranged> oxides) {
    /** Nothing is given. */
    public static final GivenTerms NONE = new GivenTerms(Map.of(), Map.of(), Map.of());

    public GivenTerms {
        factors = copy(Term.class, factors);
        prices = copy(Good.class, prices);
        oxides = copy(Element.class, oxides);
    }

    private static <K extends Enum<K>> Map<K, Ranged> copy(Class<K> keys, Map<K, Ranged> given) {
        EnumMap<K, Ranged> copy = new EnumMap<>(keys);
        copy.putAll(given);
        return Collections.unmodifiableMap(copy);
    }
}
