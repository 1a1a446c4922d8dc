package org.raffinate.chart;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.StageProfile;
import org.raffinate.chart.LineChart.Look;
import org.raffinate.chart.LineChart.Points;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;

/** Which element stands where: mole fractions in both phases over the stages. */
final class ProfileChart {
    /** Decades shown at least below the smallest impurity of a product. */
    private static final int BELOW = 1;
    /** Decades shown at most. */
    private static final int DECADES = 16;

    private static final String FRACTION = "mole fraction among the rare earths";

    private ProfileChart() {}

    static JFreeChart linear(Answer answer, CascadeSolution solution) {
        NumberAxis range = ChartTheme.shares(FRACTION);
        return chart("Composition over the stages", answer, solution, range, x -> x);
    }

    static JFreeChart logarithmic(Answer answer, CascadeSolution solution) {
        int lowest = lowestDecade(answer, solution);
        NumberAxis range = ChartTheme.decades(FRACTION, lowest, 0.0);
        return chart("Composition over the stages, logarithmic", answer, solution, range, Math::log10);
    }

    private static JFreeChart chart(
            String title, Answer answer, CascadeSolution solution, NumberAxis range, DoubleUnaryOperator scale) {
        LineChart chart = StageMarks.chart(solution.cascade().stages(), range);
        List<Element> order = answer.factors().order();
        for (int i = 0; i < order.size(); i++) {
            Color colour = ChartTheme.colour(i);
            Shape marker = ChartTheme.marker(i);
            for (Phase phase : Phase.values()) {
                boolean aqueous = phase == Phase.AQUEOUS;
                chart.add(
                        points(solution.profile(), phase, order.get(i), scale),
                        Look.line(colour, aqueous ? ChartTheme.SOLID : ChartTheme.DASHED, marker, aqueous));
            }
            chart.name(order.get(i).symbol(), Look.marker(colour, marker, true));
        }
        chart.name("aqueous", Look.line(ChartTheme.MUTED, ChartTheme.SOLID));
        chart.name("organic", Look.line(ChartTheme.MUTED, ChartTheme.DASHED));
        StageMarks.of(solution.cascade()).draw(chart, range, range.getUpperBound());
        return chart.chart(title, StageMarks.subtitle(answer, solution.cascade()));
    }

    private static Points points(StageProfile profile, Phase phase, Element element, DoubleUnaryOperator scale) {
        Points points = new Points();
        for (int stage = 1; stage <= profile.stages(); stage++) {
            points.add(stage, scale.applyAsDouble(profile.moleFraction(stage, phase, element)));
        }
        return points;
    }

    /** The power of ten that the axis begins with: follows the purer of the two products. */
    private static int lowestDecade(Answer answer, CascadeSolution solution) {
        SplitGroups groups = SplitGroups.of(answer, solution);
        double least = Math.min(
                groups.light().isEmpty() ? 1.0 : solution.raffinate().impurity(groups.light(), Basis.MOL),
                groups.heavy().isEmpty() ? 1.0 : solution.extract().impurity(groups.heavy(), Basis.MOL));
        int decade = least > 0.0 ? (int) Math.floor(Math.log10(least)) - BELOW : -DECADES;
        return Math.max(-DECADES, Math.min(decade, -3));
    }
}
