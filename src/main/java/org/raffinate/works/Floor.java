package org.raffinate.works;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.raffinate.cascade.Phase;
import org.raffinate.circuit.SectionKind;
import org.raffinate.cost.CostCurve;
import org.raffinate.cost.EquipmentItem;
import org.raffinate.cost.Ranged;
import org.raffinate.equipment.Boxes;
import org.raffinate.equipment.MixerSettler;
import org.raffinate.ledger.Content;
import org.raffinate.ledger.Ledger;
import org.raffinate.ledger.Stream;
import org.raffinate.library.PlantValue;
import org.raffinate.plant.Battery;

/**
 * Everything that stands on the floor and is bought: mixer-settlers, tanks with their pumps, and what makes oxides.
 *
 * <pre>
 *   tank            flow · holding time, as many of equal size as keep to the largest
 *   pumps           of each tank, for its flow; power ρ g h q / efficiency
 *   precipitation   mother liquor · time of a batch, stirred with so much power to a volume
 *   filter press    cake of a kg of oxide · kg/h · time of a cycle
 *   kiln            heat to a kg of oxide · kg/h
 * </pre>
 */
final class Floor {
    private static final double LITRES = 1000.0;
    private static final double HOURLY_MEGAJOULE = 3.6;
    private static final double GRAVITY = 9.80665;
    private static final double WATTS = 1000.0;
    private static final double SECONDS = 3600.0;
    private static final double OXIDES_OF_ONE_CREW = 1000.0;
    /** Labour rises with the fourth root of capacity (Peters, Timmerhaus & West, Plant Design, 5th ed. 2003, ch. 6). */
    private static final double LABOUR_EXPONENT = 0.25;

    private final Lookup lookup;
    private final CostCurves curves;
    private final List<EquipmentItem> items = new ArrayList<>();
    /** Electric power of all but the boxes, kW. */
    private double power;

    /** Organic in tanks, m³. */
    private double organic;

    Floor(Lookup lookup) {
        this.lookup = lookup;
        curves = new CostCurves(lookup);
    }

    List<EquipmentItem> items() {
        return items;
    }

    double power() {
        return power;
    }

    double organic() {
        return organic;
    }

    /** The mixer-settlers of the sections, and those of saponification. */
    void boxes(Battery battery, Boxes boxes, Optional<MixerSettler> saponification, Optional<CostCurve> given) {
        for (SectionKind kind : SectionKind.values()) {
            if (!battery.section(kind).isEmpty()) {
                mixerSettlers(kind.word(), boxes.count(kind), boxes.box(kind), given);
            }
        }
        saponification.ifPresent(
                box -> mixerSettlers("saponification", saponificationStages() * box.lines(), box, given));
    }

    int saponificationStages() {
        return (int) Math.round(lookup.value("STAGES", "saponification"));
    }

    private void mixerSettlers(String section, int count, MixerSettler box, Optional<CostCurve> given) {
        CostCurve curve = given.orElseGet(() -> curves.nearest(List.of(CostCurves.WELDED), box.volume()));
        items.add(new EquipmentItem("mixer-settler, " + section, count, box.volume(), curve));
    }

    /** Tanks of liquors and solvent, with their pumps. */
    void tanks(Battery battery, Ledger ledger) {
        organicTank("barren organic", battery.loads().get(0).organicFlow());
        organicTank("loaded organic", loaded(battery));
        aqueousTank("feed liquor", ledger.content(Stream.Kind.FEED).litres());
        last(battery, SectionKind.SCRUB).ifPresent(flow -> aqueousTank("scrub acid", flow));
        last(battery, SectionKind.STRIP).ifPresent(flow -> aqueousTank("strip acid", flow));
        last(battery, SectionKind.WASH).ifPresent(flow -> aqueousTank("wash water", flow));
        aqueousTank("base solution", bought(ledger, "base"));
        aqueousTank("raffinate", battery.loads().get(0).aqueousFlow());
        first(battery, SectionKind.STRIP).ifPresent(flow -> aqueousTank("product liquor", flow));
        aqueousTank("waste water", ledger.effluent().volume());
        aqueousTank("bulk reagent", bought(ledger, "scrub acid") + bought(ledger, "strip acid"));
    }

    /** Organic that goes on to be stripped, L/h. */
    private static double loaded(Battery battery) {
        return battery.loads().stream()
                .filter(load -> load.section() == SectionKind.EXTRACTION || load.section() == SectionKind.SCRUB)
                .reduce((before, after) -> after)
                .orElseThrow()
                .organicFlow();
    }

