package org.raffinate.circuit;

import org.raffinate.cascade.Phase;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
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
        for (int stage = 1; stage <= profile.stages(); stage++) {
            balance.volume(stage);
            balance.carried(stage);
            balance.charge(stage);
            balance.extractant(stage);
            for (Extraction extraction : circuit.model().extractions()) {
                balance.solute(stage, extraction.solute());
                balance.equilibrium(stage, extraction);
            }
        }
        return balance.worst;
    }

    private void note(double gap, double reference) {
        if (Double.isNaN(gap) || Double.isNaN(reference)) {
            worst = Double.NaN;
        } else if (reference > SMALLEST) {
            worst = Math.max(worst, Math.abs(gap) / reference);
        }
    }

    /** What is counted per litre of a phase that leaves a stage. */
    private interface PerLitre {
        double of(int stage, Phase phase);
    }

    /** What arrives from the neighbours, all lines and their drops, less what leaves in all directions. */
    private void note(int stage, double fed, double fedAmounts, PerLitre amount) {
        double in = fed;
        double inAmounts = fedAmounts;
        if (stage > 1) {
            double line = volumes.passedOn(stage - 1, Phase.ORGANIC);
            in += line * line(stage - 1, Phase.ORGANIC, amount);
            inAmounts += line * Math.abs(line(stage - 1, Phase.ORGANIC, amount));
        }
        if (stage < profile.stages()) {
            double line = volumes.passedOn(stage + 1, Phase.AQUEOUS);
            in += line * line(stage + 1, Phase.AQUEOUS, amount);
            inAmounts += line * Math.abs(line(stage + 1, Phase.AQUEOUS, amount));
        }
        double out = line(stage, Phase.ORGANIC, amount) + line(stage, Phase.AQUEOUS, amount);
        note(in - out, Math.max(inAmounts, Math.abs(out)));
    }

    /** What the line of a phase carries away from a stage, drops of the other phase included. */
    private double line(int stage, Phase phase, PerLitre amount) {
        Phase other = phase == Phase.ORGANIC ? Phase.AQUEOUS : Phase.ORGANIC;
        return volumes.clear(stage, phase) * amount.of(stage, phase)
                + volumes.drops(stage, other) * amount.of(stage, other);
    }

    private void volume(int stage) {
        double organicFed = stage == 1 ? circuit.solvent().flow() : 0.0;
        for (OrganicInlet inlet : circuit.organicInlets()) {
            organicFed += inlet.stage() == stage ? inlet.flow() : 0.0;
        }
        double aqueousFed = 0.0;
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            aqueousFed += inlet.stage() == stage ? inlet.flow() : 0.0;
        }
        note(stage, organicFed, organicFed, (at, phase) -> phase == Phase.ORGANIC ? 1.0 : 0.0);
        note(stage, aqueousFed, aqueousFed, (at, phase) -> phase == Phase.AQUEOUS ? 1.0 : 0.0);
    }

    private void solute(int stage, Solute solute) {
        double fed = fed(stage, solute);
        note(stage, fed, fed, (at, phase) -> profile.concentration(at, phase, solute));
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

    private void carried(int stage) {
        double anion = 0.0;
        double spectator = 0.0;
        double protons = 0.0;
        double amounts = 0.0;
        double spectators = 0.0;
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            if (inlet.stage() == stage) {
                Liquor liquor = inlet.liquor();
                anion += inlet.flow() * liquor.anion();
                spectator += inlet.flow() * liquor.spectator(circuit.model().medium());
                spectators += inlet.flow() * circuit.model().medium().charge() * liquor.anion();
                protons += inlet.flow() * liquor.hydrogen();
                amounts += inlet.flow() * Math.abs(liquor.hydrogen());
            }
        }
        double organic = stage == 1 ? circuit.solvent().flow() : 0.0;
        for (OrganicInlet inlet : circuit.organicInlets()) {
            organic += inlet.stage() == stage ? inlet.flow() : 0.0;
        }
        double replaceable = organic * circuit.solvent().extractant();
        protons += replaceable;
        amounts += replaceable;
        for (Solute solute : profile.solutes()) {
            protons -= solute.charge() * organicFed(stage, solute);
        }
        note(stage, anion, anion, (at, phase) -> phase == Phase.AQUEOUS ? profile.anion(at) : 0.0);
        double ions = circuit.model().medium().charge() * profile.anion(stage) * volumes.total(stage, Phase.AQUEOUS);
        note(stage, spectator, spectators + ions, (at, phase) -> phase == Phase.AQUEOUS ? profile.spectator(at) : 0.0);
        note(
                stage,
                protons,
                amounts,
                (at, phase) -> phase == Phase.AQUEOUS ? profile.acid(at) : profile.exchangeable(at));
    }

    private void charge(int stage) {
        double h = profile.hydrogen(stage);
        EquilibriumModel model = circuit.model();
        double positive = h + Math.max(0.0, profile.spectator(stage));
        for (Solute solute : profile.solutes()) {
            positive += solute.charge() * profile.concentration(stage, Phase.AQUEOUS, solute);
        }
        double dissociated = model.secondDissociation() / (h + model.secondDissociation());
        double perAnion = model.medium().charge() == 1 ? 1.0 : 1.0 + dissociated;
        double negative =
                EquilibriumModel.WATER / h + perAnion * profile.anion(stage) + Math.max(0.0, -profile.spectator(stage));
        note(positive - negative, negative);
    }

    private void extractant(int stage) {
        double held = profile.freeExtractant(stage);
        for (Extraction extraction : circuit.model().extractions()) {
            held += extraction.dimers() * atEquilibrium(stage, extraction);
        }
        note(held - circuit.solvent().capacity(), circuit.solvent().capacity());
    }

    /** What the law says of the organic beside this aqueous, mol/L. */
    private double atEquilibrium(int stage, Extraction extraction) {
        double h = profile.hydrogen(stage);
        EquilibriumModel model = circuit.model();
        double ligand = profile.anion(stage);
        if (model.medium().charge() == 2) {
            ligand *= model.secondDissociation() / (h + model.secondDissociation());
        }
        double free = Math.max(profile.freeExtractant(stage), Double.MIN_NORMAL);
        return Math.exp(extraction.law().logD(Math.log(free), Math.log(h), ligand))
                * profile.concentration(stage, Phase.AQUEOUS, extraction.solute());
    }

    /** y = (1 - η) y_in + η D x, with y_in the mean of all organic that enters. */
    private void equilibrium(int stage, Extraction extraction) {
        Solute solute = extraction.solute();
        double arriving = organicFed(stage, solute);
        if (stage > 1) {
            arriving += volumes.passedOn(stage - 1, Phase.ORGANIC)
                    * volumes.clear(stage - 1, Phase.ORGANIC)
                    * profile.concentration(stage - 1, Phase.ORGANIC, solute);
        }
        if (stage < profile.stages()) {
            arriving += volumes.passedOn(stage + 1, Phase.AQUEOUS)
                    * volumes.drops(stage + 1, Phase.ORGANIC)
                    * profile.concentration(stage + 1, Phase.ORGANIC, solute);
        }
        double efficiency = circuit.section(stage).efficiency();
        double volume = volumes.total(stage, Phase.ORGANIC);
        double expected = (1.0 - efficiency) * arriving / volume + efficiency * atEquilibrium(stage, extraction);
        double found = profile.concentration(stage, Phase.ORGANIC, solute);
        note(found - expected, Math.max(found, expected));
    }
}
