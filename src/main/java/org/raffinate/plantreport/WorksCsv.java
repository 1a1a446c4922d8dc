package org.raffinate.plantreport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.cost.Estimate;
import org.raffinate.equipment.Inventory;
import org.raffinate.ledger.ReagentBill;
import org.raffinate.ledger.Stream;
import org.raffinate.report.CsvReport;
import org.raffinate.works.Works;

/** A plant as tables of comma-separated values, units in the header. */
final class WorksCsv {
    private static final double LITRES = 1000.0;

    private WorksCsv() {}

    /** Every piece that is bought. */
    static String equipment(Works works) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("equipment", "pieces", "size of one", "unit", "cost curve", "bare erected (USD)"));
        works.estimate()
                .equipment()
                .forEach(bought -> rows.add(List.of(
                        bought.item().name(),
                        bought.item().count(),
                        CsvReport.cell(bought.item().size()),
                        bought.item().curve().unit(),
                        bought.item().curve().kind(),
                        CsvReport.cell(bought.cost()))));
        return CsvReport.csv(rows);
    }

    /** What stands in each stage. */
    static String inventory(Works works) {
        Collection<Element> elements = works.inventory().oxides().keySet();
        List<Object> header = new ArrayList<>(List.of("stage", "section", "organic (m3)", "aqueous (m3)"));
        for (Phase phase : Phase.values()) {
            elements.forEach(element -> header.add(element.oxide() + " " + phase.label() + " (kg)"));
        }
        List<List<Object>> rows = new ArrayList<>(List.of(header));
        for (Inventory.Held held : works.inventory().stages()) {
            List<Object> row = new ArrayList<>(List.of(
                    held.load().stage(),
                    held.load().section().word(),
                    CsvReport.cell(held.organic()),
                    CsvReport.cell(held.aqueous())));
            for (Phase phase : Phase.values()) {
                elements.forEach(
                        element -> row.add(CsvReport.cell(held.moles(phase, element) * element.oxideMass() / LITRES)));
            }
            rows.add(row);
        }
        return CsvReport.csv(rows);
    }

    /** Every substance of every stream across the fence. */
    static String streams(Works works) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("stream", "direction", "kind", "product", "substance", "mol/h", "kg/h", "t/a"));
        for (Stream stream : works.ledger().streams()) {
            stream.content().amounts().forEach((substance, mol) -> {
                double kilograms = stream.content().kilograms(substance);
                rows.add(List.of(
                        stream.name(),
                        stream.kind().enters() ? "in" : "out",
                        stream.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                        stream.product().orElse(""),
                        substance.text(),
                        CsvReport.cell(mol),
                        CsvReport.cell(kilograms),
                        CsvReport.cell(works.ledger().perYear(kilograms) / LITRES)));
            });
        }
        return CsvReport.csv(rows);
    }

    /** Reagents, make-up and effluent against feed and products. */
    static String reagents(Works works) {
        ReagentBill bill = works.ledger().bill();
        List<Object> header = new ArrayList<>(List.of("role", "substance", "mol/h", "per hour", "unit", "for product"));
        bill.per().keySet().forEach(name -> header.add("per kg oxides of " + name));
        List<List<Object>> rows = new ArrayList<>(List.of(header));
        for (ReagentBill.Line line : bill.lines()) {
            List<Object> row = new ArrayList<>(List.of(
                    line.role(),
                    line.substance(),
                    CsvReport.cell(line.mol()),
                    CsvReport.cell(line.amount()),
                    line.unit(),
                    line.product().orElse("")));
            var amounts = bill.perKilogram(line);
            bill.per().keySet().forEach(name -> row.add(CsvReport.cell(amounts.getOrDefault(name, Double.NaN))));
            rows.add(row);
        }
        return CsvReport.csv(rows);
    }

    /** What is paid for in a year. */
    static String cost(Works works) {
        Estimate estimate = works.estimate();
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("cause", "item", "amount per year", "unit", "USD/a", "USD/kg oxides"));
        for (Estimate.Line line : estimate.lines()) {
            rows.add(List.of(
                    line.cause().label(),
                    line.item(),
                    CsvReport.cell(line.amount()),
                    line.unit(),
                    CsvReport.cell(line.perYear()),
                    CsvReport.cell(line.perYear() / estimate.made())));
        }
        return CsvReport.csv(rows);
    }
}
