package org.raffinate.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of another form than any that a file asks for, by what they are. */
final class OtherForms {
    private OtherForms() {}

    static Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("decimal comma", "1,5");
        values.put("date", "2026-01-01");
        values.put("blank", "");
        values.put("mapping", Map.of("Xx", "Xx"));
        values.put("list", List.of("Xx", List.of("Xx")));
        values.put("empty list", List.of());
        return values;
    }
}
