package org.raffinate.jmh.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/** Times of a run as ratios to other times of the same run; an exclamation mark stands behind a target that is missed. */
public final class RatioTable {
    private static final List<String> HEADER =
            List.of("work", "µs", "± %", "held against", "µs", "ratio", "target", "B allocated", "B of the answer");

    private final Map<String, Measured> measured = new HashMap<>();

    /** Tables that may refer to any of these results. */
    public RatioTable(Iterable<RunResult> run) {
        run.forEach(result -> measured.put(Measured.key(result.getParams()), Measured.of(result)));
    }

    /** One row for each of these results. */
    public String of(List<RunResult> results, Function<BenchmarkParams, Row> rows) {
        MarkdownTable table = new MarkdownTable(HEADER);
        results.forEach(result -> table.add(cells(result, rows.apply(result.getParams()))));
        return table.text();
    }

    private List<String> cells(RunResult result, Row row) {
        Measured own = Measured.of(result);
        Measured unit = measured.get(row.reference());
        double ratio = unit == null ? Double.NaN : own.microseconds() / unit.microseconds();
        return List.of(
                row.work(),
                number(own.microseconds()),
                percent(own.spread()),
                row.unit(),
                number(unit == null ? Double.NaN : unit.microseconds()),
                number(ratio),
                row.target().isPresent() ? target(ratio, row.target().getAsDouble()) : "",
                bytes(own.bytes()),
                row.answer().isPresent() ? Long.toString(row.answer().getAsLong()) : "");
    }

    private static String target(double ratio, double target) {
        return String.format(Locale.ROOT, "%.2g", target) + (ratio > target ? " !" : "");
    }

    /** Three digits; nothing where there is no number. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        int whole = (int) Math.floor(Math.log10(Math.max(Math.abs(value), 1e-3)));
        return String.format(Locale.ROOT, "%." + Math.max(0, 2 - whole) + "f", value);
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.0f", 100.0 * share) : "";
    }

    private static String bytes(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.0f", value) : "";
    }
}
