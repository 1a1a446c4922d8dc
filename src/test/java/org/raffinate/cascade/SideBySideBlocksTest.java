package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Convergence.Path;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.cascade.SideBySideSolver.Case;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.lanes.Lanes;

/** Which cases share a block, where their answers stand, and that each is the ordinary solver's. */
class SideBySideBlocksTest {
    private static final SeparationFactors FACTORS = Given.factors(1.0, 2.5, 4.0);

    private final SideBySideSolver sideBySide = new SideBySideSolver();

    @Test
    void moreCasesThanABlockHoldsKeepTheirPlaces() {
        List<Case> cases = new ArrayList<>();
        for (int k = 0; k < Lanes.COUNT + 7; k++) {
            cases.add(fedAt(6, 1 + k % 6, 1.5 + 0.01 * k, k % 2 == 0 ? 0.4 : 0.7));
        }
        assertThat(paths(cases)).containsOnly(Path.SIDE_BY_SIDE);
    }

    @Test
    void longCascadesFedAtDifferentStagesAreHalvedEachForItself() {
        List<Case> cases = new ArrayList<>();
        for (int k = 0; k < 9; k++) {
            cases.add(fedAt(41, 10 + 3 * k, 1.8, k % 2 == 0 ? 0.4 : 0.7));
        }
        assertThat(paths(cases)).containsOnly(Path.SIDE_BY_SIDE);
        List<Case> others = new ArrayList<>();
        for (int k = 0; k < 9; k++) {
            others.add(fedAt(41, 30 - 2 * k, 2.2, k % 2 == 0 ? 0.7 : 0.4));
        }
        // the same block, and the halves of the cases before are of no use
        assertThat(paths(others)).containsOnly(Path.SIDE_BY_SIDE);
    }

    @Test
    void theStepsOfTheShorterCascadesCount() {
        CascadeBlock block = new CascadeBlock(41, 3);
        for (int lane = 0; lane < Lanes.COUNT; lane++) {
            Case given = fedAt(41, 20, 1.8, 0.4);
            assertThat(block.fill(lane, given.cascade(), given.factors(), new StageFlows(given.cascade())))
                    .isTrue();
        }
        block.solve();

        // halves of 21 and 11 stages start it
        assertThat(block.newton.iterations(3)).isGreaterThanOrEqualTo(1);
        assertThat(block.iterations(3)).isGreaterThanOrEqualTo(block.newton.iterations(3) + 2);
        assertThat(block.isOf(41, 3)).isTrue();
        assertThat(block.isOf(41, 2)).isFalse();
        assertThat(block.isOf(40, 3)).isFalse();
    }

    @Test
    void aCaseWithAnEmptyProductIsSolvedByItselfBetweenTheOthers() {
        List<Case> cases =
                List.of(fedAt(6, 3, 1.5, 0.4), fedAt(6, 3, 1.5, 0.0), fedAt(6, 3, 1.5, 1.0), fedAt(6, 2, 1.6, 0.5));

        List<Path> paths = paths(cases);

        assertThat(paths.get(0)).isEqualTo(Path.SIDE_BY_SIDE);
        assertThat(paths.get(1)).isNotEqualTo(Path.SIDE_BY_SIDE);
        assertThat(paths.get(2)).isNotEqualTo(Path.SIDE_BY_SIDE);
        assertThat(paths.get(3)).isEqualTo(Path.SIDE_BY_SIDE);
    }

    @Test
    void aCascadeWhoseEveryStageIsFedCannotBeHalvedAndIsSolvedByItself() {
        List<Feed> everywhere = IntStream.rangeClosed(1, 30)
                .mapToObj(stage -> new Feed(stage, Phase.AQUEOUS, 0.05, Given.mixture(0.3, 0.3, 0.4)))
                .toList();
        Case fed = new Case(new Cascade(30, everywhere, List.of(), 2.0, 0.6), FACTORS);

        List<Path> paths = paths(List.of(fedAt(30, 15, 1.8, 0.4), fed, fedAt(30, 12, 1.8, 0.4)));

        assertThat(paths.get(0)).isEqualTo(Path.SIDE_BY_SIDE);
        assertThat(paths.get(1)).isNotEqualTo(Path.SIDE_BY_SIDE);
        assertThat(paths.get(2)).isEqualTo(Path.SIDE_BY_SIDE);
    }

    @Test
    void casesThatCannotBeAreToldOneByOneAndLeaveTheOthersAlone() {
        Case bad = fedAt(6, 3, -1.0, 0.4);
        List<CascadeSolution> solutions = sideBySide.solve(List.of(bad, bad));
        assertThat(solutions)
                .hasSize(2)
                .allSatisfy(
                        solution -> assertThat(solution.convergence().status()).isEqualTo(Status.INFEASIBLE));

        assertThat(paths(List.of(fedAt(6, 3, 1.5, 0.4)))).containsExactly(Path.SIDE_BY_SIDE);
    }

    @Test
    void aFrontThatTheFlowsDoNotHoldIsLeftToTheOrdinarySolver() {
        SeparationFactors hundred = Given.factors(1.0, 100.0);
        double s = 1.1 * (0.7 + 1.0 / 99.0);
        Case open = new Case(Cascade.of(15, 15, Phase.AQUEOUS, Given.mixture(0.3, 0.7), s, 0.7), hundred);

        CascadeSolution found = sideBySide.solve(List.of(open)).get(0);

        assertThat(found.convergence())
                .isEqualTo(new CascadeSolver().solve(open.cascade(), hundred).convergence());
        assertThat(found.convergence().notes()).hasSize(1);
    }

    /** How each was found; each is held against the ordinary solver's answer. */
    private List<Path> paths(List<Case> cases) {
        List<CascadeSolution> solutions = sideBySide.solve(cases);
        assertThat(solutions).hasSameSizeAs(cases);
        List<Path> paths = new ArrayList<>();
        for (int k = 0; k < cases.size(); k++) {
            Case given = cases.get(k);
            CascadeSolution found = solutions.get(k);
            assertThat(found.cascade()).isEqualTo(given.cascade());
            assertThat(found.convergence().converged()).isTrue();
            assertThat(found.balanceError()).isLessThan(1e-11);
            assertThat(Answers.apart(new CascadeSolver().solve(given.cascade(), FACTORS), found))
                    .isLessThan(1e-10);
            paths.add(found.convergence().path());
        }
        return paths;
    }

    private static Case fedAt(int stages, int feed, double s, double extract) {
        List<Feed> feeds = List.of(new Feed(feed, Phase.AQUEOUS, 1.0, Given.mixture(0.3, 0.3, 0.4)));
        return new Case(new Cascade(stages, feeds, List.of(), s, extract), FACTORS);
    }
}
