package org.raffinate.jmh;

import java.util.ArrayList;
import java.util.EnumMap;
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
import org.raffinate.design.Cut;
import org.raffinate.design.Design;
import org.raffinate.design.DesignProblem;
import org.raffinate.design.Designer;
import org.raffinate.design.Product;
import org.raffinate.design.Specification;
import org.raffinate.numeric.Root;

/**
 * The cascades on a fully loaded solvent that are measured, each fixed by what makes it easy or hard: stages, elements,
 * what may be missing from both products' purities, and S over its least value.
 *
 * <p>The cut is Tb | Dy, with as many elements on either side, or one more on the light one; the feed enters at half of
 * the stages. The factor of the cut follows from the rest by a search, the others are powers of it: the cut is the hardest
 * pair, as it is where a cascade is built for it. Amounts and powers are made up after the pattern of a clay. S and the
 * extract flow are those that make both products just pure enough.
 */
final class BenchmarkCascades {
    /** By extraction, least first. */
    private static final List<Element> ORDER = List.of(
            Element.LA,
            Element.CE,
            Element.PR,
            Element.ND,
            Element.SM,
            Element.EU,
            Element.GD,
            Element.TB,
            Element.DY,
            Element.HO,
            Element.Y,
            Element.ER,
            Element.TM,
            Element.YB,
            Element.LU);

    /** mol of each in the feed, up to a common factor. */
    private static final List<Double> AMOUNTS =
            List.of(4.0, 0.8, 1.2, 5.0, 4.0, 0.5, 8.0, 4.0, 12.0, 2.5, 9.0, 6.0, 0.8, 4.0, 0.6);

    /** ln β of each element over the one before it, over that of the cut. */
    private static final List<Double> POWERS =
            List.of(0.0, 2.0, 1.2, 1.1, 2.5, 1.4, 1.3, 1.8, 1.0, 1.2, 1.1, 1.1, 1.6, 1.5, 1.2);

    private static final int LIGHT = ORDER.indexOf(Element.TB);
    private static final Provenance MADE_UP =
            new Provenance(new Source("benchmark", "made up"), "none", Verification.UNVERIFIED, "low");

    /** Times the logarithm of the factor that endless S would need: there the least S is as good as reached. */
    private static final double EASY = 12.0;
    /** ln (S / least S) where no S does it. */
    private static final double BEYOND_REACH = 10.0;

    private static final double TOLERANCE = 1e-9;

    private BenchmarkCascades() {}

    /**
     * The design at these stages that takes so many times the least S.
     *
     * @param shortfall of either product's purity by mol, 1e-3 for 99.9 %
     * @param reflux S over the least S
     */
    static Design design(int stages, int elements, double shortfall, double reflux) {
        // Fenske: with a smaller factor these stages cannot do it at any S
        double least = -2.0 * Math.log(shortfall) / stages;
        double found = Root.between(
                logBeta ->
                        logReflux(design(problem(stages, elements, shortfall, Math.exp(logBeta)))) - Math.log(reflux),
                0.5 * least,
                EASY * least,
                TOLERANCE * least);
        return design(problem(stages, elements, shortfall, Math.exp(found)));
    }

    /** The two flows of every element at every stage that an answer holds, bytes. */
    static long bytes(int stages, int elements) {
        return 2L * stages * elements * Double.BYTES;
    }

    /** The factors of a problem with that of its cut changed, those of the other neighbours kept. */
    static SeparationFactors withCut(DesignProblem problem, double times) {
        Cut cut = problem.cut();
        List<SeparationFactor> factors = problem.factors().used().stream()
                .map(factor -> factor.more() == cut.heavy() && factor.less() == cut.light()
                        ? factor(factor.more(), factor.less(), times * factor.value())
                        : factor)
                .toList();
        return SeparationFactors.resolve(problem.feed().elements(), factors, List.of());
    }

    private static SeparationFactor factor(Element more, Element less, double value) {
        return new SeparationFactor(more, less, value, OptionalDouble.empty(), OptionalDouble.empty(), MADE_UP);
    }

    private static Design design(DesignProblem problem) {
        return new Designer().design(problem);
    }

    private static double logReflux(Design design) {
        return design.solution()
                .map(found -> Math.log(
                        found.cascade().s() / design.bounds().orElseThrow().minimumS()))
                .orElse(BEYOND_REACH);
    }

    private static DesignProblem problem(int stages, int elements, double shortfall, double beta) {
        int first = LIGHT + 1 - (elements + 1) / 2;
        List<Element> light = ORDER.subList(first, LIGHT + 1);
        List<Element> heavy = ORDER.subList(LIGHT + 1, first + elements);
        Map<Element, Double> amounts = new EnumMap<>(Element.class);
        List<SeparationFactor> factors = new ArrayList<>();
        for (int i = first; i < first + elements; i++) {
            amounts.put(ORDER.get(i), AMOUNTS.get(i));
            if (i > first) {
                factors.add(factor(ORDER.get(i), ORDER.get(i - 1), Math.pow(beta, POWERS.get(i))));
            }
        }
        return new DesignProblem(
                Mixture.of(amounts, Basis.MOL),
                Phase.AQUEOUS,
                SeparationFactors.resolve(amounts.keySet(), factors, List.of()),
                new Cut(Element.TB, Element.DY),
                List.of(
                        Specification.purity(Product.RAFFINATE, light, Basis.MOL, shortfall),
                        Specification.purity(Product.EXTRACT, heavy, Basis.MOL, shortfall)),
                OptionalInt.of(stages / 2),
                OptionalInt.of(stages - stages / 2),
                OptionalDouble.empty(),
                List.of(),
                List.of());
    }
}
