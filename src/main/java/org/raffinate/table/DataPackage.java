package org.raffinate.table;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Tables with what is to be known of their columns, as a Data Package (datapackage.org, version 2): name, unit, type and
 * description of each field, and either the cells or where their file is.
 */
public final class DataPackage {
    // The JDK's own Double.toString is not the shortest before release 19.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer(
            new DefaultPrettyPrinter(Separators.createDefaultInstance().withObjectEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private DataPackage() {}

    /** Tables that lie beside it as {@code NAME.csv}. */
    public static String beside(String title, List<Table> tables) {
        ObjectNode root = root(title);
        ArrayNode resources = root.putArray("resources");
        for (Table table : tables) {
            ObjectNode resource = resource(table, resources);
            resource.put("path", table.name() + ".csv");
            resource.put("format", "csv").put("mediatype", "text/csv").put("encoding", "utf-8");
            schema(table, resource);
        }
        return text(root);
    }

    /** Tables whose cells are in it: rows of cells in the order of the fields, null where there is none. */
    public static String whole(String title, List<Table> tables) {
        ObjectNode root = root(title);
        ArrayNode resources = root.putArray("resources");
        for (Table table : tables) {
            ObjectNode resource = resource(table, resources);
            schema(table, resource);
            ArrayNode rows = resource.putArray("data");
            ArrayNode headers = rows.addArray();
            table.columns().headers().forEach(headers::add);
            for (List<Optional<Object>> row : table.rows()) {
                ArrayNode cells = rows.addArray();
                row.forEach(cell -> cells.addPOJO(cell.orElse(null)));
            }
        }
        return text(root);
    }

    private static ObjectNode root(String title) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        return root.put("title", title);
    }

    private static ObjectNode resource(Table table, ArrayNode resources) {
        return resources
                .addObject()
                .put("name", table.name())
                .put("type", "table")
                .put("title", table.title());
    }

    private static void schema(Table table, ObjectNode resource) {
        ArrayNode fields = resource.putObject("schema").putArray("fields");
        for (Column column : table.columns().list()) {
            ObjectNode field = fields.addObject();
            field.put("name", column.header());
            field.put(
                    "type",
                    switch (column.type()) {
                        case INTEGER -> "integer";
                        case NUMBER -> "number";
                        case WORD -> "string";
                        case FLAG -> "boolean";
                    });
            if (!column.unit().isEmpty()) {
                field.put("unit", column.unit());
            }
            field.put("description", column.description());
        }
    }

    private static String text(ObjectNode root) {
        try {
            return WRITER.writeValueAsString(root) + "\n";
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string cannot fail to be written", impossible);
        }
    }
}
