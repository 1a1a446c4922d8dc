package org.raffinate.validation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Source;
import org.raffinate.circuit.CircuitProfile;
import org.raffinate.circuit.CircuitSolution;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.Solvent;
import org.raffinate.equilibrium.Correlation;
import org.raffinate.equilibrium.DistributionLaw;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;
import org.raffinate.validation.Comparison.Pair;

/**
 * Where acid and extractant are in huge excess every D is a constant and the section has Kremser's closed form, with
 * r = 1 + η (E - 1) in place of E for a Murphree efficiency η on the organic. Each is solved with mass action and with a
 * constant D.
 */
final class BufferedSections {
    private static final Source BY_HAND = new Source(
            "by hand",
            "D of a metal that a ligand takes as ML is divided by 1 + β₁ [L]; the sulfate of 1 M sulfuric acid solves"
                    + " (1 + s) s = Ka (1 - s)");

    private static final Solute TRACE = Solute.of(Element.ND);
    private static final double AMOUNT = 1e-13;
    private static final double ACID = 1.0;
    private static final double ORGANIC = 1.25;
    private static final double AQUEOUS = 0.8;
    /** 1e-13 mol/L moves the acid by 3e-13 of itself, and D, raised to the stages, by 1e-12 each. */
    private static final Bound BOUND = Bound.relative(1e-10, "the trace moves the acid by 3e-13");

    private BufferedSections() {}

    static Stream<Comparison> comparisons() {
        List<Pair> extractions = Stream.of(
                        extraction(8, 1.7, 0.85),
                        extraction(1, 1.7, 1.0),
                        extraction(8, 0.3, 1.0),
                        extraction(8, 1.7, 1.0),
                        extraction(30, 1.02, 1.0),
                        extraction(60, 3.0, 1.0),
                        extraction(1, 2.0, 0.9),
                        extraction(30, 0.6, 0.5),
                        extraction(40, 2.5, 0.95))
                .flatMap(List::stream)
                .toList();
        List<Pair> strips = Stream.of(
                        strip(10, 0.2, 0.85),
                        strip(1, 0.5, 1.0),
                        strip(10, 0.2, 1.0),
                        strip(25, 0.9, 0.7),
                        strip(6, 1.5, 0.95))
                .flatMap(List::stream)
                .toList();
        // 1 + 4 [Cl] = 5 at 1 mol/L of hydrochloric acid; without it D is K (0.5/1)³
        Pair chloride = Pair.computed("D", 0.125 / 5.0, ratio(Medium.CHLORIDE, 4.0));
        return Stream.of(
                new Comparison(KremserSections.KREMSER, "carries acid: left by an extraction", extractions, BOUND),
                new Comparison(KremserSections.KREMSER, "carries acid: left by a strip", strips, BOUND),
                new Comparison(BY_HAND, "D in 1 M sulfuric acid, complexed and not", sulfates(), BOUND),
                new Comparison(BY_HAND, "D in 1 M hydrochloric acid, β₁ 4", List.of(chloride), BOUND));
    }

    private static List<Pair> extraction(int stages, double e, double efficiency) {
        // w_j = D x_j - y_(j-1) grows r times a stage; summed up, x_1/x_F = (E - 1)/(E r^N - 1)
        double r = 1.0 + efficiency * (e - 1.0);
        double left = (e - 1.0) / (e * Math.pow(r, stages) - 1.0);
        return both(e, Medium.CHLORIDE)
                .map(model -> Pair.computed(
                        stages + " stages, E " + e + ", η " + efficiency,
                        left,
                        solve(model, stages, efficiency, AMOUNT, 0.0).concentration(1, Phase.AQUEOUS, TRACE) / AMOUNT))
                .toList();
    }

    private static List<Pair> strip(int stages, double e, double efficiency) {
        double grown = Math.pow(1.0 + efficiency * (e - 1.0), stages);
        double left = grown * (e - 1.0) / (e * grown - 1.0);
        return both(e, Medium.NITRATE)
                .map(model -> Pair.computed(
                        stages + " stages, E " + e + ", η " + efficiency,
                        left,
                        solve(model, stages, efficiency, 0.0, AMOUNT).concentration(stages, Phase.ORGANIC, TRACE)
                                / AMOUNT))
                .toList();
    }

    /** Of the two sulfates only the one without a proton complexes. */
    private static List<Pair> sulfates() {
        // 1 mol/L of sulfuric acid: h = 1 + s, h s = Ka (1 - s)
        double ka = Math.pow(10.0, -1.99);
        double s = 0.5 * (Math.sqrt((1.0 + ka) * (1.0 + ka) + 4.0 * ka) - 1.0 - ka);
        double uncomplexed = Math.pow(0.5 / (1.0 + s), 3);
        return List.of(
                Pair.computed("not", uncomplexed, ratio(Medium.SULFATE, 0.0)),
                Pair.computed("β₁ 30", uncomplexed / (1.0 + 30.0 * s), ratio(Medium.SULFATE, 30.0)));
    }

    /** D of one stage over K for 1 mol/L of acid and of extractant. */
    private static double ratio(Medium medium, double complexing) {
        CircuitProfile profile = solve(model(medium, new MassAction(0.0, 3.0, 3.0, complexing)), 1, 1.0, AMOUNT, 0.0);
        return profile.concentration(1, Phase.ORGANIC, TRACE) / profile.concentration(1, Phase.AQUEOUS, TRACE);
    }

    /** Mass action and a constant that make the same E. */
    private static Stream<EquilibriumModel> both(double e, Medium medium) {
        double d = e * AQUEOUS / ORGANIC;
        // e/h is 0.5
        return Stream.of(
                model(medium, new MassAction(Math.log10(8.0 * d), 3.0, 3.0, 0.0)),
                model(medium, Correlation.constant(d)));
    }

    private static EquilibriumModel model(Medium medium, DistributionLaw law) {
        return EquilibriumModel.of(medium, List.of(Extraction.of(TRACE, law, 3.0)));
    }

    private static CircuitProfile solve(
            EquilibriumModel model, int stages, double efficiency, double fed, double carried) {
        Liquor acid = Liquor.acid(model.medium(), ACID);
        CircuitSolution solution = Circuits.extraction(
                model,
                new Solvent(ORGANIC, 1.0, 0.0, Solute.SODIUM, Map.of(TRACE, carried), 0.0),
                stages,
                efficiency,
                AQUEOUS,
                new Liquor(Map.of(TRACE, fed), acid.hydrogen(), acid.anion()));
        return solution.profile();
    }
}
