package org.raffinate.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SemiseparableMatrixTest {
    /** Diagonally dominant by at least 1: both ways to solve lose a few units in the last place. */
    private static final double ROUNDING = 1e-13;

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 8", "2, 1", "2, 3", "3, 8", "7, 1", "12, 5", "30, 8", "60, 1", "60, 4", "60, 8"})
    void theSolutionIsThatOfTheDenseMatrix(int size, int rank) {
        SemiseparableMatrix matrix = new SemiseparableMatrix(size, rank);
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(1000L * size + 10L * rank + seed);
            fill(matrix, random);
            double[] rightSide = uniform(size, random);
            double[] expected = denseSolution(DenseForm.of(matrix), rightSide);

            assertThat(matrix.factorize()).isTrue();
            matrix.solve(rightSide);

            assertThat(rightSide).as("seed %d", seed).containsExactly(expected, within(ROUNDING));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 9})
    void factorsAreThoseOfTheMatrixAndNotOfTheOneBefore(int rank) {
        SemiseparableMatrix reused = new SemiseparableMatrix(40, rank);
        SemiseparableMatrix fresh = new SemiseparableMatrix(40, rank);
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
        SemiseparableMatrix matrix = new SemiseparableMatrix(25, 3);
        fill(matrix, new Random(3));
        matrix.factorize();
        List<Double> factors = generators(matrix);
        double[] first = uniform(25, new Random(4));
        double[] second = first.clone();

        matrix.solve(first);
        matrix.solve(second);

        assertThat(generators(matrix)).containsExactlyElementsOf(factors);
        assertThat(second).containsExactly(first);
    }

    @Test
    void anIsolatedRowLeavesTheOthersCoupledAcrossIt() {
        int size = 9;
        for (int isolated = 0; isolated < size; isolated++) {
            SemiseparableMatrix matrix = new SemiseparableMatrix(size, 4);
            fill(matrix, new Random(5));
            DMatrixRMaj dense = DenseForm.of(matrix);
            for (int k = 0; k < size; k++) {
                dense.set(isolated, k, k == isolated ? 1.0 : 0.0);
                dense.set(k, isolated, k == isolated ? 1.0 : 0.0);
            }
            double[] rightSide = uniform(size, new Random(6));
            double[] expected = denseSolution(dense, rightSide);

            matrix.isolate(isolated);
            assertThat(matrix.factorize()).isTrue();
            matrix.solve(rightSide);

            assertThat(rightSide).as("row %d", isolated).containsExactly(expected, within(ROUNDING));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 3", "3, 6", "4, 6", "5, 9", "6, 12", "7, 12", "8, 17"})
    void recurrencesOutsideTheirWindowsPassForZero(int seed, int rank) {
        Random random = new Random(seed);
        int size = 40;
        SemiseparableMatrix windowed = new SemiseparableMatrix(size, rank);
        SemiseparableMatrix zeroed = new SemiseparableMatrix(size, rank);
        fill(windowed, random);
        for (int j = 0; j < size; j++) {
            windowed.first[j] = random.nextInt(rank);
            windowed.beyond[j] = windowed.first[j] + random.nextInt(rank - windowed.first[j] + 1);
        }
        windowed.widen();
        copy(windowed, zeroed);
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < rank; i++) {
                if (i < windowed.first[j] || i >= windowed.beyond[j]) {
                    zeroed.lowerRow[j * rank + i] = 0.0;
                    zeroed.lowerColumn[j * rank + i] = 0.0;
                    zeroed.upperRow[j * rank + i] = 0.0;
                    zeroed.upperColumn[j * rank + i] = 0.0;
                }
            }
        }
        double[] rightSide = uniform(size, random);
        double[] expected = denseSolution(DenseForm.of(zeroed), rightSide);
        assertThat(windowed.dense().getData())
                .containsExactly(DenseForm.of(zeroed).getData(), within(1e-14));

        assertThat(windowed.factorize()).isTrue();
        windowed.solve(rightSide);

        assertThat(rightSide).containsExactly(expected, within(ROUNDING));
    }

    @Test
    void windowsAreWidenedUntilNeitherBoundFalls() {
        SemiseparableMatrix matrix = new SemiseparableMatrix(4, 5);
        System.arraycopy(new int[] {2, 1, 3, 2}, 0, matrix.first, 0, 4);
        System.arraycopy(new int[] {3, 5, 4, 5}, 0, matrix.beyond, 0, 4);

        matrix.widen();

        assertThat(matrix.first).containsExactly(1, 1, 2, 2);
        assertThat(matrix.beyond).containsExactly(3, 5, 5, 5);
    }

    @Test
    void whatIsCarriedOutBeyondTheFirstRowIsTheSumOverTheRowsAbove() {
        int size = 7;
        int rank = 3;
        SemiseparableMatrix matrix = new SemiseparableMatrix(size, rank);
        fill(matrix, new Random(13));
        matrix.beyond[0] = 2;
        double[] weights = uniform(size, new Random(14));
        double[] sums = {7.0, 7.0, 7.0};

        matrix.firstUpperSums(weights, sums);

        for (int i = 0; i < 2; i++) {
            double expected = 0.0;
            double product = 1.0;
            for (int k = 0; k < size; k++) {
                expected -= product * matrix.upperColumn[k * rank + i] * weights[k];
                product *= matrix.upperStep[k * rank + i];
            }
            assertThat(sums[i]).isCloseTo(expected, within(1e-14));
        }
        assertThat(sums[2]).isZero();
    }

    @ParameterizedTest
    @CsvSource({"8, false", "8, true", "9, false", "9, true", "15, false", "15, true"})
    void recurrencesThatTakeTurnsAreLeftOutWithoutATrace(int rank, boolean backwards) {
        // one after the other, as solutes ordered by their extraction: 12 rows each, of which the next one shares 6
        int size = 6 * rank + 6;
        SemiseparableMatrix matrix = new SemiseparableMatrix(size, rank);
        fill(matrix, new Random(rank));
        for (int i = 0; i < rank; i++) {
            int lowest = 6 * (backwards ? rank - 1 - i : i);
            for (int j = 0; j < size; j++) {
                if (j < lowest || j >= lowest + 12) {
                    matrix.lowerRow[j * rank + i] = 0.0;
                    matrix.lowerColumn[j * rank + i] = 0.0;
                    matrix.upperRow[j * rank + i] = 0.0;
                    matrix.upperColumn[j * rank + i] = 0.0;
                    matrix.lowerStep[j * rank + i] = 0.0;
                    matrix.upperStep[j * rank + i] = 0.0;
                }
            }
        }
        double[] rightSide = uniform(size, new Random(11));
        double[] expected = denseSolution(DenseForm.of(matrix), rightSide);

        assertThat(matrix.factorize()).isTrue();
        matrix.solve(rightSide);

        assertThat(rightSide).containsExactly(expected, within(ROUNDING));
    }

    @ParameterizedTest
    @CsvSource({"0", "4", "8"})
    void aSmallRecurrenceThatIsCarriedFarIsNotLeftOut(int recurrence) {
        // entries of order 1e-9 on a diagonal of 1e-9 everywhere but in the first row: small is not the same as
        // negligible
        int size = 12;
        int rank = 9;
        SemiseparableMatrix matrix = new SemiseparableMatrix(size, rank);
        Arrays.fill(matrix.diagonal, 1e-9);
        matrix.diagonal[0] = 1.0;
        for (int j = 0; j < size; j++) {
            int at = j * rank + recurrence;
            matrix.lowerRow[at] = 1e-9;
            matrix.lowerColumn[at] = 1.0 / (1.0 + j);
            matrix.lowerStep[at] = 1.0;
            matrix.upperRow[at] = 1e-9;
            matrix.upperColumn[at] = -0.5;
            matrix.upperStep[at] = 1.0;
        }
        double[] rightSide = new double[size];
        Arrays.fill(rightSide, 1e-9);
        DMatrixRMaj scaled = DenseForm.of(matrix);
        for (int j = 1; j < size; j++) {
            for (int k = 0; k < size; k++) {
                scaled.set(j, k, 1e9 * scaled.get(j, k));
            }
        }
        double[] scaledSide = new double[size];
        Arrays.fill(scaledSide, 1.0);
        scaledSide[0] = 1e-9;
        double[] expected = denseSolution(scaled, scaledSide);

        assertThat(matrix.factorize()).isTrue();
        matrix.solve(rightSide);

        assertThat(rightSide).containsExactly(expected, within(1e-11));
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity"})
    void aGeneratorThatIsNotFiniteIsRefusedAmongManyRecurrences(double entry) {
        for (int at : new int[] {9, 40, 9 * 9 - 1}) {
            SemiseparableMatrix lower = new SemiseparableMatrix(10, 9);
            fill(lower, new Random(12));
            lower.lowerColumn[at] = entry;
            SemiseparableMatrix upper = new SemiseparableMatrix(10, 9);
            fill(upper, new Random(12));
            upper.upperRow[at] = entry;

            assertThat(lower.factorize()).as("lower %d", at).isFalse();
            assertThat(upper.factorize()).as("upper %d", at).isFalse();
        }
    }

    @Test
    void theMatrixWrittenOutHasTheEntriesOfTheDefinition() {
        SemiseparableMatrix matrix = new SemiseparableMatrix(17, 5);
        fill(matrix, new Random(7));

        assertThat(matrix.dense().getData())
                .containsExactly(DenseForm.of(matrix).getData(), within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1, 1", "1, 1, 1, 1", "1, NaN, 1, 1", "1, 1, 1, Infinity", "NaN, 1, 1, 1"})
    void aPivotThatVanishesOrIsNotFiniteIsRefused(double first, double above, double below, double second) {
        SemiseparableMatrix matrix = new SemiseparableMatrix(2, 1);
        matrix.diagonal[0] = first;
        matrix.diagonal[1] = second;
        matrix.upperRow[0] = above;
        matrix.upperColumn[1] = 1.0;
        matrix.lowerRow[1] = below;
        matrix.lowerColumn[0] = 1.0;

        assertThat(matrix.factorize()).isFalse();
    }

    @Test
    void aMatrixHasARowAndARecurrence() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SemiseparableMatrix(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new SemiseparableMatrix(1, 0));
    }

    /** Random generators, and a diagonal that outweighs its row and its column by 1 to 2, of either sign. */
    private static void fill(SemiseparableMatrix matrix, Random random) {
        generatorArrays(matrix).skip(1).forEach(generator -> Arrays.setAll(generator, i -> random.nextGaussian()));
        Stream.of(matrix.lowerStep, matrix.upperStep)
                .forEach(step -> Arrays.setAll(step, i -> 1.8 * random.nextDouble() - 0.9));
        Arrays.fill(matrix.diagonal, 0.0);
        DMatrixRMaj dense = DenseForm.of(matrix);
        for (int j = 0; j < dense.numRows; j++) {
            double weight = 1.0 + random.nextDouble();
            for (int k = 0; k < dense.numCols; k++) {
                weight += Math.abs(dense.get(j, k)) + Math.abs(dense.get(k, j));
            }
            matrix.diagonal[j] = random.nextBoolean() ? weight : -weight;
        }
    }

    private static void copy(SemiseparableMatrix from, SemiseparableMatrix to) {
        List<double[]> sources = generatorArrays(from).toList();
        List<double[]> targets = generatorArrays(to).toList();
        for (int k = 0; k < sources.size(); k++) {
            System.arraycopy(sources.get(k), 0, targets.get(k), 0, sources.get(k).length);
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

    private static List<Double> generators(SemiseparableMatrix matrix) {
        return generatorArrays(matrix).flatMapToDouble(Arrays::stream).boxed().toList();
    }

    private static Stream<double[]> generatorArrays(SemiseparableMatrix matrix) {
        return Stream.of(
                matrix.diagonal,
                matrix.lowerRow,
                matrix.lowerStep,
                matrix.lowerColumn,
                matrix.upperRow,
                matrix.upperStep,
                matrix.upperColumn);
    }
}
