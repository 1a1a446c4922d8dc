package org.raffinate.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Phase;
import org.raffinate.design.Balancing.Balanced;
import org.raffinate.design.Design.Outcome;

/**
 * Finds the cascade for a {@link DesignProblem}.
 *
 * <p>Degrees of freedom: stage counts n and m, S, and the extract flow; the two ends' specifications take two of them.
 * With n and m given, S and the extract flow follow; with S given, the fewest stages and the best feed stage are
 * searched; with neither, the whole trade-off of stages against S and on it the least S·N, or another objective. Bounds (Fenske, Underwood)
 * and Xu's optimum start the search. Every answer is a rigorous solution inside its specifications.
 *
 * <p>A designer keeps its solver's arrays for the next problem; it serves one thread at a time.
 */
public final class Designer {
    private static final int MOST_STAGES = 3000;
    /** W below this share of S is none. */
    private static final double NO_SCRUB = 1e-9;

    private final CascadeSolver solver = new CascadeSolver();
    private final TradeOff.Objective objective;

    /** Designs for the least S·N. */
    public Designer() {
        this(TradeOff.Objective.SOLVENT_TIMES_STAGES);
    }

    /** Designs for the least of an objective. */
    public Designer(TradeOff.Objective objective) {
        this.objective = objective;
    }

    /** Answers the problem; what cannot be met is an outcome and not an exception. */
    public Design design(DesignProblem problem) {
        return new Task(problem, solver, objective).design();
    }

    private static final class Task {
        private final DesignProblem problem;
        private final Separation separation;
        private final CascadeSolver solver;
        private final TradeOff.Objective objective;
        private final boolean plain;
        private Optional<Bounds> bounds = Optional.empty();
        private Optional<Shortcut> shortcut = Optional.empty();

        Task(DesignProblem problem, CascadeSolver solver, TradeOff.Objective objective) {
            this.problem = problem;
            this.solver = solver;
            this.objective = objective;
            separation = new Separation(problem);
            plain = problem.sideFeeds().isEmpty() && problem.draws().isEmpty();
        }

        Design design() {
            Optional<String> unreachable = plain ? separation.beyondPerfectSplit() : Optional.empty();
            if (unreachable.isPresent()) {
                return infeasible(unreachable.get());
            }
            Optional<String> unlimited = plain ? separation.metByTheFeed() : Optional.empty();
            if (unlimited.isPresent()) {
                return answer(Outcome.NOT_FOUND, unlimited.get());
            }
            Outlets start = separation.perfectSplit();
            double lowestS = 0.0;
            if (plain) {
                Optional<MinimumReflux.Limit> limit = separation.minimumReflux();
                if (limit.isEmpty()) {
                    return answer(Outcome.NOT_FOUND, "Underwood's equations have no answer for these specifications");
                }
                start = limit.get().outlets();
                // the equations know no lower end: below it a section is not needed
                lowestS = Math.max(0.0, limit.get().s());
                double extract = Separation.sum(start.extract);
                double organicFeed = problem.phase() == Phase.ORGANIC ? 1.0 : 0.0;
                bounds = Optional.of(new Bounds(
                        separation.minimumStages(), lowestS, Math.max(0.0, lowestS + organicFeed - extract)));
                shortcut = separation.shortcut(start);
            }
            return search(lowestS, Separation.sum(start.extract));
        }

        private Design search(double lowestS, double extract) {
            boolean staged = problem.extraction().isPresent();
            boolean solvent = problem.s().isPresent();
            if (staged && bounds.isPresent() && stagesGiven() <= bounds.get().minimumStages()) {
                return infeasible(text(
                        "%d stages cannot meet the specifications at any S: the minimum, at total reflux, is %.2f (Fenske)",
                        stagesGiven(), bounds.get().minimumStages()));
            }
            if (solvent && bounds.isPresent() && problem.s().getAsDouble() <= lowestS) {
                return infeasible(text(
                        "S = %.6g cannot meet the specifications with any number of stages: the minimum is %.6g (Underwood)",
                        problem.s().getAsDouble(), lowestS));
            }
            Balancing balancing = new Balancing(problem, solver);
            if (staged && solvent) {
                return checked(balancing, extract);
            }
            Matching matching = new Matching(problem, lowestS, solver);
            if (staged) {
                return matched(matching, lowestS, extract);
            }
            StageSearch search = new StageSearch(matching, balancing, MOST_STAGES);
            return solvent ? fewest(search, extract) : tradeOff(matching, search, extract);
        }

        private int stagesGiven() {
            return problem.extraction().orElseThrow() + problem.scrub().orElseThrow();
        }

        /** Stages and S given: the best extract flow either meets the specifications or does not. */
        private Design checked(Balancing balancing, double extract) {
            double s = problem.s().orElseThrow();
            return balancing
                    .balanced(
                            problem.extraction().orElseThrow(),
                            problem.scrub().orElseThrow(),
                            s,
                            extract,
                            Optional.empty())
                    .map(balanced -> balanced.margin() >= 0.0
                            ? found(balanced, Optional.empty())
                            : infeasible(text(
                                    "%d stages at S = %.6g leave %.3g times the shortfall that is allowed",
                                    balanced.stages(), s, Math.exp(-balanced.margin()))))
                    .orElseGet(() ->
                            answer(Outcome.NOT_FOUND, "the steady state at the given stages and S was not found"));
        }

