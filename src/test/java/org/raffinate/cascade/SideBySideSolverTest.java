package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Convergence.Path;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.cascade.SideBySideSolver.Case;
import org.raffinate.chemistry.SeparationFactors;

/** Many cascades at once are solved as each of them alone. */
class SideBySideSolverTest {
    /** Both ways end where a stage's total is right to 1e-12 or better; hard cascades answer to that by some more. */
    private static final double AGREEMENT = 1e-10;

    private static final int LONGEST = 60;

    private final CascadeSolver oneByOne = new CascadeSolver();
    private final SideBySideSolver sideBySide = new SideBySideSolver();

    @Test
    void answersAreThoseOfTheOrdinarySolver() {
        for (List<Case> cases : bySize(LongStream.range(0, 250))) {
            List<CascadeSolution> solutions = sideBySide.solve(cases);
            for (int k = 0; k < cases.size(); k++) {
                Case given = cases.get(k);
                assertSame(solutions.get(k), oneByOne.solve(given.cascade(), given.factors()));
            }
        }
    }

    @Test
    void withTwoProductsNearlyAllAnswersAreFoundSideBySide() {
        List<CascadeSolution> all = bySize(LongStream.range(0, 250)).stream()
                .flatMap(cases -> sideBySide.solve(cases).stream())
                .filter(solution -> solution.cascade().raffinate() > 0.0
                        && solution.cascade().extract() > 0.0)
                .toList();
        assertThat(all)
                .hasSizeGreaterThan(100)
                .filteredOn(solution -> solution.convergence().path() == Path.SIDE_BY_SIDE)
                .hasSizeGreaterThan(all.size() * 49 / 50);
    }

    @Test
    void theNeighboursDoNotMatter() {
        RandomCascade random = RandomCascade.of(3);
        List<Case> cases = variations(random, 40);
        List<CascadeSolution> together = sideBySide.solve(cases);
        List<Case> shuffled = new ArrayList<>(cases);
        Collections.reverse(shuffled);
        List<CascadeSolution> otherwise = sideBySide.solve(shuffled);
        for (int k = 0; k < cases.size(); k++) {
            assertSame(otherwise.get(cases.size() - 1 - k), together.get(k));
        }
        assertSame(sideBySide.solve(cases.subList(39, 40)).get(0), together.get(39));
    }

    @Test
    void everyAnswerHasPassedTheBalanceCheck() {
        assertThat(sideBySide.solve(variations(RandomCascade.of(3), 40))).allSatisfy(solution -> {
            assertThat(solution.convergence().converged()).isTrue();
            assertThat(solution.balanceError()).isLessThan(1e-10);
            assertThat(BalanceCheck.worst(solution.cascade(), solution.factors(), solution.profile()))
                    .isEqualTo(solution.balanceError());
        });
    }

    @Test
    void whatCannotBeIsToldAsByTheOrdinarySolver() {
        Case good = variations(RandomCascade.of(3), 1).get(0);
        Case bad = new Case(good.cascade().with(-1.0, good.cascade().extract()), good.factors());
        List<CascadeSolution> solutions = sideBySide.solve(List.of(bad, good));
        assertThat(solutions.get(0).convergence())
                .isEqualTo(oneByOne.solve(bad.cascade(), bad.factors()).convergence());
        assertThat(solutions.get(0).convergence().status()).isEqualTo(Status.INFEASIBLE);
        assertThat(solutions.get(1).convergence().converged()).isTrue();
    }

    @Test
    void cascadesOfDifferentSizesAreRefused() {
        Case one = variations(RandomCascade.of(3), 1).get(0);
        Cascade cascade = one.cascade();
        Cascade longer =
                new Cascade(cascade.stages() + 1, cascade.feeds(), cascade.draws(), cascade.s(), cascade.extract());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sideBySide.solve(List.of(one, new Case(longer, one.factors()))))
                .withMessageContaining("the same size");
    }

    @Test
    void noCasesNoAnswers() {
        assertThat(sideBySide.solve(List.of())).isEmpty();
    }

    private static List<Case> variations(RandomCascade random, int count) {
        List<Case> cases = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Cascade cascade = random.cascade;
            cases.add(new Case(cascade.with(cascade.s() * (1.0 + 0.01 * k), cascade.extract()), random.factors));
        }
        return cases;
    }

    private static List<List<Case>> bySize(LongStream seeds) {
        Map<Integer, List<Case>> bySize = new TreeMap<>();
        seeds.mapToObj(RandomCascade::of).forEach(random -> {
            Cascade cascade = random.cascade;
            SeparationFactors factors = random.factors;
            int size = 100 * cascade.stages() + cascade.elements().size();
            if (cascade.stages() <= LONGEST) {
                bySize.computeIfAbsent(size, none -> new ArrayList<>()).add(new Case(cascade, factors));
            }
        });
        return List.copyOf(bySize.values());
    }

    private static void assertSame(CascadeSolution found, CascadeSolution expected) {
        assertThat(found.cascade()).isEqualTo(expected.cascade());
        assertThat(found.convergence().status())
                .isEqualTo(expected.convergence().status());
        assertThat(found.convergence().notes()).isEqualTo(expected.convergence().notes());
        if (expected.found().isEmpty()) {
            assertThat(found.found()).isEmpty();
            return;
        }
        for (int stage = 1; stage <= expected.cascade().stages(); stage++) {
            for (Phase phase : Phase.values()) {
                for (int i = 0; i < expected.profile().elements().size(); i++) {
                    double flow = expected.profile().flow(stage, phase, i);
                    assertThat(found.profile().flow(stage, phase, i))
                            .as("stage %d, %s", stage, phase)
                            .isCloseTo(flow, within(AGREEMENT * flow));
                }
            }
        }
    }
}
