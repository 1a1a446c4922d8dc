package org.raffinate.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.raffinate.chemistry.Extractant;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.Source;
import org.raffinate.equilibrium.Correlation;
import org.raffinate.equilibrium.DistributionLaw;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.library.DataLibrary;
import org.raffinate.library.FactorRecord;
import org.raffinate.library.LawRecord;
import org.raffinate.library.NamedFeed;
import org.raffinate.library.PlantTables;
import org.raffinate.library.PlantValue;
import org.raffinate.library.Quantity;

/** The rows of the data library with everything that is known of them. */
final class DataRows {
    private DataRows() {}

    static List<ObjectNode> of(DataCommand.Table table, DataLibrary library) {
        return switch (table) {
            case EXTRACTANTS ->
                library.extractants().stream()
                        .map(extractant -> extractant(extractant, library))
                        .toList();
            case PAIRS -> library.factorRecords().stream().map(DataRows::pair).toList();
            case LAWS -> library.lawRecords().stream().map(DataRows::law).toList();
            case QUANTITIES ->
                library.quantities().stream().map(DataRows::quantity).toList();
            case PLANTS ->
                PlantTables.load().values().stream().map(DataRows::plant).toList();
            case FEEDS -> library.feeds().stream().map(DataRows::feed).toList();
            case SOURCES -> library.sources().stream().map(DataRows::source).toList();
        };
    }

    private static ObjectNode extractant(Extractant extractant, DataLibrary library) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("name", extractant.name());
        ArrayNode synonyms = row.putArray("synonyms");
        extractant.synonyms().forEach(synonyms::add);
        row.put("description", extractant.description());
        ArrayNode media = row.putArray("designFactorsIn");
        library.media(extractant).forEach(media::add);
        ArrayNode properties = row.putArray("properties");
        library.quantities().stream()
                .filter(quantity -> quantity.subject().equals(extractant.name()))
                .forEach(quantity -> properties.add(quantity(quantity)));
        return row;
    }

    private static ObjectNode pair(FactorRecord pair) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("pair", pair.label());
        number(row, "low", pair.low());
        number(row, "value", pair.mid());
        number(row, "high", pair.high());
        row.put("unit", "1");
        row.put("extractant", pair.extractant().name());
        row.put("form", pair.form());
        row.put("medium", pair.medium());
        row.put("role", pair.role().name().toLowerCase(Locale.ROOT));
        return provenance(row, "conditions", pair.provenance());
    }

    private static ObjectNode law(LawRecord law) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("solute", law.solute().symbol());
        row.put("law", law.source().law());
        row.put("model", law.model());
        coefficients(row.putObject("coefficients"), law.extraction().law());
        row.put("dimers", law.extraction().dimers());
        number(row, "deviation", law.deviation());
        number(row, "lowestPh", finite(law.extraction().range().lowestPh()));
        number(row, "highestPh", finite(law.extraction().range().highestPh()));
        row.put("extractant", law.extractant().name());
        row.put("form", law.form());
        row.put("medium", law.medium());
        row.put("set", law.set());
        row.put("role", law.role().name().toLowerCase(Locale.ROOT));
        return provenance(row, "conditions", law.provenance());
    }

    private static void coefficients(ObjectNode row, DistributionLaw law) {
        if (law instanceof MassAction action) {
            row.put("logK", action.logK());
            row.put("acidExponent", action.acidExponent());
            row.put("extractantExponent", action.extractantExponent());
            row.put("complexing", action.complexing());
        } else if (law instanceof Correlation line) {
            row.put("a", line.a());
            row.put("b", line.b());
            row.put("s", line.s());
            row.put("c", line.c());
            row.put("scale", line.scale());
        }
    }

    private static ObjectNode quantity(Quantity quantity) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("of", quantity.subject());
        row.put("quantity", quantity.kind().label());
        number(row, "low", quantity.low());
        row.put("value", quantity.value());
        number(row, "high", quantity.high());
        row.put("unit", quantity.kind().unit());
        return provenance(row, "conditions", quantity.provenance());
    }

    private static ObjectNode plant(PlantValue number) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("of", number.subject());
        row.put("quantity", number.quantity());
        number(row, "low", number.low());
        row.put("value", number.value());
        number(row, "high", number.high());
        row.put("unit", number.unit());
        return provenance(row, "conditions", number.provenance());
    }

    private static ObjectNode feed(NamedFeed feed) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("name", feed.name());
        ObjectNode shares = row.putObject("oxideMassPercent");
        feed.oxideMassPercent().forEach((element, percent) -> shares.put(element.symbol(), percent));
        row.put("quotedSum", feed.quotedSum());
        row.put("unit", "oxide mass %");
        return provenance(row, "note", feed.provenance());
    }

    private static ObjectNode source(Source source) {
        return JsonNodeFactory.instance.objectNode().put("id", source.id()).put("citation", source.citation());
    }

    private static ObjectNode provenance(ObjectNode row, String conditions, Provenance provenance) {
        row.put(conditions, provenance.conditions());
        row.put("verification", provenance.verification().label());
        row.put("confidence", provenance.confidence());
        row.put("source", provenance.source().id());
        row.put("citation", provenance.source().citation());
        return row;
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static void number(ObjectNode row, String name, OptionalDouble value) {
        value.ifPresentOrElse(number -> row.put(name, number), () -> row.putNull(name));
    }
}
