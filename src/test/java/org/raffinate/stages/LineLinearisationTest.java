package org.raffinate.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.numeric.DenseForm;
import org.raffinate.numeric.SemiseparableMatrix;

/** Which solutes the stages' equations take notice of, and that leaving the others out changes nothing else. */
class LineLinearisationTest {
    private static final double PART = 1e-7;

    @ParameterizedTest
    @CsvSource({"0.9, 1, 2", "1.1, 0, 3"})
    void aSoluteOfLessThanAPartInTenMillionOfAStageIsLeftOut(double part, int first, int beyond) {
        // all extracted alike: each solute's part in both sums is its share of what is fed
        StageLine line = new StageLine(1, 3);
        double trace = part * PART * 26.0;
        System.arraycopy(new double[] {trace, 26.0 - 2.0 * trace, trace}, 0, line.feed, 0, 3);
        StageClosure closure = mixed(new double[] {3.0, 3.0, 3.0}, new double[] {2.0, 2.0, 2.0}, 1);

        SemiseparableMatrix jacobian = filled(line, closure, new double[1]);

        assertThat(jacobian.first).containsExactly(first);
        assertThat(jacobian.beyond).containsExactly(beyond);
    }

    @Test
    void whatLeavesOnOneSideFadesOutTowardsTheOther() {
        // fed at stage 3: the weak solute passes on a part in 1e4 of itself upwards from stage to stage, the strong one
        // downwards
        StageLine line = new StageLine(6, 3);
        System.arraycopy(new double[] {1.0, 1.0, 1.0}, 0, line.feed, 3 * 3, 3);
        StageClosure closure = mixed(new double[] {1e-4, 1.0, 1e4}, new double[] {1.0, 1.0, 1.0}, 6);

        SemiseparableMatrix jacobian = filled(line, closure, new double[6]);

        assertThat(jacobian.first).containsExactly(0, 0, 0, 0, 0, 1);
        assertThat(jacobian.beyond).containsExactly(2, 2, 3, 3, 3, 3);
    }

    @Test
    void aStageWhoseEquationKnowsNoFlowShowsNoSolute() {
        StageLine line = new StageLine(1, 2);
        Arrays.fill(line.feed, 1.0);
        StageClosure closure = mixed(new double[] {1.0, 1.0}, new double[] {1.0, 1.0}, 1);
        LineBalances balances = solved(line, closure, new double[1]);
        SemiseparableMatrix jacobian = new SemiseparableMatrix(1, 2);

        StageClosure.Slopes slopes = new StageClosure.Slopes(1, 2);
        slopes.toUnknown[0] = 0.75;
        balances.linearisation(jacobian).fill(slopes);

        assertThat(jacobian.first).containsExactly(2);
        assertThat(jacobian.beyond).containsExactly(2);
        assertThat(jacobian.diagonal).containsExactly(0.75);
    }

    @Test
    void aFlowThatIsNoNumberShows() {
        StageLine line = new StageLine(1, 3);
        Arrays.fill(line.feed, 1.0);
        StageClosure closure = mixed(new double[] {Double.NaN, 1.0, Double.NaN}, new double[] {1.0, 1.0, 1.0}, 1);

        SemiseparableMatrix jacobian = filled(line, closure, new double[1]);

        assertThat(jacobian.first).containsExactly(0);
        assertThat(jacobian.beyond).containsExactly(3);
    }

    @Test
    void leavingOutChangesNothingOfWhatIsLeft() {
        int stages = 9;
        StageClosure closure = mixed(new double[] {1e-4, 1.0, 1e4}, new double[] {1.0, 0.5, 2.0}, stages);
        double[] unknowns = {0.3, -0.2, 0.5, 0.1, -0.6, 0.2, 0.4, -0.1, 0.25};
        LineBalances balances = solved(drawn(stages), closure, unknowns);
        StageClosure.Slopes slopes = new StageClosure.Slopes(stages, 3);
        closure.slopes(unknowns, balances, slopes);
        SemiseparableMatrix windowed = new SemiseparableMatrix(stages, 3);
        SemiseparableMatrix whole = new SemiseparableMatrix(stages, 3);

        balances.linearisation(windowed).fill(slopes);
        balances.linearisation(whole).fillWhole(slopes);

        assertThat(windowed.first).containsExactly(0, 0, 0, 0, 0, 0, 1, 1, 1);
        assertThat(windowed.beyond).containsExactly(2, 2, 2, 3, 3, 3, 3, 3, 3);
        assertThat(windowed.diagonal).containsExactly(whole.diagonal, within(5.0 * PART));
        for (int j = 0; j < stages; j++) {
            for (int i = windowed.first[j]; i < windowed.beyond[j]; i++) {
                int at = j * 3 + i;
                assertThat(windowed.lowerRow[at]).isEqualTo(whole.lowerRow[at]);
                assertThat(windowed.lowerStep[at]).isEqualTo(whole.lowerStep[at]);
                assertThat(windowed.upperRow[at]).isEqualTo(whole.upperRow[at]);
                assertThat(windowed.upperStep[at]).isEqualTo(whole.upperStep[at]);
                assertThat(windowed.upperColumn[at]).isEqualTo(whole.upperColumn[at]);
                if (j < stages - 1 && i >= windowed.first[j + 1]) {
                    assertThat(windowed.lowerColumn[at]).isEqualTo(whole.lowerColumn[at]);
                }
            }
        }
    }

