package org.raffinate.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a table, from the first to the last: one at least, and no two with one header.
 *
 * @param list the columns in their order
 */
public record Columns(List<Column> list) {
    /** Refuses no columns, and a header that stands twice. */
    public Columns {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw new IllegalArgumentException("a table has one column at least, found none");
        }
        Set<String> headers = new HashSet<>();
        for (Column column : list) {
            if (!headers.add(column.header())) {
                throw new IllegalArgumentException(
                        "two columns have the header " + column.header() + ", expected different ones");
            }
        }
    }

    /** Columns in the order given. */
    public static Columns of(Column... columns) {
        return new Columns(List.of(columns));
    }

    /** How many there are. */
    public int size() {
        return list.size();
    }

    /** The column at a place, from 0. */
    public Column at(int place) {
        return list.get(place);
    }

    /** All headers in order. */
    public List<String> headers() {
        return list.stream().map(Column::header).toList();
    }

    /** Place of the column with that header, from 0; {@link IllegalArgumentException} where there is none. */
    public int place(String header) {
        int place = headers().indexOf(header);
        if (place < 0) {
            throw new IllegalArgumentException("no column " + header + ", expected one of " + headers());
        }
        return place;
    }
}
