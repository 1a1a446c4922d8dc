package org.raffinate.studyreport;

import java.util.List;
import java.util.Optional;
import org.raffinate.insight.ConfidentStages;
import org.raffinate.insight.Probability;
import org.raffinate.insight.Quantiles;
import org.raffinate.insight.SobolIndices;
import org.raffinate.insight.Tornado;
import org.raffinate.study.Study;
import org.raffinate.table.Column;

/**
 * What the points of a study say together.
 *
 * @param study what was asked
 * @param tally how its points ended
 * @param outputs how each result is spread over all points
 * @param chances how likely each specification is met, and all of them, over all points; none where nothing is drawn
 * @param levels each level of the listed axes with its draws, where something is drawn and a level is met or not
 * @param stages the stages for the confidence that is asked for, where stages differ and something is drawn
 * @param sensitivities what moves the results that are shown, at one level
 * @param level the level of the sensitivities
 * @param front the best points by the objectives
 */
record Findings(
        Study study,
        Tally tally,
        List<Output> outputs,
        List<Chance> chances,
        List<Level> levels,
        Optional<ConfidentStages> stages,
        List<Sensitivity> sensitivities,
        Optional<Level> level,
        Optional<Front> front) {
    Findings {
        outputs = List.copyOf(outputs);
        chances = List.copyOf(chances);
        levels = List.copyOf(levels);
        sensitivities = List.copyOf(sensitivities);
    }

    /** What the listed axes are at the level of the sensitivities; empty where nothing is listed. */
    Optional<String> where() {
        return level.map(Level::written).filter(written -> !written.isBlank());
    }

    /** A result over all points; empty where no point has it. */
    record Output(Column column, Optional<Quantiles.Summary> summary) {}

    /** A specification, or all of them together. */
    record Chance(String name, Probability probability) {}

    /**
     * A level of the listed axes.
     *
     * @param number of the level
     * @param written what the axes are there, e.g. {@code S = 1.3 mol/mol}; blank where nothing is listed
     * @param stages of its first plant, 0 where there is none
     * @param probability of meeting all specifications
     */
    record Level(long number, String written, int stages, Probability probability) {}

    /**
     * What moves a result.
     *
     * @param tornado by the ends of each axis, where something is drawn
     * @param indices shares of the variance, where the points were drawn for them
     */
    record Sensitivity(Column column, Optional<Tornado> tornado, Optional<SobolIndices> indices) {}

    /**
     * The best points by two or three objectives.
     *
     * @param columns of the objectives
     * @param points what none of the others beats, by rising first objective
     * @param others first two objectives of points that are beaten, at most some thousands of them
     * @param all how many points it was sought among
     * @param what what a point of it is, in words
     */
    record Front(List<Column> columns, List<Best> points, List<List<Double>> others, long all, String what) {
        Front {
            columns = List.copyOf(columns);
            points = List.copyOf(points);
            others = List.copyOf(others);
        }
    }

    /**
     * One of the best points.
     *
     * @param written what the axes are there
     * @param values of the objectives
     */
    record Best(String written, List<Double> values) {
        Best {
            values = List.copyOf(values);
        }
    }
}
