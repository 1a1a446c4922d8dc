package org.raffinate.stages;

import java.util.Arrays;
import org.raffinate.numeric.NoiseAwareSolve;
import org.raffinate.numeric.SemiseparableMatrix;
import org.raffinate.stages.StageClosure.Slopes;

/**
 * Newton's method on one unknown a stage.
 *
 * <p>The balances of the solutes hold exactly at every iterate, so the stages' own equations are all there is to converge.
 * A step is limited to {@link #LONGEST_STEP} in its largest entry, further as long as successive steps point against each
 * other, and cut where the residual grows by it. After a whole step the same factors serve again: Broyden's updates (Kelley
 * 1995, Iterative Methods for Linear and Nonlinear Equations, chapter 7) add what the steps taken since have shown, at the
 * price of a solution of the balances each.
 */
public final class LineNewton {
    /** Where the residual stands when a steady state counts as found. */
    public static final double ACCEPTED = 1e-11;

    private static final double LONGEST_STEP = 2.0;
    /** A whole step with a longer entry leads away. */
    private static final double WILD = 20.0;
    /** Largest residual of the stages before the last that is near the end. */
    private static final double NEAR = 5.0;

    /** A step may let the residual grow so much, or up to what is harmless, before it is cut. */
    private static final double GROWTH = 2.0;

    private static final double HARMLESS = 0.5;
    private static final int MOST_CUTS = 6;
    /** Longest whole step after which the factors serve again. */
    private static final double SHORT_STEP = 1.0;
    /** Each further step must be shorter than the one before by this factor. */
    private static final double WORTHWHILE = 0.6;

    /** An update that would stretch a step to more than five times its length is none. */
    private static final double LEAST_LEFT = 0.2;

    private static final int UPDATES = 4;
    /** Updates where the end is near, and another factorisation would not bring it closer. */
    private static final int LAST_UPDATES = 10;
    /** What may be left to go in the unknowns where the last digits are as good as there. */
    private static final double SETTLED = 1e-12;

    private final LineBalances balances;
    private final StageClosure closure;
    private final double[] unknowns;
    private final SemiseparableMatrix jacobian;
    private final LineLinearisation linearisation;
    private final Slopes slopes;
    private final double[] equations;
    private final double[] step;
    private final double[] previousStep;
    private final double[] from;
    private final double[][] updates = new double[LAST_UPDATES + 1][];
    private final double[] squares = new double[LAST_UPDATES + 1];
    private int iterations;
    private double residual;
    /** What is left to go in the unknowns, if the next step is to the last one as the residuals are. */
    private double toGo;

    private boolean factorised;
    /** Whether a step since the start of the iteration was no step at all. */
    private boolean wild;

    /** An iteration on a line's balances, which may be filled anew between runs. */
    public LineNewton(LineBalances balances) {
        this.balances = balances;
        closure = balances.closure;
        StageLine line = balances.line;
        unknowns = new double[line.stages];
        jacobian = new SemiseparableMatrix(line.stages, line.solutes);
        linearisation = balances.linearisation(jacobian);
        slopes = new Slopes(line.stages, line.solutes);
        equations = new double[line.stages];
        step = new double[line.stages];
        previousStep = new double[line.stages];
        from = new double[line.stages];
        for (int k = 0; k < updates.length; k++) {
            updates[k] = new double[line.stages];
        }
    }

    /** How a Newton step is found and limited. */
    public enum Steps {
        /** The whole step is shortened until its largest entry is short enough and the residual not much larger; updated. */
        UPDATED,
        /** The whole step is shortened until its largest entry is short enough. */
        SHORTENED,
        /** Each entry is clipped for itself: slower as a rule, but it cannot be held up by one wild entry. */
        CLIPPED,
        /** Shortened, and what rounding would decide is left alone; costs the cube of the stages. */
        NOISE_AWARE
    }

    /** The unknowns of all stages: where the iteration stands, and where it starts when the caller fills them. */
    public double[] unknowns() {
        return unknowns;
    }

