package org.raffinate.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.raffinate.lanes.RandomLines.SOLUTES;
import static org.raffinate.lanes.RandomLines.STAGES;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.raffinate.stages.StageLine;

/** How far stages are off is held against the sums of their organics, whatever is held against what at the last stage. */
class LaneTotalsTest {
    private static final int LAST = STAGES - 1;

    @Test
    void impuritiesLessLossesAreWhatTheLastOrganicHoldsTooMuch() {
        for (boolean draws : new boolean[] {false, true}) {
            LaneBalances balances = balances(new RandomLines(11, draws), 0.3);
            LaneTotals totals = new LaneTotals(balances);
            totals.measure();
            totals.restate();

            for (int c = 0; c < Lanes.COUNT; c++) {
                double more = balances.organicSum[LAST][c] - balances.lines.capacity[LAST][c];
                assertThat(totals.impurities[c]).isPositive();
                assertThat(totals.losses[c]).isPositive();
                assertThat(totals.impurities[c] - totals.losses[c]).isCloseTo(more, within(1e-14));
                assertThat(Math.signum(totals.off[LAST][c])).isEqualTo(Math.signum(more));
                double within = 0.0;
                for (int i = 0; i < SOLUTES; i++) {
                    boolean mostlyThere = balances.organic[LAST * SOLUTES + i][c] > 0.5 * balances.lines.fed[i][c];
                    assertThat(totals.leaving[i][c]).isEqualTo(mostlyThere);
                    within += mostlyThere ? balances.lines.fed[i][c] : 0.0;
                }
                assertThat(totals.excess[c]).isCloseTo(balances.lines.capacity[LAST][c] - within, within(1e-14));
            }
        }
    }

    @Test
    void aSmallShareTooMuchIsOffByThatShare() {
        RandomLines random = new RandomLines(12, false);
        double small = 1e-6;
        LaneBalances balances = balances(random, 0.0);
        for (int c = 0; c < Lanes.COUNT; c++) {
            double[] capacities = random.capacities(c);
            for (int j = 0; j < STAGES; j++) {
                capacities[j] *= 1.0 - (j + 1) * small;
            }
            balances.lines.set(c, random.each[c], capacities, random.betas[c]);
        }
        LaneTotals totals = new LaneTotals(balances);
        totals.measure();

        for (int c = 0; c < Lanes.COUNT; c++) {
            for (int j = 0; j < STAGES; j++) {
                assertThat(totals.off[j][c]).isCloseTo((j + 1) * small, within(1e-10));
            }
            assertThat(totals.residual[c]).isCloseTo(STAGES * small, within(1e-10));
        }
    }

    @Test
    void farFromTheTotalsTheLastStageIsTakenAsItStands() {
        RandomLines random = new RandomLines(13, false);
        LaneBalances balances = balances(random, 0.0);
        for (int c = 0; c < Lanes.COUNT; c++) {
            double[] capacities = random.capacities(c);
            // ln 2 = 0.7 and ln 4 = 1.4 on either side of 1
            capacities[2] *= c % 2 == 0 ? 0.25 : 0.5;
            balances.lines.set(c, random.each[c], capacities, random.betas[c]);
        }
        LaneTotals totals = new LaneTotals(balances);
        totals.measure();
        totals.restate();

        boolean anyNear = false;
        for (int c = 0; c < Lanes.COUNT; c++) {
            for (int i = 0; i < SOLUTES; i++) {
                if (c % 2 == 0) {
                    assertThat(totals.leaving[i][c]).isFalse();
                }
                anyNear |= totals.leaving[i][c];
            }
            if (c % 2 == 0) {
                assertThat(totals.impurities[c]).isCloseTo(balances.organicSum[LAST][c], within(1e-14));
                assertThat(totals.losses[c]).isCloseTo(balances.lines.capacity[LAST][c], within(1e-14));
            }
        }
        assertThat(anyNear).isTrue();
    }

    @Test
    void theSlopeToWhatLeavesIsThatOfTheLastEquation() {
        RandomLines random = new RandomLines(14, false);
        LaneBalances balances = balances(random, 0.0);
        LaneTotals totals = new LaneTotals(balances);
        totals.measure();
        totals.restate();
        double h = 1e-7;
        for (int i = 0; i < SOLUTES; i++) {
            totals.measure();
            double[] slope = new double[Lanes.COUNT];
            double[] before = totals.off[LAST].clone();
            for (int c = 0; c < Lanes.COUNT; c++) {
                slope[c] = totals.toLeaving(i, c);
                balances.organic[LAST * SOLUTES + i][c] += h;
                balances.elsewhere[i][c] -= h;
            }
            totals.measure();
            for (int c = 0; c < Lanes.COUNT; c++) {
                // the balances are at the answer: off by 0 before
                assertThat(before[c]).isCloseTo(0.0, within(1e-12));
                assertThat(totals.off[LAST][c] / h / slope[c]).isCloseTo(1.0, within(1e-5));
                balances.organic[LAST * SOLUTES + i][c] -= h;
                balances.elsewhere[i][c] += h;
            }
        }
    }

    @Test
    void aProductThatIsASumOfTheFeedToTheLastDigitIsLeftAsItStands() {
        // one stage: a strong solute leaves with the organic, a weak one with the aqueous; by g the other product holds
        // a part in
        // 1e11 or 1e14 of either
        LaneLines lines = new LaneLines(1, 2);
        for (int c = 0; c < Lanes.COUNT; c++) {
            double part = c % 2 == 0 ? 1e11 : 1e14;
            StageLine line = new StageLine(1, 2);
            line.feed[0] = 1.0;
            line.feed[1] = 1.0;
            lines.set(c, line, new double[] {1.0}, new double[] {1.0 / part, part});
        }
        lines.complete();
        LaneBalances balances = new LaneBalances(lines);
        Arrays.fill(balances.g[0], 1.0);
        balances.solve();
        LaneTotals totals = new LaneTotals(balances);
        totals.measure();
        totals.restate();

        for (int c = 0; c < Lanes.COUNT; c++) {
            assertThat(totals.leaving[0][c]).isFalse();
            assertThat(totals.leaving[1][c]).isEqualTo(c % 2 == 0);
            if (c % 2 == 0) {
                // the sum of the feed's elements is met exactly: impurities against losses
                assertThat(totals.impurities[c] * 1e11).isCloseTo(1.0, within(1e-10));
                assertThat(totals.losses[c] * 1e11).isCloseTo(1.0, within(1e-10));
            }
        }
    }

    /** Solved at the answer moved by so much, up at every second stage and down at the others. */
    private static LaneBalances balances(RandomLines random, double moved) {
        LaneBalances balances = new LaneBalances(new LaneLines(STAGES, SOLUTES));
        random.fill(balances.lines);
        for (int c = 0; c < Lanes.COUNT; c++) {
            for (int j = 0; j < STAGES; j++) {
                balances.g[j][c] = Math.exp(random.logG[c][j] + (j % 2 == 0 ? moved : -moved));
            }
        }
        balances.solve();
        return balances;
    }
}
