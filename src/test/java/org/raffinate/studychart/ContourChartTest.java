package org.raffinate.studychart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raffinate.studychart.Refusals.refused;

import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.raffinate.studychart.ContourChart.Feasible;

class ContourChartTest {
    private static final double[] STAGES = {10.0, 20.0, 30.0, 40.0};
    private static final double[] ACID = {0.01, 0.1, 1.0};
    private static final Coordinate X = Coordinate.whole("stages", "");
    private static final Coordinate Y = Coordinate.logarithmic("acid", "mol/L");
    private static final Coordinate COST = Coordinate.linear("cost", "USD/kg");

    private static Grid costs(double last) {
        return Grid.of(STAGES, ACID, new double[][] {
            {0.0, 2.0, 4.0}, {10.0, 12.0, 14.0}, {20.0, 22.0, 24.0}, {30.0, 32.0, last}
        });
    }

    private static JFreeChart chart(Grid grid, Optional<Feasible> feasible) {
        return ContourChart.of("Cost", "Tb | Dy", X, Y, COST, grid, feasible);
    }

    @Test
    void theAxesEndWithTheGridAndTheBarWithTheValues() {
        JFreeChart chart = chart(costs(34.0), Optional.empty());

        assertThat(chart.getXYPlot().getDomainAxis().getRange()).isEqualTo(new Range(10.0, 40.0));
        assertThat(chart.getXYPlot().getRangeAxis().getRange()).isEqualTo(new Range(-2.0, 0.0));
        assertThat(chart.getXYPlot().getRangeAxis().getLabel()).isEqualTo("acid, mol/L");
        assertThat(chart.getSubtitles())
                .filteredOn(PaintScaleLegend.class::isInstance)
                .singleElement()
                .satisfies(bar -> assertThat(((PaintScaleLegend) bar).getAxis().getRange())
                        .isEqualTo(new Range(0.0, 34.0)));
    }

    @Test
    void linesAndAxesSayTheirNumbersAndUnits() {
        assertThat(Texts.of(chart(costs(34.0), Optional.empty())))
                .contains("stages", "0.01", "0.1", "1")
                .contains("10", "15", "20", "25");
    }

    @Test
    void theLegendNamesTheBoundaryAndWhatFailed() {
        boolean[][] met = {{false, false, false}, {false, false, true}, {true, true, true}, {true, true, true}};
        JFreeChart chart = chart(costs(Double.NaN), Optional.of(Feasible.met("all met", Grid.of(STAGES, ACID, met))));

        assertThat(Texts.of(chart)).contains("all met", "not feasible", "failed (1)");
        assertThat(Texts.of(chart(costs(34.0), Optional.empty()))).doesNotContain("not feasible", "failed (0)");
    }

    @Test
    void nothingOrEverythingFeasibleIsSaid() {
        boolean[][] none = new boolean[4][3];

        assertThat(Texts.of(chart(costs(34.0), Optional.of(Feasible.met("all met", Grid.of(STAGES, ACID, none))))))
                .contains("nowhere: all met");
        assertThat(Texts.of(chart(costs(34.0), Optional.of(new Feasible("all met", costs(34.0), -1.0)))))
                .contains("everywhere: all met");
    }

    @Test
    void equalValuesHaveAMapWithoutLines() {
        double[] ends = {1.0, 2.0};
        Grid equal = Grid.of(ends, ends, new double[][] {{5.0, 5.0}, {5.0, 5.0}});

        assertThat(Texts.of(ContourChart.of("", "", X, X, COST, equal, Optional.empty())))
                .contains("5");
    }

    @Test
    void whatCannotBeIsRefused() {
        double[] ends = {1.0, 2.0};
        double gap = Double.NaN;
        refused("two columns", () -> Grid.of(new double[] {1.0}, ends, new double[1][2]));
        refused("ascend", () -> Grid.of(new double[] {2.0, 1.0}, ends, new double[2][2]));
        refused("3 columns", () -> Grid.of(ends, ends, new double[3][2]));
        refused("column 1 has 3", () -> Grid.of(ends, ends, new double[2][3]));
        refused("infinite", () -> Grid.of(ends, ends, new double[][] {{1.0, 2.0}, {1.0, Double.POSITIVE_INFINITY}}));
        refused(
                "three values",
                () -> chart(Grid.of(ends, ends, new double[][] {{1.0, gap}, {gap, 2.0}}), Optional.empty()));
        refused(
                "on the grid of the output",
                () -> chart(costs(34.0), Optional.of(Feasible.met("met", Grid.of(ends, ends, new double[2][2])))));
        refused("threshold", () -> new Feasible("met", costs(34.0), gap));
        refused(
                "above 0 on a logarithmic axis",
                () -> ContourChart.of("", "", X, Y, Coordinate.logarithmic("cost", ""), costs(34.0), Optional.empty()));
        refused("a name", () -> Coordinate.linear(" ", ""));
    }
}
