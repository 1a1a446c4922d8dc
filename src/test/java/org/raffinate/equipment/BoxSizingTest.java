package org.raffinate.equipment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.raffinate.circuit.SectionKind;
import org.raffinate.equipment.BoxRules.MixerRules;
import org.raffinate.equipment.BoxRules.SettlerRules;
import org.raffinate.plant.StageLoad;

/** Boxes against sizes worked out by hand. */
class BoxSizingTest {
    private static final MixerRules MIXER = new MixerRules(1.0, 0.4, 2.0, 1.5, 0.8, 3.0);
    private static final SettlerRules SETTLER = new SettlerRules(4.0, 0.4, 0.25, 20.0, 20.0, 12.0);
    private static final BoxRules RULES = new BoxRules(6.0, 2.5, MIXER, SETTLER, 1.0, List.of());

    private static StageLoad load(int stage, double organic, double aqueous) {
        return new StageLoad(SectionKind.EXTRACTION, stage, organic, aqueous, Map.of(), Map.of());
    }

    private static MixerSettler size(BoxRules rules, StageLoad... section) {
        return new BoxSizing(rules, 800.0, 1200.0).size(List.of(section));
    }

    @Test
    void mixerHoldsTheFlowOfItsResidenceTime() {
        // 7.5 + 2.5 m3/h for 6 min are 1 m3: a cube
        MixerSettler box = size(RULES, load(1, 7500.0, 2500.0));
        assertThat(box.lines()).isEqualTo(1);
        assertThat(box.mixer().volume()).isCloseTo(1.0, within(1e-12));
        assertThat(box.mixer().width()).isCloseTo(1.0, within(1e-12));
        assertThat(box.mixer().depth()).isCloseTo(1.0, within(1e-12));
        assertThat(box.mixer().residenceTime()).isCloseTo(6.0, within(1e-12));
    }

    @Test
    void impellerTurnsAsTheDispersionAllows() {
        // D 0.4 m; N^3 = 1.5/0.16 = 9.375, N = 2.10858/s; rho 0.75 x 800 + 0.25 x 1200 = 900;
        // P = 2 x 900 x 9.375 x 0.4^5 = 172.8 W
        MixerSettler.Mixer mixer = size(RULES, load(1, 7500.0, 2500.0)).mixer();
        assertThat(mixer.impeller()).isCloseTo(0.4, within(1e-12));
        assertThat(mixer.speed()).isCloseTo(2.108582, within(1e-6));
        assertThat(mixer.power()).isCloseTo(172.8, within(1e-9));
        assertThat(mixer.electric()).isCloseTo(216.0, within(1e-9));
        assertThat(mixer.tipSpeed()).isCloseTo(2.649722, within(1e-6));
    }

    @Test
    void settlerHasTheAreaOfItsSpecificFlow() {
        // 10 m3/h over 2.5 m3/m2/h are 4 m2: 1 m x 4 m; 7.5 m3/h through 0.4 m2 are 18.75 m/h, 2.5 through 0.25 are 10
        MixerSettler.Settler settler = size(RULES, load(1, 7500.0, 2500.0)).settler();
        assertThat(settler.area()).isCloseTo(4.0, within(1e-12));
        assertThat(settler.width()).isCloseTo(1.0, within(1e-12));
        assertThat(settler.length()).isCloseTo(4.0, within(1e-12));
        assertThat(settler.organicVelocity()).isCloseTo(18.75, within(1e-9));
        assertThat(settler.aqueousVelocity()).isCloseTo(10.0, within(1e-9));
        assertThat(settler.specificFlow()).isCloseTo(2.5, within(1e-12));
        assertThat(settler.volume()).isCloseTo(2.6, within(1e-12));
    }

    @Test
    void weirsCarryTheirPhase() {
        // 7.5 m3/h over 1 m: (7.5/3600/1.84)^(2/3) = 0.010863 m; back through Francis's formula it is the flow again
        MixerSettler.Settler settler = size(RULES, load(1, 7500.0, 2500.0)).settler();
        assertThat(settler.organicHead()).isCloseTo(0.010863, within(1e-6));
        assertThat(1.84 * Math.pow(settler.aqueousHead(), 1.5) * 3600.0).isCloseTo(2.5, within(1e-9));
    }

    @Test
    void settlerWidensWhereAPhaseWouldRunTooFast() {
        BoxRules slow =
                new BoxRules(6.0, 2.5, MIXER, new SettlerRules(4.0, 0.4, 0.25, 12.5, 20.0, 12.0), 1.0, List.of());
        MixerSettler.Settler settler = size(slow, load(1, 7500.0, 2500.0)).settler();
        assertThat(settler.width()).isCloseTo(1.5, within(1e-12));
        assertThat(settler.organicVelocity()).isCloseTo(12.5, within(1e-9));
        assertThat(settler.area()).isCloseTo(4.0, within(1e-12));
        BoxRules thin =
                new BoxRules(6.0, 2.5, MIXER, new SettlerRules(4.0, 0.4, 0.05, 20.0, 20.0, 12.0), 1.0, List.of());
        assertThat(size(thin, load(1, 7500.0, 2500.0)).settler().width()).isCloseTo(2.5, within(1e-12));
    }

