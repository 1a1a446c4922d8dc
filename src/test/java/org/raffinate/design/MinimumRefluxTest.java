package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.chemistry.Basis;
import org.raffinate.chemistry.Element;

/** Underwood's limit where it can be written down. */
class MinimumRefluxTest {
    private static final List<Element> ELEMENTS = List.of(Element.GD, Element.TB, Element.DY, Element.HO);

    /** A pair's root is β/(z_B + β z_A) for an aqueous feed and z_A + β z_B for an organic one. */
    @ParameterizedTest
    @CsvSource({"2.0, 0.5, false", "1.2, 0.8, false", "5.0, 0.1, false", "2.0, 0.5, true", "1.2, 0.8, true"})
    void recoveriesOfAPairHaveAClosedForm(double beta, double heavy, boolean organic) {
        double light = 1.0 - heavy;
        double theta = organic ? heavy + beta * light : beta / (light + beta * heavy);
        double s = beta * heavy * (1.0 - 1e-2) / (beta - theta) + light * 1e-3 / (1.0 - theta) - (organic ? 1.0 : 0.0);

        MinimumReflux.Limit limit =
                limit(new double[] {light, heavy}, new double[] {1.0, beta}, organic, 0, recoveries(0, 1e-3, 1e-2));

        assertThat(limit.s()).isCloseTo(s, within(1e-12));
        assertThat(limit.outlets().extract[0]).isCloseTo(light * 1e-3, within(1e-15));
        assertThat(limit.outlets().raffinate[1]).isCloseTo(heavy * 1e-2, within(1e-15));
        assertThat(limit.outlets().raffinate[0]).isCloseTo(light * (1.0 - 1e-3), within(1e-15));
        assertThat(limit.outlets().extract[1]).isCloseTo(heavy * (1.0 - 1e-2), within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void twoElementsExtractedAlikeCountAsOne(boolean organic) {
        double one = limit(
                        new double[] {0.4, 0.6},
                        new double[] {1.0, 2.0},
                        organic,
                        0,
                        purities(ELEMENTS.subList(0, 1), ELEMENTS.subList(1, 2)))
                .s();

        MinimumReflux.Limit lightHalves = limit(
                new double[] {0.1, 0.3, 0.6},
                new double[] {1.0, 1.0, 2.0},
                organic,
                1,
                purities(ELEMENTS.subList(0, 2), ELEMENTS.subList(2, 3)));
        MinimumReflux.Limit heavyHalves = limit(
                new double[] {0.4, 0.2, 0.4},
                new double[] {1.0, 2.0, 2.0},
                organic,
                0,
                purities(ELEMENTS.subList(0, 1), ELEMENTS.subList(1, 3)));

        assertThat(lightHalves.s()).isCloseTo(one, within(1e-12));
        assertThat(lightHalves.outlets().extract[0] / lightHalves.outlets().extract[1])
                .isCloseTo(1.0 / 3.0, within(1e-12));
        assertThat(heavyHalves.s()).isCloseTo(one, within(1e-12));
        assertThat(heavyHalves.outlets().raffinate[1] / heavyHalves.outlets().raffinate[2])
                .isCloseTo(0.5, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1e-40, false", "1e-40, true"})
    void anElementThatIsHardlyThereChangesNothing(double share, boolean organic) {
        double[] alpha = {1.0, 3.0, 6.0, 7.0};
        List<Specification> between = recoveries(1, 1e-3, 1e-3);

        double without = limit(new double[] {0.3, 0.2, 0.5, 0.0}, alpha, organic, 1, between)
                .s();
        double with = limit(new double[] {0.3, 0.2, 0.5 - share, share}, alpha, organic, 1, between)
                .s();

        assertThat(with).isCloseTo(without, within(1e-12));
    }

    /** The lightest and the heaviest element stand far from the keys: each is in one product alone. */
    @ParameterizedTest
    @CsvSource({"false", "true"})
    void anElementFarFromTheKeysIsNotShared(boolean organic) {
        double[] feed = {0.2, 0.35, 0.3, 0.15};
        double[] alpha = {0.01, 1.0, 2.0, 200.0};
        double phase = organic ? 1.0 : 0.0;
        double theta = halved(alpha[1], alpha[2], x -> {
            double sum = -phase;
            for (int i = 0; i < 4; i++) {
                sum += alpha[i] * feed[i] / (alpha[i] - x);
            }
            return sum;
        });

        MinimumReflux.Limit limit = limit(feed, alpha, organic, 1, recoveries(1, 1e-3, 1e-2));

        double[] extract = limit.outlets().extract;
        assertThat(extract).containsExactly(new double[] {0.0, 0.35 * 1e-3, 0.3 * (1.0 - 1e-2), 0.15}, within(1e-15));
        assertThat(limit.outlets().raffinate)
                .containsExactly(new double[] {0.2, 0.35 * (1.0 - 1e-3), 0.3 * 1e-2, 0.0}, within(1e-15));
        double s = -phase;
        for (int i = 0; i < 4; i++) {
            s += alpha[i] * extract[i] / (alpha[i] - theta);
        }
        assertThat(limit.s()).isCloseTo(s, within(1e-11));
    }

    /** The root of a rising function. */
    private static double halved(double low, double high, DoubleUnaryOperator f) {
        double below = low;
        double above = high;
        for (int step = 0; step < 60; step++) {
            double middle = 0.5 * (below + above);
            if (f.applyAsDouble(middle) < 0.0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return 0.5 * (below + above);
    }

    @Test
    void ofSeveralSpecificationsOfAnEndTheOneThatNeedsTheMostCounts() {
        double[] feed = {0.4, 0.6};
        double[] alpha = {1.0, 2.0};
        List<Specification> tight = recoveries(0, 1e-5, 1e-4);
        List<Specification> loose = recoveries(0, 1e-2, 1e-3);
        double least = limit(feed, alpha, false, 0, tight).s();

        for (boolean tightFirst : new boolean[] {true, false}) {
            List<Specification> all = new ArrayList<>(tightFirst ? tight : loose);
            all.addAll(tightFirst ? loose : tight);
            assertThat(limit(feed, alpha, false, 0, all).s()).isCloseTo(least, within(1e-12));
        }
    }

    @Test
    void aPurityOnOxidesIsHeldInOxides() {
        List<Specification> oxides = List.of(
                Specification.purity(Product.RAFFINATE, ELEMENTS.subList(0, 1), Basis.OXIDE_MASS, 1e-2),
                Specification.purity(Product.EXTRACT, ELEMENTS.subList(1, 2), Basis.OXIDE_MASS, 1e-3));

        Outlets outlets = limit(new double[] {0.4, 0.6}, new double[] {1.0, 2.0}, false, 0, oxides)
                .outlets();

        double gd = Element.GD.oxideMass();
        double tb = Element.TB.oxideMass();
        double inRaffinate = outlets.raffinate[1] * tb / (outlets.raffinate[1] * tb + outlets.raffinate[0] * gd);
        double inExtract = outlets.extract[0] * gd / (outlets.extract[0] * gd + outlets.extract[1] * tb);
        assertThat(inRaffinate).isCloseTo(1e-2, withinPercentage(1e-10));
        assertThat(inExtract).isCloseTo(1e-3, withinPercentage(1e-10));
    }

    @Test
    void aRecoveryOnOxidesOfSeveralElementsIsHeldInOxides() {
        List<Specification> oxides = List.of(
                Specification.recovery(Product.RAFFINATE, ELEMENTS.subList(0, 2), Basis.OXIDE_MASS, 1e-1),
                Specification.recovery(Product.EXTRACT, ELEMENTS.subList(2, 4), Basis.OXIDE_MASS, 2e-1));
        double[] feed = {0.2, 0.3, 0.4, 0.1};

        Outlets outlets =
                limit(feed, new double[] {1.0, 1.1, 2.0, 2.2}, false, 1, oxides).outlets();

        double lost = oxides(outlets.extract, 0) / oxides(feed, 0);
        double missing = oxides(outlets.raffinate, 2) / oxides(feed, 2);
        assertThat(outlets.extract[0])
                .as("a light element that both products share")
                .isPositive();
        assertThat(outlets.raffinate[3]).as("a heavy one").isPositive();
        assertThat(lost).isCloseTo(1e-1, withinPercentage(1e-9));
        assertThat(missing).isCloseTo(2e-1, withinPercentage(1e-9));
    }

    /** Oxide mass of two neighbours. */
    private static double oxides(double[] flows, int first) {
        return flows[first] * ELEMENTS.get(first).oxideMass()
                + flows[first + 1] * ELEMENTS.get(first + 1).oxideMass();
    }

    private static List<Specification> recoveries(int light, double lightLost, double heavyLost) {
        return List.of(
                Specification.recovery(Product.RAFFINATE, ELEMENTS.subList(light, light + 1), Basis.MOL, lightLost),
                Specification.recovery(Product.EXTRACT, ELEMENTS.subList(light + 1, light + 2), Basis.MOL, heavyLost));
    }

    private static List<Specification> purities(List<Element> light, List<Element> heavy) {
        return List.of(
                Specification.purity(Product.RAFFINATE, light, Basis.MOL, 1e-2),
                Specification.purity(Product.EXTRACT, heavy, Basis.MOL, 1e-3));
    }

    private static MinimumReflux.Limit limit(
            double[] feed, double[] alpha, boolean organic, int light, List<Specification> specifications) {
        return new MinimumReflux(ELEMENTS.subList(0, feed.length), feed, alpha, organic, specifications)
                .limit(light)
                .orElseThrow();
    }
}
