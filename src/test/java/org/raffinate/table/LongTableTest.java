package org.raffinate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes some fifteen seconds, so only by hand: {@code mvn -Dtest=LongTableTest -DlongTables=true test}. */
@EnabledIfSystemProperty(named = "longTables", matches = "true")
class LongTableTest {
    private static final int ROWS = 200_000;

    @Test
    void bothFormatsHoldTheSameCells(@TempDir Path folder) throws IOException, SQLException {
        Columns columns = Points.studyColumns(36);
        Path csv = Points.study(folder, columns, ROWS);
        Path parquet = folder.resolve("points.parquet");

        assertThat(ParquetTable.write(csv, columns, Map.of(), parquet)).isEqualTo(ROWS);

        String both = "FROM read_csv('%s', nullstr = '', allow_quoted_nulls = false)".formatted(csv);
        try (DuckDb reader = new DuckDb()) {
            assertThat(reader.words("SELECT count(*) FROM (" + both + " EXCEPT ALL FROM {parquet})", parquet))
                    .containsExactly(List.of("0"));
            assertThat(reader.words("SELECT count(*) FROM {parquet}", parquet))
                    .containsExactly(List.of(String.valueOf(ROWS)));
            assertThat(reader.words(
                            "SELECT max(bytes) < 24 * 1024 * 1024, count(*) > 1 FROM (SELECT sum(total_compressed_size)"
                                    + " AS bytes FROM parquet_metadata({file}) GROUP BY row_group_id)",
                            parquet))
                    .containsExactly(List.of("true", "true"));
        }
    }
}
