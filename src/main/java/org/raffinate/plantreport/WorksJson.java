package org.raffinate.plantreport;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.raffinate.cascade.Phase;
import org.raffinate.circuit.SectionKind;
import org.raffinate.cost.Estimate;
import org.raffinate.cost.Ranged;
import org.raffinate.equipment.MixerSettler;
import org.raffinate.ledger.ReagentBill;
import org.raffinate.library.PlantValue;
import org.raffinate.report.JsonParts;
import org.raffinate.works.Outlook;
import org.raffinate.works.SiteTerms;
import org.raffinate.works.Works;

/** A plant for a program: SI units but for min, h, a, L and t, and USD; each name says which. */
final class WorksJson {
    private WorksJson() {}

    static void write(Outlook outlook, ObjectNode node) {
        Works works = outlook.works();
        node.put("site", works.plan().site());
        boxes(works, node.putArray("mixerSettlers"));
        equipment(works.estimate(), node.putArray("equipment"));
        inventory(works, node.putObject("inventory"));
        reagents(works.ledger().bill(), node.putArray("reagents"));
        JsonParts.put(node, "elementBalanceGap", works.ledger().worstGap());
        cost(outlook, node.putObject("cost"));
        ArrayNode used = node.putArray("numbers");
        works.used().forEach(row -> number(row, used.addObject()));
        JsonParts.strings(node.putArray("assumptions"), works.assumptions());
    }

    private static void boxes(Works works, ArrayNode list) {
        for (SectionKind kind : works.boxes().bySection().keySet()) {
            ObjectNode node = list.addObject();
            node.put("section", kind.word());
            node.put("stages", works.battery().section(kind).size());
            box(works.boxes().box(kind), node);
        }
        works.saponification().ifPresent(box -> {
            ObjectNode node = list.addObject();
            node.put("section", "saponification");
            box(box, node);
        });
    }

    private static void box(MixerSettler box, ObjectNode node) {
        node.put("lines", box.lines());
        ObjectNode mixer = node.putObject("mixer");
        JsonParts.put(mixer, "volumeCubicMetres", box.mixer().volume());
        JsonParts.put(mixer, "widthMetres", box.mixer().width());
        JsonParts.put(mixer, "depthMetres", box.mixer().depth());
        JsonParts.put(mixer, "residenceTimeMinutes", box.mixer().residenceTime());
        JsonParts.put(mixer, "impellerMetres", box.mixer().impeller());
        JsonParts.put(mixer, "turnsPerSecond", box.mixer().speed());
        JsonParts.put(mixer, "tipSpeedMetresPerSecond", box.mixer().tipSpeed());
        JsonParts.put(mixer, "shaftWatts", box.mixer().power());
        JsonParts.put(mixer, "electricWatts", box.mixer().electric());
        ObjectNode settler = node.putObject("settler");
        JsonParts.put(settler, "widthMetres", box.settler().width());
        JsonParts.put(settler, "lengthMetres", box.settler().length());
        JsonParts.put(settler, "organicDepthMetres", box.settler().organicDepth());
        JsonParts.put(settler, "aqueousDepthMetres", box.settler().aqueousDepth());
        JsonParts.put(settler, "specificFlowMetresPerHour", box.settler().specificFlow());
        JsonParts.put(settler, "organicVelocityMetresPerHour", box.settler().organicVelocity());
        JsonParts.put(settler, "aqueousVelocityMetresPerHour", box.settler().aqueousVelocity());
        JsonParts.put(settler, "organicWeirHeadMetres", box.settler().organicHead());
        JsonParts.put(settler, "aqueousWeirHeadMetres", box.settler().aqueousHead());
    }

    private static void equipment(Estimate estimate, ArrayNode list) {
        estimate.equipment().forEach(bought -> {
            ObjectNode node = list.addObject();
            node.put("name", bought.item().name());
            node.put("count", bought.item().count());
            JsonParts.put(node, "size", bought.item().size());
            node.put("unit", bought.item().curve().unit());
            node.put("curve", bought.item().curve().kind());
            JsonParts.put(node, "bareErectedUsd", bought.cost());
        });
    }

    private static void inventory(Works works, ObjectNode node) {
        for (Phase phase : Phase.values()) {
            ObjectNode oxides = node.putObject(phase.label() + "OxideKilograms");
            works.inventory()
                    .oxides()
                    .keySet()
                    .forEach(element -> JsonParts.put(
                            oxides, element.symbol(), works.inventory().oxide(phase, element)));
        }
        JsonParts.put(node, "solventCubicMetres", works.stock() / 1000.0);
        JsonParts.put(node, "solventUsd", works.estimate().firstFill());
        JsonParts.put(node, "rareEarthsUsd", works.estimate().locked());
    }

