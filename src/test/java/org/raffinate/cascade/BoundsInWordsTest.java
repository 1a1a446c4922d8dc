package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Convergence.Path;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.chemistry.Mixture;

/** Draws that leave a phase without flow, and what else is refused or said in words. */
class BoundsInWordsTest {
    private static final Mixture HALVES = Given.mixture(0.5, 0.5);

    @Test
    void anOrganicDrawOfAllThatPassesLeavesNothingForTheNextStage() {
        assertThat(broken(List.of(new Draw(2, Phase.ORGANIC, 0.5)), new Feed(4, Phase.ORGANIC, 1.0, HALVES), 0.5, 0.25))
                .isEqualTo("organic of stage 3 carries 0.0: the draw at stage 2 leaves nothing");
    }

    @Test
    void anOrganicFeedAtTheNextStageMakesUpForADrawOfAll() {
        assertThat(flows(List.of(new Draw(2, Phase.ORGANIC, 0.5)), new Feed(3, Phase.ORGANIC, 1.0, HALVES), 0.5, 0.25)
                        .infeasibility())
                .isEmpty();
    }

    @Test
    void anAqueousDrawOfAllThatPassesLeavesNothingForTheStageBefore() {
        // W = 0.25 passes stages 5 and 4
        assertThat(broken(
                        List.of(new Draw(4, Phase.AQUEOUS, 0.25)), new Feed(2, Phase.AQUEOUS, 1.0, HALVES), 0.5, 0.25))
                .isEqualTo("aqueous of stage 3 carries 0.0: the draw at stage 4 leaves nothing");
    }

    @Test
    void anAqueousDrawOfAllBeforeTheFeedIsAllowed() {
        assertThat(flows(List.of(new Draw(4, Phase.AQUEOUS, 0.25)), new Feed(3, Phase.AQUEOUS, 1.0, HALVES), 0.5, 0.25)
                        .infeasibility())
                .isEmpty();
    }

    @Test
    void aProductOfNothingIsAllowedOnEitherSide() {
        // raffinate 0, extract 1; raffinate 1, extract 0
        assertThat(flows(List.of(), new Feed(3, Phase.AQUEOUS, 1.0, HALVES), 2.0, 1.0)
                        .infeasibility())
                .isEmpty();
        assertThat(flows(List.of(), new Feed(3, Phase.AQUEOUS, 1.0, HALVES), 2.0, 0.0)
                        .infeasibility())
                .isEmpty();
    }

    @Test
    void theFlowsOfAnotherCascadeReplaceThoseOfTheOneBefore() {
        StageFlows kept = flows(
                List.of(new Draw(2, Phase.ORGANIC, 0.125), new Draw(3, Phase.AQUEOUS, 0.25)),
                new Feed(4, Phase.ORGANIC, 1.0, HALVES),
                2.0,
                0.25);
        Cascade plain = Cascade.of(3, 2, Phase.AQUEOUS, HALVES, 1.5, 0.5);

        kept.fill(plain);

        StageFlows fresh = new StageFlows(plain);
        assertThat(List.of(kept.organic, kept.aqueous, kept.organicDrawn, kept.aqueousDrawn))
                .usingElementComparator((a, b) -> Arrays.compare(a, b))
                .containsExactly(fresh.organic, fresh.aqueous, fresh.organicDrawn, fresh.aqueousDrawn);
    }

    @Test
    void aCascadeWithDrawsHasNoResponse() {
        Cascade cascade = new Cascade(
                5,
                List.of(new Feed(3, Phase.AQUEOUS, 1.0, HALVES)),
                List.of(new Draw(2, Phase.AQUEOUS, 0.25)),
                2.0,
                0.25);
        CascadeSolver solver = new CascadeSolver();
        CascadeSolution solution = solver.solve(cascade, Given.factors(1.0, 2.0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> solver.response(solution))
                .withMessageStartingWith("a cascade without draws is expected, found [Draw[stage=2");
    }

    @Test
    void anElementThatIsNotThereHasNoResponse() {
        CascadeSolver solver = new CascadeSolver();
        ProductResponse response = solver.response(
                solver.solve(Cascade.of(3, 2, Phase.AQUEOUS, HALVES, 2.0, 0.5), Given.factors(1.0, 2.0)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> response.toS(Given.element(5)))
                .withMessage(Given.element(5).symbol() + " is not in this cascade: "
                        + List.of(Given.element(0), Given.element(1)));
    }

    @Test
    void onlyWhatConvergedIsConverged() {
        for (Status status : Status.values()) {
            assertThat(new Convergence(status, Path.NONE, 0, 0.0, List.of()).converged())
                    .isEqualTo(status == Status.CONVERGED);
        }
    }

    @Test
    void everyPathAndPhaseHasItsWord() {
        assertThat(Arrays.stream(Path.values()).map(Path::label))
                .containsExactly(
                        "none",
                        "given start",
                        "one unknown a stage",
                        "side by side",
                        "two unknowns a stage",
                        "noise-aware steps",
                        "sharp split",
                        "stage after stage",
                        "pseudo-time",
                        "continuation");
        assertThat(Arrays.stream(Phase.values()).map(Phase::label)).containsExactly("aqueous", "organic");
    }

    private static String broken(List<Draw> draws, Feed feed, double s, double extract) {
        return flows(draws, feed, s, extract).infeasibility().orElseThrow();
    }

    private static StageFlows flows(List<Draw> draws, Feed feed, double s, double extract) {
        return new StageFlows(new Cascade(5, List.of(feed), draws, s, extract));
    }
}
