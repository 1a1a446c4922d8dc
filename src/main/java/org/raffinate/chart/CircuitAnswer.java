package org.raffinate.chart;

import java.util.List;
import java.util.Optional;
import org.raffinate.cascade.Convergence;
import org.raffinate.circuit.Breach;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.LimitCheck;
import org.raffinate.circuit.OperatingLimits;
import org.raffinate.design.Design;
import org.raffinate.design.SpecificationResult;
import org.raffinate.equilibrium.LawSource;
import org.raffinate.reagents.CircuitCheck;
import org.raffinate.reagents.CircuitDesign;

/**
 * What was asked and what came out where the acid is carried along, of a solve or of a design: all that a report needs.
 *
 * @param question what was asked
 * @param laws where the distribution laws come from
 * @param limits what every stage must keep to
 * @param run the circuit that was solved, converged or not; empty where a design found none
 * @param design the design, empty for a solve
 */
public record CircuitAnswer(
        Question question,
        List<LawSource> laws,
        OperatingLimits limits,
        Optional<CircuitSolution> run,
        Optional<CircuitDesign> design) {
    public CircuitAnswer {
        laws = List.copyOf(laws);
    }

    /** How it ended: as the run did or, without a run, as the search for a design did. */
    public Convergence convergence() {
        return run.map(CircuitSolution::convergence).orElseGet(() -> {
            boolean infeasible = design.map(CircuitDesign::outcome)
                    .filter(outcome -> outcome == Design.Outcome.INFEASIBLE)
                    .isPresent();
            return new Convergence(
                    infeasible ? Convergence.Status.INFEASIBLE : Convergence.Status.NOT_CONVERGED,
                    Convergence.Path.NONE,
                    0,
                    Double.NaN,
                    design.map(CircuitDesign::notes).orElse(List.of()));
        });
    }

    /** The steady state, empty unless converged: nothing else may be printed as a number of the circuit. */
    public Optional<CircuitSolution> solution() {
        return run.filter(solved -> solved.convergence().converged());
    }

    /** The limits that are not kept, none unless converged. */
    public List<Breach> breaches() {
        return solution().map(solution -> LimitCheck.of(solution, limits)).orElse(List.of());
    }

    /** The specifications held against the steady state, none unless converged. */
    public List<SpecificationResult> checks() {
        return solution()
                .map(solution -> question.specifications().stream()
                        .map(specification -> CircuitCheck.of(specification, solution))
                        .toList())
                .orElse(List.of());
    }
}
