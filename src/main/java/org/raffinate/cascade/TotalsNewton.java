package org.raffinate.cascade;

import java.util.Arrays;
import org.raffinate.numeric.NoiseAwareSolve;
import org.raffinate.numeric.SemiseparableMatrix;

/**
 * Newton's method on ln g, one unknown a stage: ln(organic total of the stage / wanted total) = 0.
 *
 * <p>The element balances hold exactly at every iterate, so the solvent's capacity is all there is to converge. A step is
 * limited to {@link #LONGEST_STEP} in its largest entry, and further as long as successive steps point against each
 * other.
 */
final class TotalsNewton {
    /** Where the residual stands when a steady state counts as found. */
    static final double ACCEPTED = 1e-11;

    private static final double LONGEST_STEP = 2.0;

    /** ln g of the last stage where its organic carries nothing away: the limit, in numbers. */
    private static final double EMPTY = -460.0;

    final StageEquations equations;
    final double[] logG;
    int iterations;
    double residual;

    private final double[] wanted;
    private final SemiseparableMatrix jacobian;
    private final double[] step;
    private final double[] previousStep;
    private final boolean emptyProduct;

    TotalsNewton(StageSystem system, double[] start) {
        equations = new StageEquations(system);
        wanted = system.organic;
        logG = start;
        jacobian = new SemiseparableMatrix(system.stages, system.elements);
        step = new double[system.stages];
        previousStep = new double[system.stages];
        emptyProduct = wanted[wanted.length - 1] == 0.0;
        if (emptyProduct) {
            logG[logG.length - 1] = EMPTY;
        }
    }

    /**
     * Takes up to {@code most} further steps; true where the residual came down to {@code goal}, or stopped improving
     * below {@link #ACCEPTED}.
     */
    boolean iterate(int most, double goal, Steps steps) {
        double before = Double.POSITIVE_INFINITY;
        double radius = LONGEST_STEP;
        for (int taken = 0; ; taken++) {
            equations.solveBalances(logG);
            measure();
            if (residual <= goal || (residual <= ACCEPTED && residual > 0.25 * before)) {
                return true;
            }
            if (taken == most || !Double.isFinite(residual) || !direction(steps)) {
                return residual <= ACCEPTED;
            }
            before = residual;
            radius = turnsBack() ? 0.5 * radius : Math.min(LONGEST_STEP, 2.0 * radius);
            advance(radius, steps);
            iterations++;
        }
    }

    /**
     * Change of each element's flow with the first stage's aqueous when the wanted totals change; at the solution.
     *
     * @param relativeChanges change of every stage's total, as a share of it
     */
    double[] firstAqueousResponse(double[] relativeChanges) {
        System.arraycopy(relativeChanges, 0, step, 0, step.length);
        if (emptyProduct) {
            step[step.length - 1] = 0.0;
        }
        linearise();
        if (!jacobian.factorize()) {
            throw new IllegalStateException("the steady state has no response: its equations are singular");
        }
        jacobian.solve(step);
        double[] response = new double[equations.system.elements];
        for (int j = step.length - 1; j >= 0; j--) {
            for (int i = 0; i < response.length; i++) {
                int here = j * response.length + i;
                response[i] = jacobian.upperStep[here] * response[i] - jacobian.upperColumn[here] * step[j];
            }
        }
        return response;
    }

    /** How a Newton step is found and limited. */
    enum Steps {
        /** The whole step is shortened until its largest entry is short enough. */
        SHORTENED,
        /** Each entry is clipped for itself: slower as a rule, but it cannot be held up by one wild entry. */
        CLIPPED,
        /** Shortened, and what rounding would decide is left alone; costs the cube of the stages. */
        NOISE_AWARE
    }

    /** How far a relative change of all wanted totals by 1 would move ln g, by the linearisation; and where most. */
    Sensitivity sensitivity() {
        Arrays.fill(step, 1.0);
        linearise();
        double largest = Double.POSITIVE_INFINITY;
        int at = 0;
        if (jacobian.factorize()) {
            jacobian.solve(step);
            largest = 0.0;
            for (int j = 0; j < step.length; j++) {
                if (!(Math.abs(step[j]) <= largest)) {
                    largest = Math.abs(step[j]);
                    at = j;
                }
            }
        }
        return new Sensitivity(largest, at);
    }

    /** Largest |∂ln g/∂ln totals|, and the stage from 0 where it is. */
    record Sensitivity(double largest, int at) {}

    /** Fills the residual, and its negative as right side of the Newton step. */
    private void measure() {
        residual = 0.0;
        for (int j = 0; j < step.length; j++) {
            double off = isEmpty(j) ? 0.0 : Math.log(equations.organicTotal(j) / wanted[j]);
            step[j] = -off;
            residual = Math.max(residual, Math.abs(off));
        }
    }

    private boolean isEmpty(int j) {
        return emptyProduct && j == wanted.length - 1;
    }

    private boolean direction(Steps steps) {
        linearise();
        if (steps == Steps.NOISE_AWARE) {
            return NoiseAwareSolve.solve(jacobian, step);
        }
        if (!jacobian.factorize()) {
            return false;
        }
        jacobian.solve(step);
        return true;
    }

    private void linearise() {
        equations.linearise(jacobian);
        if (emptyProduct) {
            jacobian.isolate(wanted.length - 1);
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

    private void advance(double radius, Steps steps) {
        double longest = 0.0;
        for (double d : step) {
            longest = Math.max(longest, Math.abs(d));
        }
        double scale = longest > radius ? radius / longest : 1.0;
        for (int j = 0; j < step.length; j++) {
            logG[j] += steps == Steps.CLIPPED ? Math.max(-radius, Math.min(radius, step[j])) : scale * step[j];
        }
    }
}
