package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;

/** What a problem and a specification refuse to be, and which end a specification speaks of. */
class DesignProblemTest {
    private static final SeparationFactors FACTORS = Problems.chain(2.0, 2.0);
    private static final Mixture FEED = Problems.mixture(FACTORS, 0.3, 0.3, 0.4);
    private static final List<Element> ORDER = FACTORS.order();
    private static final OptionalInt TEN = OptionalInt.of(10);
    private static final OptionalInt NONE = OptionalInt.empty();

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 0", "2, 1", "1, 1"})
    void theCutFallsBetweenNeighboursInRisingOrder(int light, int heavy) {
        Cut cut = new Cut(ORDER.get(light), ORDER.get(heavy));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem(cut, TEN, TEN, List.of(), List.of()))
                .withMessage("the cut " + cut + " must fall between neighbours of the order [LA, CE, PR]");
    }

    @Test
    void anElementThatIsNotThereIsNoKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem(new Cut(Element.LU, ORDER.get(0)), TEN, TEN, List.of(), List.of()))
                .withMessageStartingWith("the cut Lu | La must fall between neighbours");
    }

    @Test
    void bothStageCountsAreGivenOrNeither() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem(cut(), TEN, NONE, List.of(), List.of()))
                .withMessage("extraction and scrub stages are given both or neither");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem(cut(), NONE, TEN, List.of(), List.of()))
                .withMessage("extraction and scrub stages are given both or neither");
        assertThat(problem(cut(), NONE, NONE, List.of(), List.of()).scrub()).isEmpty();
    }

    @Test
    void sideFeedsAndDrawsNeedTheStagesThatPlaceThem() {
        List<Feed> side = List.of(new Feed(3, Phase.AQUEOUS, 0.2, FEED));
        List<Draw> draw = List.of(new Draw(3, Phase.AQUEOUS, 0.2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem(cut(), NONE, NONE, side, List.of()))
                .withMessage("side feeds and draws need the stage counts that place them");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem(cut(), NONE, NONE, List.of(), draw))
                .withMessage("side feeds and draws need the stage counts that place them");
        assertThat(problem(cut(), TEN, TEN, side, draw).draws()).hasSize(1);
    }

    @Test
    void bothEndsAreSpecified() {
        List<Specification> both = Problems.purities(FACTORS, 0, Basis.MOL, 0.01, 0.01);

        for (Product open : Product.values()) {
            List<Specification> one =
                    both.stream().filter(asked -> asked.end() != open).toList();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Problems.free(FEED, Phase.AQUEOUS, FACTORS, 0, one))
                    .withMessage("no specification limits what is lost with the " + open.label());
        }
    }

    @Test
    void aSpecificationNamesAnElement() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Specification.purity(Product.RAFFINATE, List.of(), Basis.MOL, 0.01))
                .withMessage("a specification names at least one element");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 1.0, -0.01, 1.01, Double.NaN})
    void theShareThatMayBeMissingLiesBetweenNothingAndAll(double shortfall) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Specification.recovery(Product.EXTRACT, ORDER, Basis.MOL, shortfall))
                .withMessage("1 - wanted share must lie between 0 and 1, found " + shortfall);
    }

    @Test
    void wantedAndMissingMakeTheWhole() {
        assertThat(Specification.recovery(Product.EXTRACT, ORDER, Basis.MOL, 0.25)
                        .wanted())
                .isEqualTo(0.75);
    }

    @ParameterizedTest
    @CsvSource({
        "RAFFINATE, PURITY, RAFFINATE",
        "RAFFINATE, RECOVERY, EXTRACT",
        "EXTRACT, PURITY, EXTRACT",
        "EXTRACT, RECOVERY, RAFFINATE"
    })
    void aRecoveryLimitsWhatLeavesWithTheOtherProduct(Product product, Specification.Kind kind, Product end) {
        assertThat(new Specification(product, kind, ORDER, Basis.MOL, 0.1).end())
                .isEqualTo(end);
    }

    @Test
    void labelsAreTheWordsOfCaseFiles() {
        assertThat(List.of(Product.RAFFINATE.label(), Product.EXTRACT.label())).containsExactly("raffinate", "extract");
        assertThat(List.of(Specification.Kind.PURITY.label(), Specification.Kind.RECOVERY.label()))
                .containsExactly("purity", "recovery");
    }

    private static Cut cut() {
        return new Cut(ORDER.get(0), ORDER.get(1));
    }

    private static DesignProblem problem(
            Cut cut, OptionalInt extraction, OptionalInt scrub, List<Feed> side, List<Draw> draws) {
        return new DesignProblem(
                FEED,
                Phase.AQUEOUS,
                FACTORS,
                cut,
                Problems.purities(FACTORS, 0, Basis.MOL, 0.01, 0.01),
                extraction,
                scrub,
                OptionalDouble.empty(),
                side,
                draws);
    }
}
