package org.raffinate.plantchart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jfree.chart.JFreeChart;
import org.raffinate.chart.ChartTheme;
import org.raffinate.chart.Figures;
import org.raffinate.cost.Cause;
import org.raffinate.cost.SitePremium;
import org.raffinate.plantchart.Fill.Hatch;

/** What a kg of oxides costs, cause by cause: from one site to another, or of several side by side. */
public final class WaterfallChart {
    private static final String AXIS = "USD per kg of oxides";
    private static final Fill TOTAL = Fill.plain(ChartTheme.MUTED);
    private static final Fill DEARER = Fill.plain(ChartTheme.colour(4));
    private static final Fill CHEAPER = new Fill(ChartTheme.BLUE, Hatch.RISING);
    private static final Color PALE = new Color(0xDE, 0xDE, 0xDE);
    /** Room for the numbers beside the bars, of the longest bar. */
    private static final double ROOM = 0.13;
    /** The same where a number has its range. */
    private static final double ROOM_OF_RANGE = 0.36;

    private WaterfallChart() {}

    /**
     * The range of a cost.
     *
     * @param low at most the cost itself
     * @param high at least the cost itself
     */
    public record Range(double low, double high) {
        public Range {
            if (!(low <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
                throw new IllegalArgumentException("a range from " + low + " to " + high + " is none");
            }
        }
    }

    /**
     * From what the reference's kg costs to what the site's does, a step for each cause; what is too little to be written
     * is left out and said to be.
     *
     * @param reference name of the reference's site
     * @param site name of the other
     */
    public static JFreeChart premium(String title, String reference, String site, SitePremium premium) {
        requireCost(reference, premium.reference());
        requireCost(site, premium.site());
        if (premium.reference() == 0.0) {
            throw new IllegalArgumentException(reference + " costs nothing that another site could be compared with");
        }
        premium.byCause().forEach((cause, part) -> requireFinite(cause.label(), part));
        int decimals = decimals(Math.max(premium.reference(), premium.site()));
        double least = 0.5 * Math.pow(10.0, -decimals);
        List<Cause> shown = causes(premium, part -> Math.abs(part) >= least);
        List<Cause> little = causes(premium, part -> Math.abs(part) < least);
        double rest = premium.site()
                - premium.reference()
                - shown.stream().mapToDouble(premium.byCause()::get).sum();

        List<String> names = new ArrayList<>(List.of(reference));
        List<Double> parts = new ArrayList<>();
        for (Cause cause : shown) {
            names.add(cause.label());
            parts.add(premium.byCause().get(cause));
        }
        if (Math.abs(rest) >= least) {
            names.add("all others");
            parts.add(rest);
        }
        names.add(site);
        return premium(title, subtitle(reference, site, premium, little, decimals), names, parts, premium, decimals);
    }

    private static JFreeChart premium(
            String title, String subtitle, List<String> names, List<Double> parts, SitePremium premium, int decimals) {
        double lowest = 0.0;
        double highest = Math.max(premium.reference(), premium.site());
        double sum = premium.reference();
        for (double part : parts) {
            sum += part;
            lowest = Math.min(lowest, sum);
            highest = Math.max(highest, sum);
        }
        RowChart chart = new RowChart(AXIS, 1.05 * lowest, highest + ROOM * (highest - lowest), names);
        total(chart, 1, premium.reference(), decimals);
        sum = premium.reference();
        for (int i = 0; i < parts.size(); i++) {
            int row = i + 2;
            double next = sum + parts.get(i);
            connect(chart, row - 1, sum);
            chart.bar(row, Math.min(sum, next), Math.max(sum, next), parts.get(i) < 0.0 ? CHEAPER : DEARER, "");
            chart.text(signed(parts.get(i), decimals), Math.max(sum, next), row);
            sum = next;
        }
        connect(chart, names.size() - 1, sum);
        total(chart, names.size(), premium.site(), decimals);
        chart.name("cost in all", TOTAL);
        if (parts.stream().anyMatch(part -> part >= 0.0)) {
            chart.name("dearer by", DEARER);
        }
        if (parts.stream().anyMatch(part -> part < 0.0)) {
            chart.name("cheaper by", CHEAPER);
        }
        return chart.chart(title, subtitle);
    }

    private static void total(RowChart chart, int row, double cost, int decimals) {
        chart.bar(row, 0.0, cost, TOTAL, "");
        chart.text(fixed(cost, decimals), cost, row);
    }

    private static void connect(RowChart chart, int row, double x) {
        chart.line(x, row + RowChart.HALF, x, row + 1 - RowChart.HALF, ChartTheme.THIN, ChartTheme.MUTED);
    }

