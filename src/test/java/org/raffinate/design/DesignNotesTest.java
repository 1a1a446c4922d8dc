package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.design.Design.Outcome;

/** What a design says beside its numbers, and how its curve and its bounds hang together. */
class DesignNotesTest {
    private static final OptionalInt NO_STAGES = OptionalInt.empty();
    private static final OptionalInt SIXTY = OptionalInt.of(60);
    private static final OptionalDouble NO_S = OptionalDouble.empty();
    private static final SeparationFactors PAIR = Problems.chain(2.0);
    private static final Mixture EVEN = Problems.mixture(PAIR, 0.5, 0.5);

    @Test
    void theChosenPointOfTheCurveIsTheSolution() {
        Design design = new Designer().design(Problems.textbook(NO_STAGES, NO_STAGES, NO_S));
        TradeOff curve = design.tradeOff().orElseThrow();
        TradeOff.Point chosen = curve.points().get(curve.chosen());

        assertThat(design.notes()).isEmpty();
        assertThat(chosen.stages())
                .isEqualTo(design.solution().orElseThrow().cascade().stages());
        assertThat(chosen.extraction()).isEqualTo(design.extraction());
        assertThat(chosen.scrub()).isEqualTo(chosen.stages() - chosen.extraction());
        assertThat(chosen.s())
                .isEqualTo(design.solution().orElseThrow().cascade().s());
        assertThat(curve.points())
                .allSatisfy(point -> assertThat(point.objective()).isEqualTo(point.s() * point.stages()))
                .allSatisfy(point -> assertThat(point.objective()).isGreaterThanOrEqualTo(chosen.objective()))
                // both products hold half of the feed: W is S less the extract
                .allSatisfy(point -> assertThat(point.s() - point.w()).isCloseTo(0.5, within(1e-3)));
        assertThat(curve.points().stream().map(TradeOff.Point::stages))
                .contains(chosen.stages() - 1, chosen.stages() + 1);
    }

    @Test
    void theCurveReachesFromFenskeToUnderwood() {
        Design design = new Designer().design(Problems.textbook(NO_STAGES, NO_STAGES, NO_S));
        List<TradeOff.Point> points = design.tradeOff().orElseThrow().points();
        double minimum = design.bounds().orElseThrow().minimumS();

        // the first stage count above the minimum of 23.25; the last S within 0.3 % of its minimum, none before it
        assertThat(points.get(0).stages()).isEqualTo(24);
        assertThat(points.get(points.size() - 1).s()).isLessThanOrEqualTo(1.003 * minimum);
        assertThat(points.get(points.size() - 2).s()).isGreaterThan(1.003 * minimum);
    }

    @Test
    void whereTheCurveSkipsStageCountsItHasThoseNextToTheBest() {
        SeparationFactors hard = Problems.chain(1.5);
        Design design = new Designer()
                .design(Problems.free(EVEN, Phase.AQUEOUS, hard, 0, Problems.purities(hard, 0, Basis.MOL, 1e-4, 1e-4)));
        TradeOff curve = design.tradeOff().orElseThrow();
        TradeOff.Point chosen = curve.points().get(curve.chosen());
        List<Integer> stages =
                curve.points().stream().map(TradeOff.Point::stages).toList();

        assertThat(stages).contains(chosen.stages() - 1, chosen.stages() + 1);
        // 4 % of what lies above the minimum is a step of two stages here
        assertThat(stages).contains(83, 85).doesNotContain(84);
        assertThat(chosen.stages()).isEqualTo(81);
        assertThat(curve.points())
                .allSatisfy(point -> assertThat(point.objective()).isGreaterThanOrEqualTo(chosen.objective()));
    }

