package org.raffinate.works;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.raffinate.cost.CostCurve;
import org.raffinate.library.PlantTables;
import org.raffinate.library.PlantValue;

/** Cost curves of equipment from the library's tables: of several pieces of one kind, the one that is nearest in size. */
public final class CostCurves {
    /** Boxes welded of sheet, by what the trade in China pays for them. */
    public static final String WELDED = "mixer-settler, welded";

    /** The mixer-settlers of the costed Kentucky plant. */
    public static final List<String> PUBLISHED =
            List.of("mixer-settler, small", "mixer-settler, medium", "mixer-settler, large");

    static final List<String> TANKS =
            List.of("polyethylene tank, small", "polyethylene tank, medium", "polyethylene tank, large");
    static final List<String> ORGANIC_TANKS = List.of("steel tank");
    static final List<String> PUMPS = List.of("pump, small", "pump, medium", "pump, large");
    static final List<String> STIRRERS = List.of("tank mixer, small", "tank mixer, medium", "tank mixer, large");
    static final List<String> FILTERS = List.of("filter press, small", "filter press, large");
    static final List<String> KILNS = List.of("kiln, small", "kiln, medium");

    private static final String SIZE = "REFERENCE_SIZE";

    private final Lookup lookup;
    private final Map<String, CostCurve> known = new HashMap<>();

    CostCurves(Lookup lookup) {
        this.lookup = lookup;
    }

    /** The curve of one kind of piece, with the cost index of the year of its cost. */
    public static CostCurve of(PlantTables tables, String kind) {
        return new CostCurves(new Lookup(tables)).curve(kind);
    }

    /** The same of the kind whose reference comes nearest to a size. */
    CostCurve nearest(List<String> kinds, double size) {
        String kind = kinds.stream()
                .min(Comparator.comparingDouble(each ->
                        Math.abs(Math.log(lookup.tables().get(SIZE, each).value() / size))))
                .orElseThrow();
        return known.computeIfAbsent(kind, this::curve);
    }

    private CostCurve curve(String kind) {
        PlantValue size = lookup.row(SIZE, kind);
        PlantValue cost = lookup.row("REFERENCE_COST", kind);
        return new CostCurve(
                kind,
                size.unit(),
                size.value(),
                Lookup.ranged(kind, cost),
                lookup.value("SIZE_EXPONENT", kind),
                index(cost.provenance().conditions()));
    }

    /** The cost index of the year that the conditions of a cost begin with. */
    private double index(String conditions) {
        String year = conditions.substring(0, 4);
        PlantValue index = lookup.tables().values("CEPCI", "COST_INDEX").stream()
                .filter(row -> row.provenance().conditions().startsWith(year))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the tables have no cost index of " + year));
        lookup.add(List.of(index));
        return index.value();
    }
}