    /** Largest |f| of the stages at the point evaluated last. */
    public double residual() {
        return residual;
    }

    /** Factorisations since the last {@link #restart}. */
    public int iterations() {
        return iterations;
    }

    /** Forgets what was learnt from another line or start. */
    public void restart() {
        iterations = 0;
        residual = Double.NaN;
        factorised = false;
        wild = false;
        Arrays.fill(previousStep, 0.0);
    }

    /**
     * Takes up to {@code most} further Newton steps; true where the residual came down to {@code goal}, or to {@link
     * #ACCEPTED} with nothing left to gain.
     */
    public boolean iterate(int most, double goal, Steps steps) {
        double before = Double.POSITIVE_INFINITY;
        double radius = LONGEST_STEP;
        toGo = Double.POSITIVE_INFINITY;
        wild = false;
        evaluate();
        restate();
        for (int taken = 0; ; taken++) {
            if (found(goal, before)) {
                return true;
            }
            if (taken == most || !Double.isFinite(residual) || !direction(steps)) {
                return residual <= ACCEPTED;
            }
            before = residual;
            radius = turnsBack() ? 0.5 * radius : Math.min(LONGEST_STEP, 2.0 * radius);
            double longest = longest(step);
            wild |= longest > WILD;
            iterations++;
            if (steps != Steps.UPDATED) {
                move(radius, longest, steps);
            } else {
                radius = cautiously(radius, longest);
                if (longest <= Math.min(radius, SHORT_STEP)) {
                    before = update(longest, before, goal);
                }
            }
        }
    }

    private boolean found(double goal, double before) {
        return residual <= goal
                || (residual <= ACCEPTED && toGo <= SETTLED)
                || (residual <= ACCEPTED && residual > 0.25 * before);
    }

    /** Solves the balances at the unknowns and the stages' equations there. */
    public void evaluate() {
        closure.extraction(unknowns, balances.extraction);
        balances.solve();
        measure();
    }

    private void restate() {
        boolean near = !wild;
        for (int j = 0; j < equations.length - 1; j++) {
            near &= Math.abs(equations[j]) < NEAR;
        }
        if (closure.restate(balances, near)) {
            measure();
        }
    }

    private void measure() {
        closure.residual(unknowns, balances, equations);
        residual = 0.0;
        for (double off : equations) {
            // a NaN stays
            residual = Math.max(residual, Math.abs(off));
        }
    }

    private boolean direction(Steps steps) {
        restate();
        factorised = false;
        closure.slopes(unknowns, balances, slopes);
        linearisation.fill(slopes);
        isolateLast();
        negativeResidual();
        if (steps == Steps.NOISE_AWARE) {
            return NoiseAwareSolve.solve(jacobian, step);
        }
        factorised = jacobian.factorize();
        if (factorised) {
            jacobian.solve(step);
        }
        return factorised;
    }

    private void isolateLast() {
        if (closure.lastIsEmpty()) {
            jacobian.isolate(unknowns.length - 1);
        }
    }

    private void negativeResidual() {
        for (int j = 0; j < step.length; j++) {
            step[j] = -equations[j];
        }
    }

    /** Whether the step points against the one before, entries capped at 1 so that none outvotes all others. */
    private boolean turnsBack() {
        double along = 0.0;
        for (int j = 0; j < step.length; j++) {
            double capped = step[j] / (1.0 + Math.abs(step[j]));
            along += capped * previousStep[j];
            previousStep[j] = capped;
        }
        return along < 0.0;
    }

    private static double longest(double[] step) {
        double longest = 0.0;
        for (double d : step) {
            longest = Math.max(longest, Math.abs(d));
        }
        return longest;
    }

    private void move(double radius, double longest, Steps steps) {
        double scale = longest > radius ? radius / longest : 1.0;
        for (int j = 0; j < step.length; j++) {
            unknowns[j] += steps == Steps.CLIPPED ? Math.max(-radius, Math.min(radius, step[j])) : scale * step[j];
        }
        evaluate();
    }

