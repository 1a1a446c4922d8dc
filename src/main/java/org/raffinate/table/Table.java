package org.raffinate.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A table that is small enough to be held: what a report shows, whatever it is written as.
 *
 * <p>A cell is a {@link Long}, a finite {@link Double}, a {@link String} that is not empty, or a {@link Boolean}, as the
 * type of its column says, or nothing.
 *
 * @param name its name in lower case with hyphens, that of its file
 * @param title a phrase that says what it shows
 * @param columns its columns
 * @param rows cells by the place of their column
 */
public record Table(String name, String title, Columns columns, List<List<Optional<Object>>> rows) {
    /** Refuses a row with another number of cells than there are columns. */
    public Table {
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Optional<Object>> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "table " + name + " has a row of " + row.size() + " cells, expected " + columns.size());
            }
        }
    }

    /**
     * The numbers of a column from the first row to the last, NaN where a cell is empty.
     *
     * @param header e.g. {@code flow (L/h)}
     * @throws IllegalArgumentException where there is no such column, or it holds no numbers
     */
    public List<Double> numbers(String header) {
        int place = columns.place(header);
        Column.Type type = columns.at(place).type();
        if (type != Column.Type.NUMBER && type != Column.Type.INTEGER) {
            throw new IllegalArgumentException(
                    "column " + header + " holds cells of type " + type.label() + ", expected numbers");
        }
        return rows.stream()
                .map(row -> row.get(place)
                        .map(cell -> ((Number) cell).doubleValue())
                        .orElse(Double.NaN))
                .toList();
    }

    /**
     * The sum of a column; empty cells add nothing.
     *
     * @param header e.g. {@code cost (USD/a)}
     * @throws IllegalArgumentException where there is no such column, or it holds no numbers
     */
    public double sum(String header) {
        return numbers(header).stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .sum();
    }

    /** The table as comma-separated values with its headers in the first line. */
    public String csv() {
        CsvLines lines = new CsvLines(columns).header();
        for (List<Optional<Object>> row : rows) {
            row.forEach(cell -> append(cell, lines));
            lines.endRow();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(lines.size());
        try {
            lines.drainTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot fail to be written", impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void append(Optional<Object> cell, CsvLines lines) {
        Object value = cell.orElse("");
        if (value instanceof Long integer) {
            lines.integer(integer);
        } else if (value instanceof Double number) {
            lines.number(number);
        } else if (value instanceof Boolean flag) {
            lines.flag(flag);
        } else if (cell.isPresent()) {
            lines.word(value.toString());
        } else {
            lines.empty();
        }
    }
}
