package org.raffinate.table;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table as lines of comma-separated values (RFC 4180, but {@code \n} ends a line; UTF-8), gathered in memory.
 *
 * <p>A row is given cell by cell and then ended. Numbers have the fewest digits that read back the same, on every
 * release of Java. A cell without value is empty, the empty word is {@code ""}. Not for use by two threads at once:
 * each thread has lines of its own, and whoever owns the file drains them into it.
 *
 * <p>{@link IllegalStateException} names the column of a cell of another type, and a row with too few or too many cells;
 * what then stands here is not a table any more.
 */
public final class CsvLines {
    /** More than any number of double or 64-bit precision takes, and the comma before it. */
    private static final int LONGEST_NUMBER = 32;

    private final Columns columns;
    private byte[] bytes = new byte[8192];
    private int size;
    private int cell;

    /** No lines yet, not even the header. */
    public CsvLines(Columns columns) {
        this.columns = columns;
    }

    /** The line of the headers. */
    public CsvLines header() {
        if (cell > 0) {
            throw new IllegalStateException("the header stands in a row, expected it before the rows");
        }
        for (Column column : columns.list()) {
            separate();
            text(column.header());
        }
        return endRow();
    }

    /** A whole number. */
    public CsvLines integer(long value) {
        next(Column.Type.INTEGER);
        size = NumberOutput.outputLong(value, bytes, size);
        return this;
    }

    /** A number; the cell is empty where it is not finite. */
    public CsvLines number(double value) {
        next(Column.Type.NUMBER);
        if (Double.isFinite(value)) {
            // The JDK's own Double.toString is not the shortest before release 19.
            String digits = NumberOutput.toString(value, true);
            for (int i = 0; i < digits.length(); i++) {
                bytes[size++] = (byte) digits.charAt(i);
            }
        }
        return this;
    }

    /** A word; the cell is empty where it is null. */
    public CsvLines word(@Nullable String value) {
        next(Column.Type.WORD);
        if (value != null) {
            text(value);
        }
        return this;
    }

    /** {@code true} or {@code false}. */
    public CsvLines flag(boolean value) {
        next(Column.Type.FLAG);
        plain(value ? "true" : "false");
        return this;
    }

    /** A cell without value, of any type. */
    public CsvLines empty() {
        separate();
        return this;
    }

    /** Leaves the rest of the row without values. */
    public CsvLines emptyToEndOfRow() {
        while (cell < columns.size()) {
            separate();
        }
        return endRow();
    }

    /** Ends the row. */
    public CsvLines endRow() {
        if (cell != columns.size()) {
            throw new IllegalStateException("a row has " + cell + " cells, expected " + columns.size());
        }
        room(1);
        bytes[size++] = '\n';
        cell = 0;
        return this;
    }

    /** Bytes gathered since they were last drained. */
    public int size() {
        return size;
    }

    /** Writes all lines and forgets them; a row that was begun must have been ended. */
    public void drainTo(OutputStream out) throws IOException {
        if (cell > 0) {
            throw new IllegalStateException("a row has " + cell + " cells, expected it ended before it is written");
        }
        out.write(bytes, 0, size);
        size = 0;
    }

    private void next(Column.Type type) {
        separate();
        Column column = columns.at(cell - 1);
        if (column.type() != type) {
            throw new IllegalStateException("column " + column.header() + ": found a cell of type " + type.label()
                    + ", expected " + column.type().label());
        }
    }

    private void separate() {
        if (cell == columns.size()) {
            throw new IllegalStateException("a row has more than " + cell + " cells, expected " + cell);
        }
        room(LONGEST_NUMBER);
        if (cell++ > 0) {
            bytes[size++] = ',';
        }
    }

    private void text(String word) {
        if (needsQuotes(word)) {
            plain("\"" + word.replace("\"", "\"\"") + "\"");
        } else {
            plain(word);
        }
    }

    /** Readers differ in what they take from an empty cell, and from blanks around a word that has no quotes. */
    private static boolean needsQuotes(String word) {
        if (word.isEmpty() || word.charAt(0) <= ' ' || word.charAt(word.length() - 1) <= ' ') {
            return true;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    private void plain(String word) {
        byte[] encoded = word.getBytes(StandardCharsets.UTF_8);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
