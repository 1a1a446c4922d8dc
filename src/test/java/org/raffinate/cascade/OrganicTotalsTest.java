package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.stages.LineBalances;

/** When the last stage's equation compares impurities with losses, and when it is the plain sum. */
class OrganicTotalsTest {
    private static final SeparationFactors FACTORS = Given.factors(1.0, 3.0);
    private static final Cascade CASCADE = Cascade.of(3, 2, Phase.AQUEOUS, Given.mixture(0.6, 0.4), 2.0, 0.4);

    private final StageSystem system = new StageSystem(5, 2);
    private final OrganicTotals closure = new OrganicTotals(system);
    private final double[] unknowns = {-0.8, -0.7, -0.6, -0.7, -0.9};
    private final double[] residual = new double[5];
    private final LineBalances balances = evaluated();

    @Test
    void farFromTheEndTheLastStageIsTheSumAsItStands() {
        closure.restate(balances, true);
        closure.restate(balances, false);
        closure.residual(unknowns, balances, residual);

        assertThat(residual[4]).isCloseTo(Math.log(balances.organicSum[4] / 0.4), within(1e-14));
    }

    @Test
    void anEquationIsRestatedOnceForAPoint() {

        assertThat(closure.restate(balances, true)).isTrue();
        assertThat(closure.restate(balances, true)).isFalse();
        // far from the end: back to the sum
        assertThat(closure.restate(balances, false)).isTrue();
        assertThat(closure.restate(balances, false)).isFalse();
    }

    @Test
    void whereImpuritiesAndLossesDrownInTheProductTheSumStandsAsItIs() {
        // an extract of exactly the 0.4 that are fed of its element, all but 1e-14 of either element on its side
        Arrays.fill(balances.elsewhere, 0.0);
        balances.organic[8] = 1e-14;
        balances.organic[9] = 0.4;
        balances.elsewhere[0] = 0.6;
        balances.elsewhere[1] = 1e-14;

        assertThat(closure.restate(balances, true)).isTrue();
        closure.residual(unknowns, balances, residual);

        assertThat(residual[4]).isCloseTo(Math.log((0.4 + 1e-14) / 0.4), within(1e-16));
    }

    @Test
    void theStartIsTheSharpSplitAtTheFlowsOfTheStages() {
        double[] logGamma = new double[5];
        SharpSplit.logGamma(system, logGamma);
        double[] start = new double[5];

        closure.start(start);

        // ln g = ln γ + ln(V/L); L = 0.6, 2.6, 2.6, 1.6, 1.6
        double[] flows = {2.0 / 0.6, 2.0 / 2.6, 2.0 / 2.6, 2.0 / 1.6, 0.4 / 1.6};
        for (int j = 0; j < 5; j++) {
            assertThat(start[j]).isCloseTo(logGamma[j] + Math.log(flows[j]), within(1e-14));
        }
    }

    private LineBalances evaluated() {
        system.fill(CASCADE, FACTORS, new StageFlows(CASCADE), false);
        LineBalances evaluated = system.line.balances(closure);
        closure.extraction(unknowns, evaluated.extraction);
        evaluated.solve();
        closure.residual(unknowns, evaluated, residual);
        return evaluated;
    }
}
