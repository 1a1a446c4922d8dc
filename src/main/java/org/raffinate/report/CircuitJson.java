package org.raffinate.report;

import static org.raffinate.report.JsonParts.put;
import static org.raffinate.report.JsonParts.strings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Breach;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.OperatingLimits;
import org.raffinate.circuit.OrganicInlet;
import org.raffinate.circuit.Outlet;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SideDraw;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.LawSource;
import org.raffinate.equilibrium.Solute;
import org.raffinate.ledger.ReagentBill;
import org.raffinate.reagents.CircuitDesign;

/**
 * The answer to a circuit as JSON, for programs: every number with the shortest digits that give the same double again.
 *
 * <p>Concentrations are mol/L, volume flows L/h, amounts mol/h unless the name says otherwise; D is organic over aqueous
 * concentration as they leave the stage. A number that is not finite is null or left out. A run that did not converge has
 * no outlets, no reagents, no breaches and no profile.
 */
public final class CircuitJson {
    private CircuitJson() {}

    /** The document, indented, with a line feed at its end. */
    public static String text(CircuitAnswer answer) {
        return JsonParts.text(of(answer));
    }

    /** The document as a tree. */
    public static ObjectNode of(CircuitAnswer answer) {
        ObjectNode root = JsonParts.document();
        root.put("title", answer.question().title());
        JsonParts.convergence(
                answer.convergence(),
                answer.run().map(CircuitSolution::balanceError).orElse(Double.NaN),
                root.putObject("convergence"));
        JsonParts.feed(answer.question(), root.putObject("feed"));
        equilibrium(answer, root.putObject("equilibrium"));
        answer.run().ifPresent(run -> circuit(run.circuit(), root.putObject("circuit")));
        limits(answer.limits(), root.putObject("limits"));
        JsonParts.specifications(
                answer.question(), answer.solution().map(solution -> answer.checks()), root.putArray("specifications"));
        answer.solution().ifPresent(solution -> {
            breaches(answer, root.putArray("breaches"));
            outlets(answer, solution, root.putArray("outlets"));
            reagents(solution, root.putObject("reagents"));
            solvent(solution, root.putObject("solvent"));
            profile(solution, root.putArray("profile"));
        });
        answer.design().ifPresent(design -> design(answer, design, root.putObject("design")));
        strings(root.putArray("notes"), answer.question().notes());
        return root;
    }

    private static void equilibrium(CircuitAnswer answer, ObjectNode node) {
        node.put("model", "distribution-laws");
        node.put("extractant", answer.question().extractant());
        answer.run().ifPresent(run -> {
            EquilibriumModel model = run.circuit().model();
            node.put("medium", model.medium().name().toLowerCase(Locale.ROOT));
            put(node, "secondDissociation", model.medium().charge() == 2 ? model.secondDissociation() : Double.NaN);
            ObjectNode dimers = node.putObject("dimers");
            for (Extraction extraction : model.extractions()) {
                put(dimers, extraction.solute().symbol(), extraction.dimers());
            }
        });
        ArrayNode laws = node.putArray("laws");
        for (LawSource law : answer.laws()) {
            ObjectNode entry = laws.addObject();
            entry.put("solute", law.solute().symbol());
            entry.put("law", law.law());
            JsonParts.provenance(law.provenance(), entry);
        }
    }

