package org.raffinate.studychart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raffinate.studychart.Refusals.refused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.raffinate.studychart.ParetoChart.Goal;
import org.raffinate.studychart.ParetoChart.Point;

class ParetoChartTest {
    private static final Goal COST = new Goal(Coordinate.linear("cost", "USD/kg"), true);
    private static final Goal STOCK = new Goal(Coordinate.linear("inventory", "t"), true);
    private static final Goal RECOVERY = new Goal(Coordinate.linear("recovery", "%"), false);
    private static final Coordinate THIRD = Coordinate.logarithmic("impurity", "mol/mol");

    private static List<Double> xs(JFreeChart chart) {
        return column(chart, true);
    }

    private static List<Double> ys(JFreeChart chart) {
        return column(chart, false);
    }

    /** The corners of the steps, the first series. */
    private static List<Double> column(JFreeChart chart, boolean x) {
        XYDataset data = chart.getXYPlot().getDataset();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < data.getItemCount(0); i++) {
            values.add(x ? data.getXValue(0, i) : data.getYValue(0, i));
        }
        return values;
    }

    @Test
    void theStepsPassByWhatBothNeighboursBeat() {
        List<Point> front = List.of(Point.of(3.0, 1.0), Point.of(1.0, 4.0), Point.of(2.0, 2.0));
        JFreeChart chart = ParetoChart.of("", "", COST, STOCK, Optional.empty(), front, List.of());

        assertThat(xs(chart)).containsExactly(1.0, 2.0, 2.0, 3.0, 3.0);
        assertThat(ys(chart)).containsExactly(4.0, 4.0, 2.0, 2.0, 1.0);
    }

    @Test
    void whereMoreIsBetterTheCornersLieBelow() {
        List<Point> front = List.of(Point.of(1.0, 80.0), Point.of(2.0, 90.0));
        JFreeChart chart = ParetoChart.of("", "", COST, RECOVERY, Optional.empty(), front, List.of());

        assertThat(xs(chart)).containsExactly(1.0, 2.0, 2.0);
        assertThat(ys(chart)).containsExactly(80.0, 80.0, 90.0);
    }

    @Test
    void pointsThatOnlyTheThirdObjectiveKeepsHaveNoSteps() {
        List<Point> front =
                List.of(new Point(1.0, 4.0, 1e-3, ""), new Point(2.0, 5.0, 1e-6, ""), new Point(3.0, 1.0, 1e-2, ""));

        assertThat(ParetoChart.unbeaten(COST, STOCK, front)).containsExactly(front.get(0), front.get(2));
        JFreeChart chart = ParetoChart.of("", "", COST, STOCK, Optional.of(THIRD), front, List.of());
        assertThat(xs(chart)).containsExactly(1.0, 3.0, 3.0);
        assertThat(chart.getSubtitles())
                .filteredOn(PaintScaleLegend.class::isInstance)
                .singleElement()
                .satisfies(bar -> assertThat(((PaintScaleLegend) bar).getAxis().getRange())
                        .isEqualTo(new Range(-6.0, -2.0)));
    }

    @Test
    void theAxesHoldEveryPointAndTheTextsSayWhatIsBetter() {
        JFreeChart chart = ParetoChart.of(
                "Front",
                "Tb | Dy",
                COST,
                RECOVERY,
                Optional.empty(),
                List.of(Point.of(10.0, 90.0).labelled("chosen")),
                List.of(Point.of(30.0, 60.0)));

        assertThat(chart.getXYPlot().getDomainAxis().getRange().contains(30.0)).isTrue();
        assertThat(chart.getXYPlot().getRangeAxis().getRange().contains(60.0)).isTrue();
        assertThat(Texts.of(chart))
                .contains("cost, USD/kg", "chosen", "front (1)", "dominated (1)")
                .contains("Tb | Dy; better: less cost, more recovery");
    }

    @Test
    void manyDominatedPointsAreThinnedAndItIsSaid() {
        List<Point> many = Collections.nCopies(6000, Point.of(2.0, 2.0));

        assertThat(Texts.of(ParetoChart.of("", "", COST, STOCK, Optional.empty(), List.of(Point.of(1.0, 1.0)), many)))
                .contains("dominated (5000 of 6000 drawn)");
    }

    @Test
    void whatCannotBeIsRefused() {
        List<Point> one = List.of(Point.of(1.0, 1.0));
        refused("no point", () -> ParetoChart.of("", "", COST, STOCK, Optional.empty(), List.of(), one));
        refused(
                "cost must be finite",
                () -> ParetoChart.of(
                        "", "", COST, STOCK, Optional.empty(), List.of(Point.of(Double.NaN, 1.0)), List.of()));
        refused(
                "inventory must be finite",
                () -> ParetoChart.of(
                        "", "", COST, STOCK, Optional.empty(), one, List.of(Point.of(1.0, Double.POSITIVE_INFINITY))));
        refused("a value of impurity", () -> ParetoChart.of("", "", COST, STOCK, Optional.of(THIRD), one, List.of()));
    }
}
