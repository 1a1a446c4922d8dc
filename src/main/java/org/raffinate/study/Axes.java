package org.raffinate.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.raffinate.document.Measure;
import org.raffinate.sweep.Levels;
import org.raffinate.sweep.Sample;
import org.raffinate.table.Column;

/** The axes of a study for who reads its rows. Not for use by several threads. */
public final class Axes {
    private final Study study;
    private final List<StudyAxis> listed;
    private final List<StudyAxis> drawn;
    private final Levels levels;
    private final Sample sample;

    public Axes(Study study) {
        this.study = study;
        listed = study.axes().stream().filter(axis -> !axis.isDrawn()).toList();
        drawn = study.axes().stream().filter(StudyAxis::isDrawn).toList();
        levels = study.levels();
        sample = new Sample(study.sample());
    }

    /** Whether values are drawn. */
    public boolean isDrawn() {
        return !drawn.isEmpty();
    }

    /** Whether values are listed. */
    public boolean isListed() {
        return !listed.isEmpty();
    }

    /** Labels of the axes whose values are drawn. */
    public List<String> drawnLabels() {
        return drawn.stream().map(axis -> axis.labels().get(0)).toList();
    }

    /**
     * What the listed axes are at a level, e.g. {@code S = 1.3, stages = 40}.
     *
     * @param level number of the level
     */
    public String written(long level) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            StudyAxis axis = listed.get(i);
            List<String> texts = axis.levels().get(levels.level(level, i));
            for (int k = 0; k < texts.size(); k++) {
                parts.add(axis.labels().get(k) + " = " + texts.get(k));
            }
        }
        return String.join(", ", parts);
    }

    /** What all axes are at a point. */
    public String writtenAt(long point) {
        List<String> parts = new ArrayList<>();
        if (isListed()) {
            parts.add(written(study.grid(point)));
        }
        double[] values = sample.at(study.draw(point));
        for (int i = 0; i < drawn.size(); i++) {
            StudyAxis axis = drawn.get(i);
            String number = String.format(Locale.ROOT, "%.4g", values[i]);
            parts.add(axis.labels().get(0) + " = " + axis.ways().get(0).text(number));
        }
        return String.join(", ", parts);
    }

    /**
     * The listed axes that are numbers and take more than one value, those of several places by their first.
     *
     * @param column of the table
     * @param place of the axis among the listed ones
     * @param values level by level
     */
    public record Scale(Column column, int place, List<Double> values) {
        public Scale {
            values = List.copyOf(values);
        }
    }

    /** The scales of a study that can stand along a chart. */
    public List<Scale> scales() {
        List<Scale> scales = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            StudyAxis axis = listed.get(i);
            Column column = StudyTable.column(axis, 0);
            List<OptionalDouble> values = axis.levels().stream()
                    .map(level -> Measure.of(level.get(0))
                            .map(measure -> OptionalDouble.of(measure.number().doubleValue()))
                            .orElse(OptionalDouble.empty()))
                    .toList();
            if (column.type() != Column.Type.WORD
                    && values.stream().allMatch(OptionalDouble::isPresent)
                    && values.stream().distinct().count() > 1) {
                scales.add(new Scale(
                        column,
                        i,
                        values.stream().map(OptionalDouble::getAsDouble).toList()));
            }
        }
        return scales;
    }

    /** The level of a listed axis at a level of all. */
    public int level(long all, int place) {
        return levels.level(all, place);
    }

    /** Whether all listed axes but two are at their first level there. */
    public boolean isElsewhereFirst(long all, int one, int other) {
        for (int place = 0; place < listed.size(); place++) {
            if (place != one && place != other && levels.level(all, place) != 0) {
                return false;
            }
        }
        return true;
    }

    /** At what the listed axes but two are held when they are at their first level; blank where there are no others. */
    public String elsewhere(int one, int other) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < listed.size(); place++) {
            StudyAxis axis = listed.get(place);
            if (place != one && place != other && axis.levels().size() > 1) {
                text.append("; ")
                        .append(axis.labels().get(0))
                        .append(" = ")
                        .append(axis.levels().get(0).get(0));
            }
        }
        return text.toString();
    }
}
