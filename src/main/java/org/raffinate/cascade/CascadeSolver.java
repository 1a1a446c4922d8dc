package org.raffinate.cascade;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raffinate.cascade.Convergence.Path;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.stages.LineBalances;
import org.raffinate.stages.LineNewton;
import org.raffinate.stages.LineNewton.Steps;
import org.raffinate.stages.LineSolver;

/**
 * Steady state of a cascade on a fully loaded solvent with constant separation factors (Xu Guangxian's cascade
 * extraction).
 *
 * <p>Stage equilibrium is v_ij = β_i g_j l_ij. For given g the balances of each element are one tridiagonal system,
 * solved in positive arithmetic ({@link LineBalances}); g follows from the solvent's capacity, Σ_i v_ij = V_j ({@link
 * OrganicTotals}), by Newton's method on ln g ({@link LineNewton}). It starts from the solution of a cascade of half as
 * many stages, that one again, down to a sharp split ({@link LineSolver}). Steps that rounding would decide are taken with
 * singular values: that happens where a product's flow is a sum of the feed's elements to the last digit and the cascade
 * so long that nothing else holds the front between them.
 *
 * <p>A solver keeps its arrays for the next cascade of as many stages and elements; it serves one thread at a time. Answers
 * do not depend on what it solved before.
 */
public final class CascadeSolver {
    /** Of the order of a total's own rounding: an impurity of 1e-7 sees 1e-15 of the product as 1e-8 of itself. */
    static final double GOAL = 2e-15;
    /** Longest cascade that is worth the cube of its stages. */
    private static final int MOST_NOISE_AWARE = 600;
    /** Larger gaps in a balance are no answer. */
    static final double WORST_BALANCE = 1e-10;

    private Optional<Workspace> kept = Optional.empty();

    /** Solves from the solver's own starting point. */
    public CascadeSolution solve(Cascade cascade, SeparationFactors factors) {
        return solve(cascade, factors, Optional.empty());
    }

    /**
     * Solves with the solution of a similar cascade as start.
     *
     * @param start a solution with as many stages; any other, or one that leads nowhere, is passed over
     */
    public CascadeSolution solve(Cascade cascade, SeparationFactors factors, CascadeSolution start) {
        return solve(cascade, factors, Optional.of(start).filter(solution -> fits(solution, cascade)));
    }

    private static boolean fits(CascadeSolution start, Cascade cascade) {
        return start.found()
                .filter(profile -> profile.stages() == cascade.stages())
                .isPresent();
    }

    /**
     * How the products of a converged solution answer to S and to the extract flow.
     *
     * @throws IllegalArgumentException for a cascade with draws: what one end loses then need not reach the other
     */
    public ProductResponse response(CascadeSolution solution) {
        Cascade cascade = solution.cascade();
        requireNoDraws(cascade);
        Workspace workspace = workspace(cascade);
        workspace.level.fill(cascade, solution.factors(), workspace.flows);
        workspace.level.begin(solution);
        return workspace.level.response(cascade.elements());
    }

    /** What is asked of the two products: one equation for each, with its change. Arrays run as {@link Cascade#elements()}. */
    public interface ProductConditions {
        /** Fills how far raffinate and extract are from what is asked, zero where they just meet it; flows in mol per mol of feed. */
        void margins(double[] raffinate, double[] extract, double[] margins);

        /** Fills the change of both margins when the raffinate gains {@code change} of each element and the extract loses it. */
        void slopes(double[] raffinate, double[] extract, double[] change, double[] slopes);
    }

    /**
     * The cascade with these stages and feeds, without draws, whose S and extract flow meet two conditions on its products.
     *
     * @param near where the search starts
     * @param lowestS what S stays above, mol per mol of feed
     * @param start a solution with as many stages, if there is one
     * @return a converged solution that meets both conditions to about 1e-11; empty where the search leads nowhere
     * @throws IllegalArgumentException for a cascade with draws
     */
    public Optional<CascadeSolution> match(
            Cascade near,
            SeparationFactors factors,
            ProductConditions conditions,
            double lowestS,
            Optional<CascadeSolution> start) {
        requireNoDraws(near);
        Workspace workspace = workspace(near);
        CascadeLevel level = workspace.level;
        level.fill(near, factors, workspace.flows);
        Optional<CascadeSolution> known = start.filter(solution -> fits(solution, near));
        known.ifPresent(level::begin);
        int spent = known.isPresent() ? 0 : level.solver.beginShorter();
        Path path = known.isPresent() ? Path.GIVEN_START : Path.ONE_UNKNOWN;
        return new ProductMatch(near, factors, level, workspace.flows, conditions, lowestS)
                .run()
                .map(cascade -> solution(cascade, factors, workspace, path, spent))
                .filter(solution -> solution.convergence().converged());
    }

