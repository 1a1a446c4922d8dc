package org.raffinate.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.CircuitSolution;

class CircuitChartKindTest {
    private static final Pattern DECADE = Pattern.compile(">10(\u207B[\u2070\u00B9\u00B2\u00B3\u2074-\u2079]+)<");

    @ParameterizedTest
    @EnumSource(names = "TRADE_OFF", mode = EnumSource.Mode.EXCLUDE)
    void everyChartHasItsFullSizeAndTheSameSvgInAnyLanguage(CircuitChartKind kind) throws IOException {
        CircuitAnswer answer = CircuitCases.longnan();
        byte[] png = PictureFormat.PNG.render(kind.draw(answer).orElseThrow());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        String first = svg(kind, answer);
        String second;
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            second = svg(kind, answer);
        } finally {
            Locale.setDefault(locale);
        }

        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(960);
        assertThat(second).isEqualTo(first);
        assertThat(first).contains(">extraction<", ">scrub<", ">strip<", "15 + 12 + 6 stages");
    }

    @Test
    void aDrawIsMarkedAndASectionThatIsNotThereIsNotNamed() {
        assertThat(svg(CircuitChartKind.LOADING, CircuitCases.open()))
                .contains("aqueous draw 20", "Na in the organic", ">scrub<")
                .doesNotContain(">strip<");
    }

    @Test
    void onlyADesignWhoseStartWasSearchedHasATradeOff() {
        assertThat(kinds(CircuitCases.longnan()))
                .containsExactly(
                        CircuitChartKind.PROFILE,
                        CircuitChartKind.ACID,
                        CircuitChartKind.LOADING,
                        CircuitChartKind.PURITY);
    }

    @Test
    void whatDidNotConvergeHasNoChart() {
        assertThat(kinds(CircuitCases.notConverged())).isEmpty();
        assertThat(kinds(CircuitCases.infeasible())).isEmpty();
    }

    @Test
    void tracesAreCutAtTenDecadesBelowTheTop() {
        CircuitAnswer answer = CircuitCases.open();
        Matcher labels = DECADE.matcher(svg(CircuitChartKind.PROFILE, answer));
        long decades = labels.results().count();

        assertThat(decades).isBetween(3L, 10L);
    }

    @Test
    void aCurveBeyondTheAxisSaysSo() {
        assertThat(svg(CircuitChartKind.PURITY, CircuitCases.open())).contains("purer still up to here");
        assertThat(svg(CircuitChartKind.PURITY, CircuitCases.longnan()))
                .doesNotContain("purer still")
                .contains("in the strip liquor, which leaves at stage 28");
    }

    @Test
    void theLeastExtractedComesFirst() {
        CircuitSolution solution = CircuitCases.longnan().solution().orElseThrow();

        assertThat(SplitGroups.order(solution)).containsExactly(Element.GD, Element.TB, Element.DY, Element.HO);
        assertThat(SplitGroups.of(CircuitCases.longnan(), solution))
                .isEqualTo(new SplitGroups(
                        List.of(Element.GD, Element.TB),
                        List.of(Element.DY, Element.HO),
                        CircuitCases.longnan().question().cut()));
    }

    private static List<CircuitChartKind> kinds(CircuitAnswer answer) {
        return Arrays.stream(CircuitChartKind.values())
                .filter(kind -> kind.draw(answer).isPresent())
                .toList();
    }

    private static String svg(CircuitChartKind kind, CircuitAnswer answer) {
        return new String(PictureFormat.SVG.render(kind.draw(answer).orElseThrow()), StandardCharsets.UTF_8);
    }
}
