package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;

class CascadeTest {
    private static final Mixture FEED = Given.mixture(Map.of(Element.DY, 0.5, Element.TB, 0.5));

    @Test
    void scrubAndRaffinateCloseOverSolventAndFeed() {
        Cascade aqueous = Cascade.of(24, 21, Phase.AQUEOUS, FEED, 1.75, 0.5);
        Cascade organic = Cascade.of(24, 21, Phase.ORGANIC, FEED, 1.75, 0.5);

        assertThat(aqueous.stages()).isEqualTo(45);
        assertThat(aqueous.w()).isEqualTo(1.25);
        assertThat(aqueous.raffinate()).isEqualTo(0.5);
        assertThat(organic.w()).isEqualTo(2.25);
        assertThat(organic.raffinate()).isEqualTo(0.5);
    }

    @Test
    void drawsTakeFromTheirPhase() {
        Cascade cascade = new Cascade(
                5,
                List.of(new Feed(3, Phase.AQUEOUS, 1.0, FEED), new Feed(2, Phase.ORGANIC, 0.5, FEED)),
                List.of(new Draw(4, Phase.ORGANIC, 0.25), new Draw(2, Phase.AQUEOUS, 0.125)),
                2.0,
                0.5);

        // 2 + 0.5 - 0.25 - 0.5 and 1.5 - 0.375 - 0.5
        assertThat(cascade.w()).isEqualTo(1.75);
        assertThat(cascade.raffinate()).isEqualTo(0.625);
    }

    @Test
    void anExtractOfOneTrillionthKeepsItsDigitsBesideTheReflux() {
        Cascade cascade = Cascade.of(2, 2, Phase.AQUEOUS, FEED, 1e6, 1.234567890123e-12);

        assertThat(cascade.extract()).isEqualTo(1.234567890123e-12);
        assertThat(cascade.w()).isCloseTo(1e6, within(1e-9));
    }

    @Test
    void elementsOfAllFeedsStandByAtomicNumber() {
        Cascade cascade = new Cascade(
                2,
                List.of(
                        new Feed(1, Phase.AQUEOUS, 1.0, FEED),
                        new Feed(2, Phase.AQUEOUS, 1.0, Given.mixture(Map.of(Element.Y, 0.5, Element.TB, 0.5)))),
                List.of(),
                1.0,
                1.0);

        assertThat(cascade.elements()).containsExactly(Element.Y, Element.TB, Element.DY);
    }

    @Test
    void otherFlowsLeaveTheDescriptionAlone() {
        Cascade cascade = Cascade.of(3, 2, Phase.AQUEOUS, FEED, 1.75, 0.5);

        assertThat(cascade.with(2.0, 0.25)).isEqualTo(Cascade.of(3, 2, Phase.AQUEOUS, FEED, 2.0, 0.25));
        assertThat(cascade.s()).isEqualTo(1.75);
    }

    @Test
    void theDescriptionKeepsNoListOfItsCaller() {
        List<Feed> feeds = new ArrayList<>(List.of(new Feed(1, Phase.AQUEOUS, 1.0, FEED)));
        Cascade cascade = new Cascade(2, feeds, List.of(), 1.0, 0.5);
        feeds.clear();

        assertThat(cascade.feeds()).hasSize(1);
    }

    @Test
    void nonsenseIsRefusedWithWhatWasFound() {
        Feed third = new Feed(3, Phase.AQUEOUS, 1.0, FEED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cascade(0, List.of(third), List.of(), 1.0, 0.5))
                .withMessageContaining("found 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cascade(3, List.of(), List.of(), 1.0, 0.5))
                .withMessageContaining("needs a feed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cascade(2, List.of(third), List.of(), 1.0, 0.5))
                .withMessage("a feed at stage 3 of a cascade with 2 stages");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cascade(3, List.of(third), List.of(new Draw(4, Phase.ORGANIC, 0.1)), 1.0, 0.5))
                .withMessage("a draw at stage 4 of a cascade with 3 stages");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cascade(3, List.of(third), List.of(), Double.NaN, 0.5))
                .withMessageContaining("NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cascade(3, List.of(third), List.of(), 1.0, Double.POSITIVE_INFINITY))
                .withMessageContaining("Infinity");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY})
    void aStreamHasAFlow(double flow) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Feed(1, Phase.AQUEOUS, flow, FEED))
                .withMessageContaining("found " + flow);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Draw(1, Phase.AQUEOUS, flow))
                .withMessageContaining("found " + flow);
    }

    @Test
    void stagesCountFromOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Feed(0, Phase.AQUEOUS, 1.0, FEED));
        assertThatIllegalArgumentException().isThrownBy(() -> new Draw(0, Phase.AQUEOUS, 1.0));
    }
}
