package org.raffinate.plantchart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.ChartTheme;
import org.raffinate.chart.Drawing;
import org.raffinate.chart.Figures;
import org.raffinate.plantchart.BlockLayout.Block;
import org.raffinate.plantchart.BlockLayout.Column;
import org.raffinate.plantchart.BlockLayout.Treated;
import org.raffinate.plantchart.BlockPlan.End;

/**
 * The boxes of a plant from above, to scale, with what flows into them and out of them.
 *
 * <p>The sections stand in a row in the direction of the organic, which runs above them from the left; the aqueous runs back
 * below. The mixer of a box lies beside the settler's end of the next. Of a long row the middle is left out, and of
 * several lines side by side one is drawn; both is written.
 */
public final class BlockDiagram implements Drawing {
    /** Length of an arrow between two things. */
    static final double ARROW = 22.0;

    private static final double MARGIN = 24.0;
    private static final double HEAD = 66.0;
    private static final int NARROWEST = 640;
    /** From a line of flow to the boxes. */
    private static final double CLEAR = 13.0;

    /** Where along a block its flows have the heads of their arrows. */
    private static final double ALONG = 0.32;

    private static final double PAD = 6.0;
    private static final double KEY = 64.0;
    private static final double SCALE_BAR = 130.0;
    private static final Color ORGANIC = ChartTheme.VERMILLION;
    private static final Color AQUEOUS = ChartTheme.BLUE;
    private static final Color PANEL = new Color(0xF0, 0xF0, 0xF0);
    private static final Color MIXER = new Color(0xB4, 0xB4, 0xB4);
    private static final Stroke OUTLINE = new BasicStroke(1f);

    private final BlockPlan plan;
    private final BlockLayout layout;
    private final int width;
    private final int height;
    private final double shift;
    private final double loopY;
    private final double labelsY;
    private final double headingY;
    private final double organicY;
    private final double boxesY;
    private final double longest;
    private final double aqueousY;
    private final double keyY;

    private BlockDiagram(BlockPlan plan) {
        this.plan = plan;
        layout = new BlockLayout(plan);
        double content = layout.right() - layout.left();
        double written = Math.max(
                Lettering.width(plan.title(), ChartTheme.TITLE), Lettering.width(plan.subtitle(), ChartTheme.NORMAL));
        width = (int) Math.ceil(Math.max(NARROWEST, Math.max(content, Math.max(written, keyWidth())) + 2.0 * MARGIN));
        shift = 0.5 * (width - content) - layout.left();
        double above = layout.treated().stream()
                .flatMap(treated -> treated.labels.stream())
                .mapToDouble(label -> label.size() * Lettering.LINE + ARROW)
                .max()
                .orElse(0.0);
        double treatment = layout.treated().stream()
                .mapToDouble(treated -> boxHeight(treated.name))
                .max()
                .orElse(Lettering.LINE);
        loopY = HEAD + above + 0.5 * Math.max(treatment, 2.0 * Lettering.LINE);
        double labels = plan.loop().isPresent() ? loopY + 0.5 * treatment + 18.0 : HEAD;
        labelsY = labels
                + layout.above().stream()
                        .mapToDouble(column -> column.label.size() * Lettering.LINE)
                        .max()
                        .orElse(0.0);
        headingY = labelsY + (layout.above().isEmpty() ? 8.0 : ARROW);
        organicY = headingY + 4.0 * Lettering.LINE + 12.0;
        boxesY = organicY + CLEAR;
        longest = layout.scale()
                * plan.sections().stream()
                        .mapToDouble(BlockPlan.Section::length)
                        .max()
                        .orElseThrow();
        aqueousY = boxesY + longest + CLEAR;
        double columns = layout.below().stream()
                .mapToDouble(column -> ARROW + column.height())
                .max()
                .orElse(0.0);
        keyY = aqueousY + columns + 20.0;
        height = (int) Math.ceil(keyY + KEY);
    }

