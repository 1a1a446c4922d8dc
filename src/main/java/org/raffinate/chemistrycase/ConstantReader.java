package org.raffinate.chemistrycase;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;
import org.raffinate.document.Entry;
import org.raffinate.document.Section;
import org.raffinate.equilibrium.Correlation;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Solute;
import org.raffinate.equilibrium.ValidRange;

/** Reads {@code constants}, {@code exponents} and {@code correlations}: the laws that a case gives itself. */
final class ConstantReader {
    static final String COMPLEXING = "a complexing constant of the anion from 0 to 1000 L/mol, such as 0.2 L/mol";
    private static final double MOST_COEFFICIENT = 1000.0;
    private static final double MOST_LOG_K = 30.0;
    private static final double MOST_EXPONENT = 10.0;
    private static final String CONSTANTS = "constants such as {Dy: 0.59}";
    private static final String LOG_K =
            "log K from -30 to 30, such as 0.59 or {log K: 0.59, acid: 3, extractant: 3, source: our bench}";
    private static final String EXPONENT = "an exponent from 0 to 10, such as 3";
    private static final String DIMERS = "the extractant dimers that one ion takes up, from 0 to 10, such as 3";
    private static final String SOURCE = "where the law is from";
    private static final String LINES = "correlations such as {Dy: {a: -1.0, b: 3.2}}";
    private static final String COEFFICIENT = "a coefficient of log D from -1000 to 1000, such as -0.99";
    private static final String SCALE =
            "the correlation's measure of extractant per mol/L of dimer, above 0, such as 2";
    private static final String PH = "a pH from -1 to 14, such as pH 0.5";

    private ConstantReader() {}

    /** A law of the case with its place and source. */
    record Given(Entry place, Extraction extraction, Provenance provenance) {}

    /** The exponents of a law, where they are given. */
    record Form(OptionalDouble acid, OptionalDouble extractant, OptionalDouble complexing) {
        static final Form NOTHING = new Form(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** Reads {@code exponents} and {@code complexing}. */
    static Form form(Section equilibrium) {
        Optional<Section> exponents =
                equilibrium.entry("exponents").flatMap(entry -> entry.section(ChemicalKeys.EXPONENTS));
        return new Form(
                exponents.map(keys -> exponent(keys, "acid")).orElse(OptionalDouble.empty()),
                exponents.map(keys -> exponent(keys, "extractant")).orElse(OptionalDouble.empty()),
                complexing(equilibrium));
    }

    /** Mass-action laws; nothing if one of them could not be read. */
    static Optional<Map<Solute, Given>> constants(Entry constants, Form form) {
        return laws(constants, CONSTANTS, (solute, row) -> constant(solute, row, form));
    }

    /** Correlations; nothing if one of them could not be read. */
    static Optional<Map<Solute, Given>> correlations(Entry correlations) {
        return laws(
                correlations,
                LINES,
                (solute, row) ->
                        row.value().section(ChemicalKeys.LINE).flatMap(line -> correlation(solute, line, row.name())));
    }

    /** What reads the law of one solute. */
    private interface LawOf {
        Optional<Given> read(Solute solute, Entry.Row row);
    }

    private static Optional<Map<Solute, Given>> laws(Entry laws, String example, LawOf law) {
        Map<Solute, Given> read = new LinkedHashMap<>();
        boolean whole = true;
        for (Entry.Row row : laws.rows(example)) {
            Optional<Solute> solute = Amounts.solute(row.name());
            Optional<Given> given = solute.flatMap(known -> law.read(known, row));
            if (given.isPresent() && read.putIfAbsent(solute.get(), given.get()) != null) {
                row.name().refuse("each element once");
                whole = false;
            }
            whole &= given.isPresent();
        }
        return whole ? Optional.of(read) : Optional.empty();
    }

    private static Optional<Given> constant(Solute solute, Entry.Row row, Form form) {
        double charge = solute.charge();
        // The exponents of the whole case are those of the rare earths; other ions have those of their charge.
        Form common = solute.isRareEarth() ? form : Form.NOTHING;
        if (!row.value().isMapping()) {
            OptionalDouble logK = Amounts.plain(row.value(), -MOST_LOG_K, MOST_LOG_K, LOG_K);
            return logK.isEmpty()
                    ? Optional.empty()
                    : Optional.of(given(
                            solute, law(logK.getAsDouble(), Form.NOTHING, common, charge), charge, row.name(), ""));
        }
        return row.value().section(ChemicalKeys.CONSTANT).flatMap(keys -> {
            OptionalDouble logK = keys.required("log K", LOG_K)
                    .map(entry -> Amounts.plain(entry, -MOST_LOG_K, MOST_LOG_K, LOG_K))
                    .orElse(OptionalDouble.empty());
            Form own = new Form(exponent(keys, "acid"), exponent(keys, "extractant"), complexing(keys));
            double dimers = dimers(keys, charge);
            String source = source(keys);
            return logK.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            given(solute, law(logK.getAsDouble(), own, common, charge), dimers, row.name(), source));
        });
    }

