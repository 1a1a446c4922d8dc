package org.raffinate.studyreport;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.raffinate.chart.Figures;
import org.raffinate.insight.ConfidentStages;
import org.raffinate.insight.Objective;
import org.raffinate.insight.ParetoFront;
import org.raffinate.insight.Probability;
import org.raffinate.insight.Quantiles;
import org.raffinate.insight.SobolIndices;
import org.raffinate.insight.Tornado;
import org.raffinate.study.Axes;
import org.raffinate.study.Results;
import org.raffinate.study.Study;
import org.raffinate.study.StudyWork;
import org.raffinate.studyreport.Findings.Best;
import org.raffinate.studyreport.Findings.Chance;
import org.raffinate.studyreport.Findings.Front;
import org.raffinate.studyreport.Findings.Level;
import org.raffinate.studyreport.Findings.Output;
import org.raffinate.studyreport.Findings.Sensitivity;
import org.raffinate.sweep.Method;
import org.raffinate.table.Column;
import org.raffinate.table.NumberColumns;

/** Finds what the rows of a study say together. */
final class Finder {
    private static final SobolIndices.Bootstrap BOOTSTRAP = new SobolIndices.Bootstrap(1000, 0.95, 1L);
    /** Beaten points that are told of. */
    private static final int MOST_OTHERS = 20_000;

    private static final MathContext FRONT_DIGITS = new MathContext(7);

    private final Study study;
    private final PointColumns table;
    private final Path rows;
    private final Axes axes;
    private final int draws;
    private final int grids;

    Finder(StudyWork work, Path rows) {
        study = work.study();
        table = new PointColumns(rows, work.columns());
        this.rows = rows;
        axes = new Axes(study);
        draws = Math.toIntExact(study.sample().size());
        grids = Math.toIntExact(study.levels().size());
    }

    Findings find() throws IOException {
        Tally tally = Tally.of(rows, table.columns());
        List<Output> outputs = new ArrayList<>();
        table.each(
                results(),
                (column, values) ->
                        outputs.add(new Output(column, Quantiles.of(values).summary())));
        boolean drawn = axes.isDrawn();
        List<Chance> chances = drawn ? chances() : List.of();
        List<Level> levels = chances.isEmpty() ? List.of() : levels();
        Optional<ConfidentStages> stages = stages(levels);
        Optional<Level> level = level(levels);
        return new Findings(
                study,
                tally,
                outputs,
                chances,
                levels,
                stages,
                drawn ? sensitivities(level.map(Level::number).orElse(0L)) : List.of(),
                level,
                study.objectives().isEmpty() ? Optional.empty() : Optional.of(front()));
    }

    /** Results that are numbers. */
    private List<Column> results() {
        return study.results().stream()
                .map(table::named)
                .filter(column -> column.type() == Column.Type.NUMBER || column.type() == Column.Type.INTEGER)
                .toList();
    }

    /** All specifications together, then each; none where there are none. */
    private List<Chance> chances() throws IOException {
        List<Column> flags = new ArrayList<>(List.of(table.named(StudyWork.MET)));
        study.results().stream()
                .map(table::named)
                .filter(column -> column.type() == Column.Type.FLAG)
                .forEach(flags::add);
        List<Chance> chances = new ArrayList<>();
        table.each(flags, (column, values) -> {
            String name = column.name().equals(StudyWork.MET)
                    ? "all specifications"
                    : column.name().replaceFirst(" " + StudyWork.MET + "$", "");
            chances.add(new Chance(name, Probability.of(values, flag -> flag > 0.5)));
        });
        boolean any = chances.get(0).probability().missing()
                < chances.get(0).probability().all();
        return any ? chances : List.of();
    }

    private List<Level> levels() throws IOException {
        boolean counted = study.results().contains(Results.STAGES);
        NumberColumns read = table.read(counted ? List.of(StudyWork.MET, Results.STAGES) : List.of(StudyWork.MET));
        double[] met = read.values(table.named(StudyWork.MET).header());
        List<Level> levels = new ArrayList<>();
        for (int grid = 0; grid < grids; grid++) {
            double[] own = Arrays.copyOfRange(met, grid * draws, (grid + 1) * draws);
            int stages = counted ? first(read.values(table.named(Results.STAGES).header()), grid) : 0;
            levels.add(new Level(grid, axes.written(grid), stages, Probability.of(own, flag -> flag > 0.5)));
        }
        return levels;
    }

    private int first(double[] values, int grid) {
        return (int) Arrays.stream(values, grid * draws, (grid + 1) * draws)
                .filter(Double::isFinite)
                .findFirst()
                .orElse(0.0);
    }

    private Optional<ConfidentStages> stages(List<Level> levels) {
        List<ConfidentStages.Group> groups = levels.stream()
                .filter(level -> level.stages() > 0)
                .map(level -> new ConfidentStages.Group(level.stages(), level.probability()))
                .toList();
        Set<Integer> different = new LinkedHashSet<>();
        groups.forEach(group -> different.add(group.stages()));
        return different.size() > 1
                ? Optional.of(ConfidentStages.of(groups, study.confidence(), study.confidence()))
                : Optional.empty();
    }

