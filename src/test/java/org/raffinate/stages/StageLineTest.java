package org.raffinate.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StageLineTest {
    @Test
    void bothPhasesRunThroughANewLineAndLeaveItAtTheEnds() {
        StageLine line = new StageLine(3, 2);

        assertThat(line.organicOnward).containsExactly(1.0, 1.0, 0.0);
        assertThat(line.organicDrawn).containsExactly(0.0, 0.0, 1.0);
        assertThat(line.aqueousOnward).containsExactly(0.0, 1.0, 1.0);
        assertThat(line.aqueousDrawn).containsExactly(1.0, 0.0, 0.0);
        assertThat(line.feed).hasSize(6).containsOnly(0.0);
        assertThat(line.isLoop()).isFalse();
    }

    @Test
    void endsFeedsAndDrawsHaveTheirPlaceAndNothingElse() {
        StageLine line = new StageLine(9, 2);
        line.organicDrawn[2] = 0.1;
        line.aqueousDrawn[4] = 0.1;
        line.feed[6 * 2 + 1] = 0.5;

        assertThat(IntStream.range(0, 9).filter(line::isFixed)).containsExactly(0, 2, 4, 6, 8);
    }

    @Test
    void oneReturnedSoluteMakesALoop() {
        StageLine line = new StageLine(2, 3);
        line.returned[2] = 0.01;

        assertThat(line.isLoop()).isTrue();
    }

    @Test
    void aSelectionTakesAllThatBelongsToItsStages() {
        StageLine line = new StageLine(4, 2);
        line.organicOnward[2] = 0.7;
        line.organicDrawn[2] = 0.3;
        line.aqueousOnward[2] = 0.6;
        line.aqueousDrawn[2] = 0.4;
        line.feed[4] = 5.0;
        line.feed[5] = 6.0;
        line.returned[1] = 0.9;
        StageLine shorter = new StageLine(3, 2);

        shorter.select(line, new int[] {0, 2, 3});

        assertThat(shorter.organicOnward).containsExactly(1.0, 0.7, 0.0);
        assertThat(shorter.organicDrawn).containsExactly(0.0, 0.3, 1.0);
        assertThat(shorter.aqueousOnward).containsExactly(0.0, 0.6, 1.0);
        assertThat(shorter.aqueousDrawn).containsExactly(1.0, 0.4, 0.0);
        assertThat(shorter.feed).containsExactly(0.0, 0.0, 5.0, 6.0, 0.0, 0.0);
        assertThat(shorter.returned).containsExactly(0.0, 0.9);
    }

    @Test
    void aSelectionOfRealStagesTakesTheirDropsEfficiencyAndBothFeeds() {
        StageLine line = StageLine.ofRealStages(4, 2);
        line.efficiency[2] = 0.9;
        line.organicEntrained[2] = 0.01;
        line.aqueousEntrained[2] = 0.02;
        line.organicFeed[5] = 3.0;
        StageLine shorter = line.ofLength(3);

        shorter.select(line, new int[] {0, 2, 3});

        assertThat(shorter.isReal()).isTrue();
        assertThat(shorter.efficiency).containsExactly(1.0, 0.9, 1.0);
        assertThat(shorter.organicEntrained).containsExactly(0.0, 0.01, 0.0);
        assertThat(shorter.aqueousEntrained).containsExactly(0.0, 0.02, 0.0);
        assertThat(shorter.organicFeed).containsExactly(0.0, 0.0, 0.0, 3.0, 0.0, 0.0);
        assertThat(shorter.isFixed(1)).isTrue();
    }

    @Test
    void aLineOfIdealStagesStaysOne() {
        assertThat(new StageLine(4, 2).ofLength(3).isReal()).isFalse();
    }
}