    private static List<Cause> causes(SitePremium premium, Predicate<Double> wanted) {
        return premium.byCause().entrySet().stream()
                .filter(part -> wanted.test(part.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String subtitle(
            String reference, String site, SitePremium premium, List<Cause> little, int decimals) {
        double more = 100.0 * (premium.ratio() - 1.0);
        String text = String.format(
                Locale.ROOT,
                "%s costs %s %s a kg than %s%s",
                site,
                Figures.factor(Math.abs(more), 2) + " %",
                more < 0.0 ? "less" : "more",
                reference,
                little.isEmpty() ? "" : "; less than " + fixed(Math.pow(10.0, -decimals), decimals) + " each: ");
        return text + String.join(", ", little.stream().map(Cause::label).toList());
    }

    /**
     * What a kg of oxides costs at several sites or of several feeds, one bar each.
     *
     * @param costs USD per kg by cause, by the name of the site or feed, in the order of the rows; none below 0
     * @param ranges the range of the whole cost by the same name; may lack any
     */
    public static JFreeChart causes(
            String title, String subtitle, Map<String, Map<Cause, Double>> costs, Map<String, Range> ranges) {
        if (costs.isEmpty()) {
            throw new IllegalArgumentException("no cost to show");
        }
        for (String name : ranges.keySet()) {
            if (!costs.containsKey(name)) {
                throw new IllegalArgumentException("a range of " + name + " but no cost of it");
            }
        }
        double highest = 0.0;
        double longest = 0.0;
        for (Map.Entry<String, Map<Cause, Double>> cost : costs.entrySet()) {
            cost.getValue().forEach((cause, part) -> requireCost(cause.label() + " of " + cost.getKey(), part));
            double sum = sum(cost.getValue());
            Optional<Range> range = Optional.ofNullable(ranges.get(cost.getKey()));
            highest = Math.max(highest, range.map(Range::high).orElse(sum));
            longest = Math.max(longest, sum);
        }
        if (!(longest > 0.0)) {
            throw new IllegalArgumentException("every cost is 0");
        }
        double room = ranges.isEmpty() ? ROOM : ROOM_OF_RANGE;
        double upper = Math.max(1.03 * highest, (1.0 + room) * longest);
        RowChart chart = new RowChart(AXIS, 0.0, upper, List.copyOf(costs.keySet()));
        int decimals = decimals(longest);
        int row = 0;
        for (Map.Entry<String, Map<Cause, Double>> cost : costs.entrySet()) {
            row++;
            bars(chart, row, cost.getValue(), decimals);
            whole(chart, row, sum(cost.getValue()), Optional.ofNullable(ranges.get(cost.getKey())), decimals);
        }
        for (Cause cause : Cause.values()) {
            if (costs.values().stream().anyMatch(parts -> parts.getOrDefault(cause, 0.0) > 0.0)) {
                chart.name(cause.label(), fill(cause));
            }
        }
        return chart.chart(title, subtitle);
    }

    private static void bars(RowChart chart, int row, Map<Cause, Double> parts, int decimals) {
        double sum = 0.0;
        for (Cause cause : Cause.values()) {
            double part = parts.getOrDefault(cause, 0.0);
            if (part > 0.0) {
                chart.bar(row, sum, sum + part, fill(cause), fixed(part, Math.max(0, decimals - 1)));
                sum += part;
            }
        }
    }

    /** The whole cost at the end of its bar, the range below it. */
    private static void whole(RowChart chart, int row, double sum, Optional<Range> range, int decimals) {
        String text = fixed(sum, decimals);
        if (range.isEmpty()) {
            chart.text(text, sum, row);
            return;
        }
        double low = range.get().low();
        double high = range.get().high();
        double y = row + RowChart.HALF + 0.09;
        chart.line(low, y, high, y, ChartTheme.SOLID, ChartTheme.INK);
        for (double end : new double[] {low, sum, high}) {
            chart.line(end, y - 0.05, end, y + 0.05, ChartTheme.SOLID, ChartTheme.INK);
        }
        chart.text(text + " (" + fixed(low, decimals) + " to " + fixed(high, decimals) + ")", sum, row);
    }

    private static Fill fill(Cause cause) {
        return switch (cause) {
            case CAPITAL -> Fill.plain(ChartTheme.colour(0));
            case WORKING_CAPITAL -> new Fill(ChartTheme.colour(0), Hatch.RISING);
            case REAGENTS -> Fill.plain(ChartTheme.colour(4));
            case SOLVENT -> new Fill(ChartTheme.colour(1), Hatch.FALLING);
            case ENERGY -> Fill.plain(ChartTheme.colour(1));
            case LABOUR -> new Fill(ChartTheme.colour(2), Hatch.UPRIGHT);
            case MAINTENANCE -> Fill.plain(PALE);
            case EFFLUENT -> new Fill(ChartTheme.INK, Hatch.CROSSED);
        };
    }

    private static double sum(Map<Cause, Double> parts) {
        return parts.values().stream().mapToDouble(part -> part).sum();
    }

    private static void requireCost(String what, double cost) {
        requireFinite(what, cost);
        if (cost < 0.0) {
            throw new IllegalArgumentException(what + " must cost 0 or more, found " + cost);
        }
    }

    private static void requireFinite(String what, double cost) {
        if (!Double.isFinite(cost)) {
            throw new IllegalArgumentException(what + " costs " + cost);
        }
    }

    /** Decimals that tell enough of numbers up to this one. */
    private static int decimals(double largest) {
        return largest >= 1000.0 ? 0 : largest >= 100.0 ? 1 : largest >= 1.0 ? 2 : largest >= 0.1 ? 3 : 4;
    }

    private static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String signed(double value, int decimals) {
        return (value < 0.0 ? "\u2212" : "+") + fixed(Math.abs(value), decimals);
    }
}
