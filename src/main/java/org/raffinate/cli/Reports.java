package org.raffinate.cli;

import java.util.Optional;
import org.raffinate.answers.Answered;
import org.raffinate.plantreport.Unplanned;
import org.raffinate.plantreport.WorksReport;
import org.raffinate.report.Report;
import org.raffinate.report.Supplement;

/** Reports on what came out of a case. */
final class Reports {
    private Reports() {}

    /** The report with the plant where there is one. */
    static Report of(Answered answered) {
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