    @Test
    void theWholeIsTheSameWhateverWasFilledBefore() {
        int stages = 9;
        StageClosure closure = mixed(new double[] {1e-4, 1.0, 1e4}, new double[] {1.0, 0.5, 2.0}, stages);
        double[] unknowns = new double[stages];
        LineBalances balances = solved(drawn(stages), closure, unknowns);
        StageClosure.Slopes slopes = new StageClosure.Slopes(stages, 3);
        closure.slopes(unknowns, balances, slopes);
        SemiseparableMatrix again = new SemiseparableMatrix(stages, 3);
        SemiseparableMatrix whole = new SemiseparableMatrix(stages, 3);
        LineLinearisation linearisation = balances.linearisation(again);

        linearisation.fill(slopes);
        linearisation.fillWhole(slopes);
        balances.linearisation(whole).fillWhole(slopes);

        assertThat(again.first).containsOnly(0);
        assertThat(again.beyond).containsOnly(3);
        assertThat(again.diagonal).containsExactly(whole.diagonal);
        assertThat(again.lowerColumn).containsExactly(whole.lowerColumn);
        assertThat(again.upperColumn).containsExactly(whole.upperColumn);
    }

    @Test
    void nothingIsLeftOfFlowsThatWereNoNumbers() {
        int stages = 9;
        StageClosure closure = mixed(new double[] {1e-4, 1.0, 1e4}, new double[] {1.0, 0.5, 2.0}, stages);
        double[] unknowns = new double[stages];
        LineBalances balances = solved(drawn(stages), closure, unknowns);
        StageClosure.Slopes slopes = new StageClosure.Slopes(stages, 3);
        closure.slopes(unknowns, balances, slopes);
        SemiseparableMatrix fresh = new SemiseparableMatrix(stages, 3);
        balances.linearisation(fresh).fillWhole(slopes);
        SemiseparableMatrix again = new SemiseparableMatrix(stages, 3);
        LineLinearisation linearisation = balances.linearisation(again);
        Arrays.fill(balances.extraction, Double.NaN);
        balances.solve();
        linearisation.fillWhole(slopes);

        closure.extraction(unknowns, balances.extraction);
        balances.solve();
        linearisation.fillWhole(slopes);

        assertThat(DenseForm.of(again).data).containsExactly(DenseForm.of(fresh).data);
    }

    @Test
    void theLastStagesRowIsTheDerivativeOfWhatItsOrganicsWeigh() {
        int stages = 6;
        double[] weights = {1.0, 2.0, -0.5};
        StageClosure closure = new Leaving(mixed(new double[] {0.4, 1.1, 2.5}, new double[] {1.0, 0.5, 2.0}, stages));
        double[] unknowns = {0.3, -0.2, 0.5, 0.1, -0.6, 0.2};
        LineBalances balances = solved(drawn(stages), closure, unknowns);
        StageClosure.Slopes slopes = new StageClosure.Slopes(stages, 3);
        closure.slopes(unknowns, balances, slopes);
        System.arraycopy(weights, 0, slopes.toLeaving, 0, 3);
        SemiseparableMatrix jacobian = new SemiseparableMatrix(stages, 3);
        balances.linearisation(jacobian).fillWhole(slopes);
        double[] row = new double[stages];
        for (int k = 0; k < stages; k++) {
            row[k] = DenseForm.of(jacobian).get(stages - 1, k);
        }

        double h = 1e-5;
        for (int k = 0; k < stages; k++) {
            double[] more = unknowns.clone();
            more[k] += h;
            double[] less = unknowns.clone();
            less[k] -= h;
            double difference = weighed(solved(drawn(stages), closure, more), weights)
                    - weighed(solved(drawn(stages), closure, less), weights);
            assertThat(row[k]).as("by unknown %d", k).isCloseTo(difference / (2.0 * h), within(1e-8));
        }
    }

