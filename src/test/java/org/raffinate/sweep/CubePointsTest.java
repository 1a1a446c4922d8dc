package org.raffinate.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How points lie in the cube: evenly where the method says so, and the same whoever asks. */
class CubePointsTest {
    private static Sample.Plan plan(Method method, long count, long seed, int spreads) {
        return new Sample.Plan(
                method, count, seed, Collections.nCopies(spreads, new Spread.Uniform(0.0, 1.0)), List.of());
    }

    private static double[][] all(Sample.Plan plan) {
        CubePoints cube = CubePoints.of(plan);
        return IntStream.range(0, (int) plan.size()).mapToObj(cube::at).toArray(double[][]::new);
    }

    @ParameterizedTest
    @EnumSource
    void pointsFollowFromTheirNumberInWhateverOrder(Method method) {
        Sample.Plan plan = plan(method, 50, 7, 3);
        double[][] forwards = all(plan);
        CubePoints other = CubePoints.of(plan);

        for (int draw = forwards.length - 1; draw >= 0; draw--) {
            assertThat(other.at(draw)).containsExactly(forwards[draw]);
            assertThat(other.at(0)).containsExactly(forwards[0]);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ONE_AT_A_TIME")
    void anotherSeedGivesOtherPoints(Method method) {
        double[][] one = all(plan(method, 64, 1, 2));
        double[][] other = all(plan(method, 64, 2, 2));

        for (int draw = 0; draw < one.length; draw++) {
            assertThat(one[draw][0]).isNotEqualTo(other[draw][0]);
            assertThat(one[draw][1]).isNotEqualTo(other[draw][1]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void coordinatesLieInsideTheCubeAndDifferFromEachOther(Method method) {
        int alike = 0;
        double[][] points = all(plan(method, 2000, 3, 2));
        for (double[] point : points) {
            assertThat(point[0]).isStrictlyBetween(0.0, 1.0);
            assertThat(point[1]).isStrictlyBetween(0.0, 1.0);
            alike += point[0] == point[1] ? 1 : 0;
        }
        assertThat(alike).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"LATIN_HYPERCUBE", "SOBOL"})
    void everyCellOfEveryCoordinateIsMetOnce(Method method) {
        int count = method == Method.SOBOL ? 128 : 97;
        double[][] points = all(plan(method, count, 11, 4));

        for (int i = 0; i < 4; i++) {
            assertThat(cells(points, i, 0, count)).containsExactlyElementsOf(range(count));
        }
    }

    @Test
    void alignedStretchesOfSobolsPointsMeetEveryCellOnce() {
        double[][] points = all(plan(Method.SOBOL, 1024, 5, 6));

        for (int size = 1; size <= 256; size *= 2) {
            for (int from = 0; from < points.length; from += size) {
                for (int i = 0; i < 6; i++) {
                    assertThat(cells(points, i, from, size)).containsExactlyElementsOf(range(size));
                }
            }
        }
    }

    @Test
    void cellsOfALatinHypercubeAreMetInNoOrderThatCoordinatesShare() {
        double[][] points = all(plan(Method.LATIN_HYPERCUBE, 1000, 1, 2));
        double products = 0.0;
        for (double[] point : points) {
            products += (point[0] - 0.5) * (point[1] - 0.5);
        }

        // Of independent uniform numbers it has the deviation 1/√n; five of them
        assertThat(Math.abs(12.0 * products / points.length)).isLessThan(5.0 / Math.sqrt(1000.0));
    }

    @Test
    void blocksOfSobolIndicesHoldAThenItsMixturesThenB() {
        int spreads = 3;
        double[][] points = all(plan(Method.SOBOL_INDICES, 16, 9, spreads));

        assertThat(points).hasDimensions(16 * (spreads + 2), spreads);
        for (int block = 0; block < 16; block++) {
            double[] a = points[block * 5];
            double[] b = points[block * 5 + 4];
            assertThat(points[block * 5 + 1]).containsExactly(b[0], a[1], a[2]);
            assertThat(points[block * 5 + 2]).containsExactly(a[0], b[1], a[2]);
            assertThat(points[block * 5 + 3]).containsExactly(a[0], a[1], b[2]);
            for (int i = 0; i < spreads; i++) {
                assertThat(a[i]).isNotEqualTo(b[i]);
            }
        }
    }

    @Test
    void theTwoPointsOfTheBlocksAreEvenThemselves() {
        double[][] points = all(plan(Method.SOBOL_INDICES, 32, 9, 2));
        for (int member : List.of(0, 3)) {
            double[][] those = IntStream.range(0, 32)
                    .mapToObj(block -> points[4 * block + member])
                    .toArray(double[][]::new);

            assertThat(cells(those, 0, 0, 32)).containsExactlyElementsOf(range(32));
            assertThat(cells(those, 1, 0, 32)).containsExactlyElementsOf(range(32));
        }
    }

    @Test
    void oneAtATimeMovesOneToTheTenthBelowAndAbove() {
        assertThat(all(plan(Method.ONE_AT_A_TIME, 1, 1, 2)))
                .isDeepEqualTo(new double[][] {{0.5, 0.5}, {0.1, 0.5}, {0.9, 0.5}, {0.5, 0.1}, {0.5, 0.9}});
    }

    /** Of {@code size} points from one on the cells that a coordinate meets, ascending. */
    private static List<Integer> cells(double[][] points, int coordinate, int from, int size) {
        return IntStream.range(from, from + size)
                .map(draw -> (int) Math.floor(points[draw][coordinate] * size))
                .sorted()
                .boxed()
                .toList();
    }

    private static List<Integer> range(int size) {
        return IntStream.range(0, size).boxed().toList();
    }
}
