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
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Convergence;
import org.raffinate.cascade.FeedStream;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.ProductStream;
import org.raffinate.cascade.StageProfile;
import org.raffinate.chart.Answer;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.design.Design;
import org.raffinate.design.Specification;
import org.raffinate.design.SpecificationResult;
import org.raffinate.design.TradeOff;

/**
 * An answer as JSON, for programs: every number with the shortest digits that give the same double again.
 *
 * <p>Flows are mol per mol of feed unless the name says otherwise. A number that is not finite is null or left out. A run
 * that did not converge has no products and no profile.
 */
public final class ResultJson {
    // The JDK's own Double.toString is not the shortest before release 19.
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .build();

    private ResultJson() {}

    /** The document, indented, with a line feed at its end. */
    public static String text(Answer answer) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(of(answer))
                            .replace("\r\n", "\n")
                    + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values cannot fail to be written", impossible);
        }
    }

    /** The document as a tree. */
    public static ObjectNode of(Answer answer) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("title", answer.question().title());
        convergence(answer, root.putObject("convergence"));
        feed(answer, root.putObject("feed"));
        equilibrium(answer, root.putObject("equilibrium"));
        answer.run().ifPresent(run -> cascade(answer, run.cascade(), root.putObject("cascade")));
        specifications(answer, root.putArray("specifications"));
        answer.solution().ifPresent(solution -> {
            products(solution, root.putObject("products"));
            profile(solution.profile(), root.putArray("profile"));
        });
        answer.design().ifPresent(design -> design(design, root.putObject("design")));
        strings(root.putArray("notes"), answer.question().notes());
        return root;
    }

    private static void convergence(Answer answer, ObjectNode node) {
        Convergence convergence = answer.convergence();
        node.put("status", convergence.status().name());
        node.put("iterations", convergence.iterations());
        put(node, "residual", convergence.residual());
        put(
                node,
                "balanceError",
                answer.run().map(CascadeSolution::balanceError).orElse(Double.NaN));
        strings(node.putArray("notes"), convergence.notes());
    }

    private static void feed(Answer answer, ObjectNode node) {
        FeedStream feed = answer.question().feed();
        node.put("name", feed.name());
        node.put("phase", feed.phase().label());
        put(node, "molPerHour", feed.flow());
        put(node, "oxideKilogramsPerHour", answer.oxidePerHour());
        put(node, "oxideTonnesPerYear", answer.tonnesPerYear(answer.oxidePerHour()));
        put(node, "hoursPerYear", feed.hoursPerYear());
        feed.concentration().ifPresent(value -> put(node, "molPerLitre", value));
        elements(node.putObject("moleFraction"), feed.mixture().fractions(Basis.MOL));
        elements(node.putObject("oxideMassFraction"), feed.mixture().fractions(Basis.OXIDE_MASS));
        answer.question().composition().ifPresent(source -> provenance(source, node.putObject("composition")));
    }

    private static void equilibrium(Answer answer, ObjectNode node) {
        SeparationFactors factors = answer.factors();
        node.put("model", "separation-factors");
        node.put("extractant", answer.question().extractant());
        symbols(node.putArray("order"), factors.order());
        ArrayNode used = node.putArray("factors");
        factors.used().forEach(factor -> factor(factor, used.addObject()));
        ArrayNode displaced = node.putArray("displaced");
        factors.displaced().forEach(factor -> {
            ObjectNode entry = displaced.addObject();
            factor(factor, entry);
            entry.put("overridden", factors.overridden().contains(factor));
        });
    }

    private static void factor(SeparationFactor factor, ObjectNode node) {
        node.put("pair", factor.pair());
        put(node, "value", factor.value());
        factor.low().ifPresent(bound -> put(node, "low", bound));
        factor.high().ifPresent(bound -> put(node, "high", bound));
        provenance(factor.provenance(), node);
    }

    private static void provenance(Provenance provenance, ObjectNode node) {
        node.put("conditions", provenance.conditions());
        node.put("source", provenance.source().id());
        node.put("citation", provenance.source().citation());
        node.put("verification", provenance.verification().label());
        node.put("confidence", provenance.confidence());
    }

    private static void cascade(Answer answer, Cascade cascade, ObjectNode node) {
        node.put("stages", cascade.stages());
        node.put("extraction", answer.extraction());
        node.put("scrub", cascade.stages() - answer.extraction());
        put(node, "S", cascade.s());
        put(node, "W", cascade.w());
        put(node, "raffinate", cascade.raffinate());
        put(node, "extract", cascade.extract());
        ArrayNode feeds = node.putArray("feeds");
        cascade.feeds().forEach(feed -> {
            ObjectNode entry = sideStream(feeds.addObject(), feed.stage(), feed.phase(), feed.flow());
            elements(entry.putObject("moleFraction"), feed.mixture().fractions(Basis.MOL));
        });
        ArrayNode draws = node.putArray("draws");
        cascade.draws().forEach(draw -> sideStream(draws.addObject(), draw.stage(), draw.phase(), draw.flow()));
    }

    private static void specifications(Answer answer, ArrayNode list) {
        if (answer.solution().isPresent()) {
            for (SpecificationResult check : answer.checks()) {
                ObjectNode node = specification(list.addObject(), check.specification());
                put(node, "reached", check.reached());
                put(node, "shortfallWanted", check.specification().shortfall());
                put(node, "shortfallReached", check.shortfall());
                node.put("met", check.met());
            }
        } else {
            answer.question()
                    .specifications()
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

    private static void products(CascadeSolution solution, ObjectNode node) {
        product(solution, solution.raffinate(), node.putObject("raffinate"));
        product(solution, solution.extract(), node.putObject("extract"));
        ArrayNode draws = node.putArray("draws");
        for (ProductStream draw : solution.draws()) {
            ObjectNode entry = draws.addObject();
            entry.put("stage", draw.stage());
            entry.put("phase", draw.phase().label());
            product(solution, draw, entry);
        }
    }

    private static void product(CascadeSolution solution, ProductStream stream, ObjectNode node) {
        put(node, "flow", stream.flow());
        elements(node.putObject("moleFraction"), stream.moleFractions());
        elements(node.putObject("oxideMassFraction"), stream.fractions(Basis.OXIDE_MASS));
        elements(node.putObject("recovery"), solution.recovery(stream));
    }

    private static void profile(StageProfile profile, ArrayNode list) {
        for (int stage = 1; stage <= profile.stages(); stage++) {
            ObjectNode node = list.addObject();
            node.put("stage", stage);
            for (Phase phase : Phase.values()) {
                ObjectNode flows = node.putObject(phase.label());
                for (Element element : profile.elements()) {
                    put(flows, element.symbol(), profile.flow(stage, phase, element));
                }
            }
        }
    }

    private static void design(Design design, ObjectNode node) {
        node.put("outcome", design.outcome().name());
        if (design.outcome() == Design.Outcome.FOUND) {
            design.solution().ifPresent(solution -> {
                node.put("extraction", design.extraction());
                node.put("scrub", solution.cascade().stages() - design.extraction());
                put(node, "S", solution.cascade().s());
                put(node, "W", solution.cascade().w());
            });
        }
        design.bounds().ifPresent(bounds -> {
            put(node, "minimumStages", bounds.minimumStages());
            put(node, "minimumS", bounds.minimumS());
            put(node, "minimumW", bounds.minimumW());
        });
        design.shortcut().ifPresent(shortcut -> {
            ObjectNode formula = node.putObject("shortcut");
            put(formula, "extraction", shortcut.extraction());
            put(formula, "scrub", shortcut.scrub());
            put(formula, "S", shortcut.s());
            put(formula, "W", shortcut.w());
            formula.put("control", shortcut.control());
        });
        design.tradeOff().ifPresent(tradeOff -> tradeOff(tradeOff, node.putArray("tradeOff")));
        strings(node.putArray("notes"), design.notes());
    }

    private static void tradeOff(TradeOff tradeOff, ArrayNode list) {
        for (int i = 0; i < tradeOff.points().size(); i++) {
            TradeOff.Point point = tradeOff.points().get(i);
            ObjectNode node = list.addObject();
            node.put("extraction", point.extraction());
            node.put("scrub", point.scrub());
            node.put("stages", point.stages());
            put(node, "S", point.s());
            put(node, "W", point.w());
            put(node, "objective", point.objective());
            node.put("chosen", i == tradeOff.chosen());
        }
    }

    private static ObjectNode sideStream(ObjectNode node, int stage, Phase phase, double flow) {
        node.put("stage", stage);
        node.put("phase", phase.label());
        put(node, "flow", flow);
        return node;
    }

    /** Element by element; one whose value is not finite is left out. */
    private static void elements(ObjectNode node, Map<Element, Double> values) {
        values.forEach((element, value) -> {
            if (Double.isFinite(value)) {
                node.put(element.symbol(), value);
            }
        });
    }

    private static void strings(ArrayNode list, Collection<String> values) {
        values.forEach(list::add);
    }

    /** A number, null where it is not finite: JSON knows no other. */
    private static void put(ObjectNode node, String name, double value) {
        node.put(name, Optional.of(value).filter(Double::isFinite).orElse(null));
    }

    private static void symbols(ArrayNode list, List<Element> values) {
        values.forEach(element -> list.add(element.symbol()));
    }
}
