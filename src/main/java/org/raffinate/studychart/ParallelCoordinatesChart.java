package org.raffinate.studychart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.text.WordUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.TextAnchor;
import org.raffinate.chart.ChartTheme;
import org.raffinate.chart.LineChart;
import org.raffinate.chart.LineChart.Look;
import org.raffinate.chart.LineChart.Points;

/** Many designs of many numbers: an upright line for each quantity on a scale of its own, a line across for each design. */
public final class ParallelCoordinatesChart {
    /** Designs that are drawn; more are thinned. */
    static final int MOST_LINES = 500;

    private static final int MOST_COORDINATES = 12;
    /** From as many quantities on their titles stand in two rows. */
    private static final int STAGGERED = 5;
    /** Characters across the chart. */
    private static final int CHARACTERS = 112;
    /** The same beside a bar of colours. */
    private static final int CHARACTERS_BESIDE = 98;
    /** Height of a line of text, of the length of the uprights. */
    private static final double LINE = 0.06;

    /** Lines of a title: two of the name and one of the unit. */
    private static final int TITLE = 3;

    /** Room at either side, of the distance between two uprights. */
    private static final double SIDE = 0.75;

    private static final int OPACITY = 150;
    private static final Color NOT_MET = new Color(0xC2, 0xC2, 0xC2);

    private final List<Coordinate> coordinates;
    private final List<Scale> scales;
    private final LineChart chart;

    private ParallelCoordinatesChart(List<Coordinate> coordinates, List<Scale> scales, LineChart chart) {
        this.coordinates = coordinates;
        this.scales = scales;
        this.chart = chart;
    }

    /**
     * A design or a run.
     *
     * @param values one for each quantity, NaN where it failed to have one
     * @param met whether it meets the specifications
     */
    public record Point(List<Double> values, boolean met) {
        public Point {
            values = List.copyOf(values);
        }
    }

    /** The places of a quantity that stand at the bottom and at the top. */
    private record Scale(double low, double high) {
        double height(double place) {
            return high > low ? (place - low) / (high - low) : 0.5;
        }
    }

    /**
     * The chart with its lines coloured by whether they meet the specifications, those that do in front.
     *
     * @param coordinates two to {@value #MOST_COORDINATES} quantities from left to right
     * @param points at most {@value #MOST_LINES} of them are drawn
     * @throws IllegalArgumentException where numbers of values and quantities differ, a quantity has no value, or one cannot
     *     stand on its axis
     */
    public static JFreeChart of(String title, String subtitle, List<Coordinate> coordinates, List<Point> points) {
        ParallelCoordinatesChart parallel = empty(coordinates, points);
        List<Point> met = points.stream().filter(Point::met).toList();
        List<Point> others = points.stream().filter(point -> !point.met()).toList();
        // The fewer of the two keep half of the lines to themselves.
        List<Point> drawnMet = Drawn.thinned(met, Math.max(MOST_LINES / 2, MOST_LINES - others.size()));
        List<Point> drawnOthers = Drawn.thinned(others, MOST_LINES - drawnMet.size());
        drawnOthers.forEach(point -> parallel.draw(point, NOT_MET));
        drawnMet.forEach(point -> parallel.draw(point, ColourScale.clear(ChartTheme.BLUE, OPACITY)));
        parallel.frame(CHARACTERS);
        parallel.chart.name(
                "met " + Drawn.count(drawnMet.size(), met.size()), Look.line(ChartTheme.BLUE, ChartTheme.SOLID));
        parallel.chart.name(
                "not met " + Drawn.count(drawnOthers.size(), others.size()), Look.line(NOT_MET, ChartTheme.SOLID));
        return parallel.finished(title, subtitle, points);
    }

    /**
     * The chart with its lines coloured by one quantity.
     *
     * @param colour index of that quantity among the others, from 0; points without a value of it are grey
     */
    public static JFreeChart colouredBy(
            int colour, String title, String subtitle, List<Coordinate> coordinates, List<Point> points) {
        if (colour < 0 || colour >= coordinates.size()) {
            throw new IllegalArgumentException(
                    "there is no quantity " + colour + " among " + coordinates.size() + " from 0");
        }
        ParallelCoordinatesChart parallel = empty(coordinates, points);
        Coordinate quantity = coordinates.get(colour);
        Scale scale = parallel.scales.get(colour);
        ColourScale colours = ColourScale.running(quantity, scale.low(), scale.high());
        List<Point> drawn = Drawn.thinned(points, MOST_LINES);
        Function<Point, Color> of =
                point -> colours.colourOrGap(quantity.placeOrGap(point.values().get(colour)));
        drawn.forEach(point -> parallel.draw(point, ColourScale.clear(of.apply(point), OPACITY)));
        parallel.frame(CHARACTERS_BESIDE);
        JFreeChart finished = parallel.finished(
                title,
                drawn.size() == points.size()
                        ? subtitle
                        : Drawn.note(subtitle, drawn.size() + " of " + points.size() + " drawn"),
                points);
        colours.addTo(finished);
        return finished;
    }

