package org.raffinate.study;

import java.util.function.ToDoubleFunction;
import org.raffinate.table.Column;

/**
 * A result that may be kept of each point.
 *
 * @param group what it belongs to
 * @param column its name, unit and type
 * @param value its value, NaN where there is none; 1 and 0 of a flag
 */
public record Result(Group group, Column column, ToDoubleFunction<Outcome> value) {
    /** Results that are kept together. */
    public enum Group {
        FLOWS("flows"),
        PRODUCTS("products"),
        ELEMENTS("elements"),
        PLANT("plant"),
        COST("cost");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        /** The word of a study file. */
        public String label() {
            return label;
        }

        /** Whether it takes a plan of the works. */
        public boolean isPlanned() {
            return this == PLANT || this == COST;
        }
    }

    /** What it is called. */
    public String name() {
        return column.name();
    }
}
