package org.raffinate.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.ValidRange;

/**
 * What is known of the mass action of the rare earths with one extractant in one medium: constants and separation
 * factors of the case and of the library.
 *
 * <p>{@link IllegalArgumentException} refuses two constants of one element, and constants of the case or of the library
 * that do not share their exponents, complexing and dimers: no separation factor holds between such.
 *
 * @param constants the case's own
 * @param factors the case's own
 * @param libraryConstants those of one set of the library
 * @param libraryFactors those of the library's design set
 * @param spacing which of the library's two carry the distance between elements
 */
public record MassActionData(
        List<Constant> constants,
        List<SeparationFactor> factors,
        List<Constant> libraryConstants,
        List<SeparationFactor> libraryFactors,
        Spacing spacing) {

    /** An equilibrium constant of one rare earth, with all that its law needs. */
    public record Constant(Element element, MassAction law, double dimers, ValidRange range, Provenance provenance) {}

    /** Where the distance between two elements is taken from when the case is silent and the library has both. */
    public enum Spacing {
        /**
         * The separation factors; constants give the level and bridge what no factor spans. Factors are measured on
         * both elements together and known to a few percent, the constants of single elements to a factor of two.
         */
        FACTORS,
        /** The differences between the constants; separation factors span what no constant reaches. */
        CONSTANTS
    }

    public MassActionData {
        constants = List.copyOf(constants);
        factors = List.copyOf(factors);
        libraryConstants = List.copyOf(libraryConstants);
        libraryFactors = List.copyOf(libraryFactors);
        requireOneForm(constants);
        requireOneForm(libraryConstants);
    }

    /** The library's design sets for this extractant and medium; either may be empty. */
    public static MassActionData of(DataLibrary library, Extractant extractant, String medium) {
        return new MassActionData(
                        List.of(), List.of(), List.of(), library.designFactors(extractant, medium), Spacing.FACTORS)
                .withLibrarySet(library.laws(extractant, medium, LawRecord.MASS_ACTION));
    }

    /** With these constants of the case, which rank first. */
    public MassActionData withConstants(List<Constant> ofCase) {
        return new MassActionData(ofCase, factors, libraryConstants, libraryFactors, spacing);
    }

    /** With these separation factors of the case, which rank second. */
    public MassActionData withFactors(List<SeparationFactor> ofCase) {
        return new MassActionData(constants, ofCase, libraryConstants, libraryFactors, spacing);
    }

    /** With the rare earths of another set of mass-action laws of the library. */
    public MassActionData withLibrarySet(List<LawRecord> laws) {
        List<Constant> others = new ArrayList<>();
        for (LawRecord row : laws) {
            if (row.solute().element().isPresent() && row.extraction().law() instanceof MassAction law) {
                others.add(new Constant(
                        row.solute().element().get(),
                        law,
                        row.extraction().dimers(),
                        row.extraction().range(),
                        row.provenance()));
            }
        }
        return new MassActionData(constants, factors, others, libraryFactors, spacing);
    }

    /** With another choice between the library's factors and its constants. */
    public MassActionData withSpacing(Spacing other) {
        return new MassActionData(constants, factors, libraryConstants, libraryFactors, other);
    }

    private static void requireOneForm(List<Constant> constants) {
        Set<Element> elements = constants.stream().map(Constant::element).collect(Collectors.toSet());
        if (elements.size() < constants.size()) {
            throw new IllegalArgumentException(
                    constants.size() + " constants are given for " + elements.size() + " elements");
        }
        for (Constant constant : constants) {
            Constant first = constants.get(0);
            MassAction same = new MassAction(
                    constant.law().logK(),
                    first.law().acidExponent(),
                    first.law().extractantExponent(),
                    first.law().complexing());
            if (!same.equals(constant.law()) || first.dimers() != constant.dimers()) {
                throw new IllegalArgumentException(
                        "constants of " + first.element().symbol() + " and "
                                + constant.element().symbol() + " are for " + LawWords.form(first.law()) + " with "
                                + first.dimers() + " dimers and " + LawWords.form(constant.law()) + " with "
                                + constant.dimers() + ", expected one form");
            }
        }
    }
}
