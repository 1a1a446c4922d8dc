package org.raffinate.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.casefile.Case;
import org.raffinate.chart.Answer;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.chart.Question;
import org.raffinate.chemistrycase.ChemicalCase;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.design.Design;
import org.raffinate.design.DesignProblem;
import org.raffinate.design.Designer;
import org.raffinate.reagents.CircuitDesign;
import org.raffinate.reagents.CircuitDesigner;
import org.raffinate.reagents.ReagentProblem;
import org.raffinate.report.Report;
import org.raffinate.steadystate.CircuitSolver;

/** What a command computes from a case: with constant factors, or with the chemistry where the case has it. */
final class Answers {
    private static final String ANOTHER =
            "From another start this circuit comes to another steady state: what is reported need not be where it runs.";

    private Answers() {}

    /** A command's work on a case: checked for completeness at once, done when run. */
    interface Work {
        Report run();
    }

    /** The steady state of the cascade or circuit that a case gives completely. */
    static Work solve(Case read) {
        if (read.chemistry().isPresent()) {
            ChemicalCase chemistry = read.chemistry().get();
            Circuit circuit = chemistry.fixedCircuit();
            return () -> solved(read, chemistry, circuit);
        }
        var cascade = read.fixedCascade();
        return () -> {
            CascadeSolution solution = new CascadeSolver().solve(cascade, read.factors());
            return Report.of(Answer.of(question(read, List.of()), solution));
        };
    }

    private static Report solved(Case read, ChemicalCase chemistry, Circuit circuit) {
        CircuitSolver solver = new CircuitSolver();
        CircuitSolution solution = solver.solve(circuit);
        boolean several =
                solution.convergence().converged() && solver.another(solution).isPresent();
        return Report.of(new CircuitAnswer(
                question(read, several ? List.of(ANOTHER) : List.of()),
                chemistry.laws(),
                chemistry.limits(),
                Optional.of(solution),
                Optional.empty()));
    }

    /** The design for the products of a case. */
    static Work design(Case read) {
        List<String> leftAside = read.leftAside().stream().toList();
        if (read.chemistry().isPresent()) {
            ChemicalCase chemistry = read.chemistry().get();
            ReagentProblem problem = chemistry.reagentProblem();
            return () -> {
                CircuitDesign design = new CircuitDesigner().design(problem);
                return Report.of(new CircuitAnswer(
                        question(read, leftAside),
                        chemistry.laws(),
                        chemistry.limits(),
                        design.solution(),
                        Optional.of(design)));
            };
        }
        DesignProblem problem = read.designProblem();
        return () -> {
            Design design = new Designer().design(problem);
            return Report.of(Answer.of(question(read, leftAside), design));
        };
    }

    /** What a case asked, and what else its reader should know. */
    private static Question question(Case asked, List<String> furtherNotes) {
        List<String> notes = new ArrayList<>(asked.notes());
        notes.addAll(furtherNotes);
        String extractant = asked.extractant()
                .map(known -> known.name() + ", " + asked.medium())
                .orElse("");
        return new Question(
                asked.title(),
                asked.feed(),
                asked.composition(),
                extractant,
                asked.cut(),
                asked.specifications(),
                notes);
    }
}
