package org.raffinate.steadystate;

import org.raffinate.cascade.Phase;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.Plants;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.Solute;

/** How far two answers about the same solutes and stages are apart, and how far they may be. */
final class CircuitAnswers {
    /** Concentrations below this are compared no more: where nothing is left they leave the range of a double. */
    private static final double SMALLEST = 1e-100;

    private CircuitAnswers() {}

    /** What an answer says of the concentration of a solute, mol/L. */
    interface Concentration {
        double of(int stage, Phase phase, Solute solute);
    }

    /** Largest relative difference of acid, extractant and every concentration. */
    static double apart(CircuitProfile expected, CircuitProfile found) {
        return apart(expected, 0, found, found::concentration, SMALLEST);
    }

    /** The same without concentrations below a smallest one, mol/L. */
    static double apart(CircuitProfile expected, CircuitProfile found, double smallest) {
        return apart(expected, 0, found, found::concentration, smallest);
    }

    /** The same for a part, whose stages have so many others before them, and its concentrations as read from it. */
    static double apart(CircuitProfile expected, int before, CircuitProfile part, Concentration read) {
        return apart(expected, before, part, read, SMALLEST);
    }

    private static double apart(
            CircuitProfile expected, int before, CircuitProfile part, Concentration read, double smallest) {
        double apart = 0.0;
        for (int stage = 1; stage <= part.stages(); stage++) {
            int at = before + stage;
            apart = Math.max(apart, gap(expected.hydrogen(at), part.hydrogen(stage)));
            apart = Math.max(apart, gap(expected.freeExtractant(at), part.freeExtractant(stage)));
            for (Solute solute : expected.solutes()) {
                for (Phase phase : Phase.values()) {
                    double found = read.of(stage, phase, solute);
                    double there = expected.concentration(at, phase, solute);
                    apart = Math.max(apart, there < smallest ? 0.0 : gap(there, found));
                }
            }
        }
        return apart;
    }

    /**
     * What the rounding of the given flows explains: 1e-9, or what a part in 1e12 of the solvent's flow moves.
     *
     * <p>Measured with a part in 1e9, so that it stands out from the rounding itself.
     */
    static double tolerance(Circuit circuit, CircuitProfile profile) {
        Solvent s = circuit.solvent();
        Solvent nudged = new Solvent(
                s.flow() * (1.0 + 1e-9), s.extractant(), s.saponification(), s.base(), s.carried(), s.recycled());
        CircuitProfile moved =
                new CircuitSolver().solve(Plants.with(circuit, nudged)).profile();
        return 1e-9 + 1e-3 * apart(profile, moved);
    }

    private static double gap(double expected, double found) {
        return Math.abs(found - expected) / expected;
    }
}
