package org.raffinate.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.raffinate.chemistry.Element;
import org.raffinate.laboratory.ConstantFit.Exponent;
import org.raffinate.laboratory.ConstantFit.Predictor;
import org.raffinate.laboratory.FittedConstants.Parameter;

class ConstantFitTest {
    private static final ConstantFit FREE = ConstantFit.withDefaults().withExponents(Exponent.free(), Exponent.free());

    @ParameterizedTest
    @EnumSource(Predictor.class)
    void exactDataGiveTheConstantsTheyWereMadeWith(Predictor predictor) {
        FittedConstants fitted = FREE.predictingFrom(predictor).to(Bench.LIGHT.series());

        assertThat(fitted.converged()).isTrue();
        // The stages were bisected to the last digit; a loading near zero keeps fewer of them.
        Bench.LIGHT
                .logConstants()
                .forEach((element, known) ->
                        assertThat(fitted.logConstant(element).value()).isCloseTo(known, within(1e-9)));
        assertThat(fitted.acidExponent().value()).isCloseTo(2.7, within(1e-9));
        assertThat(fitted.dimerExponent().value()).isCloseTo(2.2, within(1e-9));
        assertThat(fitted.goodness().overall().rms()).isLessThan(1e-9);
        assertThat(fitted.stageGoodness().overall().rms()).isLessThan(1e-9);
    }

    /** 200 draws: of a true 95 % the share that covers lies within 0.95 ± 0.046 but once in 300 times. */
    @ParameterizedTest
    @EnumSource(Predictor.class)
    void intervalsCoverTheTruthAsOftenAsTheySay(Predictor predictor) {
        Shakeouts exact = Bench.LIGHT.series();
        Random random = new Random(Bench.SEED);
        double[] truth = {-2.4, -2.1, -1.1, 2.7, 2.2};
        int[] covered = new int[truth.length];
        double variance = 0.0;
        for (int draw = 0; draw < 200; draw++) {
            FittedConstants fitted = FREE.predictingFrom(predictor).to(Bench.noisy(exact, 0.1, random));
            List<Parameter> free = fitted.free();
            for (int j = 0; j < truth.length; j++) {
                covered[j] +=
                        free.get(j).low() <= truth[j] && truth[j] <= free.get(j).high() ? 1 : 0;
            }
            variance += fitted.residualDeviation() * fitted.residualDeviation() / 200.0;
        }
        for (int count : covered) {
            assertThat(count / 200.0).isCloseTo(0.95, within(0.046));
        }
        // s² has a relative standard deviation of √(2/43); the mean of 200 of them of 0.015
        assertThat(variance).isCloseTo(0.01, within(0.01 * 3.0 * 0.0153));
    }

    /**
     * Where a shake-out extracts more than its element's constant says, acid is higher and dimer lower for it: what the
     * constant misses is correlated with the measured state, and drags the exponents down.
     */
    @Test
    void whatTheConstantsMissDragsTheExponentOfTheDimerWhenFittedFromTheMeasuredState() {
        Random random = new Random(Bench.SEED);
        double[] measured = new double[2];
        double[] predicted = new double[2];
        for (int draw = 0; draw < 30; draw++) {
            List<Shakeout> shakeouts = new ArrayList<>();
            for (double acid : new double[] {0.02, 0.1, 0.3, 0.6}) {
                for (double feed : new double[] {0.05, 0.1, 0.15, 0.2, 0.3}) {
                    for (double logConstant : new double[] {-2.0, 0.5}) {
                        Element element = logConstant < 0.0 ? Element.ND : Element.DY;
                        double actual = logConstant + 0.2 * random.nextGaussian();
                        shakeouts.add(new Bench(Map.of(element, actual), 3.0, 3.0)
                                .shake("A", 2 + shakeouts.size(), acid, 1.0, 1.0, Map.of(element, feed)));
                    }
                }
            }
            FittedConstants fromState = FREE.to(Bench.of(shakeouts));
            FittedConstants fromFeed =
                    FREE.predictingFrom(Predictor.INITIAL_CONDITIONS).to(Bench.of(shakeouts));
            measured[0] += fromState.acidExponent().value() / 30.0;
            measured[1] += fromState.dimerExponent().value() / 30.0;
            predicted[0] += fromFeed.acidExponent().value() / 30.0;
            predicted[1] += fromFeed.dimerExponent().value() / 30.0;
        }
        // Means of 30 draws; a single one scatters by 0.2 in either exponent.
        assertThat(measured[1]).isLessThan(2.6);
        assertThat(predicted[1]).isCloseTo(3.0, within(0.2));
        assertThat(measured[0]).isLessThan(predicted[0]);
    }

