package org.raffinate.chemistrycase;

import java.util.List;
import java.util.Optional;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.OperatingLimits;
import org.raffinate.document.CaseException;
import org.raffinate.document.Problem;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.LawSource;
import org.raffinate.reagents.FeedLiquor;
import org.raffinate.reagents.ReagentProblem;

/**
 * The chemistry of a case that carries its acid, extractant and salts: a circuit to solve, products to design for, or both.
 *
 * @param model equilibrium of every solute
 * @param laws where each distribution law comes from, in the order of the model
 * @param feed the main feed as a liquor
 * @param limits what every stage must keep to
 * @param circuit the fixed circuit, where it is given completely
 * @param problem what there is to design, where products are given that determine it
 * @param solveLacks what is missing for a circuit to solve; empty if there is one
 * @param designLacks what is missing for something to design; empty if there is something
 */
public record ChemicalCase(
        EquilibriumModel model,
        List<LawSource> laws,
        FeedLiquor feed,
        OperatingLimits limits,
        Optional<Circuit> circuit,
        Optional<ReagentProblem> problem,
        List<Problem> solveLacks,
        List<Problem> designLacks) {
    public ChemicalCase {
        laws = List.copyOf(laws);
        solveLacks = List.copyOf(solveLacks);
        designLacks = List.copyOf(designLacks);
    }

    /**
     * The circuit to solve.
     *
     * @throws CaseException that names the missing keys, where it is not given completely
     */
    public Circuit fixedCircuit() {
        return circuit.orElseThrow(() -> new CaseException(solveLacks));
    }

    /**
     * What there is to design. A circuit that is given completely does not narrow it, except that the strengths of its acids
     * stay as they are.
     *
     * @throws CaseException that names the missing keys, where the products do not determine it
     */
    public ReagentProblem reagentProblem() {
        return problem.orElseThrow(() -> new CaseException(designLacks));
    }

    /** What a design leaves aside of a circuit that is given completely, as a sentence. */
    public Optional<String> leftAside() {
        return circuit.isPresent() && problem.isPresent()
                ? Optional.of(
                        "The stages, flows, reflux, wash and draws under cascade were not used: design finds its own for the products,"
                                + " with the acids given there.")
                : Optional.empty();
    }
}
