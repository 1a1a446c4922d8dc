package org.raffinate.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of the library in comma-separated values: a header that has exactly the columns expected, then the rows.
 *
 * <p>{@link IllegalStateException} names the file and the line of another header, of a row with more or fewer cells,
 * and of a quotation that is not closed.
 */
final class CsvTable {
    private static final ObjectReader READER =
            new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    private CsvTable() {}

    static List<CsvRow> read(String file, Reader reader, List<String> columns) {
        try (MappingIterator<String[]> lines = READER.readValues(reader)) {
            if (!lines.hasNextValue()) {
                throw new IllegalStateException(file + " is empty, expected the columns " + columns);
            }
            List<String> header = List.of(lines.nextValue());
            if (!header.equals(columns)) {
                throw new IllegalStateException(file + " line 1: columns are " + header + ", expected " + columns);
            }
            List<CsvRow> rows = new ArrayList<>();
            while (lines.hasNextValue()) {
                int line = lines.getCurrentLocation().getLineNr();
                rows.add(new CsvRow(file, line, cells(columns, lines.nextValue(), file + " line " + line)));
            }
            return rows;
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(
                    file + " line " + malformed.getLocation().getLineNr() + ": " + malformed.getOriginalMessage(),
                    malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    private static Map<String, String> cells(List<String> columns, String[] found, String place) {
        if (found.length != columns.size()) {
            throw new IllegalStateException(
                    place + ": " + found.length + " cells, expected " + columns.size() + " as in the header");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < found.length; i++) {
            cells.put(columns.get(i), found[i]);
        }
        return cells;
    }
}
