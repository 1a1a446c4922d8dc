package org.raffinate.table;

/**
 * A column of a table.
 *
 * @param name what stands in it, not blank
 * @param unit its unit; empty where there is none
 * @param type what its cells hold
 * @param description a sentence for who reads the table
 */
public record Column(String name, String unit, Type type, String description) {
    /** What the cells of a column hold, where they are not empty. */
    public enum Type {
        /** A whole number of 64 bits. */
        INTEGER("integer"),
        /** A finite number of double precision. */
        NUMBER("number"),
        /** Text; the empty word is not the empty cell. */
        WORD("word"),
        /** {@code true} or {@code false}. */
        FLAG("flag");

        private final String label;

        Type(String label) {
            this.label = label;
        }

        /** The type as messages and metadata call it. */
        public String label() {
            return label;
        }
    }

    /** Refuses a blank name. */
    public Column {
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a column is blank, expected a word");
        }
    }

    /** Title of the column, {@code name (unit)}, or the name alone where there is no unit. */
    public String header() {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
}
