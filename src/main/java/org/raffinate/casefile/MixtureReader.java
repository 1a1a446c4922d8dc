package org.raffinate.casefile;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.Provenance;
import org.raffinate.document.Entry;
import org.raffinate.document.Measure;
import org.raffinate.document.Problem;
import org.raffinate.document.Section;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.NamedFeed;

/** Reads what a feed is made of: a feed of the library or a composition, and the elements of it that are kept. */
final class MixtureReader {
    private static final BigDecimal LEAST = new BigDecimal("1e-30");
    private static final BigDecimal MOST = new BigDecimal("1e30");
    private static final String AMOUNT = "an amount, 0 or above: a plain number or %, of which only the ratios count";

    private final DataLibrary library;

    MixtureReader(DataLibrary library) {
        this.library = library;
    }

    /** The rare earths of a feed, under the name that a reader knows them by, and where the library has them from. */
    record Composition(String name, Mixture mixture, Optional<Provenance> provenance) {}

    /** Reads {@code source} or {@code composition}, and {@code elements}. */
    Optional<Composition> read(Section feed, Basis basis) {
        Optional<Composition> whole;
        if (feed.has("source")) {
            feed.entry("composition")
                    .ifPresent(second ->
                            second.refuse("a composition beside a source", "one of the two", Optional.empty()));
            whole = feed.entry("source").flatMap(this::named);
        } else {
            whole = feed.required("composition", "a source, or a composition such as {Gd: 0.35, Tb: 0.07}")
                    .flatMap(entry -> given(entry, basis));
        }
        Optional<Entry> elements = feed.entry("elements");
        return elements.isEmpty() ? whole : kept(elements.get(), whole);
    }

    /** Reads {@code basis}. */
    static Basis basis(Section section, Basis unlessGiven) {
        return section.entry("basis")
                .flatMap(entry -> entry.oneOf(List.of(Basis.values()), Basis::label))
                .orElse(unlessGiven);
    }

    /** Reads a list of rare earths, each of them once; none if one of them cannot be read. */
    static Set<Element> elements(Entry list) {
        Set<Element> elements = new TreeSet<>();
        boolean whole = true;
        for (Entry item : list.items("a list of rare earths such as [Gd, Tb]")) {
            Optional<Element> element = element(item);
            if (element.isPresent() && !elements.add(element.get())) {
                item.refuse("each element once");
                whole = false;
            }
            whole &= element.isPresent();
        }
        return whole ? elements : Set.of();
    }

    /** Reads a rare earth by its symbol. */
    private static Optional<Element> element(Entry entry) {
        String expected = "the symbol of a rare earth such as Dy";
        return entry.text(expected).flatMap(text -> {
            Optional<Element> element = Element.ofSymbol(text);
            if (element.isEmpty()) {
                List<String> symbols =
                        Arrays.stream(Element.values()).map(Element::symbol).toList();
                entry.refuse(entry.found(), expected, Problem.nearest(text, symbols));
            }
            return element;
        });
    }

    static String symbols(Iterable<Element> elements, String between) {
        StringBuilder text = new StringBuilder();
        elements.forEach(element -> text.append(text.isEmpty() ? "" : between).append(element.symbol()));
        return text.toString();
    }

    private Optional<Composition> named(Entry entry) {
        String expected = "a feed of the data library ('raffinate data feeds' lists them)";
        return entry.text(expected).flatMap(name -> {
            Optional<NamedFeed> feed = library.feed(name);
            if (feed.isEmpty()) {
                List<String> names =
                        library.feeds().stream().map(NamedFeed::name).toList();
                entry.refuse(entry.found(), expected, Problem.nearest(name, names));
            }
            return feed.map(known -> new Composition(known.name(), known.mixture(), Optional.of(known.provenance())));
        });
    }

    private static Optional<Composition> given(Entry entry, Basis basis) {
        Map<Element, Double> amounts = new EnumMap<>(Element.class);
        Set<String> units = new TreeSet<>();
        boolean whole = true;
        for (Entry.Row row : entry.rows("a composition such as {Gd: 0.35, Tb: 0.07}")) {
            Optional<Element> element = element(row.name());
            Optional<Measure> amount = row.value().measure(AMOUNT).filter(measure -> isAmount(measure, row.value()));
            whole &= element.isPresent() && amount.isPresent();
            amount.ifPresent(measure -> units.add(measure.unit()));
            if (whole && amounts.put(element.get(), amount.get().number().doubleValue()) != null) {
                row.name().refuse("each element once");
            }
        }
        if (units.size() > 1) {
            entry.refuse("plain numbers beside %", "one of the two", Optional.empty());
        } else if (whole && amounts.values().stream().allMatch(amount -> amount == 0)) {
            entry.refuse("amounts that are all 0", "at least one above 0", Optional.empty());
        } else if (whole) {
            return Optional.of(
                    new Composition("composition given in the case", Mixture.of(amounts, basis), Optional.empty()));
        }
        return Optional.empty();
    }

    private static boolean isAmount(Measure measure, Entry entry) {
        BigDecimal number = measure.number();
        boolean inside = number.compareTo(LEAST) >= 0 && number.compareTo(MOST) <= 0;
        boolean plain = measure.unit().isEmpty() || measure.unit().equals("%");
        if (!plain || !(number.signum() == 0 || inside)) {
            entry.refuse(AMOUNT);
            return false;
        }
        return true;
    }

    private static Optional<Composition> kept(Entry list, Optional<Composition> whole) {
        Set<Element> wanted = elements(list);
        if (whole.isEmpty() || wanted.isEmpty()) {
            return Optional.empty();
        }
        Mixture mixture = whole.get().mixture();
        Set<Element> present = EnumSet.copyOf(mixture.elements());
        List<Element> absent =
                wanted.stream().filter(element -> !present.contains(element)).toList();
        if (!absent.isEmpty()) {
            list.refuse(
                    symbols(absent, ", ") + ", which " + whole.get().name() + " does not hold",
                    "elements of it: " + symbols(present, ", "),
                    Optional.empty());
            return Optional.empty();
        }
        return Optional.of(new Composition(
                whole.get().name(), mixture.only(wanted), whole.get().provenance()));
    }
}
