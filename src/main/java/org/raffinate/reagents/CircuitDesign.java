package org.raffinate.reagents;

import java.util.List;
import java.util.Optional;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.design.Design;
import org.raffinate.design.Design.Outcome;
import org.raffinate.design.SpecificationResult;

/**
 * Answer of a {@link CircuitDesigner}.
 *
 * @param problem what was asked
 * @param outcome whether a circuit was found, and if not, whether none can exist
 * @param start the constant-factor design that it started from
 * @param solution steady state of the circuit; empty unless found
 * @param checks the specifications held against it; empty unless found
 * @param comparison sentences that hold the two designs against each other: where they differ, and why
 * @param notes what the reader must know
 */
public record CircuitDesign(
        ReagentProblem problem,
        Outcome outcome,
        Design start,
        Optional<CircuitSolution> solution,
        List<SpecificationResult> checks,
        List<String> comparison,
        List<String> notes) {
    public CircuitDesign {
        checks = List.copyOf(checks);
        comparison = List.copyOf(comparison);
        notes = List.copyOf(notes);
    }
}
