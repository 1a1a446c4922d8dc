package org.raffinate.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.raffinate.cascade.Phase;
import org.raffinate.table.Column;
import org.raffinate.table.Table;

/** What is drawn of which table. */
final class Plots {
    private static final String STAGE = "stage";
    private static final String FRACTION = "mole fraction";
    private static final String MOLAR = "mol/L";
    /** Bars that can be read in one chart. */
    private static final int MOST_BARS = 40;

    private Plots() {}

    /** The charts of a table; none where there is nothing to compare. */
    static List<Plot> of(Table table) {
        List<Plot> plots = table.rows().size() < 2
                ? List.of()
                : switch (table.name().replaceFirst("^(tornado|sobol)-.*", "$1")) {
                    case "profile" -> profile(table);
                    case "trade-off" -> lines("Stages for the same products", table, "S", "stages", Plot.Kind.LINES);
                    case "equipment" -> bars("What is bought", table, "equipment", "bare erected");
                    case "cost" -> bars("What is paid for in a year", table, "item", "cost");
                    case "inventory" -> inventory(table);
                    case "stages" -> stages();
                    case "front" ->
                        lines(
                                "The best points",
                                table,
                                table.columns().at(1).name(),
                                table.columns().at(2).name(),
                                Plot.Kind.POINTS);
                    case "tornado" -> swings(table);
                    case "sobol" -> shares(table);
                    default -> List.of();
                };
        return plots.stream()
                .filter(plot -> !plot.series().isEmpty())
                .filter(plot -> plot.kind() == Plot.Kind.LINES
                        || plot.kind() == Plot.Kind.POINTS
                        || table.rows().size() <= MOST_BARS)
                .toList();
    }

    private static Column named(Table table, String name) {
        return table.columns().list().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("table " + table.name() + " has no column " + name));
    }

    private static List<Plot.Series> series(Table table, String end, Predicate<Column> wanted) {
        return table.columns().list().stream()
                .filter(column -> column.name().endsWith(end))
                .filter(wanted)
                .map(column -> new Plot.Series(
                        column.name().substring(0, column.name().length() - end.length()), column.header()))
                .toList();
    }

    /** Fractions of both phases as they are and by powers of ten, or concentrations by these; pH and loading. */
    private static List<Plot> profile(Table table) {
        List<Plot> plots = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            String end = " " + phase.label();
            List<Plot.Series> fractions =
                    series(table, end, column -> column.unit().equals(FRACTION));
            String title = "Mole fractions in the " + phase.label();
            plots.add(new Plot(title, Plot.Kind.LINES, STAGE, FRACTION, false, fractions));
            plots.add(new Plot(title + ", powers of ten", Plot.Kind.LINES, STAGE, FRACTION, true, fractions));
            plots.add(new Plot(
                    "Concentrations in the " + phase.label(),
                    Plot.Kind.LINES,
                    STAGE,
                    "concentration (" + MOLAR + ")",
                    true,
                    series(table, end, column -> column.unit().equals(MOLAR))));
        }
        for (String name : List.of("pH", "loading")) {
            List<Plot.Series> found = series(table, "", column -> column.name().equals(name));
            String header = found.isEmpty() ? name : found.get(0).header();
            plots.add(new Plot(name + " over the stages", Plot.Kind.LINES, STAGE, header, false, found));
        }
        return plots;
    }

    private static List<Plot> lines(String title, Table table, String x, String y, Plot.Kind kind) {
        Column along = named(table, x);
        Column up = named(table, y);
        return List.of(new Plot(
                title, kind, along.header(), up.header(), false, List.of(new Plot.Series(up.name(), up.header()))));
    }

    private static List<Plot> bars(String title, Table table, String label, String name) {
        Column value = named(table, name);
        return List.of(new Plot(
                title,
                Plot.Kind.BARS,
                label,
                value.header(),
                false,
                List.of(new Plot.Series(value.name(), value.header()))));
    }

    private static List<Plot> inventory(Table table) {
        List<Plot> plots = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            plots.add(new Plot(
                    "Oxides that stand in the " + phase.label(),
                    Plot.Kind.LINES,
                    STAGE,
                    "oxide (kg)",
                    true,
                    series(table, " " + phase.label(), column -> column.unit().equals("kg"))));
        }
        return plots;
    }

    private static List<Plot> stages() {
        return List.of(new Plot(
                "How likely all specifications are met",
                Plot.Kind.LINES,
                "stages",
                "probability",
                false,
                List.of(
                        new Plot.Series("probability", "probability"),
                        new Plot.Series("low end of the interval", "low"),
                        new Plot.Series("high end of the interval", "high"))));
    }

    private static List<Plot> swings(Table table) {
        Column low = named(table, "change at low end");
        Column high = named(table, "change at high end");
        return List.of(new Plot(
                table.title(),
                Plot.Kind.BARS,
                "axis",
                "change" + (low.unit().isEmpty() ? "" : " (" + low.unit() + ")"),
                false,
                List.of(new Plot.Series("low end", low.header()), new Plot.Series("high end", high.header()))));
    }

    private static List<Plot> shares(Table table) {
        return List.of(new Plot(
                table.title(),
                Plot.Kind.BARS,
                "axis",
                "share of the variance",
                false,
                List.of(new Plot.Series("alone", "alone"), new Plot.Series("in all", "in all"))));
    }
}
