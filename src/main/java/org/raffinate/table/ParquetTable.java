package org.raffinate.table;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * Copies a table from CSV into Apache Parquet.
 *
 * <p>Columns have the headers of the CSV as their names and are INT64, DOUBLE, STRING or BOOLEAN; a cell without value
 * is null. The same table and metadata give the same bytes. The file appears in its place when it is whole.
 */
public final class ParquetTable {
    /** Key of the metadata under which the columns stand: a JSON array of name, unit, type and description. */
    public static final String COLUMNS_KEY = "raffinate.columns";

    /** A few of these are in memory while one is filled and written. */
    private static final long GROUP_BYTES = 16L << 20;

    private ParquetTable() {}

    /**
     * Copies a table.
     *
     * @param csv a file that {@link CsvLines} wrote; {@link TableException} where it is broken
     * @param metadata texts to keep with the table, of any keys but {@link #COLUMNS_KEY}
     * @param parquet the place of the new file; what stands there is replaced
     * @return the number of rows
     */
    public static long write(Path csv, Columns columns, Map<String, String> metadata, Path parquet) throws IOException {
        return write(csv, columns, metadata, parquet, GROUP_BYTES);
    }

    static long write(Path csv, Columns columns, Map<String, String> metadata, Path parquet, long groupBytes)
            throws IOException {
        Map<String, String> all = withColumns(metadata, columns);
        Path place = parquet.toAbsolutePath();
        // Not Files.createTempFile: what it makes only its owner may read.
        Path draft = place.resolveSibling(
                "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            long rows = copy(csv, columns, all, draft, groupBytes);
            move(draft, place);
            return rows;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static long copy(Path csv, Columns columns, Map<String, String> metadata, Path draft, long groupBytes)
            throws IOException {
        try (TableReader rows = TableReader.open(csv, columns);
                ParquetRows parquet = new ParquetRows(draft, columns, groupBytes)) {
            while (rows.next()) {
                parquet.add(rows);
            }
            return parquet.end(metadata);
        }
    }

    private static void move(Path draft, Path place) throws IOException {
        try {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(draft, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Sorted by key: the order of a caller's map is not always the same. */
    private static Map<String, String> withColumns(Map<String, String> metadata, Columns columns) {
        if (metadata.containsKey(COLUMNS_KEY)) {
            throw new IllegalArgumentException("metadata has the key " + COLUMNS_KEY + ", expected any other");
        }
        ArrayNode described = JsonNodeFactory.instance.arrayNode();
        for (Column column : columns.list()) {
            described
                    .addObject()
                    .put("name", column.name())
                    .put("unit", column.unit())
                    .put("type", column.type().label())
                    .put("description", column.description());
        }
        Map<String, String> all = new TreeMap<>(metadata);
        all.put(COLUMNS_KEY, described.toString());
        return all;
    }
}
