package org.raffinate.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.raffinate.cascade.Convergence.Path;
import org.raffinate.cascade.Convergence.Status;
import org.raffinate.cascade.TotalsNewton.Steps;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;

/**
 * Steady state of a cascade on a fully loaded solvent with constant separation factors (Xu Guangxian's cascade
 * extraction).
 *
 * <p>Stage equilibrium is v_ij = β_i g_j l_ij. For given g the balances of each element are one tridiagonal system,
 * solved in positive arithmetic ({@link StageEquations}); g follows from the solvent's capacity, Σ_i v_ij = V_j, by
 * Newton's method on ln g ({@link TotalsNewton}). It starts from the solution of a cascade of half as many stages, that
 * one again, down to a sharp split. Steps that rounding would decide are taken with singular values: that happens where a
 * product's flow is a sum of the feed's elements to the last digit and the cascade so long that nothing else holds the
 * front between them.
 *
 * <p>Stateless: one solver may serve many threads.
 */
public final class CascadeSolver {
    /** Of the order of a total's own rounding: an impurity of 1e-7 sees 1e-15 of the product as 1e-8 of itself. */
    private static final double GOAL = 2e-15;

    private static final double COARSE_GOAL = 1e-2;
    /** A front may have to cross the whole cascade, a few stages a step. */
    private static final int FIRST_STEPS = 60;

    /** Longest cascade that is worth the cube of its stages. */
    private static final int MOST_NOISE_AWARE = 600;
    /** Movement of ln g by the rounding of the given flows from which on a front counts as not determined. */
    private static final double UNDETERMINED = 1e-3;
    /** Larger gaps in a balance are no answer. */
    private static final double WORST_BALANCE = 1e-10;

