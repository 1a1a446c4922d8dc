package org.raffinate.steadystate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;
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
 * A cascade on saponified solvent with base for S and acid for W mol of rare earths, three equivalents each, against the
 * cascade with a constant separation factor and these S and W.
 *
 * <p>The two agree where acid and base exchange for rare earths completely: where the extractant holds its protons fast (K
 * small, h/e goes with its cube root) and where no free extractant is left beside the saponified one.
 */
class FullyLoadedSolventTest {
    private static final double BETA = 2.0;
    private static final double S = 1.75;
    private static final double W = 1.25;
    private static final int SECTION = 10;
    private static final Solute LESS = Solute.of(Element.TB);
    private static final Solute MORE = Solute.of(Element.DY);

    private record Deviation(double raffinate, double extract) {}

    @ParameterizedTest
    @CsvSource({"0.8, -6, 0.06", "0.9, -6, 0.03", "0.99, -4, 0.011", "0.99, -10, 1.1e-4", "0.999, -10, 2e-5"})
    void aWeakAcidAsExtractantMakesTheConstantFactorCascade(double loading, double logK, double most) {
        Deviation found = deviation(loading, logK);

        assertThat(Math.abs(found.raffinate())).isLessThan(most);
        assertThat(Math.abs(found.extract())).isLessThan(most);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.6, 0.8, 0.9, 0.99})
    void theDeviationFallsAsTheCubeRootOfTheConstant(double loading) {
        // h/e goes with the cube root of K, and with it the acid that the organic leaves in the aqueous
        Deviation weak = deviation(loading, -8.0);
        Deviation weaker = deviation(loading, -11.0);

        assertThat(weak.raffinate() / weaker.raffinate()).isBetween(9.0, 10.5);
        assertThat(weak.extract() / weaker.extract()).isBetween(9.0, 10.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.0, 0.0, -2.0, -4.0, -8.0})
    void theDeviationFallsWithTheLoading(double logK) {
        double before = Double.POSITIVE_INFINITY;
        for (double loading : new double[] {0.3, 0.6, 0.8, 0.9, 0.97, 0.99}) {
            double extract = deviation(loading, logK).extract();
            assertThat(extract).as("loading %s", loading).isPositive().isLessThan(before);
            before = extract;
        }
    }

    @Test
    void aStrongExtractantAtMediumLoadingIsAnotherCascade() {
        // K = 1 and 80 % of the base that the extractant could take: acid puts back less than W, and purity suffers
        assertThat(deviation(0.8, 0.0).extract()).isBetween(8.0, 8.5);
        assertThat(deviation(0.8, 0.0).raffinate()).isBetween(-0.82, -0.79);
        assertThat(deviation(0.99, 0.0).extract()).isBetween(0.32, 0.34);
    }

    /** Of the two impurities, relative to the cascade with a constant factor. */
    private static Deviation deviation(double loading, double logK) {
        CircuitSolution solution = new CircuitSolver().solve(circuit(loading, logK));
        CascadeSolution constant = constant();
        double raffinate = constant.raffinate().impurity(Set.of(Element.TB), Basis.MOL);
        double extract = constant.extract().impurity(Set.of(Element.DY), Basis.MOL);
        return new Deviation(
                share(solution, 1, Phase.AQUEOUS, MORE) / raffinate - 1.0,
                share(solution, 2 * SECTION, Phase.ORGANIC, LESS) / extract - 1.0);
    }

    private static double share(CircuitSolution solution, int stage, Phase phase, Solute solute) {
        return solution.profile().concentration(stage, phase, solute)
                / solution.profile().rareEarths(stage, phase);
    }

    private static CascadeSolution constant() {
        Provenance madeUp = new Provenance(new Source("test", "made up"), "none", Verification.UNVERIFIED, "low");
        SeparationFactor factor = new SeparationFactor(
                Element.DY, Element.TB, BETA, OptionalDouble.empty(), OptionalDouble.empty(), madeUp);
        SeparationFactors factors =
                SeparationFactors.resolve(Set.of(Element.TB, Element.DY), List.of(factor), List.of());
        Mixture feed = Mixture.of(Map.of(Element.TB, 0.5, Element.DY, 0.5), Basis.MOL);
        return new CascadeSolver().solve(Cascade.of(SECTION, SECTION, Phase.AQUEOUS, feed, S, S - W), factors);
    }

    /** One mol of feed an hour; base for S and acid for W, and as much extractant as this loading needs. */
    private static Circuit circuit(double loading, double logK) {
        EquilibriumModel model = EquilibriumModel.of(
                Medium.CHLORIDE,
                List.of(
                        Extraction.of(LESS, new MassAction(logK, 3.0, 3.0, 0.0), 3.0),
                        Extraction.of(MORE, new MassAction(logK + Math.log10(BETA), 3.0, 3.0, 0.0), 3.0),
                        Extraction.of(Solute.AMMONIUM, new MassAction(-9.0, 1.0, 1.0, 0.0), 1.0)));
        double flow = 3.0 * S;
        Solvent solvent = new Solvent(flow, 2.0 / loading, 0.5 * loading, Solute.AMMONIUM, Map.of(), 0.0);
        return new Circuit(
                model,
                solvent,
                List.of(
                        Section.ideal(SectionKind.EXTRACTION, SECTION, 0.0),
                        Section.ideal(SectionKind.SCRUB, SECTION, 1.0)),
                List.of(
                        new AqueousInlet(SECTION, 1.0, new Liquor(Map.of(LESS, 0.5, MORE, 0.5), 0.0, 3.0)),
                        new AqueousInlet(2 * SECTION, 0.625, Liquor.acid(Medium.CHLORIDE, 6.0))),
                List.of(),
                List.of());
    }
}
