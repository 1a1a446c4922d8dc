package org.raffinate.chart;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.ui.TextAnchor;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.StageProfile;
import org.raffinate.chart.LineChart.Look;
import org.raffinate.chart.LineChart.Points;
import org.raffinate.design.Cut;

/**
 * The staircase of the solved cascade for its key pair, the two keys taken by themselves.
 *
 * <p>With r = heavy / light key in mol, each stage lies on r_organic = β r_aqueous, also among other elements; the
 * streams that pass each other between two stages make the operating points (aqueous of j + 1, organic of j). The
 * staircase begins and ends on the diagonal, at the compositions of raffinate and extract.
 *
 * <p>In shares both ends of a good cascade vanish in the corners. The level diagram shows the same points with log10
 * r_aqueous across and r_organic / r_aqueous upwards: the diagonal lies level at 1 and the equilibrium at β, a step is a
 * tooth between them, and where the teeth are small the cascade is pinched.
 */
final class McCabeThieleChart {
    private static final int CURVE = 200;
    /** Powers of ten of r at which a curve of shares begins and ends. */
    private static final double DECADES = 5.0;
    /** Part of the level diagram's width that stays free beside the staircase at least. */
    private static final double MARGIN = 0.02;
    /** Points on the way from one stage to the next, which is bent in the level diagram. */
    private static final int BEND = 6;

    private final StageProfile profile;
    private final Cut cut;
    private final double beta;
    private final boolean level;
    private final LineChart chart;

    private McCabeThieleChart(StageProfile profile, Cut cut, double beta, boolean level, LineChart chart) {
        this.profile = profile;
        this.cut = cut;
        this.beta = beta;
        this.level = level;
        this.chart = chart;
    }

    /** In shares of the heavy key, r / (1 + r). */
    static Optional<JFreeChart> shares(Answer answer, CascadeSolution solution) {
        return SplitGroups.of(answer, solution).keys().map(cut -> {
            String label =
                    cut.heavy().symbol() + " / (" + SplitGroups.names(List.of(cut.light(), cut.heavy())) + ") in the ";
            LineChart chart = new LineChart(
                    ChartTheme.shares(label + "aqueous, mol/mol"), ChartTheme.shares(label + "organic, mol/mol"));
            double beta = answer.factors().factor(cut.heavy(), cut.light());
            new McCabeThieleChart(solution.profile(), cut, beta, false, chart)
                    .draw(solution.cascade().feeds(), -DECADES, DECADES);
            return chart.square("McCabe-Thiele diagram of " + cut, StageMarks.subtitle(answer, solution.cascade()));
        });
    }

    /** With the equilibrium drawn level; empty where no stage has a ratio within the range of a double. */
    static Optional<JFreeChart> level(Answer answer, CascadeSolution solution) {
        return SplitGroups.of(answer, solution).keys().flatMap(cut -> {
            StageProfile profile = solution.profile();
            DoubleSummaryStatistics places = IntStream.rangeClosed(1, profile.stages())
                    .mapToObj(stage -> stage)
                    .flatMapToDouble(stage -> Arrays.stream(Phase.values())
                            .mapToDouble(phase -> Math.log10(ratio(profile, stage, phase, cut))))
                    .filter(Double::isFinite)
                    .summaryStatistics();
            return places.getCount() == 0
                    ? Optional.empty()
                    : Optional.of(level(answer, solution, cut, places.getMin(), places.getMax()));
        });
    }

    private static JFreeChart level(Answer answer, CascadeSolution solution, Cut cut, double first, double last) {
        double beta = answer.factors().factor(cut.heavy(), cut.light());
        double low = Math.floor(first - MARGIN * (last - first));
        double high = Math.ceil(last + MARGIN * (last - first));
        double room = 0.12 * (beta - 1.0);
        String pair = cut.heavy().symbol() + "/" + cut.light().symbol();
        LineChart chart = new LineChart(
                ChartTheme.decades(pair + " in the aqueous, mol/mol", low, high),
                ChartTheme.axis(pair + " in the organic over that in the aqueous", 1.0 - room, beta + room));
        McCabeThieleChart diagram = new McCabeThieleChart(solution.profile(), cut, beta, true, chart);
        diagram.draw(solution.cascade().feeds(), low, high);
        diagram.number(0.04 * (high - low));
        return chart.chart(
                "McCabe-Thiele diagram of " + cut + ", equilibrium drawn level",
                StageMarks.subtitle(answer, solution.cascade()));
    }

