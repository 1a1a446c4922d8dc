package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
    private final StageSystem system = StageSystem.of(CASCADE, Given.factors(1.0, 4.0), new StageFlows(CASCADE));

    @Test
    void feedsAddUpByStageAndElement() {
        assertThat(system.feed).containsExactly(0.0, 0.0, 1.25, 1.75, 0.0, 0.5);
        assertThat(system.fed(0)).isEqualTo(1.25);
        assertThat(system.fed(1)).isEqualTo(2.25);
    }

    @Test
    void inTheMirrorPhasesStagesAndExtractabilitiesAreExchanged() {
        StageSystem mirrored = system.mirrored();

        assertThat(mirrored.beta).containsExactly(1.0, 0.25);
        assertThat(mirrored.feed).containsExactly(0.0, 0.5, 1.25, 1.75, 0.0, 0.0);
        // upright: V = 2, 3.5, 1 and L = 1.75, 3.25, 3
        assertThat(system.organic).containsExactly(2.0, 3.5, 1.0);
        assertThat(system.aqueous).containsExactly(1.75, 4.0, 3.0);
        assertThat(mirrored.organic).containsExactly(3.0, 4.0, 1.75);
        assertThat(mirrored.aqueous).containsExactly(1.0, 3.5, 2.0);
        assertThat(mirrored.organicDrawn).containsExactly(0.0, 0.0625, 0.0);
        assertThat(mirrored.aqueousDrawn).containsExactly(0.0, 0.0, 0.25);
    }

    @Test
    void theMirrorImageOfTheMirrorImageIsTheOriginal() {
        StageSystem twice = system.mirrored().mirrored();

        assertThat(twice.beta).containsExactly(system.beta, within(1e-15));
        assertThat(twice.feed).containsExactly(system.feed);
        assertThat(twice.organic).containsExactly(system.organic);
        assertThat(twice.aqueous).containsExactly(system.aqueous);
        assertThat(twice.organicOnward).containsExactly(system.organicOnward);
        assertThat(twice.aqueousOnward).containsExactly(system.aqueousOnward);
        assertThat(twice.organicDrawn).containsExactly(system.organicDrawn);
        assertThat(twice.aqueousDrawn).containsExactly(system.aqueousDrawn);
    }
}
