package org.raffinate.circuit;

import java.util.Arrays;
import java.util.Map;
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
    private final int stages;
    /** Of the line at hand: what enters a stage from outside, and the sizes of its parts where these may cancel. */
    private final double[] fed;

    private final double[] amounts;
    /** What a litre of either phase carries of it. */
    private final double[] organic;

    private final double[] aqueous;
    private double worst;

    private CircuitBalance(Circuit circuit, StageVolumes volumes, CircuitProfile profile) {
        this.circuit = circuit;
        this.volumes = volumes;
        this.profile = profile;
        stages = profile.stages();
        fed = new double[stages];
        amounts = new double[stages];
        organic = new double[stages];
        aqueous = new double[stages];
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
        } else if (reference > SMALLEST && Math.abs(gap) > worst * reference) {
            worst = Math.abs(gap) / reference;
        }
    }

    /**
     * Over every stage what arrives from the neighbours, all lines and their drops, less what leaves in all directions.
     *
     * @param sizes {@code fed}, or the sizes of its parts where they may cancel
     */
    private void balance(double[] sizes) {
        double rising = 0.0;
        double falling = line(1, Phase.AQUEOUS);
        for (int stage = 1; stage <= stages; stage++) {
            double up = line(stage, Phase.ORGANIC);
            double down = falling;
            falling = stage == stages ? 0.0 : line(stage + 1, Phase.AQUEOUS);
            double arriving = stage == stages ? 0.0 : volumes.passedOn(stage + 1, Phase.AQUEOUS) * falling;
            double out = up + down;
            double in = sizes[stage - 1] + Math.abs(rising) + Math.abs(arriving);
            note(fed[stage - 1] + rising + arriving - out, Math.max(in, Math.abs(out)));
            rising = volumes.passedOn(stage, Phase.ORGANIC) * up;
        }
    }

    /** What the line of a phase carries away from a stage, drops of the other phase included. */
    private double line(int stage, Phase phase) {
        return phase == Phase.ORGANIC
                ? volumes.clear(stage, phase) * organic[stage - 1]
                        + volumes.drops(stage, Phase.AQUEOUS) * aqueous[stage - 1]
                : volumes.clear(stage, phase) * aqueous[stage - 1]
                        + volumes.drops(stage, Phase.ORGANIC) * organic[stage - 1];
    }

    private void volumes() {
        Arrays.fill(organic, 1.0);
        Arrays.fill(aqueous, 0.0);
        feedOrganic(inlet -> 1.0, 1.0);
        balance(fed);
        Arrays.fill(organic, 0.0);
        Arrays.fill(aqueous, 1.0);
        feedAqueous(fed, inlet -> 1.0);
        balance(fed);
    }

    private void solute(int i) {
        feed(profile.solutes().get(i));
        for (int j = 0; j < stages; j++) {
            organic[j] = profile.concentration(j + 1, Phase.ORGANIC, i);
            aqueous[j] = profile.concentration(j + 1, Phase.AQUEOUS, i);
        }
        balance(fed);
    }

    /** What enters the stages of a solute from outside and with the returned solvent, mol/h. */
    private void feed(Solute solute) {
        feedOrganic(inlet -> inlet.solutes().getOrDefault(solute, 0.0), enteringSolvent(solute));
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            fed[inlet.stage() - 1] += inlet.flow() * inlet.liquor().concentration(solute);
        }
    }

    /** Fills {@code fed} by what the organic inlets carry per litre, and the solvent that enters the first stage. */
    private void feedOrganic(ToDoubleFunction<OrganicInlet> perLitre, double inSolvent) {
        Arrays.fill(fed, 0.0);
        fed[0] = circuit.solvent().flow() * inSolvent;
        for (OrganicInlet inlet : circuit.organicInlets()) {
            fed[inlet.stage() - 1] += inlet.flow() * perLitre.applyAsDouble(inlet);
        }
    }

    /** Fills an array by what the aqueous inlets carry per litre. */
    private void feedAqueous(double[] into, ToDoubleFunction<Liquor> perLitre) {
        Arrays.fill(into, 0.0);
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            into[inlet.stage() - 1] += inlet.flow() * perLitre.applyAsDouble(inlet.liquor());
        }
    }

    /** Concentration in the solvent that enters stage 1: saponified, or mixed from returned and fresh. */
    private double enteringSolvent(Solute solute) {
        Solvent solvent = circuit.solvent();
        if (solvent.saponification() > 0.0 && solute.equals(solvent.base())) {
            return solvent.counterIon();
        }
        double fresh = solvent.carried().getOrDefault(solute, 0.0);
        double returned = profile.concentration(stages, Phase.ORGANIC, solute);
        return (volumes.makeUp() * fresh + volumes.returned() * returned) / solvent.flow();
    }

    private void carried() {
        Medium medium = circuit.model().medium();
        Arrays.fill(organic, 0.0);
        feedAqueous(fed, Liquor::anion);
        for (int j = 0; j < stages; j++) {
            aqueous[j] = profile.anion(j + 1);
            amounts[j] = medium.charge() * (fed[j] + aqueous[j] * volumes.total(j + 1, Phase.AQUEOUS));
        }
        balance(fed);
        feedAqueous(fed, liquor -> liquor.spectator(medium));
        for (int j = 0; j < stages; j++) {
            aqueous[j] = profile.spectator(j + 1);
        }
        balance(amounts);
        protons();
    }

    /** Free, bound to the anion, and those of the extractant that no cation has replaced. */
    private void protons() {
        double inSolvent = circuit.solvent().extractant();
        feedOrganic(inlet -> inSolvent, inSolvent);
        double[] replaceable = fed.clone();
        feedAqueous(amounts, liquor -> Math.abs(liquor.hydrogen()));
        double replaced = 0.0;
        for (Solute solute : profile.solutes()) {
            replaced += solute.charge() * enteringSolvent(solute);
        }
        feedOrganic(inlet -> inSolvent - charge(inlet.solutes()), inSolvent - replaced);
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            fed[inlet.stage() - 1] += inlet.flow() * inlet.liquor().hydrogen();
        }
        for (int j = 0; j < stages; j++) {
            amounts[j] += replaceable[j];
            organic[j] = profile.exchangeable(j + 1);
            aqueous[j] = profile.acid(j + 1);
        }
        balance(amounts);
    }

    private static double charge(Map<Solute, Double> solutes) {
        double charge = 0.0;
        for (Map.Entry<Solute, Double> each : solutes.entrySet()) {
            charge += each.getKey().charge() * each.getValue();
        }
        return charge;
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

    private double organicFed(int stage, Solute solute) {
        double brought = stage == 1 ? circuit.solvent().flow() * enteringSolvent(solute) : 0.0;
        for (OrganicInlet inlet : circuit.organicInlets()) {
            brought += inlet.stage() == stage ? inlet.flow() * inlet.solutes().getOrDefault(solute, 0.0) : 0.0;
        }
        return brought;
    }
}
