package org.raffinate.plantchart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.raffinate.cost.Cause;
import org.raffinate.cost.SitePremium;
import org.raffinate.plantchart.WaterfallChart.Range;

class WaterfallChartTest {

    private static SitePremium premium(double reference, double site, Map<Cause, Double> parts) {
        EnumMap<Cause, Double> all = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.values()) {
            all.put(cause, parts.getOrDefault(cause, 0.0));
        }
        return new SitePremium(reference, site, all);
    }

    private static List<String> texts(SitePremium premium) {
        return stripped(WaterfallChart.premium("Idaho", "Ganzhou", "Idaho, USA", premium));
    }

    private static List<String> stripped(JFreeChart chart) {
        return Svg.of(chart).texts().stream().map(String::strip).toList();
    }

    @Test
    void everyStepIsWrittenAtItsBar() {
        assertThat(texts(premium(8.0, 10.0, Map.of(Cause.CAPITAL, 1.5, Cause.LABOUR, 0.75, Cause.ENERGY, -0.25))))
                .containsSubsequence("8.00", "+1.50", "\u22120.25", "+0.75", "10.00")
                .contains("Ganzhou", "Idaho, USA", "capital of the plant", "power and fuel", "labour")
                .contains("dearer by", "cheaper by", "USD per kg of oxides")
                .doesNotContain("reagents")
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Idaho, USA costs 25 % more a kg than Ganzhou; less than 0.01 each: solvent and"));
    }

    @Test
    void whatIsLittleByItselfAndMuchTogetherHasAStepOfItsOwn() {
        assertThat(texts(premium(
                        8.0,
                        9.012,
                        Map.of(Cause.CAPITAL, 1.0, Cause.LABOUR, 0.004, Cause.ENERGY, 0.004, Cause.EFFLUENT, 0.004))))
                .contains("all others", "+0.01")
                .doesNotContain("labour");
    }

    @Test
    void aSiteThatCostsTheSameHasNoStep() {
        assertThat(texts(premium(8.0, 8.0, Map.of()))).doesNotContain("dearer by", "cheaper by", "all others");
    }

    @Test
    void bareCostsAndCostsWithARangeStandSideBySide() {
        Map<String, Map<Cause, Double>> costs = new LinkedHashMap<>();
        costs.put("Ganzhou", Map.of(Cause.REAGENTS, 5.0, Cause.LABOUR, 1.0));
        costs.put("Idaho", Map.of(Cause.REAGENTS, 6.0, Cause.LABOUR, 3.0, Cause.ENERGY, 0.0));

        assertThat(stripped(WaterfallChart.causes("Sites", "", costs, Map.of("Idaho", new Range(7.5, 12.25)))))
                .contains("Ganzhou", "Idaho", "6.00", "9.00 (7.50 to 12.25)", "5.0", "3.0", "reagents", "labour")
                .doesNotContain("power and fuel");
    }

    @Test
    void whatCannotBeIsRefused() {
        Map<String, Map<Cause, Double>> one = Map.of("Idaho", Map.of(Cause.LABOUR, 1.0));
        refused("-1.0", () -> texts(premium(8.0, -1.0, Map.of())));
        refused("costs nothing", () -> texts(premium(0.0, 1.0, Map.of())));
        refused("labour costs NaN", () -> texts(premium(8.0, 9.0, Map.of(Cause.LABOUR, Double.NaN))));
        refused("no cost", () -> WaterfallChart.causes("", "", Map.of(), Map.of()));
        refused(
                "labour of Idaho",
                () -> WaterfallChart.causes("", "", Map.of("Idaho", Map.of(Cause.LABOUR, -1.0)), Map.of()));
        refused("every cost is 0", () -> WaterfallChart.causes("", "", Map.of("Idaho", Map.of()), Map.of()));
        refused("a range of Utah", () -> WaterfallChart.causes("", "", one, Map.of("Utah", new Range(1.0, 2.0))));
        refused("is none", () -> new Range(3.0, 2.0));
    }

    private static void refused(String why, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
