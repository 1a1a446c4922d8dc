package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.circuit.AqueousInlet;
import org.raffinate.circuit.Circuit;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.OrganicInlet;
import org.raffinate.circuit.RandomCircuit;
import org.raffinate.circuit.Section;
import org.raffinate.circuit.SectionKind;
import org.raffinate.circuit.SideDraw;
import org.raffinate.circuit.Solvent;
import org.raffinate.circuit.StageVolumes;
import org.raffinate.equilibrium.Correlation;
import org.raffinate.equilibrium.DistributionLaw;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.numeric.BlockDenseForm;

/**
 * The derivatives against central differences of the residual, extrapolated from two widths: they err by the fourth power
 * of the width, 1e-12, and by the residual's rounding over it, about 1e-12; entries are of order 1.
 */
class CircuitLinearisationTest {
    private static final double WIDTH = 1e-3;
    private static final double DIFFERENCES = 1e-9;

    private static final Solute ND = Solute.of(Element.ND);
    private static final Solute DY = Solute.of(Element.DY);
    private static final MassAction DY_LAW = new MassAction(0.6, 2.7, 2.2, 0.0);

    static Stream<Named<Circuit>> circuits() {
        EquilibriumModel plain = model(Medium.CHLORIDE, new MassAction(-1.9, 3.0, 3.0, 0.0), DY_LAW);
        EquilibriumModel complexing =
                model(Medium.SULFATE, new MassAction(-1.9, 3.0, 3.0, 4.0), new MassAction(0.6, 2.7, 2.2, 9.0));
        EquilibriumModel correlated = model(
                Medium.SULFATE,
                new Correlation(-1.6, 0.9, 0.03, 0.4, 66.1),
                new Correlation(-2.4, 1.7, 0.06, -0.3, 66.1));
        EquilibriumModel deaf = EquilibriumModel.of(
                Medium.CHLORIDE,
                List.of(
                        Extraction.of(ND, Correlation.line(-1.0, 2.9), 3.0),
                        Extraction.of(DY, Correlation.line(-0.5, 3.1), 3.0),
                        Extraction.of(Solute.SODIUM, Correlation.constant(0.02), 1.0)));
        return Stream.of(
                Named.of("ideal", circuit(plain, 1.0, 0.0, 0.0, 0.0)),
                Named.of("efficiency", circuit(plain, 0.83, 0.0, 0.0, 0.0)),
                Named.of("organic in aqueous", circuit(plain, 1.0, 0.03, 0.0, 0.0)),
                Named.of("aqueous in organic", circuit(plain, 1.0, 0.0, 0.02, 0.0)),
                Named.of("entrainment both ways", circuit(plain, 0.9, 0.03, 0.02, 0.0)),
                Named.of("closed loop", circuit(plain, 1.0, 0.0, 0.0, 1.0)),
                Named.of("closed loop with a bleed and drops", circuit(plain, 0.9, 0.01, 0.02, 0.97)),
                Named.of("sulfate that complexes", circuit(complexing, 0.9, 0.0, 0.0, 1.0)),
                Named.of("sulfate that complexes, drops", circuit(complexing, 0.9, 0.01, 0.01, 1.0)),
                Named.of("correlation with all coefficients", circuit(correlated, 0.95, 0.01, 0.0, 0.9)),
                Named.of("no law feels the extractant", circuit(deaf, 0.95, 0.0, 0.01, 1.0)));
    }

    @ParameterizedTest
    @MethodSource("circuits")
    void theSteadyDerivativesAreThoseOfTheResidual(Circuit circuit) {
        assertDerivatives(circuit, 0.0, 1);
    }

