package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.design.Design.Outcome;

/** Designs for a given S: the fewest stages, the best feed stage, and what is said where there are none. */
class GivenFlowsTest {
    private static final OptionalInt NO_STAGES = OptionalInt.empty();
    private static final SeparationFactors PAIR = Problems.chain(2.0);

    @ParameterizedTest
    @ValueSource(doubles = {1.6, 100.0})
    void noCascadeOfOneStageLessMeetsTheSpecifications(double s) {
        Design design = textbook(NO_STAGES, NO_STAGES, s);
        int stages = design.solution().orElseThrow().cascade().stages();

        assertThat(shortfall(design)).isLessThanOrEqualTo(1.0);
        assertThat(design.notes()).isEmpty();
        for (int n = 1; n < stages; n++) {
            assertThat(textbook(OptionalInt.of(n), OptionalInt.of(stages - 1 - n), s)
                            .outcome())
                    .as("feed at stage %d of %d", n, stages - 1)
                    .isEqualTo(Outcome.INFEASIBLE);
        }
    }

    @Test
    void noOtherFeedStageOfTheFewestStagesLeavesLess() {
        double s = 1.6;
        Design design = textbook(NO_STAGES, NO_STAGES, s);
        int stages = design.solution().orElseThrow().cascade().stages();

        for (int n = 1; n <= stages; n++) {
            Design other = textbook(OptionalInt.of(n), OptionalInt.of(stages - n), s);
            if (n != design.extraction() && other.outcome() == Outcome.FOUND) {
                assertThat(shortfall(other)).as("feed at stage %d", n).isGreaterThan(shortfall(design));
            }
        }
        assertThat(design.solution().orElseThrow().cascade().feeds().get(0).stage())
                .isEqualTo(design.extraction());
    }

    @Test
    void oneStageIsEnoughForWhatOneStageDoes() {
        // y/(1 - y) = 2 (1 - y)/y: half of an even feed leaves 58.58 % pure at either end
        Design design = new Designer()
                .design(Problems.given(
                        Problems.mixture(PAIR, 0.5, 0.5),
                        Phase.AQUEOUS,
                        PAIR,
                        0,
                        Problems.purities(PAIR, 0, Basis.MOL, 0.415, 0.415),
                        NO_STAGES,
                        NO_STAGES,
                        OptionalDouble.of(0.5)));

        CascadeSolution solution = design.solution().orElseThrow();
        assertThat(solution.cascade().stages()).isEqualTo(1);
        assertThat(solution.cascade().w()).isZero();
        assertThat(solution.extract().purity(PAIR.order().subList(1, 2), Basis.MOL))
                .isCloseTo(2.0 - Math.sqrt(2.0), within(1e-9));
        assertThat(design.notes())
                .containsExactly("no scrub is needed (W = 0): the extract is purer than asked without it");
    }

