package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;

/** Books that notice nothing prove nothing: each kind of entry is moved by a part in a million. */
class CascadeLedgerTest {
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
    void theBooksOfASolutionClose() {
        assertThat(CascadeLedger.worst(CASCADE, FACTORS, SOLVED)).isLessThan(1e-13);
    }

    @ParameterizedTest
    @EnumSource
    void aMillionthOfAnySingleFlowIsNoticed(Phase phase) {
        for (int stage = 1; stage <= 8; stage++) {
            for (Element element : SOLVED.elements()) {
                assertThat(worst(changed(phase, stage, element, flow -> flow * (1.0 + 1e-6))))
                        .as("%s of stage %d, %s", phase, stage, element)
                        .isGreaterThan(0.9e-6);
            }
        }
    }

    @Test
    void aStageAtEquilibriumThatHoldsAMillionthMoreIsNoticed() {
        for (int stage = 1; stage <= 8; stage++) {
            int at = stage;
            StageProfile more = changed((phase, each, element, flow) -> each == at ? flow * (1.0 + 1e-6) : flow);
            assertThat(worst(more)).as("stage %d", stage).isGreaterThan(0.9e-6);
        }
    }

    @Test
    void balancesWithoutEquilibriumAreNoSolution() {
        assertThat(CascadeLedger.worst(CASCADE, Given.factors(1.0, 2.0, 3.5 * (1.0 + 1e-6)), SOLVED))
                .isGreaterThan(0.9e-6);
    }

    @Test
    void theAnswerToAnotherQuestionIsNoSolution() {
        assertThat(CascadeLedger.worst(CASCADE.with(2.0 * (1.0 + 1e-6), 0.375), FACTORS, SOLVED))
                .isGreaterThan(0.9e-6);
        assertThat(CascadeLedger.worst(CASCADE.with(2.0, 0.375 * (1.0 + 1e-6)), FACTORS, SOLVED))
                .isGreaterThan(0.9e-6);
        Cascade elsewhere =
                new Cascade(8, CASCADE.feeds(), List.of(CASCADE.draws().get(0)), 2.0, 0.375);
        assertThat(CascadeLedger.worst(elsewhere, FACTORS, SOLVED)).isGreaterThan(0.01);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoNumberOrNegativeIsNotBalanced(Phase phase) {
        Element element = SOLVED.elements().get(1);

        assertThat(worst(changed(phase, 4, element, flow -> Double.NaN))).isNaN();
        assertThat(worst(changed(phase, 1, element, flow -> -1e-300))).isInfinite();
    }

    private interface Change {
        double of(Phase phase, int stage, Element element, double flow);
    }

    private static StageProfile changed(Phase phase, int stage, Element element, DoubleUnaryOperator change) {
        return changed(
                (in, at, of, flow) -> in == phase && at == stage && of == element ? change.applyAsDouble(flow) : flow);
    }

    private static StageProfile changed(Change change) {
        int elements = SOLVED.elements().size();
        double[][] flows = new double[2][SOLVED.stages() * elements];
        for (Phase phase : Phase.values()) {
            double[] changed = flows[phase == Phase.AQUEOUS ? 0 : 1];
            for (int at = 0; at < changed.length; at++) {
                int stage = 1 + at / elements;
                Element element = SOLVED.elements().get(at % elements);
                changed[at] = change.of(phase, stage, element, SOLVED.flow(stage, phase, element));
            }
        }
        return new StageProfile(SOLVED.stages(), SOLVED.elements(), flows[0], flows[1]);
    }

    private static double worst(StageProfile profile) {
        return CascadeLedger.worst(CASCADE, FACTORS, profile);
    }
}
