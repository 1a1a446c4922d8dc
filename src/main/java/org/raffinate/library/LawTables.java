package org.raffinate.library;

import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.Source;
import org.raffinate.equilibrium.Correlation;
import org.raffinate.equilibrium.DistributionLaw;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.equilibrium.ValidRange;

/** What the rows of the tables of distribution laws and of quantities mean; refusals as in {@link LibraryTables}. */
final class LawTables {
    private static final List<String> CONSTANT_COLUMNS =
            columns("logK", "acidExponent", "extractantExponent", "complexing");
    private static final List<String> CORRELATION_COLUMNS = columns("a", "b", "s", "c", "scale");
    private static final List<String> QUANTITY_COLUMNS = List.of(
            "subject",
            "quantity",
            "low",
            "value",
            "high",
            "unit",
            "conditions",
            "source",
            "verification",
            "confidence");

    private LawTables() {}

    static List<LawRecord> constants(String file, Reader reader, List<Source> sources, List<Extractant> extractants) {
        return laws(CsvTable.read(file, reader, CONSTANT_COLUMNS), sources, extractants, LawTables::massAction);
    }

    static List<LawRecord> correlations(
            String file, Reader reader, List<Source> sources, List<Extractant> extractants) {
        return laws(CsvTable.read(file, reader, CORRELATION_COLUMNS), sources, extractants, LawTables::correlation);
    }

    static List<Quantity> quantities(String file, Reader reader, List<Source> sources, List<Extractant> extractants) {
        return CsvTable.read(file, reader, QUANTITY_COLUMNS).stream()
                .map(row -> quantity(row, sources, extractants))
                .toList();
    }

    private static List<LawRecord> laws(
            List<CsvRow> rows,
            List<Source> sources,
            List<Extractant> extractants,
            Function<CsvRow, DistributionLaw> law) {
        Set<List<String>> seen = new HashSet<>();
        return rows.stream()
                .map(row -> {
                    LawRecord record = law(row, sources, extractants, law);
                    String solute = record.solute().symbol();
                    if (!seen.add(List.of(record.extractant().name(), record.medium(), record.set(), solute))) {
                        throw row.fault("a second law of " + solute + " in the set '" + record.set() + "'");
                    }
                    return record;
                })
                .toList();
    }

    private static LawRecord law(
            CsvRow row, List<Source> sources, List<Extractant> extractants, Function<CsvRow, DistributionLaw> law) {
        String symbol = row.text("solute");
        Solute solute = Solute.ofSymbol(symbol)
                .orElseThrow(() -> row.fault("solute is '" + symbol + "', expected a rare earth or one of the others"));
        return row.as(() -> new LawRecord(
                LibraryTables.extractant(row, "extractant", extractants),
                row.text("form"),
                medium(row, row.text("medium")),
                row.text("set"),
                new Extraction(solute, law.apply(row), row.number("dimers"), range(row)),
                row.optionalNumber("deviation"),
                row.constant("role", FactorRecord.Role.class),
                LibraryTables.provenance(row, "conditions", sources)));
    }

    private static DistributionLaw massAction(CsvRow row) {
        return new MassAction(
                row.signed("logK"),
                row.number("acidExponent"),
                row.number("extractantExponent"),
                row.number("complexing"));
    }

    private static DistributionLaw correlation(CsvRow row) {
        return new Correlation(row.signed("a"), row.signed("b"), row.signed("s"), row.signed("c"), row.number("scale"));
    }

    /** A range with neither end is unstated, with one end open. */
    private static ValidRange range(CsvRow row) {
        OptionalDouble lowest = row.optionalSigned("lowestPh");
        OptionalDouble highest = row.optionalSigned("highestPh");
        return new ValidRange(lowest.orElse(Double.NEGATIVE_INFINITY), highest.orElse(Double.POSITIVE_INFINITY));
    }

    private static Quantity quantity(CsvRow row, List<Source> sources, List<Extractant> extractants) {
        Quantity.Kind kind = row.constant("quantity", Quantity.Kind.class);
        row.require("unit", kind.unit());
        String subject = row.text("subject");
        String known = kind == Quantity.Kind.COMPLEXING
                ? medium(row, subject)
                : subject.equals(Quantity.ANY)
                        ? subject
                        : LibraryTables.extractant(row, "subject", extractants).name();
        return row.as(() -> new Quantity(
                known,
                kind,
                row.optionalSigned("low"),
                row.signed("value"),
                row.optionalSigned("high"),
                LibraryTables.provenance(row, "conditions", sources)));
    }

    private static String medium(CsvRow row, String name) {
        boolean known = name.equals(LawRecord.ANY_MEDIUM) || Medium.called(name).isPresent();
        if (!known || !name.equals(name.toLowerCase(Locale.ROOT))) {
            throw row.fault("medium is '" + name + "', expected chloride, nitrate, sulfate or any");
        }
        return name;
    }

    private static List<String> columns(String... coefficients) {
        return Stream.of(
                        Stream.of("extractant", "form", "medium", "set", "solute"),
                        Stream.of(coefficients),
                        Stream.of(
                                "dimers",
                                "deviation",
                                "lowestPh",
                                "highestPh",
                                "conditions",
                                "source",
                                "verification",
                                "confidence",
                                "role"))
                .flatMap(each -> each)
                .toList();
    }
}
