package org.raffinate.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.Source;

/**
 * The numbers that come with the program - extractants, separation factors, feeds - each with its source and its
 * status.
 *
 * <p>A case may override every one of them. A damaged table is an {@link IllegalStateException} that names its file and
 * line.
 */
public final class DataLibrary {
    private final List<Source> sources;
    private final List<Extractant> extractants;
    private final List<FactorRecord> factorRecords;
    private final List<NamedFeed> feeds;

    private DataLibrary(
            List<Source> sources,
            List<Extractant> extractants,
            List<FactorRecord> factorRecords,
            List<NamedFeed> feeds) {
        this.sources = List.copyOf(sources);
        this.extractants = List.copyOf(extractants);
        this.factorRecords = List.copyOf(factorRecords);
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
        List<NamedFeed> feeds = read("feeds.csv", reader -> LibraryTables.feeds("feeds.csv", reader, sources));
        return new DataLibrary(sources, extractants, factors, feeds);
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

    private static <T> T read(String file, Function<Reader, T> table) {
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
