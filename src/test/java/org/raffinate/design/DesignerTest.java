package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.design.Design.Outcome;

/** Rigorous designs: what they reach, that they are the least, and what they refuse. */
class DesignerTest {
    private static final OptionalInt NO_STAGES = OptionalInt.empty();
    private static final OptionalDouble NO_S = OptionalDouble.empty();

    @Test
    void noFeedStageOf45StagesMeetsTheTextbooksSpecifications() {
        for (int n = 1; n <= 45; n++) {
            Design design = new Designer()
                    .design(Problems.textbook(OptionalInt.of(n), OptionalInt.of(45 - n), OptionalDouble.of(1.70864)));
            assertThat(design.outcome()).as("feed stage %d", n).isEqualTo(Outcome.INFEASIBLE);
        }
    }

    @Test
    void theShortcutSaysWhichSectionGoverns() {
        // theory, Xu's optimum: half of the rare earths leave as raffinate, less than √2/(1 + √2) of them
        assertThat(new Designer()
                        .design(Problems.textbook(OptionalInt.of(30), OptionalInt.of(30), NO_S))
                        .shortcut()
                        .orElseThrow()
                        .control())
                .isEqualTo("scrub-controlled");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void givenStagesMeetBothSpecificationsExactlyAndNeverFallShort(long seed) {
        DesignProblem free = Problems.random(seed);
        int stages = (int) Math.ceil(
                1.7 * new Designer().design(free).bounds().orElseThrow().minimumStages());
        DesignProblem problem = Problems.given(
                free.feed(),
                free.phase(),
                free.factors(),
                free.factors().order().indexOf(free.cut().light()),
                free.specifications(),
                OptionalInt.of((stages + 1) / 2),
                OptionalInt.of(stages / 2),
                NO_S);

        Design design = new Designer().design(problem);

        assertThat(design.outcome()).as("seed %d", seed).isEqualTo(Outcome.FOUND);
        for (Specification specification : problem.specifications()) {
            SpecificationResult result =
                    SpecificationResult.of(specification, design.solution().orElseThrow());
            // aimed a share of 1e-10 and 1e-15 of the product inside, found to 3e-11 and two units in its last place
            assertThat(result.shortfall() / specification.shortfall())
                    .as("seed %d", seed)
                    .isBetween(1.0 - 2e-10 - 2e-15 / specification.shortfall(), 1.0);
        }
    }

    @Test
    void theTradeOffFallsFromFewStagesToLeastS() {
        Design design = new Designer().design(Problems.textbook(NO_STAGES, NO_STAGES, NO_S));
        List<TradeOff.Point> points = design.tradeOff().orElseThrow().points();

        assertThat(points).hasSizeGreaterThan(20);
        assertThat(points.get(0).stages()).isEqualTo(24);
        for (int k = 1; k < points.size(); k++) {
            assertThat(points.get(k).stages()).isGreaterThan(points.get(k - 1).stages());
            assertThat(points.get(k).s()).isLessThan(points.get(k - 1).s());
        }
    }

    @Test
    void groupsAndRecoveriesMaySpecifyBothEnds() {
        SeparationFactors factors = Problems.chain(1.6, 2.2, 1.8);
        Mixture feed = Problems.mixture(factors, 0.3, 0.2, 0.3, 0.2);
        List<Element> light = factors.order().subList(0, 2);
        List<Specification> specifications = List.of(
                Specification.purity(Product.RAFFINATE, light, Basis.OXIDE_MASS, 1e-4),
                Specification.recovery(Product.RAFFINATE, light, Basis.OXIDE_MASS, 1e-2));

        Design design = new Designer().design(Problems.free(feed, Phase.AQUEOUS, factors, 1, specifications));

        assertMeets(design);
    }

    @Test
    void theTighterOfTwoSpecificationsOfOneEndCounts() {
        SeparationFactors factors = Problems.chain(2.0);
        Mixture feed = Problems.mixture(factors, 0.5, 0.5);
        List<Element> light = factors.order().subList(0, 1);
        List<Element> heavy = factors.order().subList(1, 2);
        List<Specification> specifications = List.of(
                Specification.purity(Product.RAFFINATE, light, Basis.MOL, 1e-2),
                Specification.recovery(Product.EXTRACT, heavy, Basis.MOL, 1e-4),
                Specification.purity(Product.EXTRACT, heavy, Basis.MOL, 1e-3));

        Design design = new Designer().design(Problems.free(feed, Phase.AQUEOUS, factors, 0, specifications));

        assertMeets(design);
        SpecificationResult slack =
                SpecificationResult.of(specifications.get(0), design.solution().orElseThrow());
        assertThat(slack.shortfall()).isLessThan(2e-4);
    }

    @Test
    void aCascadeWithADrawIsFittedAtItsGivenStages() {
        SeparationFactors factors = Problems.chain(2.0, 1.4);
        Mixture feed = Problems.mixture(factors, 0.51, 0.10, 0.39);
        List<Specification> specifications = List.of(
                Specification.purity(Product.RAFFINATE, factors.order().subList(0, 1), Basis.MOL, 1e-4),
                Specification.purity(Product.EXTRACT, factors.order().subList(2, 3), Basis.MOL, 1e-3));
        DesignProblem problem = new DesignProblem(
                feed,
                Phase.AQUEOUS,
                factors,
                new Cut(factors.order().get(1), factors.order().get(2)),
                specifications,
                OptionalInt.of(22),
                OptionalInt.of(63),
                NO_S,
                List.of(),
                List.of(new Draw(39, Phase.AQUEOUS, 0.24922)));

        Design design = new Designer().design(problem);

        assertThat(design.outcome()).isEqualTo(Outcome.FOUND);
        assertMeets(design);
        // Zhang, Zhao & Schreiner 2016 reach 99.9906 % and 99.9088 % with S = 1.40: the exact S lies just below
        assertThat(design.solution().orElseThrow().cascade().s()).isCloseTo(1.40, within(0.02));
    }

    @Test
    void anInfeasibleRequestNamesTheBoundThatItBreaks() {
        assertThat(note(Problems.textbook(OptionalInt.of(12), OptionalInt.of(11), NO_S)))
                .contains("23 stages")
                .contains("23.25")
                .contains("Fenske");
        assertThat(note(Problems.textbook(NO_STAGES, NO_STAGES, OptionalDouble.of(1.4))))
                .contains("S = 1.4")
                .contains("1.49835")
                .contains("Underwood");
        assertThat(note(Problems.textbook(OptionalInt.of(12), OptionalInt.of(13), OptionalDouble.of(1.6))))
                .contains("25 stages at S = 1.6");
    }

    @Test
    void anEasySplitNeedsNoScrub() {
        // the light element is hardly extracted beside the heavy one, and the extract may hold 20 % of it
        SeparationFactors factors = Problems.chain(50.0);
        Mixture feed = Problems.mixture(factors, 0.5, 0.5);
        Design design = new Designer()
                .design(Problems.free(
                        feed, Phase.AQUEOUS, factors, 0, Problems.purities(factors, 0, Basis.MOL, 1e-3, 0.2)));

        assertMeets(design);
        assertThat(design.solution().orElseThrow().cascade().w()).isZero();
        assertThat(design.bounds().orElseThrow().minimumW()).isZero();
        assertThat(design.notes()).anySatisfy(note -> assertThat(note).contains("no scrub is needed"));
        assertThat(design.tradeOff().orElseThrow().points()).hasSizeLessThan(60);
    }

    @Test
    void anOrganicFeedThatIsNearlyPureNeedsNoExtraction() {
        // the mirror image: the raffinate may hold 20 % of the heavy element, and the scrub alone brings it there
        SeparationFactors factors = Problems.chain(50.0);
        Mixture feed = Problems.mixture(factors, 0.5, 0.5);
        Design design = new Designer()
                .design(Problems.free(
                        feed, Phase.ORGANIC, factors, 0, Problems.purities(factors, 0, Basis.MOL, 0.2, 1e-3)));

        assertMeets(design);
        assertThat(design.bounds().orElseThrow().minimumS()).isZero();
        assertThat(design.solution().orElseThrow().cascade().s()).isLessThanOrEqualTo(1e-6);
        assertThat(design.notes()).anySatisfy(note -> assertThat(note).contains("no extraction is needed"));
    }

    @Test
    void aPurityThatTheFeedHasAlreadyAsksForARecovery() {
        SeparationFactors factors = Problems.chain(10.6);
        Mixture feed = Problems.mixture(factors, 1.0, 1e-9);
        Design design = new Designer()
                .design(Problems.free(
                        feed, Phase.AQUEOUS, factors, 0, Problems.purities(factors, 0, Basis.MOL, 1e-3, 4e-3)));

        assertThat(design.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(design.notes())
                .containsExactly("the feed itself has the purity asked of the raffinate, 99.9 %, so nothing limits what"
                        + " the extract may leave there: give a recovery in the extract");
    }

    @Test
    void moreStagesThanTheSearchTriesAreRefusedWithFenskesCount() {
        SeparationFactors factors = Problems.chain(1.005);
        Mixture feed = Problems.mixture(factors, 0.5, 0.5);
        List<Specification> specifications = Problems.purities(factors, 0, Basis.MOL, 1e-6, 1e-6);

        Design design = new Designer().design(Problems.free(feed, Phase.AQUEOUS, factors, 0, specifications));

        // no bound of the problem stands against it, only the search's own: ln(1e12) / ln(1.005) = 5540
        assertThat(design.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(design.notes())
                .containsExactly("at least 5540 stages are needed (Fenske); the search goes up to 3000");
    }

    @Test
    void aPurityThatEvenAPerfectSplitMissesIsRefused() {
        SeparationFactors factors = Problems.chain(2.0, 2.0);
        Mixture feed = Problems.mixture(factors, 0.3, 0.3, 0.4);
        List<Specification> specifications = List.of(
                Specification.purity(Product.RAFFINATE, factors.order().subList(1, 2), Basis.MOL, 0.01),
                Specification.purity(Product.EXTRACT, factors.order().subList(2, 3), Basis.MOL, 0.01));

        assertThat(note(Problems.free(feed, Phase.AQUEOUS, factors, 1, specifications)))
                .contains("99 %")
                .contains("50 %");
    }

    @Test
    void aProblemThatLeavesOneEndOpenIsAProgrammersMistake() {
        SeparationFactors factors = Problems.chain(2.0);
        Mixture feed = Problems.mixture(factors, 0.5, 0.5);
        List<Specification> one =
                List.of(Specification.purity(Product.RAFFINATE, factors.order().subList(0, 1), Basis.MOL, 0.01));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Problems.free(feed, Phase.AQUEOUS, factors, 0, one))
                .withMessageContaining("extract");
    }

    private static String note(DesignProblem problem) {
        Design design = new Designer().design(problem);
        assertThat(design.outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(design.solution()).isEqualTo(Optional.empty());
        return String.join(" ", design.notes());
    }

    static void assertMeets(Design design) {
        CascadeSolution solution = design.solution().orElseThrow();
        assertThat(solution.convergence().converged()).isTrue();
        assertThat(solution.balanceError()).isLessThan(1e-10);
        for (Specification specification : design.problem().specifications()) {
            assertThat(SpecificationResult.of(specification, solution).shortfall())
                    .isLessThanOrEqualTo(specification.shortfall());
        }
    }

    @Test
    void farMoreStagesThanNeededWantTheLeastS() {
        double before = Double.POSITIVE_INFINITY;
        for (int section : new int[] {30, 60, 100, 150, 300, 500}) {
            Design design =
                    new Designer().design(Problems.textbook(OptionalInt.of(section), OptionalInt.of(section), NO_S));

            assertThat(design.outcome()).isEqualTo(Design.Outcome.FOUND);
            double s = design.solution().orElseThrow().cascade().s();
            double least = design.bounds().orElseThrow().minimumS();
            // from 100 + 100 on S is the least to as many digits as the search tells apart
            assertThat(s).isGreaterThan(least).isLessThanOrEqualTo(before * (1.0 + 1e-12));
            assertThat(design.notes().stream().anyMatch(note -> note.contains("S is next to its minimum")))
                    .isEqualTo(section >= 100);
            before = s;
        }
    }
}
