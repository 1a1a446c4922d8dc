package org.raffinate.plantreport;

import java.util.Optional;
import org.raffinate.answers.Answered;
import org.raffinate.report.Report;
import org.raffinate.report.Supplement;

/** Reports on what came out of a case. */
public final class AnswerReport {
    private AnswerReport() {}

    /** The report with the plant, where there is one, or with what stands against it. */
    public static Report of(Answered answered) {
        Report report = answered.cascade()
                .map(Report::of)
                .or(() -> answered.circuit().map(Report::of))
                .orElseThrow();
        Optional<Supplement> plant = answered.outlook()
                .<Supplement>map(outlook -> new WorksReport(answered.title(), outlook))
                .or(() -> answered.unplanned().map(Unplanned::new));
        return plant.map(report::with).orElse(report);
    }
}
