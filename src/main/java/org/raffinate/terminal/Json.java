package org.raffinate.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** Lists as indented JSON text. */
public final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** An empty list. */
    public static ArrayNode list() {
        return MAPPER.createArrayNode();
    }

    /** The text, with a line feed at its end. */
    public static String text(JsonNode tree) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(tree)
                            .replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values cannot fail to be written", impossible);
        }
    }
}