    private void draw(List<Feed> feeds, double low, double high) {
        chart.add("diagonal", curve(1.0, low, high), Look.line(ChartTheme.MUTED, ChartTheme.THIN));
        for (Feed feed : feeds) {
            chart.add(
                    feed.phase().label() + " feed " + feed.stage(),
                    feedLine(feed),
                    Look.line(ChartTheme.GREEN, ChartTheme.DASHED));
        }
        chart.add(
                "equilibrium, \u03B2 = " + Figures.factor(beta, 4),
                curve(beta, low, high),
                Look.line(ChartTheme.BLUE, ChartTheme.SOLID));
        chart.add("operating line", operating(), Look.line(ChartTheme.VERMILLION, ChartTheme.SOLID));
        chart.add("stages 1 to " + profile.stages(), stairs(), Look.line(ChartTheme.INK, ChartTheme.THIN));
    }

    /** Writes the numbers of the first, the last and every tenth stage above the equilibrium, where they fit. */
    private void number(double room) {
        int last = profile.stages();
        double end = Math.log10(aqueous(last));
        double free = Double.NEGATIVE_INFINITY;
        for (int stage = 1; stage <= last; stage++) {
            double x = Math.log10(aqueous(stage));
            boolean tenth = stage % 10 == 0 && x >= free && x <= end - room;
            if ((stage == 1 || stage == last || tenth) && Double.isFinite(x)) {
                chart.label(
                        String.valueOf(stage), x, beta + 0.02 * (beta - 1.0), ChartTheme.INK, TextAnchor.BOTTOM_CENTER);
                free = x + room;
            }
        }
    }

    private double aqueous(int stage) {
        return ratio(profile, stage, Phase.AQUEOUS, cut);
    }

    private double organic(int stage) {
        return ratio(profile, stage, Phase.ORGANIC, cut);
    }

    private static double ratio(StageProfile profile, int stage, Phase phase, Cut cut) {
        return profile.flow(stage, phase, cut.heavy()) / profile.flow(stage, phase, cut.light());
    }

    /** Where an aqueous and an organic ratio stand on this diagram. */
    private void add(Points points, double aqueous, double organic) {
        if (level) {
            points.add(Math.log10(aqueous), organic / aqueous);
        } else {
            points.add(aqueous / (1.0 + aqueous), organic / (1.0 + organic));
        }
    }

    /** r_organic = factor · r_aqueous, between two powers of ten of r_aqueous. */
    private Points curve(double factor, double low, double high) {
        Points points = new Points();
        for (int i = 0; i <= CURVE; i++) {
            double ratio = Math.pow(10.0, low + (high - low) * i / CURVE);
            add(points, ratio, factor * ratio);
        }
        return points;
    }

    private Points stairs() {
        Points points = new Points();
        double before = aqueous(1);
        add(points, before, before);
        for (int stage = 1; stage <= profile.stages(); stage++) {
            add(points, aqueous(stage), before);
            before = organic(stage);
            double next = stage < profile.stages() ? aqueous(stage + 1) : before;
            for (int i = 0; i <= BEND; i++) {
                add(points, aqueous(stage) * Math.pow(next / aqueous(stage), (double) i / BEND), before);
            }
        }
        return points;
    }

    private Points operating() {
        Points points = new Points();
        add(points, aqueous(1), aqueous(1));
        for (int stage = 1; stage < profile.stages(); stage++) {
            add(points, aqueous(stage + 1), organic(stage));
        }
        add(points, organic(profile.stages()), organic(profile.stages()));
        return points;
    }

    /** From the diagonal to the equilibrium: at one aqueous ratio for an aqueous feed, at one organic for the other. */
    private Points feedLine(Feed feed) {
        Points points = new Points();
        double ratio = feed.mixture().moleFraction(cut.heavy()) / feed.mixture().moleFraction(cut.light());
        add(points, ratio, ratio);
        if (feed.phase() == Phase.AQUEOUS) {
            add(points, ratio, beta * ratio);
        } else {
            add(points, ratio / beta, ratio);
        }
        return points;
    }
}
