package org.raffinate.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.numeric.DenseForm;
import org.raffinate.numeric.SemiseparableMatrix;

class LineBalancesTest {
    private static final int STAGES = 5;
    private static final int SOLUTES = 3;
    private static final double[] UNKNOWNS = {0.3, -0.2, 0.5, 0.1, -0.6};

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.9, 1.7, 40.0})
    void oneSoluteIsExtractedAsKremserSays(double a) {
        StageLine line = new StageLine(4, 1);
        line.feed[3] = 2.0;
        LineBalances balances = line.balances(closure(4, 1));
        Arrays.fill(balances.extraction, a);

        balances.solve();

        double raffinate = 2.0 * (a - 1.0) / (Math.pow(a, 5) - 1.0);
        assertThat(balances.aqueous[0]).isCloseTo(raffinate, within(1e-14 * raffinate));
        assertThat(balances.organic[3]).isCloseTo(2.0 - raffinate, within(1e-14));
    }

    @Test
    void oneStageWhoseOrganicComesBackHoldsWhatItsAqueousLetsOut() {
        StageLine line = new StageLine(1, 2);
        line.feed[0] = 1.0;
        line.feed[1] = 3.0;
        line.returned[0] = 1.0;
        line.returned[1] = 0.75;
        LineBalances balances = line.balances(closure(1, 2));
        balances.extraction[0] = 5.0;
        balances.extraction[1] = 2.0;

        balances.solve();

        // F + r A l = (1 + A) l
        assertThat(balances.aqueous).containsExactly(new double[] {1.0, 3.0 / 1.5}, within(1e-14));
        assertThat(balances.organic).containsExactly(new double[] {5.0, 4.0}, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everySoluteBalancesOverEveryStage(boolean loop) {
        StageLine line = line();
        if (loop) {
            System.arraycopy(new double[] {0.0, 0.4, 0.99}, 0, line.returned, 0, SOLUTES);
        }
        StageClosure closure = closure(STAGES, SOLUTES);
        LineBalances balances = line.balances(closure);
        closure.extraction(UNKNOWNS, balances.extraction);

        balances.solve();

        for (int j = 0; j < STAGES; j++) {
            double organicSum = 0.0;
            double aqueousSum = 0.0;
            for (int i = 0; i < SOLUTES; i++) {
                int at = j * SOLUTES + i;
                double in = line.feed[at];
                in += j > 0
                        ? line.organicOnward[j - 1] * balances.organic[at - SOLUTES]
                        : line.returned[i] * balances.organic[(STAGES - 1) * SOLUTES + i];
                in += j < STAGES - 1 ? line.aqueousOnward[j + 1] * balances.aqueous[at + SOLUTES] : 0.0;
                double out = balances.organic[at] + balances.aqueous[at];
                assertThat(in).as("solute %d over stage %d", i, j).isCloseTo(out, within(1e-14 * out));
                assertThat(balances.organic[at] / balances.aqueous[at])
                        .isCloseTo(balances.extraction[at], within(1e-14 * balances.extraction[at]));
                organicSum += closure.organicShares()[i] * balances.organic[at];
                aqueousSum += closure.aqueousShares()[i] * balances.aqueous[at];
            }
            assertThat(balances.organicSum[j]).isCloseTo(organicSum, within(1e-14 * organicSum));
            assertThat(balances.aqueousSum[j]).isCloseTo(aqueousSum, within(1e-14 * aqueousSum));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsFedLeavesWithTheLastOrganicOrElsewhere(boolean loop) {
        StageLine line = line();
        if (loop) {
            System.arraycopy(new double[] {0.0, 0.4, 0.99}, 0, line.returned, 0, SOLUTES);
        }
        StageClosure closure = closure(STAGES, SOLUTES);
        LineBalances balances = line.balances(closure);
        closure.extraction(UNKNOWNS, balances.extraction);
        balances.solve();
        double[] before = balances.organic.clone();

        balances.solve();

        assertThat(balances.organic).containsExactly(before);
        double[] fed = {0.6, 1.0, 0.9};
        for (int i = 0; i < SOLUTES; i++) {
            double last = (1.0 - line.returned[i]) * balances.organic[(STAGES - 1) * SOLUTES + i];
            assertThat(balances.elsewhere[i]).isCloseTo(fed[i] - last, within(1e-14));
        }
    }

    @Test
    void theDerivativesAreThoseOfTheDifferences() {
        StageLine line = line();
        StageClosure closure = closure(STAGES, SOLUTES);
        LineBalances balances = line.balances(closure);
        StageClosure.Slopes slopes = new StageClosure.Slopes(STAGES, SOLUTES);
        SemiseparableMatrix jacobian = new SemiseparableMatrix(STAGES, SOLUTES);
        equations(closure, balances, UNKNOWNS);
        closure.slopes(UNKNOWNS, balances, slopes);
        balances.linearisation(jacobian).fillWhole(slopes);
        DMatrixRMaj dense = DenseForm.of(jacobian);

        double step = 1e-5;
        for (int k = 0; k < STAGES; k++) {
            double[] more = UNKNOWNS.clone();
            more[k] += step;
            double[] less = UNKNOWNS.clone();
            less[k] -= step;
            double[] up = equations(closure, balances, more);
            double[] down = equations(closure, balances, less);
            for (int j = 0; j < STAGES; j++) {
                assertThat(dense.get(j, k))
                        .as("equation %d by unknown %d", j, k)
                        .isCloseTo((up[j] - down[j]) / (2.0 * step), within(1e-8));
            }
        }
    }

    private static double[] equations(StageClosure closure, LineBalances balances, double[] unknowns) {
        double[] residual = new double[STAGES];
        closure.extraction(unknowns, balances.extraction);
        balances.solve();
        closure.residual(unknowns, balances, residual);
        return residual;
    }

    /** Feeds at two stages, draws of either phase, also beside each other. */
    private static StageLine line() {
        StageLine line = new StageLine(STAGES, SOLUTES);
        System.arraycopy(new double[] {0.5, 1.0, 0.2}, 0, line.feed, 2 * SOLUTES, SOLUTES);
        System.arraycopy(new double[] {0.1, 0.0, 0.7}, 0, line.feed, 4 * SOLUTES, SOLUTES);
        line.organicDrawn[1] = 0.2;
        line.organicOnward[1] = 0.8;
        line.organicDrawn[3] = 0.1;
        line.organicOnward[3] = 0.9;
        line.aqueousDrawn[1] = 0.3;
        line.aqueousOnward[1] = 0.7;
        line.aqueousDrawn[2] = 0.15;
        line.aqueousOnward[2] = 0.85;
        return line;
    }

    private static StageClosure closure(int stages, int solutes) {
        return new MixedClosure(
                Arrays.copyOf(new double[] {0.4, 1.1, 2.5}, solutes),
                Arrays.copyOf(new double[] {1.0, 2.0, 3.0}, solutes),
                Arrays.copyOf(new double[] {1.0, 0.5, 2.0}, solutes),
                Arrays.copyOf(new double[] {0.3, 1.0, 0.7}, solutes),
                new double[stages]);
    }
}
