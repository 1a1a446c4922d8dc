package org.raffinate.studychart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raffinate.studychart.Refusals.refused;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.raffinate.studychart.ProbabilityChart.Point;
import org.raffinate.studychart.ProbabilityChart.Series;

class ProbabilityChartTest {
    private static final Series PURITY = new Series(
            "purity",
            List.of(new Point(30, 0.96, 0.9, 1.0), new Point(10, 0.5, 0.4, 0.6), new Point(20, 0.95, 0.9, 0.98)));
    private static final Series RECOVERY =
            new Series("recovery", List.of(new Point(10, 0.25, 0.2, 0.3), new Point(40, 0.75, 0.7, 0.8)));

    private static JFreeChart chart(double confidence, Series... series) {
        return ProbabilityChart.of("How sure", "Tb | Dy", "95 % by Clopper and Pearson", confidence, List.of(series));
    }

    @Test
    void theFewestStagesThatReachTheConfidenceAreMarked() {
        assertThat(PURITY.first(0.95)).contains(new Point(20, 0.95, 0.9, 0.98));
        assertThat(RECOVERY.first(0.95)).isEmpty();
        assertThat(Texts.of(chart(0.95, PURITY, RECOVERY)))
                .contains("20 stages", "asked: 95 %")
                .contains("purity (95 % with 20 stages)", "recovery (95 % not reached)")
                .contains("Tb | Dy; whiskers: 95 % by Clopper and Pearson")
                .doesNotContain("40 stages");
    }

    @Test
    void seriesThatReachItTogetherShareANumber() {
        assertThat(Texts.of(chart(0.5, PURITY, new Series("again", PURITY.points()))))
                .containsOnlyOnce("10 stages");
    }

    @Test
    void theAxesRunOverAllStagesAndToAHundredPercent() {
        Range stages = chart(0.95, PURITY, RECOVERY).getXYPlot().getDomainAxis().getRange();

        assertThat(stages.contains(10.0) && stages.contains(40.0)).isTrue();
        assertThat(stages.getLength()).isLessThan(34.0);
        assertThat(Texts.of(chart(0.95, PURITY)))
                .contains("0", "20", "100", "stages")
                .doesNotContain("120");
    }

    @Test
    void everyPointHasAWhisker() {
        // The line of the confidence, three whiskers, the line, its markers and the line down.
        assertThat(chart(0.95, PURITY).getXYPlot().getDataset().getSeriesCount())
                .isEqualTo(7);
        assertThat(chart(0.95, PURITY).getXYPlot().getDataset().getYValue(1, 0)).isEqualTo(40.0);
        assertThat(chart(0.95, PURITY).getXYPlot().getDataset().getYValue(1, 1)).isEqualTo(60.0);
    }

    @Test
    void whatCannotBeIsRefused() {
        refused("no series", () -> chart(0.95));
        refused("confidence", () -> chart(0.0, PURITY));
        refused("confidence", () -> chart(95.0, PURITY));
        refused("1 stage or more", () -> new Point(0, 0.5, 0.4, 0.6));
        refused("out of order", () -> new Point(1, 0.5, 0.6, 0.7));
        refused("not from 0 to 1", () -> new Point(1, 50.0, 40.0, 60.0));
        refused("not from 0 to 1", () -> new Point(1, Double.NaN, 0.0, 1.0));
        refused("no point", () -> new Series("purity", List.of()));
        refused(
                "one number of stages",
                () -> new Series("purity", List.of(new Point(1, 0.5, 0.4, 0.6), new Point(1, 0.5, 0.4, 0.6))));
    }
}
