package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;

/** Fenske's closed forms, and splits that no separation is needed for. */
class TotalRefluxTest {
    private static final List<Element> PAIR = List.of(Element.TB, Element.DY);
    private static final List<Element> FOUR = List.of(Element.GD, Element.TB, Element.DY, Element.HO);

    @ParameterizedTest
    @CsvSource({"2, 0.5, 1e-4, 1e-3", "1.5, 0.1, 1e-2, 1e-6", "30, 0.9, 1e-3, 1e-3", "2, 0.5, 0.4, 0.45"})
    void puritiesOfTwoElementsAreFenskesOddsOverTheSeparationFactor(
            double beta, double heavy, double inRaffinate, double inExtract) {
        TotalReflux reflux = reflux(
                PAIR,
                new double[] {1.0 - heavy, heavy},
                new double[] {1.0, beta},
                1,
                List.of(
                        purity(Product.RAFFINATE, PAIR.subList(0, 1), inRaffinate),
                        purity(Product.EXTRACT, PAIR.subList(1, 2), inExtract)));

        double odds = (1.0 - inRaffinate) / inRaffinate * ((1.0 - inExtract) / inExtract);
        // designs aim 1e-10 and a rounding of 1e-15 inside their specifications
        double inside = (2e-10 + 1e-15 / inRaffinate + 1e-15 / inExtract) / Math.log(beta);
        assertThat(reflux.minimumStages()).isCloseTo(Math.log(odds) / Math.log(beta), within(1e-11 + 3.0 * inside));
    }

    @Test
    void recoveriesOfTheKeysDoNotAskWhatTheOtherElementsDo() {
        List<Specification> recoveries = List.of(
                Specification.recovery(Product.RAFFINATE, FOUR.subList(1, 2), Basis.MOL, 1e-3),
                Specification.recovery(Product.EXTRACT, FOUR.subList(2, 3), Basis.MOL, 1e-2));

        TotalReflux reflux =
                reflux(FOUR, new double[] {0.3, 0.2, 0.1, 0.4}, new double[] {1.0, 3.0, 6.0, 15.0}, 2, recoveries);

        // N = ln(99 · 999)/ln 2 between Tb and Dy
        assertThat(reflux.minimumStages()).isCloseTo(Math.log(99.0 * 999.0) / Math.log(2.0), within(1e-8));
    }

    @Test
    void atTotalRefluxTheRatioOfTheEndsIsAPowerOfTheExtractability() {
        double[] beta = {1.0, 3.0, 6.0, 15.0};
        double[] feed = {0.3, 0.2, 0.1, 0.4};
        List<Specification> purities = List.of(
                purity(Product.RAFFINATE, FOUR.subList(0, 2), 1e-3), purity(Product.EXTRACT, FOUR.subList(2, 4), 1e-2));

        Outlets outlets = reflux(FOUR, feed, beta, 2, purities).balanced(7.0);

        for (int i = 0; i < 4; i++) {
            assertThat(outlets.raffinate[i] + outlets.extract[i]).isCloseTo(feed[i], within(1e-15));
        }
        for (int i = 1; i < 4; i++) {
            double ratio = outlets.extract[i] / outlets.raffinate[i] / (outlets.extract[0] / outlets.raffinate[0]);
            assertThat(ratio / Math.pow(beta[i], 7.0)).isCloseTo(1.0, within(1e-11));
        }
        EndMargins margins = new EndMargins(FOUR, purities);
        assertThat(margins.margin(Product.RAFFINATE, outlets))
                .isCloseTo(margins.margin(Product.EXTRACT, outlets), within(1e-11));
    }

    @Test
    void whatTheUndividedFeedMeetsNeedsNoStage() {
        double[] half = {0.5, 0.5};
        List<Specification> loose = List.of(
                purity(Product.RAFFINATE, PAIR.subList(0, 1), 0.6), purity(Product.EXTRACT, PAIR.subList(1, 2), 0.6));

        assertThat(reflux(PAIR, half, new double[] {1.0, 2.0}, 1, loose).minimumStages())
                .isZero();
    }

    @Test
    void aRaffinateThatMayBeTheWholeFeedTakesAllOfIt() {
        // the extract's purity is out of reach of one stage; the raffinate's is met by the feed
        Outlets outlets = pair(0.6, 1e-3).balanced(1.0);

        assertThat(outlets.raffinate).containsExactly(new double[] {0.5, 0.5}, within(1e-15));
        assertThat(outlets.extract[1]).isPositive().isLessThan(1e-200);
    }

    @Test
    void anExtractThatMayBeTheWholeFeedTakesAllOfIt() {
        Outlets outlets = pair(1e-3, 0.6).balanced(1.0);

        assertThat(outlets.extract).containsExactly(new double[] {0.5, 0.5}, within(1e-15));
        assertThat(outlets.raffinate[0]).isPositive().isLessThan(1e-200);
    }

    private static TotalReflux pair(double inRaffinate, double inExtract) {
        return reflux(
                PAIR,
                new double[] {0.5, 0.5},
                new double[] {1.0, 2.0},
                1,
                List.of(
                        purity(Product.RAFFINATE, PAIR.subList(0, 1), inRaffinate),
                        purity(Product.EXTRACT, PAIR.subList(1, 2), inExtract)));
    }

    private static Specification purity(Product product, List<Element> of, double shortfall) {
        return Specification.purity(product, of, Basis.MOL, shortfall);
    }

    private static TotalReflux reflux(
            List<Element> elements, double[] feed, double[] beta, int heavy, List<Specification> specifications) {
        double[] logBeta = Arrays.stream(beta).map(Math::log).toArray();
        double middle = 0.5 * (logBeta[heavy - 1] + logBeta[heavy]);
        return new TotalReflux(feed, logBeta, middle, new EndMargins(elements, specifications));
    }
}
