package org.raffinate.studychart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.raffinate.studychart.Contours.Line;
import org.raffinate.studychart.Contours.Vertex;

class ContoursTest {
    private static final double NONE = Double.NaN;

    private static Grid grid(int cells, double from, double to, DoubleBinaryOperator function) {
        double[] places = new double[cells + 1];
        for (int i = 0; i <= cells; i++) {
            places[i] = from + (to - from) * i / cells;
        }
        double[][] values = new double[cells + 1][cells + 1];
        for (int i = 0; i <= cells; i++) {
            for (int j = 0; j <= cells; j++) {
                values[i][j] = function.applyAsDouble(places[i], places[j]);
            }
        }
        return Grid.of(places, places, values);
    }

    /** One cell by its corners, counterclockwise from the lower left. */
    private static Grid cell(double lowerLeft, double lowerRight, double upperRight, double upperLeft) {
        return Grid.of(new double[] {0.0, 1.0}, new double[] {0.0, 1.0}, new double[][] {
            {lowerLeft, upperLeft}, {lowerRight, upperRight}
        });
    }

    private static double area(List<Line> loops) {
        double twice = 0.0;
        for (Line loop : loops) {
            assertThat(loop.closed()).isTrue();
            for (int i = 1; i < loop.vertices().size(); i++) {
                Vertex from = loop.vertices().get(i - 1);
                Vertex to = loop.vertices().get(i);
                twice += from.x() * to.y() - to.x() * from.y();
            }
        }
        return 0.5 * twice;
    }

