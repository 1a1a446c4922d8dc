package org.raffinate.laboratory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.raffinate.chemistry.Element;
import org.raffinate.laboratory.MeasurementException.Fault;
import org.raffinate.laboratory.Shakeout.Assay;

/** One line of a file of measurements on its way to a shake-out; keeps what is wrong with it. */
final class ShakeoutRow {
    /** D, feed and equilibrium concentration of one element may differ by this share of D and by D's last digit. */
    static final double AGREEMENT = 0.05;

    /** Repeated cells may differ by their rounding, but by no more than this share. */
    private static final double ROUNDING = 0.2;

    /** More than pure extractant or a saturated chloride holds, in mol/L: most likely another unit. */
    private static final double MOST_CONCENTRATED = 6.0;

    /** More than fuming hydrochloric acid holds, mol/L. */
    private static final double MOST_ACID = 13.0;

    private static final String NUMBER = "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?";

    private final String file;
    private final int line;
    private final ShakeoutHeader header;
    private final List<String> cells;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> repeats = new ArrayList<>();

    ShakeoutRow(String file, int line, ShakeoutHeader header, List<String> cells) {
        this.file = file;
        this.line = line;
        this.header = header;
        this.cells = cells;
    }

    List<Fault> faults() {
        return faults;
    }

    /** Analyses that contradict each other within what is tolerated. */
    List<String> remarks() {
        return remarks;
    }

    /** Titles of repeated columns that are rounded further than the one they repeat, or less. */
    List<String> repeats() {
        return repeats;
    }

    /** The shake-out; empty if anything is wrong with the line. */
    Optional<Shakeout> read() {
        if (cells.size() != header.size()) {
            fault("", cells.size() + " cells", header.size() + " as in the header");
            return Optional.empty();
        }
        header.repeats().forEach(this::compare);
        String label = text(ShakeoutHeader.LABEL);
        if (label.isEmpty()) {
            fault(ShakeoutHeader.LABEL, "a blank cell", "who measured, e.g. Li (1987)");
        }
        OptionalDouble feedAcid = acid(ShakeoutHeader.FEED_ACID, ShakeoutHeader.FEED_PH);
        OptionalDouble acid = acid(ShakeoutHeader.ACID, ShakeoutHeader.PH);
        if (feedAcid.isEmpty() && acid.isEmpty() && faults.isEmpty()) {
            fault("", "no acid", "that of the feed or that at equilibrium");
        }
        if (acid.isPresent() && acid.getAsDouble() == 0.0) {
            fault(ShakeoutHeader.ACID, "0", "an acid above 0; a blank cell where it was not measured");
        }
        String title = header.extractantTitle();
        double extractant = number(title, MOST_CONCENTRATED, "the formal concentration in mol/L")
                .orElse(0.0);
        if (extractant == 0.0 && untouched(title)) {
            fault(title, found(title), "a formal concentration above 0 mol/L");
        }
        double ratio = aboveZero(ShakeoutHeader.RATIO, "O/A by volume");
        double weight = aboveZero(ShakeoutHeader.WEIGHT, "the weight of a point");
        OptionalDouble degree = number(ShakeoutHeader.SAPONIFICATION, 1.0, "the fraction saponified, 0 to 1");
        Map<Element, Assay> assays = new EnumMap<>(Element.class);
        if (ratio > 0.0) {
            header.elements().forEach(element -> assay(element, ratio).ifPresent(assay -> assays.put(element, assay)));
        }
        if (assays.isEmpty() && faults.isEmpty()) {
            fault("", "no element measured", "feed, equilibrium concentration or D of one element at least");
        }
        return faults.isEmpty()
                ? Optional.of(new Shakeout(line, label, feedAcid, acid, extractant, ratio, degree, weight, assays))
                : Optional.empty();
    }

