package org.raffinate.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.raffinate.cascade.Convergence;
import org.raffinate.cascade.FeedStream;
import org.raffinate.chart.Question;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Provenance;
import org.raffinate.design.Bounds;
import org.raffinate.design.Design;
import org.raffinate.design.Specification;
import org.raffinate.design.SpecificationResult;

/** The parts that the JSON of every answer has, and how numbers are written. */
public final class JsonParts {
    // The JDK's own Double.toString is not the shortest before release 19.
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .build();

    private JsonParts() {}

    /** An empty document. */
    public static ObjectNode document() {
        return MAPPER.createObjectNode();
    }

    /** The document, indented, with a line feed at its end. */
    public static String text(ObjectNode document) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(document)
                            .replace("\r\n", "\n")
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values cannot fail to be written", impossible);
        }
    }

    static void convergence(Convergence convergence, double balanceError, ObjectNode node) {
        node.put("status", convergence.status().name());
        node.put("path", convergence.path().label());
        node.put("iterations", convergence.iterations());
        put(node, "residual", convergence.residual());
        put(node, "balanceError", balanceError);
        strings(node.putArray("notes"), convergence.notes());
    }

    static void feed(Question question, ObjectNode node) {
        FeedStream feed = question.feed();
        node.put("name", feed.name());
        node.put("phase", feed.phase().label());
        put(node, "molPerHour", feed.flow());
        put(node, "oxideKilogramsPerHour", question.oxidePerHour());
        put(node, "oxideTonnesPerYear", question.tonnesPerYear(question.oxidePerHour()));
        put(node, "hoursPerYear", feed.hoursPerYear());
        feed.concentration().ifPresent(value -> put(node, "molPerLitre", value));
        elements(node.putObject("moleFraction"), feed.mixture().fractions(Basis.MOL));
        elements(node.putObject("oxideMassFraction"), feed.mixture().fractions(Basis.OXIDE_MASS));
        question.composition().ifPresent(source -> provenance(source, node.putObject("composition")));
    }

    /** Where a number comes from, and how far it is to be trusted. */
    public static void provenance(Provenance provenance, ObjectNode node) {
        node.put("conditions", provenance.conditions());
        node.put("source", provenance.source().id());
        node.put("citation", provenance.source().citation());
        node.put("verification", provenance.verification().label());
        node.put("confidence", provenance.confidence());
    }

    /** What was wanted, with what was reached where there is an answer. */
    static void specifications(Question question, Optional<List<SpecificationResult>> checks, ArrayNode list) {
        if (checks.isPresent()) {
            for (SpecificationResult check : checks.get()) {
                ObjectNode node = specification(list.addObject(), check.specification());
                put(node, "reached", check.reached());
                put(node, "shortfallWanted", check.specification().shortfall());
                put(node, "shortfallReached", check.shortfall());
                node.put("met", check.met());
            }
        } else {
            question.specifications()
                    .forEach(wanted ->
                            put(specification(list.addObject(), wanted), "shortfallWanted", wanted.shortfall()));
        }
    }

    private static ObjectNode specification(ObjectNode node, Specification wanted) {
        node.put("product", wanted.product().label());
        node.put("kind", wanted.kind().label());
        strings(node.putArray("of"), wanted.of().stream().map(Element::symbol).toList());
        node.put("basis", wanted.basis().label());
        put(node, "wanted", wanted.wanted());
        return node;
    }

    /** Outcome, chosen cascade and bounds of a constant-factor design. */
    static void design(Design design, ObjectNode node) {
        node.put("outcome", design.outcome().name());
        if (design.outcome() == Design.Outcome.FOUND) {
            design.solution().ifPresent(solution -> {
                node.put("extraction", design.extraction());
                node.put("scrub", solution.cascade().stages() - design.extraction());
                put(node, "S", solution.cascade().s());
                put(node, "W", solution.cascade().w());
            });
        }
        design.bounds().ifPresent((Bounds bounds) -> {
            put(node, "minimumStages", bounds.minimumStages());
            put(node, "minimumS", bounds.minimumS());
            put(node, "minimumW", bounds.minimumW());
        });
    }

    /** Element by element; one whose value is not finite is left out. */
    static void elements(ObjectNode node, Map<Element, Double> values) {
        values.forEach((element, value) -> {
            if (Double.isFinite(value)) {
                node.put(element.symbol(), value);
            }
        });
    }

    /** Adds the values to a list. */
    public static void strings(ArrayNode list, Collection<String> values) {
        values.forEach(list::add);
    }

    /** A number, null where it is not finite: JSON knows no other. */
    public static void put(ObjectNode node, String name, double value) {
        node.put(name, Optional.of(value).filter(Double::isFinite).orElse(null));
    }
}
