package org.raffinate.plantreport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.Figures;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Verification;
import org.raffinate.circuit.SectionKind;
import org.raffinate.cost.Cause;
import org.raffinate.cost.Estimate;
import org.raffinate.cost.Good;
import org.raffinate.cost.Ranged;
import org.raffinate.cost.Term;
import org.raffinate.equipment.MixerSettler;
import org.raffinate.ledger.ReagentBill;
import org.raffinate.report.Manuscript;
import org.raffinate.works.Outlook;
import org.raffinate.works.SiteTerms;
import org.raffinate.works.Works;

/** A plant on two screens: boxes, inventory, reagents and effluent, cost, and on which numbers. */
final class WorksText {
    private static final double THOUSAND = 1000.0;
    private static final double MILLION = 1e6;
    private static final double PERCENT = 100.0;
    /** From so many kg per kg of oxides on the figure says nothing. */
    private static final double WITHOUT_MEANING = 1e6;
    /** Columns for amounts to a kg of products in a line of reagents, gaps included. */
    private static final int ABREAST = 48;
    /** Of a column, its gap included. */
    private static final int NARROWEST = 11;

    private final Outlook outlook;
    private final Works works;
    private final Manuscript lines;

    private WorksText(Outlook outlook, Manuscript lines) {
        this.lines = lines;
        this.outlook = outlook;
        works = outlook.works();
    }

    static void write(Outlook outlook, Manuscript lines) {
        WorksText text = new WorksText(outlook, lines);
        text.equipment();
        text.inventory();
        text.reagents();
        text.cost();
        text.numbers();
    }

