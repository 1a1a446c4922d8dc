package org.raffinate.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.raffinate.sweep.Method;
import org.raffinate.sweep.Sample;
import org.raffinate.sweep.Spread;

class TornadoTest {
    private static final List<String> TWO = List.of("acid", "flow");

    /** The acid is moved at points 1 and 2, the flow at 3 and 4. */
    private static double[][] moved() {
        return new double[][] {{5.0, 4.0, 6.0, 5.0, 5.0}, {1.0, 1.0, 1.0, 0.5, 2.0}};
    }

    private static double[] column(int points, IntToDoubleFunction value) {
        return IntStream.range(0, points).mapToDouble(value).toArray();
    }

    @Test
    void oneAtATimeComparesTheLowAndHighPointOfEachAxis() {
        Tornado tornado = Tornado.oneAtATime(TWO, moved(), new double[] {10.0, 11.0, 9.5, 4.0, 12.0});
        assertThat(tornado.bars())
                .containsExactly(
                        new Bar("flow", 0.5, 2.0, 4.0, 12.0, 10.0, OptionalDouble.empty()),
                        new Bar("acid", 4.0, 6.0, 11.0, 9.5, 10.0, OptionalDouble.empty()));
        assertThat(tornado.bars()).extracting(Bar::swing).containsExactly(8.0, 1.5);
        assertThat(tornado.leftOut()).isEmpty();
        assertThat(tornado.missing()).isZero();
    }

    @Test
    void anAxisThatIsBestInTheMiddleHasASwing() {
        Tornado tornado = Tornado.oneAtATime(TWO, moved(), new double[] {10.0, 7.0, 7.0, 9.0, 10.5});
        assertThat(tornado.bars()).extracting(Bar::axis).containsExactly("acid", "flow");
        assertThat(tornado.bars()).extracting(Bar::swing).containsExactly(3.0, 1.5);
    }

    @Test
    void anAxisWithoutAnAnswerIsNamed() {
        Tornado high = Tornado.oneAtATime(TWO, moved(), new double[] {10.0, 11.0, Double.NaN, 4.0, 12.0});
        assertThat(high.bars()).extracting(Bar::axis).containsExactly("flow");
        assertThat(high.leftOut()).containsExactly("acid");
        assertThat(high.missing()).isEqualTo(1);
        Tornado low = Tornado.oneAtATime(TWO, moved(), new double[] {10.0, 11.0, 9.0, Double.NaN, 12.0});
        assertThat(low.leftOut()).containsExactly("flow");
        Tornado nominal = Tornado.oneAtATime(TWO, moved(), new double[] {Double.NaN, 11.0, 9.0, 4.0, 12.0});
        assertThat(nominal.bars()).isEmpty();
        assertThat(nominal.leftOut()).containsExactly("acid", "flow");
    }

