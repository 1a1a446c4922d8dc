package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.raffinate.chemistry.Mixture;

/** Totals written out by hand from section 3.1 of the theory. */
class StageFlowsTest {
    private static final Offset<Double> ROUNDING = within(1e-15);
    private static final Mixture HALVES = Given.mixture(0.5, 0.5);

    @Test
    void anAqueousFeedSwellsTheAqueousOfTheExtraction() {
        // n = 3, m = 2, S = 1.5, W = 1.1: V = S, then S - W; L = 1 + W - S, then 1 + W, then W
        StageFlows flows = new StageFlows(Cascade.of(3, 2, Phase.AQUEOUS, HALVES, 1.5, 0.4));

        assertThat(flows.organic).containsExactly(new double[] {1.5, 1.5, 1.5, 1.5, 0.4}, ROUNDING);
        assertThat(flows.aqueous).containsExactly(new double[] {0.6, 2.1, 2.1, 1.1, 1.1}, ROUNDING);
        assertThat(flows.organicOnward).containsExactly(1.0, 1.0, 1.0, 1.0, 0.0);
        assertThat(flows.aqueousOnward).containsExactly(0.0, 1.0, 1.0, 1.0, 1.0);
        assertThat(flows.organicDrawn).containsOnly(0.0);
        assertThat(flows.aqueousDrawn).containsOnly(0.0);
    }

    @Test
    void anOrganicFeedSwellsTheOrganicOfTheScrub() {
        // n = 3, m = 2, S = 0.5, W = S + 1 - f'_A = 1.1: V = S, then S + 1, then f'_A; L = W - S, then W
        StageFlows flows = new StageFlows(Cascade.of(3, 2, Phase.ORGANIC, HALVES, 0.5, 0.4));

        assertThat(flows.organic).containsExactly(new double[] {0.5, 0.5, 1.5, 1.5, 0.4}, ROUNDING);
        assertThat(flows.aqueous).containsExactly(new double[] {0.6, 1.1, 1.1, 1.1, 1.1}, ROUNDING);
    }

    @Test
    void aSingleStageHasTheTwoProducts() {
        StageFlows flows = new StageFlows(Cascade.of(1, 0, Phase.AQUEOUS, HALVES, 5.0, 0.3));

        assertThat(flows.organic).containsExactly(0.3);
        assertThat(flows.aqueous).containsExactly(0.7);
        assertThat(flows.organicOnward).containsExactly(0.0);
        assertThat(flows.aqueousOnward).containsExactly(0.0);
    }

    @Test
    void sideFeedsAndDrawsShiftTheTotalsBeyondThem() {
        Cascade cascade = new Cascade(
                5,
                List.of(
                        new Feed(3, Phase.AQUEOUS, 1.0, HALVES),
                        new Feed(2, Phase.ORGANIC, 0.5, HALVES),
                        new Feed(5, Phase.AQUEOUS, 0.25, HALVES)),
                List.of(new Draw(2, Phase.AQUEOUS, 0.75), new Draw(4, Phase.ORGANIC, 0.5)),
                2.0,
                0.25);
        // W = 2 + 0.5 - 0.5 - 0.25 = 1.75; raffinate = 1.75 - 1.25 - 0.25 = 0.25
        StageFlows flows = new StageFlows(cascade);

        assertThat(cascade.w()).isEqualTo(1.75);
        assertThat(cascade.raffinate()).isEqualTo(0.25);
        assertThat(flows.organic).containsExactly(2.0, 2.5, 2.5, 2.5, 0.25);
        assertThat(flows.aqueous).containsExactly(0.25, 3.0, 3.0, 2.0, 2.0);
        assertThat(flows.organicOnward).containsExactly(new double[] {1.0, 1.0, 1.0, 0.8, 0.0}, ROUNDING);
        assertThat(flows.organicDrawn).containsExactly(new double[] {0.0, 0.0, 0.0, 0.2, 0.0}, ROUNDING);
        assertThat(flows.aqueousOnward).containsExactly(new double[] {0.0, 0.75, 1.0, 1.0, 1.0}, ROUNDING);
        assertThat(flows.aqueousDrawn).containsExactly(new double[] {0.0, 0.25, 0.0, 0.0, 0.0}, ROUNDING);
        assertThat(flows.infeasibility()).isEmpty();
    }

    @Test
    void drawsAtTheEndsComeOnTopOfTheProducts() {
        Cascade cascade = new Cascade(
                2,
                List.of(new Feed(1, Phase.AQUEOUS, 1.0, HALVES)),
                List.of(new Draw(1, Phase.AQUEOUS, 0.25), new Draw(2, Phase.ORGANIC, 0.25)),
                2.0,
                0.125);
        StageFlows flows = new StageFlows(cascade);

        assertThat(flows.organic).containsExactly(2.0, 0.375);
        // raffinate = 1 - 0.5 - 0.125
        assertThat(flows.aqueous).containsExactly(0.625, 1.625);
        assertThat(flows.organicOnward).containsExactly(1.0, 0.0);
        assertThat(flows.aqueousOnward).containsExactly(0.0, 1.0);
        assertThat(flows.infeasibility()).isEmpty();
    }

    @Test
    void twoStreamsAtOneStageAddUp() {
        Cascade cascade = new Cascade(
                3,
                List.of(new Feed(2, Phase.AQUEOUS, 1.0, HALVES), new Feed(2, Phase.AQUEOUS, 0.5, HALVES)),
                List.of(new Draw(2, Phase.AQUEOUS, 0.125), new Draw(2, Phase.AQUEOUS, 0.25)),
                1.0,
                0.5);
        StageFlows flows = new StageFlows(cascade);

        assertThat(flows.aqueous).containsExactly(0.625, 2.0, 0.5);
        assertThat(flows.aqueousDrawn[1]).isEqualTo(0.1875);
    }
}
