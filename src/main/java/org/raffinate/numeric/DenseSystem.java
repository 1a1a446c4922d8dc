package org.raffinate.numeric;

import java.util.Arrays;
import java.util.Optional;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Small dense linear systems, by EJML's LU with pivoting. */
public final class DenseSystem {
    private DenseSystem() {}

    /** The solution of {@code matrix · x = rightSide}, empty where the matrix is singular; neither is changed. */
    public static Optional<double[]> solve(double[][] matrix, double[] rightSide) {
        int size = rightSide.length;
        LinearSolverDense<DMatrixRMaj> lu = LinearSolverFactory_DDRM.lu(size);
        if (!lu.setA(new DMatrixRMaj(matrix))) {
            return Optional.empty();
        }
        DMatrixRMaj x = new DMatrixRMaj(size, 1);
        lu.solve(DMatrixRMaj.wrap(size, 1, rightSide.clone()), x);
        return Arrays.stream(x.data).allMatch(Double::isFinite) ? Optional.of(x.data) : Optional.empty();
    }
}
