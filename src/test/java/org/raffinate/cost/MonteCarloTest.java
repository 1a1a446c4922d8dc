package org.raffinate.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import org.junit.jupiter.api.Test;

/** Ranges against distributions in closed form. */
class MonteCarloTest {
    @Test
    void oneTriangleComesOutAsItself() {
        // fixed capital is proportional to the boxes' cost: a triangle of 40, 50, 90 thousand
        MonteCarlo range = MonteCarlo.of(
                Small.plant(Small.number(40_000.0, 50_000.0, 90_000.0)),
                Small.terms(Small.factors()),
                Estimate::fixedCapital);
        double scale = 3.96e6 / 50_000.0;
        // quantiles of the triangle: low + sqrt(p (high - low)(peak - low)) below the peak, high - sqrt(...) above it
        assertThat(range.quantile(0.1)).isCloseTo(scale * (40_000.0 + Math.sqrt(0.1 * 5e4 * 1e4)), within(3e4));
        assertThat(range.quantile(0.9)).isCloseTo(scale * (90_000.0 - Math.sqrt(0.1 * 5e4 * 4e4)), within(8e4));
        assertThat(range.mean()).isCloseTo(scale * 60_000.0, within(4e4));
        assertThat(range.quantile(0.0)).isGreaterThan(scale * 40_000.0);
        assertThat(range.quantile(1.0)).isLessThan(scale * 90_000.0);
    }

    @Test
    void theSameNumberHasOneValueInADraw() {
        // capital charge over plant is the charge itself, whatever the plant's cost is in that draw
        MonteCarlo range = MonteCarlo.of(
                Small.plant(Small.number(40_000.0, 50_000.0, 90_000.0)),
                Small.terms(Small.factors()),
                estimate -> estimate.of(Cause.CAPITAL) / estimate.fixedCapital());
        assertThat(range.quantile(0.01)).isCloseTo(0.15, within(1e-12));
        assertThat(range.quantile(0.99)).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void numbersVaryEachByItself() {
        // of two independent factors, both uniform-like triangles, the variance of the product's logarithm adds up
        EnumMap<Term, Ranged> factors = Small.factors();
        factors.put(Term.CONSTRUCTION, Small.number(0.9, 1.0, 1.1));
        factors.put(Term.INSTALLATION, Small.number(0.9, 1.0, 1.1));
        MonteCarlo both =
                MonteCarlo.of(Small.plant(Small.number(50_000.0)), Small.terms(factors), Estimate::fixedCapital);
        // symmetric triangle of half width 0.1: variance 0.01/6; of the product nearly twice that, sigma 0.0577
        double spread = (both.quantile(0.8413) - both.quantile(0.1587)) / 2.0 / 1.2e6;
        assertThat(spread).isCloseTo(0.0577, within(0.004));
    }

    @Test
    void comesOutTheSameEveryTime() {
        Plant plant = Small.plant(Small.number(40_000.0, 50_000.0, 90_000.0));
        double first = MonteCarlo.of(plant, Small.terms(Small.factors()), Estimate::perKilogram)
                .quantile(0.5);
        double second = MonteCarlo.of(plant, Small.terms(Small.factors()), Estimate::perKilogram)
                .quantile(0.5);
        assertThat(second).isEqualTo(first);
    }
}
