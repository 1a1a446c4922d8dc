package org.raffinate.corpus;

import java.util.stream.IntStream;
import org.raffinate.cascade.CascadeLedger;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.RandomCascade;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitLedger;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.RandomCircuit;
import org.raffinate.steadystate.CircuitSolver;

/** The two models of a steady state, each with its cases and its own books. */
enum CorpusModel {
    /** Cascades on a fully loaded solvent; every one drawn has a steady state. */
    CONSTANT_FACTORS("constant-factors") {
        @Override
        Verdict judge(long seed) {
            RandomCascade random = RandomCascade.of(seed);
            String size =
                    size(random.cascade.stages(), random.cascade.elements().size());
            return judge(seed, size, new CascadeSolver().solve(random.cascade, random.factors));
        }
    },
    /** Circuits by the law of mass action; one without a steady state is one that lacks a phase somewhere. */
    MASS_ACTION("mass-action") {
        @Override
        Verdict judge(long seed) {
            Circuit circuit = RandomCircuit.of(seed);
            String size = size(circuit.stages(), circuit.model().solutes().size());
            return judge(seed, size, new CircuitSolver().solve(circuit));
        }
    };

    final String file;

    CorpusModel(String file) {
        this.file = file;
    }

    /** Draws, solves and balances the case of a seed. */
    abstract Verdict judge(long seed);

    static Verdict judge(long seed, String size, CascadeSolution solution) {
        double found = solution.found()
                .map(profile -> CascadeLedger.worst(solution.cascade(), solution.factors(), profile))
                .orElse(Double.NaN);
        return Verdict.of(seed, size, solution.convergence(), solution.balanceError(), found, false);
    }

    static Verdict judge(long seed, String size, CircuitSolution solution) {
        CircuitLedger ledger = new CircuitLedger(solution);
        double found = solution.found().map(profile -> ledger.worst()).orElse(Double.NaN);
        return Verdict.of(seed, size, solution.convergence(), solution.balanceError(), found, dry(solution, ledger));
    }

    /** Volumes that close their books are the only ones that do, and some are not positive. */
    private static boolean dry(CircuitSolution solution, CircuitLedger ledger) {
        int stages = solution.circuit().stages();
        return IntStream.rangeClosed(1, stages).allMatch(stage -> ledger.volumeGap(stage, stage) < 1e-12)
                && IntStream.rangeClosed(1, stages)
                        .anyMatch(stage -> solution.volumes().clear(stage, Phase.ORGANIC) <= 0.0
                                || solution.volumes().clear(stage, Phase.AQUEOUS) <= 0.0);
    }

    private static String size(int stages, int solutes) {
        return stages + " stages, " + solutes + " solutes";
    }
}
