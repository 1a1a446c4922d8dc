package org.raffinate.table;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An independent reader of both formats, in memory; it may fetch no extension. */
public final class DuckDb implements AutoCloseable {
    private final Connection connection;

    public DuckDb() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET autoinstall_known_extensions = false");
            statement.execute("SET autoload_known_extensions = false");
        }
    }

    /** Rows of the answer; {@code {csv}} and {@code {parquet}} in the question stand for tables of these files. */
    public List<List<@Nullable Object>> ask(String question, Path file) throws SQLException {
        String place = "'" + file.toString().replace("'", "''") + "'";
        String csv = "read_csv(" + place + ", header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '',"
                + " allow_quoted_nulls = false)";
        String sql = question.replace("{csv}", csv)
                .replace("{parquet}", "read_parquet(" + place + ")")
                .replace("{file}", place);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<@Nullable Object>> answer = new ArrayList<>();
            int cells = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 1; i <= cells; i++) {
                    row.add(rows.getObject(i));
                }
                answer.add(row);
            }
            return answer;
        }
    }

    /** Rows of text: what {@link #ask} answers, each cell as it prints. */
    List<List<String>> words(String question, Path file) throws SQLException {
        return ask(question, file).stream()
                .map(row -> row.stream().map(String::valueOf).toList())
                .toList();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