    @Test
    void readsTheDesignThatASweepMakes() {
        List<Spread> spreads = List.of(new Spread.Uniform(0.0, 10.0), new Spread.Uniform(-1.0, 1.0));
        Sample sample = new Sample(new Sample.Plan(Method.ONE_AT_A_TIME, 1, 0, spreads, List.of()));
        double[][] inputs = {column(5, point -> sample.at(point)[0]), column(5, point -> sample.at(point)[1])};
        double[] output = column(5, point -> inputs[0][point] + 20.0 * inputs[1][point]);
        List<Bar> bars = Tornado.oneAtATime(TWO, inputs, output).bars();
        assertThat(bars).extracting(Bar::axis).containsExactly("flow", "acid");
        assertThat(bars.get(0).swing()).isCloseTo(32.0, within(1e-12));
        assertThat(bars.get(1).swing()).isCloseTo(8.0, within(1e-12));
        assertThat(bars.get(1).lowInput()).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void aSampleIsComparedBetweenTheTenthsOfEachAxis() {
        // 0 to 99 in another order; the flow falls and takes each value twice
        double[] acid = column(100, i -> i * 37 % 100);
        double[] flow = column(100, i -> Math.floor((99 - i * 37 % 100) / 2.0));
        double[] output = column(100, i -> 2.0 * acid[i]);
        List<Bar> bars =
                Tornado.ofSample(TWO, new double[][] {acid, flow}, output).bars();
        Bar first = bars.get(0);
        assertThat(first.axis()).isEqualTo("acid");
        assertThat(first.lowInput()).isEqualTo(4.5);
        assertThat(first.highInput()).isEqualTo(94.5);
        assertThat(first.lowOutput()).isEqualTo(9.0);
        assertThat(first.highOutput()).isEqualTo(189.0);
        assertThat(first.middleOutput()).isEqualTo(99.0);
        assertThat(first.correlation().orElseThrow()).isCloseTo(1.0, within(1e-12));
        Bar second = bars.get(1);
        assertThat(second.lowInput()).isEqualTo(2.0);
        assertThat(second.lowOutput()).isEqualTo(189.0);
        assertThat(second.highOutput()).isEqualTo(9.0);
        assertThat(second.correlation().orElseThrow()).isBetween(-1.0, -0.999);
    }

    @Test
    void allPointsOfAnEqualValueGoTogether() {
        double[] levels = {1.0, 1.0, 1.0, 2.0, 2.0, 3.0, 3.0};
        double[] output = {3.0, 4.0, 5.0, 0.0, 0.0, 7.0, 9.0};
        Bar bar = Tornado.ofSample(List.of("level"), new double[][] {levels}, output)
                .bars()
                .get(0);
        assertThat(bar.lowOutput()).isEqualTo(4.0);
        assertThat(bar.highOutput()).isEqualTo(8.0);
    }

    @Test
    void aTenthIsRoundedUpToWholePoints() {
        double[] acid = column(11, i -> i);
        Bar bar = Tornado.ofSample(List.of("acid"), new double[][] {acid}, acid)
                .bars()
                .get(0);
        assertThat(bar.lowOutput()).isEqualTo(0.5);
        assertThat(bar.highOutput()).isEqualTo(9.5);
    }

    @Test
    void anAxisOfASingleValueDoesNothing() {
        double[][] inputs = {{1.0, 1.0, 1.0, 1.0}, {1.0, 2.0, 3.0, 4.0}};
        List<Bar> bars =
                Tornado.ofSample(TWO, inputs, new double[] {5.0, 6.0, 7.0, 8.0}).bars();
        assertThat(bars.get(1).axis()).isEqualTo("acid");
        assertThat(bars.get(1).swing()).isEqualTo(0.0);
        assertThat(bars.get(1).correlation()).isEmpty();
    }

    @Test
    void pointsWithoutAnAnswerAreAsIfTheyWereNotThere() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] inputs = {random.doubles(200).toArray(), random.doubles(200).toArray()};
        double[] output = column(200, i -> inputs[0][i] - 3.0 * inputs[1][i]);
        Arrays.fill(output, 150, 200, Double.NaN);
        double[][] answered = {Arrays.copyOf(inputs[0], 150), Arrays.copyOf(inputs[1], 150)};
        Tornado tornado = Tornado.ofSample(TWO, inputs, output);
        assertThat(tornado.bars())
                .isEqualTo(Tornado.ofSample(TWO, answered, Arrays.copyOf(output, 150))
                        .bars());
        assertThat(tornado.missing()).isEqualTo(50);
    }

    @Test
    void withoutAnswersEveryAxisIsLeftOut() {
        double[] none = {Double.NaN, Double.POSITIVE_INFINITY};
        Tornado tornado = Tornado.ofSample(TWO, new double[2][2], none);
        assertThat(tornado.bars()).isEmpty();
        assertThat(tornado.leftOut()).isEqualTo(TWO);
        assertThat(tornado.missing()).isEqualTo(2);
    }

    @Test
    void chanceAloneMakesTheEndsDifferByTheStatedError() {
        SplittableRandom random = new SplittableRandom(17);
        int points = 500;
        int studies = 1000;
        double squares = 0.0;
        for (int study = 0; study < studies; study++) {
            double[] acid = random.doubles(points).toArray();
            double[] output = random.doubles(points).toArray();
            Bar bar = Tornado.ofSample(List.of("acid"), new double[][] {acid}, output)
                    .bars()
                    .get(0);
            squares += Math.pow(bar.highOutput() - bar.lowOutput(), 2) / studies;
        }
        double deviation = Math.sqrt(1.0 / 12.0);
        // the mean of a thousand squares of normal numbers is within a tenth of theirs
        assertThat(squares).isCloseTo(20.0 * deviation * deviation / points, within(0.1 * squares));
    }

    @Test
    void refusesOtherShapes() {
        double[] five = new double[5];
        assertThatThrownBy(() -> Tornado.oneAtATime(List.of("acid"), moved(), five))
                .hasMessageContaining("each of 1 axes is expected, found 2");
        assertThatThrownBy(() -> Tornado.oneAtATime(TWO, new double[2][6], new double[6]))
                .hasMessageContaining("5 points for 2 axes, found 6");
        assertThatThrownBy(() -> Tornado.ofSample(TWO, new double[2][4], five))
                .hasMessageContaining("acid has 4 points, but the output 5");
        assertThatThrownBy(() -> Tornado.ofSample(List.of("acid"), new double[][] {{Double.NaN}}, new double[1]))
                .hasMessageContaining("acid is NaN");
        double[][] both = moved();
        both[1][1] = 7.0;
        assertThatThrownBy(() -> Tornado.oneAtATime(TWO, both, five))
                .hasMessageContaining("flow is 7.0 at point 1 of another axis, its nominal value 1.0 is expected");
    }
}
