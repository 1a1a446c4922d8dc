package org.raffinate.studychart;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.raffinate.chart.ChartTheme;
import org.raffinate.chart.LineChart.Look;
import org.raffinate.plantchart.Fill;
import org.raffinate.plantchart.Fill.Hatch;
import org.raffinate.plantchart.RowChart;

/** How far each input moves an output from where it stands nominally, the widest swing on top. */
public final class TornadoChart {
    /** Inputs that are drawn; the rest is told in a sentence. */
    static final int MOST_ROWS = 15;

    private static final Fill LOW = Fill.plain(ChartTheme.BLUE);
    private static final Fill HIGH = new Fill(ChartTheme.VERMILLION, Hatch.RISING);
    /** Part of the width that a character beside a bar needs. */
    private static final double CHARACTER = 0.017;
    /** Characters that room is kept for. */
    private static final int MOST_TEXT = 24;

    private static final int ROUNDS = 20;

    private final Coordinate output;
    private final double nominal;
    private final RowChart chart;

    private TornadoChart(Coordinate output, double nominal, RowChart chart) {
        this.output = output;
        this.nominal = nominal;
        this.chart = chart;
    }

    /**
     * One input, moved alone.
     *
     * @param input its name
     * @param unit of the input, empty for none
     * @param low its low end
     * @param high its high end, above the low one
     * @param atLow the output at the low end, NaN where the run failed
     * @param atHigh the output at the high end, NaN where the run failed
     */
    public record Swing(String input, String unit, double low, double high, double atLow, double atHigh) {
        public Swing {
            if (!(low < high) || !Double.isFinite(high - low)) {
                throw new IllegalArgumentException(
                        input + ": the ends must be finite and ascend, found " + low + " and " + high);
            }
        }

        private String text(double end, double at) {
            String value = Coordinate.number(end) + (unit.isEmpty() ? "" : " " + unit);
            return Double.isNaN(at) ? value + ": failed" : value;
        }
    }

    /**
     * Where the ends of a swing stand.
     *
     * @param low place of the output at the low end
     * @param high place of the output at the high end
     * @param lowLeft whether the first is written at the left of its bar
     * @param highLeft whether the second is
     */
    private record Sides(double low, double high, boolean lowLeft, boolean highLeft) {
        static Sides of(Coordinate output, double nominal, Swing swing) {
            double low = Double.isNaN(swing.atLow()) ? nominal : output.place(swing.atLow());
            double high = Double.isNaN(swing.atHigh()) ? nominal : output.place(swing.atHigh());
            boolean lowLeft = low == nominal ? high >= nominal : low < nominal;
            return new Sides(low, high, lowLeft, (low - nominal) * (high - nominal) > 0.0 ? lowLeft : !lowLeft);
        }

        /** Whether both lie on one side. */
        boolean shared() {
            return lowLeft == highLeft;
        }
    }

    /**
     * The chart.
     *
     * @param output what is moved, with its unit
     * @param nominal the output with every input as it is
     * @param swings in any order
     * @throws IllegalArgumentException for no input, or an output that cannot stand on its axis
     */
    public static JFreeChart of(String title, String subtitle, Coordinate output, double nominal, List<Swing> swings) {
        if (swings.isEmpty()) {
            throw new IllegalArgumentException("there is no input to show for " + output.name());
        }
        double middle = output.place(nominal);
        List<Swing> sorted = swings.stream()
                .sorted(Comparator.comparingDouble((Swing swing) -> width(output, middle, swing))
                        .reversed())
                .toList();
        List<Swing> drawn = sorted.subList(0, Math.min(MOST_ROWS, sorted.size()));
        TornadoChart tornado = new TornadoChart(
                output,
                middle,
                new RowChart(
                        axis(output, middle, drawn),
                        middle,
                        drawn.stream().map(Swing::input).toList()));
        for (int i = 0; i < drawn.size(); i++) {
            tornado.draw(i + 1, drawn.get(i));
        }
        tornado.chart.line(middle, 0.5, middle, drawn.size() + 0.5, ChartTheme.SOLID, ChartTheme.INK);
        tornado.chart.name("at the low end of the input", LOW);
        tornado.chart.name("at the high end of the input", HIGH);
        tornado.chart.name(Look.line(ChartTheme.INK, ChartTheme.SOLID).legend("nominal " + output.text(nominal)));
        return tornado.chart.chart(
                title, Drawn.note(subtitle, rest(output, middle, sorted.subList(drawn.size(), sorted.size()))));
    }

