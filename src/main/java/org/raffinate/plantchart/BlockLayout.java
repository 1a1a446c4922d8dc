package org.raffinate.plantchart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.ChartTheme;
import org.raffinate.plantchart.BlockPlan.End;
import org.raffinate.plantchart.BlockPlan.Flow;
import org.raffinate.plantchart.BlockPlan.Section;
import org.raffinate.plantchart.BlockPlan.Stream;
import org.raffinate.plantchart.BlockPlan.Treatment;

/**
 * Where everything of a block diagram stands.
 *
 * <p>Every stream has a column of its own, as wide as its widest line: those of the organic above the boxes, those of the
 * aqueous below. The blocks of boxes move apart until no column and no heading meets another.
 */
final class BlockLayout {
    static final double GAP = 16.0;
    /** Least room between two blocks of boxes. */
    private static final double BETWEEN = 54.0;
    /** Boxes that are drawn at most. */
    private static final int MOST_BOXES = 60;
    /** Boxes that are drawn of a section at least. */
    private static final int FEWEST_BOXES = 4;
    /** For fewer boxes a break is not worth its while. */
    private static final int FEWEST_HIDDEN = 4;
    /** Units that all boxes and the longest may take. */
    private static final double WIDE = 700.0;

    private static final double LONG = 150.0;
    /** From the left end of a block to its heading, and from that to the next stream. */
    private static final double HEADING = 9.0;

    private final BlockPlan plan;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Column> above = new ArrayList<>();
    private final List<Column> below = new ArrayList<>();
    private final List<Treated> treated = new ArrayList<>();
    private double scale;
    /** What is taken up to the right of, above the boxes, in their row, and below. */
    private double freeAbove;

    private double freeBoxes;
    private double freeBelow;
    private double freeHeading;
    private double loopLeft;
    private double loopRight;
    private double loopLabel;

    BlockLayout(BlockPlan plan) {
        this.plan = plan;
        List<Integer> shown = shown();
        scale(shown);
        double start = plan.loop().isPresent() ? GAP : 0.0;
        freeAbove = start;
        freeBoxes = start;
        freeBelow = 0.0;
        freeHeading = start;
        for (int i = 0; i < plan.sections().size(); i++) {
            place(i, shown.get(i));
        }
        loop();
    }

    /** Boxes of a section. */
    static final class Block {
        final Section section;
        final int drawn;
        final double left;
        final double right;
        final double boxWidth;
        final List<String> heading;

        private Block(Section section, int drawn, double left, double right, double boxWidth) {
            this.section = section;
            this.drawn = drawn;
            this.left = left;
            this.right = right;
            this.boxWidth = boxWidth;
            heading = BlockLayout.heading(section);
        }

        /** Boxes before the break. */
        int head() {
            return hidden() == 0 ? drawn : (drawn + 1) / 2;
        }

        int hidden() {
            return section.stages() - drawn;
        }

        /** Width of the break, 0 for none. */
        double gap() {
            return hidden() == 0 ? 0.0 : gap(hidden());
        }

        private static double gap(int hidden) {
            return Lettering.smallWidth(List.of("more", String.valueOf(hidden))) + GAP;
        }
    }

    /** A stream, its arrow at x and its text in the middle of the width around it. */
    static final class Column {
        final Stream stream;
        final int section;
        final List<String> label;
        final List<List<String>> steps;
        final List<String> product;
        final double width;
        double x;

        private Column(Stream stream, int section) {
            this.stream = stream;
            this.section = section;
            label = new ArrayList<>(Lettering.lines(stream.name()));
            label.add(Lettering.flow(stream.litresPerHour()));
            steps = stream.steps().stream().map(Lettering::lines).toList();
            product = stream.product().isBlank() ? List.of() : Lettering.lines(stream.product());
            double widest = Math.max(Lettering.smallWidth(label), Lettering.smallWidth(product));
            for (List<String> step : steps) {
                widest = Math.max(widest, Lettering.smallWidth(step) + GAP);
            }
            width = widest + 4.0;
        }

        /** Height of the label and all below it. */
        double height() {
            double height = label.size() * Lettering.LINE;
            for (List<String> step : steps) {
                height += BlockDiagram.ARROW + BlockDiagram.boxHeight(step);
            }
            return height + (product.isEmpty() ? 0.0 : BlockDiagram.ARROW + product.size() * Lettering.LINE);
        }
    }