    @Test
    void aPlaneHasOneStraightLine() {
        Grid plane = grid(4, 0.0, 4.0, (x, y) -> x + 2.0 * y);

        List<Line> lines = Contours.lines(plane, 4.5);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).closed()).isFalse();
        assertThat(lines.get(0).vertices())
                .allSatisfy(vertex -> assertThat(vertex.x() + 2.0 * vertex.y()).isCloseTo(4.5, within(1e-12)));
        assertThat(lines.get(0).vertices()).contains(new Vertex(4.0, 0.25), new Vertex(0.0, 2.25));
    }

    @Test
    void theHigherSideOfALineIsItsLeft() {
        Line line = Contours.lines(grid(2, 0.0, 2.0, (x, y) -> x), 0.5).get(0);

        assertThat(line.vertices()).containsExactly(new Vertex(0.5, 2.0), new Vertex(0.5, 1.0), new Vertex(0.5, 0.0));
    }

    @Test
    void theRegionOfAPlaneHasItsArea() {
        Grid plane = grid(4, 0.0, 4.0, (x, y) -> x + 2.0 * y);

        // Below the line x + 2 y = 4.5 lies a trapezium of 4 (2.25 + 0.25) / 2.
        assertThat(area(Contours.region(plane, 4.5))).isCloseTo(16.0 - 5.0, within(1e-12));
        assertThat(area(Contours.region(plane, -1.0))).isEqualTo(16.0);
        assertThat(Contours.region(plane, 13.0)).isEmpty();
    }

    @Test
    void aConeHasClosedLinesNearCirclesOfTheirLevel() {
        Grid cone = grid(40, -1.0, 1.0, Math::hypot);

        List<Line> lines = Contours.lines(cone, 0.5);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).closed()).isTrue();
        // Along an edge of length h the cone bends by at most h^2 / (8 r) above the chord.
        assertThat(lines.get(0).vertices())
                .allSatisfy(
                        vertex -> assertThat(Math.hypot(vertex.x(), vertex.y())).isCloseTo(0.5, within(0.0007)));
    }

    @Test
    void aHoleRunsClockwise() {
        List<Line> region = Contours.region(grid(40, -1.0, 1.0, Math::hypot), 0.5);

        assertThat(region).hasSize(2);
        assertThat(area(region)).isCloseTo(4.0 - 0.25 * Math.PI, within(0.004));
        assertThat(region).anySatisfy(loop -> assertThat(area(List.of(loop))).isNegative());
    }

    @Test
    void aSaddleIsJoinedWhereItsMeanReachesTheLevel() {
        // Mean 5: at level 4 the high corners are joined, at 6 they are apart.
        Grid saddle = cell(10.0, 0.0, 10.0, 0.0);

        assertThat(Contours.region(saddle, 4.0)).hasSize(1);
        assertThat(Contours.region(saddle, 6.0)).hasSize(2);
        assertThat(Contours.region(saddle, 5.0)).hasSize(1);
        assertThat(area(Contours.region(saddle, 4.0))).isCloseTo(1.0 - 0.4 * 0.4, within(1e-12));
        assertThat(area(Contours.region(saddle, 6.0))).isCloseTo(0.4 * 0.4, within(1e-12));
        assertThat(Contours.lines(saddle, 4.0))
                .extracting(Line::vertices)
                .containsExactlyInAnyOrder(
                        List.of(new Vertex(0.6, 0.0), new Vertex(1.0, 0.4)),
                        List.of(new Vertex(0.4, 1.0), new Vertex(0.0, 0.6)));
        assertThat(Contours.lines(saddle, 6.0))
                .extracting(Line::vertices)
                .containsExactlyInAnyOrder(
                        List.of(new Vertex(0.4, 0.0), new Vertex(0.0, 0.4)),
                        List.of(new Vertex(0.6, 1.0), new Vertex(1.0, 0.6)));
    }

    @Test
    void theOtherSaddleIsItsMirror() {
        Grid saddle = cell(0.0, 10.0, 0.0, 10.0);

        assertThat(area(Contours.region(saddle, 4.0))).isCloseTo(1.0 - 0.4 * 0.4, within(1e-12));
        assertThat(area(Contours.region(saddle, 6.0))).isCloseTo(0.4 * 0.4, within(1e-12));
        assertThat(Contours.lines(saddle, 6.0)).hasSize(2).noneMatch(Line::closed);
    }

    @Test
    void aCellWithoutOneCornerCountsAsATriangle() {
        Grid three = cell(0.0, 1.0, NONE, 1.0);

        assertThat(area(Contours.region(three, Double.NEGATIVE_INFINITY))).isEqualTo(0.5);
        assertThat(Contours.lines(three, 0.5))
                .extracting(Line::vertices)
                .containsExactly(List.of(new Vertex(0.0, 0.5), new Vertex(0.5, 0.0)));
    }

    @Test
    void aCellWithoutTwoCornersDoesNotCount() {
        assertThat(Contours.region(cell(0.0, NONE, 1.0, NONE), -1.0)).isEmpty();
        assertThat(Contours.lines(cell(0.0, 1.0, NONE, NONE), 0.5)).isEmpty();
    }

    @Test
    void aLineEndsAtWhatIsMissing() {
        // Of 4 x 4 cells the middle crossing is missing; the line x = 1.9 meets the gap between its two triangles.
        Grid gap = grid(4, 0.0, 4.0, (x, y) -> x == 2.0 && y == 2.0 ? NONE : x);

        assertThat(Contours.lines(gap, 1.9)).hasSize(2).noneMatch(Line::closed);
        assertThat(area(Contours.region(gap, Double.NEGATIVE_INFINITY))).isEqualTo(16.0 - 2.0);
    }

    @Test
    void aLevelThatCrossingsHaveExactlyMakesNoStrayLines() {
        Grid plane = grid(4, 0.0, 4.0, (x, y) -> x);

        assertThat(Contours.lines(plane, 2.0)).hasSize(1);
        assertThat(area(Contours.region(plane, 2.0))).isEqualTo(8.0);
        assertThat(area(Contours.region(grid(3, 0.0, 3.0, (x, y) -> 1.0), 1.0))).isEqualTo(9.0);
        assertThat(Contours.lines(grid(3, 0.0, 3.0, (x, y) -> 1.0), 1.0)).isEmpty();
    }

    @Test
    void regionsOfNoiseNestAndLeaveNothingOpen() {
        Grid noise = grid(17, 0.0, 1.0, (x, y) -> {
            double wild = Math.sin(12.9898 * x + 78.233 * y) * 43758.5453;
            return wild - Math.floor(wild) < 0.1 ? NONE : wild - Math.floor(wild);
        });
        double before = area(Contours.region(noise, Double.NEGATIVE_INFINITY));
        assertThat(before).isBetween(0.1, 1.0);
        for (double level = 0.1; level < 1.0; level += 0.1) {
            double now = area(Contours.region(noise, level));
            assertThat(now).isLessThanOrEqualTo(before).isNotNegative();
            before = now;
        }
    }
}
