package org.raffinate.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.cascade.Phase;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

class StageVolumesTest {
    private static final Percentage ROUNDING = Percentage.withPercentage(1e-12);

    @Test
    void withoutDropsTheFlowsAreSumsOfWhatEnters() {
        StageVolumes volumes = new StageVolumes(Plants.closed());

        assertThat(volumes.clear(1, Phase.ORGANIC)).isEqualTo(1.6);
        assertThat(volumes.clear(14, Phase.ORGANIC)).isEqualTo(1.6);
        assertThat(volumes.clear(1, Phase.AQUEOUS)).isCloseTo(1.2, ROUNDING);
        assertThat(volumes.clear(7, Phase.AQUEOUS)).isEqualTo(0.2);
        assertThat(volumes.clear(11, Phase.AQUEOUS)).isEqualTo(0.25);
        assertThat(volumes.drops(3, Phase.ORGANIC)).isZero();
        assertThat(volumes.returned()).isEqualTo(1.6);
        assertThat(volumes.makeUp()).isZero();
    }

    @Test
    void oneStageWithDropsBothWaysByHand() {
        // V + o L = 2 and L + a V = 1
        Circuit circuit = oneStage(0.04, 0.05, List.of());
        StageVolumes volumes = new StageVolumes(circuit);
        double organic = (2.0 - 0.04) / (1.0 - 0.04 * 0.05);
        double aqueous = (1.0 - 0.05 * 2.0) / (1.0 - 0.04 * 0.05);

        assertThat(volumes.clear(1, Phase.ORGANIC)).isCloseTo(organic, ROUNDING);
        assertThat(volumes.clear(1, Phase.AQUEOUS)).isCloseTo(aqueous, ROUNDING);
        assertThat(volumes.drops(1, Phase.ORGANIC)).isCloseTo(0.04 * aqueous, ROUNDING);
        assertThat(volumes.drops(1, Phase.AQUEOUS)).isCloseTo(0.05 * organic, ROUNDING);
        assertThat(volumes.total(1, Phase.ORGANIC)).isCloseTo(2.0, ROUNDING);
        assertThat(volumes.total(1, Phase.AQUEOUS)).isCloseTo(1.0, ROUNDING);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyStageIsFedWhatLeavesIt(long seed) {
        Circuit circuit = RandomCircuit.of(seed);
        StageVolumes volumes = new StageVolumes(circuit);
        for (int stage = 1; stage <= circuit.stages(); stage++) {
            for (Phase phase : Phase.values()) {
                double in =
                        phase == Phase.ORGANIC && stage == 1 ? circuit.solvent().flow() : 0.0;
                for (AqueousInlet inlet : circuit.aqueousInlets()) {
                    in += phase == Phase.AQUEOUS && inlet.stage() == stage ? inlet.flow() : 0.0;
                }
                for (OrganicInlet inlet : circuit.organicInlets()) {
                    in += phase == Phase.ORGANIC && inlet.stage() == stage ? inlet.flow() : 0.0;
                }
                if (stage > 1) {
                    double line = volumes.passedOn(stage - 1, Phase.ORGANIC);
                    in += line * lineOf(volumes, stage - 1, Phase.ORGANIC, phase);
                }
                if (stage < circuit.stages()) {
                    double line = volumes.passedOn(stage + 1, Phase.AQUEOUS);
                    in += line * lineOf(volumes, stage + 1, Phase.AQUEOUS, phase);
                }
                assertThat(volumes.total(stage, phase)).isCloseTo(in, Percentage.withPercentage(1e-11));
            }
        }
    }

    /** Of a phase in the line that leaves a stage. */
    private static double lineOf(StageVolumes volumes, int stage, Phase line, Phase phase) {
        return line == phase ? volumes.clear(stage, phase) : volumes.drops(stage, phase);
    }

    @Test
    void drawsShareTheLineAndMultiply() {
        StageVolumes volumes = new StageVolumes(Plants.drawn(
                Plants.closed(), List.of(new SideDraw(3, Phase.ORGANIC, 0.25), new SideDraw(3, Phase.ORGANIC, 0.5))));

        assertThat(volumes.passedOn(3, Phase.ORGANIC)).isEqualTo(0.375);
        assertThat(volumes.clear(4, Phase.ORGANIC)).isCloseTo(0.6, ROUNDING);
    }

    @Test
    void noMoreSolventReturnsThanIsNeeded() {
        Circuit circuit = oneStage(0.0, 0.0, List.of(new OrganicInlet(1, 1.0, Map.of())));
        StageVolumes volumes = new StageVolumes(Plants.recycling(circuit, 0.9));

        // 2.7 of 3.0 L/h would come back where 2.0 enter
        assertThat(volumes.returned()).isEqualTo(2.0);
        assertThat(volumes.makeUp()).isZero();
        assertThat(new StageVolumes(Plants.recycling(circuit, 0.5)).returned()).isCloseTo(1.5, within(1e-15));
    }

    @Test
    void aStageThatNoAqueousReachesIsNamed() {
        Circuit circuit = Plants.closed();
        Circuit dry = Plants.fed(circuit, circuit.aqueousInlets().subList(0, 2));

        assertThat(new StageVolumes(dry).infeasibility()).get().asString().contains("no aqueous leaves stage 11");
    }

    @Test
    void entrainmentThatTakesAllOfAPhaseIsNamed() {
        // 3 % of 40 times as much organic
        Circuit circuit = oneStage(0.0, 0.03, List.of(new OrganicInlet(1, 40.0, Map.of())));

        assertThat(new StageVolumes(circuit).infeasibility()).get().asString().contains("entrainment");
    }

    private static Circuit oneStage(double organicInAqueous, double aqueousInOrganic, List<OrganicInlet> inlets) {
        return new Circuit(
                Plants.model(Medium.CHLORIDE, 0.0),
                new Solvent(2.0, 1.0, 0.0, Solute.SODIUM, Map.of(), 0.0),
                List.of(new Section(SectionKind.EXTRACTION, 1, 1.0, organicInAqueous, aqueousInOrganic, 0.0)),
                List.of(new AqueousInlet(1, 1.0, Liquor.acid(Medium.CHLORIDE, 0.1))),
                inlets,
                List.of());
    }
}
