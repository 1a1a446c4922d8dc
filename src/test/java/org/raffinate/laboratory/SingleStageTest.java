package org.raffinate.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.raffinate.chemistry.Element;
import org.raffinate.laboratory.Shakeout.Assay;

class SingleStageTest {
    private static final Map<Element, Double> CONSTANTS = Map.of(Element.ND, -2.0, Element.DY, 0.6);

    @ParameterizedTest
    @CsvSource({"0, 1, 0, 0.05", "0.1, 0.3, 0, 0.2", "2, 2, 0, 0.001", "0.05, 1, 0.2, 0.1", "1e-5, 5, 0.35, 0.3"})
    void theSettledStageMeetsEveryBalance(double acid, double ratio, double degree, double feed) {
        Shakeout shakeout = shakeout(OptionalDouble.of(acid), OptionalDouble.empty(), ratio, feed);

        PhaseState state = new SingleStage(shakeout, degree, 3.0)
                .settle(CONSTANTS, 3.0, 3.0)
                .orElseThrow();

        double organic = 0.0;
        double aqueous = 0.0;
        for (double constant : CONSTANTS.values()) {
            double d = Math.pow(10.0, constant) * Math.pow(state.freeDimer() / state.acid(), 3);
            organic += feed * d / (1.0 + ratio * d);
            aqueous += feed / (1.0 + ratio * d);
        }
        assertThat(state.freeDimer() + 3.0 * organic).isCloseTo(0.5, within(1e-12));
        // charge of the aqueous: chloride as fed, alkali of the solvent passed over
        assertThat(state.acid() + 3.0 * aqueous + ratio * degree).isCloseTo(acid + 6.0 * feed, within(1e-12));
    }

    @Test
    void whatThePhasesSayOfThemselvesIsWhatTheStagePredicts() {
        Shakeout shakeout =
                Bench.LIGHT.shake("A", 2, 0.05, 0.8, 2.0, Map.of(Element.PR, 0.02, Element.ND, 0.05, Element.SM, 0.01));

        PhaseState measured = PhaseState.of(shakeout, 0.0, 3.0);
        PhaseState predicted = new SingleStage(shakeout, 0.0, 3.0)
                .settle(Bench.LIGHT.logConstants(), 2.7, 2.2)
                .orElseThrow();

        assertThat(predicted.acid()).isCloseTo(measured.acid(), within(1e-12));
        assertThat(predicted.freeDimer()).isCloseTo(measured.freeDimer(), within(1e-12));
    }

    @Test
    void anAcidKnownAtEquilibriumAloneIsHeld() {
        Shakeout shakeout = shakeout(OptionalDouble.empty(), OptionalDouble.of(0.2), 1.0, 0.05);

        PhaseState state =
                new SingleStage(shakeout, 0.0, 3.0).settle(CONSTANTS, 3.0, 3.0).orElseThrow();

        assertThat(state.acid()).isEqualTo(0.2);
        assertThat(state.freeDimer()).isBetween(0.2, 0.5);
    }

    @Test
    void alkaliThatTheFeedCannotConsumeLeavesNoState() {
        Shakeout shakeout = shakeout(OptionalDouble.of(0.01), OptionalDouble.empty(), 1.0, 0.01);

        assertThat(new SingleStage(shakeout, 0.5, 3.0).settle(CONSTANTS, 3.0, 3.0))
                .isEmpty();
    }

    @Test
    void alkaliLowersTheAcidOfAMeasuredState() {
        Shakeout shakeout = shakeout(OptionalDouble.of(0.01), OptionalDouble.empty(), 2.0, 0.1);

        // 0.05 M of each of two elements left the aqueous: 0.3 M of acid set free, 0.05 mol/L in the organic
        assertThat(PhaseState.of(shakeout, 0.0, 3.0).acid()).isCloseTo(0.31, within(1e-15));
        assertThat(PhaseState.of(shakeout, 0.1, 3.0).acid()).isCloseTo(0.11, within(1e-15));
        assertThat(PhaseState.of(shakeout, 0.2, 3.0).isPossible()).isFalse();
        assertThat(PhaseState.of(shakeout, 0.1, 3.0).freeDimer()).isCloseTo(0.35, within(1e-15));
    }

    @Test
    void feedsOfPhFiveRaiseTheQuestionOfSaponification() {
        Shakeout neutral = shakeout(OptionalDouble.of(1e-5), OptionalDouble.empty(), 1.0, 0.1);
        Shakeout measured = shakeout(OptionalDouble.of(1e-5), OptionalDouble.of(0.01), 1.0, 0.1);
        Shakeout acid = shakeout(OptionalDouble.of(1e-4), OptionalDouble.empty(), 1.0, 0.1);

        assertThat(neutral.presumablySaponified()).isTrue();
        assertThat(measured.presumablySaponified()).isFalse();
        assertThat(acid.presumablySaponified()).isFalse();
    }

    @Test
    void measurementsThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Assay(0.1, 0.2, 1.0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Assay(0.1, 0.0, 1.0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Assay(0.1, 0.05, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shakeout(OptionalDouble.empty(), OptionalDouble.empty(), 1.0, 0.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shakeout(OptionalDouble.of(0.1), OptionalDouble.empty(), 0.0, 0.1));
    }

    /** Nd and Dy alike, half of each extracted as far as the analyses go; 1 M extractant. */
    private static Shakeout shakeout(OptionalDouble feedAcid, OptionalDouble acid, double ratio, double feed) {
        Assay assay = new Assay(feed, feed / 2.0, 1.0);
        return new Shakeout(
                2,
                "A",
                feedAcid,
                acid,
                1.0,
                ratio,
                OptionalDouble.empty(),
                1.0,
                Map.of(Element.ND, assay, Element.DY, assay));
    }
}
