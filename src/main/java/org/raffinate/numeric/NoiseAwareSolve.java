package org.raffinate.numeric;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;

/**
 * Solves a system that may be singular, and leaves alone whatever rounding would decide.
 *
 * <p>By singular values J = Σ_k σ_k u_k w_kᵀ the solution is Σ_k (u_kᵀ b / σ_k) w_k. Where σ_k is small and u_kᵀ b is no
 * larger than the noise of b, the term carries no information, only magnified rounding, and is dropped, as is one with
 * σ_k = 0. Costs O(size³):
 * a last resort.
 */
public final class NoiseAwareSolve {
    /** Terms with a larger singular value are harmless whatever the noise in them. */
    private static final double HARMLESS = 1e-4;

    /** Rounding that a right side carries, as a share of max(1, its length). */
    private static final double NOISE = 5e-14;

    private NoiseAwareSolve() {}

    /**
     * Overwrites {@code rightSide} (entries of order 1 or smaller near the end of an iteration) with the solution.
     *
     * @param matrix not factorised; unchanged
     * @return false where the decomposition fails or the matrix is not finite
     */
    public static boolean solve(SemiseparableMatrix matrix, double[] rightSide) {
        return solve(matrix.dense(), rightSide);
    }

    /** The same for a matrix of blocks. */
    public static boolean solve(BlockSemiseparableMatrix matrix, double[] rightSide) {
        return solve(matrix.dense(), rightSide);
    }

    private static boolean solve(DMatrixRMaj dense, double[] rightSide) {
        int size = rightSide.length;
        SingularValueDecomposition_F64<DMatrixRMaj> svd = DecompositionFactory_DDRM.svd(size, size, true, true, true);
        if (!Double.isFinite(NormOps_DDRM.normF(dense)) || !svd.decompose(dense)) {
            return false;
        }
        DMatrixRMaj u = svd.getU(null, true);
        DMatrixRMaj w = svd.getV(null, true);
        double noise = NOISE * Math.max(1.0, length(rightSide));
        double[] solution = new double[size];
        for (int k = 0; k < size; k++) {
            double singular = svd.getSingularValues()[k];
            double part = 0.0;
            for (int j = 0; j < size; j++) {
                part += u.get(k, j) * rightSide[j];
            }
            if (singular == 0.0 || (singular < HARMLESS && Math.abs(part) < noise)) {
                continue;
            }
            for (int j = 0; j < size; j++) {
                solution[j] += part / singular * w.get(k, j);
            }
        }
        System.arraycopy(solution, 0, rightSide, 0, size);
        return true;
    }

    private static double length(double[] vector) {
        double squares = 0.0;
        for (double x : vector) {
            squares += x * x;
        }
        return Math.sqrt(squares);
    }
}