    private static void circuit(Circuit circuit, ObjectNode node) {
        node.put("stages", circuit.stages());
        ArrayNode sections = node.putArray("sections");
        for (int k = 0; k < circuit.sections().size(); k++) {
            Section section = circuit.sections().get(k);
            ObjectNode entry = sections.addObject();
            entry.put("kind", section.kind().word());
            entry.put("firstStage", circuit.stagesBefore(k) + 1);
            entry.put("stages", section.stages());
            put(entry, "efficiency", section.efficiency());
            put(entry, "organicInAqueous", section.organicInAqueous());
            put(entry, "aqueousInOrganic", section.aqueousInOrganic());
            put(entry, "reflux", section.reflux());
        }
        Solvent solvent = circuit.solvent();
        ObjectNode organic = node.putObject("solvent");
        put(organic, "flow", solvent.flow());
        put(organic, "extractant", solvent.extractant());
        put(organic, "saponification", solvent.saponification());
        organic.put("base", solvent.base().symbol());
        put(organic, "recycled", solvent.recycled());
        solutes(organic.putObject("carried"), solvent.carried());
        ArrayNode aqueous = node.putArray("aqueousInlets");
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            ObjectNode entry = aqueous.addObject();
            entry.put("name", CircuitStreams.name(circuit, inlet));
            entry.put("stage", inlet.stage());
            put(entry, "flow", inlet.flow());
            put(entry, "acid", CircuitStreams.acid(circuit, inlet));
            put(entry, "anion", inlet.liquor().anion());
            solutes(entry.putObject("concentration"), inlet.liquor().metals());
        }
        ArrayNode loaded = node.putArray("organicInlets");
        for (OrganicInlet inlet : circuit.organicInlets()) {
            ObjectNode entry = loaded.addObject();
            entry.put("stage", inlet.stage());
            put(entry, "flow", inlet.flow());
            solutes(entry.putObject("concentration"), inlet.solutes());
        }
        ArrayNode draws = node.putArray("draws");
        for (SideDraw draw : circuit.draws()) {
            ObjectNode entry = draws.addObject();
            entry.put("stage", draw.stage());
            entry.put("phase", draw.phase().label());
            put(entry, "share", draw.share());
        }
    }

    private static void limits(OperatingLimits limits, ObjectNode node) {
        put(node, "loading", limits.loading());
        put(node, "hydrolysisPh", limits.hydrolysisPh());
        put(node, "leastAcid", limits.leastAcid());
        put(node, "phaseRatio", limits.phaseRatio());
        put(node, "residual", limits.residual());
    }

    private static void breaches(CircuitAnswer answer, ArrayNode list) {
        for (Breach breach : answer.breaches()) {
            ObjectNode node = list.addObject();
            node.put("kind", breach.kind().name());
            node.put("firstStage", breach.firstStage());
            node.put("lastStage", breach.lastStage());
            node.put("worstStage", breach.worstStage());
            put(node, "found", breach.found());
            put(node, "limit", breach.limit());
            node.put("sentence", breach.sentence());
        }
    }

    private static void outlets(CircuitAnswer answer, CircuitSolution solution, ArrayNode list) {
        CircuitStreams streams = new CircuitStreams(solution);
        for (Outlet outlet : streams.outlets()) {
            ObjectNode node = list.addObject();
            node.put("name", outlet.name());
            node.put("stage", outlet.stage());
            node.put("phase", outlet.phase().label());
            put(node, "flow", outlet.flow());
            put(node, "drops", outlet.drops());
            double oxides = streams.oxides(outlet);
            put(node, "oxideKilogramsPerHour", oxides);
            put(node, "oxideTonnesPerYear", answer.question().tonnesPerYear(oxides));
            put(node, "oxideGramsPerLitre", streams.oxidesPerLitre(outlet));
            solutes(node.putObject("molPerHour"), outlet.solutes());
            JsonParts.elements(
                    node.putObject("moleFraction"),
                    byElement(streams, element -> outlet.flow(Solute.of(element)) / outlet.rareEarths()));
            JsonParts.elements(
                    node.putObject("oxideMassFraction"), byElement(streams, element -> streams.share(outlet, element)));
            JsonParts.elements(
                    node.putObject("recovery"),
                    byElement(streams, element -> streams.recovery(outlet, Solute.of(element))));
        }
    }

    private static Map<Element, Double> byElement(CircuitStreams streams, ToDoubleFunction<Element> value) {
        Map<Element, Double> values = new EnumMap<>(Element.class);
        streams.elements().forEach(element -> values.put(element, value.applyAsDouble(element)));
        return values;
    }

    private static void reagents(CircuitSolution solution, ObjectNode node) {
        ReagentBill bill = new CircuitStreams(solution).bill();
        ObjectNode per = node.putObject("oxideKilogramsPerHour");
        bill.per().forEach((name, oxides) -> put(per, name, oxides));
        ArrayNode lines = node.putArray("lines");
        for (ReagentBill.Line line : bill.lines()) {
            ObjectNode entry = lines.addObject();
            entry.put("role", line.role());
            entry.put("substance", line.substance());
            put(entry, "molPerHour", line.mol());
            put(entry, "perHour", line.amount());
            entry.put("unit", line.unit());
            ObjectNode each = entry.putObject("perKilogramOxide");
            bill.per().forEach((name, oxides) -> put(each, name, line.amount() / oxides));
        }
    }

    private static void solvent(CircuitSolution solution, ObjectNode node) {
        CircuitProfile profile = solution.profile();
        put(node, "returned", solution.volumes().returned());
        put(node, "makeUp", solution.volumes().makeUp());
        put(node, "rareEarthsLeaving", profile.rareEarths(profile.stages(), Phase.ORGANIC));
    }

    private static void profile(CircuitSolution solution, ArrayNode list) {
        CircuitProfile profile = solution.profile();
        for (int stage = 1; stage <= profile.stages(); stage++) {
            ObjectNode node = list.addObject();
            node.put("stage", stage);
            node.put("section", solution.circuit().section(stage).kind().word());
            put(node, "pH", profile.ph(stage));
            put(node, "hydrogen", profile.hydrogen(stage));
            put(node, "anion", profile.anion(stage));
            put(node, "spectator", profile.spectator(stage));
            put(node, "freeExtractant", profile.freeExtractant(stage));
            put(node, "loading", profile.loading(stage));
            for (Phase phase : Phase.values()) {
                put(node, phase.label() + "Flow", solution.volumes().clear(stage, phase));
            }
            ObjectNode ratios = JsonParts.document();
            for (Phase phase : Phase.values()) {
                ObjectNode concentrations = node.putObject(phase.label());
                for (Solute solute : profile.solutes()) {
                    put(concentrations, solute.symbol(), profile.concentration(stage, phase, solute));
                    put(
                            ratios,
                            solute.symbol(),
                            profile.concentration(stage, Phase.ORGANIC, solute)
                                    / profile.concentration(stage, Phase.AQUEOUS, solute));
                }
            }
            node.set("D", ratios);
        }
    }

    private static void design(CircuitAnswer answer, CircuitDesign design, ObjectNode node) {
        node.put("outcome", design.outcome().name());
        answer.solution().ifPresent(solution -> {
            double feed = new CircuitStreams(solution).fedRareEarths();
            put(node, "S", CircuitReagentText.carried(solution) / feed);
            put(node, "W", CircuitReagentText.scrubbed(solution) / feed);
        });
        JsonParts.design(design.start(), node.putObject("constantFactors"));
        strings(node.putArray("comparison"), design.comparison());
        strings(node.putArray("notes"), design.notes());
    }

    private static void solutes(ObjectNode node, Map<Solute, Double> values) {
        values.forEach((solute, value) -> put(node, solute.symbol(), value));
    }
}
