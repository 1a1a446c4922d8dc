package org.raffinate.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.raffinate.cascade.Phase;
import org.raffinate.chart.CircuitAnswer;
import org.raffinate.chart.Figures;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.OrganicInlet;
import org.raffinate.circuit.Outlet;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.design.Product;
import org.raffinate.equilibrium.Solute;
import org.raffinate.page.Page.KeyFigure;
import org.raffinate.plantchart.CascadePlan;
import org.raffinate.reagents.CircuitCheck;
import org.raffinate.reagents.ReagentUse;

/** The first screen of a circuit that carries its acid. */
final class CircuitSheet {
    /** Of the oxides fed; a stream with less is drawn as one without. */
    private static final double TRACE = 1e-6;

    private final CircuitAnswer answer;
    private final CircuitSolution solution;
    private final Circuit circuit;

    CircuitSheet(CircuitAnswer answer, CircuitSolution solution) {
        this.answer = answer;
        this.solution = solution;
        circuit = solution.circuit();
    }

    List<KeyFigure> figures() {
        List<KeyFigure> figures = new ArrayList<>();
        figures.add(new KeyFigure(
                "stages",
                String.valueOf(circuit.stages()),
                "",
                circuit.sections().stream()
                        .map(section -> section.stages() + " " + section.kind().word())
                        .collect(Collectors.joining(", "))));
        figures.add(new KeyFigure("organic", Figures.number(circuit.solvent().flow(), 4), "L/h", "enters stage 1"));
        return figures;
    }

    /** What a circuit without a plant consumes. */
    List<KeyFigure> reagents() {
        ReagentUse use = ReagentUse.of(solution);
        List<KeyFigure> figures = new ArrayList<>();
        if (use.base() > 0.0) {
            figures.add(new KeyFigure("base", Figures.number(use.base(), 4), "mol/h", "to saponify"));
        }
        figures.add(new KeyFigure("acid", Figures.number(use.acid(), 4), "mol/h", "scrub and strip"));
        return figures;
    }

    CascadePlan plan() {
        List<CascadePlan.Section> sections = new ArrayList<>();
        for (int i = 0; i < circuit.sections().size(); i++) {
            Section section = circuit.sections().get(i);
            sections.add(new CascadePlan.Section(
                    section.kind().word(), section.stages(), i > 0 && section.kind() == SectionKind.SCRUB));
        }
        List<CascadePlan.Stream> streams = new ArrayList<>();
        streams.add(new CascadePlan.Stream(
                List.of("solvent", litres(circuit.solvent().flow())), Phase.ORGANIC, 1, true));
        for (AqueousInlet inlet : circuit.aqueousInlets()) {
            streams.add(new CascadePlan.Stream(
                    List.of(name(inlet), litres(inlet.flow())), Phase.AQUEOUS, inlet.stage(), true));
        }
        for (OrganicInlet inlet : circuit.organicInlets()) {
            streams.add(new CascadePlan.Stream(
                    List.of("loaded organic", litres(inlet.flow())), Phase.ORGANIC, inlet.stage(), true));
        }
        for (Outlet outlet : solution.outlets()) {
            streams.add(new CascadePlan.Stream(label(outlet), outlet.phase(), outlet.stage(), false));
        }
        return new CascadePlan("", sections, streams);
    }

    /** A liquor that brings rare earths is a feed; an acid is that of its section. */
    private String name(AqueousInlet inlet) {
        boolean feed = inlet.liquor().metals().entrySet().stream()
                .anyMatch(metal -> metal.getKey().isRareEarth() && metal.getValue() > 0.0);
        SectionKind kind = circuit.section(inlet.stage()).kind();
        return feed ? "feed" : kind == SectionKind.WASH ? "wash water" : kind.word() + " acid";
    }

    private List<String> label(Outlet outlet) {
        List<String> lines = new ArrayList<>(List.of(outlet.name(), litres(outlet.flow())));
        double oxides = outlet.solutes().entrySet().stream()
                        .filter(solute -> solute.getKey().isRareEarth())
                        .mapToDouble(solute -> solute.getValue()
                                * solute.getKey().element().orElseThrow().oxideMass())
                        .sum()
                / 1000.0;
        if (oxides > TRACE * answer.question().oxidePerHour()) {
            lines.add(Figures.number(oxides, 3) + " kg/h of oxides");
        }
        for (Product product : Product.values()) {
            if (CircuitCheck.product(product, solution).equals(outlet)) {
                lines.addAll(CascadeSheet.checked(answer.checks(), product));
                answer.question().cut().ifPresent(cut -> {
                    Solute key = Solute.of(product == Product.RAFFINATE ? cut.light() : cut.heavy());
                    double leaving = solution.outlets().stream()
                            .mapToDouble(any -> any.flow(key))
                            .sum();
                    double elsewhere = solution.outlets().stream()
                            .filter(any -> !any.equals(outlet))
                            .mapToDouble(any -> any.flow(key))
                            .sum();
                    lines.add(key.symbol() + " recovered "
                            + Figures.share(outlet.flow(key) / leaving, elsewhere / leaving));
                });
            }
        }
        return lines;
    }

    private static String litres(double flow) {
        return flow < 1000.0 ? Figures.number(flow, 3) + " L/h" : Figures.number(flow / 1000.0, 3) + " m³/h";
    }
}
