package org.raffinate.studychart;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.raffinate.chart.ChartTheme;
import org.raffinate.chart.LineChart.Look;
import org.raffinate.plantchart.Fill;
import org.raffinate.plantchart.Fill.Hatch;
import org.raffinate.studychart.ContourLayer.Boundary;

/** A map of one output over two inputs, with its lines at round numbers and the region in which all is met. */
public final class ContourChart {
    private ContourChart() {}

    /**
     * What is feasible: the crossings at which a measure is at a threshold or above.
     *
     * @param name of the boundary, as the legend says it, e.g. "all specifications met"
     * @param measure on the grid of the output, e.g. 1 for met and 0 for not, or the probability of it, 0 to 1
     * @param threshold least measure that is feasible
     */
    public record Feasible(String name, Grid measure, double threshold) {
        public Feasible {
            if (!Double.isFinite(threshold)) {
                throw new IllegalArgumentException(name + ": the threshold must be finite, found " + threshold);
            }
        }

        /** Of a grid of 1 for met and 0 for not; the boundary runs half way between such neighbours. */
        public static Feasible met(String name, Grid flags) {
            return new Feasible(name, flags, 0.5);
        }
    }

    /**
     * The map.
     *
     * @param x across; the grid's columns
     * @param y upwards; the grid's rows
     * @param output of the grid's values, by whose scale the levels are chosen
     * @throws IllegalArgumentException where no cell of the grid has three values, a value cannot stand on its axis or
     *     the measure is on another grid
     */
    public static JFreeChart of(
            String title,
            String subtitle,
            Coordinate x,
            Coordinate y,
            Coordinate output,
            Grid grid,
            Optional<Feasible> feasible) {
        Grid placed = grid.placed(x::place, y::place, output::placeOrGap);
        if (Contours.region(placed, Double.NEGATIVE_INFINITY).isEmpty()) {
            throw new IllegalArgumentException(output.name() + ": no cell of the grid has three values, "
                    + grid.missing() + " of " + grid.columns() * grid.rows() + " are missing");
        }
        double low = placed.present().min().orElseThrow();
        double high = placed.present().max().orElseThrow();
        List<Double> values = RoundLevels.between(
                output.scale(),
                grid.present().min().orElseThrow(),
                grid.present().max().orElseThrow());
        List<Double> levels = values.stream().map(output::place).toList();
        ColourScale colours = ColourScale.bands(output, low, high, levels);
        Optional<Boundary> border = feasible.map(region -> boundary(region, grid, placed));
        XYPlot plot = ChartTheme.plot(
                x.axis(placed.x(0), placed.x(grid.columns() - 1)), y.axis(placed.y(0), placed.y(grid.rows() - 1)));
        plot.setRenderer(new XYLineAndShapeRenderer());
        plot.addAnnotation(new ContourLayer(
                placed,
                levels,
                values.stream().map(value -> output.tick(value, low, high)).toList(),
                colours,
                border));
        plot.setFixedLegendItems(legend(grid, feasible));
        JFreeChart chart = ChartTheme.chart(title, subtitle, plot);
        colours.addTo(chart);
        return chart;
    }

    private static Boundary boundary(Feasible feasible, Grid grid, Grid placed) {
        if (!feasible.measure().isOn(grid)) {
            throw new IllegalArgumentException(feasible.name()
                    + ": the measure must be on the grid of the output, found "
                    + feasible.measure().columns() + " x " + feasible.measure().rows() + " crossings for "
                    + grid.columns() + " x " + grid.rows());
        }
        Grid kept = feasible.measure().within(grid);
        return new Boundary(kept.on(placed), feasible.threshold());
    }

    private static LegendItemCollection legend(Grid grid, Optional<Feasible> feasible) {
        LegendItemCollection legend = new LegendItemCollection();
        feasible.ifPresent(region -> {
            Grid measure = region.measure().within(grid);
            long met = measure.present()
                    .filter(value -> value >= region.threshold())
                    .count();
            String where = met == 0 ? "nowhere: " : met == measure.present().count() ? "everywhere: " : "";
            legend.add(Look.line(Color.BLACK, ContourLayer.BOUNDARY).legend(where + region.name()));
            legend.add(new Fill(ChartTheme.MUTED, Hatch.RISING).legend("not feasible"));
        });
        if (grid.missing() > 0) {
            legend.add(Fill.plain(ColourScale.MISSING).legend("failed (" + grid.missing() + ")"));
        }
        return legend;
    }
}
