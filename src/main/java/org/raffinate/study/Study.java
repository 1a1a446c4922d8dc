package org.raffinate.study;

import java.util.ArrayList;
import java.util.List;
import org.raffinate.document.CaseTree;
import org.raffinate.sweep.Levels;
import org.raffinate.sweep.Sample;

/**
 * A study that was read and found without fault: what varies in a case, and what is kept of the answers.
 *
 * <p>Its points are all levels of the listed axes, the last axis running fastest, and within each of them all draws.
 *
 * @param title its title
 * @param file its file
 * @param base the file of the case that varies
 * @param run what is computed at each point
 * @param axes what varies
 * @param sample how values are drawn
 * @param results names of the results that are kept
 * @param show names of the results that charts show
 * @param objectives what the front of best points is sought in; none, or two or three
 * @param confidence that is asked for, between 0 and 1
 */
public record Study(
        String title,
        CaseTree file,
        CaseTree base,
        Run run,
        List<StudyAxis> axes,
        Sample.Plan sample,
        List<String> results,
        List<String> show,
        List<Objective> objectives,
        double confidence) {
    public Study {
        axes = List.copyOf(axes);
        results = List.copyOf(results);
        show = List.copyOf(show);
        objectives = List.copyOf(objectives);
    }

    /**
     * What is best where it is least, or most.
     *
     * @param result name of a result
     * @param most whether more is better
     */
    public record Objective(String result, boolean most) {}

    /** All levels of the listed axes. */
    public Levels levels() {
        List<Integer> counts = new ArrayList<>();
        axes.stream()
                .filter(axis -> !axis.isDrawn())
                .forEach(axis -> counts.add(axis.levels().size()));
        return new Levels(counts);
    }

    /** How many points there are. */
    public long points() {
        return Math.multiplyExact(levels().size(), sample.size());
    }

    /** The levels of a point among {@link #levels}. */
    public long grid(long point) {
        return point / sample.size();
    }

    /** The draw of a point. */
    public long draw(long point) {
        return point % sample.size();
    }

    /** The labels of all axes, place by place. */
    public List<String> labels() {
        return axes.stream().flatMap(axis -> axis.labels().stream()).toList();
    }

    /**
     * Of what is written at the places of all axes, what varies the design.
     *
     * @param written axis by axis
     */
    List<List<String>> designed(List<List<String>> written) {
        List<List<String>> designed = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            if (axes.get(i).design()) {
                designed.add(written.get(i));
            }
        }
        return designed;
    }
}
