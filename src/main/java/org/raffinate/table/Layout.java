package org.raffinate.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * How a table is made: its columns from left to right, each with what it says of a row.
 *
 * @param <T> what a row speaks of
 */
public final class Layout<T> {
    private final String name;
    private final String title;
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<T, Optional<Object>>> cells = new ArrayList<>();

    /**
     * No columns yet.
     *
     * @param name name of the table in lower case with hyphens
     * @param title a phrase that says what it shows
     */
    public Layout(String name, String title) {
        this.name = name;
        this.title = title;
    }

    /** A column of whole numbers without a unit. */
    public Layout<T> integer(String header, String description, ToLongFunction<T> value) {
        return column(header, "", Column.Type.INTEGER, description, row -> Optional.of(value.applyAsLong(row)));
    }

    /** A column of numbers; a cell is empty where its number is not finite. */
    public Layout<T> number(String header, String unit, String description, ToDoubleFunction<T> value) {
        return column(
                header,
                unit,
                Column.Type.NUMBER,
                description,
                row -> Optional.<Object>of(value.applyAsDouble(row))
                        .filter(number -> Double.isFinite((Double) number)));
    }

    /** A column of words; a cell is empty where its word is. */
    public Layout<T> word(String header, String description, Function<T, String> value) {
        return column(
                header,
                "",
                Column.Type.WORD,
                description,
                row -> Optional.<Object>of(value.apply(row)).filter(word -> !word.equals("")));
    }

    /** A column that says yes or no. */
    public Layout<T> flag(String header, String description, Predicate<T> value) {
        return column(header, "", Column.Type.FLAG, description, row -> Optional.of(value.test(row)));
    }

    private Layout<T> column(
            String header, String unit, Column.Type type, String description, Function<T, Optional<Object>> cell) {
        columns.add(new Column(header, unit, type, description));
        cells.add(cell);
        return this;
    }

    /** The table with a row for each of these. */
    public Table of(Iterable<? extends T> rows) {
        List<List<Optional<Object>>> all = new ArrayList<>();
        for (T row : rows) {
            all.add(cells.stream().map(cell -> cell.apply(row)).toList());
        }
        return new Table(name, title, new Columns(columns), all);
    }
}
