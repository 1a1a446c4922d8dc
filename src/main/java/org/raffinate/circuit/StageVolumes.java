package org.raffinate.circuit;

import java.util.Optional;
import org.raffinate.cascade.Phase;

/**
 * Volume flows of the phases through a circuit.
 *
 * <p>The clear phases leave a stage with V (organic) and L (aqueous); V carries aqueous drops and L organic drops with
 * it, as volume fractions of V and L. Volumes add up, and the transfer of solutes does not change them. V is summed
 * upwards for given L and L downwards for given V, in turn; each round shrinks the error by the product of the two
 * fractions.
 */
public final class StageVolumes {
    private static final int MOST_ROUNDS = 300;
    private static final double SETTLED = 1e-16;

    private final Circuit circuit;
    private final Section[] section;
    private final double[] organic;
    private final double[] aqueous;
    private final double[] organicFed;
    private final double[] aqueousFed;
    private final double[] organicPassed;
    private final double[] aqueousPassed;

    /** The volume flows of a circuit. */
    public StageVolumes(Circuit circuit) {
        this.circuit = circuit;
        int stages = circuit.stages();
        section = new Section[stages];
        organic = new double[stages];
        aqueous = new double[stages];
        organicFed = new double[stages];
        aqueousFed = new double[stages];
        organicPassed = new double[stages];
        aqueousPassed = new double[stages];
        for (int j = 0; j < stages; j++) {
            section[j] = circuit.section(j + 1);
            organicPassed[j] = j == stages - 1 ? 0.0 : 1.0;
            aqueousPassed[j] = 1.0;
        }
        for (int k = 0; k < circuit.sections().size(); k++) {
            aqueousPassed[circuit.stagesBefore(k)] =
                    k == 0 ? 0.0 : circuit.sections().get(k).reflux();
        }
        for (SideDraw draw : circuit.draws()) {
            double[] passed = draw.phase() == Phase.AQUEOUS ? aqueousPassed : organicPassed;
            passed[draw.stage() - 1] *= 1.0 - draw.share();
        }
        organicFed[0] = circuit.solvent().flow();
        circuit.organicInlets().forEach(inlet -> organicFed[inlet.stage() - 1] += inlet.flow());
        circuit.aqueousInlets().forEach(inlet -> aqueousFed[inlet.stage() - 1] += inlet.flow());
        double changed = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && changed > SETTLED; round++) {
            changed = Math.max(sumUpwards(), sumDownwards());
        }
    }

    private double sumUpwards() {
        double changed = 0.0;
        for (int j = 0; j < organic.length; j++) {
            double flow = organicFed[j] - organicDrops(j);
            flow += j == 0 ? 0.0 : organicPassed[j - 1] * organic[j - 1];
            flow += j == organic.length - 1 ? 0.0 : aqueousPassed[j + 1] * organicDrops(j + 1);
            changed = Math.max(changed, Math.abs(flow - organic[j]) / Math.abs(flow));
            organic[j] = flow;
        }
        return changed;
    }

    private double sumDownwards() {
        double changed = 0.0;
        for (int j = aqueous.length - 1; j >= 0; j--) {
            double flow = aqueousFed[j] - aqueousDrops(j);
            flow += j == 0 ? 0.0 : organicPassed[j - 1] * aqueousDrops(j - 1);
            flow += j == aqueous.length - 1 ? 0.0 : aqueousPassed[j + 1] * aqueous[j + 1];
            changed = Math.max(changed, Math.abs(flow - aqueous[j]) / Math.abs(flow));
            aqueous[j] = flow;
        }
        return changed;
    }

    private double organicDrops(int j) {
        return section[j].organicInAqueous() * aqueous[j];
    }

    private double aqueousDrops(int j) {
        return section[j].aqueousInOrganic() * organic[j];
    }

    /** Clear phase that leaves a stage, draws included, L/h. */
    public double clear(int stage, Phase phase) {
        return phase == Phase.ORGANIC ? organic[stage - 1] : aqueous[stage - 1];
    }

    /** Drops of a phase that leave a stage with the other one, L/h. */
    public double drops(int stage, Phase phase) {
        return phase == Phase.ORGANIC ? organicDrops(stage - 1) : aqueousDrops(stage - 1);
    }

    /** All of a phase that leaves a stage, clear and as drops, L/h. */
    public double total(int stage, Phase phase) {
        return clear(stage, phase) + drops(stage, phase);
    }

    /** Share of the line of a phase, its drops included, that goes on to the next stage in its direction. */
    public double passedOn(int stage, Phase phase) {
        return phase == Phase.ORGANIC ? organicPassed[stage - 1] : aqueousPassed[stage - 1];
    }

    /** Solvent of the last stage that returns to the first, L/h: no more than is needed there. */
    public double returned() {
        Solvent solvent = circuit.solvent();
        return Math.min(solvent.recycled() * organic[organic.length - 1], solvent.flow());
    }

    /** Fresh solvent that joins what returns, L/h. */
    public double makeUp() {
        return circuit.solvent().flow() - returned();
    }

    /** Why these flows cannot run; empty where they can. */
    public Optional<String> infeasibility() {
        for (int j = 0; j < organic.length; j++) {
            if (!(organic[j] > 0.0)) {
                return Optional.of("no organic leaves stage " + (j + 1) + ": entrainment takes all of it");
            }
            if (!(aqueous[j] > 0.0)) {
                return Optional.of("no aqueous leaves stage " + (j + 1)
                        + ": no aqueous inlet reaches it, or entrainment takes all of it");
            }
        }
        return Optional.empty();
    }
}