    private static void reagents(ReagentBill bill, ArrayNode list) {
        for (ReagentBill.Line line : bill.lines()) {
            ObjectNode node = list.addObject();
            node.put("role", line.role());
            node.put("substance", line.substance());
            JsonParts.put(node, "molPerHour", line.mol());
            JsonParts.put(node, "amountPerHour", line.amount());
            node.put("unit", line.unit());
            line.product().ifPresent(product -> node.put("product", product));
            ObjectNode per = node.putObject("perKilogramOxides");
            bill.perKilogram(line).forEach((name, amount) -> JsonParts.put(per, name, amount));
        }
    }

    private static void cost(Outlook outlook, ObjectNode node) {
        Works works = outlook.works();
        Estimate estimate = works.estimate();
        node.put("class", "AACE class 5");
        node.put("money", "USD of 2024");
        JsonParts.put(node, "fixedCapitalUsd", estimate.fixedCapital());
        JsonParts.put(node, "workingCapitalUsd", estimate.workingCapital());
        JsonParts.put(node, "perYearUsd", estimate.perYear());
        JsonParts.put(node, "operatingPerYearUsd", estimate.operating());
        JsonParts.put(node, "madeKilogramsPerYear", estimate.made());
        JsonParts.put(node, "perKilogramUsd", estimate.perKilogram());
        ObjectNode range = node.putObject("perKilogramRangeUsd");
        JsonParts.put(range, "tenPercentBelow", outlook.low());
        JsonParts.put(range, "median", outlook.median());
        JsonParts.put(range, "ninetyPercentBelow", outlook.high());
        ObjectNode causes = node.putObject("perYearByCauseUsd");
        estimate.byCause().forEach((cause, money) -> JsonParts.put(causes, cause.label(), money));
        products("productsByValueUsdPerKilogram", outlook.byValue(), node);
        products("productsByMassUsdPerKilogram", outlook.byMass(), node);
        ObjectNode premium = node.putObject("sitePremium");
        premium.put("reference", SiteTerms.REFERENCE);
        JsonParts.put(premium, "referenceUsdPerKilogram", outlook.premium().reference());
        JsonParts.put(premium, "siteUsdPerKilogram", outlook.premium().site());
        JsonParts.put(premium, "ratio", outlook.premium().ratio());
        ObjectNode parts = premium.putObject("byCauseUsdPerKilogram");
        outlook.premium().byCause().forEach((cause, money) -> JsonParts.put(parts, cause.label(), money));
        ArrayNode lines = node.putArray("lines");
        for (Estimate.Line line : estimate.lines()) {
            ObjectNode entry = lines.addObject();
            entry.put("cause", line.cause().label());
            entry.put("item", line.item());
            JsonParts.put(entry, "amountPerYear", line.amount());
            entry.put("unit", line.unit());
            JsonParts.put(entry, "perYearUsd", line.perYear());
        }
        ArrayNode terms = node.putArray("terms");
        works.terms().factors().values().forEach(number -> term(number, terms.addObject()));
        works.terms().prices().values().forEach(number -> term(number, terms.addObject()));
        works.terms().oxides().values().forEach(number -> term(number, terms.addObject()));
    }

    private static void products(String name, Map<String, Double> costs, ObjectNode node) {
        ObjectNode products = node.putObject(name);
        costs.forEach((product, cost) -> JsonParts.put(products, product, cost));
    }

    private static void term(Ranged number, ObjectNode node) {
        node.put("name", number.name());
        node.put("unit", number.unit());
        JsonParts.put(node, "low", number.low());
        JsonParts.put(node, "value", number.value());
        JsonParts.put(node, "high", number.high());
        JsonParts.provenance(number.provenance(), node);
    }

    private static void number(PlantValue row, ObjectNode node) {
        node.put("quantity", row.quantity());
        node.put("subject", row.subject());
        row.low().ifPresent(low -> JsonParts.put(node, "low", low));
        JsonParts.put(node, "value", row.value());
        row.high().ifPresent(high -> JsonParts.put(node, "high", high));
        node.put("unit", row.unit());
        JsonParts.provenance(row.provenance(), node);
    }
}