    private Optional<Assay> assay(Element element, double ratio) {
        String feedTitle = ShakeoutHeader.feed(element);
        String aqueousTitle = ShakeoutHeader.aqueous(element);
        String title = ShakeoutHeader.distribution(element);
        int before = faults.size();
        double feed = present(feedTitle, MOST_CONCENTRATED, "mol/L");
        double aqueous = present(aqueousTitle, MOST_CONCENTRATED, "mol/L");
        double distribution = present(title, Double.MAX_VALUE, "organic over aqueous concentration");
        long given = List.of(feed, aqueous, distribution).stream()
                .filter(value -> value > 0.0)
                .count();
        if (faults.size() > before || given == 0) {
            return Optional.empty();
        }
        if (given == 1) {
            String alone = feed > 0.0 ? feedTitle : aqueous > 0.0 ? aqueousTitle : title;
            fault(
                    alone,
                    found(alone) + " alone for " + element.symbol(),
                    "two at least of feed, equilibrium concentration and D, each above 0");
            return Optional.empty();
        }
        if (feed == 0.0) {
            return Optional.of(new Assay(aqueous * (1.0 + ratio * distribution), aqueous, distribution));
        }
        if (aqueous == 0.0) {
            return Optional.of(new Assay(feed, feed / (1.0 + ratio * distribution), distribution));
        }
        if (aqueous > feed) {
            fault(aqueousTitle, found(aqueousTitle), "no more than the feed's " + found(feedTitle));
            return Optional.empty();
        }
        double balance = (feed - aqueous) / (ratio * aqueous);
        if (distribution > 0.0 && Math.abs(distribution - balance) > AGREEMENT * distribution + halfDigit(title)) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "%s:%d: %s is %s, but feed and equilibrium concentration give %.4g: D is fitted, the balance"
                            + " gives loading and acid",
                    file,
                    line,
                    title,
                    found(title),
                    balance));
        }
        return Optional.of(new Assay(feed, aqueous, distribution > 0.0 ? distribution : balance));
    }

    private OptionalDouble acid(String concentration, String ph) {
        if (header.has(ph)) {
            return signed(ph, -1.2, 14.0, "a pH").stream()
                    .map(value -> Math.pow(10.0, -value))
                    .findFirst();
        }
        return number(concentration, MOST_ACID, "mol/L of H+");
    }

    private double aboveZero(String column, String meaning) {
        OptionalDouble value = number(column, 1e6, meaning);
        if (value.isPresent() && value.getAsDouble() == 0.0) {
            fault(column, found(column), meaning + " above 0");
        }
        return value.orElse(1.0);
    }

    /** The number in a cell, 0 where it is blank or the column is missing. */
    private double present(String column, double most, String meaning) {
        return number(column, most, meaning).orElse(0.0);
    }

    private OptionalDouble number(String column, double most, String meaning) {
        return signed(column, 0.0, most, meaning);
    }

    private OptionalDouble signed(String column, double least, double most, String meaning) {
        String text = text(column);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!text.matches(NUMBER)) {
            fault(column, "'" + text + "'", meaning + " as a decimal number such as 0.05 or 1e-5");
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(text);
        if (!(value >= least) || !(value <= most)) {
            String bound = most < 1e6 ? "from " + plain(least) + " to " + plain(most) : "not below " + plain(least);
            fault(column, text, meaning + ", " + bound);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(value);
    }

    /** A cell that repeats another must be the same but for rounding; the first of the two counts. */
    private void compare(int repeat, int first) {
        String one = cells.get(first).strip();
        String other = cells.get(repeat).strip();
        if (one.equals(other)) {
            return;
        }
        boolean same = false;
        if (one.matches(NUMBER) && other.matches(NUMBER)) {
            double difference = Math.abs(Double.parseDouble(one) - Double.parseDouble(other));
            same = difference <= (1.0 + 1e-9) * Math.max(halfDigitOf(one), halfDigitOf(other))
                    && difference <= ROUNDING * Math.abs(Double.parseDouble(one));
        }
        if (same) {
            repeats.add(header.title(repeat));
        } else {
            fault(header.title(repeat), "'" + other + "'", "'" + one + "' as in " + header.title(first));
        }
    }

    private double halfDigit(String column) {
        return halfDigitOf(text(column));
    }

    private static double halfDigitOf(String number) {
        return 0.5 * Math.pow(10.0, -new BigDecimal(number).scale());
    }

    private boolean untouched(String column) {
        return faults.stream().noneMatch(fault -> fault.column().equals(column));
    }

    private String text(String column) {
        return header.has(column) ? cells.get(header.place(column)).strip() : "";
    }

    private String found(String column) {
        String text = text(column);
        return text.isEmpty() ? "a blank cell" : text;
    }

    private void fault(String column, String found, String expected) {
        faults.add(new Fault(file, line, column, found, expected));
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
