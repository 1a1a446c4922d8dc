package org.raffinate.steadystate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.raffinate.cascade.Convergence;
import org.raffinate.cascade.Convergence.Path;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitBalance;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.StageVolumes;

/**
 * Steady state of a circuit that carries its acid, extractant and salts.
 *
 * <p>Where solutes exchange for protons one for one, one unknown a stage does ({@link CationExchange}).
 * Else, and where that fails, unknowns are ln e and ln h of every stage, e the free dimer and h the hydrogen ion; for given
 * ones every solute's balances are linear and solved in positive arithmetic ({@link CircuitEquations}). Newton's method
 * ({@link CircuitNewton}) starts from a circuit with half as many stages in each section, that one again, down to one
 * contact a section. Where that fails, the shorter circuit grows by one stage at a time ({@link Lengthening}); where that
 * fails too, pseudo-time takes over ({@link StartUp}), from the stretched profile or, for the shortest circuit, from a filled
 * plant; and at last the curve of states that leads from there to a steady state is followed ({@link Continuation}).
 *
 * <p>A solver keeps arrays for the next circuit of as many stages and solutes; it serves one thread at a time. Answers do
 * not depend on what it solved before.
 */
public final class CircuitSolver {
    /** Of the order of rounding in the sums that the residual compares. */
    static final double GOAL = 1e-14;

    private static final double COARSE_GOAL = 1e-4;
    private static final int MOST_STEPS = 100;
    /** Larger gaps in a balance are no answer. */
    static final double WORST_BALANCE = 1e-10;
    /** Steady states are one where ln h differs by less at every stage. */
    private static final double SAME = 1e-5;

    private final ExchangeSolver exchange = new ExchangeSolver();
    private final int mostSteps;

    public CircuitSolver() {
        this(NewtonSteps.MOST);
    }

    /** One that takes no more Newton steps on two unknowns a stage for a solve. */
    CircuitSolver(int mostSteps) {
        this.mostSteps = mostSteps;
    }

    /** Solves from the solver's own starting point. */
    public CircuitSolution solve(Circuit circuit) {
        return solve(circuit, Optional.empty());
    }

    /**
     * Solves with the solution of a similar circuit as start.
     *
     * @param start a solution with as many stages; any other, or one that leads nowhere, is passed over
     */
    public CircuitSolution solve(Circuit circuit, CircuitSolution start) {
        return solve(circuit, start.found().filter(profile -> profile.stages() == circuit.stages()));
    }

