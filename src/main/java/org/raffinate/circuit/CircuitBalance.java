package org.raffinate.circuit;

import java.util.function.ToDoubleFunction;
import org.raffinate.cascade.Phase;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/**
 * Balances of a published profile, recomputed from the description by their own bookkeeping; shares nothing with the
 * solver's equations.
 *
 * <p>Checked over every stage, each gap relative to what passes through it: the volume of both phases, every solute, the
 * medium's anion, spectator ions, and protons (free, bound to the anion, on the extractant); and that the aqueous carries
 * no charge, that free and bound extractant add up, and that every solute's organic concentration is what its law and the
 * stage's efficiency say.
 */
public final class CircuitBalance {
    /** Flows below this, mol/h, have lost digits to the range of a double. */
    private static final double SMALLEST = 1e-280;

    private final Circuit circuit;
    private final StageVolumes volumes;
    private final CircuitProfile profile;
    private double worst;

    private CircuitBalance(Circuit circuit, StageVolumes volumes, CircuitProfile profile) {
        this.circuit = circuit;
        this.volumes = volumes;
        this.profile = profile;
    }

    /** The largest relative gap. */
    public static double worst(Circuit circuit, StageVolumes volumes, CircuitProfile profile) {
        CircuitBalance balance = new CircuitBalance(circuit, volumes, profile);
        balance.volumes();
        balance.carried();
        for (int i = 0; i < profile.solutes().size(); i++) {
            balance.solute(i);
        }
        int stage = 0;
        for (Section section : circuit.sections()) {
            for (int last = stage + section.stages(); stage < last; ) {
                stage++;
                balance.charge(stage);
                balance.equilibrium(stage, section.efficiency());
            }
        }
        return balance.worst;
    }

    private void note(double gap, double reference) {
        if (Double.isNaN(gap) || Double.isNaN(reference)) {
            worst = Double.NaN;
        } else if (reference > SMALLEST) {
            // Math.max keeps a NaN
            worst = Math.max(worst, Math.abs(gap) / reference);
        }
    }

    /** What is counted per litre of a phase that leaves a stage. */
    private interface PerLitre {
        double of(int stage, Phase phase);
    }

    /** What a stage gets from outside. */
    private interface Fed {
        double at(int stage);
    }

    /**
     * Over every stage what arrives from the neighbours, all lines and their drops, less what leaves in all directions.
     *
     * @param amounts the sizes of what is fed, where its parts may cancel
     */
    private void balance(Fed fed, Fed amounts, PerLitre amount) {
        double rising = 0.0;
        double organic = amount.of(1, Phase.ORGANIC);
        double aqueous = amount.of(1, Phase.AQUEOUS);
        for (int stage = 1; stage <= profile.stages(); stage++) {
            double up = line(stage, Phase.ORGANIC, organic, aqueous);
            double down = line(stage, Phase.AQUEOUS, aqueous, organic);
            double falling = 0.0;
            if (stage < profile.stages()) {
                organic = amount.of(stage + 1, Phase.ORGANIC);
                aqueous = amount.of(stage + 1, Phase.AQUEOUS);
                falling = volumes.passedOn(stage + 1, Phase.AQUEOUS) * line(stage + 1, Phase.AQUEOUS, aqueous, organic);
            }
            double out = up + down;
            double inAmounts = amounts.at(stage) + Math.abs(rising) + Math.abs(falling);
            note(fed.at(stage) + rising + falling - out, Math.max(inAmounts, Math.abs(out)));
            rising = volumes.passedOn(stage, Phase.ORGANIC) * up;
        }
    }

    /** What the line of a phase carries away from a stage, drops of the other phase included. */
    private double line(int stage, Phase phase, double inPhase, double inOther) {
        Phase other = phase == Phase.ORGANIC ? Phase.AQUEOUS : Phase.ORGANIC;
        return volumes.clear(stage, phase) * inPhase + volumes.drops(stage, other) * inOther;
    }

    private void volumes() {
        Fed organicFed = stage -> {
            double fed = stage == 1 ? circuit.solvent().flow() : 0.0;
            for (OrganicInlet inlet : circuit.organicInlets()) {
                fed += inlet.stage() == stage ? inlet.flow() : 0.0;
            }
            return fed;
        };
        Fed aqueousFed = stage -> fed(stage, AqueousInlet::flow);
        balance(organicFed, organicFed, (at, phase) -> phase == Phase.ORGANIC ? 1.0 : 0.0);
        balance(aqueousFed, aqueousFed, (at, phase) -> phase == Phase.AQUEOUS ? 1.0 : 0.0);
    }

    private void solute(int i) {
        Solute solute = profile.solutes().get(i);
        Fed fed = stage -> fed(stage, solute);
        balance(fed, fed, (at, phase) -> profile.concentration(at, phase, i));
    }

