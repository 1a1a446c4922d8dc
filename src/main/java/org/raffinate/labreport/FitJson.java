package org.raffinate.labreport;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.raffinate.laboratory.ConstantFit;
import org.raffinate.laboratory.ConstantFit.Exponent;
import org.raffinate.laboratory.ConstantFit.Predictor;
import org.raffinate.laboratory.FittedConstants;
import org.raffinate.laboratory.FittedConstants.Parameter;
import org.raffinate.laboratory.FittedPoint;
import org.raffinate.laboratory.Goodness;
import org.raffinate.laboratory.Goodness.Agreement;
import org.raffinate.laboratory.Shakeouts.Citation;
import org.raffinate.report.JsonParts;

/**
 * A fit as JSON, for programs: every number with the shortest digits that give the same double again.
 *
 * <p>Concentrations in mol/L, logarithms decimal. A number that is not finite, such as the standard error of a parameter
 * that is not determined, is null. A fit that did not converge has no constants, no points and no equilibrium.
 */
public final class FitJson {
    private FitJson() {}

    /** The document, indented, with a line feed at its end. */
    public static String text(FitAnswer answer) {
        return JsonParts.text(of(answer));
    }

    /** The document as a tree. */
    public static ObjectNode of(FitAnswer answer) {
        FittedConstants fitted = answer.constants();
        ObjectNode root = JsonParts.document();
        root.put("title", answer.title());
        root.put("converged", fitted.converged());
        data(answer, root.putObject("data"));
        choices(fitted.fit(), root.putObject("fit"));
        root.put("law", "log10 D = log10 K + m log10 e - n log10 h");
        if (fitted.converged()) {
            constants(fitted, root);
            goodness(fitted.stateGoodness(), root.withObject("/goodness/measuredEquilibrium"));
            goodness(fitted.stageGoodness(), root.withObject("/goodness/initialConditions"));
            answer.otherWay().ifPresent(other -> {
                ObjectNode node = root.putObject("otherWay");
                node.put("predictFrom", predictor(other.fit().predictor()));
                constants(other, node);
                JsonParts.put(node, "rms", other.goodness().overall().rms());
            });
            ArrayNode points = root.putArray("points");
            fitted.points().forEach(point -> point(fitted, point, points.addObject()));
        }
        JsonParts.strings(root.putArray("undetermined"), fitted.undetermined());
        FitBlock.keys(answer).ifPresent(keys -> block(keys, root.putObject("equilibrium")));
        return root;
    }

    private static void data(FitAnswer answer, ObjectNode node) {
        node.put("file", answer.data().name());
        node.put("extractant", answer.data().extractant());
        node.put("shakeouts", answer.data().measurements().size());
        Map<String, Citation> citations = answer.data().citations();
        ArrayNode sources = node.putArray("sources");
        for (String label : answer.data().sources()) {
            ObjectNode source = sources.addObject();
            source.put("label", label);
            source.put("shakeouts", answer.shakeouts(label));
            source.put("pointsFitted", answer.points(label));
            Citation citation = citations.get(label);
            if (citation != null) {
                source.put("work", citation.work());
                source.put("collection", citation.collection());
                source.put("caution", citation.caution());
            }
        }
        JsonParts.strings(node.putArray("told"), answer.told());
        JsonParts.strings(node.putArray("notes"), answer.data().notes());
        JsonParts.strings(node.putArray("remarks"), answer.data().remarks());
        JsonParts.strings(node.putArray("notAskedFor"), answer.passedOver());
        ArrayNode leftOut = node.putArray("leftOut");
        answer.constants()
                .excluded()
                .forEach(excluded -> leftOut.addObject()
                        .put("line", excluded.line())
                        .put("source", excluded.source())
                        .put("element", excluded.element().symbol())
                        .put("reason", excluded.reason()));
    }