    /**
     * Another steady state of the same circuit, looked for from a nearly empty and from a nearly full solvent.
     *
     * @return a steady state whose acid differs by more than rounding; empty where both starts lead to the same one, or
     *     nowhere
     */
    public Optional<CircuitSolution> another(CircuitSolution solution) {
        CircuitProfile known = solution.profile();
        for (double free : new double[] {0.95, 0.02}) {
            Attempt attempt = new Attempt(solution.circuit(), solution.volumes(), new NewtonSteps(mostSteps));
            double[] u = new double[2 * known.stages()];
            for (int j = 0; j < known.stages(); j++) {
                double anion = Math.max(known.anion(j + 1), 1e-6);
                u[2 * j] = Math.log(free * solution.circuit().solvent().capacity());
                u[2 * j + 1] = Math.log((free > 0.5 ? 0.5 : 1e-4) * anion);
            }
            if (attempt.iterate(u, GOAL)) {
                CircuitSolution found = attempt.solution();
                if (found.convergence().converged() && differs(known, found.profile())) {
                    return Optional.of(found);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean differs(CircuitProfile one, CircuitProfile other) {
        for (int stage = 1; stage <= one.stages(); stage++) {
            if (Math.abs(Math.log(one.hydrogen(stage) / other.hydrogen(stage))) > SAME) {
                return true;
            }
        }
        return false;
    }

    private CircuitSolution solve(Circuit circuit, Optional<CircuitProfile> start) {
        StageVolumes volumes = new StageVolumes(circuit);
        Optional<String> broken = volumes.infeasibility();
        if (broken.isPresent()) {
            Convergence infeasible =
                    new Convergence(Status.INFEASIBLE, Path.NONE, 0, Double.NaN, List.of(broken.get()));
            return new CircuitSolution(circuit, volumes, infeasible, Optional.empty(), Double.NaN);
        }
        if (CationExchange.describes(circuit)) {
            Optional<CircuitSolution> found = exchange.solve(circuit, volumes, start);
            if (found.isPresent()) {
                return found.get();
            }
        }
        Attempt attempt = new Attempt(circuit, volumes, new NewtonSteps(mostSteps));
        if (start.isEmpty() || !attempt.from(start.get())) {
            attempt.fromCoarse(GOAL);
        }
        return attempt.solution();
    }

    /** One level of the descent: a circuit, its equations, and the iteration. */
    private static final class Attempt {
        private final Circuit circuit;
        private final StageVolumes volumes;
        private final CircuitEquations equations;
        private CircuitNewton newton;
        private final List<String> notes = new ArrayList<>();
        private Path path = Path.TWO_UNKNOWNS;
        private final NewtonSteps steps;

        Attempt(Circuit circuit, StageVolumes volumes, NewtonSteps steps) {
            this.circuit = circuit;
            this.steps = steps;
            this.volumes = volumes;
            equations = SystemAssembly.equations(circuit, volumes);
            newton = new CircuitNewton(equations, new double[2 * circuit.stages()], steps);
        }

        boolean from(CircuitProfile profile) {
            path = Path.GIVEN_START;
            double[] u = new double[2 * circuit.stages()];
            for (int stage = 1; stage <= circuit.stages(); stage++) {
                double free = Math.max(profile.freeExtractant(stage), 1e-3 * equations.system.capacity);
                u[2 * stage - 2] = Math.log(free);
                u[2 * stage - 1] = Math.log(profile.hydrogen(stage));
            }
            return iterate(u, GOAL);
        }

        /** Down to the shortest circuit and up again; the goal is that of this level. */
        boolean fromCoarse(double goal) {
            CircuitCoarsening coarsening = new CircuitCoarsening(circuit);
            return coarsening.worthwhile() ? fromHalf(coarsening, goal) : fromShake(goal);
        }

        private boolean fromShake(double goal) {
            path = Path.TWO_UNKNOWNS;
            return iterate(Shake.throughSections(circuit, equations), goal)
                    || startUp(goal)
                    || fromShorter(goal)
                    || follow(goal);
        }

        /** From a circuit shorter than the shortest in which fronts have room. */
        private boolean fromShorter(double goal) {
            CircuitCoarsening coarsening = CircuitCoarsening.further(circuit);
            if (!coarsening.worthwhile()) {
                return false;
            }
            Circuit shorter = coarsening.coarse();
            Attempt level = new Attempt(shorter, new StageVolumes(shorter), steps);
            return level.fromShake(COARSE_GOAL) && stageAfterStage(coarsening, level.newton.u, goal);
        }

        private boolean fromHalf(CircuitCoarsening coarsening, double goal) {
            Circuit half = coarsening.coarse();
            Attempt level = new Attempt(half, new StageVolumes(half), steps);
            boolean known = level.fromCoarse(COARSE_GOAL);
            double[] found = level.newton.u;
            path = Path.TWO_UNKNOWNS;
            return iterate(coarsening.stretch(found), goal)
                    || (known && (stageAfterStage(coarsening, found, goal) || glide(coarsening.stretch(found), goal)))
                    || follow(goal);
        }

        /** From the solution of the shorter circuit, by one stage at a time. */
        private boolean stageAfterStage(CircuitCoarsening coarsening, double[] coarse, double goal) {
            path = Path.STAGE_AFTER_STAGE;
            return Lengthening.run(coarsening, coarse, steps)
                    .filter(u -> iterate(u, goal))
                    .isPresent();
        }

        /** From a profile near the steady state, in pseudo-time. */
        private boolean glide(double[] u, double goal) {
            path = Path.PSEUDO_TIME;
            equations.evaluate(u);
            equations.hold();
            return run(u, StartUp.NEAR, goal);
        }

        /** From the filled plant, in pseudo-time. */
        private boolean startUp(double goal) {
            path = Path.PSEUDO_TIME;
            equations.fill();
            return run(Shake.throughSections(circuit, equations), StartUp.FILLED, goal);
        }

        /** From the filled plant, along all states between. */
        private boolean follow(double goal) {
            path = Path.CONTINUATION;
            double[] u = Continuation.run(equations, steps);
            return iterate(u.clone(), goal) || run(u, StartUp.NEARER, goal);
        }

        /** In pseudo-time, and from there on; where further steps follow no more than rounding, what time came to stays. */
        private boolean run(double[] u, double first, double goal) {
            StartUp.run(equations, u, first, steps);
            double[] end = u.clone();
            if (iterate(u, goal)) {
                return true;
            }
            newton = new CircuitNewton(equations, end, steps);
            return newton.stands();
        }

        private boolean iterate(double[] u, double goal) {
            newton = new CircuitNewton(equations, u, steps);
            return newton.iterate(MOST_STEPS, goal);
        }

        CircuitSolution solution() {
            boolean found = newton.residual <= CircuitNewton.ACCEPTED;
            double balance = Double.NaN;
            Optional<CircuitProfile> profile = Optional.empty();
            if (found) {
                CircuitProfile published = profile();
                balance = CircuitBalance.worst(circuit, volumes, published);
                if (!newton.stable()) {
                    notes.add("this steady state is unstable: at least one other exists, and a plant would leave it");
                }
                if (balance <= WORST_BALANCE) {
                    profile = Optional.of(published);
                } else {
                    notes.add(String.format(
                            Locale.ROOT, "the profile does not balance: the largest relative gap is %.1e", balance));
                }
            }
            remarks(profile.isPresent());
            Status status = profile.isPresent() ? Status.CONVERGED : Status.NOT_CONVERGED;
            Convergence convergence = new Convergence(status, path, steps.taken(), newton.residual, notes);
            return new CircuitSolution(circuit, volumes, convergence, profile, balance);
        }

        /** Where a law takes up more the less extractant is free, steady states may be several, or none. */
        private void remarks(boolean converged) {
            CircuitSystem s = equations.system;
            List<String> eager = circuit.model().extractions().stream()
                    .filter(extraction -> extraction.dimers() > 0.0)
                    .filter(extraction -> IntStream.range(0, s.stages)
                            .anyMatch(
                                    j -> extraction.law().extractantSlope(equations.logE[j], equations.logH[j]) < 0.0))
                    .map(extraction -> extraction.solute().symbol())
                    .toList();
            if (!eager.isEmpty()) {
                notes.add("laws by which more is extracted the less extractant is free (" + String.join(", ", eager)
                        + "): "
                        + (converged ? "this may not be the only steady state" : "there may be no steady state"));
            }
            if (!converged) {
                if (steps.allTaken()) {
                    notes.add("all " + steps.taken() + " Newton steps were taken");
                }
                notes.add(newton.whereOpen());
            }
        }

        private CircuitProfile profile() {
            CircuitSystem s = equations.system;
            double[] organic = equations.organic.clone();
            double[] aqueous = equations.aqueous.clone();
            double[] hydrogen = new double[s.stages];
            double[] free = new double[s.stages];
            for (int j = 0; j < s.stages; j++) {
                hydrogen[j] = Math.exp(equations.logH[j]);
                free[j] = equations.freeExtractant(j);
                for (int at = j * s.solutes; at < (j + 1) * s.solutes; at++) {
                    organic[at] /= s.organicVolume[j];
                    aqueous[at] /= s.aqueousVolume[j];
                }
            }
            return new CircuitProfile(circuit, organic, aqueous, hydrogen, free, s.anion, s.spectator);
        }
    }
}
