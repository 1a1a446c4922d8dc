package org.raffinate.plantchart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.raffinate.plantchart.ScaleChart.Point;

class ScaleChartTest {

    private static List<Point> series(String name, double exponent) {
        List<Point> points = new ArrayList<>();
        for (double size : new double[] {1000.0, 50.0, 200.0}) {
            double cost = 20.0 * Math.pow(size / 200.0, exponent);
            points.add(new Point(name, size, 0.8 * cost, cost, 1.3 * cost));
        }
        return points;
    }

    @Test
    void theExponentOfAPowerLawIsFound() {
        assertThat(ScaleChart.exponent(series("a", -0.35)).getAsDouble()).isCloseTo(-0.35, within(1e-12));
        assertThat(ScaleChart.exponent(series("a", -0.35).subList(0, 1))).isEmpty();
    }

    @Test
    void seriesAreNamedWithTheirExponents() {
        List<Point> points = new ArrayList<>(series("Ganzhou", -0.22));
        points.addAll(series("Idaho", -0.35));

        assertThat(Svg.of(ScaleChart.of("Scale", "Tb | Dy", points, true)).texts())
                .contains("Ganzhou (exponent \u22120.22)", "Idaho (exponent \u22120.35)", "10 to 90 % of all draws")
                .contains("50", "100", "200", "500", "1000", "10", "20")
                .contains("plant size, t of oxides a year");
        assertThat(Svg.of(ScaleChart.of("Scale", "", points, false)).texts()).contains("Ganzhou", "Idaho");
    }

    @Test
    void theAxesHoldEveryRangeAndOnePlantAlone() {
        Point one = new Point("one", 500.0, 8.0, 10.0, 13.0);

        Range cost = ScaleChart.of("", "", List.of(one), true)
                .getXYPlot()
                .getRangeAxis()
                .getRange();

        assertThat(cost.contains(Math.log10(8.0))).isTrue();
        assertThat(cost.contains(Math.log10(13.0))).isTrue();
        assertThat(Svg.of(ScaleChart.of("", "", List.of(one), true)).texts()).contains("one", "500", "10");
    }

    @Test
    void whatCannotBeIsRefused() {
        refused("no plant", () -> ScaleChart.of("", "", List.of(), true));
        refused("above 0 t/a", () -> new Point("a", 0.0, 1.0, 2.0, 3.0));
        refused("out of order", () -> new Point("a", 1.0, 2.0, 1.0, 3.0));
        refused("above 0", () -> new Point("a", 1.0, 0.0, 1.0, 3.0));
        refused("out of order", () -> new Point("a", 1.0, 1.0, 2.0, Double.NaN));
    }

    private static void refused(String why, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
