package org.raffinate.numeric;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** Small dense linear systems, by EJML's LU with pivoting. */
public final class DenseSystem {
    private DenseSystem() {}

    /** The solution of {@code matrix · x = rightSide}, empty where the matrix is singular; neither is changed. */
    public static Optional<double[]> solve(double[][] matrix, double[] rightSide) {
        DMatrixRMaj x = new DMatrixRMaj(rightSide.length, 1);
        boolean regular = CommonOps_DDRM.solve(
                new DMatrixRMaj(matrix), DMatrixRMaj.wrap(rightSide.length, 1, rightSide.clone()), x);
        return regular && Arrays.stream(x.data).allMatch(Double::isFinite) ? Optional.of(x.data) : Optional.empty();
    }
}
