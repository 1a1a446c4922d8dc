package org.raffinate.steadystate;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.raffinate.circuit.Circuit;
import org.raffinate.numeric.Root;

/**
 * One ideal contact of given contents: free extractant and acid at equilibrium, found between brackets.
 *
 * <p>For given acid the extractant held grows with the free extractant; with that solved, the charge grows with the acid.
 */
final class Shake {
    private static final double LEAST = -250.0;
    private static final double MOST_ACID = 4.0;
    private static final double LEAST_ACID = -37.0;
    private static final double TOLERANCE = 1e-6;

    private final CircuitSystem system;
    private final int stage;
    private final double[] contents;
    /** What the organic holds after it, mol/h. */
    final double[] organic;

    double logE;
    double logH;

    /** Shakes contents, mol/h of each solute in both phases together, in the volumes of a stage. */
    Shake(CircuitSystem system, int stage, double[] contents) {
        this.system = system;
        this.stage = stage;
        this.contents = contents;
        organic = new double[contents.length];
        logH = rising(
                h -> {
                    logE = rising(e -> heldExcess(e, h), LEAST, Math.log(system.capacity));
                    return chargeExcess(logE, h);
                },
                LEAST_ACID,
                MOST_ACID);
        logE = rising(e -> heldExcess(e, logH), LEAST, Math.log(system.capacity));
        for (int i = 0; i < contents.length; i++) {
            organic[i] = contents[i] * extracted(i, logE, logH);
        }
    }

    /** Unknowns of all stages after one contact a section, the organic of each going on to the next. */
    static double[] throughSections(Circuit circuit, CircuitEquations equations) {
        CircuitSystem system = equations.system;
        double[] u = new double[2 * system.stages];
        double[] organic = new double[system.solutes];
        for (int k = 0; k < circuit.sections().size(); k++) {
            int first = circuit.stagesBefore(k);
            int beyond = first + circuit.sections().get(k).stages();
            double[] contents = organic;
            for (int i = 0; i < system.solutes; i++) {
                contents[i] += equations.aqueousFilled[first * system.solutes + i];
                for (int j = first; j < beyond; j++) {
                    contents[i] += system.organicFeed[j * system.solutes + i];
                }
            }
            Shake shake = new Shake(system, first, contents);
            for (int j = first; j < beyond; j++) {
                u[2 * j] = shake.logE;
                u[2 * j + 1] = shake.logH;
            }
            organic = shake.organic;
        }
        return u;
    }

    /** Unknowns of all stages after each was shaken by itself, with what its contact held. */
    static double[] ofEachStage(CircuitEquations equations) {
        CircuitSystem system = equations.system;
        double[] u = new double[2 * system.stages];
        for (int j = 0; j < system.stages; j++) {
            int from = j * system.solutes;
            Shake shake = new Shake(system, j, Arrays.copyOfRange(equations.contactHeld, from, from + system.solutes));
            u[2 * j] = shake.logE;
            u[2 * j + 1] = shake.logH;
        }
        return u;
    }

    /** Root of a function that grows; the nearer end where it has none. */
    private static double rising(DoubleUnaryOperator f, double low, double high) {
        if (f.applyAsDouble(low) >= 0.0) {
            return low;
        }
        return f.applyAsDouble(high) <= 0.0 ? high : Root.between(f, low, high, TOLERANCE);
    }

    private double extracted(int i, double e, double h) {
        double logD = system.laws[i].logD(e, h, system.ligand(stage, Math.exp(h)));
        double ratio = Math.exp(Math.max(-600.0, Math.min(600.0, logD)))
                * system.organicVolume[stage]
                / system.aqueousVolume[stage];
        return ratio / (1.0 + ratio);
    }

    private double heldExcess(double e, double h) {
        double held = Math.exp(e);
        for (int i = 0; i < contents.length; i++) {
            held += system.dimers[i] * contents[i] * extracted(i, e, h) / system.organicVolume[stage];
        }
        return Math.log(held / system.capacity);
    }

    private double chargeExcess(double e, double h) {
        double acid = Math.exp(h);
        double plus = acid + Math.max(0.0, system.spectator[stage]);
        double minus = system.negative(stage, acid) + Math.max(0.0, -system.spectator[stage]);
        for (int i = 0; i < contents.length; i++) {
            plus += system.charge[i] * contents[i] * (1.0 - extracted(i, e, h)) / system.aqueousVolume[stage];
        }
        return Math.log(plus / minus);
    }
}
