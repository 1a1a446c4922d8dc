package org.raffinate.reagents;

import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Formula;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.Solute;

/**
 * What a circuit consumes, and the salt it makes. An inlet that brings metals is a feed, whose acid is
 * not bought, unless it is the liquor of a scrub, strip or wash section.
 *
 * @param base of saponification, mol/h: what returned and fresh solvent lack of it, and what neutralises acid carried by
 *     the stripped solvent as drops
 * @param scrubAcid acid with the scrub liquor, mol/h
 * @param stripAcid acid with the strip liquor, mol/h
 * @param water of all liquors but the feed, L/h, their acid's volume included
 * @param salt of the base with the medium's anion that leaves with the aqueous streams, mol of base cation per hour
 * @param makeUp fresh solvent, L/h
 */
public record ReagentUse(double base, double scrubAcid, double stripAcid, double water, double salt, double makeUp) {

    /** What a steady state consumes; refused where none was found. */
    public static ReagentUse of(CircuitSolution solution) {
        Circuit circuit = solution.circuit();
        double water = 0.0;
        double scrub = 0.0;
        double strip = 0.0;
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            SectionKind kind = circuit.section(inlet.stage()).kind();
            if (!feeds(circuit, inlet)) {
                double protons = Math.max(0.0, inlet.liquor().hydrogen());
                double acid = inlet.flow() * protons / circuit.model().medium().charge();
                water += inlet.flow();
                scrub += kind == SectionKind.SCRUB || kind == SectionKind.EXTRACTION ? acid : 0.0;
                strip += kind == SectionKind.STRIP || kind == SectionKind.WASH ? acid : 0.0;
            }
        }
        return new ReagentUse(
                base(solution),
                scrub,
                strip,
                water,
                salt(solution),
                solution.volumes().makeUp());
    }

    /** All acid, mol/h. */
    public double acid() {
        return scrubAcid + stripAcid;
    }

    /** Whether an inlet is a feed, whose acid is not bought. */
    public static boolean feeds(Circuit circuit, AqueousInlet inlet) {
        return !endsSection(circuit, inlet.stage())
                && inlet.liquor().metals().values().stream().anyMatch(metal -> metal > 0.0);
    }

    /** Whether a stage is the last of a scrub, strip or wash section, where its own liquor enters. */
    private static boolean endsSection(Circuit circuit, int stage) {
        for (int k = 0; k < circuit.sections().size(); k++) {
            Section section = circuit.sections().get(k);
            if (section.kind() != SectionKind.EXTRACTION && stage == circuit.stagesBefore(k) + section.stages()) {
                return true;
            }
        }
        return false;
    }

    private static double salt(CircuitSolution solution) {
        if (solution.circuit().solvent().saponification() == 0.0) {
            return 0.0;
        }
        return solution.outlets().stream()
                .filter(outlet -> outlet.phase() == Phase.AQUEOUS)
                .mapToDouble(outlet -> outlet.flow(solution.circuit().solvent().base()))
                .sum();
    }

    private static double base(CircuitSolution solution) {
        Circuit circuit = solution.circuit();
        Solvent solvent = circuit.solvent();
        if (solvent.saponification() == 0.0) {
            return 0.0;
        }
        CircuitProfile profile = solution.profile();
        int last = profile.stages();
        Solute cation = solvent.base();
        double missing = solvent.flow() * solvent.counterIon()
                - solution.volumes().returned() * profile.concentration(last, Phase.ORGANIC, cation)
                - solution.volumes().makeUp() * solvent.carried().getOrDefault(cation, 0.0);
        boolean closed = solution.volumes().returned() > 0.0;
        double drops = closed ? solution.volumes().drops(last, Phase.AQUEOUS) : 0.0;
        return missing + drops * Math.max(0.0, profile.acid(last));
    }

    /** kg/h of a flow of so many mol/h of a substance of this molar mass, g/mol. */
    public static double kilograms(double molPerHour, double molarMass) {
        return molPerHour * molarMass / 1000.0;
    }

    /** The base that is bought for its cation; refused for a cation of more than one charge. */
    public static Formula bought(Solute cation) {
        if (cation.charge() != 1) {
            throw new IllegalArgumentException("no base is known that brings " + cation.symbol());
        }
        return Formula.of(cation.equals(Solute.AMMONIUM) ? "NH3" : cation.symbol() + "OH");
    }
}
