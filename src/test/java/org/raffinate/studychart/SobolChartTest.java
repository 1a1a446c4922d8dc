package org.raffinate.studychart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.raffinate.studychart.SobolChart.Estimate;
import org.raffinate.studychart.SobolChart.Indices;

class SobolChartTest {
    private static Indices indices(String name, double first, double total) {
        return new Indices(
                name, new Estimate(first, first - 0.05, first + 0.05), new Estimate(total, total - 0.1, total + 0.1));
    }

    private static JFreeChart chart(List<Indices> inputs) {
        return SobolChart.of("Sobol", "Tb | Dy", "the cost", "95 % of draws", inputs);
    }

    @Test
    void theLargestTotalIsOnTop() {
        assertThat(Texts.of(chart(List.of(indices("acid", 0.5, 0.25), indices("feed", 0.25, 0.75)))))
                .containsSubsequence("feed", "acid")
                .contains("share of the variance of the cost", "alone (first order)", "with others (total)")
                .contains("Tb | Dy; whiskers: 95 % of draws; first orders sum to 0.75");
    }

    @Test
    void theAxisHoldsAllSharesAndEveryWhisker() {
        assertThat(range(indices("acid", 0.25, 0.5))).isEqualTo(new Range(0.0, 1.0));
        assertThat(range(indices("acid", -0.25, 1.25)).contains(-0.3)).isTrue();
        assertThat(range(indices("acid", -0.25, 1.25)).contains(1.35)).isTrue();
    }

    private static Range range(Indices only) {
        return chart(List.of(only)).getXYPlot().getDomainAxis().getRange();
    }

    @Test
    void moreThanFifteenAreToldInASentence() {
        List<Indices> many = new ArrayList<>();
        for (int i = 1; i <= 17; i++) {
            many.add(indices("input " + i, 0.0, 0.03125 * i));
        }

        assertThat(Texts.of(chart(many)))
                .doesNotContain("input 2")
                .anySatisfy(text -> assertThat(text).contains("2 more inputs have totals of at most 0.0625"));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> chart(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no input");
        assertThatThrownBy(() -> new Estimate(0.5, 0.6, 0.7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.5 between 0.6 and 0.7");
        assertThatThrownBy(() -> new Estimate(Double.NaN, 0.0, 1.0)).hasMessageContaining("NaN");
    }
}
