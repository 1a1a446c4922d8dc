package org.raffinate.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.crypto.InternalFileEncryptor;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * Rows into a Parquet file, in groups of bounded size.
 *
 * <p>{@code ParquetWriter}, the usual way in, needs Hadoop's classes; the parts that it is made of do not.
 */
final class ParquetRows implements AutoCloseable {
    /** Asking for the size costs as much as some rows. */
    private static final int ROWS_BETWEEN_CHECKS = 1000;

    private final Columns columns;
    private final long groupBytes;
    private final MessageType schema;
    private final ParquetFileWriter file;
    private ParquetGroup group;
    private long rows;

    /**
     * @param groupBytes a group is written when it takes so much memory
     */
    ParquetRows(Path path, Columns columns, long groupBytes) throws IOException {
        this.columns = columns;
        this.groupBytes = groupBytes;
        this.schema = new MessageType(
                "table", columns.list().stream().map(ParquetRows::type).toList());
        this.file = file(path, schema, groupBytes);
        file.start();
        this.group = new ParquetGroup(columns, schema);
    }

    private static Type type(Column column) {
        return switch (column.type()) {
            case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(column.header());
            case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(column.header());
            case WORD ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.header());
            case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(column.header());
        };
    }

    // The one that is not deprecated has as many parameters as one that takes Hadoop's, which javac then looks for.
    @SuppressWarnings("deprecation")
    private static ParquetFileWriter file(Path path, MessageType schema, long groupBytes) throws IOException {
        InternalFileEncryptor plain = null;
        return new ParquetFileWriter(
                new LocalOutputFile(path),
                schema,
                ParquetFileWriter.Mode.OVERWRITE,
                groupBytes,
                0,
                ParquetProperties.DEFAULT_COLUMN_INDEX_TRUNCATE_LENGTH,
                ParquetProperties.DEFAULT_STATISTICS_TRUNCATE_LENGTH,
                true,
                plain);
    }

    /** Adds the row at which the reader stands. */
    void add(TableReader row) throws IOException {
        group.add(row);
        if (group.rows() % ROWS_BETWEEN_CHECKS == 0 && group.bytes() >= groupBytes) {
            endGroup();
            group = new ParquetGroup(columns, schema);
        }
    }

    /** Writes what is left, and the metadata; returns the number of rows. */
    long end(Map<String, String> metadata) throws IOException {
        endGroup();
        file.end(metadata);
        return rows;
    }

    private void endGroup() throws IOException {
        group.writeTo(file);
        group.close();
        rows += group.rows();
    }

    /** Closes the file, whole or not. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