    private static double weighed(LineBalances balances, double[] weights) {
        double sum = 0.0;
        for (int i = 0; i < 3; i++) {
            sum += weights[i] * balances.organic[balances.organic.length - 3 + i];
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({
        // a part in 1e8 of a solute on the side with less of it; its slope decides whether the last stage sees it
        "1, 1, 1, 2",
        "1e3, 1, 0, 2",
        "1, 1e3, 1, 3",
        "1e3, 1e3, 0, 3",
    })
    void theLastStageSeesWhatCanChangeSides(double weak, double strong, int first, int beyond) {
        StageLine line = new StageLine(2, 3);
        System.arraycopy(new double[] {0.0, 1.0, 0.0}, 0, line.feed, 3, 3);
        StageClosure closure = new Leaving(mixed(new double[] {1.0, 1.0, 1.0}, new double[] {1.0, 1.0, 1.0}, 2));
        LineBalances balances = solved(line, closure, new double[2]);
        System.arraycopy(new double[] {1e-8, 1.0, 1.0}, 0, balances.organic, 3, 3);
        System.arraycopy(new double[] {1.0, 1.0, 1e-8}, 0, balances.elsewhere, 0, 3);
        SemiseparableMatrix jacobian = new SemiseparableMatrix(2, 3);

        StageClosure.Slopes slopes = new StageClosure.Slopes(2, 3);
        Arrays.fill(slopes.toOrganic, 1.0);
        System.arraycopy(new double[] {weak, 1.0, strong}, 0, slopes.toLeaving, 0, 3);
        balances.linearisation(jacobian).fill(slopes);

        // at the first stage there is nothing but the solute between them
        assertThat(jacobian.first).containsExactly(Math.min(1, first), first);
        assertThat(jacobian.beyond[0]).isEqualTo(beyond);
    }

    @Test
    void whereNothingCanChangeSidesTheLastStageSeesNothing() {
        StageLine line = new StageLine(1, 2);
        StageClosure closure = new Leaving(mixed(new double[] {1.0, 1.0}, new double[] {1.0, 1.0}, 1));
        LineBalances balances = solved(line, closure, new double[1]);
        SemiseparableMatrix jacobian = new SemiseparableMatrix(1, 2);

        balances.linearisation(jacobian).fill(new StageClosure.Slopes(1, 2));

        assertThat(jacobian.first).containsExactly(2);
        assertThat(jacobian.diagonal).containsExactly(0.0);
    }

    private static SemiseparableMatrix filled(StageLine line, StageClosure closure, double[] unknowns) {
        LineBalances balances = solved(line, closure, unknowns);
        StageClosure.Slopes slopes = new StageClosure.Slopes(line.stages, line.solutes);
        closure.slopes(unknowns, balances, slopes);
        SemiseparableMatrix jacobian = new SemiseparableMatrix(line.stages, line.solutes);
        balances.linearisation(jacobian).fill(slopes);
        return jacobian;
    }

    private static LineBalances solved(StageLine line, StageClosure closure, double[] unknowns) {
        LineBalances balances = line.balances(closure);
        closure.extraction(unknowns, balances.extraction);
        balances.solve();
        return balances;
    }

    /** Fed in the middle; draws of either phase where solutes fade out. */
    private static StageLine drawn(int stages) {
        StageLine line = new StageLine(stages, 3);
        System.arraycopy(new double[] {1.0, 1.0, 1.0}, 0, line.feed, stages / 2 * 3, 3);
        for (int j : new int[] {1, stages - 2}) {
            line.organicDrawn[j] = 0.2;
            line.organicOnward[j] = 0.8;
            line.aqueousDrawn[j] = 0.3;
            line.aqueousOnward[j] = 0.7;
        }
        return line;
    }

    private static MixedClosure mixed(double[] atZero, double[] shares, int stages) {
        double[] exponents = new double[atZero.length];
        Arrays.fill(exponents, 1.0);
        return new MixedClosure(atZero, exponents, shares, shares, new double[stages]);
    }
}
