package org.raffinate.steadystate;

import java.util.List;
import java.util.Optional;
import org.raffinate.cascade.Convergence;
import org.raffinate.cascade.Convergence.Path;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitBalance;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.StageVolumes;
import org.raffinate.stages.LineNewton.Steps;
import org.raffinate.stages.LineSolver;

/** Steady states by one unknown a stage, of the circuits that {@link CationExchange} describes; keeps its arrays. */
final class ExchangeSolver {
    /** Of the extractant: a start with less of it free says little. */
    private static final double LEAST_FREE = 1e-3;

    private Optional<LineSolver<CationExchange>> kept = Optional.empty();

    /** The solution; empty where the iteration, or the balances of what it found, leave one to be found otherwise. */
    Optional<CircuitSolution> solve(Circuit circuit, StageVolumes volumes, Optional<CircuitProfile> start) {
        CircuitSystem system = SystemAssembly.system(circuit, volumes);
        LineSolver<CationExchange> solver = kept.filter(known -> known.model().fits(system))
                .orElseGet(() -> new LineSolver<>(CationExchange.of(system)));
        kept = Optional.of(solver);
        solver.model().fill(system, circuit.model());
        solver.refresh();
        if (start.isPresent()) {
            begin(solver, start.get(), system.capacity);
            if (solver.iterate(CircuitSolver.GOAL, Steps.UPDATED)) {
                return solution(circuit, volumes, system, solver, Path.GIVEN_START, 0);
            }
        }
        int spent = solver.newton().iterations();
        solver.newton().restart();
        spent += solver.beginShorter();
        return solver.iterate(CircuitSolver.GOAL, Steps.UPDATED)
                ? solution(circuit, volumes, system, solver, Path.ONE_UNKNOWN, spent)
                : Optional.empty();
    }

    private static void begin(LineSolver<CationExchange> solver, CircuitProfile start, double capacity) {
        double[] unknowns = solver.newton().unknowns();
        for (int j = 0; j < unknowns.length; j++) {
            double free = Math.max(start.freeExtractant(j + 1), LEAST_FREE * capacity);
            unknowns[j] = Math.log(free / start.hydrogen(j + 1));
        }
    }

    private static Optional<CircuitSolution> solution(
            Circuit circuit,
            StageVolumes volumes,
            CircuitSystem system,
            LineSolver<CationExchange> solver,
            Path path,
            int spent) {
        CationExchange exchange = solver.model();
        if (!exchange.isSound()) {
            return Optional.empty();
        }
        CircuitProfile profile = new CircuitProfile(
                circuit,
                exchange.listed(solver.balances().organic, system.organicVolume),
                exchange.listed(solver.balances().aqueous, system.aqueousVolume),
                exchange.hydrogen,
                exchange.free,
                system.anion,
                system.spectator);
        double balance = CircuitBalance.worst(circuit, volumes, profile);
        if (!(balance <= CircuitSolver.WORST_BALANCE)) {
            return Optional.empty();
        }
        Convergence convergence = new Convergence(
                Status.CONVERGED,
                path,
                spent + solver.newton().iterations(),
                solver.newton().residual(),
                List.of());
        return Optional.of(new CircuitSolution(circuit, volumes, convergence, Optional.of(profile), balance));
    }
}
