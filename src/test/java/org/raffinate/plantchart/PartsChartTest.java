package org.raffinate.plantchart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.raffinate.chart.PictureFormat;

/** Bars of parts say their numbers. */
class PartsChartTest {
    private static String svg(Map<String, Map<String, Double>> amounts) {
        return new String(
                PictureFormat.SVG.render(PartsChart.of("Stages", "of two plants", "stages", amounts)),
                StandardCharsets.UTF_8);
    }

    @Test
    void partsAndSumsAreWritten() {
        Map<String, Double> first = new LinkedHashMap<>();
        first.put("extraction", 24.0);
        first.put("scrub", 18.0);
        Map<String, Map<String, Double>> amounts = new LinkedHashMap<>();
        amounts.put("Idaho", first);
        amounts.put("Utah", Map.of("scrub", 7.5));
        String svg = svg(amounts);

        assertThat(svg).contains(">Idaho<", ">Utah<", ">24<", ">18<", "42<", "7.50<", ">extraction<", ">scrub<");
    }

    @Test
    void onePartNeedsNoLegend() {
        assertThat(svg(Map.of("Idaho", Map.of("solvent", 33.6))))
                .contains("33.6<")
                .doesNotContain(">solvent<");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> svg(Map.of())).hasMessageContaining("nothing to show");
        assertThatThrownBy(() -> svg(Map.of("Idaho", Map.of("scrub", -1.0)))).hasMessageContaining("scrub of Idaho");
        assertThatThrownBy(() -> svg(Map.of("Idaho", Map.of("scrub", Double.NaN))))
                .hasMessageContaining("NaN");
    }
}
