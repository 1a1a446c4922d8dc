package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
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
import org.raffinate.equilibrium.Correlation;
import org.raffinate.equilibrium.DistributionLaw;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/**
 * Where acid and extractant are in huge excess every D is a constant and the cascade has Kremser's closed form, with
 * r = 1 + η (E - 1) in place of E for a Murphree efficiency η on the organic.
 */
class ConstantRatioTest {
    private static final Solute TRACE = Solute.of(Element.ND);
    private static final double AMOUNT = 1e-13;
    private static final double ACID = 1.0;
    private static final double ORGANIC = 1.25;
    private static final double AQUEOUS = 0.8;
    /** 1e-13 mol/L moves the acid by 3e-13 of itself, and D, raised to the stages, by 1e-12 each. */
    private static final Percentage EXACT = Percentage.withPercentage(1e-8);

    @ParameterizedTest
    @CsvSource({
        "1, 1.7, 1",
        "8, 0.3, 1",
        "8, 1.7, 1",
        "30, 1.02, 1",
        "60, 3, 1",
        "1, 2, 0.9",
        "8, 1.7, 0.85",
        "30, 0.6, 0.5",
        "40, 2.5, 0.95"
    })
    void extractionFromABufferedLiquor(int stages, double e, double efficiency) {
        CircuitSolution solution = solve(stages, e, efficiency, Medium.CHLORIDE, AMOUNT, 0.0);

        // w_j = D x_j - y_(j-1) grows r times a stage; summed up, x_1/x_F = (E - 1)/(E r^N - 1)
        double r = 1.0 + efficiency * (e - 1.0);
        double left = (e - 1.0) / (e * Math.pow(r, stages) - 1.0);
        assertThat(solution.profile().concentration(1, Phase.AQUEOUS, TRACE) / AMOUNT)
                .isCloseTo(left, EXACT);
        assertThat(solution.outlets().get(0).flow(TRACE) / (AMOUNT * AQUEOUS)).isCloseTo(left, EXACT);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5, 1", "10, 0.2, 1", "10, 0.2, 0.85", "25, 0.9, 0.7", "6, 1.5, 0.95"})
    void strippingIntoABufferedLiquor(int stages, double e, double efficiency) {
        CircuitSolution solution = solve(stages, e, efficiency, Medium.NITRATE, 0.0, AMOUNT);

        double r = 1.0 + efficiency * (e - 1.0);
        double grown = Math.pow(r, stages);
        double left = grown * (e - 1.0) / (e * grown - 1.0);
        assertThat(solution.profile().concentration(stages, Phase.ORGANIC, TRACE) / AMOUNT)
                .isCloseTo(left, EXACT);
    }

    @Test
    void theComplexOfTheLigandDividesTheRatio() {
        // 1 + 4 [Cl] = 5 at 1 mol/L
        assertThat(ratio(Medium.CHLORIDE, 4.0)).isCloseTo(ratio(Medium.CHLORIDE, 0.0) / 5.0, EXACT);
    }

    @Test
    void ofTheTwoSulfatesOnlyTheOneWithoutAProtonComplexes() {
        // 1 mol/L of sulfuric acid: h = 1 + s, h s = Ka (1 - s)
        double ka = Math.pow(10.0, -1.99);
        double s = 0.5 * (Math.sqrt((1.0 + ka) * (1.0 + ka) + 4.0 * ka) - 1.0 - ka);
        double uncomplexed = Math.pow(0.5 / (1.0 + s), 3);

        assertThat(ratio(Medium.SULFATE, 0.0)).isCloseTo(uncomplexed, EXACT);
        assertThat(ratio(Medium.SULFATE, 30.0)).isCloseTo(uncomplexed / (1.0 + 30.0 * s), EXACT);
    }

    /** D of one stage over K for 1 mol/L of acid and of extractant. */
    private static double ratio(Medium medium, double complexing) {
        EquilibriumModel model = EquilibriumModel.of(
                medium, List.of(Extraction.of(TRACE, new MassAction(0.0, 3.0, 3.0, complexing), 3.0)));
        CircuitSolution solution = solve(model, medium, 1, 1.0, AMOUNT, 0.0);
        return solution.profile().concentration(1, Phase.ORGANIC, TRACE)
                / solution.profile().concentration(1, Phase.AQUEOUS, TRACE);
    }

    private static CircuitSolution solve(
            int stages, double e, double efficiency, Medium medium, double fed, double carried) {
        double d = e * AQUEOUS / ORGANIC;
        // e/h is 0.5
        MassAction law = new MassAction(Math.log10(8.0 * d), 3.0, 3.0, 0.0);
        CircuitSolution solution = solve(model(medium, law), medium, stages, efficiency, fed, carried);
        CircuitSolution constant =
                solve(model(medium, Correlation.constant(d)), medium, stages, efficiency, fed, carried);
        assertThat(constant.profile().concentration(1, Phase.AQUEOUS, TRACE))
                .isCloseTo(solution.profile().concentration(1, Phase.AQUEOUS, TRACE), EXACT);
        return solution;
    }

    private static EquilibriumModel model(Medium medium, DistributionLaw law) {
        return EquilibriumModel.of(medium, List.of(Extraction.of(TRACE, law, 3.0)));
    }

    private static CircuitSolution solve(
            EquilibriumModel model, Medium medium, int stages, double efficiency, double fed, double carried) {
        Liquor acid = Liquor.acid(medium, ACID);
        Circuit circuit = new Circuit(
                model,
                new Solvent(ORGANIC, 1.0, 0.0, Solute.SODIUM, Map.of(TRACE, carried), 0.0),
                List.of(new Section(SectionKind.EXTRACTION, stages, efficiency, 0.0, 0.0, 0.0)),
                List.of(new AqueousInlet(
                        stages, AQUEOUS, new Liquor(Map.of(TRACE, fed), acid.hydrogen(), acid.anion()))),
                List.of(),
                List.of());
        CircuitSolution solution = new CircuitSolver().solve(circuit);
        assertThat(solution.convergence().converged()).isTrue();
        return solution;
    }
}
