package org.raffinate.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Columns of a table as numbers, all of one length.
 *
 * <p>A cell without value is NaN, a flag 1 or 0. Memory is eight bytes for each cell that was asked for.
 */
public final class NumberColumns {
    private final List<String> headers;
    private final double[][] values;
    private int rows;

    private NumberColumns(List<String> headers) {
        this.headers = List.copyOf(headers);
        this.values = new double[headers.size()][1024];
    }

    /**
     * Reads the columns with those headers from a file that {@link CsvLines} wrote, in one pass.
     *
     * @param columns all columns of the file
     * @param headers the ones to read; {@link IllegalArgumentException} for a column of words or none of the file's
     */
    public static NumberColumns read(Path file, Columns columns, List<String> headers) throws IOException {
        int[] places =
                headers.stream().mapToInt(header -> numeric(columns, header)).toArray();
        NumberColumns read = new NumberColumns(headers);
        try (TableReader reader = TableReader.open(
                file, columns, new HashSet<>(Arrays.stream(places).boxed().toList())::contains)) {
            while (reader.next()) {
                read.add(reader, columns, places);
            }
        }
        read.resize(read.rows);
        return read;
    }

    private static int numeric(Columns columns, String header) {
        int place = columns.place(header);
        if (columns.at(place).type() == Column.Type.WORD) {
            throw new IllegalArgumentException("column " + header + " holds words, expected one of numbers");
        }
        return place;
    }

    private void add(TableReader reader, Columns columns, int[] places) {
        if (values.length > 0 && rows == values[0].length) {
            resize(rows + rows / 2);
        }
        for (int i = 0; i < places.length; i++) {
            values[i][rows] = number(reader, columns.at(places[i]).type(), places[i]);
        }
        rows++;
    }

    private static double number(TableReader reader, Column.Type type, int place) {
        if (reader.isEmpty(place)) {
            return Double.NaN;
        }
        return switch (type) {
            case INTEGER -> reader.integer(place);
            case NUMBER -> reader.number(place);
            case FLAG -> reader.flag(place) ? 1 : 0;
            case WORD -> throw new IllegalStateException("words were refused before");
        };
    }

    private void resize(int length) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Arrays.copyOf(values[i], length);
        }
    }

    /** How many rows the table has. */
    public int rows() {
        return rows;
    }

    /** The column with that header, one number a row; not a copy, so that a long one stands in memory once. */
    public double[] values(String header) {
        int place = headers.indexOf(header);
        if (place < 0) {
            throw new IllegalArgumentException("column " + header + " was not read, expected one of " + headers);
        }
        return values[place];
    }
}
