package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.raffinate.cascade.Cascade;
import org.raffinate.cascade.CascadeSolution;
import org.raffinate.cascade.CascadeSolver;
import org.raffinate.cascade.Draw;
import org.raffinate.cascade.Feed;
import org.raffinate.cascade.Phase;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.Provenance;
import org.raffinate.chemistry.SeparationFactor;
import org.raffinate.chemistry.SeparationFactors;
import org.raffinate.chemistry.Source;
import org.raffinate.chemistry.Verification;

class SpecificationResultTest {
    private static final Mixture FEED = Mixture.of(Map.of(Element.TB, 0.5, Element.DY, 0.5), Basis.MOL);
    /** One stage that splits an even feed in halves at β = 2: y/(1-y) = 2 (1-y)/y, hence y = 2 - √2. */
    private static final CascadeSolution ONE_STAGE = solve(Cascade.of(1, 0, Phase.AQUEOUS, FEED, 0.5, 0.5));

    private static final double IMPURITY = Math.sqrt(2.0) - 1.0;

    @Test
    void purityIsWhatOneStageGives() {
        SpecificationResult result =
                SpecificationResult.of(purity(Product.EXTRACT, Element.DY, Basis.MOL, 0.4), ONE_STAGE);

        assertThat(result.shortfall()).isCloseTo(IMPURITY, within(1e-14));
        assertThat(result.reached()).isCloseTo(2.0 - Math.sqrt(2.0), within(1e-14));
        assertThat(result.met()).isFalse();
    }

    @Test
    void purityOnOxidesWeighsTheElements() {
        double terbia = IMPURITY * Element.TB.oxideMass();
        double dysprosia = (1.0 - IMPURITY) * Element.DY.oxideMass();

        SpecificationResult result =
                SpecificationResult.of(purity(Product.EXTRACT, Element.DY, Basis.OXIDE_MASS, 0.5), ONE_STAGE);

        assertThat(result.shortfall()).isCloseTo(terbia / (terbia + dysprosia), within(1e-14));
        assertThat(result.met()).isTrue();
    }

    @Test
    void recoveryCountsWhatTheOtherStreamsHold() {
        Specification wanted =
                Specification.recovery(Product.RAFFINATE, List.of(Element.TB), Basis.METAL_MASS, IMPURITY * 1.001);

        SpecificationResult result = SpecificationResult.of(wanted, ONE_STAGE);

        assertThat(result.shortfall()).isCloseTo(IMPURITY, within(1e-14));
        assertThat(result.met()).isTrue();
    }

    @Test
    void drawsTakeFromTheRecovery() {
        Cascade cascade = new Cascade(
                7, List.of(new Feed(3, Phase.AQUEOUS, 1.0, FEED)), List.of(new Draw(5, Phase.AQUEOUS, 0.2)), 1.5, 0.4);
        CascadeSolution solution = solve(cascade);
        double recovered = solution.recovery(solution.extract()).getOrDefault(Element.DY, 0.0);

        SpecificationResult result = SpecificationResult.of(
                Specification.recovery(Product.EXTRACT, List.of(Element.DY), Basis.MOL, 0.5), solution);

        assertThat(result.shortfall()).isCloseTo(1.0 - recovered, within(1e-12));
    }

    @Test
    void aTraceKeepsItsDigits() {
        CascadeSolution solution = solve(Cascade.of(60, 60, Phase.AQUEOUS, FEED, 2.0, 0.5));

        SpecificationResult result =
                SpecificationResult.of(purity(Product.EXTRACT, Element.DY, Basis.MOL, 1e-7), solution);

        assertThat(result.shortfall()).isPositive().isLessThan(1e-9);
        assertThat(result.shortfall())
                .isCloseTo(solution.extract().moleFractions().getOrDefault(Element.TB, 0.0), withinPercentage(1e-8));
    }

    @Test
    void exactlyTheShortfallIsMetWithRoundingAndNothingMore() {
        assertThat(met(IMPURITY)).isTrue();
        assertThat(met(IMPURITY * (1.0 - 0.9e-9))).isTrue();
        assertThat(met(IMPURITY * (1.0 - 1.2e-9))).isFalse();
    }

    @Test
    void aRunThatDidNotConvergeIsRefused() {
        CascadeSolution solution = solve(Cascade.of(1, 0, Phase.AQUEOUS, FEED, 0.2, 0.5));

        assertThatThrownBy(() -> SpecificationResult.of(purity(Product.EXTRACT, Element.DY, Basis.MOL, 0.4), solution))
                .isInstanceOf(IllegalStateException.class);
    }

    private static boolean met(double shortfall) {
        return SpecificationResult.of(purity(Product.EXTRACT, Element.DY, Basis.MOL, shortfall), ONE_STAGE)
                .met();
    }

    private static Specification purity(Product product, Element element, Basis basis, double shortfall) {
        return Specification.purity(product, List.of(element), basis, shortfall);
    }

    private static CascadeSolution solve(Cascade cascade) {
        Provenance given = new Provenance(new Source("test", "test"), "", Verification.VERIFIED, "high");
        SeparationFactor two = new SeparationFactor(
                Element.DY, Element.TB, 2.0, OptionalDouble.empty(), OptionalDouble.empty(), given);
        return new CascadeSolver().solve(cascade, SeparationFactors.resolve(FEED.elements(), List.of(two), List.of()));
    }
}
