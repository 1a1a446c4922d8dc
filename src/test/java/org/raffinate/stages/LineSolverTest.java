package org.raffinate.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineSolverTest {
    private static final double LEVEL = 1.25;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLevelProfileIsStretchedOntoItselfWhateverTheOffsets(boolean lastIsEmpty) {
        Levels model = fed(61, 31, 20);
        model.level = LEVEL;
        model.lastIsEmpty = lastIsEmpty;
        Random random = new Random(1);
        Arrays.setAll(model.offsets, j -> random.nextDouble() - 0.5);
        LineSolver<Levels> solver = solver(model);

        // one at 17 stages, and none at 31
        assertThat(solver.beginShorter()).isEqualTo(1);

        double[] expected =
                Arrays.stream(model.offsets).map(offset -> LEVEL + offset).toArray();
        if (lastIsEmpty) {
            expected[60] = Levels.EMPTY;
        }
        assertThat(solver.newton().unknowns()).containsExactly(expected, within(1e-14));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLineThatIsNotHalvedBeginsWithTheModelsOwnStart(boolean lastIsEmpty) {
        Levels model = fed(5, 3, 20);
        model.lastIsEmpty = lastIsEmpty;
        LineSolver<Levels> solver = solver(model);

        assertThat(solver.beginShorter()).isZero();

        assertThat(solver.newton().unknowns()).containsExactly(0.5, 0.5, 0.5, 0.5, lastIsEmpty ? Levels.EMPTY : 0.5);
    }

    @Test
    void aSingleStageThatIsEmptyIsNotAsked() {
        Levels model = fed(1, 1, 0);
        model.lastIsEmpty = true;
        LineSolver<Levels> solver = solver(model);

        solver.beginShorter();

        assertThat(solver.newton().unknowns()).containsExactly(Levels.EMPTY);
    }

    @Test
    void aFeedElsewhereMakesAnotherShorterLine() {
        Levels model = fed(61, 31, 20);
        LineSolver<Levels> solver = solver(model);
        // runs of 30 and 30 stages become 15 and 15
        assertThat(solver.shorterStages()).isEqualTo(31);

        model.line().feed[30] = 0.0;
        model.line().feed[3] = 1.0;
        solver.refresh();
        // runs of 3 and 57 become 3 and 29
        assertThat(solver.shorterStages()).isEqualTo(33);

        model.line().feed[3] = 0.0;
        solver.refresh();
        // a run of 60 becomes 30
        assertThat(solver.shorterStages()).isEqualTo(31);

        model.line().feed[50] = 1.0;
        solver.refresh();
        // runs of 50 and 10 become 25 and 5
        assertThat(solver.shorterStages()).isEqualTo(31);
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "21, 11"})
    void threeFixedPointsAreWorthHalvingBeyondTheShortest(int stages, int shorter) {
        // runs of 10 and 10 stages become 5 and 5
        assertThat(solver(fed(stages, 11, 20)).shorterStages()).isEqualTo(shorter);
    }

    @Test
    void runsThatAreKeptMakeNoShorterLine() {
        Levels model = new Levels(13, 5);
        model.line().feed[4] = 1.0;
        model.line().feed[8] = 1.0;

        assertThat(solver(model).shorterStages()).isEqualTo(13);
    }

    @ParameterizedTest
    @CsvSource({"UPDATED, 65", "SHORTENED, 65", "CLIPPED, 65", "NOISE_AWARE, 60"})
    void aFrontMayCrossTheLineAStageAStep(LineNewton.Steps steps, int most) {
        // 5 stages; 1,000 is out of reach with steps of 2
        Levels model = fed(5, 3, 20);
        model.level = 1000.0;
        LineSolver<Levels> solver = solver(model);

        assertThat(solver.iterate(1e-12, steps)).isFalse();

        assertThat(solver.newton().iterations()).isEqualTo(most);
        solver.refresh();
        assertThat(solver.newton().iterations()).isZero();
    }

    @Test
    void theFlowsAreThoseWhereTheIterationStands() {
        Levels model = fed(1, 1, 20);
        LineSolver<Levels> solver = solver(model);

        assertThat(solver.iterate(1e-12, LineNewton.Steps.UPDATED)).isTrue();

        assertThat(solver.model()).isSameAs(model);
        // half of 1 with either phase
        assertThat(solver.balances().organic).containsExactly(0.5);
        assertThat(solver.balances().aqueous).containsExactly(0.5);
    }

    private static Levels fed(int stages, int at, int shortest) {
        Levels model = new Levels(stages, shortest);
        model.line().feed[at - 1] = 1.0;
        return model;
    }

    private static LineSolver<Levels> solver(Levels model) {
        LineSolver<Levels> solver = new LineSolver<>(model);
        solver.refresh();
        return solver;
    }
}
