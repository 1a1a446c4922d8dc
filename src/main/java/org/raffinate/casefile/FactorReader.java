package org.raffinate.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.raffinate.chemistry.ContradictoryFactorsException;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.MissingFactorException;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;
import org.raffinate.document.Entry;
import org.raffinate.document.Problem;
import org.raffinate.document.Section;

/** Reads {@code equilibrium.factors}: pairs such as {@code Dy/Tb} with their values. */
final class FactorReader {
    private static final String PAIR = "a pair of two elements such as Dy/Tb";
    private static final String VALUE =
            "a factor between 0.000001 and 1000000, such as 2.2 or {value: 2.2, source: our bench}";

    private FactorReader() {}

    /** The factors in their order; nothing if one of them could not be read. */
    static Optional<List<SeparationFactor>> read(Entry factors) {
        List<SeparationFactor> read = new ArrayList<>();
        boolean whole = true;
        for (Entry.Row row : factors.rows("factors such as {Dy/Tb: 2.2}")) {
            Optional<SeparationFactor> factor = factor(row);
            if (factor.isPresent() && agrees(row.name(), factor.get(), read)) {
                read.add(factor.get());
            } else {
                whole = false;
            }
        }
        return whole && !read.isEmpty() ? Optional.of(List.copyOf(read)) : Optional.empty();
    }

    private static Optional<SeparationFactor> factor(Entry.Row row) {
        List<Element> pair = pair(row);
        Optional<BigDecimal> value;
        Optional<String> source = Optional.empty();
        if (row.value().isMapping()) {
            Optional<Section> section = row.value().section(Keys.FACTOR);
            value = section.flatMap(keys -> keys.required("value", VALUE)).flatMap(FactorReader::value);
            source = section.flatMap(keys -> keys.entry("source"))
                    .flatMap(entry -> entry.text("where the factor is from"));
        } else {
            value = value(row.value());
        }
        if (pair.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        String position = row.name().position();
        Provenance provenance = new Provenance(
                new Source(position, source.map(text -> text + ", ").orElse("") + "given in " + position),
                "",
                Verification.GIVEN,
                "");
        return Optional.of(new SeparationFactor(
                pair.get(0),
                pair.get(1),
                value.get().doubleValue(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                provenance));
    }

    /** The two elements of a pair, or nothing. */
    private static List<Element> pair(Entry.Row row) {
        List<Element> pair = new ArrayList<>();
        String[] symbols = row.word().split("/", -1);
        for (String symbol : symbols) {
            Element.ofSymbol(symbol.strip())
                    .filter(element -> !pair.contains(element))
                    .ifPresent(pair::add);
        }
        if (symbols.length == 2 && pair.size() == 2) {
            return pair;
        }
        List<String> known =
                Arrays.stream(Element.values()).map(Element::symbol).toList();
        List<String> nearest = Arrays.stream(symbols)
                .flatMap(symbol -> Problem.nearest(symbol, known).stream())
                .distinct()
                .toList();
        Optional<String> meant = Optional.of(String.join("/", nearest)).filter(two -> nearest.size() == 2);
        row.name().refuse(Entry.quoted(row.word()), PAIR, meant);
        return List.of();
    }

    private static Optional<BigDecimal> value(Entry entry) {
        return entry.number("", VALUE).filter(value -> {
            boolean inside =
                    value.compareTo(SeparationFactor.LEAST) >= 0 && value.compareTo(SeparationFactor.MOST) <= 0;
            if (!inside) {
                entry.refuse(VALUE);
            }
            return inside;
        });
    }

    /** Whether the factor may be true together with those before it. */
    private static boolean agrees(Entry name, SeparationFactor factor, List<SeparationFactor> before) {
        List<SeparationFactor> together = new ArrayList<>(before);
        together.add(factor);
        Set<Element> pair = EnumSet.of(factor.more(), factor.less());
        try {
            SeparationFactors.resolve(pair, together, List.of());
            return true;
        } catch (ContradictoryFactorsException contradiction) {
            name.refuse("a contradiction: " + contradiction.getMessage(), "factors that agree", Optional.empty());
            return false;
        } catch (MissingFactorException impossible) {
            throw new IllegalStateException("a factor does not join its own elements", impossible);
        }
    }
}
