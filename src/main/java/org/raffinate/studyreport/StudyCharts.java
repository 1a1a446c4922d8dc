package org.raffinate.studyreport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import org.raffinate.chart.Figures;
import org.raffinate.insight.ConfidentStages;
import org.raffinate.insight.Probability;
import org.raffinate.insight.SobolIndices;
import org.raffinate.insight.Tornado;
import org.raffinate.study.Axes;
import org.raffinate.study.Study;
import org.raffinate.study.StudyWork;
import org.raffinate.studychart.Coordinate;
import org.raffinate.studychart.DistributionChart;
import org.raffinate.studychart.ParallelCoordinatesChart;
import org.raffinate.studychart.ParetoChart;
import org.raffinate.studychart.ProbabilityChart;
import org.raffinate.studychart.SobolChart;
import org.raffinate.studychart.TornadoChart;
import org.raffinate.table.Column;
import org.raffinate.table.NumberColumns;

/** The charts of a study. A chart that has nothing to show is left out. */
final class StudyCharts {
    /** Values of a histogram; more are thinned. */
    private static final int MOST_VALUES = 100_000;
    /** Coordinates that stand beside each other. */
    private static final int MOST_COORDINATES = 10;
    /** Points that lines are chosen from. */
    private static final int MOST_LINES = 5_000;

    private final Findings findings;
    private final Study study;
    private final PointColumns table;
    private final StudyWork work;
    private final Axes axes;
    private final int draws;
    private final Map<String, JFreeChart> charts = new LinkedHashMap<>();

    private StudyCharts(Findings findings, StudyWork work, PointColumns table) {
        this.findings = findings;
        this.table = table;
        this.work = work;
        study = work.study();
        axes = new Axes(study);
        draws = Math.toIntExact(study.sample().size());
    }

    /** Charts by the names of their files. */
    static Map<String, JFreeChart> of(Findings findings, StudyWork work, PointColumns table) throws IOException {
        StudyCharts charts = new StudyCharts(findings, work, table);
        charts.stages();
        charts.sensitivities();
        charts.front();
        charts.columns();
        return charts.charts;
    }

    /** Names that the charts of some study have. */
    static boolean isChart(String name) {
        return name.matches("(stages|pareto|parallel|(tornado|sobol|contour|distribution)-[a-z0-9-]+)\\.(png|svg|pdf)");
    }

    private void put(String name, JFreeChart chart) {
        charts.put(name, chart);
    }

    /** Name of what is made of a column. */
    static String file(String kind, Column column) {
        return kind + "-"
                + column.name()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
    }

    private void stages() {
        if (findings.stages().isEmpty()) {
            return;
        }
        ConfidentStages stages = findings.stages().get();
        List<ProbabilityChart.Point> points = stages.chances().stream()
                .map(chance -> {
                    Probability.Interval range = chance.best().interval(stages.level());
                    return new ProbabilityChart.Point(
                            chance.stages(), chance.best().estimate(), range.low(), range.high());
                })
                .toList();
        put(
                "stages",
                ProbabilityChart.of(
                        "How likely all specifications are met",
                        study.title(),
                        String.format(
                                Locale.ROOT, "%s %% by Clopper and Pearson", Figures.number(100.0 * stages.level(), 3)),
                        study.confidence(),
                        List.of(new ProbabilityChart.Series("all specifications", points))));
    }

    private void sensitivities() {
        for (Findings.Sensitivity each : findings.sensitivities()) {
            each.tornado()
                    .filter(tornado -> !tornado.bars().isEmpty())
                    .ifPresent(tornado -> tornado(each.column(), tornado));
            each.indices()
                    .filter(indices -> !indices.indices().isEmpty())
                    .ifPresent(indices -> sobol(each.column(), indices));
        }
    }

    /** The study, and the level that a chart is about. */
    private String subtitle() {
        return findings.where().map(written -> study.title() + "; " + written).orElse(study.title());
    }

    private void tornado(Column column, Tornado tornado) {
        List<TornadoChart.Swing> swings = tornado.bars().stream()
                .filter(bar -> bar.highInput() > bar.lowInput())
                .map(bar -> new TornadoChart.Swing(
                        bar.axis(),
                        table.named(bar.axis()).unit(),
                        bar.lowInput(),
                        bar.highInput(),
                        bar.lowOutput(),
                        bar.highOutput()))
                .toList();
        if (!swings.isEmpty()) {
            put(
                    file("tornado", column),
                    TornadoChart.of(
                            "What moves " + Placing.what(column),
                            subtitle(),
                            Coordinate.linear(column.name(), column.unit()),
                            tornado.bars().get(0).middleOutput(),
                            swings));
        }
    }

    private void sobol(Column column, SobolIndices indices) {
        put(
                file("sobol", column),
                SobolChart.of(
                        "What causes the variance of " + Placing.what(column),
                        subtitle(),
                        column.name(),
                        "95 % of bootstrap draws",
                        indices.indices().stream()
                                .map(index -> new SobolChart.Indices(
                                        index.axis(), estimate(index.first()), estimate(index.total())))
                                .toList()));
    }

    private static SobolChart.Estimate estimate(SobolIndices.Estimate estimate) {
        return new SobolChart.Estimate(
                estimate.value(),
                Math.min(estimate.value(), estimate.low()),
                Math.max(estimate.value(), estimate.high()));
    }

