package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.raffinate.chemistry.SeparationFactors;

/**
 * Profiles of one element with one gap of known size: equilibrium holds for a single element whatever its flows, so the
 * gap found is that of the balance broken.
 */
class BrokenBalanceTest {
    private static final SeparationFactors ALONE = Given.factors(1.0);
    /** S = 2, feed 1 at stage 2, extract 0.5: V = 2, 2, 0.5 and L = 0.5, 2.5, 1.5. */
    private static final Cascade PLAIN = Cascade.of(2, 1, Phase.AQUEOUS, Given.mixture(1.0), 2.0, 0.5);

    @Test
    void theFlowsWorkedByHandCloseEveryBalance() {
        assertThat(worst(PLAIN, new double[] {0.5, 2.5, 1.5}, new double[] {2.0, 2.0, 0.5}))
                .isZero();
    }

    @Test
    void anOrganicTotalIsHeldAgainstWhatTheSolventCarries() {
        // all of it half as large again: every element balance but the feed's stage and the whole stays closed
        assertThat(worst(PLAIN, new double[] {0.5, 3.5, 2.5}, new double[] {3.0, 3.0, 0.5}))
                .isEqualTo(0.5);
    }

    @Test
    void anExtractIsHeldAgainstTheOneAskedFor() {
        // a raffinate of 0.8 and an extract of 0.2 for 0.5 and 0.5
        assertThat(worst(PLAIN, new double[] {0.8, 2.8, 1.8}, new double[] {2.0, 2.0, 0.2}))
                .isCloseTo(0.6, withinPercentage(1e-10));
    }

    @Test
    void anOrganicFeedJoinsTheSolvent() {
        Cascade organic = Cascade.of(2, 1, Phase.ORGANIC, Given.mixture(1.0), 2.0, 0.5);

        // V = 2, 3, 0.5 and L = 0.5, 2.5, 2.5
        assertThat(worst(organic, new double[] {0.5, 2.5, 2.5}, new double[] {2.0, 3.0, 0.5}))
                .isZero();
        assertThat(worst(organic, new double[] {0.5, 2.5, 1.5}, new double[] {2.0, 2.0, 0.5}))
                .isCloseTo(1.0 / 3.0, withinPercentage(1e-10));
    }

    @Test
    void drawsOfEitherPhaseAreTakenOnceWhereTheyAre() {
        Cascade drawn = new Cascade(
                3,
                List.of(new Feed(2, Phase.AQUEOUS, 1.0, Given.mixture(1.0))),
                List.of(
                        new Draw(1, Phase.ORGANIC, 0.125),
                        new Draw(2, Phase.AQUEOUS, 0.25),
                        new Draw(3, Phase.ORGANIC, 0.125),
                        new Draw(1, Phase.AQUEOUS, 0.125)),
                2.0,
                0.25);

        // W = 2 - 0.25 - 0.25 = 1.5 and V = 2, 1.875, 0.375; raffinate 0.125 and L = 0.25, 2.5, 1.5
        assertThat(worst(drawn, new double[] {0.25, 2.5, 1.5}, new double[] {2.0, 1.875, 0.375}))
                .isZero();
        assertThat(worst(drawn.with(2.0, 0.25), new double[] {0.125, 2.5, 1.5}, new double[] {2.0, 1.875, 0.375}))
                .isCloseTo(0.5, withinPercentage(1e-10));
    }

    @Test
    void whatIsLittleInLargeFlowsIsHeldAgainstTheFeed() {
        // two elements extracted alike, half and half in the feed and 0.6 to 0.4 in every stage: totals and equilibrium
        // hold, the feed's stage is out by 0.1 in a million, and 0.4 of the 0.5 that are fed of one element leave
        Cascade large = Cascade.of(2, 1, Phase.AQUEOUS, Given.mixture(0.5, 0.5), 1e6, 0.5);
        StageFlows flows = new StageFlows(large);
        StageProfile skewed = new StageProfile(3, large.elements(), skewed(flows.aqueous), skewed(flows.organic));

        assertThat(BalanceCheck.worst(large, Given.factors(1.0, 1.0), skewed)).isCloseTo(0.2, withinPercentage(1e-7));
    }

    private static double[] skewed(double[] totals) {
        return Arrays.stream(totals)
                .flatMap(total -> DoubleStream.of(0.6 * total, 0.4 * total))
                .toArray();
    }

    @Test
    void aGapInAFlowBelowTheRangeOfADoubleIsNone() {
        SeparationFactors pair = Given.factors(1.0, 2.0);
        Cascade cascade = Cascade.of(1, 0, Phase.AQUEOUS, Given.mixture(1.0, 1e-300), 1.0, 0.5);
        StageProfile lost =
                new StageProfile(1, cascade.elements(), new double[] {0.5, 1e-300}, new double[] {0.5, 1e-300});

        assertThat(BalanceCheck.worst(cascade, pair, lost)).isZero();
    }

    @Test
    void aCheckRemembersNothingOfTheCascadeBefore() {
        Cascade drawn = new Cascade(
                3,
                List.of(new Feed(2, Phase.ORGANIC, 4.0, Given.mixture(1.0))),
                List.of(new Draw(2, Phase.ORGANIC, 0.5), new Draw(2, Phase.AQUEOUS, 0.25)),
                20.0,
                0.5);
        StageFlows flows = new StageFlows(drawn);
        BalanceCheck check = new BalanceCheck(3, 1);

        assertThat(check.of(drawn, ALONE, new StageProfile(3, drawn.elements(), flows.aqueous, flows.organic)))
                .isCloseTo(0.0, within(1e-15));
        assertThat(check.of(
                        PLAIN, ALONE, new StageProfile(3, PLAIN.elements(), new double[] {0.5, 2.5, 1.5}, new double[] {
                            2.0, 2.0, 0.5
                        })))
                .isZero();
    }

    private static double worst(Cascade cascade, double[] aqueous, double[] organic) {
        return BalanceCheck.worst(
                cascade, ALONE, new StageProfile(aqueous.length, cascade.elements(), aqueous, organic));
    }
}
