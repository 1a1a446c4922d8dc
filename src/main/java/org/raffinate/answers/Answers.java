package org.raffinate.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    public static final class Work {
        private final Case read;
        private final Supplier<Answered> steadyState;

        private Work(Case read, Supplier<Answered> steadyState) {
            this.read = read;
            this.steadyState = steadyState;
        }

        /** Does it, and plans what comes of it. */
        public Answered run() {
            return planned(read, steadyState.get());
        }

        /** Does it, and plans nothing. */
        public Answered steadyState() {
            return steadyState.get();
        }
    }

    /** The steady state of the cascade or circuit that a case gives completely. */
    public static Work solve(Case read) {
        if (read.chemistry().isPresent()) {
            ChemicalCase chemistry = read.chemistry().get();
            Circuit circuit = chemistry.fixedCircuit();
            return new Work(read, () -> solved(read, chemistry, circuit));
        }
        var cascade = read.fixedCascade();
        return new Work(read, () -> {
            CascadeSolution solution = new CascadeSolver().solve(cascade, read.factors());
            return unplanned(Answer.of(question(read, List.of()), solution));
        });
    }

    private static Answered solved(Case read, ChemicalCase chemistry, Circuit circuit) {
        CircuitSolver solver = new CircuitSolver();
        CircuitSolution solution = solver.solve(circuit);
        boolean several =
                solution.convergence().converged() && solver.another(solution).isPresent();
        return unplanned(new CircuitAnswer(
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
            return new Work(read, () -> {
                CircuitDesign design = circuitDesigner(read).design(problem);
                return unplanned(new CircuitAnswer(
                        question(read, leftAside),
                        chemistry.laws(),
                        chemistry.limits(),
                        design.solution(),
                        Optional.of(design)));
            });
        }
        DesignProblem problem = read.designProblem();
        return new Work(read, () -> {
            Design design = designer(read).design(problem);
            return unplanned(Answer.of(question(read, leftAside), design));
        });
    }

    private static Answered unplanned(Answer answer) {
        return new Answered(Optional.of(answer), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Answered unplanned(CircuitAnswer answer) {
        return new Answered(Optional.empty(), Optional.of(answer), Optional.empty(), Optional.empty());
    }

    /** With the plant and how sure its cost is, or with what stands against it. */
    private static Answered planned(Case read, Answered answered) {
        if (!answered.convergence().converged()) {
            return answered;
        }
        if (read.plant().plan().isEmpty()) {
            return answered.unplanned(read.plant().lack().map(lack -> "it needs " + lack));
        }
        try {
            PlantTables tables = PlantTables.load();
            return answered.with(
                    Outlook.of(tables, works(tables, read, answered).orElseThrow()));
        } catch (IllegalArgumentException unfit) {
            return answered.unplanned(Optional.ofNullable(unfit.getMessage()));
        }
    }

    /**
     * The works of a steady state; none where there is no steady state, or nothing to plan.
     *
     * @throws IllegalArgumentException where the plan does not fit what was solved, with the reason
     */
    private static Optional<Works> works(PlantTables tables, Case read, Answered answered) {
        return read.plant()
                .plan()
                .map(plan -> new Planning(tables, plan))
                .flatMap(planning -> answered.cascade()
                        .flatMap(answer -> answer.solution()
                                .map(solution -> planning.of(
                                        solution, answer.question().feed().flow(), answer.extraction())))
                        .or(() -> answered.circuit()
                                .flatMap(CircuitAnswer::solution)
                                .map(planning::of)));
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
                        "cost",
                        "USD/a",
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
