package org.raffinate.cascade;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;

/** Mixtures and separation factors as tests write them down. */
public final class Given {
    private static final Provenance MADE_UP =
            new Provenance(new Source("test", "made up"), "none", Verification.UNVERIFIED, "low");

    private static final List<Element> ELEMENTS = List.of(Element.values());

    private Given() {}

    /** Extractabilities, on any common scale. */
    public static SeparationFactors factors(Map<Element, Double> beta) {
        Map.Entry<Element, Double> reference = beta.entrySet().iterator().next();
        List<SeparationFactor> pairs = beta.entrySet().stream()
                .filter(entry -> entry.getKey() != reference.getKey())
                .map(entry -> pair(entry.getKey(), reference.getKey(), entry.getValue() / reference.getValue()))
                .toList();
        return SeparationFactors.resolve(beta.keySet(), pairs, List.of());
    }

    public static SeparationFactors factors(Element least, Element next, double factor) {
        return factors(Map.of(least, 1.0, next, factor));
    }

    /** Elements 0, 1, 2 ... of {@link Element}, and the extractability of each. */
    public static SeparationFactors factors(double... beta) {
        return factors(byElement(beta));
    }

    /** Amounts in mol of elements 0, 1, 2 ... of {@link Element}. */
    public static Mixture mixture(double... amounts) {
        return mixture(byElement(amounts));
    }

    public static Mixture mixture(Map<Element, Double> amounts) {
        return Mixture.of(amounts, Basis.MOL);
    }

    /** The n-th element, from 0. */
    public static Element element(int n) {
        return ELEMENTS.get(n);
    }

    static Map<Element, Double> byElement(double... values) {
        Map<Element, Double> byElement = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            byElement.put(element(i), values[i]);
        }
        return byElement;
    }

    private static SeparationFactor pair(Element more, Element less, double value) {
        return new SeparationFactor(more, less, value, OptionalDouble.empty(), OptionalDouble.empty(), MADE_UP);
    }
}
