package org.raffinate.jmh;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.raffinate.cascade.FeedStream;
import org.raffinate.chart.Answer;
import org.raffinate.chart.Question;
import org.raffinate.design.Design;
import org.raffinate.design.DesignProblem;

/** Designs as reports and charts take them. */
final class Answers {
    private static final double MOL_PER_HOUR = 300.0;
    private static final double HOURS_PER_YEAR = 8000.0;

    private Answers() {}

    static Answer of(CascadeCase work) {
        Design design = work.design();
        DesignProblem problem = design.problem();
        FeedStream feed = new FeedStream(
                "a benchmark", problem.feed(), problem.phase(), MOL_PER_HOUR, OptionalDouble.of(1.0), HOURS_PER_YEAR);
        Question question = new Question(
                "Benchmark",
                feed,
                Optional.empty(),
                "",
                Optional.of(problem.cut()),
                problem.specifications(),
                List.of());
        return Answer.of(question, design);
    }
}