    private void front() {
        Optional<Findings.Front> found =
                findings.front().filter(front -> !front.points().isEmpty());
        if (found.isEmpty()) {
            return;
        }
        Findings.Front front = found.get();
        List<double[]> placed = new ArrayList<>();
        for (int i = 0; i < front.columns().size(); i++) {
            placed.add(Placing.shown(front.columns().get(i), values(front, i)));
        }
        List<ParetoChart.Point> points = new ArrayList<>();
        for (int k = 0; k < front.points().size(); k++) {
            points.add(new ParetoChart.Point(
                    placed.get(0)[k], placed.get(1)[k], placed.size() > 2 ? placed.get(2)[k] : Double.NaN, ""));
        }
        double[] across = Placing.shown(front.columns().get(0), others(front, 0));
        double[] upwards = Placing.shown(front.columns().get(1), others(front, 1));
        List<ParetoChart.Point> dominated = new ArrayList<>();
        for (int k = 0; k < across.length; k++) {
            dominated.add(ParetoChart.Point.of(across[k], upwards[k]));
        }
        put(
                "pareto",
                ParetoChart.of(
                        "What can be had at once",
                        study.title() + ": " + front.what(),
                        goal(front, 0),
                        goal(front, 1),
                        front.columns().size() > 2
                                ? Optional.of(Placing.coordinate(front.columns().get(2), values(front, 2)))
                                : Optional.empty(),
                        points,
                        dominated));
    }

    /** What a purity lacks is to be little of where the purity is to be much of. */
    private ParetoChart.Goal goal(Findings.Front front, int place) {
        Column column = front.columns().get(place);
        double[] values = values(front, place);
        boolean least = !study.objectives().get(place).most();
        return new ParetoChart.Goal(Placing.coordinate(column, values), least != Placing.isNearlyAll(column, values));
    }

    private static double[] others(Findings.Front front, int place) {
        return front.others().stream().mapToDouble(other -> other.get(place)).toArray();
    }

    private static double[] values(Findings.Front front, int place) {
        return front.points().stream()
                .mapToDouble(best -> best.values().get(place))
                .toArray();
    }

    /** Charts that need the columns of the points. */
    private void columns() throws IOException {
        List<Column> shown = study.show().stream().map(table::named).toList();
        List<String> names = new ArrayList<>(study.labels().stream()
                .filter(label -> table.named(label).type() != Column.Type.WORD)
                .toList());
        names.addAll(study.show());
        names.add(StudyWork.MET);
        NumberColumns read = table.read(names);
        double[] met = read.values(StudyWork.MET);
        for (Column column : shown) {
            double[] values = read.values(column.header());
            if (axes.isDrawn()) {
                distribution(column, values);
            }
            ContourMap.of(study, axes, column, values, met).ifPresent(chart -> put(file("contour", column), chart));
        }
        parallel(names.subList(0, names.size() - 1), read, met);
    }

    private void distribution(Column column, double[] values) {
        long grid = findings.level().map(Findings.Level::number).orElse(0L);
        int from = (int) grid * draws;
        double[] own = thinned(Arrays.copyOfRange(values, from, from + draws), MOST_VALUES);
        double[] known = Arrays.stream(own).filter(Double::isFinite).toArray();
        if (known.length < 2 || Arrays.stream(known).distinct().limit(2).count() < 2) {
            return;
        }
        put(
                file("distribution", column),
                DistributionChart.of(
                        "How " + Placing.what(column) + " is spread",
                        subtitle(),
                        Placing.coordinate(column, known),
                        Arrays.stream(known).boxed().toList(),
                        limit(column)));
    }

    private Optional<DistributionChart.Limit> limit(Column column) {
        boolean atLeast = column.unit().equals("%");
        OptionalDouble allowed = work.allowed(column.name());
        return allowed.isPresent()
                ? Optional.of(new DistributionChart.Limit("specification", allowed.getAsDouble(), atLeast))
                : Optional.empty();
    }

    private static double[] thinned(double[] values, int most) {
        int step = (values.length + most - 1) / most;
        double[] kept = new double[(values.length + step - 1) / step];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = values[i * step];
        }
        return kept;
    }

    private void parallel(List<String> names, NumberColumns read, double[] met) {
        List<Column> columns = names.stream()
                .distinct()
                .map(table::named)
                .filter(column -> Arrays.stream(read.values(column.header()))
                                .filter(Double::isFinite)
                                .distinct()
                                .limit(2)
                                .count()
                        > 1)
                .limit(MOST_COORDINATES)
                .toList();
        if (columns.size() < 2) {
            return;
        }
        List<double[]> placed = columns.stream()
                .map(column -> Placing.shown(column, read.values(column.header())))
                .toList();
        int step = (met.length + MOST_LINES - 1) / MOST_LINES;
        List<ParallelCoordinatesChart.Point> points = new ArrayList<>();
        for (int i = 0; i < met.length; i += step) {
            int point = i;
            points.add(new ParallelCoordinatesChart.Point(
                    placed.stream().map(values -> values[point]).toList(), met[i] > 0.5));
        }
        put(
                "parallel",
                ParallelCoordinatesChart.of(
                        "All points at a glance",
                        study.title(),
                        columns.stream()
                                .map(column -> Placing.coordinate(column, read.values(column.header())))
                                .toList(),
                        points));
    }
}
