package org.raffinate.studyreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.raffinate.chart.Figures;
import org.raffinate.insight.Bar;
import org.raffinate.insight.ConfidentStages;
import org.raffinate.insight.Probability;
import org.raffinate.insight.Quantiles;
import org.raffinate.insight.SobolIndices;
import org.raffinate.insight.Tornado;
import org.raffinate.table.Column;
import org.raffinate.table.Layout;
import org.raffinate.table.Table;

/** The findings of a study as tables. */
final class StudyTables {
    private final Findings findings;
    private final double confidence;

    private StudyTables(Findings findings) {
        this.findings = findings;
        confidence = findings.study().confidence();
    }

    /** All that it has; one that would have no row is left out. */
    static List<Table> of(Findings findings) {
        StudyTables tables = new StudyTables(findings);
        List<Table> all = new ArrayList<>();
        all.add(tables.results());
        all.add(tables.specifications());
        findings.stages().ifPresent(stages -> all.add(stages(stages)));
        all.add(tables.levels());
        for (Findings.Sensitivity each : findings.sensitivities()) {
            each.tornado().ifPresent(tornado -> all.add(tables.tornado(each.column(), tornado)));
            each.indices().ifPresent(indices -> all.add(sobol(each.column(), indices)));
        }
        findings.front().ifPresent(front -> all.add(front(front)));
        all.add(tables.statuses());
        return all.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private record Result(Column column, Quantiles.Summary summary) {
        double quantile(double share) {
            return StudyText.quantile(summary, share);
        }
    }

    private Table results() {
        List<Result> results = new ArrayList<>();
        findings.outputs()
                .forEach(output ->
                        output.summary().ifPresent(summary -> results.add(new Result(output.column(), summary))));
        return new Layout<Result>("results", "How each result is spread over all points with an answer")
                .word("result", "Its name", row -> row.column.name())
                .word("unit", "Its unit", row -> row.column.unit())
                .integer("points", "Points that have it", row -> row.summary.count())
                .integer("without", "Points that do not", row -> row.summary.missing())
                .number("mean", "", "Mean", row -> row.summary.mean())
                .number(
                        "standard deviation",
                        "",
                        "Standard deviation of a sample",
                        row -> row.summary.deviation().orElse(Double.NaN))
                .number("least", "", "Least", row -> row.summary.least())
                .number("5 %", "", "Quantile that one point of 20 is below", row -> row.quantile(0.05))
                .number("median", "", "Half of the points are below", row -> row.quantile(0.5))
                .number("95 %", "", "Quantile that one point of 20 is above", row -> row.quantile(0.95))
                .number("most", "", "Most", row -> row.summary.most())
                .of(results);
    }

    private record Likely(String name, long stages, Probability probability) {}

    /** Columns of a probability behind those that say of what. */
    private static Layout<Likely> probability(Layout<Likely> layout, double level) {
        return layout.number("probability", "", "Share of the points that meet it", row -> row.probability.estimate())
                .number(
                        "low",
                        "",
                        "Low end of the " + Figures.number(100.0 * level, 6) + " % interval by Clopper and Pearson",
                        row -> row.probability.interval(level).low())
                .number(
                        "high",
                        "",
                        "High end of the " + Figures.number(100.0 * level, 6) + " % interval by Clopper and Pearson",
                        row -> row.probability.interval(level).high())
                .integer("met", "Points that meet it", row -> row.probability.met())
                .integer("missed", "Points that do not", row -> row.probability.missed())
                .integer("without answer", "Points without an answer", row -> row.probability.missing());
    }

    private Table specifications() {
        return probability(
                        new Layout<Likely>("specifications", "How likely each specification is met")
                                .word("specification", "One of them, or all together", Likely::name),
                        confidence)
                .of(findings.chances().stream()
                        .map(chance -> new Likely(chance.name(), 0, chance.probability()))
                        .toList());
    }

    private static Table stages(ConfidentStages stages) {
        return probability(
                        new Layout<Likely>("stages", "How likely all specifications are met with so many stages")
                                .integer("stages", "Stages; the best of all plants with as many", Likely::stages),
                        stages.level())
                .of(stages.chances().stream()
                        .map(chance -> new Likely("", chance.stages(), chance.best()))
                        .toList());
    }

    private Table levels() {
        return probability(
                        new Layout<Likely>("levels", "How likely all specifications are met at each level")
                                .word("axes", "What the listed axes are there", Likely::name)
                                .integer("stages", "Stages of its first plant, 0 where there is none", Likely::stages),
                        confidence)
                .of(findings.levels().stream()
                        .map(level -> new Likely(level.written(), level.stages(), level.probability()))
                        .toList());
    }

    private Table tornado(Column column, Tornado tornado) {
        String unit = column.unit();
        String where = findings.where().map(level -> " at " + level).orElse("");
        return new Layout<Bar>(StudyCharts.file("tornado", column), "What moves " + Placing.what(column) + where)
                .word("axis", "What is changed", Bar::axis)
                .number(
                        "low input",
                        "",
                        "What the axis is at its low end: the mean of the lowest tenth of what was drawn, or the least that is listed",
                        Bar::lowInput)
                .number("high input", "", "The same at its high end", Bar::highInput)
                .number("at low end", unit, column.name() + " at the low end", Bar::lowOutput)
                .number("at high end", unit, column.name() + " at the high end", Bar::highOutput)
                .number("in the middle", unit, column.name() + " in the middle", Bar::middleOutput)
                .number("change at low end", unit, "Against the middle", bar -> bar.lowOutput() - bar.middleOutput())
                .number("change at high end", unit, "Against the middle", bar -> bar.highOutput() - bar.middleOutput())
                .number(
                        "rank correlation",
                        "",
                        "By Spearman, where the axis is drawn",
                        bar -> bar.correlation().orElse(Double.NaN))
                .of(tornado.bars());
    }

    private static Table sobol(Column column, SobolIndices indices) {
        return new Layout<SobolIndices.Index>(
                        StudyCharts.file("sobol", column), "Shares of the variance of " + Placing.what(column))
                .word("axis", "What is drawn", SobolIndices.Index::axis)
                .number(
                        "alone",
                        "",
                        "Share that it causes by itself",
                        index -> index.first().value())
                .number(
                        "alone, low",
                        "",
                        "2.5 % of bootstrap draws are below",
                        index -> index.first().low())
                .number(
                        "alone, high",
                        "",
                        "2.5 % of bootstrap draws are above",
                        index -> index.first().high())
                .number(
                        "in all",
                        "",
                        "Share with all that it does together with others",
                        index -> index.total().value())
                .number(
                        "in all, low",
                        "",
                        "2.5 % of bootstrap draws are below",
                        index -> index.total().low())
                .number(
                        "in all, high",
                        "",
                        "2.5 % of bootstrap draws are above",
                        index -> index.total().high())
                .of(indices.indices());
    }

    private static Table front(Findings.Front front) {
        Layout<Findings.Best> layout = new Layout<Findings.Best>(
                        "front", "Points that no other beats in all objectives")
                .word("axes", "What the axes are there", Findings.Best::written);
        for (int i = 0; i < front.columns().size(); i++) {
            int place = i;
            Column column = front.columns().get(i);
            if (column.type() == Column.Type.INTEGER) {
                layout.integer(
                        column.name(),
                        column.description(),
                        best -> Math.round(best.values().get(place)));
            } else {
                layout.number(
                        column.name(),
                        column.unit(),
                        column.description(),
                        best -> best.values().get(place));
            }
        }
        return layout.of(front.points());
    }

    private Table statuses() {
        return new Layout<Map.Entry<String, Long>>("statuses", "How the points ended")
                .word("status", "How they ended", Map.Entry::getKey)
                .integer("points", "How many did", Map.Entry::getValue)
                .of(findings.tally().statuses().entrySet());
    }
}
