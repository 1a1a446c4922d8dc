package org.raffinate.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {
    private static final Map<String, String> METADATA = Map.of("study", "a: 1\nb: \"Säure\"\n", "seed", "42");

    @TempDir
    private Path folder;

    @Test
    void columnsHaveTheirHeadersAndTypes() throws IOException, SQLException {
        Path parquet = parquet(Points.hardRows());

        try (DuckDb reader = new DuckDb()) {
            assertThat(reader.words("SELECT column_name, column_type FROM (DESCRIBE FROM {parquet})", parquet))
                    .containsExactly(
                            List.of("point", "BIGINT"),
                            List.of("S (mol/mol feed)", "DOUBLE"),
                            List.of("outcome", "VARCHAR"),
                            List.of("converged", "BOOLEAN"));
        }
    }

    @Test
    void everyCellComesBackAsItWas() throws IOException, SQLException {
        Path parquet = parquet(Points.hardRows());

        // Double.equals tells -0.0 from 0.0, as == does not.
        try (DuckDb reader = new DuckDb()) {
            assertThat(reader.ask("FROM {parquet}", parquet)).isEqualTo(Points.hardCells());
        }
    }

    @Test
    void metadataAreTheCallersAndTheColumns() throws IOException, SQLException {
        Path parquet = parquet(Points.hardRows());

        String columns =
                "[{\"name\":\"point\",\"unit\":\"\",\"type\":\"integer\",\"description\":\"number of the point\"},"
                        + "{\"name\":\"S\",\"unit\":\"mol/mol feed\",\"type\":\"number\",\"description\":\"solvent over feed\"},"
                        + "{\"name\":\"outcome\",\"unit\":\"\",\"type\":\"word\",\"description\":\"what came of it\"},"
                        + "{\"name\":\"converged\",\"unit\":\"\",\"type\":\"flag\","
                        + "\"description\":\"whether there is a steady state\"}]";
        try (DuckDb reader = new DuckDb()) {
            assertThat(reader.words("SELECT decode(key), decode(value) FROM parquet_kv_metadata({file})", parquet))
                    .containsExactly(
                            List.of("raffinate.columns", columns),
                            List.of("seed", "42"),
                            List.of("study", "a: 1\nb: \"Säure\"\n"));
        }
    }

    @Test
    void theKeyOfTheColumnsIsNotTheCallers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParquetTable.write(
                        folder.resolve("points.csv"),
                        Points.COLUMNS,
                        Map.of("raffinate.columns", ""),
                        folder.resolve("points.parquet")))
                .withMessage("metadata has the key raffinate.columns, expected any other");
    }

    @Test
    void aTableWithoutRowsIsATable() throws IOException, SQLException {
        Path parquet = parquet(new CsvLines(Points.COLUMNS).header());

        try (DuckDb reader = new DuckDb()) {
            assertThat(reader.words("SELECT count(*), count(point) FROM {parquet}", parquet))
                    .containsExactly(List.of("0", "0"));
        }
    }

    @Test
    void aColumnOfNothingIsNull() throws IOException, SQLException {
        Path parquet = parquet(new CsvLines(Points.COLUMNS).header().integer(1).emptyToEndOfRow());

        try (DuckDb reader = new DuckDb()) {
            assertThat(reader.words("FROM {parquet}", parquet)).containsExactly(List.of("1", "null", "null", "null"));
        }
    }

    @Test
    void theSameTableGivesTheSameBytesInWhateverOrderTheMetadataAre() throws IOException {
        Path csv = Points.csv(folder, Points.hardRows());
        Map<String, String> turned = new LinkedHashMap<>();
        Stream.of("study", "seed").forEach(key -> turned.put(key, METADATA.getOrDefault(key, "")));
        Map<String, String> straight = new LinkedHashMap<>();
        Stream.of("seed", "study").forEach(key -> straight.put(key, METADATA.getOrDefault(key, "")));
        Path one = folder.resolve("one.parquet");
        Path other = folder.resolve("other.parquet");

        ParquetTable.write(csv, Points.COLUMNS, straight, one);
        ParquetTable.write(csv, Points.COLUMNS, turned, other);

        assertThat(other).hasSameBinaryContentAs(one);
    }

    @Test
    void groupsOfALongTableAreBoundedCompressedAndComplete() throws IOException, SQLException {
        Columns columns = Points.studyColumns(16);
        Path csv = Points.study(folder, columns, 10_000);
        Path parquet = folder.resolve("points.parquet");

        assertThat(ParquetTable.write(csv, columns, METADATA, parquet, 1 << 19)).isEqualTo(10_000);

        try (DuckDb reader = new DuckDb()) {
            List<List<@Nullable Object>> groups = reader.ask(
                    "SELECT row_group_id, sum(total_compressed_size), any_value(compression)"
                            + " FROM parquet_metadata({file}) GROUP BY ALL ORDER BY row_group_id",
                    parquet);
            assertThat(groups).hasSize(3).allSatisfy(group -> {
                assertThat(Long.parseLong(String.valueOf(group.get(1)))).isLessThan(3L << 18);
                assertThat(group.get(2)).isEqualTo("ZSTD");
            });
            // Closed forms: 9,999 · 10,000 / 2; the points 0 to 9,999 less the 200 that failed.
            assertThat(reader.words("SELECT sum(point), count(\"y15 (mol/h)\") FROM {parquet}", parquet))
                    .containsExactly(List.of("49995000", "9800"));
        }
    }

    @Test
    void aBrokenTableLeavesWhatStoodThere() throws IOException {
        Path csv = Points.csv(folder, "point,S (mol/mol feed),outcome,converged\n1,2.5,steady,true\n2,x,steady,true\n");
        Path parquet = Files.writeString(folder.resolve("points.parquet"), "before");

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> ParquetTable.write(csv, Points.COLUMNS, METADATA, parquet));

        assertThat(parquet).hasContent("before");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aTableThatIsNotThereIsNotCopied() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> ParquetTable.write(
                        folder.resolve("points.csv"), Points.COLUMNS, METADATA, folder.resolve("points.parquet")));

        assertThat(folder).isEmptyDirectory();
    }

    private Path parquet(CsvLines lines) throws IOException {
        Path parquet = folder.resolve("points.parquet");
        ParquetTable.write(Points.csv(folder, lines), Points.COLUMNS, METADATA, parquet);
        return parquet;
    }
}
