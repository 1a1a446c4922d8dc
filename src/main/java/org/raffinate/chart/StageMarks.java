package org.raffinate.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.TextAnchor;
import org.raffinate.cascade.Cascade;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;

/** The axis of the stages, and what is written along it: where streams enter or leave, and where sections meet. */
public final class StageMarks {
    /** Part of the width that a label beside its line needs. */
    private static final double LABEL_WIDTH = 0.16;
    /** Part of the width that a character needs. */
    private static final double CHARACTER = 0.01;
    /** Part of the height that a line of labels needs. */
    private static final double LABEL_HEIGHT = 0.05;

    private final int stages;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();

    private StageMarks(int stages) {
        this.stages = stages;
    }

    /** Feeds and draws of a cascade. */
    static StageMarks of(Cascade cascade) {
        StageMarks all = new StageMarks(cascade.stages());
        cascade.feeds().forEach(feed -> all.mark(feed.stage(), feed.phase().label() + " feed"));
        cascade.draws().forEach(draw -> all.mark(draw.stage(), draw.phase().label() + " draw"));
        all.marks.sort(Comparator.comparingInt(Mark::stage));
        return all;
    }

    /** Sections of a circuit; feeds and draws where they do not stand at the end of a section. */
    static StageMarks of(Circuit circuit) {
        StageMarks all = new StageMarks(circuit.stages());
        int before = 0;
        for (Section section : circuit.sections()) {
            all.bands.add(new Band(
                    before + 0.5,
                    before + section.stages() + 0.5,
                    section.kind().word()));
            before += section.stages();
        }
        circuit.aqueousInlets().stream()
                .filter(inlet -> all.inside(inlet.stage()))
                .forEach(inlet -> all.mark(inlet.stage(), "aqueous in"));
        circuit.organicInlets().forEach(inlet -> all.mark(inlet.stage(), "organic in"));
        circuit.draws().forEach(draw -> all.mark(draw.stage(), draw.phase().label() + " draw"));
        all.marks.sort(Comparator.comparingInt(Mark::stage));
        return all;
    }

    /** Sections alone: the duty of each stage, in the direction of the organic. */
    public static StageMarks of(List<SectionKind> duties) {
        StageMarks all = new StageMarks(duties.size());
        int first = 0;
        for (int stage = 1; stage <= duties.size(); stage++) {
            if (stage == duties.size() || duties.get(stage) != duties.get(first)) {
                all.bands.add(
                        new Band(first + 0.5, stage + 0.5, duties.get(first).word()));
                first = stage;
            }
        }
        return all;
    }

    /** A chart over so many stages. */
    public static LineChart chart(int stages, NumberAxis range) {
        String label = "stage (organic from 1 to " + stages + ", aqueous back)";
        return new LineChart(ChartTheme.integers(label, 0.5, stages + 0.5), range);
    }

    /** One line under the title: the case and the size of its cascade. */
    static String subtitle(Answer answer, Cascade cascade) {
        return answer.question().title() + ": " + answer.extraction() + " + "
                + (cascade.stages() - answer.extraction()) + " stages, S " + Figures.number(cascade.s(), 4) + ", W "
                + Figures.number(cascade.w(), 4) + " mol per mol of feed";
    }

    /** The stage at which the first feed of a circuit enters: an aqueous one that holds rare earths, else an organic. */
    static int feedStage(Circuit circuit) {
        return circuit.aqueousInlets().stream()
                .filter(inlet -> inlet.liquor().metals().entrySet().stream()
                        .anyMatch(metal -> metal.getKey().isRareEarth() && metal.getValue() > 0.0))
                .map(inlet -> inlet.stage())
                .findFirst()
                .or(() -> circuit.organicInlets().stream()
                        .map(inlet -> inlet.stage())
                        .findFirst())
                .orElse(1);
    }

    /** Draws the marks, and opens the range axis above the data for as many rows as their labels need not to meet. */
    void draw(LineChart chart, NumberAxis range, double top) {
        draw(chart, range, top, 1);
    }

    /** The same in one of so many panels above each other. */
    public void draw(LineChart chart, NumberAxis range, double top, int panels) {
        List<Label> names = names();
        int named = names.stream().mapToInt(name -> name.row() + 1).max().orElse(0);
        List<Integer> rows = rows(named);
        int most = rows.stream().mapToInt(row -> row + 1).max().orElse(named);
        double line = panels * LABEL_HEIGHT * (top - range.getLowerBound());
        double upper = top + (most + 0.5) * line;
        range.setRange(range.getLowerBound(), upper);
        boundaries(chart);
        for (Label name : names) {
            double height = upper - (name.row() + 0.2) * line;
            chart.label(name.text(), name.middle(), height, ChartTheme.MUTED, TextAnchor.TOP_CENTER);
        }
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            boolean leftwards = leftwards(mark);
            chart.vertical(mark.stage(), ChartTheme.MUTED, bands.isEmpty() ? ChartTheme.THIN : ChartTheme.THIN_DASHED);
            chart.label(
                    leftwards ? mark.text() + " " : " " + mark.text(),
                    mark.stage(),
                    upper - (rows.get(i) + 0.2) * line,
                    ChartTheme.MUTED,
                    leftwards ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
        }
    }

    /** The lines alone, for a panel below one that has the names. */
    public void lines(LineChart chart) {
        boundaries(chart);
        marks.forEach(mark -> chart.vertical(mark.stage(), ChartTheme.MUTED, ChartTheme.THIN_DASHED));
    }

    private void boundaries(LineChart chart) {
        bands.stream()
                .filter(band -> band.first() > 1.0)
                .forEach(band -> chart.vertical(band.first(), ChartTheme.MUTED, ChartTheme.THIN));
    }

    /** Names of the sections above their middles, within the plot, one below the other where sections are short. */
    private List<Label> names() {
        List<Label> names = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (Band band : bands) {
            double width = CHARACTER * stages * (band.name().length() + 1);
            double middle = 0.5 * (band.first() + band.last());
            middle = Math.max(0.5 + 0.5 * width, Math.min(stages + 0.5 - 0.5 * width, middle));
            int row = 0;
            while (row < ends.size() && ends.get(row) > middle - 0.5 * width) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, middle + 0.5 * width);
            names.add(new Label(band.name(), middle, row));
        }
        return names;
    }

    /** The row of each label, the first that is free at its place. */
    private List<Integer> rows(int first) {
        double width = LABEL_WIDTH * stages;
        List<Integer> rows = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (Mark mark : marks) {
            double begin = mark.stage() - (leftwards(mark) ? width : 0.0);
            int row = 0;
            while (row < ends.size() && ends.get(row) > begin) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, begin + width);
            rows.add(first + row);
        }
        return rows;
    }

    private void mark(int stage, String text) {
        marks.add(new Mark(stage, text + " " + stage));
    }

    /** Whether a stage is not the last of its section. */
    private boolean inside(int stage) {
        return bands.stream().noneMatch(band -> Math.abs(band.last() - 0.5 - stage) < 0.25);
    }

    /** Whether a label finds no room at its right. */
    private boolean leftwards(Mark mark) {
        return mark.stage() > (1.0 - LABEL_WIDTH) * stages;
    }

    /** Something that enters or leaves between the ends. */
    private record Mark(int stage, String text) {}

    /** The name of a section, its place and its row from above. */
    private record Label(String text, double middle, int row) {}

    /** A section on the axis. */
    private record Band(double first, double last, String name) {}
}
