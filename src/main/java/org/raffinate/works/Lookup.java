package org.raffinate.works;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.raffinate.cost.Ranged;
import org.raffinate.library.PlantTables;
import org.raffinate.library.PlantValue;

/** Looks numbers up in the tables and remembers which. */
final class Lookup {
    private final PlantTables tables;
    private final Set<PlantValue> used = new LinkedHashSet<>();

    Lookup(PlantTables tables) {
        this.tables = tables;
    }

    PlantTables tables() {
        return tables;
    }

    /** The row of a quantity of the first of these subjects that has one, or else of any; the tables are known to say it. */
    PlantValue row(String quantity, String... subjects) {
        PlantValue found = tables.get(quantity, subjects);
        used.add(found);
        return found;
    }

    /** Its value. */
    double value(String quantity, String... subjects) {
        return row(quantity, subjects).value();
    }

    /** Its value with its range. */
    Ranged ranged(String name, String quantity, String... subjects) {
        return ranged(name, row(quantity, subjects));
    }

    static Ranged ranged(String name, PlantValue row) {
        return new Ranged(
                name,
                row.unit(),
                row.low().orElse(row.value()),
                row.value(),
                row.high().orElse(row.value()),
                row.provenance());
    }

    /** Counts rows that were looked up elsewhere. */
    void add(List<PlantValue> rows) {
        used.addAll(rows);
    }

    /** What was looked up, in the order of the first use. */
    List<PlantValue> used() {
        return List.copyOf(used);
    }
}
