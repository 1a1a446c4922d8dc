package org.raffinate.table;

/** A file that is not the table that was expected; the message has the place, what was found and what was expected. */
public final class TableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Of a file as a whole. */
    TableException(String file, String found, String expected) {
        super(file + ": found " + found + ", expected " + expected);
    }

    /** Of a line, from 1. */
    TableException(String file, long line, String found, String expected) {
        this(file + ":" + line, found, expected);
    }

    /** Of a cell. */
    TableException(String file, long line, Column column, String found, String expected) {
        this(file + ":" + line + ": " + column.header(), found, expected);
    }
}
