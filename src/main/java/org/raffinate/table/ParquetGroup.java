package org.raffinate.table;

import java.io.IOException;
import java.util.List;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;

/** Rows of a Parquet file that are written together, gathered by columns: whole pages compressed, the last ones not. */
final class ParquetGroup implements AutoCloseable {
    /** A column is optional, in no list: its level is 1 where it has a value, else 0. */
    private static final int PRESENT = 1;

    private static final ParquetProperties PROPERTIES = ParquetProperties.builder()
            .withAllocator(HeapByteBufferAllocator.getInstance())
            .build();

    private final Columns columns;
    private final ColumnChunkPageWriteStore pages;
    private final ColumnWriteStore store;
    private final List<ColumnWriter> writers;
    private long rows;

    ParquetGroup(Columns columns, MessageType schema) {
        ZstdPages compressor = new ZstdPages();
        this.columns = columns;
        this.pages = ColumnChunkPageWriteStore.builder()
                .withCompressorProvider(column -> compressor)
                .withSchema(schema)
                .withAllocator(PROPERTIES.getAllocator())
                .withColumnIndexTruncateLength(PROPERTIES.getColumnIndexTruncateLength())
                .withPageWriteChecksumEnabled(true)
                .build();
        this.store = PROPERTIES.newColumnWriteStore(schema, pages);
        this.writers = schema.getColumns().stream().map(store::getColumnWriter).toList();
    }

    /** Adds the row at which the reader stands. */
    void add(TableReader row) {
        for (int place = 0; place < columns.size(); place++) {
            ColumnWriter writer = writers.get(place);
            if (row.isEmpty(place)) {
                writer.writeNull(0, 0);
                continue;
            }
            switch (columns.at(place).type()) {
                case INTEGER -> writer.write(row.integer(place), 0, PRESENT);
                case NUMBER -> writer.write(row.number(place), 0, PRESENT);
                case WORD -> writer.write(Binary.fromString(row.word(place)), 0, PRESENT);
                case FLAG -> writer.write(row.flag(place), 0, PRESENT);
            }
        }
        store.endRecord();
        rows++;
    }

    long rows() {
        return rows;
    }

    /** What the rows take in memory. */
    long bytes() {
        return store.getBufferedSize();
    }

    /** Writes the rows, if there are any; the group takes no more then. */
    void writeTo(ParquetFileWriter file) throws IOException {
        if (rows > 0) {
            file.startBlock(rows);
            store.flush();
            pages.flushToFileWriter(file);
            file.endBlock();
        }
    }

    @Override
    public void close() {
        store.close();
        pages.close();
    }
}
