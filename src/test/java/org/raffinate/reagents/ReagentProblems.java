package org.raffinate.reagents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;
import org.raffinate.circuit.Liquor;
import org.raffinate.circuit.OperatingLimits;
import org.raffinate.circuit.SectionKind;
import org.raffinate.design.Cut;
import org.raffinate.design.DesignProblem;
import org.raffinate.design.Product;
import org.raffinate.design.Specification;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Extraction;
import org.raffinate.equilibrium.MassAction;
import org.raffinate.equilibrium.Medium;
import org.raffinate.equilibrium.Solute;

/** Tb | Dy on EHEHPA in chloride with an easy factor, so that a design takes a moment. */
final class ReagentProblems {
    private static final double BETA = 5.0;
    private static final double LOG_K_DY = 0.59;

    private ReagentProblems() {}

    /** 100 L/h of 1 mol/L, half Tb and half Dy, solvent of 1.5 mol/L in a closed loop, ideal stages. */
    static ReagentProblem tbDy(double shortfall, double saponification) {
        SeparationFactors factors = SeparationFactors.resolve(
                List.of(Element.TB, Element.DY),
                List.of(new SeparationFactor(
                        Element.DY,
                        Element.TB,
                        BETA,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        new Provenance(new Source("test", "a round number"), "", Verification.GIVEN, ""))),
                List.of());
        Map<Element, Double> halves = new EnumMap<>(Map.of(Element.TB, 0.5, Element.DY, 0.5));
        DesignProblem separation = new DesignProblem(
                Mixture.of(halves, Basis.MOL),
                Phase.AQUEOUS,
                factors,
                new Cut(Element.TB, Element.DY),
                List.of(
                        Specification.purity(Product.RAFFINATE, List.of(Element.TB), Basis.MOL, shortfall),
                        Specification.purity(Product.EXTRACT, List.of(Element.DY), Basis.MOL, shortfall)),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.empty(),
                List.of(),
                List.of());
        List<Extraction> laws = new ArrayList<>();
        laws.add(law(Element.TB, LOG_K_DY - Math.log10(BETA)));
        laws.add(law(Element.DY, LOG_K_DY));
        laws.add(Extraction.of(Solute.AMMONIUM, new MassAction(-4.8, 1.0, 1.0, 0.0), 1.0));
        EquilibriumModel model = EquilibriumModel.of(Medium.CHLORIDE, laws);
        Map<Solute, Double> metals = new LinkedHashMap<>();
        metals.put(Solute.of(Element.TB), 0.5);
        metals.put(Solute.of(Element.DY), 0.5);
        return new ReagentProblem(
                separation,
                model,
                new FeedLiquor(100.0, Liquor.salts(model, metals, 0.01)),
                new SolventPlan(1.5, saponification, Solute.AMMONIUM, true, 0.001, Map.of()),
                Map.of(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                OperatingLimits.USUAL);
    }

    /** The same problem with stages that are not ideal. */
    static ReagentProblem withStages(ReagentProblem problem, StageQuality quality) {
        Map<SectionKind, StageQuality> everywhere = new EnumMap<>(SectionKind.class);
        for (SectionKind kind : SectionKind.values()) {
            everywhere.put(kind, quality);
        }
        return problem.withQuality(everywhere);
    }

    /** Another separation in the same liquors. */
    static ReagentProblem withSeparation(ReagentProblem problem, DesignProblem other) {
        return new ReagentProblem(
                other,
                problem.model(),
                problem.feed(),
                problem.solvent(),
                problem.quality(),
                problem.scrubAcid(),
                problem.stripAcid(),
                problem.strip(),
                problem.limits());
    }

    private static Extraction law(Element element, double logK) {
        return Extraction.of(Solute.of(element), new MassAction(logK, 3.0, 3.0, 0.0), 3.0);
    }
}
