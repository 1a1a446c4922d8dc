package org.raffinate.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.Source;
import org.raffinate.equilibrium.Solute;

/**
 * The numbers that come with the program - extractants, separation factors, distribution laws, feeds - each with its
 * source and its status.
 *
 * <p>A case may override every one of them. A damaged table is an {@link IllegalStateException} that names its file and
 * line.
 */
public final class DataLibrary {
    private final List<Source> sources;
    private final List<Extractant> extractants;
    private final List<FactorRecord> factorRecords;
    private final List<LawRecord> lawRecords;
    private final List<Quantity> quantities;
    private final List<NamedFeed> feeds;

    private DataLibrary(
            List<Source> sources,
            List<Extractant> extractants,
            List<FactorRecord> factorRecords,
            List<LawRecord> lawRecords,
            List<Quantity> quantities,
            List<NamedFeed> feeds) {
        this.sources = List.copyOf(sources);
        this.extractants = List.copyOf(extractants);
        this.factorRecords = List.copyOf(factorRecords);
        this.lawRecords = List.copyOf(lawRecords);
        this.quantities = List.copyOf(quantities);
        this.feeds = List.copyOf(feeds);
    }

    /** Reads the tables that are packed with the program. */
    public static DataLibrary load() {
        List<Source> sources = read("sources.csv", reader -> LibraryTables.sources("sources.csv", reader));
        List<Extractant> extractants =
                read("extractants.csv", reader -> LibraryTables.extractants("extractants.csv", reader));
        List<FactorRecord> factors = read(
                "separation-factors.csv",
                reader -> LibraryTables.factors("separation-factors.csv", reader, sources, extractants));
        List<LawRecord> constants = read(
                "mass-action-constants.csv",
                reader -> LawTables.constants("mass-action-constants.csv", reader, sources, extractants));
        List<LawRecord> correlations = read(
                "correlations.csv", reader -> LawTables.correlations("correlations.csv", reader, sources, extractants));
        List<LawRecord> laws =
                Stream.concat(constants.stream(), correlations.stream()).toList();
        List<Quantity> quantities =
                read("quantities.csv", reader -> LawTables.quantities("quantities.csv", reader, sources, extractants));
        List<NamedFeed> feeds = read("feeds.csv", reader -> LibraryTables.feeds("feeds.csv", reader, sources));
        return new DataLibrary(sources, extractants, factors, laws, quantities, feeds);
    }

    public List<Extractant> extractants() {
        return extractants;
    }

    /** The extractant with this name or synonym; case, spaces and hyphens make no difference. */
    public Optional<Extractant> extractant(String nameOrSynonym) {
        return LibraryTables.called(nameOrSynonym, extractants);
    }

    /** The media for which the library has a set of factors to design with. */
    public List<String> media(Extractant extractant) {
        return factorRecords.stream()
                .filter(row -> isDesign(row, extractant))
                .map(FactorRecord::medium)
                .distinct()
                .toList();
    }

    /**
     * The factors to design with for this extractant and medium, in the order of the table: no two ways lead from one
     * element to another. Empty when the library has none.
     */
    public List<SeparationFactor> designFactors(Extractant extractant, String medium) {
        return factorRecords.stream()
                .filter(row -> isDesign(row, extractant) && row.medium().equalsIgnoreCase(medium.strip()))
                .flatMap(row -> row.factor().stream())
                .toList();
    }

    /** Every row of the table of separation factors, the measured and quoted values beside the design sets included. */
    public List<FactorRecord> factorRecords() {
        return factorRecords;
    }

    /**
     * The distribution laws to design with, in the order of the table; {@link LawRecord#MASS_ACTION} or {@link
     * LawRecord#CORRELATION}. Empty when the library has none, or has several sets between which a case has to choose.
     */
    public List<LawRecord> laws(Extractant extractant, String medium, String model) {
        return laws(extractant, medium)
                .filter(row -> row.model().equals(model) && row.design())
                .toList();
    }

    /** The laws of one set; case and spaces of its name make no difference. */
    public List<LawRecord> laws(Extractant extractant, String medium, String model, String set) {
        return laws(extractant, medium)
                .filter(row -> row.model().equals(model) && bare(row.set()).equals(bare(set)))
                .toList();
    }

    /** The names of the sets of laws a case may choose from, in the order of the table. */
    public List<String> lawSets(Extractant extractant, String medium, String model) {
        return laws(extractant, medium)
                .filter(row -> row.model().equals(model))
                .map(LawRecord::set)
                .distinct()
                .toList();
    }

    /** The law of a base's counter-ion, sodium or ammonium, which is taken to hold in every medium. */
    public Optional<LawRecord> counterIon(Extractant extractant, Solute counterIon) {
        return laws(extractant, LawRecord.ANY_MEDIUM)
                .filter(row -> row.design() && row.solute().equals(counterIon))
                .findFirst();
    }

    /** Every row of the tables of distribution laws: mass-action constants first, then correlations. */
    public List<LawRecord> lawRecords() {
        return lawRecords;
    }

    /** A property of the extractant, or else what holds for any. */
    public Optional<Quantity> quantity(Extractant extractant, Quantity.Kind kind) {
        return Stream.of(extractant.name(), Quantity.ANY)
                .flatMap(subject -> quantities.stream()
                        .filter(row -> row.kind() == kind && row.subject().equals(subject)))
                .findFirst();
    }

    /** How strongly the anion of a medium binds the rare earths, at one ionic strength after the other. */
    public List<Quantity> complexing(String medium) {
        return quantities.stream()
                .filter(row ->
                        row.kind() == Quantity.Kind.COMPLEXING && row.subject().equalsIgnoreCase(medium.strip()))
                .toList();
    }

    /** Every row of the table of quantities. */
    public List<Quantity> quantities() {
        return quantities;
    }

    public List<NamedFeed> feeds() {
        return feeds;
    }

    /** The feed of this name, in any mix of upper and lower case. */
    public Optional<NamedFeed> feed(String name) {
        return feeds.stream()
                .filter(feed -> feed.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    public List<Source> sources() {
        return sources;
    }

    private static boolean isDesign(FactorRecord row, Extractant extractant) {
        return row.role() == FactorRecord.Role.DESIGN && row.extractant().equals(extractant);
    }

    private Stream<LawRecord> laws(Extractant extractant, String medium) {
        return lawRecords.stream()
                .filter(row ->
                        row.extractant().equals(extractant) && row.medium().equalsIgnoreCase(medium.strip()));
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    static <T> T read(String file, Function<Reader, T> table) {
        InputStream packed = DataLibrary.class.getResourceAsStream(file);
        if (packed == null) {
            throw new IllegalStateException(file + " is not packed with the program");
        }
        try (Reader reader = new InputStreamReader(packed, StandardCharsets.UTF_8)) {
            return table.apply(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
