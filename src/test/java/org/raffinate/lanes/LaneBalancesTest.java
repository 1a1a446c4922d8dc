package org.raffinate.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.raffinate.stages.StageLine;

/** In every lane every balance holds: what enters a stage of a solute leaves it. */
class LaneBalancesTest {
    private static final int STAGES = 6;
    private static final int SOLUTES = 3;

    private final LaneLines lines = new LaneLines(STAGES, SOLUTES);
    private final StageLine[] each = new StageLine[Lanes.COUNT];
    private final double[][] betas = new double[Lanes.COUNT][];
    private final LaneBalances balances = new LaneBalances(lines);

    @Test
    void theBalancesOfPlainLinesHold() {
        fill(1, false);
        assertBalanced();
    }

    @Test
    void theBalancesOfLinesWithDrawsHold() {
        fill(2, true);
        assertBalanced();
    }

    @Test
    void nothingIsLeftOfTheLinesBefore() {
        fill(3, true);
        balances.solve();
        fill(4, false);
        assertBalanced();
    }

    /** Feeds at other stages in other lanes; draws, where there are any, in every second lane. */
    private void fill(long seed, boolean draws) {
        Random random = new Random(seed);
        for (int c = 0; c < Lanes.COUNT; c++) {
            StageLine line = new StageLine(STAGES, SOLUTES);
            betas[c] = new double[SOLUTES];
            for (int i = 0; i < SOLUTES; i++) {
                betas[c][i] = (i == 0 ? 0.2 : betas[c][i - 1]) + random.nextDouble();
                line.feed[(2 + c % 2) * SOLUTES + i] = random.nextDouble();
                line.feed[c % 3 == 0 ? i : 5 * SOLUTES + i] += random.nextDouble();
            }
            if (draws && c % 2 == 0) {
                draw(line.organicOnward, line.organicDrawn, 1, 0.3);
                draw(line.aqueousOnward, line.aqueousDrawn, 3, 0.2);
                draw(line.organicOnward, line.organicDrawn, 4, 0.6);
                draw(line.aqueousOnward, line.aqueousDrawn, 5, 0.1);
            }
            for (int j = 0; j < STAGES; j++) {
                balances.g[j][c] = Math.exp(random.nextGaussian());
            }
            lines.set(c, line, new double[] {1.0, 2.0, 3.0, 4.0, 5.0, 6.0}, betas[c]);
            each[c] = line;
        }
        lines.complete();
    }

    private static void draw(double[] onward, double[] drawn, int stage, double share) {
        onward[stage] = 1.0 - share;
        drawn[stage] = share;
    }

    private void assertBalanced() {
        balances.solve();
        for (int c = 0; c < Lanes.COUNT; c++) {
            StageLine line = each[c];
            for (int i = 0; i < SOLUTES; i++) {
                double elsewhere = 0.0;
                double fed = 0.0;
                for (int j = 0; j < STAGES; j++) {
                    double in = line.feed[j * SOLUTES + i];
                    fed += in;
                    in += j > 0 ? line.organicOnward[j - 1] * organic(c, j - 1, i) : 0.0;
                    in += j < STAGES - 1 ? line.aqueousOnward[j + 1] * aqueous(c, j + 1, i) : 0.0;
                    assertThat(aqueous(c, j, i)).isPositive();
                    assertThat(organic(c, j, i) + aqueous(c, j, i)).isCloseTo(in, within(1e-14 * in));
                    assertThat(organic(c, j, i) / aqueous(c, j, i))
                            .isCloseTo(betas[c][i] * balances.g[j][c], within(1e-14 * betas[c][i] * balances.g[j][c]));
                    elsewhere += line.aqueousDrawn[j] * aqueous(c, j, i);
                    elsewhere += j < STAGES - 1 ? line.organicDrawn[j] * organic(c, j, i) : 0.0;
                }
                assertThat(balances.elsewhere[i][c]).isCloseTo(elsewhere, within(1e-14));
                assertThat(elsewhere + organic(c, STAGES - 1, i)).isCloseTo(fed, within(1e-13));
                assertThat(lines.fed[i][c]).isCloseTo(fed, within(1e-14));
            }
            for (int j = 0; j < STAGES; j++) {
                double sum = 0.0;
                for (int i = 0; i < SOLUTES; i++) {
                    sum += organic(c, j, i);
                }
                assertThat(balances.organicSum[j][c]).isCloseTo(sum, within(1e-14 * sum));
                assertThat(lines.capacity[j][c]).isEqualTo(j + 1.0);
            }
        }
    }

    private double organic(int lane, int stage, int solute) {
        return balances.organic[stage * SOLUTES + solute][lane];
    }

    private double aqueous(int lane, int stage, int solute) {
        return balances.aqueous[stage * SOLUTES + solute][lane];
    }
}