    private static void choices(ConstantFit fit, ObjectNode node) {
        node.put("predictFrom", predictor(fit.predictor()));
        exponent(node, "acidExponent", fit.acidExponent());
        exponent(node, "dimerExponent", fit.dimerExponent());
        node.put("dimersPerRareEarth", fit.dimersPerRareEarth());
        new TreeMap<>(fit.data().weights())
                .forEach((source, weight) -> node.withObject("/weights").put(source, weight));
        new TreeMap<>(fit.data().saponification())
                .forEach((source, degree) -> node.withObject("/saponified").put(source, degree));
    }

    private static String predictor(Predictor predictor) {
        return predictor == Predictor.MEASURED_STATE ? "measured" : "initial";
    }

    private static void exponent(ObjectNode node, String name, Exponent exponent) {
        exponent.fixed().ifPresentOrElse(value -> node.put(name, value), () -> node.put(name, "free"));
    }

    private static void constants(FittedConstants fitted, ObjectNode node) {
        ObjectNode constants = node.putObject("logK");
        fitted.logConstants()
                .forEach((element, parameter) -> parameter(parameter, constants.putObject(element.symbol())));
        parameter(fitted.acidExponent(), node.withObject("/exponents").putObject("acid"));
        parameter(fitted.dimerExponent(), node.withObject("/exponents").putObject("dimer"));
        JsonParts.put(node, "residualDeviation", fitted.residualDeviation());
        node.put("degreesOfFreedom", fitted.degreesOfFreedom());
        ObjectNode correlations = node.putObject("correlations");
        JsonParts.strings(
                correlations.putArray("parameters"),
                fitted.free().stream().map(Parameter::name).toList());
        ArrayNode rows = correlations.putArray("matrix");
        for (List<Double> values : fitted.correlations()) {
            ArrayNode row = rows.addArray();
            values.forEach(value -> row.add(finite(value)));
        }
    }

    private static void parameter(Parameter parameter, ObjectNode node) {
        JsonParts.put(node, "value", parameter.isDetermined() ? parameter.value() : Double.NaN);
        node.put("fixed", parameter.fixed());
        if (!parameter.fixed()) {
            JsonParts.put(node, "standardError", parameter.standardError());
            JsonParts.put(node, "low", parameter.low());
            JsonParts.put(node, "high", parameter.high());
        }
    }

    private static void goodness(Goodness goodness, ObjectNode node) {
        agreement(goodness.overall(), node.putObject("all"));
        ObjectNode elements = node.putObject("byElement");
        goodness.byElement().forEach(element -> agreement(element, elements.putObject(element.label())));
        ObjectNode sources = node.putObject("bySource");
        goodness.bySource().forEach(source -> agreement(source, sources.putObject(source.label())));
    }

    private static void agreement(Agreement agreement, ObjectNode node) {
        node.put("points", agreement.count());
        JsonParts.put(node, "rms", agreement.rms());
        JsonParts.put(node, "bias", agreement.bias());
    }

    private static void point(FittedConstants fitted, FittedPoint point, ObjectNode node) {
        node.put("line", point.shakeout().line());
        node.put("source", point.shakeout().source());
        node.put("element", point.element().symbol());
        JsonParts.put(node, "acid", point.acid());
        JsonParts.put(node, "freeDimer", point.freeDimer());
        JsonParts.put(node, "logD", point.measured());
        JsonParts.put(node, "fitted", point.fitted());
        JsonParts.put(node, "standardized", point.standardized());
        JsonParts.put(node, "fromMeasuredEquilibrium", fitted.fromMeasuredState(point));
        JsonParts.put(
                node, "fromInitialConditions", point.fromInitialConditions().orElse(Double.NaN));
    }

    /** Maps, numbers and words of the block as they are. */
    private static void block(Map<?, ?> keys, ObjectNode node) {
        keys.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value instanceof Map<?, ?> below) {
                block(below, node.putObject(name));
            } else if (value instanceof Number number) {
                node.put(name, number.doubleValue());
            } else {
                node.put(name, String.valueOf(value));
            }
        });
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? Double.valueOf(value) : null;
    }
}