    @Test
    void aSearchThatLeavesOutWhatTheOrganicFeedCarriesSaysSo() {
        Design free = new Designer()
                .design(Problems.free(EVEN, Phase.ORGANIC, PAIR, 0, Problems.purities(PAIR, 0, Basis.MOL, 1e-3, 1e-3)));
        Design given = organic(EVEN, 1e-3, 1e-3);

        assertThat(free.notes())
                .containsExactly("S*N, which is least here, leaves out what the organic feed itself carries");
        assertThat(given.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(given.notes()).isEmpty();
    }

    @Test
    void theLeastScrubOfACompleteBinarySplitIsTheClosedForm() {
        Mixture feed = Problems.mixture(PAIR, 0.3, 0.7);
        Bounds organic = organic(feed, 1e-12, 1e-12).bounds().orElseThrow();
        Bounds aqueous = given(feed, Phase.AQUEOUS, 1e-12, 1e-12).bounds().orElseThrow();

        // W_min = 1/(β - 1) for an aqueous feed, f_B more for an organic one
        assertThat(aqueous.minimumW()).isCloseTo(1.0, within(1e-10));
        assertThat(organic.minimumW()).isCloseTo(1.3, within(1e-10));
    }

    @Test
    void theShortcutTakesAGroupForItsKey() {
        SeparationFactors four = Problems.chain(1.9, 4.0, 1.7);
        Design design = new Designer()
                .design(Problems.given(
                        Problems.mixture(four, 0.1, 0.3, 0.4, 0.2),
                        Phase.AQUEOUS,
                        four,
                        1,
                        Problems.purities(four, 1, Basis.MOL, 1e-3, 1e-2),
                        SIXTY,
                        SIXTY,
                        NO_S));
        Shortcut shortcut = design.shortcut().orElseThrow();

        // f_A = 0.6 at P_A = 0.99 and P_B = 0.999; f'_B is less than 2/3, so E'_m = 2
        double extract = (0.6 - 0.001) / (0.99 - 0.001);
        double raffinate = 1.0 - extract;
        double em = 2.0 * extract / (2.0 - raffinate);
        double s = em * raffinate / (1.0 - em);
        assertThat(shortcut.s()).isCloseTo(s, within(1e-9));
        assertThat(shortcut.w()).isCloseTo(s - extract, within(1e-9));
        assertThat(shortcut.extraction()).isCloseTo(Math.log(999.0 * 1.5) / Math.log(4.0 * em), within(1e-8));
        assertThat(shortcut.scrub()).isCloseTo(Math.log(99.0 / 1.5) / Math.log(2.0) - 1.0, within(1e-8));
    }

    @Test
    void elementsExtractedAlikeCannotBeCut() {
        SeparationFactors alike = Problems.chain(1.0);

        Design design = new Designer()
                .design(Problems.free(
                        EVEN, Phase.AQUEOUS, alike, 0, Problems.purities(alike, 0, Basis.MOL, 1e-2, 1e-2)));

        assertThat(design.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(design.notes()).containsExactly("Underwood's equations have no answer for these specifications");
    }

    @Test
    void fenskesCountDoesNotAskHowFarBelowTheKeysTheOtherElementsLie() {
        SeparationFactors factors = Problems.chain(1e6, 1e6, 2.0);
        List<Element> order = factors.order();
        DesignProblem problem = Problems.given(
                Problems.mixture(factors, 0.2, 0.2, 0.3, 0.3),
                Phase.AQUEOUS,
                factors,
                2,
                List.of(
                        Specification.recovery(Product.RAFFINATE, order.subList(2, 3), Basis.MOL, 1e-4),
                        Specification.recovery(Product.EXTRACT, order.subList(3, 4), Basis.MOL, 1e-4)),
                SIXTY,
                SIXTY,
                NO_S);

        assertThat(new Designer().design(problem).bounds().orElseThrow().minimumStages())
                .isCloseTo(2.0 * Math.log(9999.0) / Math.log(2.0), within(1e-8));
    }

    @Test
    void anExtractThatIsPureAsFedAsksForARecoveryInTheRaffinate() {
        Design design = new Designer()
                .design(Problems.free(
                        Problems.mixture(PAIR, 0.02, 0.98),
                        Phase.AQUEOUS,
                        PAIR,
                        0,
                        Problems.purities(PAIR, 0, Basis.MOL, 1e-3, 0.025)));

        assertThat(design.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(design.notes())
                .containsExactly("the feed itself has the purity asked of the extract, 97.5 %, so nothing limits what"
                        + " the raffinate may leave there: give a recovery in the raffinate");
    }

    private static Design organic(Mixture feed, double inRaffinate, double inExtract) {
        return given(feed, Phase.ORGANIC, inRaffinate, inExtract);
    }

    private static Design given(Mixture feed, Phase phase, double inRaffinate, double inExtract) {
        return new Designer()
                .design(Problems.given(
                        feed,
                        phase,
                        PAIR,
                        0,
                        Problems.purities(PAIR, 0, Basis.MOL, inRaffinate, inExtract),
                        SIXTY,
                        SIXTY,
                        NO_S));
    }
}
