package org.raffinate.reagents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.raffinate.cascade.Cascade;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.design.Design;
import org.raffinate.design.Design.Outcome;
import org.raffinate.design.Designer;
import org.raffinate.design.SpecificationResult;

/**
 * Finds a circuit that makes the products of a problem: stages of extraction, scrub and strip, organic, scrub acid and
 * strip acid.
 *
 * <p>The constant-factor design gives the first stage counts and, with three equivalents to a mol of rare earths, the
 * first flows. {@link TrainSearch} sizes extraction and scrub on clean solvent, {@link StripSizing} the strip; then the
 * loop is closed and the flows are balanced again. What stays on the stripped solvent spoils the raffinate: where that
 * costs solvent or the specification, the strip is sized for less of it.
 */
public final class CircuitDesigner {
    private static final double EQUIVALENTS = 3.0;
    /** The share that may stay on the solvent is cut by this much each time, at most so often. */
    private static final double CLEANER = 10.0;

    private static final int MOST_CLEANINGS = 4;
    /** The strip is sized for this share of what may stay on the solvent: the flows are balanced once more after it. */
    private static final double WITHIN_LIMIT = 0.9;

    /** More organic than on clean solvent by this share is worth a cleaner strip. */
    private static final double WORTH = 0.02;

    private final Optional<ToDoubleFunction<CircuitSolution>> cost;

    /** Designs for the least solvent times stages. */
    public CircuitDesigner() {
        cost = Optional.empty();
    }

    /** Designs for the least cost of a closed circuit: from the least solvent times stages on, stage by stage. */
    public CircuitDesigner(ToDoubleFunction<CircuitSolution> cost) {
        this.cost = Optional.of(cost);
    }

    /** The design of a problem; one with no answer says so, and why. */
    public CircuitDesign design(ReagentProblem problem) {
        Design start = new Designer().design(problem.separation());
        if (start.outcome() != Outcome.FOUND) {
            return unanswered(problem, start.outcome(), start, start.notes());
        }
        Balancing balancing = new Balancing(problem);
        Train first = first(problem, start);
        Optional<Train> open = problem.separation().extraction().isPresent()
                ? balancing.leastOrganic(first)
                : new TrainSearch(balancing, TrainSearch::solventTimesStages).search(first);
        if (open.isEmpty()) {
            List<String> notes = new ArrayList<>(
                    List.of("no extraction and scrub section was found that makes the products on clean solvent"));
            exhausted(problem).ifPresent(notes::add);
            return unanswered(problem, Outcome.NOT_FOUND, start, notes);
        }
        return close(problem, start, open.get());
    }

    /** A base that claims all of the extractant leaves none that is free: D is only given by the ratio of two zeros. */
    private static Optional<String> exhausted(ReagentProblem problem) {
        SolventPlan solvent = problem.solvent();
        double dimers = problem.model().extractions().stream()
                .filter(extraction -> extraction.solute().isRareEarth())
                .mapToDouble(
                        extraction -> extraction.dimers() / extraction.solute().charge())
                .max()
                .orElse(0.0);
        double claimed = 2.0 * dimers * solvent.saponification();
        return claimed < 0.95
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "at %.3g %% saponification the rare earths that replace the base would take up %.0f %% of the "
                                + "extractant (%.3g dimers to an equivalent): none is left free",
                        100.0 * solvent.saponification(),
                        100.0 * claimed,
                        dimers));
    }

    /** Flows by three equivalents to a mol; without base, of a solvent loaded to half of its limit. */
    private static Train first(ReagentProblem problem, Design start) {
        Cascade cascade = start.solution().orElseThrow().cascade();
        double fed = problem.feed().flow()
                * problem.feed().liquor().metals().entrySet().stream()
                        .filter(metal -> metal.getKey().isRareEarth())
                        .mapToDouble(Map.Entry::getValue)
                        .sum();
        SolventPlan solvent = problem.solvent();
        double carried = solvent.saponification() > 0.05
                ? solvent.saponification() * solvent.extractant()
                : 0.5 * EQUIVALENTS * problem.limits().loading() * solvent.extractant();
        return new Train(
                Math.max(1, start.extraction()),
                Math.max(1, cascade.stages() - start.extraction()),
                0,
                EQUIVALENTS * cascade.s() * fed / carried,
                EQUIVALENTS * Math.max(cascade.w(), 0.01) * fed,
                0.0);
    }

    private CircuitDesign close(ReagentProblem problem, Design start, Train open) {
        List<String> notes = new ArrayList<>();
        exhausted(problem).ifPresent(notes::add);
        double residual = WITHIN_LIMIT * problem.limits().residual();
        Optional<Train> best = Optional.empty();
        for (int k = 0; k <= MOST_CLEANINGS; k++) {
            Optional<Train> stripped = new StripSizing(problem).size(best.orElse(open), residual);
            if (stripped.isEmpty()) {
                notes.add(String.format(
                        Locale.ROOT,
                        "no strip was found that leaves %.3g %% of the rare earths on the solvent",
                        100.0 * residual));
                break;
            }
            Optional<Train> closed = new Balancing(problem).leastOrganic(stripped.get());
            boolean better = closed.isPresent()
                    && (best.isEmpty()
                            || closed.get().organic()
                                    < (1.0 - WORTH) * best.get().organic());
            if (best.isPresent() && !better) {
                break;
            }
            best = better ? closed : best;
            if (best.isPresent() && best.get().organic() < (1.0 + WORTH) * open.organic()) {
                break;
            }
            residual /= CLEANER;
        }
        if (best.isEmpty()) {
            notes.add("the products cannot be made with the solvent in a loop and this strip");
            return unanswered(problem, Outcome.NOT_FOUND, start, notes);
        }
        if (cost.isPresent() && problem.separation().extraction().isEmpty()) {
            Optional<Train> cheaper = cheaper(problem, best.get(), cost.get());
            best = cheaper.isPresent() ? cheaper : best;
        }
        CircuitSolution solution = new Balancing(problem).solve(best.get()).orElseThrow();
        List<SpecificationResult> checks = problem.separation().specifications().stream()
                .map(asked -> CircuitCheck.of(asked, solution))
                .toList();
        boolean met = checks.stream().allMatch(SpecificationResult::met);
        if (!met) {
            notes.add("the circuit that the search ended with does not keep every specification");
            return unanswered(problem, Outcome.NOT_FOUND, start, notes);
        }
        return new CircuitDesign(
                problem,
                Outcome.FOUND,
                start,
                Optional.of(solution),
                checks,
                Comparison.sentences(problem, start, best.get(), solution),
                notes);
    }

    /** The cheapest train around one, its strip as it is. */
    private static Optional<Train> cheaper(
            ReagentProblem problem, Train train, ToDoubleFunction<CircuitSolution> cost) {
        Balancing balancing = new Balancing(problem);
        return new TrainSearch(
                        balancing,
                        each -> balancing.solve(each).map(cost::applyAsDouble).orElse(Double.POSITIVE_INFINITY))
                .search(train);
    }

    private static CircuitDesign unanswered(ReagentProblem problem, Outcome outcome, Design start, List<String> notes) {
        return new CircuitDesign(problem, outcome, start, Optional.empty(), List.of(), List.of(), notes);
    }
}
