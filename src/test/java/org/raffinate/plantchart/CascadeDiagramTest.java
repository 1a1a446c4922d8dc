package org.raffinate.plantchart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.cascade.Phase;

class CascadeDiagramTest {
    private static CascadePlan.Stream stream(Phase phase, int stage, boolean enters, String... label) {
        return new CascadePlan.Stream(List.of(label), phase, stage, enters);
    }

    private static CascadePlan cascade(int extraction, int scrub) {
        return new CascadePlan(
                "",
                List.of(
                        new CascadePlan.Section("extraction", extraction, false),
                        new CascadePlan.Section("scrub", scrub, true)),
                List.of(
                        stream(Phase.ORGANIC, 1, true, "barren organic", "S 1.192 mol/mol feed"),
                        stream(Phase.AQUEOUS, 1, false, "raffinate", "26.8 kg/h of oxides", "Gd + Tb 99.990000 % pure"),
                        stream(Phase.AQUEOUS, extraction, true, "feed", "62.5 kg/h of oxides"),
                        stream(Phase.AQUEOUS, extraction + scrub, true, "scrub", "W 0.626 mol/mol feed"),
                        stream(Phase.ORGANIC, extraction + scrub, false, "extract", "35.7 kg/h of oxides")));
    }

    static Stream<CascadePlan> plans() {
        List<CascadePlan.Stream> draws = Stream.iterate(1, stage -> stage + 1)
                .limit(9)
                .map(stage -> stream(Phase.AQUEOUS, 2 * stage, false, "draw at " + 2 * stage, "0.31 kg/h of oxides"))
                .toList();
        return Stream.of(
                cascade(16, 16),
                cascade(1, 1),
                cascade(250, 140),
                new CascadePlan(
                        "A circuit with everything",
                        List.of(
                                new CascadePlan.Section("extraction", 24, false),
                                new CascadePlan.Section("scrub", 18, true),
                                new CascadePlan.Section("strip", 6, false),
                                new CascadePlan.Section("wash", 1, false)),
                        draws),
                new CascadePlan(
                        "Nothing around it", List.of(new CascadePlan.Section("extraction", 1, false)), List.of()));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void noTextMeetsAnotherOrIsCutOff(CascadePlan plan) {
        CascadeDiagram diagram = CascadeDiagram.of(plan);
        List<Svg.Text> texts = Svg.of(diagram).placed();
        Rectangle2D all = new Rectangle2D.Double(0.0, 0.0, diagram.width(), diagram.height());

        assertThat(texts).isNotEmpty();
        for (int i = 0; i < texts.size(); i++) {
            assertThat(all.contains(texts.get(i).room()))
                    .as(texts.get(i).text())
                    .isTrue();
            for (int k = i + 1; k < texts.size(); k++) {
                assertThat(texts.get(i).room().intersects(texts.get(k).room()))
                        .as(texts.get(i).text() + " and " + texts.get(k).text())
                        .isFalse();
            }
        }
    }

    @Test
    void everyLabelIsThere() {
        List<String> texts = Svg.of(CascadeDiagram.of(cascade(16, 1))).placed().stream()
                .map(Svg.Text::text)
                .toList();

        assertThat(texts).contains("extraction", "16 stages", "1 stage", "feed", "Gd + Tb 99.990000 % pure", "extract");
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        List<CascadePlan.Section> one = List.of(new CascadePlan.Section("extraction", 3, false));

        assertThatThrownBy(() -> new CascadePlan("", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one section");
        assertThatThrownBy(() -> new CascadePlan("", one, List.of(stream(Phase.AQUEOUS, 4, true, "feed"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at stage 4, expected one from 1 to 3");
        assertThatThrownBy(() -> new CascadePlan.Section("strip", 0, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 stages");
    }
}
