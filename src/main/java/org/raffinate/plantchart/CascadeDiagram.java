package org.raffinate.plantchart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.ChartTheme;
import org.raffinate.chart.Drawing;

/**
 * A cascade as a row of stages with its streams: the organic runs through the upper half from the left, the aqueous through
 * the lower half from the right. Labels that would touch each other stand in rows of their own.
 */
public final class CascadeDiagram implements Drawing {
    private static final double MARGIN = 12.0;
    private static final double HEAD = 34.0;
    private static final double NAMES = 36.0;
    private static final double BOX = 64.0;
    private static final double GAP = 34.0;
    private static final double NARROWEST_STAGE = 4.0;
    private static final double WIDEST_STAGE = 22.0;
    private static final double NARROWEST_SECTION = 150.0;
    private static final double ROOM = 560.0;
    private static final double ARROW = 24.0;
    private static final double APART = 14.0;
    /** Between two arrows at one stage. */
    private static final double BESIDE = 12.0;
    /** From the edges of the boxes to the lines of flow in them. */
    private static final double INSIDE = 16.0;

    private static final Color ORGANIC = ChartTheme.VERMILLION;
    private static final Color AQUEOUS = ChartTheme.BLUE;
    private static final Color PANEL = new Color(0xF5, 0xF5, 0xF5);
    private static final Color WALL = new Color(0xC8, 0xC8, 0xC8);
    private static final Stroke LINE = new BasicStroke(2f);
    private static final Stroke DASHED =
            new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {7f, 4f}, 0f);

    private final CascadePlan plan;
    private final double scale;
    private final List<Double> lefts = new ArrayList<>();
    private final List<Double> widths = new ArrayList<>();
    private final List<Label> above;
    private final List<Label> below;
    private final double boxY;
    private final int width;
    private final int height;

    /** A label with the room that it has: the middle of it, and its row away from the boxes. */
    private record Label(CascadePlan.Stream stream, double x, double middle, double y) {}

    private CascadeDiagram(CascadePlan plan) {
        this.plan = plan;
        int stages =
                plan.sections().stream().mapToInt(CascadePlan.Section::stages).sum();
        scale = Math.max(NARROWEST_STAGE, Math.min(WIDEST_STAGE, ROOM / stages));
        double x = 0.0;
        for (CascadePlan.Section section : plan.sections()) {
            double wide = Math.max(NARROWEST_SECTION, scale * section.stages());
            lefts.add(x);
            widths.add(wide);
            x += wide + GAP;
        }
        List<Label> organic = placed(Phase.ORGANIC);
        List<Label> aqueous = placed(Phase.AQUEOUS);
        double left = Math.min(0.0, left(organic, aqueous));
        double right = Math.max(x - GAP, right(organic, aqueous));
        double shift = MARGIN - left;
        lefts.replaceAll(place -> place + shift);
        above = shifted(organic, shift);
        below = shifted(aqueous, shift);
        double titled = plan.title().isBlank() ? 0.0 : Lettering.width(plan.title(), ChartTheme.TITLE) + 2.0 * MARGIN;
        width = (int) Math.ceil(Math.max(right + shift + MARGIN, titled));
        boxY = (plan.title().isBlank() ? MARGIN : HEAD) + Math.max(NAMES, depth(above));
        height = (int) Math.ceil(boxY + BOX + depth(below) + MARGIN);
    }

    /** The diagram of a plan, as wide and as high as it needs. */
    public static CascadeDiagram of(CascadePlan plan) {
        return new CascadeDiagram(plan);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    /** Where a stream meets the boxes: at the end of its section where its stage is the first or the last there. */
    private double place(CascadePlan.Stream stream) {
        int before = 0;
        for (int i = 0; i < plan.sections().size(); i++) {
            int stages = plan.sections().get(i).stages();
            if (stream.stage() <= before + stages) {
                double share = stages == 1
                        ? (stream.enters() == (stream.phase() == Phase.ORGANIC) ? 0.0 : 1.0)
                        : (stream.stage() - before - 1.0) / (stages - 1.0);
                double inset = Math.min(8.0, 0.5 * scale);
                return lefts.get(i) + inset + share * (widths.get(i) - 2.0 * inset);
            }
            before += stages;
        }
        throw new IllegalStateException("a stage beyond the last section");
    }

    /** Labels of a phase from the left to the right, each in the row nearest to the boxes where it touches no other. */
    private List<Label> placed(Phase phase) {
        List<CascadePlan.Stream> streams = plan.streams().stream()
                .filter(stream -> stream.phase() == phase)
                .sorted(Comparator.comparingDouble(this::place))
                .toList();
        List<Label> labels = new ArrayList<>();
        for (CascadePlan.Stream stream : streams) {
            double x = place(stream);
            for (Label other : labels) {
                x = Math.abs(x - other.x) < BESIDE ? other.x - BESIDE : x;
            }
            double half = 0.5 * Lettering.smallWidth(stream.label());
            double y = phase == Phase.ORGANIC ? NAMES : ARROW;
            for (Label other : labels) {
                double otherHalf = 0.5 * Lettering.smallWidth(other.stream.label());
                boolean touches =
                        x - half < other.middle + otherHalf + APART && x + half > other.middle - otherHalf - APART;
                if (touches) {
                    y = Math.max(y, other.y + other.stream.label().size() * Lettering.LINE + APART);
                }
            }
            labels.add(new Label(stream, x, x, y));
        }
        return labels;
    }

    private static List<Label> shifted(List<Label> labels, double by) {
        return labels.stream()
                .map(label -> new Label(label.stream, label.x + by, label.middle + by, label.y))
                .toList();
    }

    @SafeVarargs
    private static double left(List<Label>... all) {
        double left = Double.POSITIVE_INFINITY;
        for (List<Label> labels : all) {
            for (Label label : labels) {
                left = Math.min(left, label.middle - 0.5 * Lettering.smallWidth(label.stream.label()));
            }
        }
        return left;
    }

    @SafeVarargs
    private static double right(List<Label>... all) {
        double right = Double.NEGATIVE_INFINITY;
        for (List<Label> labels : all) {
            for (Label label : labels) {
                right = Math.max(right, label.middle + 0.5 * Lettering.smallWidth(label.stream.label()));
            }
        }
        return right;
    }

    /** Room that labels take away from the boxes. */
    private static double depth(List<Label> labels) {
        return labels.stream()
                .mapToDouble(label -> label.y + label.stream.label().size() * Lettering.LINE)
                .max()
                .orElse(0.0);
    }

    @Override
    public void draw(Graphics2D graphics) {
        Canvas.prepare(graphics, this);
        new Pen(graphics).everything();
    }

    /** Draws on one surface. */
    private final class Pen {
        private final Graphics2D graphics;

        Pen(Graphics2D graphics) {
            this.graphics = graphics;
        }

        void everything() {
            if (!plan.title().isBlank()) {
                graphics.setPaint(ChartTheme.INK);
                text(plan.title(), MARGIN, 22.0, ChartTheme.TITLE);
            }
            for (int i = 0; i < plan.sections().size(); i++) {
                section(i);
            }
            flows();
            above.forEach(label -> arrow(label, -1.0));
            below.forEach(label -> arrow(label, 1.0));
            above.forEach(label -> lettering(label, -1.0));
            below.forEach(label -> lettering(label, 1.0));
        }

        private void section(int i) {
            CascadePlan.Section section = plan.sections().get(i);
            double x = lefts.get(i);
            double wide = widths.get(i);
            graphics.setPaint(PANEL);
            graphics.fill(new Rectangle2D.Double(x, boxY, wide, BOX));
            graphics.setStroke(new BasicStroke(1f));
            graphics.setPaint(WALL);
            for (int k = 1; k < section.stages(); k++) {
                double wall = x + k * wide / section.stages();
                graphics.draw(new Line2D.Double(wall, boxY, wall, boxY + BOX));
            }
            graphics.setPaint(ChartTheme.INK);
            graphics.draw(new Rectangle2D.Double(x, boxY, wide, BOX));
            double middle = x + 0.5 * wide;
            Font bold = ChartTheme.NORMAL.deriveFont(Font.BOLD);
            centre(section.name(), middle, boxY - 20.0, bold);
            centre(
                    section.stages() + (section.stages() == 1 ? " stage" : " stages"),
                    middle,
                    boxY - 6.0,
                    ChartTheme.SMALL);
        }

        private void flows() {
            double organicY = boxY + INSIDE;
            double aqueousY = boxY + BOX - INSIDE;
            int last = plan.sections().size() - 1;
            line(Phase.ORGANIC, lefts.get(0) + 6.0, organicY, lefts.get(last) + widths.get(last) - 6.0, organicY);
            for (int i = 0; i <= last; i++) {
                double middle = lefts.get(i) + 0.5 * widths.get(i);
                head(Phase.ORGANIC, middle + 5.0, organicY, 1.0, 0.0);
                boolean joined = plan.sections().get(i).onward() && i > 0;
                double to = joined ? lefts.get(i - 1) + widths.get(i - 1) - 6.0 : lefts.get(i) + 6.0;
                line(Phase.AQUEOUS, lefts.get(i) + widths.get(i) - 6.0, aqueousY, to, aqueousY);
                head(Phase.AQUEOUS, middle - 5.0, aqueousY, -1.0, 0.0);
            }
        }

        /** The edge of a label that faces the boxes, which are on the side that a sign says: -1 below, 1 above it. */
        private double away(Label label, double side) {
            return side < 0.0 ? boxY - label.y : boxY + BOX + label.y;
        }

        private void arrow(Label label, double side) {
            Phase phase = label.stream.phase();
            double edge = side < 0.0 ? boxY + INSIDE : boxY + BOX - INSIDE;
            double far = away(label, side) - side * 4.0;
            boolean enters = label.stream.enters();
            line(phase, label.x, far, label.x, edge);
            head(phase, label.x, enters ? edge : far, 0.0, enters ? -side : side);
        }

        /** A label on white: the arrow of one behind it passes below. */
        private void lettering(Label label, double side) {
            List<String> lines = label.stream.label();
            double high = lines.size() * Lettering.LINE;
            double top = away(label, side) - (side < 0.0 ? high : 0.0);
            double half = 0.5 * Lettering.smallWidth(lines);
            graphics.setPaint(Color.WHITE);
            graphics.fill(new Rectangle2D.Double(label.middle - half, top, 2.0 * half, high));
            graphics.setPaint(ChartTheme.INK);
            for (int i = 0; i < lines.size(); i++) {
                Font font = i == 0 ? ChartTheme.SMALL.deriveFont(Font.BOLD) : ChartTheme.SMALL;
                centre(lines.get(i), label.middle, top + 11.0 + i * Lettering.LINE, font);
            }
        }

        private void line(Phase phase, double x1, double y1, double x2, double y2) {
            graphics.setPaint(phase == Phase.ORGANIC ? ORGANIC : AQUEOUS);
            graphics.setStroke(phase == Phase.ORGANIC ? DASHED : LINE);
            graphics.draw(new Line2D.Double(x1, y1, x2, y2));
        }

        /** The head of an arrow with its tip there, pointing that way. */
        private void head(Phase phase, double x, double y, double dx, double dy) {
            Path2D path = new Path2D.Double();
            path.moveTo(x, y);
            path.lineTo(x - 9.0 * dx - 4.5 * dy, y - 9.0 * dy + 4.5 * dx);
            path.lineTo(x - 9.0 * dx + 4.5 * dy, y - 9.0 * dy - 4.5 * dx);
            path.closePath();
            graphics.setPaint(phase == Phase.ORGANIC ? ORGANIC : AQUEOUS);
            graphics.fill(path);
        }

        private void centre(String text, double middle, double y, Font font) {
            text(text, middle - 0.5 * Lettering.width(text, font) / 1.06, y, font);
        }

        private void text(String text, double x, double y, Font font) {
            graphics.setFont(font);
            graphics.drawString(text, (float) x, (float) y);
        }
    }
}
