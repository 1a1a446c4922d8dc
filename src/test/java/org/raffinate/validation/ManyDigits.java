package org.raffinate.validation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.raffinate.cascade.BinaryStepping;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Given;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistry.Source;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.validation.Comparison.Pair;

/** The solvers against calculations with 50 to 120 digits. */
final class ManyDigits {
    private static final Source STEPPING = new Source(
            "McCabe-Thiele",
            "W. L. McCabe and E. W. Thiele, Ind. Eng. Chem. 17 (1925) 605: a binary stage by stage, in decimal arithmetic of"
                    + " 80 to 120 digits");
    private static final Source MPMATH = new Source(
            "mpmath", "mpmath 1.3, Newton's method with 50 digits on one stage, kept in one-stage-sulfate.properties");

    private static final Mixture HALF = Given.mixture(0.5, 0.5);

    private ManyDigits() {}

    static Stream<Comparison> comparisons() {
        List<Pair> others = Stream.of(
                        split(Cascade.of(60, 60, Phase.AQUEOUS, HALF, 6.5, 0.6), 1.2, 120),
                        split(Cascade.of(1, 0, Phase.AQUEOUS, HALF, 0.7, 0.45), 2.0, 120),
                        split(Cascade.of(1, 0, Phase.ORGANIC, HALF, 0.7, 0.45), 2.0, 120),
                        split(Cascade.of(3, 2, Phase.AQUEOUS, HALF, 0.7, 0.5), 20.0, 120),
                        split(Cascade.of(1, 20, Phase.ORGANIC, HALF, 3.0, 0.48), 1.5, 120),
                        split(Cascade.of(20, 0, Phase.AQUEOUS, HALF, 0.55, 0.55), 1.5, 120),
                        split(Cascade.of(15, 10, Phase.ORGANIC, HALF, 0.9, 0.4), 3.0, 120),
                        split(Cascade.of(150, 100, Phase.AQUEOUS, HALF, 30.0, 0.5), 1.05, 120))
                .flatMap(List::stream)
                .toList();
        return Stream.of(
                new Comparison(
                        STEPPING,
                        "impurity of a product",
                        split(Cascade.of(24, 21, Phase.AQUEOUS, HALF, 1.70864, 0.50045), 2.0, 80),
                        Bound.relative(1e-12, "double precision")),
                new Comparison(
                        STEPPING,
                        "impurity of a product",
                        others,
                        Bound.relative(1e-10, "double precision, to 250 stages")),
                new Comparison(
                        MPMATH,
                        "a saponified stage in sulfate, mol/L",
                        oneStage(),
                        Bound.relative(1e-11, "the iteration ends at 1e-14")));
    }

    private static List<Pair> split(Cascade cascade, double beta, int digits) {
        SeparationFactors factors = Given.factors(1.0, beta);
        BinaryStepping exact = new BinaryStepping(cascade, factors, digits);
        CascadeSolution solution = new CascadeSolver().solve(cascade, factors);
        int extraction = cascade.feeds().get(0).stage();
        String label = "β " + beta + ", " + extraction + " + " + (cascade.stages() - extraction) + " stages";
        return List.of(
                Pair.computed(
                        label + ", raffinate",
                        exact.raffinateImpurity,
                        solution.raffinate().impurity(Set.of(Given.element(0)), Basis.MOL)),
                Pair.computed(
                        label + ", extract",
                        exact.extractImpurity,
                        solution.extract().impurity(Set.of(Given.element(1)), Basis.MOL)));
    }

    private static List<Pair> oneStage() {
        Reference reference = Reference.load("circuit/one-stage-sulfate.properties");
        Solute nd = Solute.of(Element.ND);
        Solute dy = Solute.of(Element.DY);
        Solute na = Solute.SODIUM;
        EquilibriumModel model = EquilibriumModel.of(
                Medium.SULFATE,
                List.of(
                        Extraction.of(nd, new MassAction(-1.5, 2.7, 2.2, 12.0), 3.0),
                        Extraction.of(dy, new MassAction(0.6, 2.7, 2.2, 20.0), 3.0),
                        Extraction.of(na, new MassAction(-4.5, 1.0, 1.0, 0.0), 1.0)));
        // not at speciation equilibrium, and 0.05 eq/L short of cations
        Liquor feed = new Liquor(Map.of(nd, 0.08, dy, 0.05, na, 0.01), 0.55, 0.5);
        CircuitProfile profile = Circuits.extraction(
                        model, new Solvent(1.7, 1.0, 0.35, na, Map.of(dy, 0.002), 0.0), 1, 1.0, 1.0, feed)
                .profile();
        Map<String, Double> found = Map.of(
                "nd.aqueous", profile.concentration(1, Phase.AQUEOUS, nd),
                "dy.aqueous", profile.concentration(1, Phase.AQUEOUS, dy),
                "na.aqueous", profile.concentration(1, Phase.AQUEOUS, na),
                "nd.organic", profile.concentration(1, Phase.ORGANIC, nd),
                "dy.organic", profile.concentration(1, Phase.ORGANIC, dy),
                "na.organic", profile.concentration(1, Phase.ORGANIC, na),
                "hydrogen", profile.hydrogen(1),
                "free.dimer", profile.freeExtractant(1),
                "spectator", profile.spectator(1));
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> Pair.computed(entry.getKey(), reference.value(entry.getKey()), entry.getValue()))
                .toList();
    }
}
