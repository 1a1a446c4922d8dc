package org.raffinate.chemistrycase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.raffinate.chemistrycase.CircuitReader.Part;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.OrganicInlet;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.Solvent;
import org.raffinate.design.Cut;
import org.raffinate.design.DesignProblem;
import org.raffinate.design.Specification;
import org.raffinate.document.Problem;
import org.raffinate.document.Problems;
import org.raffinate.document.Section;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.reagents.ReagentProblem;
import org.raffinate.reagents.SolventPlan;
import org.raffinate.reagents.StageQuality;

/**
 * What a case with chemistry asks for: a circuit to solve, products to design for; and what is missing where it does not.
 *
 * <p>Stages, the organic flow and the liquors of all sections make a circuit. Products make something to design, with
 * stages and strengths of acids given beforehand, or not.
 */
public final class ChemicalTasks {
    private static final String CASCADE =
            "a cascade: organic, extraction, and stages, flow and acid of scrub and strip";
    private static final String PRODUCTS = "products such as raffinate: {purity: 99.99 %}, extract: {purity: 99.9 %}";
    private static final String STAGES = "a number of stages";
    private static final String ACID = "the strength of its acid, such as 3 mol/L";
    private static final String GIVEN =
            "stages and acids of extraction, scrub and strip beside products, or all of a cascade";
    private static final String TOGETHER = "the stages of extraction and scrub together, or of neither";

    private final Section root;
    private final ChemicalParts parts;
    private final CircuitReader.Read given;

    private ChemicalTasks(Section root, ChemicalParts parts) {
        this.root = root;
        this.parts = parts;
        given = parts.cascade();
    }

    /**
     * The chemistry of a case with what it asks for.
     *
     * @param cut the keys, where products are given
     * @param specifications what the products must be
     * @param productLacks what the products leave open
     */
    public static ChemicalCase of(
            Section root,
            ChemicalParts parts,
            Optional<Cut> cut,
            List<Specification> specifications,
            List<Problem> productLacks) {
        ChemicalTasks tasks = new ChemicalTasks(root, parts);
        List<Problem> solveLacks = tasks.solveLacks();
        boolean complete = solveLacks.isEmpty();
        List<Problem> designLacks = new ArrayList<>(productLacks);
        designLacks.addAll(tasks.excess(complete));
        return new ChemicalCase(
                parts.model(),
                parts.laws(),
                parts.feed(),
                parts.limits(),
                complete ? Optional.of(tasks.circuit()) : Optional.empty(),
                designLacks.isEmpty()
                        ? cut.map(keys -> tasks.problem(keys, specifications, complete))
                        : Optional.empty(),
                solveLacks,
                designLacks);
    }

    /** Reports what is missing, where the case asks for nothing that can be done. */
    public static void refuseUnlessOne(ChemicalCase read, Section root, Problems problems) {
        if (read.circuit().isPresent() || read.problem().isPresent()) {
            return;
        }
        if (!root.has("products") && !root.has("cascade")) {
            root.missing("products", PRODUCTS + ", or " + CASCADE);
            return;
        }
        if (root.has("products")) {
            read.designLacks().forEach(problems::add);
        }
        if (root.has("cascade")) {
            read.solveLacks().forEach(problems::add);
        }
    }

    private List<Problem> solveLacks() {
        if (parts.section().isEmpty()) {
            return List.of(root.lack("cascade", CASCADE));
        }
        Section cascade = parts.section().get();
        List<Problem> lacks = new ArrayList<>();
        if (given.organic().isEmpty()) {
            lacks.add(cascade.lack("organic", "the flow of the organic, such as 3000 L/h"));
        }
        if (given.part(SectionKind.EXTRACTION).isEmpty()) {
            lacks.add(cascade.lack(SectionKind.EXTRACTION.word(), STAGES));
        }
        List<SectionKind> kinds = List.copyOf(given.parts().keySet());
        for (int k = 0; k < kinds.size(); k++) {
            Part part = given.part(kinds.get(k)).orElseThrow();
            boolean refluxed = k + 1 < kinds.size()
                    && given.part(kinds.get(k + 1)).orElseThrow().reflux() > 0.0;
            lacks.addAll(lacks(cascade, kinds.get(k), part, refluxed));
        }
        boolean returns =
                parts.solvent().recycle().isPresent() && parts.solvent().closed();
        if (returns && given.part(SectionKind.STRIP).isEmpty()) {
            lacks.add(cascade.lack("strip", "a strip section, because the solvent returns (solvent.recycle)"));
        }
        return lacks;
    }

    private static List<Problem> lacks(Section cascade, SectionKind kind, Part part, boolean refluxed) {
        List<Problem> lacks = new ArrayList<>();
        String key = kind.word() + ".";
        if (part.stages().isEmpty()) {
            lacks.add(cascade.lack(key + "stages", STAGES));
        }
        if (kind == SectionKind.EXTRACTION) {
            return lacks;
        }
        if (part.flow().isEmpty() && !refluxed) {
            lacks.add(cascade.lack(key + "flow", Amounts.FLOW));
        }
        boolean water = kind == SectionKind.WASH || (part.flow().isEmpty() && refluxed);
        if (part.acid().isEmpty() && !water) {
            lacks.add(cascade.lack(key + "acid", ACID));
        }
        return lacks;
    }