    /** The fewest stages that reach the confidence, or else what comes nearest to it. */
    private Optional<Level> level(List<Level> levels) {
        return levels.stream()
                .filter(level -> level.probability().estimate() >= study.confidence())
                .min(Comparator.comparingInt(Level::stages))
                .or(() -> levels.stream()
                        .max(Comparator.comparingDouble(
                                level -> level.probability().estimate())));
    }

    private List<Sensitivity> sensitivities(long grid) throws IOException {
        List<String> names = axes.drawnLabels();
        List<String> wanted = new ArrayList<>(names);
        wanted.addAll(study.show());
        NumberColumns read = table.read(wanted);
        double[][] inputs = new double[names.size()][];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = own(read, names.get(i), grid);
        }
        List<Sensitivity> sensitivities = new ArrayList<>();
        for (String result : study.show()) {
            double[] output = own(read, result, grid);
            Method method = study.sample().method();
            Tornado tornado = method == Method.ONE_AT_A_TIME
                    ? Tornado.oneAtATime(names, inputs, output)
                    : Tornado.ofSample(names, inputs, output);
            Optional<SobolIndices> indices = method == Method.SOBOL_INDICES
                    ? Optional.of(SobolIndices.of(names, output, BOOTSTRAP))
                    : Optional.empty();
            boolean moved = Arrays.stream(output)
                            .filter(Double::isFinite)
                            .distinct()
                            .limit(2)
                            .count()
                    > 1;
            if (moved) {
                sensitivities.add(new Sensitivity(table.named(result), Optional.of(tornado), indices));
            }
        }
        return sensitivities;
    }

    private double[] own(NumberColumns read, String name, long grid) {
        int from = (int) grid * draws;
        return Arrays.copyOfRange(read.values(table.named(name).header()), from, from + draws);
    }

    /** Among the points that meet what is asked; of points that were drawn for a level, among the medians of the levels. */
    private Front front() throws IOException {
        List<String> names =
                study.objectives().stream().map(Study.Objective::result).toList();
        List<String> wanted = new ArrayList<>(names);
        wanted.add(StudyWork.MET);
        NumberColumns read = table.read(wanted);
        double[] met = read.values(table.named(StudyWork.MET).header());
        boolean judged = Arrays.stream(met).anyMatch(Double::isFinite);
        boolean medians = axes.isDrawn() && axes.isListed();
        List<double[]> values = new ArrayList<>();
        for (String name : names) {
            double[] all = read.values(table.named(name).header());
            values.add(medians ? medians(all, met, judged) : ofMet(all, met, judged));
        }
        List<Objective> objectives = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            double[] compared = rounded(values.get(i));
            objectives.add(study.objectives().get(i).most() ? Objective.most(compared) : Objective.least(compared));
        }
        ParetoFront found = ParetoFront.of(objectives);
        List<Best> best = found.points()
                .mapToObj(point -> new Best(
                        medians ? axes.written(point) : axes.writtenAt(point),
                        values.stream().map(column -> column[point]).toList()))
                .sorted(Comparator.comparingDouble(point -> point.values().get(0)))
                .toList();
        String what = medians
                ? "medians of levels"
                        + (judged
                                ? " that meet all specifications in " + Figures.number(100.0 * study.confidence(), 3)
                                        + " % of worlds"
                                : "")
                : "points" + (judged ? " that meet all specifications" : "");
        return new Front(
                names.stream().map(table::named).toList(),
                best,
                others(values, found),
                Arrays.stream(values.get(0)).filter(Double::isFinite).count(),
                what);
    }

    /** Two designs that just meet a purity differ by their rounding, and neither is better for that. */
    private static double[] rounded(double[] values) {
        return Arrays.stream(values)
                .map(value -> Double.isFinite(value)
                        ? new BigDecimal(value).round(FRONT_DIGITS).doubleValue()
                        : value)
                .toArray();
    }

    private static List<List<Double>> others(List<double[]> values, ParetoFront front) {
        Set<Integer> best = new HashSet<>();
        front.points().forEach(best::add);
        int points = values.get(0).length;
        int step = (points + MOST_OTHERS - 1) / MOST_OTHERS;
        List<List<Double>> others = new ArrayList<>();
        for (int i = 0; i < points; i += step) {
            double x = values.get(0)[i];
            double y = values.get(1)[i];
            if (Double.isFinite(x) && Double.isFinite(y) && !best.contains(i)) {
                others.add(List.of(x, y));
            }
        }
        return others;
    }

    private static double[] ofMet(double[] all, double[] met, boolean judged) {
        double[] own = all.clone();
        for (int i = 0; i < own.length; i++) {
            own[i] = judged && !(met[i] > 0.5) ? Double.NaN : own[i];
        }
        return own;
    }

    private double[] medians(double[] all, double[] met, boolean judged) {
        double[] medians = new double[grids];
        for (int grid = 0; grid < grids; grid++) {
            int from = grid * draws;
            double[] own = Arrays.copyOfRange(met, from, from + draws);
            boolean sure = !judged || Probability.of(own, flag -> flag > 0.5).estimate() >= study.confidence();
            medians[grid] = sure
                    ? Quantiles.of(Arrays.copyOfRange(all, from, from + draws))
                            .at(0.5)
                            .orElse(Double.NaN)
                    : Double.NaN;
        }
        return medians;
    }
}