    private static void requireNoDraws(Cascade cascade) {
        if (!cascade.draws().isEmpty()) {
            throw new IllegalArgumentException("a cascade without draws is expected, found " + cascade.draws());
        }
    }

    /** Arrays for cascades of a shape. */
    private record Workspace(StageFlows flows, CascadeLevel level, BalanceCheck check) {}

    /** With the flows of the cascade. */
    private Workspace workspace(Cascade cascade) {
        int elements = cascade.elements().size();
        Optional<Workspace> known = kept.filter(workspace -> workspace.level.isOf(cascade.stages(), elements));
        known.ifPresent(workspace -> workspace.flows.fill(cascade));
        Workspace workspace = known.orElseGet(() -> new Workspace(
                new StageFlows(cascade),
                new CascadeLevel(cascade.stages(), elements),
                new BalanceCheck(cascade.stages(), elements)));
        kept = Optional.of(workspace);
        return workspace;
    }

    private CascadeSolution solve(Cascade cascade, SeparationFactors factors, Optional<CascadeSolution> start) {
        Workspace workspace = workspace(cascade);
        Optional<String> broken = workspace.flows.infeasibility();
        if (broken.isPresent()) {
            Convergence infeasible =
                    new Convergence(Status.INFEASIBLE, Path.NONE, 0, Double.NaN, List.of(broken.get()));
            return new CascadeSolution(cascade, factors, infeasible, Optional.empty(), Double.NaN);
        }
        CascadeLevel level = workspace.level;
        level.fill(cascade, factors, workspace.flows);
        int spent = 0;
        if (start.isPresent()) {
            level.begin(start.get());
            if (level.solver.iterate(GOAL, Steps.UPDATED)) {
                return solution(cascade, factors, workspace, Path.GIVEN_START, 0);
            }
            spent += level.newton.iterations();
            level.newton.restart();
        }
        spent += level.solver.beginShorter();
        if (level.solver.iterate(GOAL, Steps.UPDATED)) {
            return solution(cascade, factors, workspace, Path.ONE_UNKNOWN, spent);
        }
        return solution(cascade, factors, workspace, lastResorts(level), spent);
    }

    /** Slower, and some of them reach what the plain steps miss. */
    private static Path lastResorts(CascadeLevel level) {
        if (level.system.stages <= MOST_NOISE_AWARE && level.solver.iterate(GOAL, Steps.NOISE_AWARE)) {
            return Path.NOISE_AWARE;
        }
        for (Steps steps : List.of(Steps.SHORTENED, Steps.CLIPPED)) {
            level.solver.begin();
            if (level.solver.iterate(GOAL, steps)) {
                break;
            }
        }
        return Path.SHARP_SPLIT;
    }

    private static CascadeSolution solution(
            Cascade cascade, SeparationFactors factors, Workspace workspace, Path path, int spent) {
        CascadeLevel level = workspace.level;
        int iterations = spent + level.newton.iterations();
        double residual = level.newton.residual();
        if (!(residual <= LineNewton.ACCEPTED)) {
            return failed(
                    cascade,
                    factors,
                    new Convergence(
                            Status.NOT_CONVERGED,
                            path,
                            iterations,
                            residual,
                            List.of("the iteration ended before the balances held: no numbers are given")));
        }
        StageProfile profile = new StageProfile(cascade.stages(), cascade.elements(), level.aqueous(), level.organic());
        double balanceError = workspace.check.of(cascade, factors, profile);
        if (!(balanceError <= WORST_BALANCE)) {
            String note = String.format(
                    Locale.ROOT,
                    "flows of so different sizes leave the balances open by %.1e: no numbers are given",
                    balanceError);
            return failed(
                    cascade, factors, new Convergence(Status.NOT_CONVERGED, path, iterations, residual, List.of(note)));
        }
        List<String> notes = frontNote(level, cascade.raffinate()).map(List::of).orElse(List.of());
        return new CascadeSolution(
                cascade,
                factors,
                new Convergence(Status.CONVERGED, path, iterations, residual, notes),
                Optional.of(profile),
                balanceError);
    }

    private static CascadeSolution failed(Cascade cascade, SeparationFactors factors, Convergence convergence) {
        return new CascadeSolution(cascade, factors, convergence, Optional.empty(), Double.NaN);
    }

    private static Optional<String> frontNote(CascadeLevel level, double raffinate) {
        StageSystem system = level.system;
        if (system.stages == 1) {
            return Optional.empty();
        }
        CascadeLevel.Sensitivity sensitivity = level.sensitivity();
        if (system.isDetermined(sensitivity.largest(), raffinate)) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                Locale.ROOT,
                "the flows fix the position of the front near stage %d only to within their rounding: a product's"
                        + " flow equals the sum of its elements in the feed to the last digit, so where the front"
                        + " stands, and impurities of the order of 1e-15, are one answer of many",
                system.place(sensitivity.at()) + 1));
    }
}