    /** What a design cannot hold to: side streams, and all but stages and acids of a cascade that is given in part. */
    private List<Problem> excess(boolean complete) {
        List<Problem> excess = new ArrayList<>();
        parts.section().ifPresent(cascade -> {
            for (String key : complete ? List.of("draws", "feeds") : List.of("organic", "wash", "draws", "feeds")) {
                cascade.entry(key).ifPresent(entry -> excess.add(entry.problem("what a design cannot keep to", GIVEN)));
            }
            if (!complete) {
                given.parts()
                        .values()
                        .forEach(part -> part.keys().ifPresent(keys -> {
                            for (String key : List.of("flow", "metals", "reflux")) {
                                keys.entry(key)
                                        .ifPresent(entry ->
                                                excess.add(entry.problem("what a design cannot keep to", GIVEN)));
                            }
                        }));
                boolean extraction = stages(SectionKind.EXTRACTION).isPresent();
                if (extraction != stages(SectionKind.SCRUB).isPresent()) {
                    excess.add(cascade.lack(extraction ? "scrub.stages" : "extraction", TOGETHER));
                }
            }
        });
        return excess;
    }

    private OptionalInt stages(SectionKind kind) {
        return given.part(kind).map(Part::stages).orElse(OptionalInt.empty());
    }

    private OptionalDouble acid(SectionKind kind) {
        return given.part(kind).map(Part::acid).orElse(OptionalDouble.empty());
    }

    private Circuit circuit() {
        List<org.raffinate.circuit.Section> sections = new ArrayList<>();
        List<AqueousInlet> aqueous = new ArrayList<>();
        List<OrganicInlet> organic = new ArrayList<>();
        int last = 0;
        for (Map.Entry<SectionKind, Part> part : given.parts().entrySet()) {
            int stages = part.getValue().stages().orElseThrow();
            last += stages;
            sections.add(parts.quality()
                    .getOrDefault(part.getKey(), StageQuality.IDEAL)
                    .section(part.getKey(), stages, part.getValue().reflux()));
            if (part.getKey() == SectionKind.EXTRACTION) {
                aqueous.add(
                        new AqueousInlet(last, parts.feed().flow(), parts.feed().liquor()));
            } else if (part.getValue().flow().isPresent()) {
                aqueous.add(new AqueousInlet(last, part.getValue().flow().getAsDouble(), liquor(part.getValue())));
            }
        }
        for (int i = 0; i < given.feeds().size(); i++) {
            CircuitReader.SideFeed side = given.feeds().get(i);
            Optional<Liquor> liquor = parts.sideLiquors().get(i);
            if (liquor.isPresent()) {
                aqueous.add(new AqueousInlet(side.stage(), side.flow(), liquor.get()));
            } else {
                organic.add(new OrganicInlet(side.stage(), side.flow(), side.solutes()));
            }
        }
        boolean closed =
                parts.solvent().closed() && given.part(SectionKind.STRIP).isPresent();
        Solvent solvent = plan(closed).at(given.organic().orElseThrow());
        return new Circuit(parts.model(), solvent, sections, aqueous, organic, given.draws());
    }

    /** Acid with the salts of the metals; water where neither is given. */
    private Liquor liquor(Part part) {
        Medium medium = parts.model().medium();
        double acid = part.acid().orElse(0.0);
        Map<Solute, Double> metals = new LinkedHashMap<>(part.metals());
        double charge = metals.entrySet().stream()
                .mapToDouble(metal -> metal.getKey().charge() * metal.getValue())
                .sum();
        return new Liquor(metals, medium.charge() * acid, acid + charge / medium.charge());
    }

    private SolventPlan plan(boolean closed) {
        SolventReader.Read solvent = parts.solvent();
        return new SolventPlan(
                solvent.extractant(),
                solvent.saponification(),
                solvent.base().orElse(Solute.AMMONIUM),
                closed,
                solvent.bleed(),
                solvent.carried());
    }

    private ReagentProblem problem(Cut cut, List<Specification> specifications, boolean complete) {
        OptionalInt none = OptionalInt.empty();
        DesignProblem separation = new DesignProblem(
                parts.stream().mixture(),
                parts.stream().phase(),
                parts.factors(),
                cut,
                specifications,
                complete ? none : stages(SectionKind.EXTRACTION),
                complete ? none : stages(SectionKind.SCRUB),
                OptionalDouble.empty(),
                List.of(),
                List.of());
        return new ReagentProblem(
                separation,
                parts.model(),
                parts.feed(),
                plan(parts.solvent().closed()),
                parts.quality(),
                acid(SectionKind.SCRUB),
                acid(SectionKind.STRIP),
                complete ? none : stages(SectionKind.STRIP),
                parts.limits());
    }
}
