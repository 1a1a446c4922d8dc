package org.raffinate.jmh;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;
import org.ejml.dense.row.RandomMatrices_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.raffinate.jmh.table.Row;

/**
 * The measure of all the others: EJML's LU with pivoting factorises and solves one dense system of N unknowns.
 *
 * <p>The solver and its workspace are made once and used again, as EJML means them to be; matrix and right side outlive
 * every solve. Every run of the suite measures it, for the N that its rows are held against.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DenseKernel {
    private static final long SEED = 20260101L;
    private static final double GOOD_RESIDUAL = 1e-9;

    /** N. The name is no other benchmark's, so that a run sets it for this one alone. */
    @Param("60")
    int order;

    private LinearSolverDense<DMatrixRMaj> lu;
    private DMatrixRMaj matrix;
    private DMatrixRMaj rightSide;
    private DMatrixRMaj matrixWork;
    private DMatrixRMaj rightSideWork;
    private DMatrixRMaj x;

    @Setup
    public void fill() {
        Random random = new Random(SEED);
        lu = LinearSolverFactory_DDRM.lu(order);
        matrix = RandomMatrices_DDRM.rectangle(order, order, -1.0, 1.0, random);
        rightSide = RandomMatrices_DDRM.rectangle(order, 1, -1.0, 1.0, random);
        matrixWork = matrix.copy();
        rightSideWork = rightSide.copy();
        x = new DMatrixRMaj(order, 1);
        solve();
        DMatrixRMaj residual = rightSide.copy();
        CommonOps_DDRM.multAdd(-1.0, matrix, x, residual);
        if (!(NormOps_DDRM.normPInf(residual) < GOOD_RESIDUAL)) {
            throw new IllegalStateException("the dense system of " + order + " is not solved");
        }
    }

    @Benchmark
    public DMatrixRMaj solve() {
        if (lu.modifiesA()) {
            matrixWork.setTo(matrix);
        }
        if (lu.modifiesB()) {
            rightSideWork.setTo(rightSide);
        }
        if (!lu.setA(matrixWork)) {
            throw new IllegalStateException("the matrix of " + order + " is singular");
        }
        lu.solve(rightSideWork, x);
        return x;
    }

    /** A row held against the system of so many unknowns. */
    static Row row(String work, int order) {
        return Row.of(work, "DenseKernel.solve{order=" + order + "}", "dense " + order + " × " + order);
    }
}
