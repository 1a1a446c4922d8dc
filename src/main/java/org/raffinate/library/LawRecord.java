package org.raffinate.library;

import java.util.OptionalDouble;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.Provenance;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.LawSource;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Solute;

/**
 * One row of the library's tables of distribution laws.
 *
 * <p>Rows of one extractant, medium and model that were measured together make a set; within a set every solute has one
 * law. {@link IllegalArgumentException} refuses a deviation that is not above 0.
 *
 * @param extractant the extractant
 * @param form the extractant as quoted, with its concentration and diluent
 * @param medium the aqueous medium in lower case, or {@link #ANY_MEDIUM}
 * @param set the name of the set the row belongs to, e.g. {@code 10 % v/v}
 * @param extraction the law, its solute, the dimers it takes and its range
 * @param deviation standard deviation or half width of log₁₀ K or log₁₀ D, where known
 * @param role whether the set is the one to design with; the others are for a case to name, or to judge it by
 * @param provenance where it comes from
 */
public record LawRecord(
        Extractant extractant,
        String form,
        String medium,
        String set,
        Extraction extraction,
        OptionalDouble deviation,
        FactorRecord.Role role,
        Provenance provenance) {
    /** The model of equilibrium constants, {@link MassAction}. */
    public static final String MASS_ACTION = "mass-action";

    /** The model of lines through measured distribution ratios, {@link org.raffinate.equilibrium.Correlation}. */
    public static final String CORRELATION = "correlation";

    /** Stands for the medium of a law that is taken to hold in every one. */
    public static final String ANY_MEDIUM = "any";

    public LawRecord {
        if (deviation.isPresent() && !(deviation.getAsDouble() > 0)) {
            throw new IllegalArgumentException("deviation of "
                    + extraction.solute().symbol() + " is " + deviation.getAsDouble() + ", expected above 0");
        }
    }

    /** {@link #MASS_ACTION} or {@link #CORRELATION}. */
    public String model() {
        return extraction.law() instanceof MassAction ? MASS_ACTION : CORRELATION;
    }

    /** Whose law it is. */
    public Solute solute() {
        return extraction.solute();
    }

    /** Whether the row belongs to the set to design with. */
    public boolean design() {
        return role == FactorRecord.Role.DESIGN;
    }

    /** The law in words, with its provenance. */
    public LawSource source() {
        return new LawSource(solute(), LawWords.of(extraction.law()), provenance);
    }
}
