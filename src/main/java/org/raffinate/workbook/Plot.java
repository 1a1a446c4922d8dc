package org.raffinate.workbook;

import java.util.List;

/**
 * A chart of some columns of a table.
 *
 * @param title what it shows
 * @param kind how the rows are shown
 * @param x header of the column along the axis; that of the labels of bars
 * @param yTitle what stands beside the other, with its unit
 * @param log whether the other axis goes by powers of ten
 * @param series columns that are shown, in their order
 */
record Plot(String title, Kind kind, String x, String yTitle, boolean log, List<Series> series) {
    Plot {
        series = List.copyOf(series);
    }

    /** How rows are shown. */
    enum Kind {
        /** Marks joined by lines. */
        LINES,
        /** Marks alone. */
        POINTS,
        /** Bars for each row, the first on top. */
        BARS
    }

    /**
     * A column that is shown.
     *
     * @param name what the legend calls it
     * @param header of its column
     */
    record Series(String name, String header) {}
}
