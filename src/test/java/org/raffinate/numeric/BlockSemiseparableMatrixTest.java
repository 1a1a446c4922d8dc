package org.raffinate.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockSemiseparableMatrixTest {
    /** Diagonally dominant by at least 1: both ways to solve lose a few units in the last place. */
    private static final double ROUNDING = 1e-13;

    @ParameterizedTest
    @CsvSource({
        "1, 1, false",
        "1, 2, true",
        "2, 1, false",
        "2, 2, true",
        "3, 8, true",
        "7, 1, false",
        "12, 5, false",
        "12, 6, true",
        "30, 17, false",
        "30, 18, true",
        "60, 2, true",
        "60, 8, false"
    })
    void theSolutionIsThatOfTheDenseMatrix(int size, int rank, boolean crossed) {
        BlockSemiseparableMatrix matrix = new BlockSemiseparableMatrix(size, rank, crossed);
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(1000L * size + 10L * rank + seed);
            fill(matrix, random);
            double[] rightSide = uniform(2 * size, random);
            double[] expected = denseSolution(BlockDenseForm.matrix(matrix), rightSide);

            assertThat(matrix.factorize()).isTrue();
            matrix.solve(rightSide);

            assertThat(rightSide).as("seed %d", seed).containsExactly(expected, within(ROUNDING));
        }
    }

    @ParameterizedTest
    @CsvSource({"9, 4, false", "9, 4, true"})
    void factorsAreThoseOfTheMatrixAndNotOfTheOneBefore(int size, int rank, boolean crossed) {
        BlockSemiseparableMatrix reused = new BlockSemiseparableMatrix(size, rank, crossed);
        BlockSemiseparableMatrix fresh = new BlockSemiseparableMatrix(size, rank, crossed);
        fill(reused, new Random(1));
        reused.factorize();
        fill(reused, new Random(2));
        reused.factorize();
        fill(fresh, new Random(2));
        fresh.factorize();

        assertThat(generators(reused)).containsExactlyElementsOf(generators(fresh));
    }

    @Test
    void solvingLeavesTheFactorsAsTheyAre() {
        BlockSemiseparableMatrix matrix = new BlockSemiseparableMatrix(25, 4, true);
        fill(matrix, new Random(3));
        matrix.factorize();
        List<Double> factors = generators(matrix);
        double[] first = uniform(50, new Random(4));
        double[] second = first.clone();

        matrix.solve(first);
        matrix.solve(second);

        assertThat(generators(matrix)).containsExactlyElementsOf(factors);
        assertThat(second).containsExactly(first);
    }

    @Test
    void factorisingLeavesTheGeneratorsThatItDoesNotName() {
        BlockSemiseparableMatrix matrix = new BlockSemiseparableMatrix(11, 4, true);
        fill(matrix, new Random(8));
        List<Double> before = untouched(matrix);

        matrix.factorize();

        assertThat(untouched(matrix)).containsExactlyElementsOf(before);
    }

    @ParameterizedTest
    @CsvSource({"false, 0", "false, 1", "true, 0", "true, 1"})
    void anIsolatedRowLeavesTheOthersCoupledAcrossIt(boolean crossed, int r) {
        int size = 7;
        for (int j = 0; j < size; j++) {
            BlockSemiseparableMatrix matrix = new BlockSemiseparableMatrix(size, 4, crossed);
            fill(matrix, new Random(5));
            DMatrixRMaj dense = BlockDenseForm.matrix(matrix);
            int isolated = 2 * j + r;
            for (int k = 0; k < 2 * size; k++) {
                dense.set(isolated, k, k == isolated ? 1.0 : 0.0);
                dense.set(k, isolated, k == isolated ? 1.0 : 0.0);
            }
            double[] rightSide = uniform(2 * size, new Random(6));
            double[] expected = denseSolution(dense, rightSide);

            matrix.isolate(j, r);
            assertThat(matrix.factorize()).isTrue();
            matrix.solve(rightSide);

            assertThat(rightSide).as("block %d", j).containsExactly(expected, within(ROUNDING));
        }
    }

    @Test
    void bothRowsOfABlockCanBeIsolated() {
        BlockSemiseparableMatrix matrix = new BlockSemiseparableMatrix(3, 2, false);
        fill(matrix, new Random(9));
        matrix.isolate(1, 0);
        matrix.isolate(1, 1);
        double[] rightSide = {1.0, 2.0, 3.0, 4.0, 5.0, 6.0};

        assertThat(matrix.factorize()).isTrue();
        matrix.solve(rightSide);

        assertThat(rightSide[2]).isEqualTo(3.0);
        assertThat(rightSide[3]).isEqualTo(4.0);
    }

    @ParameterizedTest
    @CsvSource({"7, 5, false", "7, 6, true"})
    void theMatrixWrittenOutHasTheEntriesOfTheDefinition(int size, int rank, boolean crossed) {
        BlockSemiseparableMatrix matrix = new BlockSemiseparableMatrix(size, rank, crossed);
        fill(matrix, new Random(7));

        assertThat(matrix.dense().getData())
                .containsExactly(BlockDenseForm.matrix(matrix).getData(), within(1e-13));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, false", "2, 3, false", "5, 4, true"})
    void theSignOfTheDeterminantIsThatOfTheDenseMatrix(int size, int rank, boolean crossed) {
        BlockSemiseparableMatrix matrix = new BlockSemiseparableMatrix(size, rank, crossed);
        List<Boolean> signs = new ArrayList<>();
        for (int seed = 0; seed < 12; seed++) {
            fill(matrix, new Random(seed));
            boolean expected = CommonOps_DDRM.det(BlockDenseForm.matrix(matrix)) > 0.0;
            signs.add(expected);

            assertThat(matrix.factorize()).isTrue();

            assertThat(matrix.hasPositiveDeterminant()).as("seed %d", seed).isEqualTo(expected);
        }
        assertThat(signs).contains(true, false);
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 2, 4", "0, 0, 0, 0", "NaN, 0, 0, 1", "1, 0, 0, Infinity"})
    void aBlockThatIsSingularOrNotFiniteIsRefused(double first, double above, double below, double second) {
        BlockSemiseparableMatrix matrix = new BlockSemiseparableMatrix(2, 1, false);
        System.arraycopy(new double[] {1.0, 0.0, 0.0, 1.0}, 0, matrix.diagonal, 0, 4);
        System.arraycopy(new double[] {first, above, below, second}, 0, matrix.diagonal, 4, 4);

        assertThat(matrix.factorize()).isFalse();
    }

    @Test
    void aPivotThatVanishesInTheEliminationIsRefused() {
        BlockSemiseparableMatrix matrix = new BlockSemiseparableMatrix(2, 1, false);
        matrix.diagonal[0] = matrix.diagonal[3] = matrix.diagonal[4] = matrix.diagonal[7] = 1.0;
        matrix.upperRow[0] = matrix.upperColumn[2] = matrix.lowerRow[2] = matrix.lowerColumn[0] = 1.0;

        assertThat(matrix.factorize()).isFalse();
    }

    @Test
    void aMatrixHasARowAndARecurrenceAndCrossesThemInPairs() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BlockSemiseparableMatrix(0, 1, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new BlockSemiseparableMatrix(1, 0, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new BlockSemiseparableMatrix(1, 3, true));
    }

    /** Random generators, and diagonal blocks whose diagonal outweighs its row and its column by 1 to 2. */
    private static void fill(BlockSemiseparableMatrix matrix, Random random) {
        generatorArrays(matrix).forEach(generator -> Arrays.setAll(generator, i -> random.nextGaussian()));
        Stream.of(matrix.lowerStep, matrix.upperStep, matrix.lowerCross, matrix.upperCross)
                .forEach(step -> Arrays.setAll(step, i -> 0.9 * random.nextDouble() - 0.45));
        for (int row = 0; row < matrix.diagonal.length / 2; row++) {
            matrix.diagonal[2 * row + row % 2] = 0.0;
        }
        DMatrixRMaj dense = BlockDenseForm.matrix(matrix);
        for (int row = 0; row < dense.numRows; row++) {
            double weight = 1.0 + random.nextDouble();
            for (int k = 0; k < dense.numCols; k++) {
                weight += Math.abs(dense.get(row, k)) + Math.abs(dense.get(k, row));
            }
            matrix.diagonal[2 * row + row % 2] = random.nextBoolean() ? weight : -weight;
        }
    }

    private static double[] uniform(int size, Random random) {
        return random.doubles(size, -1.0, 1.0).toArray();
    }

    private static double[] denseSolution(DMatrixRMaj dense, double[] rightSide) {
        DMatrixRMaj solution = new DMatrixRMaj(rightSide.length, 1);
        assertThat(CommonOps_DDRM.solve(dense, DMatrixRMaj.wrap(rightSide.length, 1, rightSide.clone()), solution))
                .isTrue();
        return solution.getData();
    }

    private static List<Double> generators(BlockSemiseparableMatrix matrix) {
        return boxed(generatorArrays(matrix));
    }

    private static List<Double> untouched(BlockSemiseparableMatrix matrix) {
        return boxed(Stream.of(
                matrix.lowerRow,
                matrix.lowerStep,
                matrix.lowerCross,
                matrix.upperStep,
                matrix.upperCross,
                matrix.upperColumn));
    }

    private static List<Double> boxed(Stream<double[]> arrays) {
        return arrays.flatMapToDouble(Arrays::stream).boxed().toList();
    }

    private static Stream<double[]> generatorArrays(BlockSemiseparableMatrix matrix) {
        return Stream.of(
                matrix.diagonal,
                matrix.lowerRow,
                matrix.lowerStep,
                matrix.lowerCross,
                matrix.lowerColumn,
                matrix.upperRow,
                matrix.upperStep,
                matrix.upperCross,
                matrix.upperColumn);
    }
}
