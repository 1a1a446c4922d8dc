package org.raffinate.circuit;

import java.util.List;
import org.raffinate.cascade.Phase;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Solute;

/**
 * What leaves each stage: concentrations of every solute in both phases, the acid, the free extractant.
 *
 * <p>Immutable; stages count from 1 through all sections. Concentrations are mol/L of the phase itself, its drops in the
 * other phase included; all are positive, and one below the range of a double is 0.
 */
public final class CircuitProfile {
    private final Circuit circuit;
    private final List<Solute> solutes;
    private final double[] organic;
    private final double[] aqueous;
    private final double[] hydrogen;
    private final double[] freeExtractant;
    private final double[] anion;
    private final double[] spectator;

    /**
     * Copies the arrays; those of both phases run {@code stage·solutes + solute}.
     *
     * @param organic mol/L in the organic
     * @param aqueous mol/L in the aqueous
     * @param hydrogen mol/L of hydrogen ion
     * @param freeExtractant mol/L of dimer in equilibrium with the aqueous
     * @param anion mol/L of the medium's anion
     * @param spectator eq/L of ions that take part in nothing
     */
    public CircuitProfile(
            Circuit circuit,
            double[] organic,
            double[] aqueous,
            double[] hydrogen,
            double[] freeExtractant,
            double[] anion,
            double[] spectator) {
        this.circuit = circuit;
        solutes = circuit.model().solutes();
        this.organic = organic.clone();
        this.aqueous = aqueous.clone();
        this.hydrogen = hydrogen.clone();
        this.freeExtractant = freeExtractant.clone();
        this.anion = anion.clone();
        this.spectator = spectator.clone();
    }

    /** Number of stages. */
    public int stages() {
        return hydrogen.length;
    }

    /** The solutes, in the order of the model. */
    public List<Solute> solutes() {
        return solutes;
    }

    /** Concentration of a solute in a phase that leaves a stage, mol/L. */
    public double concentration(int stage, Phase phase, Solute solute) {
        int i = solutes.indexOf(solute);
        if (i < 0) {
            throw new IllegalArgumentException(solute.symbol() + " is not in this circuit: " + solutes);
        }
        return (phase == Phase.ORGANIC ? organic : aqueous)[index(stage) * solutes.size() + i];
    }

    /** Concentration of the solute listed at a place, from 0, in a phase that leaves a stage, mol/L. */
    double concentration(int stage, Phase phase, int listed) {
        return (phase == Phase.ORGANIC ? organic : aqueous)[index(stage) * solutes.size() + listed];
    }

    /** Rare earths in a phase that leaves a stage, mol/L. */
    public double rareEarths(int stage, Phase phase) {
        return solutes.stream()
                .filter(Solute::isRareEarth)
                .mapToDouble(solute -> concentration(stage, phase, solute))
                .sum();
    }

    /** Hydrogen ion in the aqueous, mol/L. */
    public double hydrogen(int stage) {
        return hydrogen[index(stage)];
    }

    /** -log₁₀ of the hydrogen ion in mol/L. */
    public double ph(int stage) {
        return -Math.log10(hydrogen(stage));
    }

    /** Titratable protons of the aqueous: free, on the anion, less hydroxide, mol/L. */
    public double acid(int stage) {
        double h = hydrogen(stage);
        EquilibriumModel model = circuit.model();
        double bound = model.medium().charge() == 1 ? 0.0 : anion(stage) * h / (h + model.secondDissociation());
        return h + bound - EquilibriumModel.WATER / h;
    }

    /**
     * Free dimer in equilibrium with the aqueous, mol/L; 0 or negative where a law that knows no extractant takes up more
     * than there is.
     */
    public double freeExtractant(int stage) {
        return freeExtractant[index(stage)];
    }

    /** Protons that the organic's extractant still holds, mol/L. */
    public double exchangeable(int stage) {
        double held = circuit.solvent().extractant();
        for (int i = 0; i < solutes.size(); i++) {
            held -= solutes.get(i).charge() * concentration(stage, Phase.ORGANIC, i);
        }
        return held;
    }

    /** Rare earths on the organic, mol per mol of extractant counted as monomer. */
    public double loading(int stage) {
        return rareEarths(stage, Phase.ORGANIC) / circuit.solvent().extractant();
    }

    /** The medium's anion of all kinds, mol/L. */
    public double anion(int stage) {
        return anion[index(stage)];
    }

    /** Charge of ions that take part in nothing, eq/L, of either sign. */
    public double spectator(int stage) {
        return spectator[index(stage)];
    }

    private int index(int stage) {
        if (stage < 1 || stage > hydrogen.length) {
            throw new IllegalArgumentException("stage " + stage + " of a circuit with " + hydrogen.length);
        }
        return stage - 1;
    }
}
