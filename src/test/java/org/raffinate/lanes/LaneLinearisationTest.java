package org.raffinate.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.raffinate.lanes.RandomLines.SOLUTES;
import static org.raffinate.lanes.RandomLines.STAGES;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.stages.StageLine;

/** The matrix undoes what a small step in ln g does to the stages' equations, by differences, in every lane. */
class LaneLinearisationTest {
    private static final int LAST = STAGES - 1;

    private final LaneBalances balances = new LaneBalances(new LaneLines(STAGES, SOLUTES));
    private final LaneTotals totals = new LaneTotals(balances);
    private final LaneMatrix jacobian = new LaneMatrix(STAGES, SOLUTES);
    private final LaneLinearisation linearisation = new LaneLinearisation(balances, totals, jacobian);

    @ParameterizedTest
    @CsvSource({"false, 0", "true, 0", "false, 0.1", "true, 0.1"})
    void aStepByAnyStageIsFoundBack(boolean draws, double moved) {
        RandomLines random = new RandomLines(5, draws);
        for (int k = 0; k < STAGES; k++) {
            double h = 1e-5;
            // the last equation's form is chosen here
            equations(random, moved, k, 0.0);
            double[][] more = equations(random, moved, k, h);
            double[][] less = equations(random, moved, k, -h);
            double[][] step = Lanes.rows(STAGES);
            for (int j = 0; j < STAGES; j++) {
                for (int c = 0; c < Lanes.COUNT; c++) {
                    step[j][c] = (more[j][c] - less[j][c]) / (2.0 * h);
                }
            }
            equations(random, moved, k, 0.0);
            linearisation.fill();
            jacobian.factorize();
            jacobian.solve(step);

            for (int c = 0; c < Lanes.COUNT; c++) {
                for (int j = 0; j < STAGES; j++) {
                    assertThat(step[j][c])
                            .as("stage %d by stage %d in lane %d", j, k, c)
                            .isCloseTo(j == k ? 1.0 : 0.0, within(2e-6));
                }
            }
        }
    }

    @Test
    void whatIsFilledDoesNotDependOnWhatWasFilledBefore() {
        RandomLines plain = new RandomLines(6, false);
        equations(plain, 0.0, 0, 0.0);
        linearisation.fill();
        double[][] diagonal = copy(jacobian.diagonal);
        double[][] upperColumn = copy(jacobian.upperColumn);
        double[][] lowerColumn = copy(jacobian.lowerColumn);
        equations(new RandomLines(7, true), 0.0, 0, 0.0);
        linearisation.fill();
        equations(new RandomLines(8, true), Double.NaN, 0, 0.0);
        linearisation.fill();
        equations(plain, 0.0, 0, 0.0);

        linearisation.fill();

        assertThat(jacobian.diagonal).isDeepEqualTo(diagonal);
        assertThat(jacobian.upperColumn).isDeepEqualTo(upperColumn);
        assertThat(jacobian.lowerColumn).isDeepEqualTo(lowerColumn);
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    @ParameterizedTest
    @CsvSource({
        // part in 1e7 of the weak and of the strong solute at the stage, in one lane of all
        "0.9, 0.9, 1, 2",
        "1.1, 0.9, 0, 2",
        "0.9, 1.1, 1, 3",
        "1.1, 1.1, 0, 3"
    })
    void aSoluteIsLeftOutWhereNoLaneSeesAPartInTenMillion(double weak, double strong, int first, int beyond) {
        LaneBalances two = new LaneBalances(new LaneLines(2, 3));
        LaneMatrix matrix = new LaneMatrix(2, 3);

        new LaneLinearisation(two, totalsOfTwo(two, weak, strong), matrix).fill();

        assertThat(matrix.first[0]).isEqualTo(first);
        assertThat(matrix.beyond[0]).isEqualTo(beyond);
    }

    /** Two stages, a middle solute in both, and the parts asked for in the first stage of lane 7; nothing else can change sides. */
    private static LaneTotals totalsOfTwo(LaneBalances two, double weak, double strong) {
        StageLine line = new StageLine(2, 3);
        line.feed[4] = 1.0;
        for (int c = 0; c < Lanes.COUNT; c++) {
            two.lines.set(c, line, new double[] {1.0, 1.0}, new double[] {1.0, 1.0, 1.0});
        }
        two.lines.complete();
        for (double[] row : two.g) {
            Arrays.fill(row, 1.0);
        }
        two.solve();
        LaneTotals measured = new LaneTotals(two);
        measured.measure();
        two.organic[0][7] = weak * 1e-7 * two.organicSum[0][7];
        two.organic[2][7] = strong * 1e-7 * two.organicSum[0][7];
        return measured;
    }

    /** Totals of all stages but the last, and of that one its equation, at the answer moved and one stage moved by h more. */
    private double[][] equations(RandomLines random, double moved, int stage, double h) {
        random.fill(balances.lines);
        for (int c = 0; c < Lanes.COUNT; c++) {
            for (int j = 0; j < STAGES; j++) {
                balances.g[j][c] = Math.exp(random.logG[c][j] + (j % 2 == 0 ? moved : -moved) + (j == stage ? h : 0.0));
            }
        }
        balances.solve();
        totals.measure();
        if (h == 0.0) {
            totals.restate();
        }
        double[][] values = Lanes.rows(STAGES);
        for (int j = 0; j < STAGES; j++) {
            for (int c = 0; c < Lanes.COUNT; c++) {
                values[j][c] = j == LAST ? logOff(c) : balances.organicSum[j][c];
            }
        }
        return values;
    }

    /** The logarithm itself, which the rows are made for, of what the totals measure by a rational function. */
    private double logOff(int lane) {
        return Math.log(totals.impurities[lane] / totals.losses[lane]);
    }
}
