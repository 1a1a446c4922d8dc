package org.raffinate.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Convergence;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.OperatingLimits;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.SideDraw;
import org.raffinate.circuit.Solvent;
import org.raffinate.circuit.StageVolumes;
import org.raffinate.design.Bounds;
import org.raffinate.design.Design;
import org.raffinate.design.DesignProblem;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.LawSource;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.reagents.CircuitDesign;
import org.raffinate.reagents.FeedLiquor;
import org.raffinate.reagents.ReagentProblem;
import org.raffinate.reagents.SolventPlan;
import org.raffinate.steadystate.CircuitSolver;

/** The circuits that charts and reports are tested with. */
public final class CircuitCases {
    private static final double SCRUB = 0.776;
    private static final double STRIP = 0.9;
    private static final double SOLVENT = 7.44;

    private CircuitCases() {}

    /** The separation of {@link Cases#longnan} in reagents: EHEHPA in chloride, ammonia, a closed loop. */
    public static CircuitAnswer longnan() {
        return answer(new CircuitSolver().solve(circuit(0.95, true)));
    }

    /** The same as if it had been designed. */
    public static CircuitAnswer designed() {
        CircuitSolution solution = new CircuitSolver().solve(circuit(0.95, true));
        CircuitAnswer solved = answer(solution);
        CascadeSolution start =
                Cases.longnan(15, 12, 1.3416, 0.56526).solution().orElseThrow();
        Design constant = new Design(
                Cases.longnanProblem(),
                Design.Outcome.FOUND,
                Optional.of(new Bounds(17.91, 1.032, 0.4668)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(start),
                15,
                List.of());
        CircuitDesign design = new CircuitDesign(
                problem(solution.circuit(), Cases.longnanProblem()),
                Design.Outcome.FOUND,
                constant,
                Optional.of(solution),
                solved.checks(),
                List.of(
                        "The acid of the scrub keeps the loading below that of a full solvent, so more of it is needed."),
                List.of("a note of the design"));
        return new CircuitAnswer(solved.question(), solved.laws(), solved.limits(), solved.run(), Optional.of(design));
    }

    /** A design that no circuit answers. */
    public static CircuitAnswer infeasible() {
        CircuitDesign designed = designed().design().orElseThrow();
        return new CircuitAnswer(
                question(),
                laws(),
                OperatingLimits.USUAL,
                Optional.empty(),
                Optional.of(new CircuitDesign(
                        designed.problem(),
                        Design.Outcome.INFEASIBLE,
                        designed.start(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of("the solvent cannot carry what the cut asks of it"))));
    }

    /** A run that ended before its balances held. */
    public static CircuitAnswer notConverged() {
        Circuit circuit = circuit(0.95, true);
        return answer(new CircuitSolution(
                circuit,
                new StageVolumes(circuit),
                new Convergence(Convergence.Status.NOT_CONVERGED, Convergence.Path.PSEUDO_TIME, 100, 0.125, List.of()),
                Optional.empty(),
                Double.NaN));
    }

    /** Iron beside the rare earths, soda, sulfate, a draw, no strip, once through. */
    public static CircuitAnswer open() {
        Circuit closed = circuit(1.0, false);
        List<Extraction> laws = new ArrayList<>(closed.model().extractions());
        laws.remove(laws.size() - 1);
        laws.add(Extraction.of(iron(), new MassAction(0.4, 3.0, 3.0, 0.0), 3.0));
        laws.add(Extraction.of(Solute.SODIUM, new MassAction(-4.5, 1.0, 1.0, 0.0), 1.0));
        EquilibriumModel model = EquilibriumModel.of(Medium.SULFATE, laws);
        Map<Solute, Double> metals = new LinkedHashMap<>(feed(1.0));
        metals.put(iron(), 0.002);
        double flow = litres();
        Circuit open = new Circuit(
                model,
                new Solvent(SOLVENT * flow, 1.5, 0.36, Solute.SODIUM, Map.of(), 0.0),
                List.of(Section.ideal(SectionKind.EXTRACTION, 15, 0.0), Section.ideal(SectionKind.SCRUB, 12, 1.0)),
                List.of(
                        new AqueousInlet(15, flow, Liquor.salts(model, metals, 0.05)),
                        new AqueousInlet(27, SCRUB * flow, Liquor.acid(Medium.SULFATE, 1.5))),
                List.of(),
                List.of(new SideDraw(20, Phase.AQUEOUS, 0.02)));
        return answer(new CircuitSolver().solve(open));
    }

    /** Iron, which laws and liquors may hold. */
    public static Solute iron() {
        return Solute.ofSymbol("Fe").orElseThrow();
    }

    private static CircuitAnswer answer(CircuitSolution solution) {
        return new CircuitAnswer(question(), laws(), OperatingLimits.USUAL, Optional.of(solution), Optional.empty());
    }

    private static Question question() {
        return Cases.longnanQuestion();
    }

    /** The feed's flow at 1 mol/L, L/h. */
    private static double litres() {
        return question().feed().flow();
    }

    private static Map<Solute, Double> feed(double concentration) {
        Mixture mixture = question().feed().mixture();
        Map<Solute, Double> metals = new LinkedHashMap<>();
        mixture.fractions(Basis.MOL)
                .forEach((element, fraction) -> metals.put(Solute.of(element), fraction * concentration));
        return metals;
    }

    private static Circuit circuit(double efficiency, boolean strip) {
        EquilibriumModel model = model();
        double flow = litres();
        List<Section> sections = new ArrayList<>(List.of(
                new Section(SectionKind.EXTRACTION, 15, efficiency, 1e-4, 1e-3, 0.0),
                new Section(SectionKind.SCRUB, 12, efficiency, 1e-4, 1e-3, 1.0)));
        List<AqueousInlet> inlets = new ArrayList<>(List.of(
                new AqueousInlet(15, flow, Liquor.salts(model, feed(1.0), 0.01)),
                new AqueousInlet(27, SCRUB * flow, Liquor.acid(Medium.CHLORIDE, 3.0))));
        if (strip) {
            sections.add(new Section(SectionKind.STRIP, 6, efficiency, 1e-4, 1e-3, 0.0));
            inlets.add(new AqueousInlet(33, STRIP * flow, Liquor.acid(Medium.CHLORIDE, 5.0)));
        }
        return new Circuit(
                model,
                new Solvent(SOLVENT * flow, 1.5, 0.36, Solute.AMMONIUM, Map.of(), strip ? 0.999 : 0.0),
                sections,
                inlets,
                List.of(),
                List.of());
    }

    private static EquilibriumModel model() {
        return EquilibriumModel.of(
                Medium.CHLORIDE,
                List.of(
                        law(Element.GD, -0.88),
                        law(Element.TB, 0.25),
                        law(Element.DY, 0.59),
                        law(Element.HO, 0.89),
                        Extraction.of(Solute.AMMONIUM, new MassAction(-4.8, 1.0, 1.0, 0.0), 1.0)));
    }

    private static Extraction law(Element element, double logK) {
        return Extraction.of(Solute.of(element), new MassAction(logK, 3.0, 3.0, 0.0), 3.0);
    }

    private static List<LawSource> laws() {
        return List.of(
                new LawSource(Solute.of(Element.GD), "log K -0.88, D = K e^3 / h^3", Cases.XU),
                new LawSource(Solute.of(Element.TB), "log K 0.25, D = K e^3 / h^3", Cases.XU),
                new LawSource(Solute.of(Element.DY), "log K 0.59, D = K e^3 / h^3", Cases.CASE_FILE),
                new LawSource(Solute.of(Element.HO), "log K 0.89, D = K e^3 / h^3", Cases.XU),
                new LawSource(Solute.AMMONIUM, "log K -4.8, D = K e / h", Cases.CASE_FILE));
    }

    private static ReagentProblem problem(Circuit circuit, DesignProblem separation) {
        AqueousInlet feed = circuit.aqueousInlets().get(0);
        return new ReagentProblem(
                separation,
                circuit.model(),
                new FeedLiquor(feed.flow(), feed.liquor()),
                new SolventPlan(1.5, 0.36, Solute.AMMONIUM, true, 0.001, Map.of()),
                Map.of(),
                OptionalDouble.of(3.0),
                OptionalDouble.of(5.0),
                OptionalInt.of(6),
                OperatingLimits.USUAL);
    }
}
