package org.raffinate.cli;

import org.raffinate.answers.Answered;
import org.raffinate.plantreport.WorksReport;
import org.raffinate.report.Report;

/** Reports on what came out of a case. */
final class Reports {
    private Reports() {}

    /** The report with the plant where there is one. */
    static Report of(Answered answered) {
        Report report = answered.cascade()
                .map(Report::of)
                .or(() -> answered.circuit().map(Report::of))
                .orElseThrow();
        return answered.outlook()
                .map(outlook -> report.with(new WorksReport(answered.title(), outlook)))
                .orElse(report);
    }
}
