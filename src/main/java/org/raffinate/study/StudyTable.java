package org.raffinate.study;

import java.util.ArrayList;
import java.util.List;
import org.raffinate.document.Measure;
import org.raffinate.study.PointWork.Point;
import org.raffinate.table.Column;
import org.raffinate.table.Columns;
import org.raffinate.table.CsvLines;

/** The table of a study: a row for each point with what varied, how it ended and what was kept. */
final class StudyTable {
    static final Column POINT = new Column("point", "", Column.Type.INTEGER, "number of the point, from 0");
    static final Column STATUS = new Column("status", "", Column.Type.WORD, "solved, or why there are no numbers");
    static final Column REASON = new Column("reason", "", Column.Type.WORD, "what the reader of this point must know");
    static final Column MET = new Column("met", "", Column.Type.FLAG, "whether every specification is met");

    /** Those that every table has. */
    static final List<Column> FIXED = List.of(POINT, STATUS, REASON, MET);

    private final List<Column.Type> types = new ArrayList<>();
    private final Results results;
    private final Columns columns;

    StudyTable(Study study, Results results) {
        this.results = results;
        List<Column> all = new ArrayList<>(List.of(POINT));
        for (StudyAxis axis : study.axes()) {
            for (int k = 0; k < axis.ways().size(); k++) {
                Column column = column(axis, k);
                types.add(column.type());
                all.add(column);
            }
        }
        all.addAll(List.of(STATUS, REASON, MET));
        all.addAll(results.columns());
        columns = new Columns(all);
    }

    Columns columns() {
        return columns;
    }

    /** The column of one place of an axis. */
    static Column column(StudyAxis axis, int place) {
        Way way = axis.ways().get(place);
        String said = way.path() + (axis.design() ? ", of the design" : "");
        boolean numbers = axis.isDrawn()
                || axis.levels().stream()
                        .allMatch(level -> Measure.of(level.get(place))
                                .filter(measure -> measure.unit().equals(way.unit()))
                                .isPresent());
        if (!numbers) {
            return new Column(axis.labels().get(place), "", Column.Type.WORD, said);
        }
        boolean whole = !axis.isDrawn()
                && axis.levels().stream().allMatch(level -> level.get(place).matches("\\d{1,9}"));
        return new Column(axis.labels().get(place), way.unit(), whole ? Column.Type.INTEGER : Column.Type.NUMBER, said);
    }

    /** Adds the row of a point. */
    void append(Point point, CsvLines lines) {
        lines.integer(point.number);
        int place = 0;
        for (List<String> axis : point.written) {
            for (String text : axis) {
                switch (types.get(place++)) {
                    case INTEGER -> lines.integer(Long.parseLong(text));
                    case NUMBER -> lines.number(number(text));
                    default -> lines.word(text);
                }
            }
        }
        Outcome outcome = point.outcome();
        lines.word(outcome.status().label());
        lines.word(outcome.reason().isEmpty() ? null : outcome.reason());
        if (!outcome.isSolved()) {
            lines.emptyToEndOfRow();
            return;
        }
        if (outcome.checks().isEmpty()) {
            lines.empty();
        } else {
            lines.flag(outcome.isMet());
        }
        for (Result result : results.list()) {
            append(result, outcome, lines);
        }
        lines.endRow();
    }

    private static double number(String text) {
        return Measure.of(text).orElseThrow().number().doubleValue();
    }

    private static void append(Result result, Outcome outcome, CsvLines lines) {
        double value = result.value().applyAsDouble(outcome);
        switch (result.column().type()) {
            case NUMBER -> lines.number(value);
            case INTEGER -> {
                if (Double.isFinite(value)) {
                    lines.integer(Math.round(value));
                } else {
                    lines.empty();
                }
            }
            default -> {
                if (Double.isFinite(value)) {
                    lines.flag(value != 0.0);
                } else {
                    lines.empty();
                }
            }
        }
    }
}
