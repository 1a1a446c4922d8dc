package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;

class BalanceCheckTest {
    private static final SeparationFactors FACTORS = Given.factors(1.0, 2.0, 3.5);
    private static final Cascade CASCADE = new Cascade(
            8,
            List.of(
                    new Feed(5, Phase.AQUEOUS, 1.0, Given.mixture(0.5, 0.2, 0.3)),
                    new Feed(3, Phase.ORGANIC, 0.25, Given.mixture(0.9, 1e-9, 0.1))),
            List.of(new Draw(6, Phase.AQUEOUS, 0.125), new Draw(4, Phase.ORGANIC, 0.0625)),
            2.0,
            0.375);
    private static final StageProfile SOLVED =
            new CascadeSolver().solve(CASCADE, FACTORS).profile();

    @Test
    void aSolvedProfileIsBalanced() {
        assertThat(BalanceCheck.worst(CASCADE, FACTORS, SOLVED)).isLessThan(1e-13);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void aMillionthOfAnySingleFlowIsNoticed(Phase phase) {
        for (int stage = 1; stage <= 8; stage++) {
            for (Element element : SOLVED.elements()) {
                StageProfile off = changed(SOLVED, phase, stage, element, flow -> flow * (1.0 + 1e-6));

                // equilibrium alone notices it, whatever the flow's share in the balances
                assertThat(BalanceCheck.worst(CASCADE, FACTORS, off))
                        .as("%s of stage %d, %s", phase, stage, element)
                        .isGreaterThan(0.9e-6);
            }
        }
    }

    @Test
    void aSingleElementHasOnlyItsBalancesAndTheyNoticeToo() {
        Cascade cascade = Cascade.of(3, 2, Phase.AQUEOUS, Given.mixture(1.0), 2.0, 0.5);
        SeparationFactors factors = Given.factors(1.0);
        StageProfile solved = new CascadeSolver().solve(cascade, factors).profile();
        for (int stage = 1; stage <= 5; stage++) {
            for (Phase phase : Phase.values()) {
                StageProfile off = changed(solved, phase, stage, Given.element(0), flow -> flow * (1.0 + 1e-6));
                assertThat(BalanceCheck.worst(cascade, factors, off)).isGreaterThan(1e-7);
            }
        }
        assertThat(BalanceCheck.worst(cascade, factors, solved)).isLessThan(1e-14);
    }

    @Test
    void balancesWithoutEquilibriumAreNoSolution() {
        // the feed's composition in both phases of all stages closes every balance
        Cascade cascade = Cascade.of(3, 2, Phase.AQUEOUS, Given.mixture(0.25, 0.75), 2.0, 0.5);
        StageFlows flows = new StageFlows(cascade);
        StageProfile unmixed = new StageProfile(
                5, cascade.elements(), shares(flows.aqueous, 0.25, 0.75), shares(flows.organic, 0.25, 0.75));

        assertThat(BalanceCheck.worst(cascade, Given.factors(1.0, 1.0), unmixed))
                .isLessThan(1e-14);
        // g of the two elements differs by β: (g - g/2)/g
        assertThat(BalanceCheck.worst(cascade, Given.factors(1.0, 2.0), unmixed))
                .isCloseTo(0.5, Percentage.withPercentage(1e-10));
    }

    @Test
    void theAnswerToAnotherQuestionIsNoSolution() {
        assertThat(BalanceCheck.worst(CASCADE.with(2.0 * (1.0 + 1e-6), 0.375), FACTORS, SOLVED))
                .isGreaterThan(0.9e-6);
        assertThat(BalanceCheck.worst(CASCADE.with(2.0, 0.375 * (1.0 + 1e-6)), FACTORS, SOLVED))
                .isGreaterThan(0.9e-6);
        assertThat(BalanceCheck.worst(CASCADE, Given.factors(1.0, 2.0, 3.5 * (1.0 + 1e-6)), SOLVED))
                .isGreaterThan(0.9e-6);
        Cascade feedElsewhere = new Cascade(
                8,
                List.of(CASCADE.feeds().get(0), new Feed(2, Phase.ORGANIC, 0.25, Given.mixture(0.9, 1e-9, 0.1))),
                CASCADE.draws(),
                2.0,
                0.375);
        assertThat(BalanceCheck.worst(feedElsewhere, FACTORS, SOLVED)).isGreaterThan(0.01);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void whatIsNoNumberIsNotBalanced(Phase phase) {
        StageProfile broken = changed(SOLVED, phase, 4, Given.element(1), flow -> Double.NaN);

        assertThat(BalanceCheck.worst(CASCADE, FACTORS, broken)).isNaN();
    }

    private static StageProfile changed(
            StageProfile profile, Phase phase, int stage, Element element, DoubleUnaryOperator change) {
        int elements = profile.elements().size();
        double[][] flows = new double[2][profile.stages() * elements];
        for (int at = 0; at < flows[0].length; at++) {
            Element each = profile.elements().get(at % elements);
            flows[0][at] = profile.flow(1 + at / elements, Phase.AQUEOUS, each);
            flows[1][at] = profile.flow(1 + at / elements, Phase.ORGANIC, each);
        }
        int at = (stage - 1) * elements + profile.elements().indexOf(element);
        double[] changed = phase == Phase.AQUEOUS ? flows[0] : flows[1];
        changed[at] = change.applyAsDouble(changed[at]);
        return new StageProfile(profile.stages(), profile.elements(), flows[0], flows[1]);
    }

    private static double[] shares(double[] totals, double first, double second) {
        return Arrays.stream(totals)
                .flatMap(total -> Arrays.stream(new double[] {first * total, second * total}))
                .toArray();
    }
}
