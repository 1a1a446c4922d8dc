package org.raffinate.plantreport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Formula;
import org.raffinate.cost.Estimate;
import org.raffinate.equipment.Inventory;
import org.raffinate.ledger.ReagentBill;
import org.raffinate.ledger.Stream;
import org.raffinate.table.Layout;
import org.raffinate.table.Table;
import org.raffinate.works.Works;

/** Tables of a plant. */
final class WorksTables {
    private static final double THOUSAND = 1000.0;

    private WorksTables() {}

    /** All of them. */
    static List<Table> of(Works works) {
        return List.of(equipment(works), inventory(works), streams(works), reagents(works), cost(works));
    }

    /** Every piece that is bought. */
    private static Table equipment(Works works) {
        return new Layout<Estimate.Bought>("equipment", "What is bought")
                .word("equipment", "What it is", bought -> bought.item().name())
                .integer("pieces", "How many", bought -> bought.item().count())
                .number(
                        "size of one",
                        "",
                        "Size in the unit beside it",
                        bought -> bought.item().size())
                .word(
                        "unit",
                        "Unit of the size",
                        bought -> bought.item().curve().unit())
                .word(
                        "cost curve",
                        "Curve that it is priced by",
                        bought -> bought.item().curve().kind())
                .number("bare erected", "USD", "Cost of all pieces, erected", Estimate.Bought::cost)
                .of(works.estimate().equipment());
    }

    /** What stands in each stage. */
    private static Table inventory(Works works) {
        Layout<Inventory.Held> layout = new Layout<Inventory.Held>("inventory", "What stands in each stage")
                .integer("stage", "Stage", held -> held.load().stage())
                .word(
                        "section",
                        "Section that it is in",
                        held -> held.load().section().word())
                .number("organic", "m3", "Organic in mixer and settler", Inventory.Held::organic)
                .number("aqueous", "m3", "Aqueous in mixer and settler", Inventory.Held::aqueous);
        for (Phase phase : Phase.values()) {
            for (Element element : works.inventory().oxides().keySet()) {
                layout.number(
                        element.oxide() + " " + phase.label(),
                        "kg",
                        element.oxide() + " in the " + phase.label(),
                        held -> held.moles(phase, element) * element.oxideMass() / THOUSAND);
            }
        }
        return layout.of(works.inventory().stages());
    }

    private record Carried(Stream stream, Formula substance, double mol) {
        double kilograms() {
            return stream.content().kilograms(substance);
        }
    }

    /** Every substance of every stream across the fence. */
    private static Table streams(Works works) {
        List<Carried> carried = new ArrayList<>();
        for (Stream stream : works.ledger().streams()) {
            stream.content().amounts().forEach((substance, mol) -> carried.add(new Carried(stream, substance, mol)));
        }
        return new Layout<Carried>("plant-streams", "Every substance that enters or leaves the plant")
                .word("stream", "Its name", row -> row.stream.name())
                .word(
                        "direction",
                        "Whether it enters or leaves",
                        row -> row.stream.kind().enters() ? "in" : "out")
                .word(
                        "kind",
                        "What it is for the plant",
                        row -> row.stream.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .word(
                        "product",
                        "Product that it belongs to",
                        row -> row.stream.product().orElse(""))
                .word("substance", "Formula", row -> row.substance.text())
                .number("amount", "mol/h", "Amount", row -> row.mol)
                .number("mass", "kg/h", "Mass", Carried::kilograms)
                .number("mass", "t/a", "Mass in a year", row -> works.ledger().perYear(row.kilograms()) / THOUSAND)
                .of(carried);
    }

    /** Reagents, make-up and effluent against feed and products. */
    private static Table reagents(Works works) {
        ReagentBill bill = works.ledger().bill();
        Layout<ReagentBill.Line> layout = new Layout<ReagentBill.Line>(
                        "plant-reagents", "What the plant buys and sends away")
                .word("role", "What it is for", ReagentBill.Line::role)
                .word("substance", "What it is", ReagentBill.Line::substance)
                .number("amount", "mol/h", "Amount; none of a mixture", ReagentBill.Line::mol)
                .number("per hour", "", "Amount in the unit beside it", ReagentBill.Line::amount)
                .word("unit", "kg or L", ReagentBill.Line::unit)
                .word(
                        "for product",
                        "The product that it serves alone",
                        line -> line.product().orElse(""));
        for (String name : bill.per().keySet()) {
            layout.number(
                    "per kg oxides of " + name,
                    "",
                    "Amount in its unit to a kg of the oxides of " + name,
                    line -> bill.perKilogram(line).getOrDefault(name, Double.NaN));
        }
        return layout.of(bill.lines());
    }

    /** What is paid for in a year. */
    private static Table cost(Works works) {
        Estimate estimate = works.estimate();
        return new Layout<Estimate.Line>("cost", "What is paid for in a year")
                .word("cause", "Kind of cost", line -> line.cause().label())
                .word("item", "What is paid for", Estimate.Line::item)
                .number("amount per year", "", "Amount in the unit beside it", Estimate.Line::amount)
                .word("unit", "Unit of the amount", Estimate.Line::unit)
                .number("cost", "USD/a", "Cost of a year", Estimate.Line::perYear)
                .number(
                        "cost",
                        "USD/kg oxides",
                        "Cost to a kg of the oxides that are made",
                        line -> line.perYear() / estimate.made())
                .of(estimate.lines());
    }
}