    /** Litres of a reagent an hour as it is bought, its substance named first. */
    double bought(Ledger ledger, String reagent) {
        Content content = ledger.content(reagent);
        return content.amounts().keySet().stream()
                .findFirst()
                .map(substance -> content.kilograms() / lookup.value("DENSITY_AS_BOUGHT", substance.text()))
                .orElse(0.0);
    }

    private static Optional<Double> last(Battery battery, SectionKind kind) {
        var loads = battery.section(kind);
        return loads.isEmpty()
                ? Optional.empty()
                : Optional.of(loads.get(loads.size() - 1).flow(Phase.AQUEOUS));
    }

    private static Optional<Double> first(Battery battery, SectionKind kind) {
        var loads = battery.section(kind);
        return loads.isEmpty() ? Optional.empty() : Optional.of(loads.get(0).flow(Phase.AQUEOUS));
    }

    private void organicTank(String what, double litresPerHour) {
        organic += tank(what, litresPerHour, CostCurves.ORGANIC_TANKS);
    }

    private void aqueousTank(String what, double litresPerHour) {
        tank(what, litresPerHour, CostCurves.TANKS);
    }

    /** Returns the volume of all tanks together, m³. */
    private double tank(String what, double litresPerHour, List<String> kinds) {
        double volume = litresPerHour / LITRES * lookup.value("HOLDING_TIME", what);
        if (volume > 0.0) {
            int count = (int) Math.ceil(volume / lookup.value("LARGEST_TANK"));
            double each = volume / count;
            items.add(new EquipmentItem("tank, " + what, count, each, curves.nearest(kinds, each)));
            pumps(what, litresPerHour / LITRES);
        }
        return volume;
    }

    private void pumps(String what, double cubicMetresPerHour) {
        int count = (int) Math.round(lookup.value("PUMPS", "tank"));
        items.add(new EquipmentItem(
                "pump, " + what, count, cubicMetresPerHour, curves.nearest(CostCurves.PUMPS, cubicMetresPerHour)));
        power += LITRES
                * GRAVITY
                * lookup.value("PUMP_HEAD")
                * cubicMetresPerHour
                / SECONDS
                / (lookup.value("PUMP_EFFICIENCY") * lookup.value("MOTOR_EFFICIENCY"))
                / WATTS;
    }

    /** What makes the oxides of one product. */
    void finishing(String product, Ledger ledger) {
        double oxides = ledger.content(Stream.Kind.OXIDE, product).kilograms();
        double batch = ledger.content(Stream.Kind.EFFLUENT, product).litres()
                / LITRES
                * lookup.value("HOLDING_TIME", "precipitation");
        int count = Math.max(1, (int) Math.ceil(batch / lookup.value("LARGEST_TANK")));
        double each = batch / count;
        double stirring = lookup.value("POWER_PER_VOLUME") * each;
        double cake = oxides * lookup.value("CAKE_VOLUME") / LITRES * lookup.value("CYCLE_TIME", "filter press");
        double heat = oxides * lookup.value("CALCINATION_HEAT") / HOURLY_MEGAJOULE;
        items.add(new EquipmentItem("precipitation, " + product, count, each, curves.nearest(CostCurves.TANKS, each)));
        items.add(new EquipmentItem(
                "stirrer, " + product, count, stirring, curves.nearest(CostCurves.STIRRERS, stirring)));
        items.add(new EquipmentItem("filter press, " + product, 1, cake, curves.nearest(CostCurves.FILTERS, cake)));
        items.add(new EquipmentItem("kiln, " + product, 1, heat, curves.nearest(CostCurves.KILNS, heat)));
        power += count * stirring / lookup.value("MOTOR_EFFICIENCY");
    }

    /**
     * Operators on duty: those who watch the boxes, and a crew that makes oxides.
     *
     * @param boxes mixer-settlers in all
     * @param oxides made in a year, t; 0 where none are
     */
    Ranged operators(int boxes, double oxides) {
        PlantValue watched = lookup.row("STAGES_PER_OPERATOR", "solvent extraction");
        PlantValue crew = lookup.row("OPERATORS_PER_SHIFT", "precipitation and calcination");
        double scale = Math.pow(oxides / OXIDES_OF_ONE_CREW, LABOUR_EXPONENT);
        DoubleBinaryOperator all = (each, making) -> Math.max(1.0, boxes / each) + making * scale;
        return new Ranged(
                "operators on duty",
                "1",
                all.applyAsDouble(
                        watched.high().orElse(watched.value()), crew.low().orElse(crew.value())),
                all.applyAsDouble(watched.value(), crew.value()),
                all.applyAsDouble(
                        watched.low().orElse(watched.value()), crew.high().orElse(crew.value())),
                watched.provenance());
    }
}
