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
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.SectionKind;
import org.raffinate.design.Product;
import org.raffinate.design.Specification;
import org.raffinate.equilibrium.Solute;

/**
 * How far each stage is from pure: the raffinate's group in the aqueous, the extract's in the organic and, beyond the
 * first strip stage, in the liquor that strips it; in nines.
 *
 * <p>The range axis runs in -log10 of the impurity: 2 is 99 %, 4 is 99.99 %.
 */
final class PurityChart {
    private static final double PUREST = 1e-16;
    /** A curve ends so many nines above the strictest specification of a circuit, or at this many. */
    private static final double NINES_ABOVE = 4.0;

    private static final double NINES = 8.0;
    /** Part of the width that a label needs. */
    private static final double LABEL = 0.2;

    private final Question question;
    private final List<Element> elements;
    private final Amount amount;
    private final int stages;
    private final double feed;
    private final double ceiling;
    private final NumberAxis range = ChartTheme.nines("purity");
    private final LineChart chart;
    private double highest = 0.5;

    private PurityChart(
            Question question, List<Element> elements, Amount amount, int stages, double feed, double ceiling) {
        this.question = question;
        this.elements = elements;
        this.amount = amount;
        this.stages = stages;
        this.feed = feed;
        this.ceiling = ceiling;
        chart = StageMarks.chart(stages, range);
    }

    /** Of one element in a phase that leaves a stage, in mol and any common measure. */
    private interface Amount {
        double of(int stage, Phase phase, Element element);
    }

    /** Empty where no group belongs to a product. */
    static Optional<JFreeChart> of(Answer answer, CascadeSolution solution) {
        SplitGroups groups = SplitGroups.of(answer, solution);
        StageProfile profile = solution.profile();
        PurityChart purity = new PurityChart(
                answer.question(),
                profile.elements(),
                profile::moleFraction,
                profile.stages(),
                answer.extraction(),
                Double.POSITIVE_INFINITY);
        purity.add(Product.RAFFINATE, groups.light(), profile.stages());
        purity.add(Product.EXTRACT, groups.heavy(), profile.stages());
        return purity.draw(
                "Purity along the cascade",
                StageMarks.of(solution.cascade()),
                StageMarks.subtitle(answer, solution.cascade()));
    }

    /** Empty where no group belongs to a product. */
    static Optional<JFreeChart> of(CircuitAnswer answer, CircuitSolution solution) {
        SplitGroups groups = SplitGroups.of(answer, solution);
        CircuitProfile profile = solution.profile();
        int stripped = beforeStrip(solution.circuit());
        PurityChart purity = new PurityChart(
                answer.question(),
                SplitGroups.order(solution),
                (stage, phase, element) -> profile.concentration(stage, phase, Solute.of(element)),
                profile.stages(),
                StageMarks.feedStage(solution.circuit()) + 0.5,
                Math.max(NINES, NINES_ABOVE + nines(answer.question())));
        purity.add(Product.RAFFINATE, groups.light(), stripped);
        purity.add(Product.EXTRACT, groups.heavy(), stripped);
        if (stripped < profile.stages()) {
            purity.stripped(groups.heavy(), stripped + 1, profile.stages());
        }
        return purity.draw(
                "Purity along the circuit",
                StageMarks.of(solution.circuit()),
                CircuitChartKind.subtitle(answer, solution));
    }

    /** Stages before the first strip, all where nothing strips. */
    private static int beforeStrip(Circuit circuit) {
        for (int k = 0; k < circuit.sections().size(); k++) {
            if (circuit.sections().get(k).kind() == SectionKind.STRIP) {
                return circuit.stagesBefore(k);
            }
        }
        return circuit.stages();
    }

    /** The strictest purity that is wanted, in nines; 0 if none is. */
    private static double nines(Question question) {
        return question.specifications().stream()
                .filter(wanted -> wanted.kind() == Specification.Kind.PURITY)
                .mapToDouble(wanted -> -Math.log10(wanted.shortfall()))
                .max()
                .orElse(0.0);
    }