    /** A treatment on the way of the solvent. */
    static final class Treated {
        final List<String> name;
        final List<List<String>> labels = new ArrayList<>();
        final List<Boolean> enters = new ArrayList<>();
        final List<Double> places = new ArrayList<>();
        final double width;
        double x;

        private Treated(Treatment treatment) {
            name = Lettering.lines(treatment.name());
            treatment.in().forEach(flow -> add(flow, true));
            treatment.out().forEach(flow -> add(flow, false));
            double free = 0.0;
            for (List<String> label : labels) {
                double wide = Lettering.smallWidth(label) + GAP;
                places.add(free + 0.5 * wide);
                free += wide;
            }
            width = Math.max(free, Lettering.smallWidth(name) + 2.0 * GAP);
            double shift = 0.5 * (width - free);
            places.replaceAll(place -> place + shift - 0.5 * width);
        }

        private void add(Flow flow, boolean in) {
            List<String> label = new ArrayList<>(Lettering.lines(flow.name()));
            label.add(Lettering.flow(flow.litresPerHour()));
            labels.add(label);
            enters.add(in);
        }
    }

    private static List<String> heading(Section section) {
        List<String> heading = new ArrayList<>();
        heading.add(section.name());
        int lines = section.box().lines();
        heading.add(section.stages()
                + (section.stages() == 1 ? " stage" : " stages")
                + (lines > 1 ? " \u00D7 " + lines + " lines" : ""));
        double mixer = section.box().mixer().width();
        boolean small = section.length() < 1.0;
        heading.add("mixers " + size(mixer, mixer, small));
        heading.add("settlers "
                + size(section.box().settler().width(), section.box().settler().length(), small));
        return heading;
    }

    private static String size(double width, double length, boolean small) {
        String format = small ? "%.0f \u00D7 %.0f mm" : "%.2f \u00D7 %.2f m";
        double unit = small ? 1000.0 : 1.0;
        return String.format(Locale.ROOT, format, unit * width, unit * length);
    }

    /** How many boxes of each section are drawn: all of the short sections, and what is left shared by the long ones. */
    private List<Integer> shown() {
        List<Integer> stages = plan.sections().stream().map(Section::stages).toList();
        int most = stages.stream().mapToInt(count -> count).max().orElseThrow();
        while (most > FEWEST_BOXES && drawn(stages, most) > MOST_BOXES) {
            most--;
        }
        int limit = most;
        return stages.stream()
                .map(count -> count <= limit + FEWEST_HIDDEN ? count : limit)
                .toList();
    }

    private static int drawn(List<Integer> stages, int most) {
        return stages.stream().mapToInt(count -> Math.min(count, most)).sum();
    }

    private void scale(List<Integer> shown) {
        double row = 0.0;
        double longest = 0.0;
        for (int i = 0; i < shown.size(); i++) {
            Section section = plan.sections().get(i);
            row += shown.get(i) * section.width();
            longest = Math.max(longest, section.length());
        }
        scale = Math.min(WIDE / row, LONG / longest);
    }

    private void place(int index, int drawn) {
        Section section = plan.sections().get(index);
        List<Column> above1 = columns(index, Phase.ORGANIC, End.FIRST);
        List<Column> below1 = columns(index, Phase.AQUEOUS, End.FIRST);
        double left = Math.max(reach(above1) + freeAbove, reach(below1) + freeBelow);
        left = Math.max(left, index == 0 ? freeBoxes : freeBoxes + BETWEEN);
        left = Math.max(left, freeHeading + arrows(above1));
        double boxWidth = section.width() * scale;
        double gap = drawn == section.stages() ? 0.0 : Block.gap(section.stages() - drawn);
        Block block = new Block(section, drawn, left, left + drawn * boxWidth + gap, boxWidth);
        blocks.add(block);
        freeAbove = first(above1, left, freeAbove);
        freeBelow = first(below1, left, freeBelow);
        double headed = left
                + 2.0 * HEADING
                + Math.max(
                        Lettering.width(block.heading.get(0), ChartTheme.NORMAL), Lettering.smallWidth(block.heading));
        double middle = 0.5 * (left + block.right);
        freeAbove = next(columns(index, Phase.ORGANIC, End.WITHIN), Math.max(headed, middle), freeAbove);
        freeBelow = next(columns(index, Phase.AQUEOUS, End.WITHIN), middle, freeBelow);
        freeAbove = next(columns(index, Phase.ORGANIC, End.LAST), Math.max(headed, block.right), freeAbove);
        freeBelow = next(columns(index, Phase.AQUEOUS, End.LAST), block.right, freeBelow);
        freeBoxes = block.right;
        freeHeading = headed;
    }

