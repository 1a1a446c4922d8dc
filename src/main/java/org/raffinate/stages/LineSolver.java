package org.raffinate.stages;

import java.util.Arrays;
import java.util.Optional;
import org.raffinate.numeric.CoarseChain;
import org.raffinate.stages.LineNewton.Steps;

/**
 * A line's equations and their iteration, and a line of about half as many stages whose profile, stretched, starts it.
 *
 * <p>The fixed points (both ends, every feed, draw and border of a section) keep their order, and each run of stages between
 * two of them is halved, see {@link CoarseChain}. Everything is kept for the next line of the same shape.
 *
 * @param <M> the equilibrium model
 */
public final class LineSolver<M extends StageModel<M>> {
    private static final int PER_FIXED_POINT = 4;
    /** Runs up to this length are kept. */
    private static final int SHORTEST_RUN = 4;

    private static final double COARSE_GOAL = 3e-2;
    /** A front may have to cross the whole line, a few stages a step. */
    private static final int FIRST_STEPS = 60;

    private final M model;
    private final LineBalances balances;
    private final LineNewton newton;
    private final double[] stretched;
    private final FixedPoints fixed;
    private Optional<Shorter<M>> shorter = Optional.empty();
    /** Whether the shorter line is that of the model as it is filled now. */
    private boolean current;

    /** A shorter line, and which stages of the longer one its own stand for. */
    private static final class Shorter<M extends StageModel<M>> {
        final CoarseChain chain;
        final LineSolver<M> solver;
        private final int[] stages;

        Shorter(CoarseChain chain, M longer) {
            this.chain = chain;
            solver = new LineSolver<>(longer.shorter(chain.length()));
            stages = chain.sources();
            Arrays.setAll(stages, k -> stages[k] - 1);
        }

        void select(M from) {
            solver.model.select(from, stages);
            solver.refresh();
        }
    }

    /** A solver of a model, which may be filled anew between solutions. */
    public LineSolver(M model) {
        this.model = model;
        StageLine line = model.line();
        balances = line.balances(model);
        newton = new LineNewton(balances);
        stretched = new double[line.stages];
        fixed = new FixedPoints(line.stages);
    }

    /** The model. */
    public M model() {
        return model;
    }

    /** The flows where the iteration stands. */
    public LineBalances balances() {
        return balances;
    }

    /** The iteration. */
    public LineNewton newton() {
        return newton;
    }

    /** Forgets what was iterated before: to be called whenever the model was filled anew. */
    public void refresh() {
        newton.restart();
        current = false;
    }

    /** Fits the shorter line to the model, where there is one. */
    private void fitShorter() {
        if (current) {
            return;
        }
        current = true;
        findShorter();
        if (shorter.isPresent()) {
            shorter.get().select(model);
        }
    }

    /** Finds the fixed points; a shorter line is made anew where they are others than before. */
    private void findShorter() {
        StageLine line = model.line();
        if (!fixed.find(line)) {
            return;
        }
        shorter = Optional.empty();
        if (line.stages > model.shortest() + PER_FIXED_POINT * (fixed.count() - 3)) {
            CoarseChain chain = new CoarseChain(fixed.stages(), SHORTEST_RUN);
            if (chain.length() < line.stages) {
                shorter = Optional.of(new Shorter<>(chain, model));
            }
        }
    }

    /** Stages of the line that starts this one; this one's own where none does. */
    public int shorterStages() {
        fitShorter();
        return shorter.map(found -> found.solver.model.line().stages).orElse(model.line().stages);
    }

    /** Iterates from where the unknowns stand, see {@link LineNewton#iterate}. */
    public boolean iterate(double goal, Steps steps) {
        return newton.iterate(FIRST_STEPS + (steps == Steps.NOISE_AWARE ? 0 : model.line().stages), goal, steps);
    }

    /** Starts from the shorter line, or from the model's own start where there is none; the steps that this took. */
    public int beginShorter() {
        fitShorter();
        if (shorter.isEmpty()) {
            begin();
            return 0;
        }
        LineSolver<M> solver = shorter.get().solver;
        int spent = solver.beginShorter();
        solver.iterate(COARSE_GOAL, Steps.UPDATED);
        double[] unknowns = solver.newton.unknowns();
        for (int j = 0; j < unknowns.length; j++) {
            solver.stretched[j] = unknowns[j] - solver.model.offset(j);
        }
        if (solver.model.lastIsEmpty() && unknowns.length > 1) {
            solver.stretched[unknowns.length - 1] = solver.stretched[unknowns.length - 2];
        }
        shorter.get().chain.stretch(solver.stretched, 1, stretched);
        for (int j = 0; j < stretched.length; j++) {
            newton.unknowns()[j] = stretched[j] + model.offset(j);
        }
        emptyLast();
        return spent + solver.newton.iterations();
    }

    /** Starts from the model's own start. */
    public void begin() {
        model.start(newton.unknowns());
        emptyLast();
    }

    /** To be called after the unknowns were set from outside. */
    public void emptyLast() {
        if (model.lastIsEmpty()) {
            newton.unknowns()[model.line().stages - 1] = model.emptyUnknown();
        }
    }
}
