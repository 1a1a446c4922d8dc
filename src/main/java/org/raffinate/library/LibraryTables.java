package org.raffinate.library;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;

/**
 * What the rows of the library's tables mean.
 *
 * <p>A row that cannot be true - a number that is none, bounds out of order, a source nobody lists, a feed that misses
 * its sum - is an {@link IllegalStateException} with its file and line.
 */
final class LibraryTables {
    private static final List<String> SOURCE_COLUMNS = List.of("id", "citation");
    private static final List<String> EXTRACTANT_COLUMNS = List.of("name", "synonyms", "description");
    private static final List<String> FACTOR_COLUMNS = List.of(
            "pair",
            "low",
            "mid",
            "high",
            "unit",
            "extractant",
            "form",
            "medium",
            "conditions",
            "source",
            "verification",
            "confidence",
            "role");
    private static final List<Element> FEED_ELEMENTS = Arrays.stream(Element.values())
            .filter(element -> element != Element.SC && element != Element.PM)
            .toList();
    private static final List<String> FEED_COLUMNS = Stream.of(
                    Stream.of("name"),
                    FEED_ELEMENTS.stream().map(Element::symbol),
                    Stream.of("sum", "unit", "source", "verification", "confidence", "note"))
            .flatMap(columns -> columns)
            .toList();

    private LibraryTables() {}

    static List<Source> sources(String file, Reader reader) {
        List<Source> sources = new ArrayList<>();
        for (CsvRow row : CsvTable.read(file, reader, SOURCE_COLUMNS)) {
            Source source = new Source(row.text("id"), row.text("citation"));
            if (sources.stream().anyMatch(other -> other.id().equals(source.id()))) {
                throw row.fault("id is '" + source.id() + "' for a second time, expected every id once");
            }
            sources.add(source);
        }
        return sources;
    }

    static List<Extractant> extractants(String file, Reader reader) {
        List<Extractant> extractants = new ArrayList<>();
        for (CsvRow row : CsvTable.read(file, reader, EXTRACTANT_COLUMNS)) {
            List<String> synonyms = Arrays.stream(row.optionalText("synonyms").split(";", -1))
                    .filter(synonym -> !synonym.isBlank())
                    .toList();
            String name = row.text("name");
            Stream.concat(Stream.of(name), synonyms.stream())
                    .filter(known -> called(known, extractants).isPresent())
                    .findFirst()
                    .ifPresent(known -> {
                        throw row.fault("name is '" + known + "', expected one that no other extractant has");
                    });
            extractants.add(new Extractant(name, synonyms, row.text("description")));
        }
        return extractants;
    }

    static List<FactorRecord> factors(String file, Reader reader, List<Source> sources, List<Extractant> extractants) {
        return CsvTable.read(file, reader, FACTOR_COLUMNS).stream()
                .map(row -> factor(row, sources, extractants))
                .toList();
    }

    static List<NamedFeed> feeds(String file, Reader reader, List<Source> sources) {
        return CsvTable.read(file, reader, FEED_COLUMNS).stream()
                .map(row -> feed(row, sources))
                .toList();
    }

    private static FactorRecord factor(CsvRow row, List<Source> sources, List<Extractant> extractants) {
        row.require("unit", "1");
        Extractant extractant = extractant(row, "extractant", extractants);
        Provenance provenance = provenance(row, "conditions", sources);
        return row.as(() -> new FactorRecord(
                row.text("pair"),
                row.optionalNumber("low"),
                row.optionalNumber("mid"),
                row.optionalNumber("high"),
                extractant,
                row.text("form"),
                row.text("medium"),
                row.constant("role", FactorRecord.Role.class),
                provenance));
    }

    private static NamedFeed feed(CsvRow row, List<Source> sources) {
        row.require("unit", "oxide mass %");
        Map<Element, Double> percent = new EnumMap<>(Element.class);
        FEED_ELEMENTS.forEach(element -> percent.put(element, row.number(element.symbol())));
        return row.as(() -> new NamedFeed(
                row.text("name"),
                Mixture.of(percent, Basis.OXIDE_MASS),
                percent,
                row.number("sum"),
                provenance(row, "note", sources)));
    }

    static Extractant extractant(CsvRow row, String column, List<Extractant> extractants) {
        String name = row.text(column);
        return called(name, extractants)
                .orElseThrow(() -> row.fault(column + " is '" + name + "', expected one of the library's extractants"));
    }

    static Provenance provenance(CsvRow row, String conditions, List<Source> sources) {
        String id = row.text("source");
        Source source = sources.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> row.fault("source is '" + id + "', expected the id of a listed source"));
        return new Provenance(
                source,
                row.optionalText(conditions),
                row.constant("verification", Verification.class),
                row.text("confidence"));
    }

    static Optional<Extractant> called(String name, List<Extractant> extractants) {
        return extractants.stream()
                .filter(extractant -> extractant.isCalled(name))
                .findFirst();
    }
}
