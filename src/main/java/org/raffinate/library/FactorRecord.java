package org.raffinate.library;

import java.util.Optional;
import java.util.OptionalDouble;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactor;

/**
 * One row of the library's table of separation factors, as its source lists it.
 *
 * <p>The label is a pair such as {@code Dy/Tb}, meaning D_Dy / D_Tb, or says in words what the numbers describe.
 * Numbers are dimensionless, low &le; mid &le; high; any of them may be missing. The form is the extractant as quoted,
 * with its concentration; the conditions of the provenance begin with the medium as quoted. {@link
 * IllegalArgumentException} refuses a label with a slash that is no pair of elements, bounds out of order, and a
 * design row without a factor.
 */
public record FactorRecord(
        String label,
        OptionalDouble low,
        OptionalDouble mid,
        OptionalDouble high,
        Extractant extractant,
        String form,
        String medium,
        Role role,
        Provenance provenance) {

    /** What a row is for. */
    public enum Role {
        /** Part of the one set a cascade uses for this extractant and medium when its case gives no factor itself. */
        DESIGN,
        /** Listed to judge the design set by. */
        EVIDENCE
    }

    public FactorRecord {
        if (label.contains("/")) {
            element(label, 0);
            element(label, 1);
        }
        double least = low.orElse(mid.orElse(high.orElse(1)));
        double middle = mid.orElse(least);
        if (!(least > 0 && least <= middle && middle <= high.orElse(middle))) {
            throw new IllegalArgumentException(label + " has low " + low + ", mid " + mid + ", high " + high
                    + ", expected 0 < low <= mid <= high");
        }
        if (role == Role.DESIGN && (mid.isEmpty() || !label.contains("/"))) {
            throw new IllegalArgumentException(
                    label + " has mid " + mid + ", expected a pair with a value to design by");
        }
    }

    /** The factor this row gives, if it is about a pair and has a value. */
    public Optional<SeparationFactor> factor() {
        if (mid.isEmpty() || !label.contains("/")) {
            return Optional.empty();
        }
        return Optional.of(
                new SeparationFactor(element(label, 0), element(label, 1), mid.getAsDouble(), low, high, provenance));
    }

    private static Element element(String label, int place) {
        String[] symbols = label.split("/", -1);
        if (symbols.length != 2) {
            throw new IllegalArgumentException("label is '" + label + "', expected two elements, e.g. Dy/Tb");
        }
        return Element.ofSymbol(symbols[place])
                .orElseThrow(() ->
                        new IllegalArgumentException("label is '" + label + "', expected two elements, e.g. Dy/Tb"));
    }
}
