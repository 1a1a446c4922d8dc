package org.raffinate.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.steadystate.CircuitSolver;

/** The circuits that are compared: one extraction section each. */
final class Circuits {
    private Circuits() {}

    static CircuitSolution extraction(
            EquilibriumModel model, Solvent solvent, int stages, double efficiency, double flow, Liquor feed) {
        CircuitSolution solution = new CircuitSolver()
                .solve(new Circuit(
                        model,
                        solvent,
                        List.of(new Section(SectionKind.EXTRACTION, stages, efficiency, 0.0, 0.0, 0.0)),
                        List.of(new AqueousInlet(stages, flow, feed)),
                        List.of(),
                        List.of()));
        assertThat(solution.convergence().converged()).isTrue();
        return solution;
    }
}
