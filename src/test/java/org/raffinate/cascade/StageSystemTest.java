package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import org.junit.jupiter.api.Test;

class StageSystemTest {
    private static final Cascade CASCADE = new Cascade(
            3,
            List.of(
                    new Feed(2, Phase.AQUEOUS, 1.0, Given.mixture(0.25, 0.75)),
                    new Feed(2, Phase.ORGANIC, 2.0, Given.mixture(0.5, 0.5)),
                    new Feed(3, Phase.AQUEOUS, 0.5, Given.mixture(0.0, 1.0))),
            List.of(new Draw(1, Phase.ORGANIC, 0.5), new Draw(2, Phase.AQUEOUS, 0.25)),
            2.0,
            1.0);
    private final StageSystem system = filled(false);

    private static StageSystem filled(boolean inMirror) {
        StageSystem filled = new StageSystem(3, 2);
        filled.fill(CASCADE, Given.factors(1.0, 4.0), new StageFlows(CASCADE), inMirror);
        return filled;
    }

    @Test
    void feedsAddUpByStageAndElement() {
        assertThat(system.line.feed).containsExactly(0.0, 0.0, 1.25, 1.75, 0.0, 0.5);
        assertThat(system.fed[0]).isEqualTo(1.25);
        assertThat(system.fed[1]).isEqualTo(2.25);
        assertThat(system.fedInAll()).isEqualTo(3.5);
    }

    @Test
    void whatLeavesAStageGoesOnOrIsDrawn() {
        // V = 2, 3.5, 1 and L = 1.75, 4, 3
        assertThat(system.organic).containsExactly(2.0, 3.5, 1.0);
        assertThat(system.aqueous).containsExactly(1.75, 4.0, 3.0);
        assertThat(system.line.organicOnward).containsExactly(0.75, 1.0, 0.0);
        assertThat(system.line.organicDrawn).containsExactly(0.25, 0.0, 1.0);
        assertThat(system.line.aqueousOnward).containsExactly(0.0, 0.9375, 1.0);
        assertThat(system.line.aqueousDrawn).containsExactly(1.0, 0.0625, 0.0);
    }

    @Test
    void inTheMirrorPhasesStagesAndExtractabilitiesAreExchanged() {
        StageSystem mirrored = filled(true);

        // the element of β 4 is the one extracted least there
        assertThat(mirrored.beta).containsExactly(0.25, 1.0);
        assertThat(mirrored.line.feed).containsExactly(0.5, 0.0, 1.75, 1.25, 0.0, 0.0);
        assertThat(mirrored.organic).containsExactly(3.0, 4.0, 1.75);
        assertThat(mirrored.aqueous).containsExactly(1.0, 3.5, 2.0);
        assertThat(mirrored.line.organicDrawn).containsExactly(0.0, 0.0625, 1.0);
        assertThat(mirrored.line.aqueousDrawn).containsExactly(1.0, 0.0, 0.25);
        assertThat(mirrored.listed(new double[] {1.0, 2.0, 3.0, 4.0, 5.0, 6.0}))
                .containsExactly(6.0, 5.0, 4.0, 3.0, 2.0, 1.0);
    }

    @Test
    void elementsRunFromTheLeastExtractedOnWhateverTheirAtomicNumber() {
        Cascade cascade = Cascade.of(1, 0, Phase.AQUEOUS, Given.mixture(0.5, 0.2, 0.3), 1.0, 0.5);
        StageSystem sorted = new StageSystem(1, 3);
        sorted.fill(cascade, Given.factors(3.0, 1.0, 2.0), new StageFlows(cascade), false);

        assertThat(sorted.beta).containsExactly(new double[] {1.0, 2.0, 3.0}, within(1e-15));
        assertThat(sorted.line.feed).containsExactly(new double[] {0.2, 0.3, 0.5}, within(1e-15));
        assertThat(sorted.listed(new double[] {10.0, 20.0, 30.0})).containsExactly(30.0, 10.0, 20.0);
    }

    @Test
    void theSmallerProductLeavesAtTheLastStage() {
        StageSystem chosen = new StageSystem(3, 2);
        chosen.fill(CASCADE, Given.factors(1.0, 4.0), new StageFlows(CASCADE));
        // raffinate 1.75, extract 1
        assertThat(chosen.isMirrored()).isFalse();

        Cascade richExtract = CASCADE.with(2.0, 1.5);
        chosen.fill(richExtract, Given.factors(1.0, 4.0), new StageFlows(richExtract));
        assertThat(chosen.isMirrored()).isTrue();
        assertThat(chosen.organic[2]).isEqualTo(1.25);
    }

    @Test
    void aShorterSystemTakesAllOfItsStages() {
        StageSystem mirrored = filled(true);
        StageSystem shorter = new StageSystem(2, 2);

        shorter.select(mirrored, new int[] {0, 2});

        assertThat(shorter.isMirrored()).isTrue();
        assertThat(shorter.beta).containsExactly(0.25, 1.0);
        assertThat(shorter.fed).containsExactly(2.25, 1.25);
        assertThat(shorter.organic).containsExactly(3.0, 1.75);
        assertThat(shorter.aqueous).containsExactly(1.0, 2.0);
        assertThat(shorter.line.feed).containsExactly(0.5, 0.0, 0.0, 0.0);
        assertThat(shorter.listed(new double[] {1.0, 2.0, 3.0, 4.0})).containsExactly(4.0, 3.0, 2.0, 1.0);
    }

    @Test
    void aFrontIsDeterminedWhileTheRoundingOfTheFlowsMovesItLittle() {
        // a raffinate of 1.75 that leaves at the first stage is given as exactly as the extract
        double most = mostDetermined(system, 1.75);
        assertThat(mostDetermined(system, 1e-6)).isEqualTo(most);
        // in the mirror it is a difference of flows of 3.5 in all, and carries their rounding
        assertThat(mostDetermined(filled(true), 1.75)).isCloseTo(most / 2.0, withinPercentage(1e-9));
        assertThat(mostDetermined(filled(true), 1e-3)).isCloseTo(most / 3500.0, withinPercentage(1e-9));
        assertThat(mostDetermined(filled(true), 7.0)).isCloseTo(most, withinPercentage(1e-9));
        // rounding of 4e-16 moves ln g by a thousandth
        assertThat(most).isBetween(1e11, 1e14);
    }

    /** The largest sensitivity with which a system counts as determined, by halving. */
    private static double mostDetermined(StageSystem system, double raffinate) {
        double low = 0.0;
        double high = 1e30;
        for (int step = 0; step < 200; step++) {
            double middle = 0.5 * (low + high);
            if (system.isDetermined(middle, raffinate)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
