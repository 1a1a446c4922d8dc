package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.cascade.Cascade;

/** No cascade near the chosen one does with less S·N; slow, as each of them is searched by itself. */
class ChosenPointTest {
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void theChosenPointIsTheLeastOfAllStageCountsAndFeedStages(long seed) {
        DesignProblem problem = Problems.random(seed);
        Design design = new Designer().design(problem);
        Cascade chosen = design.solution().orElseThrow().cascade();
        double objective = chosen.s() * chosen.stages();
        double minimumS = design.bounds().orElseThrow().minimumS();

        DesignerTest.assertMeets(design);
        // every cascade nearby, feed stage by feed stage, by plain bisection on S instead of the design's own search
        for (int stages = chosen.stages() - 2; stages <= chosen.stages() + 2; stages++) {
            for (int n = Math.max(1, design.extraction() - 3); n <= Math.min(stages, design.extraction() + 3); n++) {
                double s = (objective * (1.0 - 1e-6)) / stages;
                assertThat(s <= minimumS || PlainSearch.leastShortfall(problem, n, stages - n, s) > 1.0)
                        .as("seed %d: %d + %d stages at S = %s beat %s", seed, n, stages - n, s, chosen)
                        .isTrue();
            }
        }
    }
}
