package org.raffinate.studychart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;
import org.raffinate.studychart.DistributionChart.Limit;

class DistributionChartTest {
    private static final Coordinate COST = Coordinate.linear("cost", "USD/kg");
    private static final List<Double> VALUES =
            IntStream.rangeClosed(0, 100).mapToObj(i -> 40.0 + 0.1 * i).toList();

    private static JFreeChart chart(List<Double> values, Optional<Limit> limit) {
        return DistributionChart.of("Cost", "Tb | Dy", COST, values, limit);
    }

    @Test
    void percentilesAreWritten() {
        assertThat(Texts.of(chart(VALUES, Optional.empty())))
                .contains("p10 41", "p50 45", "p90 49", "p10, p50, p90")
                .contains("cost, USD/kg", "Tb | Dy; 101 runs");
    }

    @Test
    void theCurveRisesFromNothingToAll() {
        XYPlot below = ((CombinedDomainXYPlot)
                        chart(List.of(1.0, 2.0, 2.0, 4.0), Optional.empty()).getPlot())
                .getSubplots()
                .get(1);
        XYDataset data = below.getDataset();
        int curve = data.getSeriesCount() - 1;
        List<Double> heights = new ArrayList<>();
        for (int i = 0; i < data.getItemCount(curve); i++) {
            heights.add(data.getYValue(curve, i));
        }

        assertThat(heights).containsExactly(0.0, 0.0, 25.0, 25.0, 50.0, 50.0, 75.0, 75.0, 100.0, 100.0);
    }

    @Test
    void theLimitSaysHowManyMeetIt() {
        assertThat(Texts.of(chart(VALUES, Optional.of(new Limit("cost", 44.95, false)))))
                .contains("cost \u2264 44.95 USD/kg: met by 49.5 %", "limit 44.95");
        assertThat(Texts.of(chart(List.of(1.0, 2.0, 3.0, 4.0), Optional.of(new Limit("yield", 2.0, true)))))
                .contains("yield \u2265 2 USD/kg: met by 75 %");
    }

    @Test
    void aLimitFarAwayIsOnlyTold() {
        assertThat(Texts.of(chart(VALUES, Optional.of(new Limit("cost", 900.0, false)))))
                .contains("cost \u2264 900 USD/kg: met by 100 %, off the chart")
                .doesNotContain("limit 900");
    }

    @Test
    void failedRunsAreCountedAndEqualOnesHaveAChart() {
        assertThat(Texts.of(chart(List.of(5.0, Double.NaN, 5.0), Optional.empty())))
                .contains("Tb | Dy; 2 runs; 1 more failed", "p10 5")
                .doesNotContain("120", "150");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> chart(List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none of 0 runs");
        assertThatThrownBy(() -> chart(List.of(Double.NaN), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("none of 1 runs has a value of cost");
        assertThatThrownBy(() -> chart(List.of(Double.POSITIVE_INFINITY), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("finite");
    }
}
