package org.raffinate.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Given;
import org.raffinate.cascade.Phase;
import org.raffinate.cascade.ProductStream;
import org.raffinate.cascade.Underwood;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistry.Source;
import org.raffinate.design.Designer;
import org.raffinate.design.Problems;
import org.raffinate.validation.Comparison.Pair;

/**
 * Total reflux against Fenske, and the least S that reaches an extract purity in 2,000 stages, by bisection, against
 * Underwood.
 *
 * <p>The extract flow D is fixed by both purities. Then one more purity decides: with any number of stages it is reached
 * from Underwood's S on, evaluated for the extract's own (not quite sharp) composition. Towards the pinch at the feed
 * the stages close in by a fixed ratio below 1 each, so that 1,000 on either side of it cost no digit.
 */
final class RefluxLimits {
    private static final Source FENSKE = new Source(
            "Fenske", "M. R. Fenske, Ind. Eng. Chem. 24 (1932) 482: separation at total reflux, closed form");
    private static final Source UNDERWOOD = new Source(
            "Underwood",
            "A. J. V. Underwood, Chem. Eng. Prog. 44 (1948) 603: least reflux, with θ bisected in the test");
    private static final Source SHARP = new Source(
            "Underwood, sharp",
            "the same for a complete binary split: S = f + 1/(β - 1) for an aqueous feed, 1/(β - 1) for an organic one");

    private static final int SECTION = 1000;
    private static final double RAFFINATE_IMPURITY = 1e-8;
    private static final double EXTRACT_IMPURITY = 1e-7;
    private static final int HALVINGS = 28;

    private RefluxLimits() {}

    static Stream<Comparison> comparisons() {
        // Σ α_i p_i/(α_i - θ) of the impurities: up to 3e-7 of a binary, twice 2e-7 of four elements
        Bound impure = Bound.absolute(1e-6, "products 1e-7 short of pure");
        List<BinarySplit> splits = Stream.of(
                        new BinarySplit(2.0, 0.5, Phase.AQUEOUS),
                        new BinarySplit(2.0, 0.5, Phase.ORGANIC),
                        new BinarySplit(1.3, 0.3, Phase.AQUEOUS),
                        new BinarySplit(5.0, 0.8, Phase.ORGANIC))
                .toList();
        List<Double> found = splits.stream().map(BinarySplit::found).toList();
        return Stream.of(
                fewestStages(),
                new Comparison(
                        FENSKE,
                        "separation at total reflux",
                        List.of(
                                totalReflux(2.0, 24),
                                totalReflux(1.05, 300),
                                totalReflux(1.5, 41),
                                totalReflux(20.0, 5)),
                        Bound.relative(1e-8, "products beside a reflux of 1e12")),
                new Comparison(
                        UNDERWOOD,
                        "least S of a binary, 2,000 stages",
                        pairs(splits, found, BinarySplit::exact),
                        Bound.relative(1e-9, "width of the bisection")),
                new Comparison(
                        SHARP, "least S of a binary, 2,000 stages", pairs(splits, found, BinarySplit::sharp), impure),
                new Comparison(
                        UNDERWOOD,
                        "least S of four elements, 2,000 stages",
                        Stream.of(Phase.values()).map(RefluxLimits::groups).toList(),
                        impure));
    }

    private static Comparison fewestStages() {
        double found = new Designer()
                .design(Problems.textbook(OptionalInt.of(30), OptionalInt.of(30), OptionalDouble.empty()))
                .bounds()
                .orElseThrow()
                .minimumStages();
        return Comparison.computed(
                FENSKE,
                "fewest stages for 99.99 and 99.9 %, β 2",
                Math.log(0.9999 / 0.0001 * 0.999 / 0.001) / Math.log(2.0),
                found,
                // a share of 1e-10 inside the specifications is 3e-10 of a stage
                Bound.absolute(1e-9, "aims 1e-10 inside the purities"));
    }

    private static Pair totalReflux(double beta, int stages) {
        Cascade cascade =
                Cascade.of(stages / 2, stages - stages / 2, Phase.AQUEOUS, Given.mixture(0.5, 0.5), 1e12, 0.5);
        CascadeSolution solution = new CascadeSolver().solve(cascade, Given.factors(1.0, beta));
        double separation = ratio(solution.extract()) / ratio(solution.raffinate());
        // products of 0.5 beside a reflux of 1e12 cost a part in 1e12 a stage
        return Pair.computed("β " + beta + ", " + stages + " stages", Math.pow(beta, stages), separation);
    }

    private static double ratio(ProductStream stream) {
        return stream.moleFractions().getOrDefault(Given.element(1), 0.0)
                / stream.moleFractions().getOrDefault(Given.element(0), 0.0);
    }

    private static List<Pair> pairs(
            List<BinarySplit> splits, List<Double> found, ToDoubleFunction<BinarySplit> expected) {
        return IntStream.range(0, splits.size())
                .mapToObj(
                        k -> Pair.computed(splits.get(k).label(), expected.applyAsDouble(splits.get(k)), found.get(k)))
                .toList();
    }

    /** Two elements, {@code more} of the feed the more extractable one. */
    private record BinarySplit(double beta, double more, Phase phase) {
        String label() {
            return "β " + beta + ", " + (phase == Phase.AQUEOUS ? "aqueous" : "organic") + " feed";
        }

        SeparationFactors factors() {
            return Given.factors(1.0, beta);
        }

        Mixture feed() {
            return Given.mixture(1.0 - more, more);
        }

        double extract() {
            return (more - RAFFINATE_IMPURITY) / (1.0 - EXTRACT_IMPURITY - RAFFINATE_IMPURITY);
        }

        double exact() {
            return Underwood.leastS(
                    Underwood.theta(factors(), 1, feed(), phase),
                    factors(),
                    phase,
                    element -> extract() * (element == Given.element(1) ? 1.0 - EXTRACT_IMPURITY : EXTRACT_IMPURITY));
        }

        double sharp() {
            return phase == Phase.AQUEOUS ? more + 1.0 / (beta - 1.0) : 1.0 / (beta - 1.0);
        }

        double found() {
            return leastS(
                    sharp(),
                    Set.of(Given.element(1)),
                    s -> new CascadeSolver()
                            .solve(Cascade.of(SECTION, SECTION, phase, feed(), s, extract()), factors()));
        }
    }

    private static Pair groups(Phase phase) {
        SeparationFactors factors = Given.factors(1.0, 3.0, 6.6, 11.0);
        Mixture feed = Given.mixture(0.4, 0.1, 0.3, 0.2);
        double sharp = Underwood.leastS(factors, 2, feed, phase);
        // half the extract; 1e-8 more of it than its group is that much of the light key
        double extract = 0.5 + 1e-8;
        double found = leastS(
                sharp,
                Set.of(Given.element(2), Given.element(3)),
                s -> new CascadeSolver().solve(Cascade.of(SECTION, SECTION, phase, feed, s, extract), factors));
        return Pair.computed((phase == Phase.AQUEOUS ? "aqueous" : "organic") + " feed", sharp, found);
    }

    private static double leastS(double sharp, Set<Element> group, DoubleFunction<CascadeSolution> solved) {
        double low = 0.9 * sharp;
        double high = 1.1 * sharp;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double s = 0.5 * (low + high);
            CascadeSolution solution = solved.apply(s);
            assertThat(solution.convergence().converged()).as("S = %s", s).isTrue();
            if (solution.extract().impurity(group, Basis.MOL) > EXTRACT_IMPURITY) {
                low = s;
            } else {
                high = s;
            }
        }
        return 0.5 * (low + high);
    }
}
