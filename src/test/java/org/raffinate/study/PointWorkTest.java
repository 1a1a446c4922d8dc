package org.raffinate.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.raffinate.answers.Answered;
import org.raffinate.answers.Answers;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Phase;
import org.raffinate.casefile.Case;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.document.CaseException;
import org.raffinate.equilibrium.Solute;
import org.raffinate.steadystate.CircuitSolver;
import org.raffinate.study.Outcome.Status;
import org.raffinate.study.PointWork.Point;

class PointWorkTest {
    /** Asked of answers that start elsewhere than a cold solve does. */
    private static final double SAME = 1e-9;

    @TempDir
    private Path folder;

    @Test
    void pointsThatAreSolvedSideBySideAreThoseOfAColdSolve() throws IOException {
        Study study = Studies.of(
                folder,
                "binary-textbook.yaml",
                "run: solve",
                "axes:",
                "  - {path: equilibrium.factors.Eu/Sm, normal: {deviation: 3 %}, label: β}",
                "  - {path: cascade.S, values: [1.6, 1.70864, 1.9]}",
                "sample: {method: random, points: 40, seed: 3}");
        Worlds worlds = new Worlds(study, Studies.LIBRARY);

        for (Point point : Studies.points(study)) {
            Case read = worlds.readWhole(point.written, false);
            CascadeSolution cold = new CascadeSolver().solve(read.fixedCascade(), read.factors());
            CascadeSolution found = point.outcome().cascade().orElseThrow();
            assertThat(cold.convergence().converged()).isTrue();
            assertSame(found, cold);
        }
    }

    private static void assertSame(CascadeSolution found, CascadeSolution cold) {
        for (int stage = 1; stage <= cold.cascade().stages(); stage++) {
            for (Phase phase : Phase.values()) {
                for (var element : cold.profile().elements()) {
                    double expected = cold.profile().flow(stage, phase, element);
                    assertThat(found.profile().flow(stage, phase, element))
                            .isCloseTo(expected, within(SAME * expected));
                }
            }
        }
    }

    @Test
    void factorsThatAreNotReadFromTheTextAgainMakeTheSameCaseToTheLastDigit() throws IOException {
        Study study = Studies.of(
                folder,
                "tb-dy-longnan.yaml",
                "run: design",
                "axes:",
                "  - {path: equilibrium.factors.Dy/Tb, normal: {deviation: 15 %}, label: β}",
                "  - {path: equilibrium.factors.Tb/Gd, uniform: {from: 0.5, to: 6}}",
                "  - {path: products.extract.purity, values: [99.9 %, 99 %]}",
                "sample: {method: random, points: 200, seed: 1}");
        Worlds quick = new Worlds(study, Studies.LIBRARY);
        Worlds whole = new Worlds(study, Studies.LIBRARY);
        int read = 0;
        for (long point = 0; point < study.points(); point++) {
            List<List<String>> written = quick.written(point);
            Case expected;
            try {
                expected = whole.readWhole(written, false);
            } catch (CaseException exception) {
                assertThat(catchThrowable(() -> quick.read(written, false))).hasMessage(exception.getMessage());
                continue;
            }
            Case found = quick.read(written, false);
            read++;
            assertThat(found.factors().order()).isEqualTo(expected.factors().order());
            found.factors()
                    .order()
                    .forEach(element -> assertThat(found.factors().relative(element))
                            .isEqualTo(expected.factors().relative(element)));
            assertThat(found.cut()).isEqualTo(expected.cut());
            assertThat(found.specifications()).isEqualTo(expected.specifications());
            assertThat(found.design().orElseThrow().specifications())
                    .isEqualTo(expected.design().orElseThrow().specifications());
            assertThat(found.notes()).isEqualTo(expected.notes());
        }
        assertThat(read).isBetween(100, 399);
    }

    @Test
    void aPointWithoutAnAnswerIsARowWithItsReason() throws IOException {
        Study study = Studies.of(
                folder,
                "binary-textbook.yaml",
                "run: solve",
                "axes:",
                "  - {path: cascade.S, values: [1.70864, 0.1, -3]}",
                "  - {path: equilibrium.factors.Eu/Sm, values: [2, 0.5, 1]}");

        List<Point> points = Studies.points(study);

        assertThat(points)
                .extracting(point -> point.outcome().status())
                .containsExactly(
                        Status.SOLVED,
                        Status.REFUSED,
                        Status.REFUSED,
                        Status.INFEASIBLE,
                        Status.REFUSED,
                        Status.REFUSED,
                        Status.REFUSED,
                        Status.REFUSED,
                        Status.REFUSED);
        assertThat(points.get(1).outcome().reason()).contains("cut: found 'Sm | Eu'", "the order of extraction is");
        assertThat(points.get(3).outcome().reason()).isNotBlank();
        List<String> rows = Studies.rows(study);
        assertThat(rows).hasSize(10);
        assertThat(rows.get(4)).matches("3,0\\.1,2\\.0,infeasible,\"?.+\"?,,,+");
    }

    @Test
    void whatIsTheFaultOfTheProgramIsARowThatSaysSo() {
        Point point = new Point(0, List.of());

        PointWork.guard(List.of(point), () -> {
            throw new IllegalStateException("no such lane");
        });

        assertThat(point.outcome().status()).isEqualTo(Status.FAILED);
        assertThat(point.outcome().reason()).isEqualTo("IllegalStateException: no such lane");
    }

