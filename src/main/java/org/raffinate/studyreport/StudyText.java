package org.raffinate.studyreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.raffinate.chart.Figures;
import org.raffinate.insight.Bar;
import org.raffinate.insight.ConfidentStages;
import org.raffinate.insight.Probability;
import org.raffinate.insight.Quantiles;
import org.raffinate.insight.SobolIndices;
import org.raffinate.report.Manuscript;
import org.raffinate.study.Outcome;
import org.raffinate.study.Study;
import org.raffinate.sweep.Method;
import org.raffinate.table.Column;

/** The findings of a study for a reader at a screen. */
final class StudyText {
    private static final int MOST_LEVELS = 20;
    private static final int MOST_BEST = 12;
    private static final int MOST_BARS = 10;
    private static final int WIDEST = 56;
    private static final double PERCENT = 100.0;

    private final Findings findings;
    private final Study study;
    private final Manuscript lines = new Manuscript();

    private StudyText(Findings findings) {
        this.findings = findings;
        study = findings.study();
    }

    static Manuscript of(Findings findings, String origin) {
        StudyText text = new StudyText(findings);
        text.write(origin);
        return text.lines;
    }

    private void write(String origin) {
        lines.heading(study.title());
        Tally tally = findings.tally();
        lines.wrapped(
                "",
                String.format(
                        Locale.ROOT,
                        "%s: %,d points of %s, %,d with an answer",
                        study.run().label().toUpperCase(Locale.ROOT),
                        tally.points(),
                        study.base().file(),
                        tally.solved()));
        chances();
        stages();
        levels();
        outputs();
        sensitivities();
        front();
        without();
        lines.section("HOW SURE");
        Assumptions.write(findings, lines);
        lines.wrapped("made by", origin);
    }

