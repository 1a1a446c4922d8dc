package org.raffinate.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.xml.sax.SAXException;

class ChartKindTest {
    private static final int BLOCK = 32;

    @ParameterizedTest
    @EnumSource
    void aDesignHasEveryChartInFullSize(ChartKind kind) throws IOException {
        JFreeChart chart = kind.draw(Cases.designed()).orElseThrow();

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PictureFormat.PNG.render(chart)));

        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(960);
        assertThat(colours(image)).as("colours").isGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource
    void theSameChartIsTheSameSvgToTheByteInAnyLanguage(ChartKind kind)
            throws IOException, ParserConfigurationException, SAXException {
        Locale locale = Locale.getDefault();
        byte[] first = svg(kind);
        byte[] second;
        try {
            Locale.setDefault(Locale.GERMANY);
            second = svg(kind);
        } finally {
            Locale.setDefault(locale);
        }

        assertThat(second).isEqualTo(first);
        assertThat(new String(first, StandardCharsets.UTF_8)).contains("<text", "sans-serif");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(first))
                        .getDocumentElement()
                        .getAttribute("viewBox"))
                .isEqualTo("0 0 800 480");
    }

    @Test
    void aSolveHasNoTradeOff() {
        assertThat(kinds(Cases.binary()))
                .containsExactly(
                        ChartKind.PROFILE,
                        ChartKind.PROFILE_LOG,
                        ChartKind.PURITY,
                        ChartKind.MCCABE_THIELE,
                        ChartKind.MCCABE_THIELE_LEVEL);
    }

    @Test
    void whatIsInfeasibleHasNoChart() {
        assertThat(kinds(Cases.infeasible())).isEmpty();
        assertThat(kinds(Cases.infeasibleCascade())).isEmpty();
    }

    @Test
    void withoutACutTheElementsThatAProductHoldsMostOfAreItsGroup() {
        Answer answer = Cases.threeOutlets();

        SplitGroups groups = SplitGroups.of(answer, answer.solution().orElseThrow());

        assertThat(groups.light()).containsExactly(Element.SM);
        assertThat(groups.heavy()).containsExactly(Element.GD);
        assertThat(kinds(answer)).contains(ChartKind.PURITY, ChartKind.MCCABE_THIELE);
        assertThat(new String(
                        PictureFormat.SVG.render(ChartKind.PROFILE.draw(answer).orElseThrow()), StandardCharsets.UTF_8))
                .contains("aqueous draw 39", "aqueous feed 22");
    }

    @Test
    void aLargeGroupIsNamedByItsEnds() {
        assertThat(SplitGroups.names(List.of(Element.DY, Element.HO))).isEqualTo("Dy + Ho");
        assertThat(SplitGroups.names(List.of(Element.LA, Element.CE, Element.PR, Element.ND, Element.SM)))
                .isEqualTo("La to Sm (5)");
    }

    @Test
    void chartsStandEmptyProductsAndSingleStages() {
        Answer binary = Cases.binary();
        Mixture feed = binary.question().feed().mixture();
        for (Cascade cascade : List.of(
                Cascade.of(1, 0, Phase.AQUEOUS, feed, 0.5, 0.5),
                Cascade.of(5, 5, Phase.AQUEOUS, feed, 2.0, 1.0),
                Cascade.of(5, 5, Phase.AQUEOUS, feed, 2.0, 0.0))) {
            Answer answer = Answer.of(binary.question(), new CascadeSolver().solve(cascade, binary.factors()));

            assertThat(kinds(answer)).contains(ChartKind.PROFILE, ChartKind.MCCABE_THIELE_LEVEL);
        }
    }

    @Test
    void aSingleElementHasNoPurityAndNoStaircase() {
        Mixture terbium = Mixture.of(Map.of(Element.TB, 1.0), Basis.MOL);
        Question question = new Question(
                "Terbium alone",
                Cases.stream("inline", terbium, 1.0, OptionalDouble.empty()),
                Optional.empty(),
                "",
                Optional.empty(),
                List.of(),
                List.of());
        Answer answer = Answer.of(
                question,
                new CascadeSolver()
                        .solve(Cascade.of(3, 3, Phase.AQUEOUS, terbium, 1.5, 0.5), Cases.factors(Map.of(), terbium)));

        assertThat(kinds(answer)).containsExactly(ChartKind.PROFILE, ChartKind.PROFILE_LOG);
    }

    @ParameterizedTest
    @EnumSource
    void aChartIsAPageThatPrintsAndNeedsNoFont(ChartKind kind) throws IOException {
        JFreeChart chart = kind.draw(Cases.designed()).orElseThrow();
        byte[] pdf = PictureFormat.PDF.render(chart);

        assertThat(PictureFormat.PDF.render(kind.draw(Cases.designed()).orElseThrow()))
                .isEqualTo(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(800f);
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            BufferedImage printed = new PDFRenderer(document).renderImage(0, 2f);
            BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(PictureFormat.PNG.render(chart)));
            for (int x = 0; x < 1600; x += BLOCK) {
                for (int y = 0; y < 960; y += BLOCK) {
                    assertThat(grey(printed, x, y)).as("at %d, %d", x, y).isCloseTo(grey(drawn, x, y), within(48.0));
                }
            }
        }
    }

    /** Mean of a block of pixels: there two ways to smooth edges, and to place the letters of a line, are alike. */
    private static double grey(BufferedImage image, int left, int top) {
        double sum = 0.0;
        for (int x = left; x < left + BLOCK; x++) {
            for (int y = top; y < top + BLOCK; y++) {
                sum += (image.getRGB(x, y) >> 8) & 0xFF;
            }
        }
        return sum / (BLOCK * BLOCK);
    }

    private static List<ChartKind> kinds(Answer answer) {
        return Arrays.stream(ChartKind.values())
                .filter(kind -> kind.draw(answer)
                        .map(chart -> PictureFormat.SVG.render(chart).length > 0)
                        .orElse(false))
                .toList();
    }

    private static byte[] svg(ChartKind kind) {
        return PictureFormat.SVG.render(kind.draw(Cases.designed()).orElseThrow());
    }

    private static long colours(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, 1600, 960, null, 0, 1600))
                .distinct()
                .count();
    }
}
