package org.raffinate.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealBalancesTest {
    private static final int STAGES = RealLine.STAGES;
    private static final int SOLUTES = RealLine.SOLUTES;

    @ParameterizedTest
    @CsvSource({
        "0.0, 0.0, false",
        "0.3, 0.0, false",
        "0.0, 0.1, false",
        "0.3, 0.1, false",
        "0.3, 0.0, true",
        "0.0, 0.1, true",
        "0.3, 0.1, true"
    })
    void everySoluteIsTheDenseSolutionOfItsBalances(double bypass, double entrained, boolean loop) {
        StageLine line = RealLine.of(bypass, entrained, loop);

        LineBalances balances = RealLine.solved(line, RealLine.UNKNOWNS);

        for (int i = 0; i < SOLUTES; i++) {
            DMatrixRMaj dense = dense(line, balances.extraction, i);
            for (int j = 0; j < STAGES; j++) {
                double v = dense.get(2 * j, 0);
                double l = dense.get(2 * j + 1, 0);
                assertThat(balances.organic[j * SOLUTES + i]).isCloseTo(v, within(1e-13 * v));
                assertThat(balances.aqueous[j * SOLUTES + i]).isCloseTo(l, within(1e-13 * l));
            }
        }
    }

    /** v and l of all stages. */
    private static DMatrixRMaj dense(StageLine line, double[] extraction, int i) {
        DMatrixRMaj matrix = CommonOps_DDRM.identity(2 * STAGES);
        DMatrixRMaj right = new DMatrixRMaj(2 * STAGES, 1);
        for (int j = 0; j < STAGES; j++) {
            double eta = line.efficiency[j];
            double reach = eta * extraction[j * SOLUTES + i];
            double toAqueous = 1.0 / (1.0 + reach);
            // v = (1-η) v_in + ηA l, l = (l_in + η v_in)/(1 + ηA)
            double[] byOrganic = {1.0 - eta + reach * eta * toAqueous, eta * toAqueous};
            double[] byAqueous = {reach * toAqueous, toAqueous};
            for (int phase = 0; phase < 2; phase++) {
                int row = 2 * j + phase;
                int at = j * SOLUTES + i;
                right.add(row, 0, byOrganic[phase] * line.organicFeed[at] + byAqueous[phase] * line.feed[at]);
                if (j > 0) {
                    matrix.add(row, 2 * j - 2, -byOrganic[phase] * line.organicOnward[j - 1]);
                    matrix.add(row, 2 * j - 1, -byAqueous[phase] * line.aqueousEntrained[j - 1]);
                } else {
                    matrix.add(row, 2 * STAGES - 2, -byOrganic[phase] * line.returned[i]);
                }
                if (j < STAGES - 1) {
                    matrix.add(row, 2 * j + 2, -byOrganic[phase] * line.organicEntrained[j + 1]);
                    matrix.add(row, 2 * j + 3, -byAqueous[phase] * line.aqueousOnward[j + 1]);
                }
            }
        }
        DMatrixRMaj x = new DMatrixRMaj(2 * STAGES, 1);
        assertThat(CommonOps_DDRM.solve(matrix, right, x)).isTrue();
        return x;
    }

    @Test
    void idealStagesAreRealOnesThatReachEquilibriumWithoutDrops() {
        StageLine real = RealLine.of(0.0, 0.0, true);
        StageLine ideal = new StageLine(STAGES, SOLUTES);
        for (int at = 0; at < real.feed.length; at++) {
            ideal.feed[at] = real.feed[at] + real.organicFeed[at];
        }
        System.arraycopy(real.organicOnward, 0, ideal.organicOnward, 0, STAGES);
        System.arraycopy(real.organicDrawn, 0, ideal.organicDrawn, 0, STAGES);
        System.arraycopy(real.aqueousOnward, 0, ideal.aqueousOnward, 0, STAGES);
        System.arraycopy(real.aqueousDrawn, 0, ideal.aqueousDrawn, 0, STAGES);
        System.arraycopy(real.returned, 0, ideal.returned, 0, SOLUTES);

        LineBalances one = RealLine.solved(real, RealLine.UNKNOWNS);
        LineBalances other = RealLine.solved(ideal, RealLine.UNKNOWNS);

        assertThat(one.organic).containsExactly(other.organic, within(1e-14));
        assertThat(one.aqueous).containsExactly(other.aqueous, within(1e-14));
        assertThat(one.organicSum).containsExactly(other.organicSum, within(1e-13));
        assertThat(one.aqueousSum).containsExactly(other.aqueousSum, within(1e-14));
        assertThat(one.elsewhere).containsExactly(other.elsewhere, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(doubles = {3.0, Double.NaN})
    void nothingIsLeftOfASolutionBefore(double extraction) {
        LineBalances alone = RealLine.solved(RealLine.of(0.3, 0.1, true), RealLine.UNKNOWNS);
        LineBalances again = RealLine.of(0.3, 0.1, true).balances(RealLine.closure());
        Arrays.fill(again.extraction, extraction);
        again.solve();

        System.arraycopy(alone.extraction, 0, again.extraction, 0, again.extraction.length);
        again.solve();

        assertThat(again.organic).containsExactly(alone.organic);
        assertThat(again.aqueous).containsExactly(alone.aqueous);
        assertThat(again.organicSum).containsExactly(alone.organicSum);
        assertThat(again.aqueousSum).containsExactly(alone.aqueousSum);
        assertThat(again.elsewhere).containsExactly(alone.elsewhere);
    }

    @Test
    void theSumsCountWhatIsInEquilibriumAndNotWhatLeaves() {
        LineBalances balances = RealLine.solved(RealLine.of(0.3, 0.1, true), RealLine.UNKNOWNS);

        double[] organicShares = RealLine.closure().organicShares();
        double[] aqueousShares = RealLine.closure().aqueousShares();
        for (int j = 0; j < STAGES; j++) {
            double inOrganic = 0.0;
            double inAqueous = 0.0;
            for (int i = 0; i < SOLUTES; i++) {
                int at = j * SOLUTES + i;
                inOrganic += organicShares[i] * balances.extraction[at] * balances.aqueous[at];
                inAqueous += aqueousShares[i] * balances.aqueous[at];
            }
            assertThat(balances.organicSum[j]).isCloseTo(inOrganic, within(1e-14 * inOrganic));
            assertThat(balances.aqueousSum[j]).isCloseTo(inAqueous, within(1e-14 * inAqueous));
        }
    }

    @Test
    void whatIsFedLeavesWithTheLastOrganicOrElsewhere() {
        StageLine line = RealLine.of(0.3, 0.1, true);
        LineBalances balances = RealLine.solved(line, RealLine.UNKNOWNS);

        for (int i = 0; i < SOLUTES; i++) {
            double fed = 0.0;
            for (int at = i; at < line.feed.length; at += SOLUTES) {
                fed += line.feed[at] + line.organicFeed[at];
            }
            double last =
                    (line.organicDrawn[STAGES - 1] - line.returned[i]) * balances.organic[(STAGES - 1) * SOLUTES + i];
            assertThat(balances.elsewhere[i]).isCloseTo(fed - last, within(1e-13));
        }
    }

    @Test
    void aTraceKeepsItsDigitsWhereOnlyDropsCarryIt() {
        // A = 1e30 everywhere: the aqueous of the feed holds 1e-30 of it, and what goes down goes as organic drops
        int stages = 40;
        StageLine line = StageLine.ofRealStages(stages, 1);
        double drops = 1e-3;
        for (int j = 0; j < stages; j++) {
            line.organicOnward[j] = j == stages - 1 ? 0.0 : 1.0 - drops;
            line.organicEntrained[j] = j == 0 ? 0.0 : drops;
            line.organicDrawn[j] = 1.0 - line.organicOnward[j] - line.organicEntrained[j];
        }
        line.feed[stages - 1] = 1.0;
        StageClosure closure = new MixedClosure(
                new double[] {1e30}, new double[] {1.0}, new double[] {1.0}, new double[] {1.0}, new double[stages]);
        LineBalances balances = line.balances(closure);
        Arrays.fill(balances.extraction, 1e30);

        balances.solve();

        // a walk up with 1 - d and down with d: from stage to stage a factor d/(1-d), but at the lower end
        for (int j = 2; j < stages - 1; j++) {
            double share = balances.organic[j - 1] / balances.organic[j];
            double below = balances.organic[j - 2] / balances.organic[j - 1];
            // v_j-1 = (1-d) v_j-2 + d v_j
            assertThat(share).isCloseTo(drops / (1.0 - (1.0 - drops) * below), within(1e-12 * share));
        }
        assertThat(balances.organic[0]).isBetween(1e-130, 1e-110);
    }
}
