package org.raffinate.studyreport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raffinate.study.Outcome;
import org.raffinate.study.StudyWork;
import org.raffinate.table.Columns;
import org.raffinate.table.TableReader;

/**
 * How the points of a study ended.
 *
 * @param statuses points by their status, those that are solved first
 * @param reasons the commonest reasons of points without numbers, and how many points have them
 * @param points all of them
 */
record Tally(Map<String, Long> statuses, List<Reason> reasons, long points) {
    private static final int MOST_REASONS = 5;
    /** Different reasons that are counted; numbers in them make them many. */
    private static final int MOST_COUNTED = 10_000;

    /**
     * Why points have no numbers.
     *
     * @param status their status
     * @param reason of the first of them
     * @param points how many say so
     */
    record Reason(String status, String reason, long points) {}

    static Tally of(Path rows, Columns columns) throws IOException {
        int statusPlace = columns.place(StudyWork.STATUS);
        int reasonPlace = columns.place(StudyWork.REASON);
        Map<String, Long> statuses = new LinkedHashMap<>();
        Map<String, Reason> reasons = new LinkedHashMap<>();
        long points = 0;
        try (TableReader reader = TableReader.open(rows, columns)) {
            while (reader.next()) {
                points++;
                String status = String.valueOf(reader.word(statusPlace));
                statuses.merge(status, 1L, Long::sum);
                String reason = reader.word(reasonPlace);
                if (!status.equals(Outcome.Status.SOLVED.label()) && reason != null) {
                    // Reasons that differ by their numbers alone are one.
                    String kind = status + ": " + reason.replaceAll("[0-9][0-9.eE+-]*", "#");
                    if (reasons.size() < MOST_COUNTED || reasons.containsKey(kind)) {
                        reasons.merge(
                                kind,
                                new Reason(status, reason, 1),
                                (first, next) -> new Reason(first.status, first.reason, first.points + 1));
                    }
                }
            }
        }
        return new Tally(
                statuses,
                reasons.values().stream()
                        .sorted(Comparator.comparingLong(Reason::points).reversed())
                        .limit(MOST_REASONS)
                        .toList(),
                points);
    }

    long solved() {
        return statuses.getOrDefault(Outcome.Status.SOLVED.label(), 0L);
    }
}
