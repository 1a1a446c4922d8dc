package org.raffinate.plantchart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.TextAnchor;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.ChartTheme;
import org.raffinate.chart.Figures;
import org.raffinate.chart.LineChart;
import org.raffinate.chart.LineChart.Look;
import org.raffinate.chart.LineChart.Points;
import org.raffinate.chart.StageMarks;
import org.raffinate.chemistry.Element;
import org.raffinate.equipment.Inventory;
import org.raffinate.equipment.Inventory.Held;

/**
 * The rare earths that stand in the boxes, stage by stage in kg of oxide: every element on the other above, each by itself
 * in powers of ten below; first those that stand nearest to stage 1.
 */
public final class InventoryChart {
    private static final double GRAMS = 1000.0;
    /** Decades shown at least and at most. */
    private static final int FEWEST_DECADES = 3;

    private static final int DECADES = 8;
    /** Width of a label in an area and its height, of the plot. */
    private static final double LABEL_WIDTH = 0.045;

    private static final double LABEL_HEIGHT = 0.09;

    /** Shows a line on whatever is behind it. */
    private static final Stroke HALO = new BasicStroke(4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    private final List<Held> stages;
    private final List<Element> elements;
    private final StageMarks marks;

    private InventoryChart(List<Held> stages, List<Element> elements) {
        this.stages = stages;
        this.elements = elements;
        marks = StageMarks.of(stages.stream().map(held -> held.load().section()).toList());
    }

    /** The chart of an inventory; what it holds in all is added to the subtitle. Refused where it holds nothing. */
    public static JFreeChart of(String title, String subtitle, Inventory inventory) {
        List<Element> elements = inventory.oxides().entrySet().stream()
                .filter(oxide -> oxide.getValue() > 0.0)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingDouble(element -> middle(inventory, element)))
                .toList();
        double all = elements.stream().mapToDouble(inventory::oxide).sum();
        if (!(all > 0.0) || !Double.isFinite(all)) {
            throw new IllegalArgumentException("an inventory of " + all + " kg of oxides has no chart");
        }
        double organic = elements.stream()
                .mapToDouble(element -> inventory.oxide(Phase.ORGANIC, element))
                .sum();
        InventoryChart chart = new InventoryChart(inventory.stages(), elements);
        return LineChart.stacked(
                title,
                subtitle + ": " + Figures.number(all, 4) + " kg of oxides, "
                        + String.format(Locale.ROOT, "%.0f %%", 100.0 * organic / all) + " of them in the organic",
                List.of(chart.areas(), chart.lines()));
    }

    /** The stage around which an element stands. */
    private static double middle(Inventory inventory, Element element) {
        double moles = 0.0;
        double moment = 0.0;
        for (int i = 0; i < inventory.stages().size(); i++) {
            double here = inventory.stages().get(i).moles(element);
            moles += here;
            moment += i * here;
        }
        return moment / moles;
    }

    private double kilograms(Held held, Element element) {
        return held.moles(element) * element.oxideMass() / GRAMS;
    }

    /** kg of a stage in the first so many elements. */
    private double sum(Held held, int first) {
        return elements.subList(0, first).stream()
                .mapToDouble(element -> kilograms(held, element))
                .sum();
    }

    /** kg of a stage in the organic. */
    private double organic(Held held) {
        return elements.stream()
                        .mapToDouble(element -> held.moles(Phase.ORGANIC, element) * element.oxideMass())
                        .sum()
                / GRAMS;
    }

    private LineChart areas() {
        double top = stages.stream()
                .mapToDouble(held -> sum(held, elements.size()))
                .max()
                .orElseThrow();
        NumberAxis range = ChartTheme.axis("kg per stage", 0.0, 1.02 * top);
        LineChart chart = StageMarks.chart(stages.size(), range);
        Points organic = new Points();
        for (int i = 0; i < stages.size(); i++) {
            double kilograms = organic(stages.get(i));
            organic.add(i + 0.5, kilograms);
            organic.add(i + 1.5, kilograms);
        }
        marks.draw(chart, range, range.getUpperBound(), 2);
        double height = LABEL_HEIGHT * range.getUpperBound();
        for (int i = 0; i < elements.size(); i++) {
            chart.behind(new FilledShape(corners(i), Fill.of(i), Color.WHITE, ""));
        }
        for (int i = 0; i < elements.size(); i++) {
            label(chart, i, height);
        }
        for (int i = 1; i < stages.size(); i++) {
            if (stages.get(i).load().section() != stages.get(i - 1).load().section()) {
                Points boundary = new Points();
                boundary.add(i + 0.5, 0.0);
                boundary.add(i + 0.5, 1.02 * top);
                chart.add(boundary, Look.line(ChartTheme.INK, ChartTheme.THIN));
            }
        }
        chart.add(organic, Look.line(Color.WHITE, HALO));
        chart.add("in the organic, all elements", organic, Look.line(ChartTheme.INK, ChartTheme.DASHED));
        return chart;
    }

