package org.raffinate.stages;

import java.util.function.DoubleUnaryOperator;

/** A closure in which every stage stands alone: f(u) = 0 whatever the flows are; counts how often it is asked to restate. */
final class Alone implements StageClosure {
    boolean lastIsEmpty;
    /** What {@link #restate} makes of the factor that the equation is multiplied with. */
    double factorRestated = 1.0;

    int restated;
    /** What the last {@link #restate} was told of the end. */
    boolean nearTheEnd;

    private double factor = 1.0;
    private final DoubleUnaryOperator f;
    private final DoubleUnaryOperator slope;

    Alone(DoubleUnaryOperator f, DoubleUnaryOperator slope) {
        this.f = f;
        this.slope = slope;
    }

    @Override
    public void extraction(double[] unknowns, double[] extraction) {
        for (int j = 0; j < unknowns.length; j++) {
            extraction[j] = 1.0;
        }
    }

    @Override
    public void residual(double[] unknowns, LineBalances balances, double[] residual) {
        for (int j = 0; j < unknowns.length; j++) {
            residual[j] = lastIsEmpty && j == unknowns.length - 1 ? 0.0 : factor * f.applyAsDouble(unknowns[j]);
        }
    }

    @Override
    public void slopes(double[] unknowns, LineBalances balances, Slopes slopes) {
        for (int j = 0; j < unknowns.length; j++) {
            slopes.toUnknown[j] =
                    lastIsEmpty && j == unknowns.length - 1 ? 0.0 : factor * slope.applyAsDouble(unknowns[j]);
        }
    }

    @Override
    public boolean restate(LineBalances balances, boolean near) {
        restated++;
        nearTheEnd = near;
        boolean changed = factor != factorRestated;
        factor = factorRestated;
        return changed;
    }

    @Override
    public double[] exponents() {
        return new double[1];
    }

    @Override
    public double[] organicShares() {
        return new double[] {1.0};
    }

    @Override
    public double[] aqueousShares() {
        return new double[] {1.0};
    }

    @Override
    public boolean lastIsEmpty() {
        return lastIsEmpty;
    }
}