    private static final double ROUNDING = 4e-16;

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
        return solve(cascade, factors, start.found().filter(profile -> profile.stages() == cascade.stages()));
    }

    /**
     * How the products of a converged solution answer to S and to the extract flow.
     *
     * @throws IllegalArgumentException for a cascade with draws: what one end loses then need not reach the other
     */
    public ProductResponse response(CascadeSolution solution) {
        if (!solution.cascade().draws().isEmpty()) {
            throw new IllegalArgumentException("a cascade without draws is expected, found "
                    + solution.cascade().draws());
        }
        StageFlows flows = new StageFlows(solution.cascade());
        Attempt attempt = new Attempt(solution.cascade(), solution.factors(), flows);
        attempt.begin(attempt.logGamma(solution.profile()));
        return attempt.response();
    }

    private static CascadeSolution solve(Cascade cascade, SeparationFactors factors, Optional<StageProfile> start) {
        StageFlows flows = new StageFlows(cascade);
        Optional<String> broken = flows.infeasibility();
        if (broken.isPresent()) {
            Convergence infeasible =
                    new Convergence(Status.INFEASIBLE, Path.NONE, 0, Double.NaN, List.of(broken.get()));
            return new CascadeSolution(cascade, factors, infeasible, Optional.empty(), Double.NaN);
        }
        Attempt attempt = new Attempt(cascade, factors, flows);
        if (start.isPresent()) {
            attempt.begin(attempt.logGamma(start.get()));
            attempt.path = Path.GIVEN_START;
            if (attempt.iterate(GOAL, Steps.SHORTENED)) {
                return attempt.solution();
            }
        }
        attempt.path = Path.ONE_UNKNOWN;
        attempt.beginCoarse();
        boolean found = attempt.iterate(GOAL, Steps.SHORTENED);
        if (!found && cascade.stages() <= MOST_NOISE_AWARE) {
            attempt.path = Path.NOISE_AWARE;
            found = attempt.iterate(GOAL, Steps.NOISE_AWARE);
        }
        for (Steps steps : List.of(Steps.SHORTENED, Steps.CLIPPED)) {
            if (!found) {
                attempt.path = Path.SHARP_SPLIT;
                attempt.begin(SharpSplit.logGamma(attempt.system));
                found = attempt.iterate(GOAL, steps);
            }
        }
        return attempt.solution();
    }

    /** One level of the descent: a cascade, its arrays as the iteration sees them, and the iteration. */
    private static final class Attempt {
        private final Cascade cascade;
        private final SeparationFactors factors;
        private final List<Element> elements;
        private final StageSystem system;
        private final boolean mirrored;
        private TotalsNewton newton;
        private Path path = Path.NONE;
        private int spent;

        Attempt(Cascade cascade, SeparationFactors factors, StageFlows flows) {
            this.cascade = cascade;
            this.factors = factors;
            elements = cascade.elements();
            mirrored = cascade.raffinate() < cascade.extract();
            StageSystem upright = StageSystem.of(cascade, factors, flows);
            system = mirrored ? upright.mirrored() : upright;
            newton = new TotalsNewton(system, new double[system.stages]);
        }

        boolean iterate(double goal, Steps steps) {
            return newton.iterate(FIRST_STEPS + (steps == Steps.NOISE_AWARE ? 0 : system.stages), goal, steps);
        }

        /** Starts from ln γ of the stages, counted as the iteration counts them. */
        void begin(double[] logGamma) {
            double[] logG = new double[system.stages];
            for (int j = 0; j < logG.length; j++) {
                logG[j] = logGamma[j] + Math.log(system.organic[j] / system.aqueous[j]);
            }
            spent += newton.iterations;
            newton = new TotalsNewton(system, logG);
        }

        /** Starts from the coarse cascade, or from the sharp split where there is none. */
        void beginCoarse() {
            Coarsening coarsening = new Coarsening(cascade);
            if (!coarsening.worthwhile()) {
                begin(SharpSplit.logGamma(system));
                return;
            }
            Cascade coarse = coarsening.coarse();
            Attempt level = new Attempt(coarse, factors, new StageFlows(coarse));
            level.beginCoarse();
            level.iterate(COARSE_GOAL, Steps.SHORTENED);
            begin(mirror(coarsening.stretch(mirror(level.logGamma()))));
            spent += level.spent + level.newton.iterations;
        }

        private double[] mirror(double[] logGamma) {
            if (!mirrored) {
                return logGamma;
            }
            double[] mirror = StageSystem.reversed(logGamma, 1);
            for (int j = 0; j < mirror.length; j++) {
                mirror[j] = -mirror[j];
            }
            return mirror;
        }

        /** ln γ where the iteration stands; an empty product takes over its neighbour's. */
        private double[] logGamma() {
            int last = system.stages - 1;
            double[] logGamma = newton.logG.clone();
            for (int j = 0; j <= last; j++) {
                logGamma[j] -= Math.log(system.organic[j] / system.aqueous[j]);
            }
            if (system.organic[last] == 0.0) {
                logGamma[last] = last == 0 ? 0.0 : logGamma[last - 1];
            }
            return logGamma;
        }

        /** ln γ of a profile: that of its most plentiful element, whose ratio of mole fractions is β γ. */
        double[] logGamma(StageProfile profile) {
            double[] logGamma = new double[system.stages];
            for (int stage = 1; stage <= logGamma.length; stage++) {
                double most = 0.0;
                for (Element element : profile.elements()) {
                    double x = profile.moleFraction(stage, Phase.AQUEOUS, element);
                    double y = profile.moleFraction(stage, Phase.ORGANIC, element);
                    if (x * y > most && elements.contains(element)) {
                        most = x * y;
                        logGamma[stage - 1] = Math.log(y / x / factors.relative(element));
                    }
                }
            }
            return mirror(logGamma);
        }

        ProductResponse response() {
            newton.equations.solveBalances(newton.logG);
            int last = system.stages - 1;
            double[] toS = new double[system.stages];
            double[] toExtract = new double[system.stages];
            for (int j = 0; j <= last; j++) {
                toS[j] = j == last ? 0.0 : 1.0 / system.organic[j];
                toExtract[j] = (mirrored ? -1.0 : j == last ? 1.0 : 0.0) / system.organic[j];
            }
            double[] raffinateToS = newton.firstAqueousResponse(toS);
            double[] raffinateToExtract = newton.firstAqueousResponse(toExtract);
            for (int i = 0; mirrored && i < system.elements; i++) {
                raffinateToS[i] = -raffinateToS[i];
                raffinateToExtract[i] = -raffinateToExtract[i];
            }
            return new ProductResponse(elements, raffinateToS, raffinateToExtract);
        }

        CascadeSolution solution() {
            int iterations = spent + newton.iterations;
            if (!(newton.residual <= TotalsNewton.ACCEPTED)) {
                return failed(iterations, "the iteration ended before the balances held: no numbers are given");
            }
            StageProfile profile = profile();
            double balanceError = BalanceCheck.worst(cascade, factors, profile);
            if (!(balanceError <= WORST_BALANCE)) {
                return failed(
                        iterations,
                        String.format(
                                Locale.ROOT,
                                "flows of so different sizes leave the balances open by %.1e: no numbers are given",
                                balanceError));
            }
            List<String> notes = new ArrayList<>();
            frontNote().ifPresent(notes::add);
            return new CascadeSolution(
                    cascade,
                    factors,
                    new Convergence(Status.CONVERGED, path, iterations, newton.residual, notes),
                    Optional.of(profile),
                    balanceError);
        }

        private CascadeSolution failed(int iterations, String note) {
            Convergence failed =
                    new Convergence(Status.NOT_CONVERGED, path, iterations, newton.residual, List.of(note));
            return new CascadeSolution(cascade, factors, failed, Optional.empty(), Double.NaN);
        }

        private Optional<String> frontNote() {
            if (system.stages == 1) {
                return Optional.empty();
            }
            TotalsNewton.Sensitivity sensitivity = newton.sensitivity();
            // a small raffinate is a difference of large flows, and carries their rounding
            double magnified = mirrored ? Math.max(1.0, system.fedInAll() / cascade.raffinate()) : 1.0;
            if (sensitivity.largest() * ROUNDING * magnified < UNDETERMINED) {
                return Optional.empty();
            }
            int stage = mirrored ? system.stages - sensitivity.at() : sensitivity.at() + 1;
            return Optional.of(String.format(
                    Locale.ROOT,
                    "the flows fix the position of the front near stage %d only to within their rounding: a product's"
                            + " flow equals the sum of its elements in the feed to the last digit, so where the front"
                            + " stands, and impurities of the order of 1e-15, are one answer of many",
                    stage));
        }

        private StageProfile profile() {
            double[] aqueous = newton.equations.aqueous;
            double[] organic = newton.equations.organic;
            return mirrored
                    ? new StageProfile(
                            system.stages,
                            elements,
                            StageSystem.reversed(organic, system.elements),
                            StageSystem.reversed(aqueous, system.elements))
                    : new StageProfile(system.stages, elements, aqueous.clone(), organic.clone());
        }
    }
}
