package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.chemistry.Mixture;

class InfeasibleCascadeTest {
    private static final Mixture HALVES = Given.mixture(0.5, 0.5);

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.5})
    void anOrganicThatTakesUpNothing(double s) {
        assertThat(bound(Cascade.of(3, 2, Phase.ORGANIC, HALVES, s, 0.25)))
                .contains("S = " + s)
                .contains("S > 0");
    }

    @Test
    void aScrubThatPutsBackMoreThanTheSolventCarries() {
        assertThat(bound(Cascade.of(3, 2, Phase.AQUEOUS, HALVES, 1.5, -0.25)))
                .contains("W = 1.75 is more than the solvent carries (S = 1.5)")
                .contains("W <= S + organic feeds - organic draws");
    }

    @Test
    void anExtractOfMoreThanTheSolventCarries() {
        assertThat(bound(Cascade.of(3, 0, Phase.AQUEOUS, HALVES, 0.5, 0.75)))
                .contains("W = -0.25: the extract of 0.75 is more than the solvent carries (S = 0.5)")
                .contains("extract <= S + organic feeds - organic draws");
    }

    @Test
    void moreProductsThanFeed() {
        assertThat(bound(Cascade.of(3, 2, Phase.AQUEOUS, HALVES, 2.0, 1.25)))
                .contains("raffinate = -0.25")
                .contains("extract (1.25)")
                .contains("S <= feeds + W - aqueous draws");
    }

    @Test
    void drawsAndExtractTogetherOfMoreThanTheFeed() {
        assertThat(bound(withDraw(new Draw(2, Phase.AQUEOUS, 0.75), 2.0, 0.5)))
                .contains("raffinate = -0.25")
                .contains("draws");
    }

    @Test
    void noProductAtAll() {
        assertThat(bound(withDraw(new Draw(2, Phase.AQUEOUS, 1.0), 2.0, 0.0)))
                .contains("raffinate and extract are both 0");
    }

    @Test
    void anOrganicDrawOfMoreThanPasses() {
        Cascade cascade = new Cascade(
                5,
                List.of(new Feed(3, Phase.AQUEOUS, 1.0, HALVES), new Feed(4, Phase.ORGANIC, 1.0, HALVES)),
                List.of(new Draw(2, Phase.ORGANIC, 0.75)),
                0.5,
                0.25);

        assertThat(bound(cascade)).contains("organic of stage 2 carries 0.5 and its draw takes more");
    }

    @Test
    void anAqueousDrawOfMoreThanPasses() {
        // W = 0.25 passes stage 4
        assertThat(bound(withDraw(new Draw(4, Phase.AQUEOUS, 0.375), 0.5, 0.25)))
                .contains("aqueous of stage 4 carries 0.25 and its draw takes more");
    }

    @Test
    void stagesAboveTheFeedWithoutScrub() {
        assertThat(bound(Cascade.of(3, 2, Phase.AQUEOUS, HALVES, 0.5, 0.5)))
                .contains("aqueous of stage 5 carries 0.0")
                .contains("W > 0");
    }

    @Test
    void theBoundsThemselvesAreAllowed() {
        // W = 0 without scrub, W = S, nothing but extract, nothing but raffinate
        assertThat(new CascadeSolver()
                        .solve(Cascade.of(3, 0, Phase.AQUEOUS, HALVES, 0.5, 0.5), Given.factors(1.0, 2.0))
                        .convergence()
                        .converged())
                .isTrue();
        assertThat(new StageFlows(Cascade.of(3, 2, Phase.AQUEOUS, HALVES, 0.5, 0.0)).infeasibility())
                .isEmpty();
        assertThat(new StageFlows(Cascade.of(3, 2, Phase.AQUEOUS, HALVES, 1.5, 1.0)).infeasibility())
                .isEmpty();
    }

    @Test
    void anInfeasibleRequestHasNoProfile() {
        CascadeSolution solution = solve(Cascade.of(3, 2, Phase.AQUEOUS, HALVES, 1.5, -0.25));

        assertThat(solution.found()).isEmpty();
        assertThat(solution.balanceError()).isNaN();
        assertThat(solution.convergence().iterations()).isZero();
        assertThatIllegalStateException().isThrownBy(solution::profile).withMessageContaining("INFEASIBLE");
        assertThatIllegalStateException().isThrownBy(solution::raffinate);
    }

    private static Cascade withDraw(Draw draw, double s, double extract) {
        return new Cascade(5, List.of(new Feed(3, Phase.AQUEOUS, 1.0, HALVES)), List.of(draw), s, extract);
    }

    private static CascadeSolution solve(Cascade cascade) {
        return new CascadeSolver().solve(cascade, Given.factors(1.0, 2.0));
    }

    /** The note of an infeasible request. */
    private static String bound(Cascade cascade) {
        Convergence convergence = solve(cascade).convergence();
        assertThat(convergence.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(convergence.notes()).hasSize(1);
        return convergence.notes().get(0);
    }
}
