package org.raffinate.chemistry;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Which rare earths are present, and in which mole fractions x_i &gt; 0, Σ x_i = 1.
 *
 * <p>With m_i the amount one mol makes on a {@link Basis}, the fractions on that basis are x_i m_i / Σ x_k m_k.
 * Amounts may have any positive total. A negative, infinite or undefined amount, and amounts that are all zero, are
 * refused with {@link IllegalArgumentException}.
 */
public final class Mixture {
    private final Map<Element, Double> moleFractions;
    private final List<Element> elements;

    private Mixture(Map<Element, Double> moleFractions) {
        this.moleFractions = Collections.unmodifiableMap(moleFractions);
        elements = List.copyOf(moleFractions.keySet());
    }

    /** The mixture that holds these amounts; elements with amount zero are not part of it. */
    public static Mixture of(Map<Element, Double> amounts, Basis basis) {
        amounts.forEach(Mixture::requireAmount);
        return new Mixture(normalised(
                amounts.keySet(), element -> amounts.getOrDefault(element, 0.0) / basis.massPerMol(element)));
    }

    /** The elements present, by atomic number. */
    public List<Element> elements() {
        return elements;
    }

    /** Mole fraction of the element, 0 if absent. */
    public double moleFraction(Element element) {
        return moleFractions.getOrDefault(element, 0.0);
    }

    /** Fraction of the element on the basis, 0 if absent. */
    public double fraction(Element element, Basis basis) {
        return fractions(basis).getOrDefault(element, 0.0);
    }

    /** Fractions of the elements present on the basis, by atomic number. */
    public Map<Element, Double> fractions(Basis basis) {
        if (basis == Basis.MOL) {
            return moleFractions;
        }
        return Collections.unmodifiableMap(
                normalised(moleFractions.keySet(), element -> moleFraction(element) * basis.massPerMol(element)));
    }

    /** The part made of these elements alone, brought to a sum of one; refused when none of them is present. */
    public Mixture only(Collection<Element> kept) {
        return new Mixture(normalised(kept, this::moleFraction));
    }

    /** Mean amount on the basis that one mol of this mixture makes: 1 for mol, else g per mol of rare earths. */
    public double massPerMol(Basis basis) {
        if (basis == Basis.MOL) {
            return 1;
        }
        return moleFractions.entrySet().stream()
                .mapToDouble(part -> part.getValue() * basis.massPerMol(part.getKey()))
                .sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mixture that && moleFractions.equals(that.moleFractions);
    }

    @Override
    public int hashCode() {
        return moleFractions.hashCode();
    }

    @Override
    public String toString() {
        return moleFractions.entrySet().stream()
                .map(part -> String.format(Locale.ROOT, "%s %.6g", part.getKey().symbol(), part.getValue()))
                .collect(Collectors.joining(", ", "Mixture[", "]"));
    }

    private static void requireAmount(Element element, double amount) {
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "amount of " + element.symbol() + " is " + amount + ", expected a finite number, zero or more");
        }
    }

    private static EnumMap<Element, Double> normalised(Collection<Element> elements, ToDoubleFunction<Element> amount) {
        EnumMap<Element, Double> amounts = new EnumMap<>(Element.class);
        elements.forEach(element -> amounts.put(element, amount.applyAsDouble(element)));
        // DoubleStream.sum compensates for rounding, which keeps conversions between bases reversible to a few ulp.
        double total =
                amounts.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(total > 0 && total < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "amounts of " + amounts.keySet() + " add up to " + total + ", expected a positive finite total");
        }
        amounts.replaceAll((element, value) -> value / total);
        amounts.values().removeIf(value -> value == 0);
        return amounts;
    }
}
