package org.raffinate.studyreport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.raffinate.table.Column;
import org.raffinate.table.Columns;
import org.raffinate.table.NumberColumns;

/** Columns of the points of a study, some at a time so that a million points fit. */
final class PointColumns {
    /** Columns that are in memory together. */
    private static final int TOGETHER = 8;

    private final Path rows;
    private final Columns columns;

    PointColumns(Path rows, Columns columns) {
        this.rows = rows;
        this.columns = columns;
    }

    Columns columns() {
        return columns;
    }

    /** The column of this name. */
    Column named(String name) {
        return columns.list().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + name + " in " + columns.headers()));
    }

    /** These columns as numbers, NaN where a point has none. */
    NumberColumns read(List<String> names) throws IOException {
        Set<String> headers = new LinkedHashSet<>();
        names.forEach(name -> headers.add(named(name).header()));
        return NumberColumns.read(rows, columns, List.copyOf(headers));
    }

    /** Each of these columns, a few of them in memory at a time. */
    void each(List<Column> wanted, BiConsumer<Column, double[]> use) throws IOException {
        for (int from = 0; from < wanted.size(); from += TOGETHER) {
            List<Column> part = wanted.subList(from, Math.min(wanted.size(), from + TOGETHER));
            List<String> names = new ArrayList<>();
            part.forEach(column -> names.add(column.name()));
            NumberColumns read = read(names);
            part.forEach(column -> use.accept(column, read.values(column.header())));
        }
    }
}
