package org.raffinate.studychart;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.raffinate.chart.ChartTheme;
import org.raffinate.plantchart.Fill;
import org.raffinate.plantchart.Fill.Hatch;
import org.raffinate.plantchart.RowChart;

/** The shares of an output's variance that inputs have alone and together with others, the largest total on top. */
public final class SobolChart {
    private static final int MOST_ROWS = TornadoChart.MOST_ROWS;
    private static final Fill FIRST = Fill.plain(ChartTheme.BLUE);
    private static final Fill TOTAL = new Fill(ChartTheme.VERMILLION, Hatch.RISING);
    /** Half the height of a whisker's end, of a row's. */
    private static final double CAP = 0.07;

    private SobolChart() {}

    /**
     * An index with its confidence range; estimates may lie below 0 or above 1.
     *
     * @param value the estimate
     * @param low at most the estimate
     * @param high at least the estimate
     */
    public record Estimate(double value, double low, double high) {
        public Estimate {
            if (!(low <= value && value <= high) || !Double.isFinite(low) || !Double.isFinite(high)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "an estimate of %s between %s and %s is out of order or infinite",
                        value,
                        low,
                        high));
            }
        }
    }

    /**
     * The indices of an input.
     *
     * @param first order: the share it has alone
     * @param total the share it has in all, with others
     */
    public record Indices(String input, Estimate first, Estimate total) {}

    /**
     * The chart.
     *
     * @param output name of the output whose variance is shared out
     * @param whiskers what the whiskers hold, e.g. "95 % of bootstrap draws"
     * @param inputs in any order
     * @throws IllegalArgumentException for no input
     */
    public static JFreeChart of(String title, String subtitle, String output, String whiskers, List<Indices> inputs) {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("there is no input to show for " + output);
        }
        List<Indices> sorted = inputs.stream()
                .sorted(Comparator.comparingDouble(
                                (Indices indices) -> indices.total().value())
                        .reversed())
                .toList();
        List<Indices> drawn = sorted.subList(0, Math.min(MOST_ROWS, sorted.size()));
        double lower = drawn.stream()
                .mapToDouble(indices ->
                        Math.min(indices.first().low(), indices.total().low()))
                .min()
                .orElseThrow();
        double upper = drawn.stream()
                .mapToDouble(indices ->
                        Math.max(indices.first().high(), indices.total().high()))
                .max()
                .orElseThrow();
        RowChart chart = new RowChart(
                Coordinate.linear("share of the variance of " + output, "")
                        .axis(Math.min(0.0, 1.05 * lower), Math.max(1.0, 1.03 * upper)),
                0.0,
                drawn.stream().map(Indices::input).toList());
        for (int i = 0; i < drawn.size(); i++) {
            draw(chart, i + 1.0 - RowChart.HALF, drawn.get(i).first(), FIRST);
            draw(chart, i + 1.0, drawn.get(i).total(), TOTAL);
        }
        chart.name("alone (first order)", FIRST);
        chart.name("with others (total)", TOTAL);
        double sum =
                inputs.stream().mapToDouble(indices -> indices.first().value()).sum();
        return chart.chart(
                title,
                Drawn.note(
                        subtitle,
                        "whiskers: " + whiskers,
                        "first orders sum to " + Coordinate.number(sum),
                        rest(sorted.subList(drawn.size(), sorted.size()))));
    }

    private static void draw(RowChart chart, double top, Estimate estimate, Fill fill) {
        double middle = top + 0.5 * RowChart.HALF;
        chart.bar(top, top + RowChart.HALF, 0.0, estimate.value(), fill);
        if (estimate.low() < estimate.high()) {
            chart.line(estimate.low(), middle, estimate.high(), middle, ChartTheme.THIN, ChartTheme.INK);
            for (double end : new double[] {estimate.low(), estimate.high()}) {
                chart.line(end, middle - CAP, end, middle + CAP, ChartTheme.THIN, ChartTheme.INK);
            }
        }
    }

    private static String rest(List<Indices> rest) {
        return rest.isEmpty()
                ? ""
                : rest.size()
                        + (rest.size() == 1 ? " more input has a total of " : " more inputs have totals of at most ")
                        + Coordinate.number(rest.get(0).total().value());
    }
}