    @Test
    void settlerIsAsWideAsItsMixerAtLeast() {
        BoxRules quick =
                new BoxRules(6.0, 20.0, MIXER, new SettlerRules(4.0, 0.4, 0.25, 99.0, 99.0, 12.0), 1.0, List.of());
        assertThat(size(quick, load(1, 7500.0, 2500.0)).settler().width()).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void largestFlowsOfTheSectionDecide() {
        MixerSettler box = size(RULES, load(1, 7500.0, 500.0), load(2, 7500.0, 2500.0), load(3, 7400.0, 2500.0));
        assertThat(box.mixer().volume()).isCloseTo(1.0, within(1e-12));
        assertThat(box.settler().area()).isCloseTo(4.0, within(1e-12));
    }

    @Test
    void flowIsSharedByLinesWhereABoxWouldBeTooLarge() {
        // 45 m3/h: 4.5 m3 of mixer need two lines of 3 m3 at most, 18 m2 of settler two of 12 m2
        MixerSettler box = size(RULES, load(1, 33750.0, 11250.0));
        assertThat(box.lines()).isEqualTo(2);
        assertThat(box.mixer().volume()).isCloseTo(2.25, within(1e-12));
        assertThat(box.settler().area()).isCloseTo(9.0, within(1e-12));
        // exactly what one line takes is one line
        assertThat(size(RULES, load(1, 22500.0, 7500.0)).lines()).isEqualTo(1);
        // the settler may decide: 35 m3/h are 3.5 m3 and 14 m2 with a mixer of up to 6 m3
        BoxRules large = new BoxRules(6.0, 2.5, new MixerRules(1.0, 0.4, 2.0, 1.5, 0.8, 6.0), SETTLER, 1.0, List.of());
        assertThat(size(large, load(1, 25000.0, 10000.0)).lines()).isEqualTo(2);
    }

    @Test
    void marginIsBuiltInEverywhere() {
        // 1.25 x 8 m3/h is 10 m3/h
        BoxRules careful = new BoxRules(6.0, 2.5, MIXER, SETTLER, 1.25, List.of());
        MixerSettler box = size(careful, load(1, 6000.0, 2000.0));
        assertThat(box.mixer().volume()).isCloseTo(1.0, within(1e-12));
        assertThat(box.settler().organicVelocity()).isCloseTo(18.75, within(1e-9));
    }

    @Test
    void nextSizeThatIsMadeIsTaken() {
        BoxRules made = new BoxRules(6.0, 2.5, MIXER, SETTLER, 1.0, List.of(0.5, 1.2, 2.0));
        MixerSettler box = size(made, load(1, 7500.0, 2500.0));
        assertThat(box.mixer().volume()).isEqualTo(1.2);
        assertThat(box.mixer().residenceTime()).isCloseTo(7.2, within(1e-9));
        // no size beyond 2 m3: 25 m3/h take two lines
        assertThat(size(made, load(1, 20000.0, 5000.0)).lines()).isEqualTo(2);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new BoxRules(60.5, 2.5, MIXER, SETTLER, 1.0, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("residence time, min, must be above 0 and at most 60.0, found 60.5");
        assertThatThrownBy(() -> new BoxRules(6.0, 0.0, MIXER, SETTLER, 1.0, List.of()))
                .hasMessageContaining("specific flow");
        assertThatThrownBy(() -> new BoxRules(6.0, 2.5, MIXER, SETTLER, 1.0, List.of(1.0, 1.0)))
                .hasMessageContaining("sizes must rise");
        assertThatThrownBy(() -> new BoxRules(6.0, 2.5, MIXER, SETTLER, 0.9, List.of()))
                .hasMessageContaining("margin must be 1 or more, found 0.9");
        assertThatThrownBy(() -> new MixerRules(1.0, 1.1, 2.0, 1.5, 0.8, 3.0)).hasMessageContaining("impeller");
        assertThatThrownBy(() -> new SettlerRules(4.0, Double.NaN, 0.25, 20.0, 20.0, 12.0))
                .hasMessageContaining("organic depth, m, must be above 0, found NaN");
        assertThatThrownBy(() -> new BoxSizing(RULES, -1.0, 1000.0)).hasMessageContaining("density");
        assertThatThrownBy(() -> size(RULES)).hasMessageContaining("without stages");
    }
}
