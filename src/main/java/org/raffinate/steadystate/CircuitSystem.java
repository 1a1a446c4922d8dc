package org.raffinate.steadystate;

import org.raffinate.equilibrium.DistributionLaw;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;

/**
 * A circuit as the equations see it: one line of stages in the direction of the organic, volumes in L/h, flows in mol/h.
 *
 * <p>Arrays over stages and solutes run {@code stage·solutes + solute}, stages from 0. Of what a stage's organic holds,
 * the share {@code organicUp} goes on with the organic line, {@code organicDown} - entrained drops - with the aqueous
 * line to the stage before, and {@code organicOut} leaves the line; likewise for its aqueous. Three shares make 1.
 */
final class CircuitSystem {
    final int stages;
    final int solutes;
    final double[] efficiency;
    final double[] organicVolume;
    final double[] aqueousVolume;
    final double[] organicUp;
    final double[] organicDown;
    final double[] organicOut;
    final double[] aqueousUp;
    final double[] aqueousDown;
    final double[] aqueousOut;
    final double[] organicFeed;
    final double[] aqueousFeed;
    /** Share of what the last stage's organic holds of a solute that comes back to the first. */
    final double[] returned;

    final DistributionLaw[] laws;
    final double[] charge;
    final double[] dimers;
    /** All extractant, free and taken up, mol/L of dimer. */
    final double capacity;
    /** The medium's anion of both kinds, mol/L of each stage's aqueous. */
    final double[] anion;
    /** Charge of ions that take part in nothing, eq/L, of either sign. */
    final double[] spectator;

    final boolean sulfate;
    /** Of HSO₄⁻, mol/L. */
    final double dissociation;

    final boolean feelsExtractant;

    /** An empty system; {@link SystemAssembly} fills it. */
    CircuitSystem(int stages, EquilibriumModel model, double capacity) {
        this.stages = stages;
        this.capacity = capacity;
        solutes = model.extractions().size();
        efficiency = new double[stages];
        organicVolume = new double[stages];
        aqueousVolume = new double[stages];
        organicUp = new double[stages];
        organicDown = new double[stages];
        organicOut = new double[stages];
        aqueousUp = new double[stages];
        aqueousDown = new double[stages];
        aqueousOut = new double[stages];
        organicFeed = new double[stages * solutes];
        aqueousFeed = new double[stages * solutes];
        returned = new double[solutes];
        laws = new DistributionLaw[solutes];
        charge = new double[solutes];
        dimers = new double[solutes];
        anion = new double[stages];
        spectator = new double[stages];
        for (int i = 0; i < solutes; i++) {
            Extraction extraction = model.extractions().get(i);
            laws[i] = extraction.law();
            charge[i] = extraction.solute().charge();
            dimers[i] = extraction.dimers();
        }
        sulfate = model.medium().charge() == 2;
        dissociation = model.secondDissociation();
        feelsExtractant = model.feelsExtractant();
    }

    /** Whether drops of one phase travel with the other anywhere. */
    boolean entrains() {
        for (int j = 0; j < stages; j++) {
            if (organicDown[j] > 0.0 || aqueousUp[j] > 0.0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stage is less efficient than an ideal one, or drops travel anywhere. */
    boolean isReal() {
        for (double reached : efficiency) {
            if (reached < 1.0) {
                return true;
            }
        }
        return entrains();
    }

    /** The anion that complexes, mol/L: all of it, but of the two sulfates the one without a proton. */
    double ligand(int j, double h) {
        return sulfate ? anion[j] * dissociation / (h + dissociation) : anion[j];
    }

    /** ∂ln ligand/∂ln h. */
    double ligandSlope(double h) {
        return sulfate ? -h / (h + dissociation) : 0.0;
    }

    /** Negative charge of the medium's anion and of hydroxide, eq/L. */
    double negative(int j, double h) {
        double medium = sulfate ? anion[j] * (h + 2.0 * dissociation) / (h + dissociation) : anion[j];
        return medium + EquilibriumModel.WATER / h;
    }

    /** Its derivative to ln h. */
    double negativeSlope(int j, double h) {
        double share = h + dissociation;
        double medium = sulfate ? -anion[j] * h * dissociation / (share * share) : 0.0;
        return medium - EquilibriumModel.WATER / h;
    }
}
