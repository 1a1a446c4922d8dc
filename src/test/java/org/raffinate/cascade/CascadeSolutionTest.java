package org.raffinate.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;

class CascadeSolutionTest {
    private static final Cascade CASCADE = new Cascade(
            20,
            List.of(
                    new Feed(8, Phase.AQUEOUS, 1.0, Given.mixture(Map.of(Element.TB, 0.25, Element.DY, 0.75))),
                    new Feed(12, Phase.ORGANIC, 0.5, Given.mixture(Map.of(Element.TB, 0.5, Element.HO, 0.5)))),
            List.of(new Draw(15, Phase.ORGANIC, 0.25), new Draw(4, Phase.AQUEOUS, 0.125)),
            3.0,
            0.5);
    private final CascadeSolution solution = new CascadeSolver()
            .solve(CASCADE, Given.factors(Map.of(Element.TB, 1.0, Element.DY, 2.0, Element.HO, 3.0)));

    @Test
    void productsLeaveWhereTheyShould() {
        assertThat(solution.raffinate())
                .extracting(ProductStream::stage, ProductStream::phase, ProductStream::flow)
                .containsExactly(1, Phase.AQUEOUS, 0.625);
        assertThat(solution.extract())
                .extracting(ProductStream::stage, ProductStream::phase, ProductStream::flow)
                .containsExactly(20, Phase.ORGANIC, 0.5);
        assertThat(solution.draws())
                .extracting(ProductStream::stage, ProductStream::phase, ProductStream::flow)
                .containsExactly(tuple(15, Phase.ORGANIC, 0.25), tuple(4, Phase.AQUEOUS, 0.125));
    }

    @Test
    void aStreamHasTheCompositionOfItsPhaseInItsStage() {
        StageProfile profile = solution.profile();
        ProductStream draw = solution.draws().get(0);
        for (Element element : profile.elements()) {
            assertThat(draw.moleFractions().get(element)).isEqualTo(profile.moleFraction(15, Phase.ORGANIC, element));
            assertThat(solution.raffinate().moleFractions().get(element))
                    .isEqualTo(profile.moleFraction(1, Phase.AQUEOUS, element));
        }
        assertThat(draw.moleFractions().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1.0, within(1e-14));
    }

    @Test
    void whatWasFedIsRecoveredInTheStreamsTogether() {
        List<ProductStream> streams = Stream.concat(
                        Stream.of(solution.raffinate(), solution.extract()), solution.draws().stream())
                .toList();
        for (Element element : CASCADE.elements()) {
            double recovered = streams.stream()
                    .mapToDouble(stream -> solution.recovery(stream).getOrDefault(element, 0.0))
                    .sum();
            assertThat(recovered).isCloseTo(1.0, within(1e-10));
        }
        // 0.25 + 0.25 of Tb are fed
        assertThat(solution.recovery(solution.raffinate()).getOrDefault(Element.TB, 0.0))
                .isCloseTo(solution.raffinate().flow(Element.TB) / 0.5, within(1e-15));
    }

    @Test
    void purityAndImpurityAreSharesOnABasis() {
        ProductStream stream = new ProductStream(
                1, Phase.AQUEOUS, 2.0, Map.of(Element.TB, 0.75, Element.DY, 0.25 - 1e-12, Element.HO, 1e-12));
        double tb = 0.75 * Basis.OXIDE_MASS.massPerMol(Element.TB);
        double dy = (0.25 - 1e-12) * Basis.OXIDE_MASS.massPerMol(Element.DY);
        double ho = 1e-12 * Basis.OXIDE_MASS.massPerMol(Element.HO);

        assertThat(stream.flow(Element.TB)).isEqualTo(1.5);
        assertThat(stream.flow(Element.LA)).isZero();
        assertThat(stream.purity(Set.of(Element.TB), Basis.MOL)).isCloseTo(0.75, within(1e-15));
        assertThat(stream.purity(Set.of(Element.TB), Basis.OXIDE_MASS)).isCloseTo(tb / (tb + dy + ho), within(1e-15));
        assertThat(stream.impurity(Set.of(Element.TB, Element.DY), Basis.MOL)).isCloseTo(1e-12, within(1e-26));
        assertThat(stream.impurity(Set.of(Element.TB, Element.DY), Basis.OXIDE_MASS))
                .isCloseTo(ho / (tb + dy + ho), within(1e-26));
        assertThat(stream.fractions(Basis.OXIDE_MASS).get(Element.DY)).isCloseTo(dy / (tb + dy + ho), within(1e-15));
    }

    @Test
    void theProfileAnswersForItsOwnStagesAndElementsOnly() {
        StageProfile profile = solution.profile();

        assertThat(profile.stages()).isEqualTo(20);
        assertThat(profile.elements()).containsExactly(Element.TB, Element.DY, Element.HO);
        assertThat(profile.total(13, Phase.ORGANIC)).isCloseTo(3.5, within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile.flow(1, Phase.AQUEOUS, Element.LA))
                .withMessageContaining("La");
        assertThatIllegalArgumentException().isThrownBy(() -> profile.total(0, Phase.AQUEOUS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> profile.total(21, Phase.AQUEOUS))
                .withMessage("stage 21 of a cascade with 20");
    }
}
