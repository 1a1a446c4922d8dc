package org.raffinate.library;

import java.util.OptionalDouble;
import org.raffinate.chemistry.Provenance;

/**
 * One row of the library's table of quantities: a property of an extractant or of an aqueous medium.
 *
 * <p>{@link IllegalArgumentException} refuses bounds out of order.
 *
 * @param subject the extractant's name, the medium in lower case, or {@link #ANY} for what holds for all extractants
 * @param kind what is quantified, with its unit
 * @param low least of the range quoted, where there is one
 * @param value the value to use
 * @param high most of the range quoted, where there is one
 * @param provenance where it comes from
 */
public record Quantity(
        String subject, Kind kind, OptionalDouble low, double value, OptionalDouble high, Provenance provenance) {
    /** The subject of a quantity that holds for every extractant of which nothing else is said. */
    public static final String ANY = "any";

    /** What can be looked up. */
    public enum Kind {
        MOLAR_MASS("molar mass", "g/mol"),
        DENSITY("density", "g/L"),
        PURITY("purity", "mass %"),
        /** Most rare earth on the organic, per mol of extractant counted as monomer. */
        LOADING_LIMIT("loading limit", "mol/mol"),
        /** The pH from which hydroxides may fall out. */
        HYDROLYSIS_PH("hydrolysis pH", "pH"),
        /** Decimal logarithm of β₁ in L/mol, RE³⁺ + L ⇌ REL, at the ionic strength the conditions begin with. */
        COMPLEXING("log beta1 of the rare earths", "log10(L/mol)");

        private final String label;
        private final String unit;

        Kind(String label, String unit) {
            this.label = label;
            this.unit = unit;
        }

        public String label() {
            return label;
        }

        public String unit() {
            return unit;
        }
    }

    public Quantity {
        if (!(low.orElse(value) <= value && value <= high.orElse(value))) {
            throw new IllegalArgumentException(kind.label() + " of " + subject + " is " + value + ", expected between "
                    + low.orElse(value) + " and " + high.orElse(value));
        }
    }
}