    private void equipment() {
        lines.section("MIXER-SETTLERS (each box; built for the largest flow of its section and a margin)");
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of("", "boxes", "mixer, m3", "min", "kW", "settler, m x m", "m3/m2/h", "org + aq, m", "weir, mm"));
        for (SectionKind kind : works.boxes().bySection().keySet()) {
            MixerSettler box = works.boxes().box(kind);
            int stages = works.battery().section(kind).size();
            rows.add(row(kind.word(), stages, box));
        }
        works.saponification().ifPresent(box -> rows.add(row("saponification", saponifying(), box)));
        lines.table(rows);
        Map<String, double[]> groups = new LinkedHashMap<>();
        works.estimate().equipment().forEach(bought -> {
            double[] sum = groups.computeIfAbsent(group(bought.item().name()), none -> new double[2]);
            sum[0] += bought.item().count();
            sum[1] += bought.cost();
        });
        List<String> parts = new ArrayList<>();
        groups.forEach((name, sum) -> parts.add(
                Figures.number(sum[0], 6) + " " + name + " " + Figures.number(sum[1] / MILLION, 3) + " MUSD"));
        lines.wrapped("bare erected", String.join(", ", parts) + "; piece by piece in equipment.csv");
        lines.wrapped(
                "power",
                Figures.number(works.plant().consumption().getOrDefault(Good.POWER, 0.0), 3)
                        + " kW, mixers and pumps together");
    }

    /** Stages of saponification: all boxes of it over the lines. */
    private int saponifying() {
        int count = works.plant().equipment().stream()
                .filter(item -> item.name().endsWith(", saponification"))
                .mapToInt(item -> item.count())
                .sum();
        return count / works.saponification().orElseThrow().lines();
    }

    private static String group(String name) {
        String kind = name.substring(0, name.indexOf(','));
        return switch (kind) {
            case "mixer-settler" -> "mixer-settlers";
            case "tank" -> "tanks";
            case "pump" -> "pumps";
            default -> "pieces to make oxides";
        };
    }

    private static List<String> row(String name, int stages, MixerSettler box) {
        return List.of(
                name,
                stages + (box.lines() == 1 ? "" : " x " + box.lines()),
                Figures.number(box.mixer().volume(), 3),
                Figures.number(box.mixer().residenceTime(), 3),
                Figures.number(box.mixer().electric() / THOUSAND, 2),
                Figures.number(box.settler().width(), 3) + " x "
                        + Figures.number(box.settler().length(), 3),
                Figures.number(box.settler().specificFlow(), 3),
                Figures.number(box.settler().organicDepth(), 2) + " + "
                        + Figures.number(box.settler().aqueousDepth(), 2),
                Figures.number(THOUSAND * box.settler().organicHead(), 2));
    }

    private void inventory() {
        lines.section("INVENTORY (oxides that stand in the boxes; what leaves a stage stands in it)");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "organic, kg", "aqueous, kg", "together, kg", "kUSD", "days of its production"));
        Map<Element, Double> made = made();
        double value = 0.0;
        for (Map.Entry<Element, Double> held : works.inventory().oxides().entrySet()) {
            Element element = held.getKey();
            double money = held.getValue() * price(element);
            value += Double.isNaN(money) ? 0.0 : money;
            double flow = made.getOrDefault(element, 0.0);
            rows.add(List.of(
                    element.oxide(),
                    Figures.number(works.inventory().oxide(Phase.ORGANIC, element), 4),
                    Figures.number(works.inventory().oxide(Phase.AQUEOUS, element), 4),
                    Figures.number(held.getValue(), 4),
                    Figures.number(money / THOUSAND, 3),
                    flow > 0.0 ? Figures.number(works.inventory().days(element, flow), 3) : "-"));
        }
        double all = works.inventory().oxides().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        rows.add(List.of("together", "", "", Figures.number(all, 4), Figures.number(value / THOUSAND, 3), ""));
        lines.table(rows);
        lines.wrapped(
                "solvent",
                Figures.number(works.stock() / THOUSAND, 4) + " m3 in boxes, saponification and tanks: "
                        + Figures.number(works.plant().fill().getOrDefault(Good.EXTRACTANT, 0.0) / THOUSAND, 4)
                        + " t of extractant and "
                        + Figures.number(works.plant().fill().getOrDefault(Good.DILUENT, 0.0) / THOUSAND, 4)
                        + " t of diluent, "
                        + Figures.number(works.estimate().firstFill() / THOUSAND, 4) + " kUSD; aqueous in the boxes "
                        + Figures.number(works.inventory().volume(Phase.AQUEOUS), 4) + " m3");
    }

    private Map<Element, Double> made() {
        Map<Element, Double> made = new EnumMap<>(Element.class);
        works.plant()
                .products()
                .forEach(
                        product -> product.oxides().forEach((element, flow) -> made.merge(element, flow, Double::sum)));
        return made;
    }

    private double price(Element element) {
        return Optional.ofNullable(works.terms().oxides().get(element))
                .map(Ranged::value)
                .orElse(Double.NaN);
    }

    private void reagents() {
        ReagentBill bill = works.ledger().bill();
        lines.section("REAGENTS AND EFFLUENT OF THE PLANT (per hour, and per kg of oxides)");
        for (List<String> products : abreast(bill.per().keySet())) {
            lines.table(reagents(bill, products));
        }
        lines.wrapped(
                "balances",
                "every chemical element and the charge close over the fence to "
                        + Figures.magnitude(works.ledger().worstGap()) + " of what enters");
    }

    /** Columns of products, as many as stand beside each other in a table of reagents. */
    private static List<List<String>> abreast(Collection<String> products) {
        List<List<String>> tables = new ArrayList<>();
        int room = 0;
        for (String product : products) {
            int width = Math.max(product.length() + 2, NARROWEST);
            if (tables.isEmpty() || width > room) {
                tables.add(new ArrayList<>());
                room = ABREAST;
            }
            room -= width;
            tables.get(tables.size() - 1).add(product);
        }
        return tables;
    }

    private static List<List<String>> reagents(ReagentBill bill, List<String> products) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("", "", "per hour", ""));
        header.addAll(products);
        rows.add(header);
        for (ReagentBill.Line line : bill.lines()) {
            List<String> row = new ArrayList<>(
                    List.of(line.role(), line.substance(), Figures.number(line.amount(), 4), line.unit()));
            Map<String, Double> amounts = bill.perKilogram(line);
            for (String product : products) {
                double amount = amounts.getOrDefault(product, Double.NaN);
                row.add(amount < WITHOUT_MEANING ? Figures.number(amount, 4) : "-");
            }
            rows.add(row);
        }
        return rows;
    }

    private void cost() {
        Estimate estimate = works.estimate();
        lines.section(
                "COST (AACE class 5: a study; USD of 2024, " + works.plan().site() + ")");
        boolean elsewhere = !works.plan().site().equals(SiteTerms.REFERENCE);
        List<List<String>> rows = new ArrayList<>();
        rows.add(row(
                List.of("", "kUSD/a", "USD/kg", "share, %"), elsewhere, "over " + SiteTerms.REFERENCE + ", USD/kg"));
        double perYear = estimate.perYear();
        for (Cause cause : Cause.values()) {
            double spent = estimate.of(cause);
            rows.add(row(
                    List.of(
                            cause.label(),
                            Figures.number(spent / THOUSAND, 4),
                            Figures.number(spent / estimate.made(), 3),
                            Figures.number(PERCENT * spent / perYear, 3)),
                    elsewhere,
                    signed(outlook.premium().byCause().getOrDefault(cause, 0.0))));
        }
        rows.add(row(
                List.of(
                        "together",
                        Figures.number(perYear / THOUSAND, 4),
                        Figures.number(estimate.perKilogram(), 3),
                        "100"),
                elsewhere,
                signed(outlook.premium().site() - outlook.premium().reference())));
        lines.table(rows);
        lines.wrapped(
                "range",
                String.format(
                        Locale.ROOT,
                        "%s to %s USD/kg of oxides made in eight draws of ten (median %s), each number within its own range",
                        Figures.number(outlook.low(), 3),
                        Figures.number(outlook.high(), 3),
                        Figures.number(outlook.median(), 3)));
        lines.wrapped(
                "class",
                "AACE 18R-97, class 5: what is built costs 20 to 50 % less at the low end and 30 to 100 % more at the high "
                        + "end than such an estimate says");
        lines.wrapped(
                "capital",
                Figures.number(estimate.fixedCapital() / MILLION, 3) + " MUSD of plant at "
                        + Figures.number(
                                PERCENT * works.terms().factor(Term.CHARGE).value(), 3) + " %/a, and "
                        + Figures.number(estimate.workingCapital() / MILLION, 3)
                        + " MUSD of solvent and rare earths in it at "
                        + Figures.number(
                                PERCENT * works.terms().factor(Term.INTEREST).value(), 3) + " %/a");
        products();
        if (elsewhere) {
            lines.wrapped(
                    "site",
                    "the same plant makes oxides at "
                            + Figures.number(outlook.premium().reference(), 3)
                            + " USD/kg in " + SiteTerms.REFERENCE + ": "
                            + Figures.number(outlook.premium().ratio(), 3) + " times as much in "
                            + works.plan().site()
                            + "; what building costs more counts with capital, its upkeep too");
        }
        int given = given();
        if (given > 0) {
            lines.wrapped(
                    "given",
                    given + " numbers of the cost are given in the case: they have no range, and hold on every site");
        }
        lines.wrapped("not in it", "the feed, what comes before and after, land, taxes on profit, sales");
    }

    private static List<String> row(List<String> cells, boolean more, String last) {
        List<String> row = new ArrayList<>(cells);
        if (more) {
            row.add(last);
        }
        return row;
    }

    /** Numbers of the estimate that the case gives. */
    private int given() {
        return works.plan().terms().factors().size()
                + works.plan().terms().prices().size()
                + works.plan().terms().oxides().size()
                + (works.plan().box().isPresent() ? 1 : 0)
                + (works.plan().operators().isPresent() ? 1 : 0);
    }

    private void products() {
        for (var product : works.plant().products()) {
            StringBuilder text = new StringBuilder(product.name()).append(": ");
            Optional.ofNullable(outlook.byValue().get(product.name()))
                    .ifPresent(cost -> text.append(Figures.number(cost, 3))
                            .append(" USD/kg of oxides where joint cost is shared by value, "));
            text.append(Figures.number(outlook.byMass().getOrDefault(product.name(), Double.NaN), 3))
                    .append(" by mass; ")
                    .append(Figures.number(product.flow() * works.plant().hoursPerYear() / THOUSAND, 4))
                    .append(" t/a");
            lines.wrapped("product", text.toString());
        }
    }

    private static String signed(double value) {
        return (value > 0.0 ? "+" : "") + Figures.number(value, 3);
    }

    private void numbers() {
        lines.section("NUMBERS BEHIND THE PLANT");
        Map<Verification, Integer> counts = new EnumMap<>(Verification.class);
        works.used().forEach(row -> counts.merge(row.provenance().verification(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((status, count) -> parts.add(count + " " + status.label()));
        lines.wrapped(
                "tables", works.used().size() + " numbers: " + String.join(", ", parts) + "; each in result.json");
        int recalled = counts.getOrDefault(Verification.UNVERIFIED, 0);
        if (recalled > 0) {
            lines.wrapped(
                    "!!",
                    "UNVERIFIED NUMBERS DRIVE THE PLANT: " + recalled + " of "
                            + works.used().size());
        }
        List<String> unpriced = works.inventory().oxides().keySet().stream()
                .filter(element -> !works.terms().oxides().containsKey(element))
                .map(Element::oxide)
                .toList();
        if (!unpriced.isEmpty()) {
            lines.wrapped("no price", String.join(", ", unpriced) + ": counted as worth nothing");
        }
        works.assumptions().forEach(sentence -> lines.wrapped("assumed", sentence));
    }
}