    /** Along the top from stage 1 on, and back below. */
    private double[] corners(int element) {
        int count = stages.size();
        double[] corners = new double[8 * count];
        for (int i = 0; i < count; i++) {
            double above = sum(stages.get(i), element + 1);
            double below = sum(stages.get(i), element);
            put(corners, 2 * i, i + 0.5, above);
            put(corners, 2 * i + 1, i + 1.5, above);
            put(corners, 4 * count - 1 - 2 * i, i + 0.5, below);
            put(corners, 4 * count - 2 - 2 * i, i + 1.5, below);
        }
        return corners;
    }

    private static void put(double[] corners, int corner, double x, double y) {
        corners[2 * corner] = x;
        corners[2 * corner + 1] = y;
    }

    /** The symbol where the area is highest over the width of a label, clear of lines, if it is high enough. */
    private void label(LineChart chart, int element, double height) {
        int count = stages.size();
        int width = Math.min(count, (int) Math.ceil(LABEL_WIDTH * count));
        double best = height;
        double x = Double.NaN;
        double y = Double.NaN;
        for (int first = 0; first + width <= count; first++) {
            List<Held> window = stages.subList(first, first + width);
            double above = Double.POSITIVE_INFINITY;
            double below = 0.0;
            double lineAbove = 0.0;
            double lineBelow = Double.POSITIVE_INFINITY;
            for (Held held : window) {
                above = Math.min(above, sum(held, element + 1));
                below = Math.max(below, sum(held, element));
                lineAbove = Math.max(lineAbove, organic(held));
                lineBelow = Math.min(lineBelow, organic(held));
            }
            if (window.get(0).load().section() != window.get(width - 1).load().section()) {
                continue;
            }
            double upper = above - Math.max(below, lineAbove);
            double lower = Math.min(above, lineBelow) - below;
            if (Math.max(upper, lower) > best) {
                best = Math.max(upper, lower);
                x = first + 0.5 + 0.5 * width;
                y = upper > lower ? above - 0.5 * upper : below + 0.5 * lower;
            }
        }
        if (Double.isFinite(x)) {
            Fill fill = Fill.of(element);
            chart.label(elements.get(element).symbol(), x, y, fill.ink(), TextAnchor.CENTER);
        }
    }

    private LineChart lines() {
        double highest = 0.0;
        double least = Double.POSITIVE_INFINITY;
        for (Element element : elements) {
            double most = stages.stream()
                    .mapToDouble(held -> kilograms(held, element))
                    .max()
                    .orElseThrow();
            highest = Math.max(highest, most);
            least = Math.min(least, most);
        }
        int top = (int) Math.ceil(Math.log10(highest) + 0.02);
        int bottom = Math.min(top - FEWEST_DECADES, Math.max(top - DECADES, (int) Math.floor(Math.log10(least)) - 2));
        LineChart chart = StageMarks.chart(stages.size(), ChartTheme.decades("kg per stage", bottom, top));
        for (int i = 0; i < elements.size(); i++) {
            Points points = new Points();
            for (int j = 0; j < stages.size(); j++) {
                points.add(j + 1.0, Math.log10(kilograms(stages.get(j), elements.get(i))));
            }
            chart.add(
                    elements.get(i).symbol(),
                    points,
                    Look.line(
                            ChartTheme.colour(i),
                            i < 7 ? ChartTheme.SOLID : ChartTheme.DASHED,
                            ChartTheme.marker(i),
                            i < 7));
        }
        marks.lines(chart);
        return chart;
    }
}