    @Test
    void underwoodsMinimumItselfIsOutOfReach() {
        double minimum =
                textbook(NO_STAGES, NO_STAGES, 2.0).bounds().orElseThrow().minimumS();

        assertThat(textbook(NO_STAGES, NO_STAGES, minimum).outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(textbook(NO_STAGES, NO_STAGES, 1.000001 * minimum).outcome()).isEqualTo(Outcome.FOUND);
    }

    @Test
    void theNoteSaysHowFarTheGivenStagesStayBehind() {
        double least =
                PlainSearch.leastShortfall(textbookProblem(OptionalInt.of(12), OptionalInt.of(13), 1.6), 12, 13, 1.6);

        Design design = textbook(OptionalInt.of(12), OptionalInt.of(13), 1.6);

        assertThat(design.outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(design.notes()).hasSize(1);
        String left = design.notes()
                .get(0)
                .replaceAll("^25 stages at S = 1.60000 leave (\\S+) times the shortfall that is allowed$", "$1");
        // three digits are written
        assertThat(Double.parseDouble(left)).isCloseTo(least, withinPercentage(0.5));
    }

    @Test
    void anSThatNeedsMoreStagesThanTheSearchTriesIsHeldAgainstItsMinimum() {
        SeparationFactors hard = Problems.chain(1.005);
        Design design = new Designer()
                .design(Problems.given(
                        Problems.mixture(hard, 0.5, 0.5),
                        Phase.AQUEOUS,
                        hard,
                        0,
                        Problems.purities(hard, 0, Basis.MOL, 1e-2, 1e-2),
                        NO_STAGES,
                        NO_STAGES,
                        OptionalDouble.of(210.0)));

        assertThat(design.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(design.notes())
                .containsExactly(
                        "S = 210.000, 1.069 times its minimum, needs more than the 3000 stages that the search tries");
    }

    @Test
    void aCascadeWithADrawIsCheckedAtItsS() {
        // 1.40 is the textbook's own S, see DesignerTest
        assertThat(shortfall(withDraw(0.24922, OptionalDouble.of(1.4)))).isLessThanOrEqualTo(1.0);
        assertThat(withDraw(0.24922, OptionalDouble.of(1.35)).outcome()).isEqualTo(Outcome.INFEASIBLE);
    }

    @Test
    void aDrawThatTakesMoreThanTheFeedBringsLeavesNoSteadyState() {
        Design checked = withDraw(1.2, OptionalDouble.of(1.4));
        Design free = withDraw(1.2, OptionalDouble.empty());

        assertThat(checked.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(checked.notes()).containsExactly("the steady state at the given stages and S was not found");
        assertThat(free.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(free.notes()).containsExactly("no S was found with which the given stages meet the specifications");
    }

    private static Design withDraw(double flow, OptionalDouble s) {
        SeparationFactors factors = Problems.chain(2.0, 1.4);
        return new Designer()
                .design(new DesignProblem(
                        Problems.mixture(factors, 0.51, 0.10, 0.39),
                        Phase.AQUEOUS,
                        factors,
                        new Cut(factors.order().get(1), factors.order().get(2)),
                        List.of(
                                Specification.purity(
                                        Product.RAFFINATE, factors.order().subList(0, 1), Basis.MOL, 1e-4),
                                Specification.purity(
                                        Product.EXTRACT, factors.order().subList(2, 3), Basis.MOL, 1e-3)),
                        OptionalInt.of(22),
                        OptionalInt.of(63),
                        s,
                        List.of(),
                        List.of(new Draw(39, Phase.AQUEOUS, flow))));
    }

    @Test
    void aDrawThatNeedsMoreSThanTheSearchBeginsWithIsNoObstacle() {
        // W = S - extract carries the draw from the scrub section: S = 1 and 0.9, where the search begins, leave 0.1
        // for 0.2
        DesignProblem problem = new DesignProblem(
                Problems.mixture(PAIR, 0.1, 0.9),
                Phase.AQUEOUS,
                PAIR,
                new Cut(PAIR.order().get(0), PAIR.order().get(1)),
                Problems.purities(PAIR, 0, Basis.MOL, 1e-2, 3e-2),
                OptionalInt.of(14),
                OptionalInt.of(8),
                OptionalDouble.empty(),
                List.of(new Feed(6, Phase.AQUEOUS, 0.5, Problems.mixture(PAIR, 0.8, 0.2))),
                List.of(new Draw(18, Phase.AQUEOUS, 0.2)));

        Design design = new Designer().design(problem);

        assertThat(design.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(design.solution().orElseThrow().cascade().s())
                .isCloseTo(PlainSearch.leastS(problem, 14, 8, 1.0, 10.0), within(1e-8));
    }

    /** The worst actual over allowed shortfall. */
    private static double shortfall(Design design) {
        CascadeSolution solution = design.solution().orElseThrow();
        return design.problem().specifications().stream()
                .mapToDouble(asked -> SpecificationResult.of(asked, solution).shortfall() / asked.shortfall())
                .max()
                .orElseThrow();
    }

    private static Design textbook(OptionalInt extraction, OptionalInt scrub, double s) {
        return new Designer().design(textbookProblem(extraction, scrub, s));
    }

    private static DesignProblem textbookProblem(OptionalInt extraction, OptionalInt scrub, double s) {
        return Problems.textbook(extraction, scrub, OptionalDouble.of(s));
    }
}
