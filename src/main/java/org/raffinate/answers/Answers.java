package org.raffinate.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.raffinate.design.TradeOff;
import org.raffinate.document.CaseException;
import org.raffinate.library.PlantTables;
import org.raffinate.reagents.CircuitDesign;
import org.raffinate.reagents.CircuitDesigner;
import org.raffinate.reagents.ReagentProblem;
import org.raffinate.steadystate.CircuitSolver;
import org.raffinate.works.Outlook;
import org.raffinate.works.Planning;
import org.raffinate.works.Works;
import org.raffinate.works.WorksPlan;

/** What is computed from a case: with constant factors, or with the chemistry where the case has it; and its plant. */
public final class Answers {
    private static final String ANOTHER =
            "From another start this circuit comes to another steady state: what is reported need not be where it runs.";

    private Answers() {}

    /** Work on a case: checked for completeness at once, done when run. */
    public interface Work {
        /** Does it. */
        Answered run();
    }

    /** The steady state of the cascade or circuit that a case gives completely. */
    public static Work solve(Case read) {
        if (read.chemistry().isPresent()) {
            ChemicalCase chemistry = read.chemistry().get();
            Circuit circuit = chemistry.fixedCircuit();
            return () -> solved(read, chemistry, circuit);
        }
        var cascade = read.fixedCascade();
        return () -> {
            CascadeSolution solution = new CascadeSolver().solve(cascade, read.factors());
            return planned(read, Answer.of(question(read, List.of()), solution));
        };
    }

    private static Answered solved(Case read, ChemicalCase chemistry, Circuit circuit) {
        CircuitSolver solver = new CircuitSolver();
        CircuitSolution solution = solver.solve(circuit);
        boolean several =
                solution.convergence().converged() && solver.another(solution).isPresent();
        return planned(
                read,
                new CircuitAnswer(
                        question(read, several ? List.of(ANOTHER) : List.of()),
                        chemistry.laws(),
                        chemistry.limits(),
                        Optional.of(solution),
                        Optional.empty()));
    }

    /** The design for the products of a case. */
    public static Work design(Case read) {
        List<String> leftAside = read.leftAside().stream().toList();
        if (read.chemistry().isPresent()) {
            ChemicalCase chemistry = read.chemistry().get();
            ReagentProblem problem = chemistry.reagentProblem();
            return () -> {
                CircuitDesign design = circuitDesigner(read).design(problem);
                return planned(
                        read,
                        new CircuitAnswer(
                                question(read, leftAside),
                                chemistry.laws(),
                                chemistry.limits(),
                                design.solution(),
                                Optional.of(design)));
            };
        }
        DesignProblem problem = read.designProblem();
        return () -> {
            Design design = designer(read).design(problem);
            return planned(read, Answer.of(question(read, leftAside), design));
        };
    }

    private static Answered planned(Case read, Answer answer) {
        return planned(
                read,
                Optional.of(answer),
                Optional.empty(),
                answer.solution()
                        .map(solution -> planning ->
                                planning.of(solution, answer.question().feed().flow(), answer.extraction())));
    }

    private static Answered planned(Case read, CircuitAnswer answer) {
        return planned(
                read,
                Optional.empty(),
                Optional.of(answer),
                answer.solution().map(solution -> planning -> planning.of(solution)));
    }

    /** With the plant, or with what stands against it. */
    private static Answered planned(
            Case read,
            Optional<Answer> cascade,
            Optional<CircuitAnswer> circuit,
            Optional<Function<Planning, Works>> works) {
        if (works.isEmpty()) {
            return new Answered(cascade, circuit, Optional.empty(), Optional.empty());
        }
        if (read.plant().plan().isEmpty()) {
            return new Answered(
                    cascade, circuit, Optional.empty(), read.plant().lack().map(lack -> "it needs " + lack));
        }
        PlantTables tables = PlantTables.load();
        try {
            Works planned =
                    works.get().apply(new Planning(tables, read.plant().plan().get()));
            return new Answered(cascade, circuit, Optional.of(Outlook.of(tables, planned)), Optional.empty());
        } catch (IllegalArgumentException unfit) {
            return new Answered(cascade, circuit, Optional.empty(), Optional.ofNullable(unfit.getMessage()));
        }
    }

    /**
     * A year's cost of a works.
     *
     * @throws CaseException where the plan does not fit: a least cost is not to be had without one
     */
    private static double perYear(Case read, Supplier<Works> works) {
        try {
            return works.get().estimate().perYear();
        } catch (IllegalArgumentException unfit) {
            throw new CaseException(read.plant().unfit(String.valueOf(unfit.getMessage())));
        }
    }

    private static Designer designer(Case read) {
        return cheapest(read)
                .map(planning -> new Designer(new TradeOff.Objective(
                        "cost, USD/a",
                        solution -> perYear(
                                read,
                                () -> planning.of(
                                        solution,
                                        read.feed().flow(),
                                        solution.cascade().feeds().get(0).stage())))))
                .orElseGet(Designer::new);
    }

    private static CircuitDesigner circuitDesigner(Case read) {
        return cheapest(read)
                .map(planning -> new CircuitDesigner(solution -> perYear(read, () -> planning.of(solution))))
                .orElseGet(CircuitDesigner::new);
    }

    /** What plans the works of a case that asks for the least cost. */
    private static Optional<Planning> cheapest(Case read) {
        return read.plant().plan().filter(WorksPlan::cheapest).map(plan -> new Planning(PlantTables.load(), plan));
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
