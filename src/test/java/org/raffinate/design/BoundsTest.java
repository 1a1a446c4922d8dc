package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;

/** The exact limits against closed forms and against rigorous cascades. */
class BoundsTest {
    private static Bounds bounds(DesignProblem problem) {
        return new Designer().design(problem).bounds().orElseThrow();
    }

    @Test
    void multicomponentFenskeAgreesWithACascadeThatRunsAtVeryLargeS() {
        SeparationFactors factors = Problems.chain(1.9, 2.6, 1.7);
        Mixture feed = Problems.mixture(factors, 0.2, 0.3, 0.3, 0.2);
        // 13 stages at total reflux: take what they do as the specification, then ask Fenske how many it needs
        Cascade cascade = Cascade.of(6, 7, Phase.AQUEOUS, feed, 1e11, 0.5);
        CascadeSolution solution = new CascadeSolver().solve(cascade, factors);
        double raffinate = solution.raffinate().impurity(factors.order().subList(0, 2), Basis.MOL);
        double extract = solution.extract().impurity(factors.order().subList(2, 4), Basis.MOL);

        Bounds bounds = bounds(Problems.given(
                feed,
                Phase.AQUEOUS,
                factors,
                1,
                Problems.purities(factors, 1, Basis.MOL, raffinate, extract),
                OptionalInt.of(40),
                OptionalInt.of(40),
                OptionalDouble.empty()));

        // S = 1e11 departs from total reflux by about 1e-11 a stage
        assertThat(bounds.minimumStages()).isCloseTo(13.0, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"2.0,0.5", "1.5,0.3", "1.2,0.8", "5.0,0.1", "1.005,0.5"})
    void underwoodOfACompleteBinarySplitIsTheClosedForm(double beta, double heavy) {
        SeparationFactors factors = Problems.chain(beta);
        Mixture feed = Problems.mixture(factors, 1.0 - heavy, heavy);
        List<Specification> specifications = Problems.purities(factors, 0, Basis.MOL, 1e-12, 1e-12);

        MinimumReflux.Limit aqueous = limit(feed, factors, 0, false, specifications);
        MinimumReflux.Limit organic = limit(feed, factors, 0, true, specifications);

        // domain formula for a split without any loss; losses of 1e-12, and the rounding of β, count for 1/(β - 1)² of
        // it
        double tolerance = 1e-10 + 1e-11 / ((beta - 1.0) * (beta - 1.0));
        assertThat(aqueous.s()).isCloseTo(heavy + 1.0 / (beta - 1.0), within(tolerance));
        assertThat(organic.s()).isCloseTo(1.0 / (beta - 1.0), within(tolerance));
    }

    @Test
    void underwoodIsWhereALongCascadeStopsMeetingTheSpecifications() {
        SeparationFactors factors = Problems.chain(1.8, 2.2, 1.6);
        Mixture feed = Problems.mixture(factors, 0.15, 0.35, 0.3, 0.2);
        List<Specification> specifications = Problems.purities(factors, 1, Basis.MOL, 1e-3, 1e-3);
        MinimumReflux.Limit limit = limit(feed, factors, 1, false, specifications);

        assertThat(shortfallOf2000Stages(feed, factors, limit, 1.0 + 1e-6)).isLessThan(1e-3);
        assertThat(shortfallOf2000Stages(feed, factors, limit, 1.0 - 1e-6)).isGreaterThan(1e-3);
    }

    /** Share of heavy elements in the raffinate of 2,000 stages at a multiple of the limiting S, extract as at the limit. */
    private static double shortfallOf2000Stages(
            Mixture feed, SeparationFactors factors, MinimumReflux.Limit limit, double multiple) {
        double extract = 0.0;
        for (double flow : limit.outlets().extract) {
            extract += flow;
        }
        Cascade cascade = Cascade.of(1000, 1000, Phase.AQUEOUS, feed, limit.s() * multiple, extract);
        CascadeSolution solution = new CascadeSolver().solve(cascade, factors);
        assertThat(solution.balanceError()).isLessThan(1e-10);
        return solution.raffinate().impurity(factors.order().subList(0, 2), Basis.MOL);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noCascadeNeedsLessThanTheBounds(long seed) {
        Design design = new Designer().design(Problems.random(seed));
        Bounds bounds = design.bounds().orElseThrow();

        for (TradeOff.Point point : design.tradeOff().orElseThrow().points()) {
            assertThat((double) point.stages()).as("seed %d", seed).isGreaterThan(bounds.minimumStages());
            assertThat(point.s()).as("seed %d", seed).isGreaterThan(bounds.minimumS());
        }
        // and the longest cascade of the curve comes close to the least S
        List<TradeOff.Point> points = design.tradeOff().orElseThrow().points();
        assertThat(points.get(points.size() - 1).s()).isLessThan(1.003 * bounds.minimumS());
    }

    @Test
    void aNonKeyThatBothProductsShareEntersTheMinimum() {
        // β between the two light elements is 1.05 and the specifications are loose: both are shared at the limit
        SeparationFactors factors = Problems.chain(1.05, 2.0);
        Mixture feed = Problems.mixture(factors, 0.3, 0.3, 0.4);
        List<Specification> specifications = Problems.purities(factors, 1, Basis.MOL, 0.05, 0.05);

        MinimumReflux.Limit limit = limit(feed, factors, 1, false, specifications);

        assertThat(limit.outlets().extract[0]).isPositive();
        assertThat(limit.outlets().raffinate[0]).isPositive();
        Cascade cascade = Cascade.of(
                1000,
                1000,
                Phase.AQUEOUS,
                feed,
                limit.s(),
                limit.outlets().extract[0] + limit.outlets().extract[1] + limit.outlets().extract[2]);
        CascadeSolution solution = new CascadeSolver().solve(cascade, factors);
        // at a pinch 2,000 stages come within about 1/2000 of the limit
        assertThat(solution.extract().flow(factors.order().get(0))).isCloseTo(limit.outlets().extract[0], within(1e-4));
        assertThat(solution.raffinate().impurity(factors.order().subList(0, 2), Basis.MOL))
                .isCloseTo(0.05, within(1e-4));
    }

    private static MinimumReflux.Limit limit(
            Mixture feed, SeparationFactors factors, int light, boolean organic, List<Specification> specifications) {
        double[] z = factors.order().stream().mapToDouble(feed::moleFraction).toArray();
        double[] alpha = factors.order().stream().mapToDouble(factors::relative).toArray();
        return new MinimumReflux(factors.order(), z, alpha, organic, specifications)
                .limit(light)
                .orElseThrow();
    }
}