    /** What the aqueous inlets of a stage bring of something. */
    private double fed(int stage, ToDoubleFunction<AqueousInlet> part) {
        double fed = 0.0;
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            fed += inlet.stage() == stage ? part.applyAsDouble(inlet) : 0.0;
        }
        return fed;
    }

    /** What enters a stage from outside and with the returned solvent, mol/h. */
    private double fed(int stage, Solute solute) {
        double fed = organicFed(stage, solute);
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            fed += inlet.stage() == stage ? inlet.flow() * inlet.liquor().concentration(solute) : 0.0;
        }
        return fed;
    }

    private double organicFed(int stage, Solute solute) {
        double fed = 0.0;
        for (OrganicInlet inlet : circuit.organicInlets()) {
            fed += inlet.stage() == stage ? inlet.flow() * inlet.solutes().getOrDefault(solute, 0.0) : 0.0;
        }
        return stage == 1 ? fed + circuit.solvent().flow() * enteringSolvent(solute) : fed;
    }

    /** Concentration in the solvent that enters stage 1: saponified, or mixed from returned and fresh. */
    private double enteringSolvent(Solute solute) {
        Solvent solvent = circuit.solvent();
        if (solvent.saponification() > 0.0 && solute.equals(solvent.base())) {
            return solvent.counterIon();
        }
        double fresh = solvent.carried().getOrDefault(solute, 0.0);
        double returned = profile.concentration(profile.stages(), Phase.ORGANIC, solute);
        return (volumes.makeUp() * fresh + volumes.returned() * returned) / solvent.flow();
    }

    private void carried() {
        Medium medium = circuit.model().medium();
        Fed anion = stage -> fed(stage, inlet -> inlet.flow() * inlet.liquor().anion());
        balance(anion, anion, (at, phase) -> phase == Phase.AQUEOUS ? profile.anion(at) : 0.0);
        balance(
                stage -> fed(stage, inlet -> inlet.flow() * inlet.liquor().spectator(medium)),
                stage -> medium.charge()
                        * (anion.at(stage) + profile.anion(stage) * volumes.total(stage, Phase.AQUEOUS)),
                (at, phase) -> phase == Phase.AQUEOUS ? profile.spectator(at) : 0.0);
        balance(
                this::protonsFed,
                stage -> replaceable(stage)
                        + fed(
                                stage,
                                inlet -> inlet.flow() * Math.abs(inlet.liquor().hydrogen())),
                (at, phase) -> phase == Phase.AQUEOUS ? profile.acid(at) : profile.exchangeable(at));
    }

    private double protonsFed(int stage) {
        double protons = replaceable(stage)
                + fed(stage, inlet -> inlet.flow() * inlet.liquor().hydrogen());
        for (Solute solute : profile.solutes()) {
            protons -= solute.charge() * organicFed(stage, solute);
        }
        return protons;
    }

    /** Protons of the extractant that enters a stage, before any cation took their place. */
    private double replaceable(int stage) {
        double organic = stage == 1 ? circuit.solvent().flow() : 0.0;
        for (OrganicInlet inlet : circuit.organicInlets()) {
            organic += inlet.stage() == stage ? inlet.flow() : 0.0;
        }
        return organic * circuit.solvent().extractant();
    }

    private void charge(int stage) {
        double h = profile.hydrogen(stage);
        EquilibriumModel model = circuit.model();
        double positive = h + Math.max(0.0, profile.spectator(stage));
        for (int i = 0; i < profile.solutes().size(); i++) {
            positive += profile.solutes().get(i).charge() * profile.concentration(stage, Phase.AQUEOUS, i);
        }
        double dissociated = model.secondDissociation() / (h + model.secondDissociation());
        double perAnion = model.medium().charge() == 1 ? 1.0 : 1.0 + dissociated;
        double negative =
                EquilibriumModel.WATER / h + perAnion * profile.anion(stage) + Math.max(0.0, -profile.spectator(stage));
        note(positive - negative, negative);
    }

    /** The extractant adds up, and y = (1 - η) y_in + η D x, with y_in the mean of all organic that enters. */
    private void equilibrium(int stage, double efficiency) {
        EquilibriumModel model = circuit.model();
        double h = profile.hydrogen(stage);
        double ligand = profile.anion(stage);
        if (model.medium().charge() == 2) {
            ligand *= model.secondDissociation() / (h + model.secondDissociation());
        }
        double logH = Math.log(h);
        double logFree = Math.log(Math.max(profile.freeExtractant(stage), Double.MIN_NORMAL));
        double held = profile.freeExtractant(stage);
        for (int i = 0; i < model.extractions().size(); i++) {
            Extraction extraction = model.extractions().get(i);
            double byLaw = Math.exp(extraction.law().logD(logFree, logH, ligand))
                    * profile.concentration(stage, Phase.AQUEOUS, i);
            held += extraction.dimers() * byLaw;
            double expected = efficiency * byLaw;
            if (efficiency < 1.0) {
                expected += (1.0 - efficiency) * arriving(stage, i) / volumes.total(stage, Phase.ORGANIC);
            }
            double found = profile.concentration(stage, Phase.ORGANIC, i);
            note(found - expected, Math.max(found, expected));
        }
        note(held - circuit.solvent().capacity(), circuit.solvent().capacity());
    }

    /** What all organic that enters a stage brings of a solute, mol/h. */
    private double arriving(int stage, int i) {
        double arriving = organicFed(stage, profile.solutes().get(i));
        if (stage > 1) {
            arriving += volumes.passedOn(stage - 1, Phase.ORGANIC)
                    * volumes.clear(stage - 1, Phase.ORGANIC)
                    * profile.concentration(stage - 1, Phase.ORGANIC, i);
        }
        if (stage < profile.stages()) {
            arriving += volumes.passedOn(stage + 1, Phase.AQUEOUS)
                    * volumes.drops(stage + 1, Phase.ORGANIC)
                    * profile.concentration(stage + 1, Phase.ORGANIC, i);
        }
        return arriving;
    }
}