    private void chances() {
        if (findings.chances().isEmpty()) {
            return;
        }
        lines.section("HOW LIKELY THE SPECIFICATIONS ARE MET (over all points)");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "met, %", level() + " interval, %", "no answer, %"));
        for (Findings.Chance chance : findings.chances()) {
            Probability probability = chance.probability();
            Probability.Interval range = probability.interval(study.confidence());
            rows.add(List.of(
                    chance.name(),
                    percent(probability.estimate()),
                    percent(range.low()) + " - " + percent(range.high()),
                    percent((double) probability.missing() / probability.all())));
        }
        lines.table(rows);
    }

    private String level() {
        return percent(study.confidence()) + " %";
    }

    private static String percent(double share) {
        return Figures.number(PERCENT * share, 4);
    }

    private void stages() {
        if (findings.stages().isEmpty()) {
            return;
        }
        ConfidentStages stages = findings.stages().get();
        lines.section("STAGES FOR " + level() + " CONFIDENCE");
        String none = "none of the plants of this study reaches it";
        lines.wrapped("likely", stages(stages.likely(), none) + ": as many of the worlds meet all specifications");
        lines.wrapped("surely", stages(stages.sure(), none) + ": and the lower end of the interval says so too");
    }

    private static String stages(OptionalInt stages, String none) {
        return stages.isPresent() ? stages.getAsInt() + " stages" : none;
    }

    private void levels() {
        if (findings.levels().size() < 2) {
            return;
        }
        lines.section("EACH PLANT IN ITS WORLDS");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "stages", "met, %", level() + " interval, %"));
        findings.levels().stream().limit(MOST_LEVELS).forEach(each -> {
            Probability.Interval range = each.probability().interval(study.confidence());
            rows.add(List.of(
                    clipped(each.written()),
                    each.stages() == 0 ? "" : String.valueOf(each.stages()),
                    percent(each.probability().estimate()),
                    percent(range.low()) + " - " + percent(range.high())));
        });
        lines.table(rows);
        more(findings.levels().size(), MOST_LEVELS, "levels");
    }

    private void more(int all, int shown, String what) {
        if (all > shown) {
            lines.wrapped("", String.format(Locale.ROOT, "  and %,d more %s in result.json", all - shown, what));
        }
    }

    private static String clipped(String text) {
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 3) + "...";
    }

    private void outputs() {
        lines.section("RESULTS (over all points with an answer)");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "least", "5 %", "median", "95 %", "most"));
        for (Findings.Output output : findings.outputs()) {
            output.summary()
                    .ifPresent(summary -> rows.add(List.of(
                            clipped(output.column().header()),
                            figure(output.column(), summary.least()),
                            figure(output.column(), quantile(summary, 0.05)),
                            figure(output.column(), quantile(summary, 0.5)),
                            figure(output.column(), quantile(summary, 0.95)),
                            figure(output.column(), summary.most()))));
        }
        lines.table(rows);
    }

    /** A purity shows what it is short of. */
    static String figure(Column column, double value) {
        return column.unit().equals("%") && value > 99.0 && value < PERCENT
                ? Figures.share(value / PERCENT, 1.0 - value / PERCENT)
                : Figures.number(value, 4);
    }

    static double quantile(Quantiles.Summary summary, double share) {
        return summary.quantiles().stream()
                .filter(quantile -> quantile.share() == share)
                .mapToDouble(Quantiles.Quantile::value)
                .findFirst()
                .orElseThrow();
    }

    private void sensitivities() {
        for (Findings.Sensitivity each : findings.sensitivities()) {
            boolean ends = study.sample().method() == Method.ONE_AT_A_TIME;
            each.tornado().filter(tornado -> !tornado.bars().isEmpty()).ifPresent(tornado -> {
                lines.section("WHAT MOVES " + each.column().header().toUpperCase(Locale.ROOT)
                        + (ends ? " (one at a time)" : " (means of tenths)"));
                findings.where().ifPresent(written -> lines.wrapped("at", written));
                List<List<String>> rows = new ArrayList<>();
                rows.add(List.of("", "from", "to", "low end", "high end", ends ? "" : "rank correlation"));
                tornado.bars().stream().limit(MOST_BARS).forEach(bar -> rows.add(row(each.column(), bar)));
                lines.table(rows);
            });
            each.indices().ifPresent(indices -> {
                lines.section(
                        "SHARES OF THE VARIANCE OF " + each.column().header().toUpperCase(Locale.ROOT));
                indices(indices);
            });
        }
    }

    private static List<String> row(Column column, Bar bar) {
        return List.of(
                clipped(bar.axis()),
                Figures.number(bar.lowInput(), 4),
                Figures.number(bar.highInput(), 4),
                figure(column, bar.lowOutput()),
                figure(column, bar.highOutput()),
                bar.correlation().isPresent()
                        ? String.format(Locale.ROOT, "%+.2f", bar.correlation().getAsDouble())
                        : "");
    }

    private void indices(SobolIndices found) {
        if (found.obstacle().isPresent()) {
            lines.wrapped(
                    "",
                    "  none: "
                            + switch (found.obstacle().get()) {
                                case TOO_FEW_BLOCKS -> "fewer than two blocks have all of their answers";
                                case NO_VARIANCE -> "the result is the same everywhere";
                            });
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "alone", "95 % of draws", "in all", "95 % of draws"));
        for (SobolIndices.Index index : found.indices()) {
            rows.add(List.of(
                    clipped(index.axis()),
                    share(index.first().value()),
                    share(index.first().low()) + " - " + share(index.first().high()),
                    share(index.total().value()),
                    share(index.total().low()) + " - " + share(index.total().high())));
        }
        lines.table(rows);
        if (found.leftOut() > 0) {
            lines.wrapped("", "  " + found.leftOut() + " blocks without all of their answers are left out");
        }
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private void front() {
        findings.front().ifPresent(front -> {
            lines.section(String.format(
                    Locale.ROOT, "BEST POINTS (%,d of %,d %s)", front.points().size(), front.all(), front.what()));
            if (front.points().isEmpty()) {
                lines.item("none");
                return;
            }
            List<List<String>> rows = new ArrayList<>();
            List<String> header = new ArrayList<>(List.of(""));
            front.columns().forEach(column -> header.add(column.header()));
            rows.add(header);
            front.points().stream().limit(MOST_BEST).forEach(best -> {
                List<String> row = new ArrayList<>(List.of(clipped(best.written())));
                for (int i = 0; i < best.values().size(); i++) {
                    row.add(figure(front.columns().get(i), best.values().get(i)));
                }
                rows.add(row);
            });
            lines.table(rows);
            more(front.points().size(), MOST_BEST, "points");
        });
    }

    private void without() {
        Tally tally = findings.tally();
        if (tally.solved() == tally.points()) {
            return;
        }
        lines.section("POINTS WITHOUT AN ANSWER");
        for (Map.Entry<String, Long> status : tally.statuses().entrySet()) {
            if (!status.getKey().equals(Outcome.Status.SOLVED.label())) {
                lines.wrapped(status.getKey(), String.format(Locale.ROOT, "%,d points", status.getValue()));
            }
        }
        tally.reasons()
                .forEach(reason -> lines.item(String.format(Locale.ROOT, "%,d: %s", reason.points(), reason.reason())));
    }
}
