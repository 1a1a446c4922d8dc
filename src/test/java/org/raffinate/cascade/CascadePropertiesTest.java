package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;

/** What must leave the answer alone, or change it in a known way; the name of each test holds the seed of its cascade. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CascadePropertiesTest {
    private static final int SAMPLES = 100;
    private static final int MOST_STAGES = 120;
    /** From here on a part in 1e9 of a flow moves the front by a per cent and more: it hangs on the flows' rounding. */
    private static final double UNDETERMINED = 1e-5;

    private final CascadeSolver solver = new CascadeSolver();
    private final List<Sample> all = LongStream.iterate(0, seed -> seed + 1)
            .mapToObj(RandomCascade::of)
            .filter(random -> random.cascade.stages() <= MOST_STAGES)
            .map(this::sample)
            .filter(sample -> sample.tolerance < UNDETERMINED)
            .limit(SAMPLES)
            .toList();

    private record Sample(RandomCascade random, CascadeSolution solution, double tolerance) {
        @Override
        public String toString() {
            return random.toString();
        }
    }

    private Sample sample(RandomCascade random) {
        CascadeSolution solution = solver.solve(random.cascade, random.factors);
        if (!solution.convergence().converged()) {
            // kept: its tests fail
            return new Sample(random, solution, 0.0);
        }
        // with a note, the answer is one of many
        boolean only = solution.convergence().notes().isEmpty();
        return new Sample(random, solution, only ? Answers.tolerance(random, solution) : 1.0);
    }

    Stream<Sample> samples() {
        return all.stream();
    }

    Stream<Sample> samplesOfSeveralStages() {
        return all.stream().filter(sample -> sample.random.cascade.stages() > 1);
    }

    /** Those whose S and extract lose no digits as a difference. */
    Stream<Sample> samplesWithAMirror() {
        return all.stream()
                .filter(sample -> Variations.mirrored(Variations.mirrored(sample.random.cascade))
                        .equals(sample.random.cascade));
    }

    Stream<Sample> samplesWithRoomForAnElement() {
        return all.stream().filter(sample -> sample.random.factors.order().size() < 17);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void threefoldFlowsLeaveTheCompositionsAlone(Sample sample) {
        Cascade threefold = Variations.scaled(sample.random.cascade, 3.0);

        assertSame(sample, sample.solution, solve(sample, threefold, sample.random.factors));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samplesWithAMirror")
    void exchangedPhasesExchangeTheAnswer(Sample sample) {
        CascadeSolution mirrored =
                solve(sample, Variations.mirrored(sample.random.cascade), Variations.inverted(sample.random.factors));

        assertSame(sample, sample.solution, Variations.mirrored(mirrored, sample.random));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void permutingTheElementsPermutesTheAnswer(Sample sample) {
        CascadeSolution renamed = solve(
                sample,
                Variations.renamed(sample.random.cascade, Variations::opposite),
                Variations.renamed(sample.random.factors, Variations::opposite));

        assertThat(Answers.apart(sample.solution, renamed, Variations::opposite))
                .as(sample.toString())
                .isLessThan(sample.tolerance);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samplesWithRoomForAnElement")
    void anElementInTwoHalvesHasTheSumOfBoth(Sample sample) {
        List<Element> order = sample.random.factors.order();
        Element element = order.get(order.size() / 2);
        CascadeSolution halves = solve(
                sample,
                Variations.halved(sample.random.cascade, element),
                Variations.halved(sample.random.factors, element));

        assertSame(sample, sample.solution, Variations.joined(halves, sample.random, element));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samplesOfSeveralStages")
    void aCascadeIsWhatItsTwoPartsAreThatFeedEachOther(Sample sample) {
        assertConverged(sample, sample.solution);
        int last = sample.random.cascade.stages() / 2;
        Cascade below = Variations.below(sample.solution, last);
        Cascade above = Variations.above(sample.solution, last);
        SeparationFactors factors = sample.random.factors;

        assertSame(sample, Variations.cut(sample.solution, 1, below), solve(sample, below, factors));
        assertSame(sample, Variations.cut(sample.solution, last + 1, above), solve(sample, above, factors));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void aNeighbourAsStartLeadsToTheSameAnswer(Sample sample) {
        Cascade cascade = sample.random.cascade;
        SeparationFactors factors = sample.random.factors;
        CascadeSolution start = solver.solve(cascade.with(cascade.s() * 1.02, cascade.extract()), factors);

        assertSame(sample, sample.solution, solver.solve(cascade, factors, start));
    }

    private CascadeSolution solve(Sample sample, Cascade cascade, SeparationFactors factors) {
        CascadeSolution solution = solver.solve(cascade, factors);
        assertConverged(sample, solution);
        return solution;
    }

    private static void assertConverged(Sample sample, CascadeSolution solution) {
        assertThat(solution.convergence().converged())
                .as("%s: %s", sample, solution.convergence())
                .isTrue();
    }

    private static void assertSame(Sample sample, CascadeSolution expected, CascadeSolution found) {
        assertConverged(sample, expected);
        assertConverged(sample, found);
        assertThat(Answers.apart(expected, found)).as(sample.toString()).isLessThan(sample.tolerance);
    }
}