        private Design matched(Matching matching, double lowestS, double extract) {
            double guess = firstS(lowestS);
            return matching.exact(
                            problem.extraction().orElseThrow(),
                            problem.scrub().orElseThrow(),
                            guess,
                            extract,
                            Optional.empty())
                    .map(balanced -> found(balanced, Optional.empty()))
                    .orElseGet(() -> answer(
                            Outcome.NOT_FOUND, "no S was found with which the given stages meet the specifications"));
        }

        private Design fewest(StageSearch search, double extract) {
            double s = problem.s().orElseThrow();
            int guess = Math.min(
                    MOST_STAGES, (int) Math.ceil(2.0 * bounds.orElseThrow().minimumStages()));
            return search.fewestStages(s, guess, feedShare(), extract)
                    .map(balanced -> found(balanced, Optional.empty()))
                    .orElseGet(() -> answer(
                            Outcome.NOT_FOUND,
                            text(
                                    "S = %.6g, %.4g times its minimum, needs more than the %d stages that the search tries",
                                    s, s / bounds.orElseThrow().minimumS(), MOST_STAGES)));
        }

        private Design tradeOff(Matching matching, StageSearch search, double extract) {
            double minimumStages = bounds.orElseThrow().minimumStages();
            if (minimumStages >= MOST_STAGES) {
                return answer(
                        Outcome.NOT_FOUND,
                        text(
                                "at least %.0f stages are needed (Fenske); the search goes up to %d",
                                minimumStages, MOST_STAGES));
            }
            int stages = Math.max(2, Math.min(MOST_STAGES, (int) Math.ceil(2.0 * minimumStages)));
            int extraction = Math.max(1, Math.min(stages, (int) Math.round(feedShare() * stages)));
            double guess = firstS(bounds.orElseThrow().minimumS());
            return matching.exact(extraction, stages - extraction, guess, extract, Optional.empty())
                    .flatMap(first -> search.leastS(stages, first))
                    .map(first -> new TradeOffSearch(search, bounds.orElseThrow(), MOST_STAGES, objective).run(first))
                    .map(result -> found(result.chosen(), Optional.of(result.tradeOff())))
                    .orElseGet(() ->
                            answer(Outcome.NOT_FOUND, "no cascade of " + stages + " stages was found to start from"));
        }

        private static double firstS(double lowestS) {
            return lowestS > 0.0 ? 1.3 * lowestS : 1.0;
        }

        /** Share of the stages that the shortcut gives to the extraction section. */
        private double feedShare() {
            return shortcut.map(x -> x.extraction() / (x.extraction() + x.scrub()))
                    .orElse(0.5);
        }

        private static String text(String format, Object... values) {
            return String.format(Locale.ROOT, format, values);
        }

        private Design infeasible(String note) {
            return answer(Outcome.INFEASIBLE, note);
        }

        private Design answer(Outcome outcome, String note) {
            return new Design(problem, outcome, bounds, shortcut, Optional.empty(), Optional.empty(), 0, List.of(note));
        }

        private List<String> notes(CascadeSolution solution, boolean searched) {
            List<String> notes = new ArrayList<>();
            if (searched && solution.cascade().stages() == MOST_STAGES) {
                notes.add(text("the search ends at %d stages: more of them would be better still", MOST_STAGES));
            }
            boolean plainMeasure = objective.equals(TradeOff.Objective.SOLVENT_TIMES_STAGES);
            if (searched && plainMeasure && problem.phase() == Phase.ORGANIC) {
                notes.add("S*N, which is least here, leaves out what the organic feed itself carries");
            }
            if (solution.cascade().w() < NO_SCRUB * solution.cascade().s()) {
                notes.add("no scrub is needed (W = 0): the extract is purer than asked without it");
            }
            double minimumS = bounds.map(Bounds::minimumS).orElse(0.0);
            if (problem.s().isEmpty()
                    && !searched
                    && solution.cascade().s() - minimumS <= 2.0 * Matching.NEXT_TO_LOWEST * minimumS) {
                notes.add("S is next to its minimum (Underwood): fewer stages would do as well");
            }
            if (solution.cascade().s() <= Matching.NEXT_TO_NO_EXTRACTION) {
                notes.add("no extraction is needed: the raffinate is purer than asked with as little S as you like");
            }
            return notes;
        }

        /** Solved once more from the solver's own starting point: anybody who solves this cascade gets these numbers. */
        private Design found(Balanced balanced, Optional<TradeOff> tradeOff) {
            CascadeSolution solution = solver.solve(balanced.solution().cascade(), problem.factors());
            List<String> notes = new ArrayList<>();
            if (!meets(solution)) {
                solution = balanced.solution();
                if (!meets(solution)) {
                    return answer(Outcome.NOT_FOUND, "the search ended a little short of the specifications");
                }
                notes.add(
                        "this steady state was reached from a neighbouring cascade; solved for itself it is not found");
            }
            notes.addAll(notes(solution, tradeOff.isPresent()));
            return new Design(
                    problem,
                    Outcome.FOUND,
                    bounds,
                    shortcut,
                    tradeOff,
                    Optional.of(solution),
                    balanced.extraction(),
                    notes);
        }

        private boolean meets(CascadeSolution solution) {
            return solution.convergence().converged()
                    && problem.specifications().stream()
                            .allMatch(asked ->
                                    SpecificationResult.of(asked, solution).met());
        }
    }
}
