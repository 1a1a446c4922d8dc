package org.raffinate.plantchart;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jfree.chart.JFreeChart;

/** A quantity of several plants side by side, one bar each, with its parts. */
public final class PartsChart {
    /** Room for the number at the end of the longest bar, of its length. */
    private static final double ROOM = 0.14;

    private PartsChart() {}

    /**
     * The chart.
     *
     * @param label of the axis, with its unit
     * @param amounts of each part, 0 or more, by the name of the plant, in the order of the rows
     * @throws IllegalArgumentException where there is nothing to show, or an amount below 0
     */
    public static JFreeChart of(String title, String subtitle, String label, Map<String, Map<String, Double>> amounts) {
        Set<String> parts = new LinkedHashSet<>();
        double longest = 0.0;
        for (Map.Entry<String, Map<String, Double>> plant : amounts.entrySet()) {
            plant.getValue().forEach((part, amount) -> {
                if (!(amount >= 0.0) || !Double.isFinite(amount)) {
                    throw new IllegalArgumentException(
                            part + " of " + plant.getKey() + " must be 0 or more, found " + amount);
                }
            });
            parts.addAll(plant.getValue().keySet());
            longest = Math.max(longest, sum(plant.getValue()));
        }
        if (!(longest > 0.0)) {
            throw new IllegalArgumentException("there is nothing to show");
        }
        List<String> order = List.copyOf(parts);
        RowChart chart = new RowChart(label, 0.0, (1.0 + ROOM) * longest, List.copyOf(amounts.keySet()));
        int row = 0;
        for (Map<String, Double> plant : amounts.values()) {
            row++;
            double from = 0.0;
            for (int k = 0; k < order.size(); k++) {
                double amount = plant.getOrDefault(order.get(k), 0.0);
                if (amount > 0.0) {
                    chart.bar(row, from, from + amount, Fill.of(k), order.size() > 1 ? number(amount) : "");
                    from += amount;
                }
            }
            chart.text(number(from), from, row);
        }
        for (int k = 0; order.size() > 1 && k < order.size(); k++) {
            chart.name(order.get(k), Fill.of(k));
        }
        return chart.chart(title, subtitle);
    }

    private static double sum(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** To three digits, whole numbers whole. */
    private static String number(double value) {
        int decimals = value == Math.rint(value) || value >= 100.0 ? 0 : value >= 10.0 ? 1 : value >= 1.0 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
