package org.raffinate.library;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.raffinate.chemistry.Source;

/** The tables on plants that come with the program: equipment, losses, costs, prices, sites, terms. */
public final class PlantTables {
    /** The subject of what holds for all of which nothing else is said. */
    public static final String ANY = "any";

    private static final List<String> FILES =
            List.of("equipment.csv", "losses.csv", "costs.csv", "prices.csv", "sites.csv", "terms.csv");
    private static final List<String> COLUMNS = List.of(
            "subject",
            "quantity",
            "low",
            "value",
            "high",
            "unit",
            "conditions",
            "source",
            "verification",
            "confidence");

    private final List<PlantValue> values;
    /** The same by quantity: a plant asks for some hundred of them, and a search for the cheapest plans many plants. */
    private final Map<String, List<PlantValue>> byQuantity;

    private PlantTables(List<PlantValue> values) {
        this.values = List.copyOf(values);
        byQuantity = values.stream().collect(Collectors.groupingBy(PlantValue::quantity));
    }

    /** Reads them; a damaged table is an {@link IllegalStateException} that names its file and line. */
    public static PlantTables load() {
        List<Source> sources = DataLibrary.read("sources.csv", reader -> LibraryTables.sources("sources.csv", reader));
        List<PlantValue> values = new ArrayList<>();
        for (String file : FILES) {
            values.addAll(DataLibrary.read(file, reader -> values(file, reader, sources)));
        }
        return new PlantTables(values);
    }

    private static List<PlantValue> values(String file, Reader reader, List<Source> sources) {
        return CsvTable.read(file, reader, COLUMNS).stream()
                .map(row -> row.as(() -> new PlantValue(
                        row.text("subject"),
                        row.text("quantity"),
                        row.optionalSigned("low"),
                        row.signed("value"),
                        row.optionalSigned("high"),
                        row.text("unit"),
                        LibraryTables.provenance(row, "conditions", sources))))
                .toList();
    }

    /** The same tables with some of their rows said otherwise: of the same quantity and subject. */
    public PlantTables with(List<PlantValue> others) {
        List<PlantValue> changed = new ArrayList<>(values);
        for (PlantValue other : others) {
            changed.removeIf(row ->
                    row.quantity().equals(other.quantity()) && row.subject().equals(other.subject()));
            changed.add(other);
        }
        return new PlantTables(changed);
    }

    /** Every row. */
    public List<PlantValue> values() {
        return values;
    }

    /** All that is said of a quantity of a subject. */
    public List<PlantValue> values(String subject, String quantity) {
        return byQuantity.getOrDefault(quantity, List.of()).stream()
                .filter(row -> row.subject().equals(subject))
                .toList();
    }

    /** The first that is said of a quantity of the first of these subjects of which it is said, or else of any. */
    public Optional<PlantValue> find(String quantity, String... subjects) {
        return Stream.concat(Stream.of(subjects), Stream.of(ANY))
                .flatMap(subject -> values(subject, quantity).stream())
                .findFirst();
    }

    /** The same where the tables are known to say it. */
    public PlantValue get(String quantity, String... subjects) {
        return find(quantity, subjects)
                .orElseThrow(() -> new IllegalStateException(
                        "the tables say nothing of " + quantity + " of " + String.join(", ", subjects)));
    }
}
