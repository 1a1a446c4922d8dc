package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.chemistry.Element;

/** What holds for every cascade, on 400 seeded ones; the first half is compared with a second solve. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CascadePropertiesTest {
    private static final int CASES = 400;
    private static final int COMPARED = 200;

    private final CascadeSolver solver = new CascadeSolver();
    private List<RandomCascade> all = List.of();
    private List<CascadeSolution> solutions = List.of();

    @BeforeAll
    void solve() {
        all = IntStream.range(0, CASES).mapToObj(RandomCascade::of).toList();
        solutions = all.stream()
                .map(random -> solver.solve(random.cascade, random.factors))
                .toList();
    }

    @Test
    void theGeneratorReachesItsLimits() {
        List<Cascade> cascades = all.stream().map(random -> random.cascade).toList();

        assertThat(cascades).anyMatch(cascade -> cascade.stages() == 1);
        assertThat(cascades).anyMatch(cascade -> cascade.stages() == 500);
        assertThat(cascades).anyMatch(cascade -> cascade.elements().size() == 1);
        assertThat(cascades).anyMatch(cascade -> cascade.elements().size() == 17);
        assertThat(cascades).anyMatch(cascade -> cascade.feeds().size() > 2);
        assertThat(cascades).anyMatch(cascade -> cascade.draws().size() > 2);
        assertThat(cascades).anyMatch(cascade -> cascade.extract() == 0.0);
        assertThat(cascades).anyMatch(cascade -> cascade.raffinate() == 0.0);
        for (Phase phase : Phase.values()) {
            assertThat(cascades)
                    .anyMatch(cascade -> cascade.feeds().get(0).phase() == phase)
                    .anyMatch(cascade -> cascade.draws().stream().anyMatch(draw -> draw.phase() == phase));
        }
        assertThat(all)
                .anyMatch(random -> random.reflux > 1.0 && random.reflux < 1.0 + 1e-5)
                .anyMatch(random -> random.reflux > 900.0)
                .anyMatch(random -> random.reflux < 0.5)
                .anyMatch(random -> closest(random) < 1.051)
                .anyMatch(random -> closest(random) > 10.0)
                .anyMatch(random ->
                        random.cascade.elements().stream().anyMatch(element -> fraction(random, element) < 1e-11));
    }

    @Test
    void everyOneConverges() {
        for (int k = 0; k < CASES; k++) {
            assertThat(solutions.get(k).convergence().status())
                    .as(all.get(k).toString())
                    .isEqualTo(Status.CONVERGED);
        }
    }

    @Test
    void everyBalanceClosesToTheTenthDigit() {
        for (int k = 0; k < CASES; k++) {
            assertThat(solutions.get(k).balanceError())
                    .as(all.get(k).toString())
                    .isLessThan(1e-10);
        }
    }

    @Test
    void noFlowIsNegative() {
        for (CascadeSolution solution : solutions) {
            for (Element element : solution.profile().elements()) {
                for (int stage = 1; stage <= solution.cascade().stages(); stage++) {
                    assertThat(solution.profile().flow(stage, Phase.AQUEOUS, element))
                            .isNotNegative()
                            .isFinite();
                    assertThat(solution.profile().flow(stage, Phase.ORGANIC, element))
                            .isNotNegative()
                            .isFinite();
                }
            }
        }
    }

    @Test
    void threefoldFlowsLeaveTheCompositionsAlone() {
        compare((random, solution) ->
                Answers.apart(solution, solver.solve(Variations.scaled(random.cascade, 3.0), random.factors)));
    }

    @Test
    void exchangedPhasesExchangeTheAnswer() {
        compare((random, solution) -> {
            Cascade mirrored = Variations.mirrored(random.cascade);
            if (!Variations.mirrored(mirrored).equals(random.cascade)) {
                return 0.0; // S or the extract lost digits as a difference: another cascade
            }
            CascadeSolution other = solver.solve(mirrored, Variations.inverted(random.factors));
            return Answers.apart(solution, Variations.mirrored(other, random));
        });
    }

    @Test
    void otherNamesForTheElementsNameTheSameAnswer() {
        compare((random, solution) -> Answers.apart(
                solution,
                solver.solve(
                        Variations.renamed(random.cascade, Variations::successor),
                        Variations.renamed(random.factors, Variations::successor)),
                Variations::successor));
    }

    @Test
    void anElementInTwoHalvesHasTheSumOfBoth() {
        compare((random, solution) -> {
            Element element = random.factors.order().get(random.factors.order().size() / 2);
            return random.factors.order().size() == 17
                    ? 0.0
                    : Answers.apart(
                            solution,
                            Variations.joined(
                                    solver.solve(
                                            Variations.halved(random.cascade, element),
                                            Variations.halved(random.factors, element)),
                                    random,
                                    element));
        });
    }

    @Test
    void aNeighbourAsStartLeadsToTheSameAnswer() {
        compare((random, solution) -> {
            Cascade neighbour = random.cascade.with(random.cascade.s() * 1.01, random.cascade.extract());
            CascadeSolution start = solver.solve(neighbour, random.factors);
            return Answers.apart(solution, solver.solve(random.cascade, random.factors, start));
        });
    }

    private interface Comparison {
        double apart(RandomCascade random, CascadeSolution solution);
    }

    private void compare(Comparison comparison) {
        for (int k = 0; k < COMPARED; k++) {
            RandomCascade random = all.get(k);
            CascadeSolution solution = solutions.get(k);
            // with a note, the answer is one of many
            if (solution.convergence().notes().isEmpty()) {
                double apart = comparison.apart(random, solution);
                if (!(apart <= 1e-9)) {
                    double tolerance = Answers.tolerance(random, solution);
                    // a part in 1e9 moves this front by a per cent and more: it hangs on the flows' rounding
                    if (tolerance < 1e-5) {
                        assertThat(apart).as(random.toString()).isLessThan(tolerance);
                    }
                }
            }
        }
    }

    private static double closest(RandomCascade random) {
        List<Element> order = random.factors.order();
        return IntStream.range(1, order.size())
                .mapToDouble(i -> random.factors.factor(order.get(i), order.get(i - 1)))
                .min()
                .orElse(2.0);
    }

    private static double fraction(RandomCascade random, Element element) {
        return random.cascade.feeds().get(0).mixture().moleFraction(element);
    }
}
