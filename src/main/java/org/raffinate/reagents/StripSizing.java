package org.raffinate.reagents;

import java.util.Optional;
import org.raffinate.cascade.Phase;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.numeric.Root;
import org.raffinate.steadystate.CircuitSolver;

/**
 * Strip stages and acid that leave no more than a given share of the loaded rare earths on the solvent.
 *
 * <p>More stages take less acid, and less and less of it: stages are added as long as the last one saves three percent.
 */
final class StripSizing {
    private static final int MOST_STAGES = 20;
    private static final double WORTH_A_STAGE = 0.03;
    private static final double TOLERANCE = 1e-3;
    /** Acid over what the loaded rare earths and the base's cation take up. */
    private static final double MOST_EXCESS = 20.0;

    private final ReagentProblem problem;
    private final CircuitSolver solver = new CircuitSolver();

    StripSizing(ReagentProblem problem) {
        this.problem = problem;
    }

    /**
     * The train with a strip; empty where no number of stages up to 20 (or the number asked for) strips so clean with 20
     * times the acid that the loaded solvent takes up.
     *
     * @param residual share of the loaded rare earths that may stay on the solvent
     */
    Optional<Train> size(Train train, double residual) {
        double needed = needed(train);
        if (problem.strip().isPresent()) {
            return leastAcid(train, problem.strip().getAsInt(), needed, residual);
        }
        Optional<Train> best = Optional.empty();
        for (int stages = 1; stages <= MOST_STAGES; stages++) {
            Optional<Train> sized = leastAcid(train, stages, needed, residual);
            boolean worth = sized.isPresent()
                    && (best.isEmpty()
                            || sized.get().stripAcid()
                                    < (1.0 - WORTH_A_STAGE) * best.get().stripAcid());
            if (best.isPresent() && !worth) {
                return best;
            }
            best = sized;
        }
        return best;
    }

    /** Equivalents of metal on the loaded solvent, mol/h. */
    private double needed(Train train) {
        CircuitSolution solution = solver.solve(train.withStrip(0, 0.0).circuit(problem));
        CircuitProfile profile = solution.profile();
        int last = profile.stages();
        double charge = profile.solutes().stream()
                .mapToDouble(solute -> solute.charge() * profile.concentration(last, Phase.ORGANIC, solute))
                .sum();
        return charge * solution.volumes().clear(last, Phase.ORGANIC);
    }

    private Optional<Train> leastAcid(Train train, int stages, double needed, double residual) {
        double low = Math.log(needed);
        double high = Math.log(MOST_EXCESS * needed);
        if (!(excess(train.withStrip(stages, Math.exp(high)), residual) < 0.0)) {
            return Optional.empty();
        }
        if (excess(train.withStrip(stages, needed), residual) < 0.0) {
            return Optional.of(train.withStrip(stages, needed));
        }
        double logAcid =
                Root.between(acid -> excess(train.withStrip(stages, Math.exp(acid)), residual), low, high, TOLERANCE);
        return Optional.of(train.withStrip(stages, Math.exp(logAcid + TOLERANCE)));
    }

    /** ln of what stays on the solvent over what may; large where there is no steady state. */
    private double excess(Train train, double residual) {
        CircuitSolution solution = solver.solve(train.circuit(problem));
        if (!solution.convergence().converged()) {
            return 100.0;
        }
        return Math.log(residual(solution, train) / residual);
    }

    /** Share of the loaded rare earths that stay on the stripped solvent. */
    static double residual(CircuitSolution solution, Train train) {
        CircuitProfile profile = solution.profile();
        return profile.rareEarths(profile.stages(), Phase.ORGANIC)
                / profile.rareEarths(train.extraction() + train.scrub(), Phase.ORGANIC);
    }
}
