package org.raffinate.cascade;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.numeric.CoarseChain;
import org.raffinate.stages.LineBalances;
import org.raffinate.stages.LineNewton;
import org.raffinate.stages.LineNewton.Steps;

/**
 * A cascade's equations and their iteration, and a cascade of about half as many stages whose profile, stretched, starts it.
 *
 * <p>The fixed points (both ends, every feed and draw) keep their order, and each run of stages between two of them is
 * halved, see {@link CoarseChain}. Everything is kept for the next cascade of the same shape.
 */
final class CascadeLevel {
    /** Shortest cascade that is worth halving, and stages more for every further fixed point. */
    private static final int SHORTEST = 20;

    private static final int PER_FIXED_POINT = 4;
    /** Runs up to this length are kept. */
    private static final int SHORTEST_RUN = 4;

    private static final double COARSE_GOAL = 3e-2;
    /** A front may have to cross the whole cascade, a few stages a step. */
    private static final int FIRST_STEPS = 60;
    /** ln g of the last stage where its organic carries nothing away: the limit, in numbers. */
    private static final double EMPTY = -460.0;

    final StageSystem system;
    final LineBalances balances;
    final LineNewton newton;
    private final double[] logGamma;
    private final double[] change;
    private final int[] fixed;
    private int fixedPoints;
    private Optional<Shorter> shorter = Optional.empty();

    /** A shorter cascade, and which stages of the longer one its own stand for. */
    private static final class Shorter {
        final CoarseChain chain;
        final CascadeLevel level;
        private final int[] stages;

        Shorter(CoarseChain chain, int elements) {
            this.chain = chain;
            level = new CascadeLevel(chain.length(), elements);
            stages = chain.sources();
            Arrays.setAll(stages, k -> stages[k] - 1);
        }

        void select(StageSystem from) {
            level.system.select(from, stages);
            level.refresh();
        }
    }

    CascadeLevel(int stages, int elements) {
        system = new StageSystem(stages, elements);
        balances = new LineBalances(system.line);
        newton = new LineNewton(system.line, balances, new OrganicTotals(system));
        logGamma = new double[stages];
        change = new double[stages];
        fixed = new int[stages];
    }

    boolean isOf(int stages, int elements) {
        return system.stages == stages && system.elements == elements;
    }

    /** Takes a cascade in, and forgets what was iterated before. */
    void fill(Cascade cascade, SeparationFactors factors, StageFlows flows) {
        system.fill(cascade, factors, flows);
        refresh();
    }

    private void refresh() {
        newton.restart();
        findShorter();
        if (shorter.isPresent()) {
            shorter.get().select(system);
        }
    }

    /** Finds the fixed points; a shorter cascade is made anew where they are others than before. */
    private void findShorter() {
        int known = fixedPoints;
        boolean same = true;
        fixedPoints = 0;
        for (int j = 0; j < system.stages; j++) {
            if (system.line.isFixed(j)) {
                same &= fixed[fixedPoints] == j + 1;
                fixed[fixedPoints++] = j + 1;
            }
        }
        if (same && known == fixedPoints) {
            return;
        }
        shorter = Optional.empty();
        if (system.stages > SHORTEST + PER_FIXED_POINT * (fixedPoints - 3)) {
            CoarseChain chain = new CoarseChain(Arrays.copyOf(fixed, fixedPoints), SHORTEST_RUN);
            if (chain.length() < system.stages) {
                shorter = Optional.of(new Shorter(chain, system.elements));
            }
        }
    }

    /** Stages of the cascade that starts this one; this one's own where none does. */
    int shorterStages() {
        return shorter.map(found -> found.level.system.stages).orElse(system.stages);
    }

    boolean iterate(double goal, Steps steps) {
        return newton.iterate(FIRST_STEPS + (steps == Steps.NOISE_AWARE ? 0 : system.stages), goal, steps);
    }

