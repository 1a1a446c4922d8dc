package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.design.Design.Outcome;

/** Curves of a few stages are held against every feed stage of every stage count, each matched by itself. */
class ShortCurveTest {
    @ParameterizedTest
    @CsvSource({
        // β, share of the heavy element, what is asked of both ends, stages of Fenske's equation rounded up
        "20, 0.5, 1e-3, 1e-3, AQUEOUS, 5",
        "20, 0.5, 1e-3, 1e-3, ORGANIC, 5",
        "8, 0.2, 1e-2, 1e-3, AQUEOUS, 6",
        "8, 0.8, 1e-3, 1e-2, AQUEOUS, 6",
        "20, 0.5, 1e-3, 0.3, AQUEOUS, 3",
    })
    void everyPointIsTheBestFeedStageOfItsStages(
            double beta, double heavy, double inRaffinate, double inExtract, Phase phase, int fewest) {
        SeparationFactors pair = Problems.chain(beta);
        DesignProblem problem = Problems.free(
                Problems.mixture(pair, 1.0 - heavy, heavy),
                phase,
                pair,
                0,
                Problems.purities(pair, 0, Basis.MOL, inRaffinate, inExtract));

        Design design = new Designer().design(problem);

        assertThat(design.outcome()).isEqualTo(Outcome.FOUND);
        double minimumS = design.bounds().orElseThrow().minimumS();
        List<TradeOff.Point> points = design.tradeOff().orElseThrow().points();
        Matching matching = new Matching(problem, minimumS, new CascadeSolver());
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < points.size(); k++) {
            TradeOff.Point point = points.get(k);
            // so short a curve leaves no stage count out
            assertThat(point.stages()).isEqualTo(points.get(0).stages() + k);
            OptionalDouble s = leastS(matching, point.stages(), 1.5 * minimumS, heavy);
            assertThat(point.s()).isCloseTo(s.orElseThrow(), withinPercentage(1e-6));
            least = Math.min(least, s.orElseThrow() * point.stages());
        }
        TradeOff.Point chosen = points.get(design.tradeOff().orElseThrow().chosen());
        assertThat(chosen.objective()).isCloseTo(least, withinPercentage(1e-6));
        assertThat(design.extraction()).isEqualTo(chosen.extraction());
        assertThat(design.solution().orElseThrow().cascade().stages()).isEqualTo(chosen.stages());

        // the curve begins where fewer stages cannot, or not with 50 times the least S
        int before = points.get(0).stages() - 1;
        assertThat(before).isGreaterThanOrEqualTo(fewest - 1);
        OptionalDouble s = leastS(matching, before, 30.0 * minimumS, heavy);
        assertThat(before < fewest || s.isEmpty() || s.getAsDouble() > 50.0 * Math.max(minimumS, 0.1))
                .isTrue();
        // and ends next to that least S, or where a further stage gains nothing
        TradeOff.Point last = points.get(points.size() - 1);
        double further =
                leastS(matching, last.stages() + 1, 1.1 * minimumS, heavy).orElseThrow();
        assertThat(last.s() <= 1.003 * minimumS || further > (1.0 - 1e-4) * last.s())
                .isTrue();
        assertThat(points.get(points.size() - 2).s()).isGreaterThan(1.003 * minimumS);
    }

    private static OptionalDouble leastS(Matching matching, int stages, double guess, double extract) {
        double least = Double.POSITIVE_INFINITY;
        for (int n = 1; n <= stages; n++) {
            double s = matching.exact(n, stages - n, guess, extract, Optional.empty())
                    .map(Balancing.Balanced::s)
                    .orElse(Double.POSITIVE_INFINITY);
            least = Math.min(least, s);
        }
        return Double.isFinite(least) ? OptionalDouble.of(least) : OptionalDouble.empty();
    }
}