    /** Along the step as far as a radius allows, and back by halves while the residual has grown; the radius left. */
    private double cautiously(double radius, double longest) {
        double scale = longest > radius ? radius / longest : 1.0;
        double most = Math.max(GROWTH * residual, HARMLESS);
        System.arraycopy(unknowns, 0, from, 0, from.length);
        for (int cut = 0; ; cut++) {
            for (int j = 0; j < from.length; j++) {
                unknowns[j] = from[j] + scale * step[j];
            }
            evaluate();
            if (cut == MOST_CUTS || residual <= most) {
                return Math.scalb(radius, -cut);
            }
            scale *= 0.5;
        }
    }

    /** Further steps with the same factors after a whole step; the residual before the last one. */
    private double update(double firstLength, double beforeFirst, double goal) {
        double length = firstLength;
        double before = Double.POSITIVE_INFINITY;
        toGo = length * residual / beforeFirst;
        for (int taken = 0; taken < (residual <= ACCEPTED ? LAST_UPDATES : UPDATES); taken++) {
            if (found(goal, before)) {
                break;
            }
            System.arraycopy(step, 0, updates[taken], 0, step.length);
            squares[taken] = dot(step, step);
            negativeResidual();
            jacobian.solve(step);
            if (!correct(taken)) {
                break;
            }
            double next = longest(step);
            if (!(next <= WORTHWHILE * length)) {
                break;
            }
            System.arraycopy(unknowns, 0, from, 0, from.length);
            before = residual;
            for (int j = 0; j < from.length; j++) {
                unknowns[j] += step[j];
            }
            evaluate();
            if (!(residual <= Math.max(before, ACCEPTED))) {
                System.arraycopy(from, 0, unknowns, 0, from.length);
                evaluate();
                return before;
            }
            toGo = next * residual / before;
            length = next;
        }
        return before;
    }

    /** Broyden's update of a step that the old factors gave; false where it says nothing. */
    private boolean correct(int taken) {
        for (int k = 0; k < taken; k++) {
            double share = dot(updates[k], step) / squares[k];
            for (int j = 0; j < step.length; j++) {
                step[j] += share * updates[k + 1][j];
            }
        }
        double left = 1.0 - dot(updates[taken], step) / squares[taken];
        if (!(left > LEAST_LEFT)) {
            return false;
        }
        for (int j = 0; j < step.length; j++) {
            step[j] /= left;
        }
        return true;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0.0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    /** Fills the whole Newton step at the point evaluated last; false where the equations are singular. */
    public boolean direction(double[] whole) {
        iterations++;
        boolean found = direction(Steps.UPDATED);
        System.arraycopy(step, 0, whole, 0, step.length);
        return found;
    }

    /** Factorises at the point evaluated last, no solute left out; false where the equations are singular. */
    public boolean linearise() {
        restate();
        closure.slopes(unknowns, balances, slopes);
        linearisation.fillWhole(slopes);
        isolateLast();
        factorised = jacobian.factorize();
        return factorised;
    }

    /** Overwrites changes of the stages' equations by the changes of the unknowns that undo them, by the factors at hand. */
    public void answer(double[] changes) {
        if (closure.lastIsEmpty()) {
            changes[changes.length - 1] = 0.0;
        }
        jacobian.solve(changes);
    }

    /**
     * The same near the point evaluated last, by the factors of the last step where there are any: for an order of magnitude.
     *
     * @return false where the equations are singular
     */
    public boolean roughAnswer(double[] changes) {
        if (!factorised && !linearise()) {
            return false;
        }
        answer(changes);
        return true;
    }

    /** Change of each solute's flow with the first stage's aqueous when the unknowns change, by the factors at hand. */
    public void firstAqueousResponse(double[] changes, double[] response) {
        jacobian.firstUpperSums(changes, response);
    }
}