    /** Starts from the shorter cascade, or from the sharp split where there is none; the steps that this took. */
    int beginShorter() {
        if (shorter.isEmpty()) {
            beginSharp();
            return 0;
        }
        CascadeLevel level = shorter.get().level;
        int spent = level.beginShorter();
        level.iterate(COARSE_GOAL, Steps.UPDATED);
        level.findLogGamma();
        shorter.get().chain.stretch(level.logGamma, 1, logGamma);
        begin();
        return spent + level.newton.iterations();
    }

    /** Starts from the sharp split. */
    void beginSharp() {
        SharpSplit.logGamma(system, logGamma);
        begin();
    }

    /** Starts from a profile: ln γ is that of its most plentiful element, whose ratio of mole fractions is β γ. */
    void begin(CascadeSolution start) {
        StageProfile profile = start.profile();
        for (int stage = 0; stage < system.stages; stage++) {
            double known = profile.logGamma(stage + 1, start.factors());
            logGamma[system.place(stage)] = system.isMirrored() ? -known : known;
        }
        begin();
    }

    private void begin() {
        double[] unknowns = newton.unknowns();
        for (int j = 0; j < unknowns.length; j++) {
            unknowns[j] = logGamma[j] + system.logRatio(j);
        }
        int last = system.stages - 1;
        if (system.organic[last] == 0.0) {
            unknowns[last] = EMPTY;
        }
    }

    /** ln γ where the iteration stands; an empty product takes over its neighbour's. */
    private void findLogGamma() {
        double[] unknowns = newton.unknowns();
        for (int j = 0; j < unknowns.length; j++) {
            logGamma[j] = unknowns[j] - system.logRatio(j);
        }
        int last = system.stages - 1;
        if (system.organic[last] == 0.0) {
            logGamma[last] = last == 0 ? 0.0 : logGamma[last - 1];
        }
    }

    /** What leaves the stages with the aqueous, as a profile lists it. */
    double[] aqueous() {
        return system.listed(system.isMirrored() ? balances.organic : balances.aqueous);
    }

    /** What leaves the stages with the organic, as a profile lists it. */
    double[] organic() {
        return system.listed(system.isMirrored() ? balances.aqueous : balances.organic);
    }

    /** Largest |∂ln g/∂ln totals| when all wanted totals change alike, and the stage from 0 where it is. */
    record Sensitivity(double largest, int at) {}

    /** By the linearisation at hand, near enough to the solution for an order of magnitude. */
    Sensitivity sensitivity() {
        Arrays.fill(change, 1.0);
        double largest = Double.POSITIVE_INFINITY;
        int at = 0;
        if (newton.roughAnswer(change)) {
            largest = 0.0;
            for (int j = 0; j < change.length; j++) {
                if (!(Math.abs(change[j]) <= largest)) {
                    largest = Math.abs(change[j]);
                    at = j;
                }
            }
        }
        return new Sensitivity(largest, at);
    }

    /** How the raffinate answers to S and to the extract flow, where the unknowns stand. */
    ProductResponse response(List<Element> elements) {
        newton.evaluate();
        int last = system.stages - 1;
        for (int j = 0; j <= last; j++) {
            change[j] = j == last ? 0.0 : 1.0 / system.organic[j];
        }
        if (!newton.answer(change)) {
            throw new IllegalStateException("the steady state has no response: its equations are singular");
        }
        double[] toS = raffinate();
        for (int j = 0; j <= last; j++) {
            change[j] = (system.isMirrored() ? -1.0 : j == last ? 1.0 : 0.0) / system.organic[j];
        }
        newton.roughAnswer(change);
        return new ProductResponse(elements, toS, raffinate());
    }

    /** Change of each element's flow with the raffinate, as the cascade lists the elements. */
    private double[] raffinate() {
        double[] response = new double[system.elements];
        newton.firstAqueousResponse(change, response);
        double[] listed = new double[response.length];
        for (int i = 0; i < response.length; i++) {
            listed[system.listed(i)] = system.isMirrored() ? -response[i] : response[i];
        }
        return listed;
    }
}
