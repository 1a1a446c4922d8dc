package org.raffinate.jmh;

import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Convergence;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.CircuitSolution;

/** Answers that may be measured: converged, and every balance closed. */
final class Checked {
    private static final double BALANCE = 1e-10;
    /** Relative difference up to which two ways to a steady state agree, traces included. */
    private static final double AGREEMENT = 1e-8;

    private Checked() {}

    static CascadeSolution of(CascadeSolution solution) {
        require(solution.convergence(), solution.balanceError());
        return solution;
    }

    static CircuitSolution of(CircuitSolution solution) {
        require(solution.convergence(), solution.balanceError());
        return solution;
    }

    /** The first where both lead to the same raffinate. */
    static CascadeSolution same(CascadeSolution one, CascadeSolution other) {
        of(one);
        for (Element element : one.profile().elements()) {
            double flow = one.raffinate().flow(element);
            if (!(Math.abs(flow - other.raffinate().flow(element)) <= AGREEMENT * flow)) {
                throw new IllegalStateException(element.symbol() + " in the raffinate: " + flow + " and "
                        + other.raffinate().flow(element));
            }
        }
        return one;
    }

    /** The first where both have the same acid. */
    static CircuitSolution same(CircuitSolution one, CircuitSolution other) {
        of(one);
        for (int stage = 1; stage <= one.profile().stages(); stage++) {
            double hydrogen = one.profile().hydrogen(stage);
            if (!(Math.abs(hydrogen - other.profile().hydrogen(stage)) <= AGREEMENT * hydrogen)) {
                throw new IllegalStateException("hydrogen ion at stage " + stage + ": " + hydrogen + " and "
                        + other.profile().hydrogen(stage));
            }
        }
        return one;
    }

    private static void require(Convergence convergence, double balanceError) {
        if (!convergence.converged() || !(balanceError < BALANCE)) {
            throw new IllegalStateException(convergence + ", balance error " + balanceError);
        }
    }
}
