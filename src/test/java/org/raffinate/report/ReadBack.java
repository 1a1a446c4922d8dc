package org.raffinate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.raffinate.table.Table;

/** Tables as another program reads their files. */
final class ReadBack {
    private ReadBack() {}

    /** Cells of each row by their headers. */
    static List<Map<String, String>> rows(Table table) throws IOException {
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(table.csv())) {
            return rows.readAll();
        }
    }

    static double number(Map<String, String> row, String column) {
        assertThat(row).containsKey(column);
        return Double.parseDouble(row.getOrDefault(column, ""));
    }
}