    private static ParallelCoordinatesChart empty(List<Coordinate> coordinates, List<Point> points) {
        int count = coordinates.size();
        if (count < 2 || count > MOST_COORDINATES) {
            throw new IllegalArgumentException(
                    "a chart has room for 2 to " + MOST_COORDINATES + " quantities, there are " + count);
        }
        for (Point point : points) {
            if (point.values().size() != count) {
                throw new IllegalArgumentException(
                        "a point of " + point.values().size() + " values does not fit " + count + " quantities");
            }
        }
        List<Scale> scales = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            scales.add(scale(coordinates.get(k), k, points));
        }
        int titles = count < STAGGERED ? TITLE : 2 * TITLE;
        NumberAxis domain = ChartTheme.axis("", -SIDE, count - 1.0 + SIDE);
        NumberAxis range = ChartTheme.axis("", -1.5 * LINE, 1.0 + (titles + 1.8) * LINE);
        Stream.of(domain, range).forEach(axis -> {
            axis.setLabel(null);
            axis.setVisible(false);
        });
        return new ParallelCoordinatesChart(coordinates, scales, new LineChart(domain, range));
    }

    private static Scale scale(Coordinate coordinate, int index, List<Point> points) {
        double[] places = points.stream()
                .mapToDouble(point -> coordinate.placeOrGap(point.values().get(index)))
                .filter(place -> !Double.isNaN(place))
                .sorted()
                .toArray();
        if (places.length == 0) {
            throw new IllegalArgumentException("no point has a value of " + coordinate.name());
        }
        return new Scale(places[0], places[places.length - 1]);
    }

    /** One line, with gaps where values are missing; a value between two gaps is a dot. */
    private void draw(Point point, Color colour) {
        Points line = new Points();
        int length = 0;
        for (int k = 0; k <= scales.size(); k++) {
            double place = k == scales.size()
                    ? Double.NaN
                    : coordinates.get(k).placeOrGap(point.values().get(k));
            if (!Double.isNaN(place)) {
                line.add(k, scales.get(k).height(place));
                length++;
            } else if (length > 0) {
                chart.add(
                        line,
                        length == 1
                                ? Look.marker(colour, ChartTheme.marker(0), true)
                                : Look.line(colour, ChartTheme.THIN));
                line = new Points();
                length = 0;
            }
        }
    }

    /** The uprights with their ends and titles. */
    private void frame(int characters) {
        int count = coordinates.size();
        boolean staggered = count >= STAGGERED;
        double slot = characters / (count - 1.0 + 2.0 * SIDE);
        for (int k = 0; k < count; k++) {
            Coordinate coordinate = coordinates.get(k);
            Points upright = new Points();
            upright.add(k, 0.0);
            upright.add(k, 1.0);
            chart.add(upright, Look.line(ChartTheme.INK, ChartTheme.SOLID));
            List<String> ends = Coordinate.told(List.of(
                    coordinate.value(scales.get(k).low()),
                    coordinate.value(scales.get(k).high())));
            text(ends.get(1), k, 1.0 + 0.6 * LINE);
            if (scales.get(k).high() > scales.get(k).low()) {
                text(ends.get(0), k, -0.7 * LINE);
            }
            boolean atSide = k == 0 || k == count - 1;
            double slots = staggered ? atSide ? 2.0 * SIDE : 2.0 : 1.0;
            List<String> lines = lines(coordinate, (int) (slots * slot) - 1);
            double bottom = 1.0 + (staggered && k % 2 == 1 ? TITLE + 1.8 : 1.8) * LINE;
            for (int i = 0; i < lines.size(); i++) {
                text(lines.get(i), k, bottom + (lines.size() - 1 - i) * LINE);
            }
        }
    }

    private void text(String text, double x, double y) {
        chart.label(text, x, y, ChartTheme.INK, TextAnchor.CENTER);
    }

    private static List<String> lines(Coordinate coordinate, int characters) {
        List<String> lines = new ArrayList<>(wrapped(coordinate.name(), characters, TITLE - 1));
        String scale = coordinate.scale() == Coordinate.Scale.LOGARITHMIC ? "log" : "";
        String unit = coordinate.unit();
        String last = unit + (unit.isEmpty() || scale.isEmpty() ? "" : ", ") + scale;
        if (!last.isEmpty()) {
            lines.addAll(wrapped(last, characters, TITLE - lines.size()));
        }
        return lines;
    }

    /** A text in so many lines at most, the last of them clipped. */
    private static List<String> wrapped(String text, int characters, int most) {
        List<String> lines =
                List.of(WordUtils.wrap(text, characters, "\n", true).split("\n", -1));
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most - 1));
        kept.add(Coordinate.clipped(String.join(" ", lines.subList(most - 1, lines.size())), characters));
        return kept;
    }

    private JFreeChart finished(String title, String subtitle, List<Point> points) {
        long gaps = points.stream()
                .filter(point -> point.values().stream().anyMatch(value -> value.isNaN()))
                .count();
        JFreeChart finished =
                chart.chart(title, Drawn.note(subtitle, gaps > 0 ? gaps + " with gaps where they failed" : ""));
        finished.getXYPlot().setDomainGridlinesVisible(false);
        finished.getXYPlot().setRangeGridlinesVisible(false);
        return finished;
    }
}