    private List<Column> columns(int section, Phase phase, End end) {
        List<Column> columns = new ArrayList<>();
        for (Stream stream : plan.streams()) {
            if (stream.section().equals(plan.sections().get(section).name())
                    && stream.phase() == phase
                    && stream.end() == end) {
                columns.add(new Column(stream, section));
            }
        }
        (phase == Phase.ORGANIC ? above : below).addAll(columns);
        return columns;
    }

    /** What columns need at the left of a place at which the last of them has its arrow. */
    private static double reach(List<Column> columns) {
        return columns.isEmpty() ? 0.0 : arrows(columns) + 0.5 * columns.get(0).width;
    }

    /** From the arrow of the first column to that of the last. */
    private static double arrows(List<Column> columns) {
        double sum = 0.0;
        for (int i = 1; i < columns.size(); i++) {
            sum += 0.5 * (columns.get(i - 1).width + columns.get(i).width) + GAP;
        }
        return sum;
    }

    /** Sets columns so that the last has its arrow there; what is free at the right of it. */
    private static double first(List<Column> columns, double x, double free) {
        return columns.isEmpty() ? free : next(columns, x - arrows(columns), Double.NEGATIVE_INFINITY);
    }

    /** Sets columns so that the first has its arrow there or, where that is taken, farther on. */
    private static double next(List<Column> columns, double x, double free) {
        double place = x;
        double taken = free;
        for (Column column : columns) {
            column.x = Math.max(place, taken + 0.5 * column.width);
            place = column.x;
            taken = column.x + 0.5 * column.width + GAP;
        }
        return taken;
    }

    /** The way of the solvent around everything above the boxes, as wide as what is written on it. */
    private void loop() {
        plan.loop().ifPresent(loop -> {
            loopLeft = Math.min(blocks.get(0).left, leftmost(above)) - GAP;
            loopRight = Math.max(Math.max(freeAbove, freeHeading), last().right + GAP) + GAP;
            loopLabel = Lettering.smallWidth(List.of(loopText(loop)));
            loop.treatments().forEach(treatment -> treated.add(new Treated(treatment)));
            double needed = loopLabel + 2.0 * GAP;
            for (Treated treatment : treated) {
                needed += treatment.width + 2.0 * GAP;
            }
            loopRight = Math.max(loopRight, loopLeft + needed);
            double room = (loopRight - loopLeft - needed) / (treated.size() + 1);
            double free = loopRight - loopLabel - 2.0 * GAP;
            for (Treated treatment : treated) {
                free -= room + GAP + 0.5 * treatment.width;
                treatment.x = free;
                free -= GAP + 0.5 * treatment.width;
            }
        });
    }

    /** What is written on the way of the solvent. */
    static String loopText(BlockPlan.Loop loop) {
        return "stripped solvent, " + Lettering.flow(loop.litresPerHour());
    }

    private static double leftmost(List<Column> columns) {
        return columns.stream()
                .mapToDouble(column -> column.x - 0.5 * column.width)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double rightmost(List<Column> columns) {
        return columns.stream()
                .mapToDouble(column -> column.x + 0.5 * column.width)
                .max()
                .orElse(0.0);
    }

    private Block last() {
        return blocks.get(blocks.size() - 1);
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Column> above() {
        return above;
    }

    List<Column> below() {
        return below;
    }

    List<Treated> treated() {
        return treated;
    }

    /** Units to a m. */
    double scale() {
        return scale;
    }

    double loopLeft() {
        return loopLeft;
    }

    double loopRight() {
        return loopRight;
    }

    /** The middle of what is written on the way of the solvent. */
    double loopLabel() {
        return loopRight - GAP - 0.5 * loopLabel;
    }

    /** Where the line of the organic begins above the boxes. */
    double organicFrom() {
        return above.stream().mapToDouble(column -> column.x).reduce(blocks.get(0).left, Math::min);
    }

    /** Where it ends. */
    double organicTo() {
        return above.stream().mapToDouble(column -> column.x).reduce(last().right, Math::max);
    }

    double left() {
        double left = Math.min(blocks.get(0).left, Math.min(leftmost(above), leftmost(below)));
        return plan.loop().isPresent() ? Math.min(left, loopLeft) : left;
    }

    double right() {
        double right = Math.max(Math.max(last().right, freeHeading), Math.max(rightmost(above), rightmost(below)));
        return Math.max(right, loopRight);
    }
}
