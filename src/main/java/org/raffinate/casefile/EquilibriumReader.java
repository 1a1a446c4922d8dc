package org.raffinate.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.MissingFactorException;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistrycase.ChemicalParts;
import org.raffinate.document.Entry;
import org.raffinate.document.Problem;
import org.raffinate.document.Section;
import org.raffinate.library.DataLibrary;

/** Reads {@code equilibrium}: the model, the extractant and its medium, and the factors that the case gives itself. */
final class EquilibriumReader {
    /** Constant factors, and the models that know acid and extractant. */
    static final List<String> MODELS = Stream.concat(Stream.of("separation-factors"), ChemicalParts.MODELS.stream())
            .toList();

    static final List<String> MEDIA = List.of("chloride", "nitrate", "sulfate", "perchlorate");
    private static final String EXTRACTANT =
            "an extractant of the data library ('raffinate data extractants' lists them)";

    private final DataLibrary library;

    EquilibriumReader(DataLibrary library) {
        this.library = library;
    }

    /** As much of the equilibrium as could be read; no factors where they could not be found for all elements. */
    record Read(
            Optional<Extractant> extractant, String medium, Optional<SeparationFactors> factors, List<String> notes) {}

    /**
     * @param elements all that enter the cascade; none if the feeds could not be read
     */
    Read read(Section equilibrium, Set<Element> elements) {
        model(equilibrium);
        Optional<Entry> name = equilibrium.entry("extractant");
        Optional<Extractant> extractant = name.flatMap(this::extractant);
        Optional<String> medium = equilibrium.has("medium")
                ? equilibrium.entry("medium").flatMap(entry -> entry.word(MEDIA))
                : Optional.of(MEDIA.get(0));
        Optional<List<SeparationFactor>> own =
                equilibrium.entry("factors").map(FactorReader::read).orElse(Optional.of(List.of()));
        boolean known = name.isPresent() == extractant.isPresent() && medium.isPresent() && own.isPresent();
        Optional<SeparationFactors> factors = known && !elements.isEmpty()
                ? factors(equilibrium, extractant, medium.get(), own.get(), elements)
                : Optional.empty();
        List<String> notes = factors.isPresent() ? unused(own.orElseThrow(), factors.get()) : List.of();
        return new Read(extractant, medium.orElse(MEDIA.get(0)), factors, notes);
    }

    /** Reads {@code model}. */
    static void model(Section equilibrium) {
        equilibrium
                .required("model", "the equilibrium model, " + String.join(" or ", MODELS))
                .ifPresent(entry -> entry.word(MODELS));
    }

    /** The extractant of this name or synonym. */
    Optional<Extractant> extractant(Entry entry) {
        return entry.text(EXTRACTANT).flatMap(name -> {
            Optional<Extractant> extractant = library.extractant(name);
            if (extractant.isEmpty()) {
                List<String> names = library.extractants().stream()
                        .flatMap(known -> Stream.concat(Stream.of(known.name()), known.synonyms().stream()))
                        .toList();
                entry.refuse(entry.found(), EXTRACTANT, Problem.nearest(name, names));
            }
            return extractant;
        });
    }

    private Optional<SeparationFactors> factors(
            Section equilibrium,
            Optional<Extractant> extractant,
            String medium,
            List<SeparationFactor> own,
            Set<Element> elements) {
        List<SeparationFactor> fromLibrary =
                extractant.map(known -> library.designFactors(known, medium)).orElse(List.of());
        try {
            return Optional.of(SeparationFactors.resolve(elements, own, fromLibrary));
        } catch (MissingFactorException gaps) {
            String where = extractant
                    .map(known -> "the library has " + (fromLibrary.isEmpty() ? "no factors" : "none") + " for it with "
                            + known.name() + " in " + medium + alternatives(known, medium))
                    .orElse("the case names no extractant for the library's factors");
            gaps.pairs()
                    .forEach(pair ->
                            equilibrium.missing("factors." + pair, "a factor such as " + pair + ": 2.0; " + where));
            return Optional.empty();
        }
    }

    private String alternatives(Extractant extractant, String medium) {
        List<String> others = library.media(extractant).stream()
                .filter(other -> !other.toLowerCase(Locale.ROOT).equals(medium))
                .toList();
        return others.isEmpty() ? "" : ", but in " + String.join(", ", others);
    }

    private static List<String> unused(List<SeparationFactor> own, SeparationFactors factors) {
        return own.stream()
                .filter(factor -> !factors.used().contains(factor))
                .map(factor -> "The factor " + factor.pair() + " of the case is not needed: "
                        + "no way between two elements of the feed leads across it.")
                .toList();
    }
}
