package org.raffinate.lanes;

import java.util.Random;
import org.raffinate.stages.StageLine;

/**
 * Lines that the seed fixes, another one in every lane, with g of every stage and the capacities that make it the answer: what
 * the balances at g put into each organic.
 */
final class RandomLines {
    static final int STAGES = 8;
    static final int SOLUTES = 3;

    final StageLine[] each = new StageLine[Lanes.COUNT];
    final double[][] betas = new double[Lanes.COUNT][];
    /** ln g, stage by stage, of every lane. */
    final double[][] logG = new double[Lanes.COUNT][STAGES];

    private final double[][] capacities = new double[Lanes.COUNT][STAGES];

    /** Feeds at other stages in other lanes; draws, where there are any, in every second lane. */
    RandomLines(long seed, boolean draws) {
        Random random = new Random(seed);
        for (int c = 0; c < Lanes.COUNT; c++) {
            StageLine line = new StageLine(STAGES, SOLUTES);
            betas[c] = new double[SOLUTES];
            for (int i = 0; i < SOLUTES; i++) {
                betas[c][i] = (i == 0 ? 0.3 : betas[c][i - 1]) + 0.3 + random.nextDouble();
                line.feed[(3 + c % 2) * SOLUTES + i] = 0.2 + random.nextDouble();
                line.feed[(c % 3 == 0 ? 1 : STAGES - 1) * SOLUTES + i] += 0.1 * random.nextDouble();
            }
            if (draws && c % 2 == 0) {
                draw(line.organicOnward, line.organicDrawn, 1, 0.3);
                draw(line.aqueousOnward, line.aqueousDrawn, 3, 0.2);
                draw(line.organicOnward, line.organicDrawn, 5, 0.6);
                draw(line.aqueousOnward, line.aqueousDrawn, STAGES - 1, 0.1);
            }
            for (int j = 0; j < STAGES; j++) {
                logG[c][j] = 0.4 * random.nextGaussian();
            }
            each[c] = line;
        }
        LaneLines lines = new LaneLines(STAGES, SOLUTES);
        for (int c = 0; c < Lanes.COUNT; c++) {
            lines.set(c, each[c], capacities[c], betas[c]);
        }
        lines.complete();
        LaneBalances balances = new LaneBalances(lines);
        for (int c = 0; c < Lanes.COUNT; c++) {
            for (int j = 0; j < STAGES; j++) {
                balances.g[j][c] = Math.exp(logG[c][j]);
            }
        }
        balances.solve();
        for (int c = 0; c < Lanes.COUNT; c++) {
            for (int j = 0; j < STAGES; j++) {
                capacities[c][j] = balances.organicSum[j][c];
            }
        }
    }

    private static void draw(double[] onward, double[] drawn, int stage, double share) {
        onward[stage] = 1.0 - share;
        drawn[stage] = share;
    }

    /** A copy of a lane's capacities, which a test may change. */
    double[] capacities(int lane) {
        return capacities[lane].clone();
    }

    void fill(LaneLines lines) {
        for (int c = 0; c < Lanes.COUNT; c++) {
            lines.set(c, each[c], capacities[c], betas[c]);
        }
        lines.complete();
    }
}
