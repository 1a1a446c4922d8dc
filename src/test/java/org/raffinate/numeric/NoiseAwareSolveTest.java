package org.raffinate.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Symmetric test matrices with zero row sums plus {@code shift} on the diagonal: the vector of ones is an eigenvector,
 * the shift its singular value, all others are of order 1.
 */
class NoiseAwareSolveTest {
    private static final int SIZE = 20;

    @Test
    void aRegularSystemHasTheSolutionOfTheDenseMatrix() {
        SemiseparableMatrix matrix = graph(1.0);
        double[] rightSide = random(8);
        DMatrixRMaj expected = new DMatrixRMaj(SIZE, 1);
        CommonOps_DDRM.solve(DenseForm.of(matrix), column(rightSide), expected);

        assertThat(NoiseAwareSolve.solve(matrix, rightSide)).isTrue();

        // condition number about 1e3, on rounding of 1e-16
        assertThat(rightSide).containsExactly(expected.getData(), within(1e-12));
    }

    @Test
    void aSingularConsistentSystemHasAFiniteSolutionThatLeavesTheFreeDirectionAlone() {
        SemiseparableMatrix matrix = graph(0.0);
        double[] rightSide = times(matrix, random(9));
        double[] solution = rightSide.clone();

        assertThat(NoiseAwareSolve.solve(matrix, solution)).isTrue();

        assertThat(times(matrix, solution)).containsExactly(rightSide, within(1e-12));
        assertThat(mean(solution)).isCloseTo(0.0, within(1e-13));
    }

    @Test
    void roundingAlongAWeakDirectionMovesNothing() {
        SemiseparableMatrix matrix = graph(1e-13);
        double[] consistent = centred(random(10));
        double[] clean = consistent.clone();
        double[] noisy = consistent.clone();
        Arrays.setAll(noisy, j -> noisy[j] + 1e-15);

        NoiseAwareSolve.solve(matrix, clean);
        NoiseAwareSolve.solve(matrix, noisy);

        // a plain solve would move every entry by 1e-15/1e-13
        assertThat(noisy).containsExactly(clean, within(1e-12));
    }

    @Test
    void roundingIsMeasuredByTheLengthOfTheRightSide() {
        double[] far = centred(Arrays.stream(random(10)).map(x -> 1e6 * x).toArray());
        Arrays.setAll(far, j -> far[j] + 1e-9);

        assertThat(NoiseAwareSolve.solve(graph(1e-13), far)).isTrue();

        // a sum of numbers of 1e6 is no better known than to 1e-9; a plain solve would move every entry by 1e-9/1e-13
        assertThat(mean(far)).isCloseTo(0.0, within(1e-6));
    }

    @Test
    void aSystemOfBlocksHasTheSolutionOfTheDenseMatrix() {
        BlockSemiseparableMatrix matrix = new BlockSemiseparableMatrix(2, 1, false);
        // rows (2 1 0 3), (1 3 0 6), (4 8 5 2), (0 0 1 4) times (1 -1 2 -2)
        System.arraycopy(new double[] {2.0, 1.0, 1.0, 3.0, 5.0, 2.0, 1.0, 4.0}, 0, matrix.diagonal, 0, 8);
        System.arraycopy(new double[] {1.0, 2.0}, 0, matrix.upperRow, 0, 2);
        System.arraycopy(new double[] {0.0, 3.0}, 0, matrix.upperColumn, 2, 2);
        System.arraycopy(new double[] {4.0, 0.0}, 0, matrix.lowerRow, 2, 2);
        System.arraycopy(new double[] {1.0, 2.0}, 0, matrix.lowerColumn, 0, 2);
        double[] rightSide = {-5.0, -14.0, 2.0, -6.0};

        assertThat(NoiseAwareSolve.solve(matrix, rightSide)).isTrue();

        assertThat(rightSide).containsExactly(new double[] {1.0, -1.0, 2.0, -2.0}, within(1e-13));
    }

    @Test
    void aMatrixOfBlocksThatIsNotFiniteIsRefused() {
        BlockSemiseparableMatrix matrix = new BlockSemiseparableMatrix(1, 1, false);
        Arrays.fill(matrix.diagonal, Double.NaN);

        assertThat(NoiseAwareSolve.solve(matrix, new double[] {1.0, 1.0})).isFalse();
    }

    @Test
    void whatTheRightSideDoesSayAboutAWeakDirectionIsHeard() {
        double[] rightSide = new double[SIZE];
        Arrays.fill(rightSide, 1e-6);

        NoiseAwareSolve.solve(graph(1e-8), rightSide);

        // the singular value 1e-8 is known to 1e-15
        assertThat(mean(rightSide)).isCloseTo(100.0, within(1e-4));
    }

    @Test
    void theMatrixIsNotTouched() {
        SemiseparableMatrix matrix = graph(0.0);
        DMatrixRMaj before = DenseForm.of(matrix);

        NoiseAwareSolve.solve(matrix, random(11));

        assertThat(DenseForm.of(matrix).getData()).containsExactly(before.getData());
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aMatrixThatIsNotFiniteIsRefused(double entry) {
        SemiseparableMatrix matrix = graph(1.0);
        matrix.diagonal[3] = entry;

        assertThat(NoiseAwareSolve.solve(matrix, random(12))).isFalse();
    }

    private static SemiseparableMatrix graph(double shift) {
        Random random = new Random(13);
        int rank = 2;
        SemiseparableMatrix matrix = new SemiseparableMatrix(SIZE, rank);
        for (int at = 0; at < SIZE * rank; at++) {
            matrix.lowerRow[at] = -0.5 - random.nextDouble();
            matrix.lowerColumn[at] = 0.5 + random.nextDouble();
            matrix.lowerStep[at] = random.nextDouble();
            matrix.upperColumn[at] = matrix.lowerRow[at];
            matrix.upperRow[at] = matrix.lowerColumn[at];
            matrix.upperStep[at] = matrix.lowerStep[at];
        }
        DMatrixRMaj dense = DenseForm.of(matrix);
        for (int j = 0; j < SIZE; j++) {
            double others = 0.0;
            for (int k = 0; k < SIZE; k++) {
                others += dense.get(j, k);
            }
            matrix.diagonal[j] = shift - others;
        }
        return matrix;
    }

    private static double[] random(long seed) {
        return new Random(seed).doubles(SIZE, -1.0, 1.0).toArray();
    }

    private static double[] times(SemiseparableMatrix matrix, double[] vector) {
        DMatrixRMaj product = new DMatrixRMaj(SIZE, 1);
        CommonOps_DDRM.mult(DenseForm.of(matrix), column(vector), product);
        return product.getData();
    }

    private static DMatrixRMaj column(double[] vector) {
        return DMatrixRMaj.wrap(SIZE, 1, vector.clone());
    }

    private static double[] centred(double[] vector) {
        double mean = mean(vector);
        return Arrays.stream(vector).map(x -> x - mean).toArray();
    }

    private static double mean(double[] vector) {
        return Arrays.stream(vector).sum() / vector.length;
    }
}
