package org.raffinate.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.ProductStream;
import org.raffinate.cascade.StageProfile;
import org.raffinate.chart.Answer;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.design.Design;
import org.raffinate.design.TradeOff;

/**
 * An answer as JSON, for programs: every number with the shortest digits that give the same double again.
 *
 * <p>Flows are mol per mol of feed unless the name says otherwise. A number that is not finite is null or left out. A run
 * that did not converge has no products and no profile.
 */
public final class ResultJson {
    private ResultJson() {}

    /** The document, indented, with a line feed at its end. */
    public static String text(Answer answer) {
        return JsonParts.text(of(answer));
    }

    /** The document as a tree. */
    public static ObjectNode of(Answer answer) {
        ObjectNode root = JsonParts.document();
        root.put("title", answer.question().title());
        JsonParts.convergence(
                answer.convergence(),
                answer.run().map(CascadeSolution::balanceError).orElse(Double.NaN),
                root.putObject("convergence"));
        JsonParts.feed(answer.question(), root.putObject("feed"));
        equilibrium(answer, root.putObject("equilibrium"));
        answer.run().ifPresent(run -> cascade(answer, run.cascade(), root.putObject("cascade")));
        JsonParts.specifications(
                answer.question(), answer.solution().map(solution -> answer.checks()), root.putArray("specifications"));
        answer.solution().ifPresent(solution -> {
            products(solution, root.putObject("products"));
            profile(solution.profile(), root.putArray("profile"));
        });
        answer.design().ifPresent(design -> design(design, root.putObject("design")));
        JsonParts.strings(root.putArray("notes"), answer.question().notes());
        return root;
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
        JsonParts.put(node, "value", factor.value());
        factor.low().ifPresent(bound -> JsonParts.put(node, "low", bound));
        factor.high().ifPresent(bound -> JsonParts.put(node, "high", bound));
        JsonParts.provenance(factor.provenance(), node);
    }

    private static void cascade(Answer answer, Cascade cascade, ObjectNode node) {
        node.put("stages", cascade.stages());
        node.put("extraction", answer.extraction());
        node.put("scrub", cascade.stages() - answer.extraction());
        JsonParts.put(node, "S", cascade.s());
        JsonParts.put(node, "W", cascade.w());
        JsonParts.put(node, "raffinate", cascade.raffinate());
        JsonParts.put(node, "extract", cascade.extract());
        ArrayNode feeds = node.putArray("feeds");
        cascade.feeds().forEach(feed -> {
            ObjectNode entry = sideStream(feeds.addObject(), feed.stage(), feed.phase(), feed.flow());
            JsonParts.elements(entry.putObject("moleFraction"), feed.mixture().fractions(Basis.MOL));
        });
        ArrayNode draws = node.putArray("draws");
        cascade.draws().forEach(draw -> sideStream(draws.addObject(), draw.stage(), draw.phase(), draw.flow()));
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
        JsonParts.put(node, "flow", stream.flow());
        JsonParts.elements(node.putObject("moleFraction"), stream.moleFractions());
        JsonParts.elements(node.putObject("oxideMassFraction"), stream.fractions(Basis.OXIDE_MASS));
        JsonParts.elements(node.putObject("recovery"), solution.recovery(stream));
    }

    private static void profile(StageProfile profile, ArrayNode list) {
        for (int stage = 1; stage <= profile.stages(); stage++) {
            ObjectNode node = list.addObject();
            node.put("stage", stage);
            for (Phase phase : Phase.values()) {
                ObjectNode flows = node.putObject(phase.label());
                for (Element element : profile.elements()) {
                    JsonParts.put(flows, element.symbol(), profile.flow(stage, phase, element));
                }
            }
        }
    }

    private static void design(Design design, ObjectNode node) {
        JsonParts.design(design, node);
        design.shortcut().ifPresent(shortcut -> {
            ObjectNode formula = node.putObject("shortcut");
            JsonParts.put(formula, "extraction", shortcut.extraction());
            JsonParts.put(formula, "scrub", shortcut.scrub());
            JsonParts.put(formula, "S", shortcut.s());
            JsonParts.put(formula, "W", shortcut.w());
            formula.put("control", shortcut.control());
        });
        design.tradeOff().ifPresent(tradeOff -> {
            node.put("objective", tradeOff.objective() + ", " + tradeOff.unit());
            tradeOff(tradeOff, node.putArray("tradeOff"));
        });
        JsonParts.strings(node.putArray("notes"), design.notes());
    }

    private static void tradeOff(TradeOff tradeOff, ArrayNode list) {
        for (int i = 0; i < tradeOff.points().size(); i++) {
            TradeOff.Point point = tradeOff.points().get(i);
            ObjectNode node = list.addObject();
            node.put("extraction", point.extraction());
            node.put("scrub", point.scrub());
            node.put("stages", point.stages());
            JsonParts.put(node, "S", point.s());
            JsonParts.put(node, "W", point.w());
            JsonParts.put(node, "objective", point.objective());
            node.put("chosen", i == tradeOff.chosen());
        }
    }

    private static ObjectNode sideStream(ObjectNode node, int stage, Phase phase, double flow) {
        node.put("stage", stage);
        node.put("phase", phase.label());
        JsonParts.put(node, "flow", flow);
        return node;
    }

    private static void symbols(ArrayNode list, List<Element> values) {
        values.forEach(element -> list.add(element.symbol()));
    }
}
