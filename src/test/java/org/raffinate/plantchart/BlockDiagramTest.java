package org.raffinate.plantchart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.PictureFormat;
import org.raffinate.circuit.SectionKind;
import org.raffinate.plantchart.BlockPlan.End;
import org.raffinate.plantchart.BlockPlan.Flow;
import org.raffinate.plantchart.BlockPlan.Loop;
import org.raffinate.plantchart.BlockPlan.Section;

class BlockDiagramTest {
    private static final String MIXER = "rgb(180,180,180)";
    private static final String SETTLER = "white";
    /** Side of the mixer and the settler of the key. */
    private static final double SAMPLE = 12.0;

    static Stream<BlockPlan> plans() {
        return Stream.of(
                Plants.circuit(24, 18, 6),
                Plants.circuit(120, 90, 10),
                Plants.circuit(1, 1, 1),
                Plants.crowded(),
                Plants.single(1),
                Plants.single(3),
                Plants.single(300),
                new BlockPlan("Nothing around it", "", Plants.single(1).sections(), List.of(), Optional.empty()),
                new BlockPlan(
                        "No treatment",
                        "",
                        Plants.single(1).sections(),
                        List.of(),
                        Optional.of(new Loop(20.0, List.of()))));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void noTextMeetsAnotherOrABoxOrIsCutOff(BlockPlan plan) {
        BlockDiagram diagram = BlockDiagram.of(plan);
        Svg svg = Svg.of(diagram);
        List<Svg.Text> texts = svg.placed();
        Rectangle2D all = new Rectangle2D.Double(0.0, 0.0, diagram.width(), diagram.height());

        for (int i = 0; i < texts.size(); i++) {
            Svg.Text text = texts.get(i);
            assertThat(all.contains(text.room())).as(text.text()).isTrue();
            for (Svg.Text other : texts.subList(0, i)) {
                assertThat(text.room().intersects(other.room()))
                        .as(text.text() + " on " + other.text())
                        .isFalse();
            }
            assertThat(equipment(svg).filter(box -> box.intersects(text.room())))
                    .as("boxes under " + text.text())
                    .isEmpty();
        }
    }

    private static Stream<Rectangle2D> equipment(Svg svg) {
        return svg.filled().entrySet().stream()
                .filter(rectangle -> rectangle.getValue().equals(MIXER)
                        || rectangle.getValue().equals(SETTLER))
                .map(rectangle -> rectangle.getKey())
                .filter(rectangle -> rectangle.getWidth() < 600.0);
    }

    @Test
    void everyBoxIsDrawnToScale() {
        Svg svg = Svg.of(BlockDiagram.of(Plants.circuit(24, 18, 6)));
        List<Rectangle2D> mixers = filled(svg, MIXER);
        List<Rectangle2D> settlers = filled(svg, SETTLER);

        assertThat(mixers).hasSize(48);
        assertThat(settlers).hasSize(48);
        double scale = mixers.get(0).getWidth();
        for (int i = 0; i < 48; i++) {
            double mixer = i < 24 ? 1.0 : i < 42 ? 0.9 : 0.8;
            double width = i < 24 ? 1.25 : i < 42 ? 1.0 : 0.8;
            double length = i < 24 ? 4.0 : i < 42 ? 3.2 : 2.5;
            assertThat(mixers.get(i).getWidth()).isCloseTo(mixer * scale, within(1e-3));
            assertThat(mixers.get(i).getHeight()).isCloseTo(mixer * scale, within(1e-3));
            assertThat(settlers.get(i).getWidth()).isCloseTo(width * scale, within(1e-3));
            assertThat(settlers.get(i).getHeight()).isCloseTo(length * scale, within(1e-3));
        }
    }

    private static List<Rectangle2D> filled(Svg svg, String fill) {
        return svg.filled().entrySet().stream()
                .filter(rectangle -> rectangle.getValue().equals(fill))
                .map(rectangle -> rectangle.getKey())
                .filter(rectangle -> rectangle.getWidth() != SAMPLE && rectangle.getWidth() < 600.0)
                .toList();
    }

    @Test
    void itSaysWhatStandsThereAndWhatFlows() {
        assertThat(Svg.of(BlockDiagram.of(Plants.circuit(24, 18, 6))).texts())
                .contains(
                        "The plant",
                        "24 + 18 + 6 stages",
                        "extraction",
                        "24 stages \u00D7 2 lines",
                        "mixers 1.00 \u00D7 1.00 m",
                        "settlers 1.25 \u00D7 4.00 m",
                        "18 stages",
                        "raffinate",
                        "1.42 m\u00B3/h",
                        "feed, 1.0\u00A0mol/L",
                        "612 L/h",
                        "calcination",
                        "Gd-Tb oxides 29.8\u00A0kg/h",
                        "saponification",
                        "stripped solvent, 3.12 m\u00B3/h",
                        "plan view to scale, one line of each section",
                        "organic",
                        "aqueous");
    }

    @Test
    void theMiddleOfALongRowIsLeftOutAndCounted() {
        Svg svg = Svg.of(BlockDiagram.of(Plants.circuit(120, 90, 10)));
        int drawn = filled(svg, MIXER).size();

        assertThat(drawn).isBetween(50, 60);
        assertThat(svg.texts()).contains("120 stages \u00D7 2 lines", "90 stages", "95", "65");
        assertThat(drawn).isEqualTo(220 - 95 - 65);
        assertThat(Svg.of(BlockDiagram.of(Plants.circuit(24, 18, 6))).texts()).doesNotContain("more");
    }

    @Test
    void itIsRenderedInItsOwnSizeAndTheSameInAnyLanguage() throws IOException {
        BlockDiagram diagram = BlockDiagram.of(Plants.circuit(24, 18, 6));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PictureFormat.PNG.render(diagram)));
        byte[] first = PictureFormat.SVG.render(diagram);
        byte[] second;
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            second = PictureFormat.SVG.render(BlockDiagram.of(Plants.circuit(24, 18, 6)));
        } finally {
            Locale.setDefault(locale);
        }

        assertThat(image.getWidth()).isEqualTo(2 * diagram.width());
        assertThat(image.getHeight()).isEqualTo(2 * diagram.height());
        assertThat(second).isEqualTo(first);
    }

    @Test
    void onlyTheScrubGoesOnUnlessItIsSaid() {
        assertThat(Plants.circuit(2, 2, 2).sections())
                .extracting(Section::aqueousOnward)
                .containsExactly(false, true, false);
        assertThat(BlockPlan.of("", "", Plants.boxes(2, 2, 2), Set.of(SectionKind.STRIP), List.of(), Optional.empty())
                        .sections())
                .extracting(Section::aqueousOnward)
                .containsExactly(false, false, true);
    }

    @Test
    void whatCannotBeIsRefused() {
        refused("only [extraction]", () -> single(BlockPlan.Stream.in("feed", 1.0, Phase.AQUEOUS, "strip", End.LAST)));
        refused("flow of feed", () -> BlockPlan.Stream.in("feed", 0.0, Phase.AQUEOUS, "strip", End.LAST));
        refused("no name", () -> BlockPlan.Stream.in(" ", 1.0, Phase.AQUEOUS, "strip", End.LAST));
        refused(
                "feed enters",
                () -> BlockPlan.Stream.in("feed", 1.0, Phase.AQUEOUS, "strip", End.LAST)
                        .through(List.of("calcination"), ""));
        refused(
                "bleed is organic",
                () -> BlockPlan.Stream.out("bleed", 1.0, Phase.ORGANIC, "strip", End.LAST)
                        .through(List.of(), "solvent"));
        refused("at least one section", () -> new BlockPlan("", "", List.of(), List.of(), Optional.empty()));
        refused("at least one stage", () -> new Section("strip", 0, Plants.box(1.0, 1.0, 3.0, 1), false));
        refused("settler's length", () -> new Section("strip", 1, Plants.box(1.0, 1.0, Double.NaN, 1), false));
        refused("flow of the solvent", () -> new Loop(-1.0, List.of()));
        refused("flow of base", () -> new Flow("base", Double.POSITIVE_INFINITY));
        Section twice = new Section("strip", 1, Plants.box(1.0, 1.0, 3.0, 1), false);
        refused("two sections", () -> new BlockPlan("", "", List.of(twice, twice), List.of(), Optional.empty()));
    }

    private static BlockPlan single(BlockPlan.Stream stream) {
        return new BlockPlan("", "", Plants.single(1).sections(), List.of(stream), Optional.empty());
    }

    private static void refused(String why, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
