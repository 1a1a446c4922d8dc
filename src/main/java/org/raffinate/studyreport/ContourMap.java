package org.raffinate.studyreport;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.JFreeChart;
import org.raffinate.insight.Probability;
import org.raffinate.insight.Quantiles;
import org.raffinate.study.Axes;
import org.raffinate.study.Study;
import org.raffinate.studychart.ContourChart;
import org.raffinate.studychart.Grid;
import org.raffinate.table.Column;

/** A result over the two listed axes with the most levels, the others at their first. */
final class ContourMap {
    private final Study study;
    private final Axes axes;
    private final Axes.Scale x;
    private final Axes.Scale y;
    private final int draws;

    private ContourMap(Study study, Axes axes, Axes.Scale x, Axes.Scale y) {
        this.study = study;
        this.axes = axes;
        this.x = x;
        this.y = y;
        draws = Math.toIntExact(study.sample().size());
    }

    /**
     * The map of a result; nothing where the study has no two such axes, or too few points have an answer.
     *
     * @param values point by point, NaN where there is none
     * @param met whether all specifications are met, likewise
     */
    static Optional<JFreeChart> of(Study study, Axes axes, Column column, double[] values, double[] met) {
        List<Axes.Scale> scales = axes.scales().stream()
                .sorted(Comparator.comparingInt(
                                (Axes.Scale scale) -> scale.values().size())
                        .reversed())
                .limit(2)
                .sorted(Comparator.comparingInt(Axes.Scale::place))
                .toList();
        return scales.size() < 2
                ? Optional.empty()
                : new ContourMap(study, axes, scales.get(0), scales.get(1)).of(column, values, met);
    }

    private Optional<JFreeChart> of(Column column, double[] values, double[] met) {
        double[][] medians = over(values, own -> Quantiles.of(own).at(0.5).orElse(Double.NaN));
        double[] known = Arrays.stream(medians).flatMapToDouble(Arrays::stream).toArray();
        if (Arrays.stream(known).filter(Double::isFinite).distinct().count() < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(ContourChart.of(
                    draws == 1 ? sentence(column.name()) : "Median of " + Placing.what(column),
                    study.title() + axes.elsewhere(x.place(), y.place()),
                    Placing.coordinate(x.column(), written(x)),
                    Placing.coordinate(y.column(), written(y)),
                    Placing.coordinate(column, known),
                    Grid.of(ascending(x), ascending(y), medians),
                    feasible(met)));
        } catch (IllegalArgumentException nothing) {
            // Too many points have no answer for a map.
            return Optional.empty();
        }
    }

    private Optional<ContourChart.Feasible> feasible(double[] met) {
        if (Arrays.stream(met).noneMatch(Double::isFinite)) {
            return Optional.empty();
        }
        Grid sure = Grid.of(
                ascending(x),
                ascending(y),
                over(met, own -> Probability.of(own, flag -> flag > 0.5).estimate()));
        return Optional.of(
                draws == 1
                        ? new ContourChart.Feasible("all specifications met", sure, 0.5)
                        : new ContourChart.Feasible(
                                String.format(Locale.ROOT, "met in %.3g of 100 worlds", 100.0 * study.confidence()),
                                sure,
                                study.confidence()));
    }

    /** What the draws of each pair of levels come to, x by y, both ascending. */
    private double[][] over(double[] values, ToDoubleFunction<double[]> of) {
        double[][] over = new double[x.values().size()][y.values().size()];
        Arrays.stream(over).forEach(row -> Arrays.fill(row, Double.NaN));
        int[] across = order(x);
        int[] upwards = order(y);
        for (int grid = 0; grid < values.length / draws; grid++) {
            if (axes.isElsewhereFirst(grid, x.place(), y.place())) {
                over[across[axes.level(grid, x.place())]][upwards[axes.level(grid, y.place())]] =
                        of.applyAsDouble(Arrays.copyOfRange(values, grid * draws, (grid + 1) * draws));
            }
        }
        return over;
    }

    private static String sentence(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static double[] written(Axes.Scale scale) {
        return scale.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** As they stand along the chart. */
    private static double[] placed(Axes.Scale scale) {
        return Placing.shown(scale.column(), written(scale));
    }

    private static double[] ascending(Axes.Scale scale) {
        return Arrays.stream(placed(scale)).sorted().distinct().toArray();
    }

    /** Where each level stands among the ascending values. */
    private static int[] order(Axes.Scale scale) {
        double[] ascending = ascending(scale);
        return Arrays.stream(placed(scale))
                .mapToInt(value -> Arrays.binarySearch(ascending, value))
                .toArray();
    }
}
