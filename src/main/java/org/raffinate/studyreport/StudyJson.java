package org.raffinate.studyreport;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.raffinate.insight.Bar;
import org.raffinate.insight.ConfidentStages;
import org.raffinate.insight.Probability;
import org.raffinate.insight.Quantiles;
import org.raffinate.insight.SobolIndices;
import org.raffinate.report.JsonParts;
import org.raffinate.runner.Seal;
import org.raffinate.study.Study;
import org.raffinate.table.Column;

/** The findings of a study for a program. */
final class StudyJson {
    private StudyJson() {}

    static String of(Findings findings, Seal seal, List<Column> columns) {
        Study study = findings.study();
        ObjectNode root = JsonParts.document();
        root.put("title", study.title());
        root.put("case", study.base().file().toString());
        root.put("run", study.run().label());
        root.put("points", findings.tally().points());
        root.put("confidence", study.confidence());
        ObjectNode origin = root.putObject("origin");
        origin.put("version", seal.version());
        origin.put("studySha256", seal.study());
        origin.put("caseSha256", seal.base());
        origin.put("method", study.sample().method().label());
        origin.put("seed", study.sample().seed());
        columns(columns, root.putArray("columns"));
        findings.tally().statuses().forEach(root.putObject("statuses")::put);
        ArrayNode reasons = root.putArray("reasons");
        findings.tally()
                .reasons()
                .forEach(reason -> reasons.addObject()
                        .put("status", reason.status())
                        .put("reason", reason.reason())
                        .put("points", reason.points()));
        outputs(findings, root.putArray("results"));
        ArrayNode chances = root.putArray("probabilities");
        findings.chances()
                .forEach(chance -> probability(
                        chance.probability(),
                        study.confidence(),
                        chances.addObject().put("specification", chance.name())));
        ArrayNode levels = root.putArray("levels");
        findings.levels()
                .forEach(level -> probability(
                        level.probability(),
                        study.confidence(),
                        levels.addObject().put("axes", level.written()).put("stages", level.stages())));
        findings.stages().ifPresent(stages -> stages(stages, root.putObject("stages")));
        sensitivities(findings, root.putArray("sensitivities"));
        findings.front().ifPresent(front -> front(front, root.putObject("front")));
        return JsonParts.text(root);
    }

    private static void columns(List<Column> columns, ArrayNode list) {
        columns.forEach(column -> list.addObject()
                .put("header", column.header())
                .put("name", column.name())
                .put("unit", column.unit())
                .put("type", column.type().label())
                .put("description", column.description()));
    }

    private static void outputs(Findings findings, ArrayNode list) {
        for (Findings.Output output : findings.outputs()) {
            ObjectNode node = list.addObject().put("result", output.column().header());
            output.summary().ifPresent(summary -> {
                node.put("count", summary.count());
                node.put("missing", summary.missing());
                JsonParts.put(node, "mean", summary.mean());
                JsonParts.put(node, "standardDeviation", summary.deviation().orElse(Double.NaN));
                JsonParts.put(node, "least", summary.least());
                JsonParts.put(node, "most", summary.most());
                ObjectNode quantiles = node.putObject("quantiles");
                for (Quantiles.Quantile quantile : summary.quantiles()) {
                    JsonParts.put(quantiles, String.valueOf(quantile.share()), quantile.value());
                }
            });
        }
    }

    private static void probability(Probability probability, double level, ObjectNode node) {
        node.put("met", probability.met());
        node.put("missed", probability.missed());
        node.put("withoutAnswer", probability.missing());
        JsonParts.put(node, "probability", probability.estimate());
        JsonParts.put(node, "low", probability.interval(level).low());
        JsonParts.put(node, "high", probability.interval(level).high());
    }

    private static void stages(ConfidentStages stages, ObjectNode node) {
        JsonParts.put(node, "confidence", stages.required());
        stages.likely().ifPresent(found -> node.put("likely", found));
        stages.sure().ifPresent(found -> node.put("surely", found));
        ArrayNode list = node.putArray("byStages");
        stages.chances()
                .forEach(chance -> probability(
                        chance.best(), stages.level(), list.addObject().put("stages", chance.stages())));
    }

    private static void sensitivities(Findings findings, ArrayNode list) {
        for (Findings.Sensitivity each : findings.sensitivities()) {
            ObjectNode node = list.addObject().put("result", each.column().header());
            findings.level().ifPresent(level -> node.put("at", level.written()));
            each.tornado().ifPresent(tornado -> {
                ArrayNode bars = node.putArray("bars");
                tornado.bars().forEach(bar -> bar(bar, bars.addObject()));
            });
            each.indices().ifPresent(indices -> {
                node.put("blocks", indices.blocks());
                node.put("blocksLeftOut", indices.leftOut());
                indices.obstacle().ifPresent(obstacle -> node.put("obstacle", obstacle.name()));
                ArrayNode shares = node.putArray("indices");
                for (SobolIndices.Index index : indices.indices()) {
                    ObjectNode share = shares.addObject().put("axis", index.axis());
                    estimate(index.first(), share.putObject("first"));
                    estimate(index.total(), share.putObject("total"));
                }
            });
        }
    }

    private static void bar(Bar bar, ObjectNode node) {
        node.put("axis", bar.axis());
        JsonParts.put(node, "lowInput", bar.lowInput());
        JsonParts.put(node, "highInput", bar.highInput());
        JsonParts.put(node, "lowOutput", bar.lowOutput());
        JsonParts.put(node, "highOutput", bar.highOutput());
        JsonParts.put(node, "middleOutput", bar.middleOutput());
        bar.correlation().ifPresent(value -> JsonParts.put(node, "rankCorrelation", value));
    }

    private static void estimate(SobolIndices.Estimate estimate, ObjectNode node) {
        JsonParts.put(node, "value", estimate.value());
        JsonParts.put(node, "low", estimate.low());
        JsonParts.put(node, "high", estimate.high());
    }

    private static void front(Findings.Front front, ObjectNode node) {
        node.put("among", front.all());
        node.put("of", front.what());
        ArrayNode list = node.putArray("points");
        for (Findings.Best best : front.points()) {
            ObjectNode point = list.addObject().put("axes", best.written());
            for (int i = 0; i < best.values().size(); i++) {
                JsonParts.put(
                        point, front.columns().get(i).header(), best.values().get(i));
            }
        }
    }
}