    /** The diagram of a plan, as wide and as high as it needs. */
    public static BlockDiagram of(BlockPlan plan) {
        return new BlockDiagram(plan);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    static double boxHeight(List<String> lines) {
        return lines.size() * Lettering.LINE + 2.0 * PAD;
    }

    @Override
    public void draw(Graphics2D graphics) {
        Canvas.prepare(graphics, this);
        new Pen(graphics).everything();
    }

    private double keyWidth() {
        return SCALE_BAR + 60.0 + Lettering.smallWidth(List.of(keyText())) + 4.0 * 90.0;
    }

    private String keyText() {
        boolean lines =
                plan.sections().stream().anyMatch(section -> section.box().lines() > 1);
        return "plan view to scale" + (lines ? ", one line of each section" : "");
    }

    /** Draws on one surface. */
    private final class Pen {
        private final Graphics2D graphics;

        Pen(Graphics2D graphics) {
            this.graphics = graphics;
        }

        void everything() {
            graphics.setPaint(ChartTheme.INK);
            left(plan.title(), MARGIN, 30.0, ChartTheme.TITLE);
            graphics.setPaint(ChartTheme.MUTED);
            left(plan.subtitle(), MARGIN, 50.0, ChartTheme.NORMAL);
            layout.blocks().forEach(this::block);
            organic();
            aqueous();
            loop();
            layout.above().forEach(this::above);
            layout.below().forEach(this::below);
            key();
        }

        private void block(Block block) {
            double x = shift + block.left;
            graphics.setPaint(PANEL);
            graphics.fill(new Rectangle2D.Double(x, boxesY - 3.0, block.right - block.left, longest + 6.0));
            double line = Math.min(1.0, 0.15 * block.boxWidth);
            graphics.setStroke(new BasicStroke((float) line));
            for (int i = 0; i < block.drawn; i++) {
                boolean turned = (i < block.head() ? i : i + block.hidden()) % 2 == 1;
                box(block, x + i * block.boxWidth + (i < block.head() ? 0.0 : block.gap()), turned);
            }
            if (block.hidden() > 0) {
                double gap = x + block.head() * block.boxWidth;
                zigzag(gap + 3.0);
                zigzag(gap + block.gap() - 3.0);
                graphics.setPaint(ChartTheme.INK);
                double middle = boxesY + 0.5 * longest;
                center(
                        List.of(String.valueOf(block.hidden()), "more"),
                        gap + 0.5 * block.gap(),
                        middle - Lettering.LINE);
            }
            graphics.setPaint(ChartTheme.INK);
            left(block.heading.get(0), x + 9.0, headingY + 11.0, ChartTheme.NORMAL.deriveFont(Font.BOLD));
            for (int i = 1; i < block.heading.size(); i++) {
                left(block.heading.get(i), x + 9.0, headingY + 11.0 + i * Lettering.LINE, ChartTheme.SMALL);
            }
        }

        private void box(Block block, double x, boolean turned) {
            double scale = layout.scale();
            double mixer = scale * block.section.box().mixer().width();
            double settlerWidth = scale * block.section.box().settler().width();
            double settlerLength = scale * block.section.box().settler().length();
            double top = boxesY + 0.5 * (longest - mixer - settlerLength);
            double mixerX = x + 0.5 * (block.boxWidth - mixer);
            double mixerY = turned ? top + settlerLength : top;
            double impeller = scale * block.section.box().mixer().impeller();
            rectangle(mixerX, mixerY, mixer, mixer, MIXER);
            if (impeller > 0.0 && impeller < mixer) {
                graphics.draw(new Ellipse2D.Double(
                        mixerX + 0.5 * (mixer - impeller), mixerY + 0.5 * (mixer - impeller), impeller, impeller));
            }
            rectangle(
                    x + 0.5 * (block.boxWidth - settlerWidth),
                    turned ? top : top + mixer,
                    settlerWidth,
                    settlerLength,
                    Color.WHITE);
        }

        private void rectangle(double x, double y, double wide, double high, Color colour) {
            Rectangle2D rectangle = new Rectangle2D.Double(x, y, wide, high);
            graphics.setPaint(colour);
            graphics.fill(rectangle);
            graphics.setPaint(ChartTheme.INK);
            graphics.draw(rectangle);
        }

        private void zigzag(double x) {
            Path2D path = new Path2D.Double();
            path.moveTo(x, boxesY - 3.0);
            int teeth = 8;
            for (int i = 1; i <= teeth; i++) {
                double side = i == teeth ? 0.0 : i % 2 == 1 ? 3.0 : -3.0;
                path.lineTo(x + side, boxesY - 3.0 + i * (longest + 6.0) / teeth);
            }
            graphics.setPaint(ChartTheme.MUTED);
            graphics.setStroke(OUTLINE);
            graphics.draw(path);
        }

        /** The organic above all sections from the first stream to the last. */
        private void organic() {
            line(Phase.ORGANIC, shift + layout.organicFrom(), organicY, shift + layout.organicTo(), organicY);
            for (Block block : layout.blocks()) {
                head(Phase.ORGANIC, shift + block.left + ALONG * (block.right - block.left) + 5.0, organicY, 1.0, 0.0);
            }
        }

        /** The aqueous below every section, joined where it goes on into the section before. */
        private void aqueous() {
            for (int i = 0; i < layout.blocks().size(); i++) {
                Block block = layout.blocks().get(i);
                double from = block.right;
                double to = block.left;
                for (Column column : layout.below()) {
                    if (column.section == i) {
                        from = Math.max(from, column.x);
                        to = Math.min(to, column.x);
                    }
                }
                if (block.section.aqueousOnward() && i > 0) {
                    to = layout.blocks().get(i - 1).right;
                    double middle = 0.5 * (block.left + to);
                    head(Phase.AQUEOUS, shift + middle - 5.0, aqueousY, -1.0, 0.0);
                }
                line(Phase.AQUEOUS, shift + from, aqueousY, shift + to, aqueousY);
                head(Phase.AQUEOUS, shift + block.left + ALONG * (block.right - block.left) - 5.0, aqueousY, -1.0, 0.0);
            }
        }

        private void loop() {
            plan.loop().ifPresent(loop -> {
                double left = shift + layout.loopLeft();
                double right = shift + layout.loopRight();
                double end = shift + layout.organicTo();
                double start = shift + layout.organicFrom();
                line(Phase.ORGANIC, end, organicY, right, organicY);
                line(Phase.ORGANIC, right, organicY, right, loopY);
                double from = right;
                for (Treated treated : layout.treated()) {
                    double x = shift + treated.x;
                    line(Phase.ORGANIC, from, loopY, x + 0.5 * treated.width, loopY);
                    head(Phase.ORGANIC, x + 0.5 * treated.width, loopY, -1.0, 0.0);
                    treatment(treated, x);
                    from = x - 0.5 * treated.width;
                }
                line(Phase.ORGANIC, from, loopY, left, loopY);
                line(Phase.ORGANIC, left, loopY, left, organicY);
                line(Phase.ORGANIC, left, organicY, start, organicY);
                head(Phase.ORGANIC, left, 0.5 * (loopY + organicY), 0.0, 1.0);
                head(Phase.ORGANIC, right, 0.5 * (loopY + organicY), 0.0, -1.0);
                graphics.setPaint(ChartTheme.INK);
                double label = shift + layout.loopLabel();
                center(List.of(BlockLayout.loopText(loop)), label, loopY - 5.0 - Lettering.LINE);
            });
        }

        private void treatment(Treated treated, double x) {
            double high = boxHeight(treated.name);
            double top = loopY - 0.5 * high;
            step(treated.name, x, top, treated.width);
            for (int i = 0; i < treated.labels.size(); i++) {
                double place = x + treated.places.get(i);
                boolean enters = treated.enters.get(i);
                arrow(Phase.AQUEOUS, place, enters ? top - ARROW : top, enters ? top : top - ARROW);
                graphics.setPaint(ChartTheme.INK);
                center(
                        treated.labels.get(i),
                        place,
                        top - ARROW - 2.0 - treated.labels.get(i).size() * Lettering.LINE);
            }
        }

        private void above(Column column) {
            double x = shift + column.x;
            boolean enters = column.stream.enters();
            double near = organicY - (column.stream.end() == End.WITHIN ? 1.0 : 0.0);
            arrow(Phase.ORGANIC, x, enters ? labelsY + 3.0 : near, enters ? near : labelsY + 3.0);
            graphics.setPaint(ChartTheme.INK);
            center(column.label, x, labelsY - column.label.size() * Lettering.LINE);
        }

        private void below(Column column) {
            double x = shift + column.x;
            double y = aqueousY + ARROW;
            boolean enters = column.stream.enters();
            arrow(Phase.AQUEOUS, x, enters ? y : aqueousY, enters ? aqueousY : y);
            y += 2.0;
            graphics.setPaint(ChartTheme.INK);
            center(column.label, x, y);
            y += column.label.size() * Lettering.LINE;
            Color colour = AQUEOUS;
            for (List<String> step : column.steps) {
                arrow(colour, ChartTheme.SOLID, x, y + 3.0, y + ARROW);
                colour = ChartTheme.INK;
                y += ARROW;
                step(step, x, y, column.width - 4.0);
                y += boxHeight(step);
            }
            if (!column.product.isEmpty()) {
                arrow(colour, ChartTheme.SOLID, x, y + 3.0, y + ARROW - 2.0);
                graphics.setPaint(ChartTheme.INK);
                center(column.product, x, y + ARROW);
            }
        }

        /** A block with its name. */
        private void step(List<String> name, double x, double y, double wide) {
            graphics.setStroke(OUTLINE);
            rectangle(x - 0.5 * wide, y, wide, boxHeight(name), PANEL);
            center(name, x, y + PAD);
        }

        private void key() {
            double metres = scaleBar();
            double units = metres * layout.scale();
            double y = keyY + 30.0;
            graphics.setPaint(ChartTheme.INK);
            graphics.setStroke(ChartTheme.SOLID);
            graphics.draw(new Line2D.Double(MARGIN, y, MARGIN + units, y));
            graphics.draw(new Line2D.Double(MARGIN, y - 4.0, MARGIN, y + 4.0));
            graphics.draw(new Line2D.Double(MARGIN + units, y - 4.0, MARGIN + units, y + 4.0));
            String length =
                    metres < 1.0 ? Figures.factor(1000.0 * metres, 3) + " mm" : Figures.factor(metres, 3) + " m";
            left(length, MARGIN + units + 8.0, y + 4.0, ChartTheme.SMALL);
            double x = MARGIN + units + 20.0 + Lettering.smallWidth(List.of(length));
            left(keyText(), x, y + 4.0, ChartTheme.SMALL);
            x += Lettering.smallWidth(List.of(keyText())) + 24.0;
            x = sample(Phase.ORGANIC, x, y);
            x = sample(Phase.AQUEOUS, x, y);
            x = sample(MIXER, "mixer", x, y);
            sample(Color.WHITE, "settler", x, y);
        }

        private double sample(Phase phase, double x, double y) {
            line(phase, x, y, x + 30.0, y);
            graphics.setPaint(ChartTheme.INK);
            left(phase.label(), x + 36.0, y + 4.0, ChartTheme.SMALL);
            return x + 52.0 + Lettering.smallWidth(List.of(phase.label()));
        }

        private double sample(Color colour, String name, double x, double y) {
            graphics.setStroke(OUTLINE);
            rectangle(x, y - 6.0, 12.0, 12.0, colour);
            left(name, x + 18.0, y + 4.0, ChartTheme.SMALL);
            return x + 34.0 + Lettering.smallWidth(List.of(name));
        }

        private void line(Phase phase, double x1, double y1, double x2, double y2) {
            line(colour(phase), stroke(phase), x1, y1, x2, y2);
        }

        private void line(Color colour, Stroke stroke, double x1, double y1, double x2, double y2) {
            graphics.setPaint(colour);
            graphics.setStroke(stroke);
            graphics.draw(new Line2D.Double(x1, y1, x2, y2));
        }

        /** An upright arrow to y2. */
        private void arrow(Phase phase, double x, double y1, double y2) {
            arrow(colour(phase), stroke(phase), x, y1, y2);
        }

        private void arrow(Color colour, Stroke stroke, double x, double y1, double y2) {
            double direction = Math.signum(y2 - y1);
            line(colour, stroke, x, y1, x, y2 - 4.0 * direction);
            head(colour, x, y2, 0.0, direction);
        }

        /** The head of an arrow, its point there. */
        private void head(Phase phase, double x, double y, double dx, double dy) {
            head(colour(phase), x, y, dx, dy);
        }

        private void head(Color colour, double x, double y, double dx, double dy) {
            Path2D head = new Path2D.Double();
            head.moveTo(x, y);
            head.lineTo(x - 9.0 * dx - 4.0 * dy, y - 9.0 * dy + 4.0 * dx);
            head.lineTo(x - 9.0 * dx + 4.0 * dy, y - 9.0 * dy - 4.0 * dx);
            head.closePath();
            graphics.setPaint(colour);
            graphics.fill(head);
        }

        private void left(String text, double x, double y, Font font) {
            graphics.setFont(font);
            graphics.drawString(text, (float) x, (float) y);
        }

        /** Lines of small text below each other, the first below y. */
        private void center(List<String> lines, double x, double y) {
            graphics.setFont(ChartTheme.SMALL);
            for (int i = 0; i < lines.size(); i++) {
                double wide = graphics.getFontMetrics()
                        .getStringBounds(lines.get(i), graphics)
                        .getWidth();
                graphics.drawString(
                        lines.get(i), (float) (x - 0.5 * wide), (float) (y + (i + 1) * Lettering.LINE - 3.0));
            }
        }
    }

    private static Color colour(Phase phase) {
        return phase == Phase.ORGANIC ? ORGANIC : AQUEOUS;
    }

    private static Stroke stroke(Phase phase) {
        return phase == Phase.ORGANIC ? ChartTheme.DASHED : ChartTheme.SOLID;
    }

    /** The longest of 1, 2 and 5 m times a power of ten that has room. */
    private double scaleBar() {
        double most = SCALE_BAR / layout.scale();
        double decade = Math.pow(10.0, Math.floor(Math.log10(most)));
        double mantissa = most / decade;
        return decade * (mantissa >= 5.0 ? 5.0 : mantissa >= 2.0 ? 2.0 : 1.0);
    }
}
