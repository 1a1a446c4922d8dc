package org.raffinate.circuit;

import org.raffinate.cascade.Phase;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/** Whether a stage of a published profile is the contact that the description says: laws, efficiency, extractant, signs. */
final class StageContact {
    private final CircuitSolution solution;
    private final CircuitLedger ledger;
    private final CircuitProfile profile;
    private final int stage;

    StageContact(CircuitSolution solution, CircuitLedger ledger, int stage) {
        this.solution = solution;
        this.ledger = ledger;
        this.stage = stage;
        profile = solution.profile();
    }

    /** The largest relative gap; NaN where something is not a number, infinite where something is negative. */
    double gap() {
        double capacity = solution.circuit().solvent().extractant() / 2.0;
        double bound = 0.0;
        double gap = signs();
        for (Extraction extraction : solution.circuit().model().extractions()) {
            double ideal = ideal(extraction);
            double real = real(extraction.solute(), ideal);
            double found = profile.concentration(stage, Phase.ORGANIC, extraction.solute());
            double larger = Math.max(real, found);
            bound += extraction.dimers() * ideal;
            gap = Math.max(gap, larger < 1e-280 ? 0.0 : Math.abs(real - found) / larger);
        }
        return Math.max(gap, Math.abs(profile.freeExtractant(stage) + bound - capacity) / capacity);
    }

    private double signs() {
        boolean right = profile.hydrogen(stage) > 0.0 && profile.freeExtractant(stage) > 0.0;
        for (Solute solute : profile.solutes()) {
            // 0 is below the range of a double
            right &= profile.concentration(stage, Phase.ORGANIC, solute) >= 0.0
                    && profile.concentration(stage, Phase.AQUEOUS, solute) >= 0.0;
        }
        return right ? 0.0 : Double.POSITIVE_INFINITY;
    }

    /** Organic concentration beside this aqueous by the law of mass action, mol/L. */
    private double ideal(Extraction extraction) {
        if (!(extraction.law() instanceof MassAction law)) {
            throw new IllegalArgumentException("these books know mass action only, found " + extraction.law());
        }
        double h = profile.hydrogen(stage);
        double dissociation = solution.circuit().model().secondDissociation();
        boolean sulfate = solution.circuit().model().medium() == Medium.SULFATE;
        double ligand = profile.anion(stage) * (sulfate ? dissociation / (dissociation + h) : 1.0);
        return Math.pow(10.0, law.logK())
                * Math.pow(profile.freeExtractant(stage), law.extractantExponent())
                * Math.pow(h, -law.acidExponent())
                / (1.0 + law.complexing() * ligand)
                * profile.concentration(stage, Phase.AQUEOUS, extraction.solute());
    }

    /** With the stage's efficiency, counted from the mean of all organic that enters. */
    private double real(Solute solute, double ideal) {
        double amount = ledger.organicFed(stage, solute)
                + ledger.organicArriving(stage, (phase, from) -> profile.concentration(from, Phase.ORGANIC, solute));
        double volume = solution.volumes().clear(stage, Phase.ORGANIC)
                + solution.volumes().drops(stage, Phase.ORGANIC);
        double efficiency = solution.circuit().section(stage).efficiency();
        return (1.0 - efficiency) * amount / volume + efficiency * ideal;
    }
}
