package org.raffinate.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.design.Cut;
import org.raffinate.design.Product;
import org.raffinate.design.Specification;
import org.raffinate.design.Specification.Kind;
import org.raffinate.document.Entry;
import org.raffinate.document.Measure;
import org.raffinate.document.Section;

/** Reads {@code cut} and {@code products}: between which neighbours to cut, and what the two products must be. */
final class ProductsReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String SHARE = "a share above 0 % and below 100 %, such as 99.99 %";
    private static final String CUT = "two neighbours in the order of extraction, such as Tb | Dy";

    private final Optional<SeparationFactors> factors;
    /** The elements that enter, least extracted first; empty if that could not be found out. */
    private final List<Element> order;

    ProductsReader(Optional<SeparationFactors> factors) {
        this.factors = factors;
        this.order = factors.map(SeparationFactors::order).orElse(List.of());
    }

    /** As much of the cut and the products as could be read. */
    record Read(Optional<Cut> cut, List<Specification> specifications) {}

    /** One product as written: the list of its elements, these elements, and the shares that may be missing. */
    private record Wanted(Optional<Entry> list, Optional<Set<Element>> of, Basis basis, Map<Kind, Double> shortfalls) {}

    Read read(Section root, Basis basis) {
        Optional<Section> products = root.entry("products").flatMap(entry -> entry.section(Keys.PRODUCTS));
        Map<Product, Wanted> wanted = new EnumMap<>(Product.class);
        for (Product product : Product.values()) {
            products.flatMap(section -> section.entry(product.label()))
                    .flatMap(entry -> entry.section(Keys.PRODUCT))
                    .ifPresent(section -> wanted.put(product, wanted(section, basis)));
        }
        Optional<Cut> cut = root.has("cut") ? root.entry("cut").flatMap(this::cut) : derived(wanted);
        boolean groupsRead = wanted.values().stream().allMatch(asked -> asked.list.isEmpty() == asked.of.isEmpty());
        if (cut.isEmpty() && products.isPresent() && !order.isEmpty() && !root.has("cut") && groupsRead) {
            root.missing("cut", CUT + "; the order of extraction is " + MixtureReader.symbols(order, " < "));
        }
        List<Specification> specifications = new ArrayList<>();
        if (cut.isPresent()) {
            wanted.forEach((product, asked) -> specifications.addAll(specifications(product, asked, cut.get())));
        }
        return new Read(cut, specifications);
    }

    private static Wanted wanted(Section product, Basis basis) {
        Map<Kind, Double> shortfalls = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            product.entry(kind.label())
                    .flatMap(ProductsReader::shortfall)
                    .ifPresent(value -> shortfalls.put(kind, value));
        }
        if (!product.has("purity") && !product.has("recovery")) {
            product.missing("purity", SHARE + ", or a recovery");
        }
        return new Wanted(
                product.entry("of"),
                product.entry("of").map(MixtureReader::elements).filter(elements -> !elements.isEmpty()),
                MixtureReader.basis(product, basis),
                shortfalls);
    }

    /** What may be missing of a share in percent, with every digit of it. */
    private static Optional<Double> shortfall(Entry entry) {
        Optional<Measure> share = entry.measure(SHARE);
        if (share.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal number = share.get().number();
        double shortfall = HUNDRED.subtract(number).movePointLeft(2).doubleValue();
        if (share.get().unit().equals("%") && shortfall > 0 && shortfall < 1) {
            return Optional.of(shortfall);
        }
        boolean fraction = number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
        Optional<String> meant = Optional.of(fraction ? number.movePointRight(2) : number)
                .filter(percent ->
                        share.get().unit().isEmpty() && percent.signum() > 0 && percent.compareTo(HUNDRED) < 0)
                .map(percent -> percent.toPlainString() + " %");
        entry.refuse(entry.found(), SHARE, meant);
        return Optional.empty();
    }

    private Optional<Cut> cut(Entry entry) {
        return entry.text(CUT).flatMap(text -> {
            String[] symbols = text.split("\\|", -1);
            Optional<Element> light = Element.ofSymbol(symbols[0].strip());
            Optional<Element> heavy = Element.ofSymbol(symbols[symbols.length - 1].strip());
            if (symbols.length != 2 || light.isEmpty() || heavy.isEmpty() || light.equals(heavy)) {
                entry.refuse(CUT);
                return Optional.empty();
            }
            Cut cut = new Cut(light.get(), heavy.get());
            return order.isEmpty() || isBetweenNeighbours(cut, entry) ? Optional.of(cut) : Optional.empty();
        });
    }

    private boolean isBetweenNeighbours(Cut cut, Entry entry) {
        int light = order.indexOf(cut.light());
        int heavy = order.indexOf(cut.heavy());
        String sequence = "the order of extraction is " + MixtureReader.symbols(order, " < ");
        if (light < 0 || heavy < 0) {
            Element absent = light < 0 ? cut.light() : cut.heavy();
            entry.refuse(
                    entry.found() + ", but no " + absent.symbol() + " enters", CUT + "; " + sequence, Optional.empty());
        } else if (heavy == light - 1) {
            Optional<String> turned = Optional.of(new Cut(order.get(heavy), order.get(light)).toString());
            entry.refuse(entry.found(), "the less extracted key first; " + sequence, turned);
        } else if (heavy != light + 1) {
            entry.refuse(entry.found(), "two neighbours; " + sequence, Optional.empty());
        } else if (factors.map(known -> known.factor(cut.heavy(), cut.light()))
                .filter(beta -> beta > 1)
                .isEmpty()) {
            entry.refuse(
                    entry.found() + " with a separation factor of 1", "a factor above 1 at the cut", Optional.empty());
        } else {
            return true;
        }
        return false;
    }

    /** The only cut that the groups leave: one group is the beginning of the order, or there are only two elements. */
    private Optional<Cut> derived(Map<Product, Wanted> wanted) {
        Optional<Set<Element>> light =
                Optional.ofNullable(wanted.get(Product.RAFFINATE)).flatMap(Wanted::of);
        Optional<Set<Element>> heavy =
                Optional.ofNullable(wanted.get(Product.EXTRACT)).flatMap(Wanted::of);
        int count =
                light.map(Set::size).orElse(order.size() - heavy.map(Set::size).orElse(1));
        boolean fixed = light.isPresent() || heavy.isPresent() || order.size() == 2;
        if (wanted.isEmpty() || !fixed || count < 1 || count >= order.size()) {
            return Optional.empty();
        }
        Set<Element> below = new LinkedHashSet<>(order.subList(0, count));
        Set<Element> above = new LinkedHashSet<>(order.subList(count, order.size()));
        boolean matches =
                light.orElse(below).equals(below) && heavy.orElse(above).equals(above);
        Cut cut = new Cut(order.get(count - 1), order.get(count));
        boolean separated =
                factors.map(known -> known.factor(cut.heavy(), cut.light()) > 1).orElse(false);
        return matches && separated ? Optional.of(cut) : Optional.empty();
    }

    private List<Specification> specifications(Product product, Wanted wanted, Cut cut) {
        int first = order.indexOf(cut.heavy());
        if (first < 0) {
            return List.of();
        }
        List<Element> side =
                product == Product.RAFFINATE ? order.subList(0, first) : order.subList(first, order.size());
        List<Element> strays = wanted.of().stream()
                .flatMap(Set::stream)
                .filter(element -> !side.contains(element))
                .toList();
        if (!strays.isEmpty()) {
            String expected = "elements that the cut " + cut + " sends there: " + MixtureReader.symbols(side, ", ");
            wanted.list()
                    .ifPresent(list -> list.refuse(MixtureReader.symbols(strays, ", "), expected, Optional.empty()));
            return List.of();
        }
        List<Element> of = wanted.of()
                .map(own -> side.stream().filter(own::contains).toList())
                .orElse(side);
        return wanted.shortfalls().entrySet().stream()
                .map(share -> new Specification(product, share.getKey(), of, wanted.basis(), share.getValue()))
                .toList();
    }
}