    @Test
    void aPlantThatAWorldLeavesWithoutAProductHasNoSteadyState() throws IOException {
        Study study = Studies.of(
                folder,
                "tb-dy-longnan.yaml",
                "run: design then solve",
                "axes:",
                "  - {path: feed.flow, values: [500 t/a REO, 5 t/a REO]}");

        Outcome starved = Studies.points(study).get(1).outcome();

        assertThat(starved.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(starved.reason()).contains("raffinate");
    }

    @Test
    void aPlantIsDesignedOnceWhateverTheWorldsAreListedOrDrawn() throws IOException {
        Study study = Studies.of(
                folder,
                "tb-dy-longnan.yaml",
                "run: design then solve",
                "axes:",
                "  - {path: equilibrium.factors.Dy/Tb, values: [2.2, 2.1]}",
                "  - {path: products.extract.purity, at: design, values: [99.9 %, 99 %]}",
                "  - {path: equilibrium.factors.Ho/Dy, normal: {mean: 1.9, deviation: 1 %}}",
                "sample: {method: random, points: 3, seed: 1}");
        Worlds worlds = new Worlds(study, Studies.LIBRARY);
        Designs designs = new Designs();
        AtomicInteger designed = new AtomicInteger();

        for (long point = 0; point < study.points(); point++) {
            List<List<String>> written = worlds.written(point);
            designs.of(study.designed(written), () -> {
                designed.incrementAndGet();
                return worlds.read(written, true);
            });
        }

        assertThat(designed).hasValue(2);
    }

    @Test
    void aPlantThatWasDesignedMeetsItsSpecificationsInTheWorldItWasDesignedFor() throws IOException {
        Study study = Studies.of(
                folder,
                "tb-dy-longnan.yaml",
                "run: design then solve",
                "axes:",
                "  - {path: equilibrium.factors.Dy/Tb, values: [2.2, 2.1, 2.3]}");
        Case base = new Worlds(study, Studies.LIBRARY).base();
        Answered design = Answers.design(base).steadyState();

        List<Point> points = Studies.points(study);

        assertThat(points).extracting(point -> point.outcome().isMet()).containsExactly(true, false, true);
        CascadeSolution as = design.cascade().orElseThrow().solution().orElseThrow();
        assertThat(points)
                .allSatisfy(point -> assertThat(
                                point.outcome().cascade().orElseThrow().cascade())
                        .isEqualTo(as.cascade()));
        assertSame(points.get(0).outcome().cascade().orElseThrow(), as);
    }

    @Test
    void theFlowsOfAPlantStayAsTheyAreByTheHourWhenTheFeedDoubles() throws IOException {
        Study study = Studies.of(
                folder,
                "tb-dy-longnan.yaml",
                "run: design then solve",
                "axes:",
                "  - {path: feed.flow, values: [500 t/a REO, 600 t/a REO]}");

        List<Point> points = Studies.points(study);

        Cascade once = points.get(0).outcome().cascade().orElseThrow().cascade();
        assertThat(points.get(1).outcome().cascade().orElseThrow().cascade().s())
                .isCloseTo(once.s() / 1.2, within(1e-15));
        assertThat(points.get(1).outcome().cascade().orElseThrow().cascade().extract())
                .isCloseTo(once.extract() / 1.2, within(1e-15));
        assertThat(points.get(1).outcome().isMet()).isFalse();
    }

    @Test
    void whatAPlantIsDesignedForDoesNotChangeTheWorldItRunsIn() throws IOException {
        Study study = Studies.of(
                folder,
                "tb-dy-longnan.yaml",
                "run: design then solve",
                "axes:",
                "  - {path: products.extract.purity, at: design, values: [99.9 %, 99.99 %, 99.999999999 %]}");

        List<Point> points = Studies.points(study);

        assertThat(points.subList(0, 2))
                .allSatisfy(point -> assertThat(point.outcome().isMet()).isTrue());
        assertThat(points.get(1).outcome().cascade().orElseThrow().cascade().stages())
                .isGreaterThan(points.get(0)
                        .outcome()
                        .cascade()
                        .orElseThrow()
                        .cascade()
                        .stages());
        assertThat(points.get(1).outcome().checks().get(1).specification().shortfall())
                .isEqualTo(0.001);
    }

    @Test
    void circuitsFromTheirNeighboursAreThoseOfAColdSolve() throws IOException {
        Study study = Studies.of(
                folder,
                "tb-dy-ehehpa-soda.yaml",
                "run: solve",
                "axes:",
                "  - {path: feed.flow, uniform: {from: 495, to: 500}}",
                "sample: {method: random, points: 12, seed: 5}");
        Worlds worlds = new Worlds(study, Studies.LIBRARY);

        for (Point point : Studies.points(study)) {
            Case read = worlds.readWhole(point.written, false);
            CircuitSolution cold =
                    new CircuitSolver().solve(read.chemistry().orElseThrow().fixedCircuit());
            CircuitSolution found = point.outcome().circuit().orElseThrow();
            for (int stage = 1; stage <= cold.circuit().stages(); stage++) {
                for (Solute solute : cold.profile().solutes()) {
                    double expected = cold.profile().concentration(stage, Phase.AQUEOUS, solute);
                    assertThat(found.profile().concentration(stage, Phase.AQUEOUS, solute))
                            .isCloseTo(expected, within(SAME * expected + 1e-300));
                }
            }
        }
    }
}