    private Optional<JFreeChart> draw(String title, StageMarks marks, String subtitle) {
        if (chart.isEmpty()) {
            return Optional.empty();
        }
        marks.draw(chart, range, highest * 1.05);
        return Optional.of(chart.chart(title, subtitle));
    }

    private void add(Product product, List<Element> group, int last) {
        if (group.isEmpty() || group.size() == elements.size() || last == 0) {
            return;
        }
        boolean raffinate = product == Product.RAFFINATE;
        Color colour = raffinate ? ChartTheme.BLUE : ChartTheme.VERMILLION;
        Phase phase = raffinate ? Phase.AQUEOUS : Phase.ORGANIC;
        Basis basis = question.basis(product);
        Points points = points(phase, group, basis, 1, last);
        highest = Math.max(highest, points.highest());
        chart.add(
                SplitGroups.names(group) + " in the " + phase.label() + " (" + basis.label() + ")",
                points,
                Look.line(
                        colour,
                        raffinate ? ChartTheme.SOLID : ChartTheme.DASHED,
                        ChartTheme.marker(raffinate ? 0 : 1),
                        raffinate));
        question.purity(product).ifPresent(wanted -> want(wanted, colour));
    }

    /** The product after the loaded organic: what the strip liquor holds, whose first stage is what leaves. */
    private void stripped(List<Element> group, int first, int last) {
        if (group.isEmpty() || group.size() == elements.size()) {
            return;
        }
        Points points = points(Phase.AQUEOUS, group, question.basis(Product.EXTRACT), first, last);
        highest = Math.max(highest, points.highest());
        chart.add(
                "in the strip liquor, which leaves at stage " + first,
                points,
                Look.line(ChartTheme.VERMILLION, ChartTheme.SOLID, ChartTheme.marker(1), true));
    }

    /** The label stands on that side of the feed where the curve of its product is low, if there is room. */
    private void want(Specification wanted, Color colour) {
        double nines = -Math.log10(wanted.shortfall());
        highest = Math.max(highest, nines);
        chart.horizontal(nines, colour, ChartTheme.THIN_DASHED);
        double place = feed / stages;
        boolean raffinate = wanted.product() == Product.RAFFINATE;
        boolean right = raffinate ? place < 1.0 - LABEL : place < LABEL;
        String text = wanted.product().label() + " \u2265 " + Figures.wanted(wanted.shortfall());
        boolean besideStrip = !raffinate && Double.isFinite(ceiling);
        // Of two equal specifications one label stands above the line and one below.
        chart.label("  " + text + "  ", feed, nines, colour, anchor(raffinate, right || besideStrip));
    }

    /** Says why a curve ends at a stage: what lies on one side of it is purer than the axis is long. */
    private void purer(int stage, double nines, boolean leftwards) {
        String text = "  purer still " + (leftwards ? "up to here" : "from here") + "  ";
        chart.label(text, stage, nines, ChartTheme.MUTED, leftwards ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
    }

    private static TextAnchor anchor(boolean above, boolean right) {
        if (above) {
            return right ? TextAnchor.BOTTOM_LEFT : TextAnchor.BOTTOM_RIGHT;
        }
        return right ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT;
    }

    private Points points(Phase phase, List<Element> group, Basis basis, int first, int last) {
        Points points = new Points();
        double before = Double.NaN;
        for (int stage = first; stage <= last; stage++) {
            Map<Element, Double> amounts = new EnumMap<>(Element.class);
            for (Element element : elements) {
                amounts.put(element, amount.of(stage, phase, element));
            }
            double impurity = new ProductStream(stage, phase, 0.0, amounts).impurity(group, basis);
            double nines = -Math.log10(Math.max(impurity, PUREST));
            if (nines <= ceiling) {
                points.add(stage, nines);
                if (stage > first && before > ceiling) {
                    purer(stage, nines, true);
                }
            } else if (stage > first && before <= ceiling) {
                purer(stage - 1, before, false);
            }
            before = nines;
        }
        return points;
    }
}
