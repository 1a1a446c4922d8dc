package org.raffinate.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.answers.Answers;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.SideBySideSolver;
import org.raffinate.casefile.Case;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.document.CaseException;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.PlantTables;
import org.raffinate.steadystate.CircuitSolver;
import org.raffinate.study.Outcome.Status;
import org.raffinate.works.Planning;
import org.raffinate.works.WorksPlan;

/**
 * Computes points of a study, one run of them after the other. Cascades of one size are solved side by side; circuits
 * start from their neighbour in the run. What comes of a run follows from its first and last point alone. Not for use by
 * several threads.
 */
final class PointWork {
    private final Study study;
    private final Worlds worlds;
    private final Designs designs;
    private final boolean plans;
    private final PlantTables tables = PlantTables.load();
    private final SideBySideSolver sideBySide = new SideBySideSolver();
    private final CircuitSolver circuits = new CircuitSolver();

    /** @param designs those of the study, for all its threads */
    PointWork(Study study, DataLibrary library, Results results, Designs designs) {
        this.study = study;
        this.designs = designs;
        worlds = new Worlds(study, library);
        plans = results.isPlanned();
    }

    /** A point of the study with what is to be solved for it, or what came of it. */
    static final class Point {
        final long number;
        final List<List<String>> written;
        private Optional<Case> read = Optional.empty();
        private Optional<Cascade> cascade = Optional.empty();
        private int extraction;
        private Optional<Circuit> circuit = Optional.empty();
        private Outcome outcome = Outcome.none(Status.FAILED, "nothing was computed");

        Point(long number, List<List<String>> written) {
            this.number = number;
            this.written = written;
        }

        Outcome outcome() {
            return outcome;
        }

        private Case asked() {
            return read.orElseThrow();
        }
    }

    /** Whatever goes wrong with points is what came of them. */
    static void guard(List<Point> points, Runnable work) {
        try {
            work.run();
        } catch (CaseException refused) {
            Outcome outcome =
                    Outcome.none(Status.REFUSED, refused.problems().get(0).withoutPlace());
            points.forEach(point -> point.outcome = outcome);
        } catch (RuntimeException broken) {
            Outcome outcome =
                    Outcome.none(Status.FAILED, broken.getClass().getSimpleName() + ": " + broken.getMessage());
            points.forEach(point -> point.outcome = outcome);
        }
    }

    /**
     * The points from one on to before another.
     *
     * @param from 0 or more
     * @param to at most the study's number of points
     */
    List<Point> points(long from, long to) {
        List<Point> points = new ArrayList<>();
        for (long number = from; number < to; number++) {
            Point point = new Point(number, worlds.written(number));
            points.add(point);
            guard(List.of(point), () -> prepare(point));
        }
        Map<Size, List<Point>> sizes = new LinkedHashMap<>();
        for (Point point : points) {
            point.cascade.ifPresent(cascade -> sizes.computeIfAbsent(Size.of(cascade), size -> new ArrayList<>())
                    .add(point));
        }
        sizes.values().forEach(alike -> guard(alike, () -> solveCascades(alike)));
        solveCircuits(points);
        return points;
    }

    private void prepare(Point point) {
        switch (study.run()) {
            case SOLVE -> {
                Case read = worlds.read(point.written, false);
                point.read = Optional.of(read);
                if (read.chemistry().isPresent()) {
                    point.circuit = Optional.of(read.chemistry().get().fixedCircuit());
                } else {
                    Cascade cascade = read.fixedCascade();
                    point.cascade = Optional.of(cascade);
                    point.extraction = cascade.feeds().get(0).stage();
                }
            }
            case DESIGN -> {
                Case read = worlds.read(point.written, false);
                point.read = Optional.of(read);
                point.outcome = planned(read, Outcome.of(Answers.design(read).steadyState(), read));
            }
            case DESIGN_THEN_SOLVE -> prepareFixed(point);
        }
    }

    private void prepareFixed(Point point) {
        Designs.Design design = designs.of(study.designed(point.written), () -> worlds.read(point.written, true));
        if (design.plant().isEmpty()) {
            point.outcome = design.otherwise();
            return;
        }
        FixedPlant plant = design.plant().get();
        Case read = worlds.read(point.written, false);
        point.read = Optional.of(read);
        if (plant.circuit().isPresent()) {
            point.circuit = Optional.of(plant.circuitIn(read));
        } else {
            point.cascade = Optional.of(plant.in(read));
            point.extraction = plant.extraction();
        }
    }

    /** What can be solved side by side. */
    private record Size(int stages, int elements) {
        static Size of(Cascade cascade) {
            return new Size(cascade.stages(), cascade.elements().size());
        }
    }

    private void solveCascades(List<Point> alike) {
        List<SideBySideSolver.Case> cases = alike.stream()
                .map(point -> new SideBySideSolver.Case(
                        point.cascade.orElseThrow(), point.asked().factors()))
                .toList();
        List<CascadeSolution> solutions = sideBySide.solve(cases);
        for (int k = 0; k < solutions.size(); k++) {
            Point point = alike.get(k);
            CascadeSolution solution = solutions.get(k);
            guard(List.of(point), () -> finish(point, solution));
        }
    }

    private void finish(Point point, CascadeSolution solution) {
        point.outcome = planned(point.asked(), Outcome.of(solution, point.extraction, point.asked()));
    }

    /** Each from the one before, where that has as many stages. */
    private void solveCircuits(List<Point> points) {
        CircuitChain chain = new CircuitChain(circuits);
        for (Point point : points) {
            point.circuit.ifPresent(circuit -> guard(
                    List.of(point),
                    () -> point.outcome = planned(point.asked(), Outcome.of(chain.next(circuit), point.asked()))));
        }
    }

    /** Circuits that follow each other. */
    private static final class CircuitChain {
        private final CircuitSolver solver;
        private Optional<CircuitSolution> last = Optional.empty();

        CircuitChain(CircuitSolver solver) {
            this.solver = solver;
        }

        CircuitSolution next(Circuit circuit) {
            Optional<CircuitSolution> near = last;
            last = Optional.empty();
            CircuitSolution solution =
                    near.map(known -> solver.solve(circuit, known)).orElseGet(() -> solver.solve(circuit));
            last = Optional.of(solution).filter(known -> known.convergence().converged());
            return solution;
        }
    }

    /** With its plant, where results need one. */
    private Outcome planned(Case read, Outcome outcome) {
        Optional<WorksPlan> plan = read.plant().plan();
        if (!plans || !outcome.isSolved()) {
            return outcome;
        }
        if (plan.isEmpty()) {
            return outcome.unplanned(read.plant().lack().orElse("nothing to plan"));
        }
        Planning planning = new Planning(tables, plan.get());
        try {
            return outcome.with(outcome.cascade()
                    .map(solution -> planning.of(
                            solution, read.feed().flow(), outcome.extraction().orElseThrow()))
                    .orElseGet(() -> planning.of(outcome.circuit().orElseThrow())));
        } catch (IllegalArgumentException unfit) {
            return outcome.unplanned(String.valueOf(unfit.getMessage()));
        }
    }
}
