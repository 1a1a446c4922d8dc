package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One stage more, at the same S and extract, separates two elements no worse.
 *
 * <p>The McCabe-Thiele step from one stage to the next above is monotone, and so is the one before the first; hence one
 * step more from the same raffinate ends higher, and the balance over the cascade takes the rest.
 */
class MoreStagesTest {
    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    private final CascadeSolver solver = new CascadeSolver();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneMoreStageOfExtractionSeparatesNoWorse(long seed) {
        assertNoWorse(seed, 1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void oneMoreStageOfScrubSeparatesNoWorse(long seed) {
        assertNoWorse(seed, 0);
    }

    @Test
    void aStageMoreInEachSectionOfAShortCascadeSeparatesBetter() {
        Cascade few = Cascade.of(3, 2, Phase.AQUEOUS, Given.mixture(0.5, 0.5), 2.0, 0.5);
        Cascade more = Cascade.of(4, 3, Phase.AQUEOUS, Given.mixture(0.5, 0.5), 2.0, 0.5);

        assertThat(misplaced(solver.solve(more, Given.factors(1.0, 2.0))))
                .isLessThan(0.8 * misplaced(solver.solve(few, Given.factors(1.0, 2.0))));
    }

    private void assertNoWorse(long seed, int feedMovedBy) {
        RandomCascade random = RandomCascade.ofTwo(seed);
        Cascade cascade = random.cascade;
        Feed feed = cascade.feeds().get(0);
        Cascade longer = new Cascade(
                cascade.stages() + 1,
                List.of(new Feed(feed.stage() + feedMovedBy, feed.phase(), feed.flow(), feed.mixture())),
                cascade.draws(),
                cascade.s(),
                cascade.extract());
        double before = misplaced(solver.solve(cascade, random.factors));
        double after = misplaced(solver.solve(longer, random.factors));

        // the products' balance holds to the rounding of the flows, whatever the impurity
        assertThat(after).as(random.toString()).isLessThanOrEqualTo(before * (1.0 + 1e-9) + 1e-14);
    }

    /** Flow of the more extractable element in the raffinate. */
    private static double misplaced(CascadeSolution solution) {
        return solution.raffinate().flow(solution.factors().order().get(1));
    }
}
