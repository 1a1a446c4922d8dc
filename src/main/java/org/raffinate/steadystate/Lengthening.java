package org.raffinate.steadystate;

import java.util.Iterator;
import java.util.Optional;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.StageVolumes;

/**
 * From the solution of a shorter circuit to the circuit that it stands for, by one stage at a time.
 *
 * <p>Where acid meets base, concentrations change by powers of ten from one stage to the next, and where they do depends
 * on the inlets nearby. A stretched profile moves such a front, and Newton's method may not find its place again; nor need
 * pseudo-time, as a steady state about which the front swings is one that no plant comes to. One more stage where the
 * profile is flat moves nothing.
 */
final class Lengthening {
    /** As for the halved circuits. */
    private static final double GOAL = 1e-4;

    private static final int MOST_STEPS = 60;
    /** Tried for each stage, three ways at each place. */
    private static final int MOST_STARTS = 12;

    private Lengthening() {}

    /** Unknowns of all stages; empty where a stage found no place. */
    static Optional<double[]> run(CircuitCoarsening coarsening, double[] coarse, NewtonSteps steps) {
        Optional<double[]> found = Optional.of(coarse);
        CircuitCoarsening shorter = coarsening;
        while (found.isPresent() && shorter.worthwhile()) {
            CircuitCoarsening longer = shorter.longer();
            Iterator<double[]> starts =
                    shorter.insertions(found.get()).limit(MOST_STARTS).iterator();
            found = solve(longer.coarse(), starts, steps);
            shorter = longer;
        }
        return found;
    }

    private static Optional<double[]> solve(Circuit circuit, Iterator<double[]> starts, NewtonSteps steps) {
        CircuitEquations equations = SystemAssembly.equations(circuit, new StageVolumes(circuit));
        while (starts.hasNext()) {
            CircuitNewton newton = new CircuitNewton(equations, starts.next(), steps);
            if (newton.iterate(MOST_STEPS, GOAL)) {
                return Optional.of(newton.u);
            }
        }
        return Optional.empty();
    }
}
