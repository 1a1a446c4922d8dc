package org.raffinate.studychart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raffinate.studychart.Refusals.refused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.raffinate.studychart.ParallelCoordinatesChart.Point;

class ParallelCoordinatesChartTest {
    private static final List<Coordinate> THREE = List.of(
            Coordinate.whole("stages", ""), Coordinate.linear("S", "mol/mol"), Coordinate.logarithmic("impurity", ""));

    private static Point point(boolean met, Double... values) {
        return new Point(List.of(values), met);
    }

    private static JFreeChart chart(Point... points) {
        return ParallelCoordinatesChart.of("Designs", "Tb | Dy", THREE, List.of(points));
    }

    @Test
    void everyQuantityRunsOverItsOwnRange() {
        XYDataset data = chart(
                        point(false, 10.0, 2.0, 1e-4), point(true, 30.0, 4.0, 1e-2), point(false, 15.0, 3.0, 1e-3))
                .getXYPlot()
                .getDataset();

        // Those that are not met first, in their order, then those that are, then the three uprights.
        assertThat(data.getSeriesCount()).isEqualTo(6);
        assertThat(heights(data, 0)).containsExactly(0.0, 0.0, 0.0);
        assertThat(heights(data, 1)).containsExactly(0.25, 0.5, 0.5);
        assertThat(heights(data, 2)).containsExactly(1.0, 1.0, 1.0);
    }

    private static List<Double> heights(XYDataset data, int series) {
        List<Double> heights = new ArrayList<>();
        for (int i = 0; i < data.getItemCount(series); i++) {
            heights.add(data.getYValue(series, i));
        }
        return heights;
    }

    @Test
    void titlesUnitsAndEndsAreWritten() {
        assertThat(Texts.of(chart(point(false, 10.0, 2.0, 1e-4), point(true, 30.0, 4.0, 1e-2))))
                .contains("stages", "S", "mol/mol", "impurity", "log", "10", "30", "2", "4", "0.0001", "0.01")
                .contains("met (1)", "not met (1)");
    }

    @Test
    void aFailedValueLeavesAGap() {
        JFreeChart chart = chart(point(false, 10.0, Double.NaN, 1e-4), point(true, 30.0, 4.0, 1e-2));

        assertThat(chart.getXYPlot().getDataset().getItemCount(0)).isEqualTo(1);
        assertThat(chart.getXYPlot().getDataset().getItemCount(1)).isEqualTo(1);
        assertThat(Texts.of(chart)).contains("Tb | Dy; 1 with gaps where they failed");
    }

    @Test
    void fewThatMeetAreKeptAmongMany() {
        List<Point> points = new ArrayList<>(Collections.nCopies(2000, point(false, 10.0, 2.0, 1e-4)));
        points.addAll(Collections.nCopies(20, point(true, 30.0, 4.0, 1e-2)));

        JFreeChart chart = ParallelCoordinatesChart.of("", "", THREE, points);

        assertThat(chart.getXYPlot().getDataset().getSeriesCount()).isEqualTo(500 + 3);
        assertThat(Texts.of(chart)).contains("met (20)", "not met (480 of 2000 drawn)");
    }

    @Test
    void aQuantityMayGiveTheColour() {
        List<Point> points = new ArrayList<>(Collections.nCopies(600, point(false, 10.0, 2.0, 1e-4)));
        points.add(point(true, 30.0, 4.0, Double.NaN));

        JFreeChart chart = ParallelCoordinatesChart.colouredBy(1, "", "Tb | Dy", THREE, points);

        assertThat(Texts.of(chart)).contains("Tb | Dy; 500 of 601 drawn; 1 with gaps where they failed");
        assertThat(chart.getSubtitles())
                .filteredOn(PaintScaleLegend.class::isInstance)
                .hasSize(1);
    }

    @Test
    void longNamesAreBrokenAndClipped() {
        List<Coordinate> ten = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ten.add(Coordinate.linear("concentration of the complexing agent no. " + i, "mol/L"));
            values.add(1.0 * i);
        }

        assertThat(Texts.of(ParallelCoordinatesChart.of("", "", ten, List.of(new Point(values, true)))))
                .contains("concentration of the", "complexing agent no\u2026", "mol/L")
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(24));
    }

    @Test
    void whatCannotBeIsRefused() {
        refused("2 values does not fit 3", () -> chart(point(true, 1.0, 2.0)));
        refused("no point has a value of impurity", () -> chart(point(true, 1.0, 2.0, Double.NaN)));
        refused("no point has a value of stages", () -> chart());
        refused("above 0", () -> chart(point(true, 1.0, 2.0, 0.0)));
        refused("there are 1", () -> ParallelCoordinatesChart.of("", "", THREE.subList(0, 1), List.of()));
        refused(
                "no quantity 3",
                () -> ParallelCoordinatesChart.colouredBy(3, "", "", THREE, List.of(point(true, 1.0, 2.0, 3.0))));
    }
}
