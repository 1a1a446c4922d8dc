package org.raffinate.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Formula;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.OrganicInlet;
import org.raffinate.circuit.Outlet;
import org.raffinate.circuit.SectionKind;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.reagents.ReagentUse;

/** The boundary of a solved circuit: its own volumes and concentrations, nothing assumed but the solvent's recipe. */
final class CircuitBoundary {
    static final String SPENT_LIQUOR = "spent liquor";

    private final CircuitSolution solution;
    private final Circuit circuit;
    private final CircuitProfile profile;
    private final Medium medium;
    private final SolventRecipe recipe;

    private CircuitBoundary(CircuitSolution solution, SolventRecipe recipe) {
        this.solution = solution;
        this.recipe = recipe;
        circuit = solution.circuit();
        profile = solution.profile();
        medium = circuit.model().medium();
    }

    /** What crosses it in steady state; refused where none was found, or where base would have to be taken off. */
    static Boundary of(CircuitSolution solution, SolventRecipe recipe) {
        return new CircuitBoundary(solution, recipe).boundary();
    }

    private Boundary boundary() {
        double base = ReagentUse.of(solution).base();
        if (base < 0.0) {
            throw new IllegalArgumentException("the solvent returns with more "
                    + circuit.solvent().base().symbol() + " than saponification gives it: no base is used");
        }
        List<Stream> fed = new ArrayList<>();
        List<Boundary.AcidLiquor> acids = new ArrayList<>();
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            if (ReagentUse.feeds(circuit, inlet)) {
                fed.add(Stream.joint(Stream.Kind.FEED, "feed", Aqueous.of(inlet.flow(), inlet.liquor(), medium)));
            } else {
                liquor(inlet, fed, acids);
            }
        }
        for (OrganicInlet inlet : circuit.organicInlets()) {
            fed.add(Stream.joint(Stream.Kind.FEED, "loaded organic", organic(inlet.flow(), inlet.solutes())));
        }
        return new Boundary(
                medium,
                circuit.solvent().base(),
                base,
                circuit.solvent().extractant(),
                fed,
                acids,
                organic(solution.volumes().makeUp(), circuit.solvent().carried()),
                solution.outlets().stream().map(this::outflow).toList(),
                List.of());
    }

    /** A liquor of scrub, strip or wash: its acid is bought, what else it holds comes as salt. */
    private void liquor(AqueousInlet inlet, List<Stream> fed, List<Boundary.AcidLiquor> acids) {
        Liquor liquor = inlet.liquor();
        double acid = Math.min(Math.max(0.0, liquor.hydrogen()) / medium.charge(), liquor.anion());
        SectionKind kind = circuit.section(inlet.stage()).kind();
        boolean scrubs = kind == SectionKind.EXTRACTION || kind == SectionKind.SCRUB;
        acids.add(new Boundary.AcidLiquor(scrubs ? "scrub acid" : "strip acid", inlet.flow() * acid, inlet.flow()));
        Content salt = Aqueous.of(inlet.flow(), liquor, medium)
                .plus(Aqueous.WATER, -inlet.flow() * Aqueous.MOLAR)
                .plus(Aqueous.PROTON, -inlet.flow() * acid * medium.charge())
                .plus(medium.ion(), -inlet.flow() * acid);
        if (!salt.amounts().isEmpty()) {
            fed.add(Stream.joint(Stream.Kind.FEED, "salt of " + kind.word() + " liquor", salt));
        }
    }

    private Content organic(double litres, Map<Solute, Double> concentrations) {
        Map<Formula, Double> metals = new LinkedHashMap<>();
        concentrations.forEach((solute, concentration) -> metals.put(solute.ion(), litres * concentration));
        return recipe.loaded(litres, circuit.solvent().extractant(), new Content(metals));
    }

    private Boundary.Outflow outflow(Outlet outlet) {
        int stage = outlet.stage();
        boolean clearIsAqueous = outlet.phase() == Phase.AQUEOUS;
        double aqueous = clearIsAqueous ? outlet.flow() : outlet.drops();
        double organic = clearIsAqueous ? outlet.drops() : outlet.flow();
        double acid = profile.acid(stage);
        boolean neutralised =
                outlet.name().equals(SPENT_LIQUOR) && circuit.solvent().saponification() > 0.0;
        Map<Formula, Double> dissolved = new LinkedHashMap<>();
        Map<Solute, Double> bound = new LinkedHashMap<>();
        for (Solute solute : profile.solutes()) {
            dissolved.put(solute.ion(), aqueous * profile.concentration(stage, Phase.AQUEOUS, solute));
            bound.put(solute, profile.concentration(stage, Phase.ORGANIC, solute));
        }
        if (neutralised) {
            dissolved.merge(circuit.solvent().base().ion(), aqueous * Math.max(0.0, acid), Double::sum);
            acid = Math.min(0.0, acid);
        }
        Content content = new Content(dissolved)
                .plus(Aqueous.ions(
                        aqueous,
                        aqueous * acid,
                        Content.of(medium.ion(), aqueous * profile.anion(stage)),
                        profile.spectator(stage)))
                .plus(organic(organic, bound));
        return new Boundary.Outflow(outlet.name(), outlet.phase(), outlet.flow(), outlet.drops() > 0.0, content);
    }
}
