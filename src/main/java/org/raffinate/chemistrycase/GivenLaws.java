package org.raffinate.chemistrycase;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.document.Entry;
import org.raffinate.document.Problem;
import org.raffinate.document.Section;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.LawRecord;

/**
 * What a case says of its equilibrium, before it is known which solutes take part.
 *
 * @param correlation whether the model is that of correlations, else mass action
 * @param extractant the extractant, where named
 * @param medium the aqueous medium
 * @param set the name of the library's set of laws, where given
 * @param laws the case's own laws
 * @param factors the case's own separation factors
 * @param complexing complexing constant of the anion, L/mol, where given
 * @param dissociation of HSO4-, mol/L
 */
record GivenLaws(
        boolean correlation,
        Optional<Extractant> extractant,
        Medium medium,
        Optional<String> set,
        Map<Solute, ConstantReader.Given> laws,
        List<SeparationFactor> factors,
        OptionalDouble complexing,
        double dissociation) {
    static final List<String> MEDIA = List.of("chloride", "nitrate", "sulfate");
    private static final String SET = "the name of a set of laws of the data library";
    private static final String DISSOCIATION =
            "the dissociation constant of HSO4- from 0.000001 to 10 mol/L, such as 0.0102 mol/L";

    GivenLaws {
        laws = Collections.unmodifiableMap(new LinkedHashMap<>(laws));
        factors = List.copyOf(factors);
    }

    /**
     * Reads the keys of {@code equilibrium}; nothing where one of them could not be read.
     *
     * @param extractant the extractant, where it is named and known
     * @param factors the case's own factors; nothing where they could not be read
     */
    static Optional<GivenLaws> read(
            Section equilibrium,
            boolean correlation,
            Optional<Extractant> extractant,
            Optional<List<SeparationFactor>> factors,
            DataLibrary library) {
        Optional<Medium> medium = equilibrium.has("medium")
                ? equilibrium
                        .entry("medium")
                        .flatMap(entry -> entry.word(MEDIA))
                        .flatMap(Medium::called)
                : Optional.of(Medium.CHLORIDE);
        ConstantReader.Form form = ConstantReader.form(equilibrium);
        equilibrium
                .entry("exponents")
                .filter(entry -> !equilibrium.has("constants"))
                .ifPresent(entry -> entry.refuse(
                        "exponents without constants",
                        "constants beside them, because a log K holds for its own exponents alone",
                        Optional.empty()));
        Optional<Map<Solute, ConstantReader.Given>> constants = equilibrium
                .entry("constants")
                .map(entry -> ConstantReader.constants(entry, form))
                .orElse(Optional.of(Map.of()));
        Optional<Map<Solute, ConstantReader.Given>> lines = equilibrium
                .entry("correlations")
                .map(ConstantReader::correlations)
                .orElse(Optional.of(Map.of()));
        OptionalDouble dissociation = equilibrium
                .entry("dissociation")
                .map(entry -> Amounts.molar(entry, 1e-6, 10.0, DISSOCIATION))
                .orElse(OptionalDouble.empty());
        medium.filter(known -> known != Medium.SULFATE)
                .flatMap(known -> equilibrium.entry("dissociation"))
                .ifPresent(entry -> entry.refuse(
                        "a dissociation constant of HSO4-", "medium: sulfate, or no dissociation", Optional.empty()));
        Optional<String> set = equilibrium.entry("set").flatMap(entry -> entry.text(SET));
        boolean setKnown = medium.isEmpty()
                || set.isEmpty()
                || isSet(
                        equilibrium.entry("set").orElseThrow(),
                        set.get(),
                        sets(extractant, medium.get(), correlation, library));
        if (medium.isEmpty() || constants.isEmpty() || lines.isEmpty() || factors.isEmpty() || !setKnown) {
            return Optional.empty();
        }
        constants.get().forEach((solute, constant) -> {
            if (lines.get().containsKey(solute)) {
                constant.place().refuse("a constant beside a correlation", "one law for each solute", Optional.empty());
            }
        });
        Map<Solute, ConstantReader.Given> laws = new LinkedHashMap<>(constants.get());
        laws.putAll(lines.get());
        return Optional.of(new GivenLaws(
                correlation,
                extractant,
                medium.get(),
                set,
                laws,
                factors.get(),
                form.complexing(),
                dissociation.orElse(EquilibriumModel.SECOND_DISSOCIATION)));
    }

    private static List<String> sets(
            Optional<Extractant> extractant, Medium medium, boolean correlation, DataLibrary library) {
        String model = correlation ? LawRecord.CORRELATION : LawRecord.MASS_ACTION;
        return extractant
                .map(known -> library.lawSets(known, word(medium), model))
                .orElse(List.of());
    }

    private static boolean isSet(Entry entry, String name, List<String> sets) {
        boolean known = sets.stream().anyMatch(set -> bare(set).equals(bare(name)));
        if (!known) {
            String expected = sets.isEmpty()
                    ? "no set, because the library has none for this extractant, medium and model"
                    : "one of " + String.join(", ", sets);
            entry.refuse(entry.found(), expected, Problem.nearest(name, sets));
        }
        return known;
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    /** The case's own law of a solute. */
    Optional<ConstantReader.Given> lawOf(Solute solute) {
        return Optional.ofNullable(laws.get(solute));
    }

    /** The medium as the library writes it. */
    String mediumWord() {
        return word(medium);
    }

    private static String word(Medium medium) {
        return medium.name().toLowerCase(Locale.ROOT);
    }
}
