package org.raffinate.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.numeric.DenseForm;
import org.raffinate.numeric.SemiseparableMatrix;

class RealLinearisationTest {
    private static final int STAGES = RealLine.STAGES;
    private static final int SOLUTES = RealLine.SOLUTES;

    @ParameterizedTest
    @CsvSource({"0.0, 0.0", "0.3, 0.0", "0.0, 0.1"})
    void theDerivativesAreThoseOfTheDifferences(double bypass, double entrained) {
        StageLine line = RealLine.of(bypass, entrained, false);

        assertThat(largestGap(line, 0)).isLessThan(1e-8);
    }

    @Test
    void theNextStagesAnswerExactlyWhereOrganicPassesByAndDropsTravel() {
        StageLine line = RealLine.of(0.3, 0.1, false);

        DMatrixRMaj gaps = gaps(line);

        for (int j = 0; j < STAGES; j++) {
            for (int k = Math.max(0, j - 1); k <= Math.min(STAGES - 1, j + 1); k++) {
                assertThat(gaps.get(j, k)).as("equation %d by unknown %d", j, k).isCloseTo(0.0, within(1e-8));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.01})
    void whatIsNeglectedIsOfTheOrderOfBypassTimesDrops(double entrained) {
        double gap = largestGap(RealLine.of(0.2, entrained, false), 2);

        assertThat(gap).isBetween(0.1 * entrained, entrained);
        assertThat(largestGap(RealLine.of(0.02, entrained, false), 2)).isLessThan(0.2 * gap);
        assertThat(largestGap(RealLine.of(0.2, 0.1 * entrained, false), 2)).isLessThan(0.2 * gap);
    }

    @Test
    void leavingOutChangesNothingOfWhatIsLeft() {
        StageLine line = RealLine.of(0.3, 0.1, false);
        // next to nothing of the first solute enters, above stage 3 next to nothing of it comes
        line.feed[2 * SOLUTES] = 1e-9;
        line.organicFeed[0] = 1e-9;
        line.feed[5 * SOLUTES] = 0.0;
        LineBalances balances = RealLine.solved(line, RealLine.UNKNOWNS);
        SemiseparableMatrix windowed = new SemiseparableMatrix(STAGES, SOLUTES);
        SemiseparableMatrix whole = new SemiseparableMatrix(STAGES, SOLUTES);

        balances.linearisation(windowed).fill(slopes(balances));
        balances.linearisation(whole).fillWhole(slopes(balances));

        assertThat(windowed.first).contains(1);
        DMatrixRMaj one = DenseForm.of(windowed);
        DMatrixRMaj other = DenseForm.of(whole);
        for (int at = 0; at < STAGES * STAGES; at++) {
            assertThat(one.get(at)).isCloseTo(other.get(at), within(1e-6));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {3.0, Double.NaN})
    void nothingIsLeftOfWhatWasFilledBefore(double extraction) {
        StageLine line = RealLine.of(0.3, 0.1, false);
        LineBalances balances = RealLine.solved(line, RealLine.UNKNOWNS);
        double[] good = balances.extraction.clone();
        SemiseparableMatrix fresh = new SemiseparableMatrix(STAGES, SOLUTES);
        balances.linearisation(fresh).fillWhole(slopes(balances));
        SemiseparableMatrix again = new SemiseparableMatrix(STAGES, SOLUTES);
        LineLinearisation linearisation = balances.linearisation(again);
        Arrays.fill(balances.extraction, extraction);
        balances.solve();
        linearisation.fillWhole(slopes(balances));

        System.arraycopy(good, 0, balances.extraction, 0, good.length);
        balances.solve();
        linearisation.fillWhole(slopes(balances));

        assertThat(DenseForm.of(again).data).containsExactly(DenseForm.of(fresh).data);
    }

    @Test
    void itDoesNotTellSolutesApart() {
        StageLine line = RealLine.of(0.3, 0.1, false);
        LineBalances balances = line.balances(new Leaving(RealLine.closure()));

        assertThatThrownBy(() -> balances.linearisation(new SemiseparableMatrix(STAGES, SOLUTES)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not told apart");
    }

    private static StageClosure.Slopes slopes(LineBalances balances) {
        StageClosure closure = RealLine.closure();
        StageClosure.Slopes slopes = new StageClosure.Slopes(STAGES, SOLUTES);
        closure.residual(RealLine.UNKNOWNS, balances, new double[STAGES]);
        closure.slopes(RealLine.UNKNOWNS, balances, slopes);
        return slopes;
    }

    /** Largest error of the derivatives by unknowns at least so many stages away. */
    private static double largestGap(StageLine line, int distance) {
        DMatrixRMaj gaps = gaps(line);
        double largest = 0.0;
        for (int j = 0; j < STAGES; j++) {
            for (int k = 0; k < STAGES; k++) {
                largest = Math.abs(j - k) < distance ? largest : Math.max(largest, Math.abs(gaps.get(j, k)));
            }
        }
        return largest;
    }

    /** The derivatives less those by central differences. */
    private static DMatrixRMaj gaps(StageLine line) {
        LineBalances balances = RealLine.solved(line, RealLine.UNKNOWNS);
        SemiseparableMatrix jacobian = new SemiseparableMatrix(STAGES, SOLUTES);
        balances.linearisation(jacobian).fillWhole(slopes(balances));
        DMatrixRMaj gaps = DenseForm.of(jacobian);
        double step = 1e-5;
        for (int k = 0; k < STAGES; k++) {
            double[] up = equations(line, k, step);
            double[] down = equations(line, k, -step);
            for (int j = 0; j < STAGES; j++) {
                gaps.add(j, k, (down[j] - up[j]) / (2.0 * step));
            }
        }
        return gaps;
    }

    private static double[] equations(StageLine line, int moved, double by) {
        double[] unknowns = RealLine.UNKNOWNS.clone();
        unknowns[moved] += by;
        double[] residual = new double[STAGES];
        RealLine.closure().residual(unknowns, RealLine.solved(line, unknowns), residual);
        return residual;
    }
}
