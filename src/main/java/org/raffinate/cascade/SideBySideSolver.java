package org.raffinate.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.raffinate.cascade.Convergence.Path;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.lanes.LaneNewton;
import org.raffinate.lanes.Lanes;
import org.raffinate.stages.LineNewton;

/**
 * Steady states of many cascades with the same number of stages and elements, {@link Lanes#COUNT} of them at a time.
 *
 * <p>The model, its equations and their iteration are those of {@link CascadeSolver}; feeds, draws, flows and factors may be
 * others in each case. All cases of a block take the same steps at the same time, so that one instruction of the processor
 * serves several of them ({@link LaneNewton}). Cases that do not come to their end that way, and those whose flows leave
 * something undetermined, are solved one by one. Answers agree with those of {@link CascadeSolver} and have passed the same
 * check of the balances.
 *
 * <p>A solver keeps its arrays for the next cases of the same size; it serves one thread at a time.
 */
public final class SideBySideSolver {
    private final CascadeSolver oneByOne = new CascadeSolver();
    private Optional<Workspace> kept = Optional.empty();

    /**
     * One cascade.
     *
     * @param cascade what is to be solved
     * @param factors its separation factors
     */
    public record Case(Cascade cascade, SeparationFactors factors) {}

    /** Arrays for cases of a size. */
    private static final class Workspace {
        final CascadeBlock block;
        final StageFlows flows;
        final BalanceCheck check;
        final double[] sensitivity = new double[Lanes.COUNT];
        /** Which case stands in a lane. */
        final int[] cases = new int[Lanes.COUNT];

        Workspace(Cascade first, int elements) {
            block = new CascadeBlock(first.stages(), elements);
            flows = new StageFlows(first);
            check = new BalanceCheck(first.stages(), elements);
        }
    }

    /**
     * Solves from the solver's own starting points.
     *
     * @param cases cascades with the same number of stages and of elements
     * @return their solutions, in the same order
     */
    public List<CascadeSolution> solve(List<Case> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        Workspace workspace = workspace(cases);
        @Nullable CascadeSolution[] solutions = new CascadeSolution[cases.size()];
        int next = 0;
        while (next < solutions.length) {
            int taken = 0;
            for (; next < solutions.length && taken < Lanes.COUNT; next++) {
                if (fill(workspace, taken, cases.get(next))) {
                    workspace.cases[taken++] = next;
                }
            }
            if (taken > 0) {
                solve(workspace, taken, cases, solutions);
            }
        }
        List<CascadeSolution> all = new ArrayList<>(solutions.length);
        for (int k = 0; k < solutions.length; k++) {
            CascadeSolution found = solutions[k];
            Case given = cases.get(k);
            all.add(found == null ? oneByOne.solve(given.cascade, given.factors) : found);
        }
        return all;
    }

    private Workspace workspace(List<Case> cases) {
        Cascade first = cases.get(0).cascade;
        int elements = first.elements().size();
        for (Case other : cases) {
            int otherElements = other.cascade.elements().size();
            if (other.cascade.stages() != first.stages() || otherElements != elements) {
                throw new IllegalArgumentException(
                        "cascades side by side have the same size, found " + first.stages() + " stages and " + elements
                                + " elements beside " + other.cascade.stages() + " and " + otherElements);
            }
        }
        Workspace workspace = kept.filter(known -> known.block.isOf(first.stages(), elements))
                .orElseGet(() -> new Workspace(first, elements));
        kept = Optional.of(workspace);
        return workspace;
    }

    private static boolean fill(Workspace workspace, int lane, Case given) {
        workspace.flows.fill(given.cascade);
        return workspace.flows.infeasibility().isEmpty()
                && workspace.block.fill(lane, given.cascade, given.factors, workspace.flows);
    }

    /** Solves the lanes taken; the others hold copies of the last one. */
    private static void solve(Workspace workspace, int taken, List<Case> cases, @Nullable CascadeSolution[] solutions) {
        Case last = cases.get(workspace.cases[taken - 1]);
        for (int lane = taken; lane < Lanes.COUNT; lane++) {
            fill(workspace, lane, last);
        }
        workspace.block.solve();
        workspace.block.newton.sensitivity(workspace.sensitivity);
        for (int lane = 0; lane < taken; lane++) {
            solutions[workspace.cases[lane]] = solution(workspace, lane, cases.get(workspace.cases[lane]));
        }
    }

    /** Null where the case is better solved by itself. */
    private static @Nullable CascadeSolution solution(Workspace workspace, int lane, Case given) {
        LaneNewton newton = workspace.block.newton;
        double residual = newton.residual(lane);
        if (!newton.isSolved(lane)
                || !(residual <= LineNewton.ACCEPTED)
                || !workspace.block.system(lane).isDetermined(workspace.sensitivity[lane], given.cascade.raffinate())) {
            return null;
        }
        StageProfile profile = profile(workspace, lane, given.cascade);
        double balanceError = workspace.check.of(given.cascade, given.factors, profile);
        if (!(balanceError <= CascadeSolver.WORST_BALANCE)) {
            return null;
        }
        Convergence convergence = new Convergence(
                Status.CONVERGED, Path.SIDE_BY_SIDE, workspace.block.iterations(lane), residual, List.of());
        return new CascadeSolution(given.cascade, given.factors, convergence, Optional.of(profile), balanceError);
    }

    private static StageProfile profile(Workspace workspace, int lane, Cascade cascade) {
        StageSystem system = workspace.block.system(lane);
        LaneNewton newton = workspace.block.newton;
        double[] aqueous = new double[system.stages * system.elements];
        double[] organic = new double[aqueous.length];
        for (int j = 0; j < system.stages; j++) {
            int to = system.place(j) * system.elements;
            for (int i = 0; i < system.elements; i++) {
                int listed = to + system.listed(i);
                aqueous[listed] = newton.aqueous(j, i)[lane];
                organic[listed] = newton.organic(j, i)[lane];
            }
        }
        return system.isMirrored()
                ? new StageProfile(system.stages, cascade.elements(), organic, aqueous)
                : new StageProfile(system.stages, cascade.elements(), aqueous, organic);
    }
}
