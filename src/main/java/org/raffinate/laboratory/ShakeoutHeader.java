package org.raffinate.laboratory;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.raffinate.chemistry.Element;

/**
 * The columns of a file of measurements; capitals do not matter, nor does the order.
 *
 * <p>A title that was given before, as it is or with {@code .1}, {@code .2}.. behind it, repeats that column.
 */
final class ShakeoutHeader {
    static final String LABEL = "label";
    static final String FEED_ACID = "Feed H+[M]";
    static final String FEED_PH = "Feed pH";
    static final String ACID = "Eq H+[M]";
    static final String PH = "Eq pH";
    static final String RATIO = "O/A";
    static final String SAPONIFICATION = "Saponification";
    static final String WEIGHT = "Weight";

    private static final List<String> FIXED =
            List.of(LABEL, FEED_ACID, FEED_PH, ACID, PH, RATIO, SAPONIFICATION, WEIGHT);
    private static final Pattern OF_ELEMENT = Pattern.compile("(?i)(Feed|Xaq|D)\\s+([A-Za-z]+)(\\[M\\])?");
    private static final Pattern OF_EXTRACTANT =
            Pattern.compile("(?i)(?!Feed\\b|Xaq\\b|D\\b|Eq\\b)(\\S.*?)\\s*\\[M\\]");
    private static final Pattern REPEAT = Pattern.compile("(.*)\\.[0-9]+");

    private final List<String> titles;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<Integer, Integer> repeats = new LinkedHashMap<>();
    private final Set<Element> elements = EnumSet.noneOf(Element.class);
    private String extractant = "";

    /**
     * @param fault takes the title of a column, or nothing, and what is wrong as found and expected
     */
    ShakeoutHeader(List<String> titles, BiConsumer<String, List<String>> fault) {
        this.titles = titles.stream().map(String::strip).toList();
        for (int i = 0; i < this.titles.size(); i++) {
            add(i, this.titles.get(i), fault);
        }
        demand(fault);
    }

    static String feed(Element element) {
        return "Feed " + element.symbol() + "[M]";
    }

    static String aqueous(Element element) {
        return "Xaq " + element.symbol();
    }

    static String distribution(Element element) {
        return "D " + element.symbol();
    }

    /** The elements that have columns, in the order of the atomic numbers. */
    Set<Element> elements() {
        return elements;
    }

    /** Name of the extractant, from the title of its column. */
    String extractant() {
        return extractant;
    }

    String extractantTitle() {
        return extractant + "[M]";
    }

    boolean has(String column) {
        return places.containsKey(key(column));
    }

    int place(String column) {
        return Objects.requireNonNull(places.get(key(column)), column);
    }

    int size() {
        return titles.size();
    }

    String title(int place) {
        return titles.get(place);
    }

    /** Columns that repeat another, with the one they repeat. */
    Map<Integer, Integer> repeats() {
        return repeats;
    }

    private void add(int place, String title, BiConsumer<String, List<String>> fault) {
        @Nullable String name = canonical(title, fault);
        if (name == null) {
            return;
        }
        Integer first = places.putIfAbsent(key(name), place);
        if (first != null) {
            repeats.put(place, first);
        }
    }

    /** The title as this class writes it; null if it means nothing, which is then reported. */
    private @Nullable String canonical(String title, BiConsumer<String, List<String>> fault) {
        Matcher suffix = REPEAT.matcher(title);
        String stem = suffix.matches() && titles.stream().anyMatch(suffix.group(1)::equalsIgnoreCase)
                ? suffix.group(1)
                : title;
        Optional<String> fixed =
                FIXED.stream().filter(known -> known.equalsIgnoreCase(stem)).findFirst();
        if (fixed.isPresent()) {
            return fixed.get();
        }
        Matcher ofElement = OF_ELEMENT.matcher(stem);
        if (ofElement.matches()) {
            return ofElement(title, ofElement, fault);
        }
        Matcher ofExtractant = OF_EXTRACTANT.matcher(stem);
        if (ofExtractant.matches()) {
            String name = ofExtractant.group(1);
            if (extractant.isEmpty()) {
                extractant = name;
            } else if (!extractant.equalsIgnoreCase(name)) {
                fault.accept(title, List.of("a second extractant beside " + extractant, "one extractant in a file"));
                return null;
            }
            return extractantTitle();
        }
        fault.accept(title, List.of("'" + title + "'", "one of the columns " + grammar()));
        return null;
    }

    private @Nullable String ofElement(String title, Matcher matcher, BiConsumer<String, List<String>> fault) {
        Optional<Element> element = Element.ofSymbol(matcher.group(2));
        if (element.isEmpty()) {
            fault.accept(
                    title,
                    List.of(
                            "'" + matcher.group(2) + "'",
                            "the symbol of a rare earth: "
                                    + Arrays.stream(Element.values())
                                            .map(Element::symbol)
                                            .collect(Collectors.joining(", "))));
            return null;
        }
        elements.add(element.get());
        return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
            case "feed" -> feed(element.get());
            case "xaq" -> aqueous(element.get());
            default -> distribution(element.get());
        };
    }

    private void demand(BiConsumer<String, List<String>> fault) {
        if (!has(LABEL)) {
            missing(LABEL, "a column " + LABEL + " that says who measured", fault);
        }
        for (List<String> pair : List.of(List.of(FEED_ACID, FEED_PH), List.of(ACID, PH))) {
            if (has(pair.get(0)) && has(pair.get(1))) {
                fault.accept(pair.get(1), List.of("it beside " + pair.get(0), "one of the two"));
            }
        }
        if (Stream.of(FEED_ACID, FEED_PH, ACID, PH).noneMatch(this::has)) {
            missing(FEED_ACID, "the acid, as " + String.join(", ", FEED_ACID, FEED_PH, ACID) + " or " + PH, fault);
        }
        if (extractant.isEmpty()) {
            missing("", "the extractant's formal concentration in mol/L, e.g. PC88A[M]", fault);
        }
        if (elements.isEmpty()) {
            missing("", "two at least of Feed Nd[M], Xaq Nd and D Nd for some element", fault);
        }
        for (Element element : elements) {
            List<String> given = Stream.of(feed(element), aqueous(element), distribution(element))
                    .filter(this::has)
                    .toList();
            if (given.size() == 1) {
                fault.accept(
                        given.get(0),
                        List.of(
                                "it alone for " + element.symbol(),
                                "two at least of " + feed(element) + ", " + aqueous(element) + " and "
                                        + distribution(element)));
            }
        }
    }

    private static void missing(String column, String expected, BiConsumer<String, List<String>> fault) {
        fault.accept(column, List.of("no such column", expected));
    }

    private static String grammar() {
        return String.join(", ", FIXED) + ", <extractant>[M], Feed <element>[M], Xaq <element>, D <element>";
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
