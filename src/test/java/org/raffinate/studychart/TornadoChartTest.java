package org.raffinate.studychart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.raffinate.studychart.Refusals.refused;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.raffinate.studychart.TornadoChart.Swing;

class TornadoChartTest {
    private static final Coordinate COST = Coordinate.linear("cost", "USD/kg");
    private static final Swing ACID = new Swing("acid", "USD/t", 80.0, 240.0, 45.0, 56.0);
    private static final Swing STAGES = new Swing("stages", "", 20.0, 40.0, 52.0, 51.0);
    private static final Swing FEED = new Swing("feed", "g/L", 0.5, 2.0, 54.0, 48.0);

    private static JFreeChart chart(List<Swing> swings) {
        return TornadoChart.of("Tornado", "Tb | Dy", COST, 50.0, swings);
    }

    @Test
    void theWidestSwingIsOnTop() {
        List<String> texts = Texts.of(chart(List.of(STAGES, FEED, ACID)));

        assertThat(texts).containsSubsequence("acid", "feed", "stages");
    }

    @Test
    void theEndsOfTheInputsAreWrittenWithTheirUnits() {
        assertThat(Texts.of(chart(List.of(STAGES, FEED, ACID))))
                .contains("80 USD/t", "240 USD/t", "0.5 g/L", "2 g/L", "20", "40")
                .contains("cost, USD/kg", "nominal 50 USD/kg")
                .contains("at the low end of the input", "at the high end of the input");
    }

    @Test
    void theAxisHoldsEveryBarAndRoomForItsText() {
        Range range = chart(List.of(ACID)).getXYPlot().getDomainAxis().getRange();

        assertThat(range.getLowerBound()).isLessThan(45.0 - 0.1 * range.getLength());
        assertThat(range.getUpperBound()).isGreaterThan(56.0 + 0.1 * range.getLength());
        assertThat(range.getLength()).isLessThan(25.0);
    }

    @Test
    void moreThanFifteenAreToldInASentence() {
        List<Swing> many = new ArrayList<>();
        for (int i = 1; i <= 18; i++) {
            many.add(new Swing("input " + i, "", 0.0, 1.0, 50.0 - 0.25 * i, 50.0 + 0.25 * i));
        }

        assertThat(Texts.of(chart(many)))
                .contains("input 18", "input 4")
                .doesNotContain("input 3")
                .contains("Tb | Dy; 3 more inputs move it by at most 1.5 USD/kg");
        assertThat(Texts.of(chart(many.subList(0, 16)))).contains("Tb | Dy; 1 more input moves it by 0.5 USD/kg");
    }

    @Test
    void onALogarithmicAxisTheRestIsAFactor() {
        List<Swing> many = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            many.add(new Swing("input " + i, "", 0.0, 1.0, 1.0, i == 7 ? 4.0 : 100.0));
        }

        assertThat(Texts.of(TornadoChart.of("", "", Coordinate.logarithmic("impurity", ""), 2.0, many)))
                .contains("1 more input moves it by a factor of 4");
    }

    @Test
    void aRunThatFailedIsSaidAndNothingMovedHasAChart() {
        Swing half = new Swing("temperature", "K", 288.0, 308.0, Double.NaN, 51.0);
        Swing still = new Swing("none", "", 0.0, 1.0, 50.0, 50.0);

        assertThat(Texts.of(chart(List.of(half)))).contains("288 K: failed", "308 K");
        assertThat(Texts.of(chart(List.of(still)))).contains("none", "0", "1");
    }

    @Test
    void whatCannotBeIsRefused() {
        refused("no input", () -> chart(List.of()));
        refused("ascend", () -> new Swing("acid", "", 2.0, 2.0, 1.0, 1.0));
        refused("ascend", () -> new Swing("acid", "", 2.0, Double.NaN, 1.0, 1.0));
        refused("cost must be finite", () -> TornadoChart.of("", "", COST, Double.NaN, List.of(ACID)));
        refused("above 0", () -> TornadoChart.of("", "", Coordinate.logarithmic("cost", ""), -1.0, List.of(ACID)));
    }
}
