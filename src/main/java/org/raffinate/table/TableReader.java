package org.raffinate.table;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.NumberInput;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table that {@link CsvLines} wrote, row by row.
 *
 * <p>After {@link #next} was true, the cells of that row are answered by their places, from 0, until the next call. A
 * cell without value answers null as a word, and {@link IllegalStateException} as anything else.
 *
 * <p>{@link TableException} names file, line and column of another header, of a row with too few or too many cells, of
 * a cell that does not hold what its column holds, of a quotation that is not closed, and of a last line that is cut
 * off.
 */
public final class TableReader implements AutoCloseable {
    private static final CsvFactory FORMAT = CsvFactory.builder()
            .enable(CsvParser.Feature.EMPTY_UNQUOTED_STRING_AS_NULL)
            .build();

    private final String file;
    private final Columns columns;
    private final IntPredicate wanted;
    private final CsvParser parser;
    private final long[] integers;
    private final double[] numbers;
    private final @Nullable String[] words;
    private final boolean[] present;

    private TableReader(String file, Columns columns, IntPredicate wanted, CsvParser parser) {
        this.file = file;
        this.columns = columns;
        this.wanted = wanted;
        this.parser = parser;
        int size = columns.size();
        this.integers = new long[size];
        this.numbers = new double[size];
        this.words = new String[size];
        this.present = new boolean[size];
    }

    /** Opens the file and checks its header. */
    public static TableReader open(Path file, Columns columns) throws IOException {
        return open(file, columns, place -> true);
    }

    /** Opens the file; of the cells that are not wanted nothing is kept, nor checked but that they are there. */
    static TableReader open(Path file, Columns columns, IntPredicate wanted) throws IOException {
        refuseCutOff(file);
        CsvParser parser = FORMAT.createParser(new BufferedInputStream(Files.newInputStream(file)));
        TableReader reader = new TableReader(file.toString(), columns, wanted, parser);
        try {
            reader.checkHeader();
            return reader;
        } catch (IOException | RuntimeException refused) {
            parser.close();
            throw refused;
        }
    }

    /** A number that lost its last digits is still a number: only the end of its line tells that it is whole. */
    private static void refuseCutOff(Path file) throws IOException {
        try (FileChannel bytes = FileChannel.open(file)) {
            if (bytes.size() == 0) {
                throw new TableException(file.toString(), "an empty file", "a table with a header");
            }
            ByteBuffer last = ByteBuffer.allocate(1);
            if (bytes.read(last, bytes.size() - 1) != 1 || last.get(0) != '\n') {
                throw new TableException(file.toString(), "a last line that is cut off", "one with its end");
            }
        }
    }

    private void checkHeader() throws IOException {
        List<String> found = new ArrayList<>();
        try {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    found.add(parser.getText());
                }
            }
        } catch (JsonProcessingException | CharConversionException malformed) {
            throw broken(malformed);
        }
        if (found.size() != columns.size()) {
            throw new TableException(
                    file, 1, found.size() + " columns " + found, columns.size() + " columns " + columns.headers());
        }
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).equals(columns.at(i).header())) {
                throw new TableException(file, 1, columns.at(i), "the header " + found.get(i), "that one");
            }
        }
    }

    /** Moves to the next row; false after the last one. */
    public boolean next() throws IOException {
        try {
            if (parser.nextToken() == null) {
                return false;
            }
            int place = 0;
            for (JsonToken cell = parser.nextToken(); cell != JsonToken.END_ARRAY; cell = parser.nextToken()) {
                if (place < columns.size()) {
                    keep(place, cell == JsonToken.VALUE_NULL ? null : parser.getText());
                }
                place++;
            }
            if (place != columns.size()) {
                throw new TableException(file, line(), place + " cells", columns.size() + " as in the header");
            }
            return true;
        } catch (JsonProcessingException | CharConversionException malformed) {
            throw broken(malformed);
        }
    }

    private void keep(int place, @Nullable String text) {
        present[place] = text != null && wanted.test(place);
        words[place] = null;
        if (text == null || !present[place]) {
            return;
        }
        switch (columns.at(place).type()) {
            case INTEGER -> integers[place] = whole(place, text);
            case NUMBER -> numbers[place] = finite(place, text);
            case WORD -> words[place] = text;
            case FLAG -> integers[place] = truth(place, text) ? 1 : 0;
        }
    }

    private long whole(int place, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException other) {
            throw refused(place, text, "a whole number of 64 bits");
        }
    }

    private double finite(int place, String text) {
        double value = Double.NaN;
        try {
            value = NumberInput.parseDouble(text, true);
        } catch (NumberFormatException other) {
            // Not a number, as one that is not finite.
        }
        if (!Double.isFinite(value)) {
            throw refused(place, text, "a finite number or nothing");
        }
        return value;
    }

    private boolean truth(int place, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(place, text, "true, false or nothing");
        };
    }

    /** Whether the cell has no value. */
    public boolean isEmpty(int place) {
        return !present[place];
    }

    /** A whole number. */
    public long integer(int place) {
        return integers[held(place, Column.Type.INTEGER)];
    }

    /** A number. */
    public double number(int place) {
        return numbers[held(place, Column.Type.NUMBER)];
    }

    /** A word, null where the cell has no value. */
    public @Nullable String word(int place) {
        return isEmpty(place) ? null : words[held(place, Column.Type.WORD)];
    }

    /** {@code true} or {@code false}. */
    public boolean flag(int place) {
        return integers[held(place, Column.Type.FLAG)] == 1;
    }

    private int held(int place, Column.Type type) {
        Column column = columns.at(place);
        if (isEmpty(place) || column.type() != type) {
            throw new IllegalStateException("column " + column.header() + ": found "
                    + (isEmpty(place) ? "an empty cell" : column.type().label()) + ", expected " + type.label());
        }
        return place;
    }

    /** Closes the file. */
    @Override
    public void close() throws IOException {
        parser.close();
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private TableException refused(int place, String found, String expected) {
        return new TableException(file, line(), columns.at(place), found, expected);
    }

    private TableException broken(IOException malformed) {
        TableException broken = malformed instanceof JsonProcessingException syntax
                ? new TableException(file, lineOf(syntax.getLocation()), syntax.getOriginalMessage(), "a row of cells")
                : new TableException(file, line(), String.valueOf(malformed.getMessage()), "text in UTF-8");
        broken.initCause(malformed);
        return broken;
    }

    private long lineOf(@Nullable JsonLocation location) {
        return location == null ? line() : location.getLineNr();
    }
}