    private static MassAction law(double logK, Form own, Form common, double charge) {
        return new MassAction(
                logK,
                own.acid.orElse(common.acid.orElse(charge)),
                own.extractant.orElse(common.extractant.orElse(charge)),
                own.complexing.orElse(common.complexing.orElse(0.0)));
    }

    private static Given given(Solute solute, MassAction law, double dimers, Entry place, String source) {
        return new Given(place, Extraction.of(solute, law, dimers), provenance(place, source));
    }

    private static Optional<Given> correlation(Solute solute, Section line, Entry place) {
        OptionalDouble a = coefficient(line, "a", true);
        OptionalDouble b = coefficient(line, "b", true);
        double s = coefficient(line, "s", false).orElse(0.0);
        double c = coefficient(line, "c", false).orElse(0.0);
        double scale = line.entry("scale")
                .map(entry -> Amounts.plain(entry, 1e-9, 1e9, SCALE))
                .orElse(OptionalDouble.empty())
                .orElse(1.0);
        double dimers = dimers(line, solute.charge());
        double from = line.entry("from")
                .map(entry -> Amounts.ph(entry, PH))
                .orElse(OptionalDouble.empty())
                .orElse(Double.NEGATIVE_INFINITY);
        double to = line.entry("to")
                .map(entry -> Amounts.ph(entry, PH))
                .orElse(OptionalDouble.empty())
                .orElse(Double.POSITIVE_INFINITY);
        String source = source(line);
        if (from > to) {
            line.entry("to").orElseThrow().refuse("a pH above that of from");
            return Optional.empty();
        }
        return a.isEmpty() || b.isEmpty()
                ? Optional.empty()
                : Optional.of(new Given(
                        place,
                        new Extraction(
                                solute,
                                new Correlation(a.getAsDouble(), b.getAsDouble(), s, c, scale),
                                dimers,
                                new ValidRange(from, to)),
                        provenance(place, source)));
    }

    private static OptionalDouble coefficient(Section line, String key, boolean required) {
        Optional<Entry> entry = required ? line.required(key, COEFFICIENT) : line.entry(key);
        return entry.map(own -> Amounts.plain(own, -MOST_COEFFICIENT, MOST_COEFFICIENT, COEFFICIENT))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble exponent(Section keys, String key) {
        return keys.entry(key)
                .map(entry -> Amounts.plain(entry, 0.0, MOST_EXPONENT, EXPONENT))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble complexing(Section keys) {
        return keys.entry("complexing")
                .map(entry -> Amounts.exactly(entry, "L/mol", 0.0, 1000.0, COMPLEXING))
                .orElse(OptionalDouble.empty());
    }

    private static double dimers(Section keys, double charge) {
        return keys.entry("dimers")
                .map(entry -> Amounts.plain(entry, 0.0, MOST_EXPONENT, DIMERS))
                .orElse(OptionalDouble.empty())
                .orElse(charge);
    }

    private static String source(Section keys) {
        return keys.entry("source").flatMap(entry -> entry.text(SOURCE)).orElse("");
    }

    private static Provenance provenance(Entry place, String source) {
        String position = place.position();
        String text = (source.isEmpty() ? "" : source + ", ") + "given in " + position;
        return new Provenance(new Source(position, text), "", Verification.GIVEN, "");
    }
}