    @ParameterizedTest
    @MethodSource("circuits")
    void theDerivativesOfAStepInPseudoTimeAreThoseOfTheResidual(Circuit circuit) {
        assertDerivatives(circuit, 0.7, 2);
        assertDerivatives(circuit, 30.0, 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void derivativesOfRandomCircuits(long seed) {
        assertDerivatives(RandomCircuit.of(seed), 0.0, seed);
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1)
                .filter(seed -> RandomCircuit.of(seed).stages() <= 30)
                .filter(seed ->
                        new StageVolumes(RandomCircuit.of(seed)).infeasibility().isEmpty())
                .limit(30);
    }

    private static void assertDerivatives(Circuit circuit, double inertia, long seed) {
        StageVolumes volumes = new StageVolumes(circuit);
        CircuitEquations equations = SystemAssembly.equations(circuit, volumes);
        double[] u = Shake.throughSections(circuit, equations);
        Random random = new Random(seed);
        for (int k = 0; k < u.length; k++) {
            u[k] = Math.max(-20.0, u[k]) + random.nextGaussian();
        }
        equations.inertia = inertia;
        equations.evaluate(u);
        double[][] jacobian = BlockDenseForm.of(new CircuitLinearisation(equations).matrix());
        for (int column = 0; column < u.length; column++) {
            boolean unfelt = column % 2 == 0 && !equations.system.feelsExtractant;
            double[] narrow = difference(equations, u, column, WIDTH);
            double[] wide = difference(equations, u, column, 2.0 * WIDTH);
            for (int row = 0; row < u.length; row++) {
                double expected = unfelt ? (row == column ? 1.0 : 0.0) : (4.0 * narrow[row] - wide[row]) / 3.0;
                assertThat(Math.abs(jacobian[row][column] - expected))
                        .as("row %d, column %d: %s, expected %s", row, column, jacobian[row][column], expected)
                        .isLessThan(DIFFERENCES * (1.0 + Math.abs(expected)));
            }
        }
    }

    private static double[] difference(CircuitEquations equations, double[] u, int column, double width) {
        double[] moved = u.clone();
        moved[column] = u[column] + width;
        equations.evaluate(moved);
        double[] difference = equations.residual.clone();
        moved[column] = u[column] - width;
        equations.evaluate(moved);
        for (int row = 0; row < difference.length; row++) {
            difference[row] = (difference[row] - equations.residual[row]) / (2.0 * width);
        }
        return difference;
    }

    private static EquilibriumModel model(Medium medium, DistributionLaw nd, DistributionLaw dy) {
        return EquilibriumModel.of(
                medium,
                List.of(
                        Extraction.of(ND, nd, 3.0),
                        Extraction.of(DY, dy, 3.0),
                        Extraction.of(Solute.SODIUM, new MassAction(-4.0, 1.0, 1.0, 0.0), 1.0)));
    }

    private static Circuit circuit(
            EquilibriumModel model,
            double efficiency,
            double organicInAqueous,
            double aqueousInOrganic,
            double recycled) {
        Liquor feed = Liquor.salts(model, Map.of(ND, 0.2, DY, 0.1), 0.02);
        return new Circuit(
                model,
                new Solvent(2.0, 1.0, 0.3, Solute.SODIUM, Map.of(DY, 1e-4), recycled),
                List.of(
                        new Section(SectionKind.EXTRACTION, 4, efficiency, organicInAqueous, aqueousInOrganic, 0.0),
                        new Section(SectionKind.SCRUB, 3, efficiency, organicInAqueous, aqueousInOrganic, 1.0),
                        new Section(SectionKind.STRIP, 3, efficiency, organicInAqueous, aqueousInOrganic, 0.25)),
                List.of(
                        new AqueousInlet(4, 1.5, feed),
                        new AqueousInlet(7, 0.4, Liquor.acid(model.medium(), 0.5)),
                        new AqueousInlet(10, 0.3, Liquor.acid(model.medium(), 2.0))),
                List.of(new OrganicInlet(3, 0.2, Map.of(ND, 0.02))),
                List.of(new SideDraw(6, Phase.AQUEOUS, 0.1), new SideDraw(8, Phase.ORGANIC, 0.05)));
    }
}