    @Test
    void theOrderOfTheLinesDoesNotMatter() {
        Shakeouts one = Bench.noisy(Bench.LIGHT.series(), 0.1, new Random(Bench.SEED));
        List<Shakeout> shuffled = new ArrayList<>(one.measurements());
        Collections.shuffle(shuffled, new Random(Bench.SEED));

        FittedConstants fitted = FREE.to(one);
        FittedConstants again = FREE.to(Bench.of(shuffled));

        for (int j = 0; j < fitted.free().size(); j++) {
            assertThat(again.free().get(j).value())
                    .isCloseTo(fitted.free().get(j).value(), within(1e-10));
        }
    }

    @Test
    void aSourceOfGreatWeightHasItsWay() {
        Shakeout one =
                new Bench(Map.of(Element.ND, -2.0), 3.0, 3.0).shake("A", 2, 0.1, 1.0, 1.0, Map.of(Element.ND, 0.05));
        Shakeout other =
                new Bench(Map.of(Element.ND, -1.0), 3.0, 3.0).shake("B", 3, 0.1, 1.0, 1.0, Map.of(Element.ND, 0.05));
        Shakeouts both = Bench.of(List.of(one, other));
        ConstantFit fit = ConstantFit.withDefaults();

        assertThat(neodymium(fit.to(both))).isCloseTo(-1.5, within(1e-10));
        assertThat(neodymium(fit.using(DataChoice.everything().weighing(Map.of("B", 3.0)))
                        .to(both)))
                .isCloseTo(-1.25, within(1e-10));
        assertThat(neodymium(fit.using(DataChoice.everything().ofSources(Set.of("B")))
                        .to(both)))
                .isCloseTo(-1.0, within(1e-10));
        assertThat(neodymium(fit.using(DataChoice.everything().withoutLines(Set.of(3)))
                        .to(both)))
                .isCloseTo(-2.0, within(1e-10));
    }

    @Test
    void otherElementsOfAShakeOutStillLoadTheSolvent() {
        Shakeout both = Bench.LIGHT.shake("A", 2, 0.1, 1.0, 1.0, Map.of(Element.ND, 0.05, Element.SM, 0.05));
        ConstantFit neodymium = ConstantFit.withDefaults()
                .withExponents(Exponent.fixed(2.7), Exponent.fixed(2.2))
                .using(DataChoice.everything().ofElements(Set.of(Element.ND)));

        FittedConstants fitted = neodymium.to(Bench.of(List.of(both)));

        assertThat(neodymium(fitted)).isCloseTo(-2.1, within(1e-9));
        assertThat(fitted.points().get(0).fromInitialConditions()).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        neodymium.predictingFrom(Predictor.INITIAL_CONDITIONS).to(Bench.of(List.of(both))))
                .withMessageContaining("the shake-out holds an element that is not fitted");
    }

    @Test
    void whatIsNotInTheFileIsRefused() {
        Shakeouts series = Bench.LIGHT.series();
        ConstantFit fit = ConstantFit.withDefaults();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.using(DataChoice.everything().ofSources(Set.of("Li")))
                        .to(series))
                .withMessage("source 'Li' is not in bench.csv, expected one of [Bench]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.using(DataChoice.everything().weighing(Map.of("Li", 2.0)))
                        .to(series))
                .withMessageContaining("source 'Li'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.using(DataChoice.everything().ofElements(Set.of(Element.GD)))
                        .to(series))
                .withMessage("element 'Gd' is not in bench.csv, expected one of [Pr, Nd, Sm]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fit.using(DataChoice.everything().withoutLines(Set.of(1)))
                        .to(series))
                .withMessageContaining("line '1'");
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        DataChoice all = DataChoice.everything();

        assertThatIllegalArgumentException().isThrownBy(() -> all.weighing(Map.of("A", 0.0)));
        assertThatIllegalArgumentException().isThrownBy(() -> all.weighing(Map.of("A", Double.NaN)));
        assertThatIllegalArgumentException().isThrownBy(() -> all.withSaponification(Map.of("A", 1.1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Exponent.fixed(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConstantFit.withDefaults().withDimersPerRareEarth(-1.0));
    }

    private static double neodymium(FittedConstants fitted) {
        return fitted.logConstant(Element.ND).value();
    }
}
