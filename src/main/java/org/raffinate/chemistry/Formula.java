package org.raffinate.chemistry;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A substance or an ion by its formula: how many atoms of each kind, and its charge.
 *
 * <p>Written as in a line of text: {@code (NH4)2SO4}, {@code Tb4O7}, hydrates with a point ({@code H2C2O4.2H2O}), the charge
 * of an ion after a caret ({@code Dy^3+}, {@code Cl^-}). Molar masses add up the standard atomic weights, abridged:
 * Prohaska et al., Pure Appl. Chem. 94 (2022) 573, doi 10.1515/pac-2019-0603; rare earths as in {@link Element}. The mass
 * of electrons does not count.
 *
 * @param text how it is written
 * @param atoms of each symbol, 1 or more
 * @param charge of an ion, 0 for a substance
 */
public record Formula(String text, Map<String, Integer> atoms, int charge) {
    private static final Pattern ION = Pattern.compile("(.+)\\^(\\d*)([+-])");
    private static final Pattern PART = Pattern.compile("(\\d*)(.+)");
    /** An atom, a bracket that opens, or one that closes, each with how many there are. */
    private static final Pattern TOKEN = Pattern.compile("([A-Z][a-z]?)(\\d*)|(\\()|(\\))(\\d*)");

    private static final Map<String, Double> WEIGHTS = Map.ofEntries(
            Map.entry("H", 1.008),
            Map.entry("B", 10.81),
            Map.entry("C", 12.011),
            Map.entry("N", 14.007),
            Map.entry("O", 15.999),
            Map.entry("F", 18.998),
            Map.entry("Na", 22.990),
            Map.entry("Mg", 24.305),
            Map.entry("Al", 26.982),
            Map.entry("Si", 28.085),
            Map.entry("P", 30.974),
            Map.entry("S", 32.06),
            Map.entry("Cl", 35.45),
            Map.entry("K", 39.098),
            Map.entry("Ca", 40.078),
            Map.entry("Mn", 54.938),
            Map.entry("Fe", 55.845),
            Map.entry("Zn", 65.38));

    public Formula {
        atoms = Collections.unmodifiableMap(new TreeMap<>(atoms));
        atoms.forEach((symbol, count) -> {
            if (count < 1) {
                throw new IllegalArgumentException(text + " has " + count + " of " + symbol);
            }
            weight(symbol);
        });
    }

    /** Reads a formula; refused where it is not written like one or names an atom without a weight here. */
    public static Formula of(String text) {
        Matcher ion = ION.matcher(text);
        if (!ion.matches()) {
            return new Formula(text, read(text), 0);
        }
        int size = ion.group(2).isEmpty() ? 1 : Integer.parseInt(ion.group(2));
        return new Formula(text, read(ion.group(1)), ion.group(3).equals("+") ? size : -size);
    }

    private static Map<String, Integer> read(String text) {
        Map<String, Integer> atoms = new TreeMap<>();
        for (String part : text.split("[.·]", -1)) {
            Matcher times = PART.matcher(part);
            if (!times.matches()) {
                throw new IllegalArgumentException("'" + text + "' is no formula");
            }
            Reader reader = new Reader(text, times.group(2));
            add(atoms, reader.group(false), number(times.group(1)));
        }
        return atoms;
    }

    private static void add(Map<String, Integer> atoms, Map<String, Integer> more, int times) {
        more.forEach((symbol, count) -> atoms.merge(symbol, times * count, Integer::sum));
    }

    private static int number(String digits) {
        return digits.isEmpty() ? 1 : Integer.parseInt(digits);
    }

    /** Reads the groups of a formula from left to right. */
    private static final class Reader {
        private final String whole;
        private final String part;
        private final Matcher tokens;
        private int at;

        Reader(String whole, String part) {
            this.whole = whole;
            this.part = part;
            tokens = TOKEN.matcher(part);
        }

        /** Atoms up to the end, or up to the bracket that closes; that one is the last token then. */
        Map<String, Integer> group(boolean bracketed) {
            Map<String, Integer> atoms = new TreeMap<>();
            while (at < part.length()) {
                if (!tokens.find(at) || tokens.start() != at) {
                    throw noFormula();
                }
                at = tokens.end();
                if (tokens.group(1) != null) {
                    atoms.merge(tokens.group(1), number(tokens.group(2)), Integer::sum);
                } else if (tokens.group(3) != null) {
                    Map<String, Integer> inside = group(true);
                    if (inside.isEmpty()) {
                        throw noFormula();
                    }
                    add(atoms, inside, number(tokens.group(5)));
                } else if (bracketed) {
                    return atoms;
                } else {
                    throw noFormula();
                }
            }
            if (bracketed) {
                throw noFormula();
            }
            return atoms;
        }

        private IllegalArgumentException noFormula() {
            return new IllegalArgumentException("'" + whole + "' is no formula");
        }
    }

    private static double weight(String symbol) {
        Double weight = WEIGHTS.get(symbol);
        return weight != null
                ? weight
                : Element.ofSymbol(symbol)
                        .map(Element::molarMass)
                        .orElseThrow(() -> new IllegalArgumentException("no atomic weight of '" + symbol + "'"));
    }

    /** How many atoms of this symbol; 0 where there are none. */
    public int count(String symbol) {
        return atoms.getOrDefault(symbol, 0);
    }

    /** Mass of one mol, g. */
    public double molarMass() {
        double mass = 0.0;
        for (Map.Entry<String, Integer> atom : atoms.entrySet()) {
            mass += atom.getValue() * weight(atom.getKey());
        }
        return mass;
    }

    /** The anion that is left where a proton goes; refused where there is no hydrogen. */
    public Formula deprotonated() {
        Map<String, Integer> left = new TreeMap<>(atoms);
        if (left.computeIfPresent("H", (symbol, count) -> count - 1) == null) {
            throw new IllegalArgumentException(text + " has no hydrogen to give");
        }
        left.values().removeIf(count -> count == 0);
        return new Formula("[" + text + " less H]^-", left, charge - 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
