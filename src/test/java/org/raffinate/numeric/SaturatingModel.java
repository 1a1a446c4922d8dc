package org.raffinate.numeric;

import java.util.Arrays;

/** y = b1 (1 - exp(-b2 x)). */
public final class SaturatingModel implements LeastSquares.Model {
    private final double[] x;

    public SaturatingModel(double... x) {
        this.x = x.clone();
    }

    @Override
    public double[] values(double[] b) {
        return Arrays.stream(x).map(at -> b[0] * (1.0 - Math.exp(-b[1] * at))).toArray();
    }

    @Override
    public double[][] jacobian(double[] b) {
        return Arrays.stream(x)
                .mapToObj(at -> new double[] {1.0 - Math.exp(-b[1] * at), b[0] * at * Math.exp(-b[1] * at)})
                .toArray(double[][]::new);
    }
}
