package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/**
 * Many more stages than the separation needs: both products are pure, and where the front between them rests is decided by
 * what leaks through hundreds of stages.
 */
class LongPlateausTest {
    private static final Solute TB = Solute.of(Element.TB);
    private static final Solute DY = Solute.of(Element.DY);

    /** Organic flows inside the narrow window in which both products are pure. */
    @ParameterizedTest
    @CsvSource({"30, 20, 2690", "60, 30, 2690", "100, 60, 2690", "150, 60, 2690", "200, 90, 2690", "400, 90, 2690"})
    void frontsAreFoundWhereverTheyRest(int extraction, int scrub, double organic) {
        CircuitSolution solution = new CircuitSolver().solve(longnan(extraction, scrub, organic));

        assertThat(solution.convergence().converged())
                .as("%s", solution.convergence())
                .isTrue();
        assertThat(solution.balanceError()).isLessThan(1e-10);
        assertThat(solution.profile().concentration(1, Phase.AQUEOUS, DY)
                        / solution.profile().concentration(1, Phase.AQUEOUS, TB))
                .isLessThan(1e-3);
    }

    /** Gd, Tb | Dy, Ho of a Longnan clay on EHEHPA with ammonia, as in cascades/tb-dy-ehehpa-ammonia.yaml. */
    private static Circuit longnan(int extraction, int scrub, double organic) {
        Map<Solute, Double> metals = new LinkedHashMap<>();
        metals.put(Solute.of(Element.GD), 0.36496);
        metals.put(TB, 0.07028);
        metals.put(DY, 0.46634);
        metals.put(Solute.of(Element.HO), 0.09842);
        EquilibriumModel model = EquilibriumModel.of(
                Medium.CHLORIDE,
                List.of(
                        law(Element.GD, -0.5143),
                        law(Element.TB, 0.24758),
                        law(Element.DY, 0.59),
                        law(Element.HO, 0.89103),
                        Extraction.of(Solute.AMMONIUM, new MassAction(-4.8, 1.0, 1.0, 0.0), 1.0)));
        List<Section> sections = List.of(
                section(SectionKind.EXTRACTION, extraction, 0.0),
                section(SectionKind.SCRUB, scrub, 1.0),
                section(SectionKind.STRIP, 6, 0.0));
        List<AqueousInlet> inlets = List.of(
                new AqueousInlet(extraction, 338.11, Liquor.salts(model, metals, 0.01)),
                new AqueousInlet(extraction + scrub, 350.0, Liquor.acid(Medium.CHLORIDE, 3.0)),
                new AqueousInlet(extraction + scrub + 6, 350.0, Liquor.acid(Medium.CHLORIDE, 5.0)));
        Solvent solvent = new Solvent(organic, 1.5, 0.36, Solute.AMMONIUM, Map.of(), 0.999);
        return new Circuit(model, solvent, sections, inlets, List.of(), List.of());
    }

    private static Extraction law(Element element, double logK) {
        return Extraction.of(Solute.of(element), new MassAction(logK, 3.0, 3.0, 0.0), 3.0);
    }

    private static Section section(SectionKind kind, int stages, double reflux) {
        return new Section(kind, stages, 0.95, 1e-4, 5e-4, reflux);
    }
}
