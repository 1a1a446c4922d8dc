package org.raffinate.chart;

import java.awt.Color;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.TextAnchor;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.ProductStream;
import org.raffinate.cascade.StageProfile;
import org.raffinate.chart.LineChart.Look;
import org.raffinate.chart.LineChart.Points;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.design.Product;
import org.raffinate.design.Specification;

/**
 * How far each stage is from pure: the raffinate's group in the aqueous, the extract's in the organic, in nines.
 *
 * <p>The range axis runs in -log10 of the impurity: 2 is 99 %, 4 is 99.99 %.
 */
final class PurityChart {
    private static final double PUREST = 1e-16;
    /** Part of the width that a label needs. */
    private static final double LABEL = 0.2;

    private final Answer answer;
    private final CascadeSolution solution;
    private final NumberAxis range = ChartTheme.nines("purity");
    private final LineChart chart;
    private double highest = 0.5;

    private PurityChart(Answer answer, CascadeSolution solution) {
        this.answer = answer;
        this.solution = solution;
        chart = LineChart.overStages(solution.cascade(), range);
    }

    /** Empty where no group belongs to a product. */
    static Optional<JFreeChart> of(Answer answer, CascadeSolution solution) {
        SplitGroups groups = SplitGroups.of(answer, solution);
        PurityChart purity = new PurityChart(answer, solution);
        purity.add(Product.RAFFINATE, groups.light());
        purity.add(Product.EXTRACT, groups.heavy());
        return purity.chart.isEmpty() ? Optional.empty() : Optional.of(purity.draw());
    }

    private JFreeChart draw() {
        chart.mark(solution.cascade(), range, highest * 1.05);
        return chart.chart("Purity along the cascade", LineChart.subtitle(answer, solution.cascade()));
    }

    private void add(Product product, List<Element> group) {
        if (group.isEmpty()) {
            return;
        }
        boolean raffinate = product == Product.RAFFINATE;
        Color colour = raffinate ? ChartTheme.BLUE : ChartTheme.VERMILLION;
        Phase phase = raffinate ? Phase.AQUEOUS : Phase.ORGANIC;
        Basis basis = SplitGroups.basis(answer, product);
        Points points = points(phase, group, basis);
        highest = Math.max(highest, points.highest());
        chart.add(
                SplitGroups.names(group) + " in the " + phase.label() + " (" + basis.label() + ")",
                points,
                Look.line(
                        colour,
                        raffinate ? ChartTheme.SOLID : ChartTheme.DASHED,
                        ChartTheme.marker(raffinate ? 0 : 1),
                        raffinate));
        SplitGroups.purity(answer, product).ifPresent(wanted -> want(wanted, colour));
    }

    /** The label stands on that side of the feed where the curve of its product is low, if there is room. */
    private void want(Specification wanted, Color colour) {
        double nines = -Math.log10(wanted.shortfall());
        highest = Math.max(highest, nines);
        chart.horizontal(nines, colour, ChartTheme.THIN_DASHED);
        double feed = answer.extraction();
        double place = feed / solution.cascade().stages();
        boolean raffinate = wanted.product() == Product.RAFFINATE;
        boolean right = raffinate ? place < 1.0 - LABEL : place < LABEL;
        String text = wanted.product().label() + " \u2265 " + Figures.wanted(wanted.shortfall());
        // Of two equal specifications one label stands above the line and one below.
        chart.label("  " + text + "  ", feed, nines, colour, anchor(raffinate, right));
    }

    private static TextAnchor anchor(boolean above, boolean right) {
        if (above) {
            return right ? TextAnchor.BOTTOM_LEFT : TextAnchor.BOTTOM_RIGHT;
        }
        return right ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT;
    }

    private Points points(Phase phase, List<Element> group, Basis basis) {
        StageProfile profile = solution.profile();
        Points points = new Points();
        for (int stage = 1; stage <= profile.stages(); stage++) {
            Map<Element, Double> fractions = new EnumMap<>(Element.class);
            for (Element element : profile.elements()) {
                fractions.put(element, profile.moleFraction(stage, phase, element));
            }
            double impurity = new ProductStream(stage, phase, 0.0, fractions).impurity(group, basis);
            points.add(stage, -Math.log10(Math.max(impurity, PUREST)));
        }
        return points;
    }
}
