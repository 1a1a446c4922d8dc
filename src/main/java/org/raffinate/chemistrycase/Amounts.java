package org.raffinate.chemistrycase;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.raffinate.chemistry.Element;
import org.raffinate.document.Entry;
import org.raffinate.document.Measure;
import org.raffinate.document.Problem;
import org.raffinate.equilibrium.Solute;

/** Reads amounts with their units: volume flows, concentrations, shares and pH. What is no such amount is reported. */
final class Amounts {
    static final String FLOW = "a volume flow above 0, such as 310 L/h or 0.31 m3/h";
    static final String METAL = "a concentration from 0 to 10 mol/L, such as 20 mg/L or 0.01 mol/L";
    private static final double MOST_METAL = 10.0;
    private static final double LEAST_FLOW = 1e-9;
    private static final double MOST_FLOW = 1e12;
    private static final double LEAST_PH = -1.0;
    private static final double MOST_PH = 14.0;
    private static final String SYMBOL =
            "the symbol of a rare earth or of " + String.join(", ", others().toList()) + ", such as Dy";

    private Amounts() {}

    /** A number that the conversion knows and that lies between the bounds, both included. */
    private static OptionalDouble within(
            double least, double most, Entry entry, String expected, Function<Measure, OptionalDouble> conversion) {
        Optional<Measure> measure = entry.measure(expected);
        if (measure.isEmpty()) {
            return OptionalDouble.empty();
        }
        double found = conversion.apply(measure.get()).orElse(Double.NaN);
        if (found >= least && found <= most) {
            return OptionalDouble.of(found);
        }
        entry.refuse(expected);
        return OptionalDouble.empty();
    }

    /** L/h. */
    static OptionalDouble flow(Entry entry) {
        // A plant-year is no measure of a pump: flows of liquors are given by the hour, minute or day.
        return within(
                LEAST_FLOW,
                MOST_FLOW,
                entry,
                FLOW,
                measure -> measure.unit().endsWith("/a") ? OptionalDouble.empty() : measure.in("L/h", 1));
    }

    /** mol/L, from one amount to another. */
    static OptionalDouble molar(Entry entry, double least, double most, String expected) {
        return within(least, most, entry, expected, measure -> measure.in("mol/L", 1));
    }

    /** A share in percent, as a fraction, from 0 to the most. */
    static OptionalDouble share(Entry entry, double most, String expected) {
        return within(0.0, most, entry, expected, measure -> unit(measure, "%", 2));
    }

    /** A number with this unit behind it, and none without. */
    static OptionalDouble exactly(Entry entry, String unit, double least, double most, String expected) {
        return within(least, most, entry, expected, measure -> unit(measure, unit, 0));
    }

    /** A plain number. */
    static OptionalDouble plain(Entry entry, double least, double most, String expected) {
        return exactly(entry, "", least, most, expected);
    }

    private static OptionalDouble unit(Measure measure, String unit, int places) {
        return measure.unit().equals(unit)
                ? OptionalDouble.of(measure.number().movePointLeft(places).doubleValue())
                : OptionalDouble.empty();
    }

    /** Whether something is written as a pH. */
    static boolean isPh(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith("ph");
    }

    /** A pH, written {@code pH 2}, from -1 to 14. */
    static OptionalDouble ph(Entry entry, String expected) {
        Optional<String> text = entry.text(expected);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        Optional<Double> ph = Optional.of(text.get())
                .filter(Amounts::isPh)
                .map(written -> written.substring(2).strip())
                .filter(number -> number.matches("[+-]?\\d{1,9}(\\.\\d{0,20})?"))
                .map(Double::parseDouble)
                .filter(value -> value >= LEAST_PH && value <= MOST_PH);
        if (ph.isEmpty()) {
            entry.refuse(expected);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(ph.get());
    }

    /** mol/L of each solute; nothing if one of them could not be read. */
    static Optional<Map<Solute, Double>> concentrations(Entry entry, String example) {
        Map<Solute, Double> read = new LinkedHashMap<>();
        boolean whole = true;
        for (Entry.Row row : entry.rows(example)) {
            Optional<Solute> solute = solute(row.name());
            OptionalDouble concentration = solute.isEmpty()
                    ? OptionalDouble.empty()
                    : within(0.0, MOST_METAL, row.value(), METAL, measure -> molar(measure, solute.get()));
            whole &= concentration.isPresent();
            if (solute.isPresent() && read.putIfAbsent(solute.get(), concentration.orElse(0.0)) != null) {
                row.name().refuse("each element once");
                whole = false;
            }
        }
        read.values().removeIf(concentration -> concentration == 0.0);
        return whole ? Optional.of(read) : Optional.empty();
    }

    /** mol/L from mol/L, from a mass of the metal, or from that of the oxide behind {@code REO}. */
    private static OptionalDouble molar(Measure measure, Solute solute) {
        String unit = measure.unit();
        boolean oxide = unit.endsWith(" REO");
        String bare = oxide ? unit.substring(0, unit.length() - 4).strip() : unit;
        OptionalDouble mass = new Measure(measure.number(), bare).in("g/L", 1);
        if (mass.isEmpty()) {
            return oxide ? mass : measure.in("mol/L", 1);
        }
        if (!oxide) {
            return OptionalDouble.of(mass.getAsDouble() / solute.molarMass());
        }
        return solute.element().stream()
                .mapToDouble(element -> mass.getAsDouble() / element.oxideMass())
                .findFirst();
    }

    /** A rare earth, another metal or a base's cation by its symbol. */
    static Optional<Solute> solute(Entry name) {
        return name.text(SYMBOL).flatMap(symbol -> {
            Optional<Solute> solute = Solute.ofSymbol(symbol);
            if (solute.isEmpty()) {
                List<String> known = Stream.concat(
                                Arrays.stream(Element.values()).map(Element::symbol), others())
                        .toList();
                name.refuse(name.found(), SYMBOL, Problem.nearest(symbol, known));
            }
            return solute;
        });
    }

    /** Symbols of the solutes that are no rare earths. */
    static Stream<String> others() {
        return Solute.others().stream().map(Solute::symbol);
    }
}
