package org.raffinate.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.raffinate.chart.ParityChart.Group;
import org.raffinate.chart.ParityChart.Point;

class ParityChartTest {

    @Test
    void bothAxesRunAlikeAndHoldEveryPoint() {
        JFreeChart chart = ParityChart.of(
                "Fit",
                "two sources",
                List.of(
                        new Group("Li 1987", List.of(new Point(-1.2, -1.0), new Point(0.4, 0.5))),
                        new Group("Lyon 2016", List.of(new Point(1.0, 1.9)))));

        assertThat(chart.getXYPlot().getDomainAxis().getRange())
                .isEqualTo(chart.getXYPlot().getRangeAxis().getRange());
        assertThat(chart.getXYPlot().getRangeAxis().getLowerBound()).isEqualTo(-1.5);
        assertThat(chart.getXYPlot().getRangeAxis().getUpperBound()).isEqualTo(2.5);
        assertThat(new String(PictureFormat.SVG.render(chart), StandardCharsets.UTF_8))
                .contains("Li 1987 (2)", "Lyon 2016 (1)", "within \u00B10.3");
    }

    @Test
    void pointsThatAreNotFiniteArePassedOver() {
        Group group = new Group(
                "a source",
                List.of(new Point(Double.NEGATIVE_INFINITY, 0.0), new Point(0.1, 0.2), new Point(0.0, Double.NaN)));

        JFreeChart chart = ParityChart.of("Fit", "", List.of(group));

        assertThat(new String(PictureFormat.SVG.render(chart), StandardCharsets.UTF_8))
                .contains("a source (1)");
        assertThatThrownBy(() -> ParityChart.of("Fit", "", List.of(new Group("none", List.of()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no point");
    }
}