    private static double width(Coordinate output, double nominal, Swing swing) {
        return places(output, nominal, swing).max().orElseThrow()
                - places(output, nominal, swing).min().orElseThrow();
    }

    private static DoubleStream places(Coordinate output, double nominal, Swing swing) {
        return DoubleStream.of(
                nominal,
                Double.isNaN(swing.atLow()) ? nominal : output.place(swing.atLow()),
                Double.isNaN(swing.atHigh()) ? nominal : output.place(swing.atHigh()));
    }

    private static NumberAxis axis(Coordinate output, double nominal, List<Swing> swings) {
        double lower = swings.stream()
                .flatMapToDouble(swing -> places(output, nominal, swing))
                .min()
                .orElseThrow();
        double upper = swings.stream()
                .flatMapToDouble(swing -> places(output, nominal, swing))
                .max()
                .orElseThrow();
        NumberAxis data = output.roomy(lower, upper);
        double left = data.getLowerBound();
        double right = data.getUpperBound();
        // Wider until every text beside a bar has its part of the width.
        for (int round = 0; round < ROUNDS; round++) {
            double character = CHARACTER * (right - left);
            for (Swing swing : swings) {
                Sides sides = Sides.of(output, nominal, swing);
                double low = characters(swing.text(swing.low(), swing.atLow())) * character;
                double high = characters(swing.text(swing.high(), swing.atHigh())) * character;
                left = Math.min(left, sides.lowLeft() ? sides.low() - low : left);
                left = Math.min(left, sides.highLeft() ? sides.high() - high : left);
                right = Math.max(right, sides.lowLeft() ? right : sides.low() + low);
                right = Math.max(right, sides.highLeft() ? right : sides.high() + high);
            }
        }
        return output.axis(left, right);
    }

    private static int characters(String text) {
        return Math.min(MOST_TEXT, text.length()) + 1;
    }

    private static String rest(Coordinate output, double nominal, List<Swing> rest) {
        if (rest.isEmpty()) {
            return "";
        }
        double most = width(output, nominal, rest.get(0));
        String inputs =
                rest.size() + (rest.size() == 1 ? " more input moves it by " : " more inputs move it by at most ");
        return output.scale() == Coordinate.Scale.LOGARITHMIC
                ? inputs + "a factor of " + Coordinate.number(Math.pow(10.0, most))
                : inputs + output.text(most);
    }

    /** Two bars in a row; where both lie on one side they share its height. */
    private void draw(int row, Swing swing) {
        Sides sides = Sides.of(output, nominal, swing);
        boolean shared = sides.shared();
        bar(sides.low(), row - RowChart.HALF, shared ? row : row + RowChart.HALF, LOW);
        bar(sides.high(), shared ? row : row - RowChart.HALF, row + RowChart.HALF, HIGH);
        text(swing.text(swing.low(), swing.atLow()), sides.low(), shared ? row - 0.25 : row, sides.lowLeft());
        text(swing.text(swing.high(), swing.atHigh()), sides.high(), shared ? row + 0.25 : row, sides.highLeft());
    }

    private void bar(double end, double top, double bottom, Fill fill) {
        if (end != nominal) {
            chart.bar(top, bottom, nominal, end, fill);
        }
    }

    private void text(String text, double end, double row, boolean left) {
        if (left) {
            chart.textBefore(text, end, row);
        } else {
            chart.text(text, end, row);
        }
    }
}
