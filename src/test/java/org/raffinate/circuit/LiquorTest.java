package org.raffinate.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.raffinate.equilibrium.EquilibriumModel;
import org.raffinate.equilibrium.Medium;

class LiquorTest {
    @ParameterizedTest
    @EnumSource(Medium.class)
    void acidAndSaltsCarryNoSpectators(Medium medium) {
        EquilibriumModel model = Plants.model(medium, 0.0);

        assertThat(Liquor.acid(medium, 2.0).spectator(medium)).isZero();
        assertThat(Liquor.salts(model, Map.of(Plants.ND, 0.3, Plants.NA, 0.1), 0.02)
                        .spectator(medium))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.01, 1.0})
    void sulfateSaltsHaveTheFreeAcidThatWasAskedFor(double acid) {
        Liquor liquor = Liquor.salts(Plants.model(Medium.SULFATE, 0.0), Map.of(Plants.ND, 0.3), acid);
        double ka = Math.pow(10.0, -1.99);
        double bisulfate = liquor.hydrogen() - acid + 1e-14 / acid;
        double sulfate = liquor.anion() - bisulfate;

        assertThat(acid * sulfate / bisulfate).isCloseTo(ka, within(1e-6 * ka));
        assertThat(acid + 0.9 - 1e-14 / acid).isCloseTo(bisulfate + 2.0 * sulfate, within(1e-12));
    }

    @Test
    void theMissingChargeIsOfEitherSign() {
        assertThat(new Liquor(Map.of(Plants.ND, 0.1), 0.05, 0.5).spectator(Medium.CHLORIDE))
                .isCloseTo(0.15, within(1e-15));
        assertThat(new Liquor(Map.of(Plants.ND, 0.1), 0.05, 0.1).spectator(Medium.SULFATE))
                .isCloseTo(-0.15, within(1e-15));
    }

    @Test
    void whatIsNotThereIsZero() {
        assertThat(Liquor.acid(Medium.CHLORIDE, 1.0).concentration(Plants.ND)).isZero();
    }

    @Test
    void negativeAmountsAreRefusedAndABaseIsNot() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Liquor(Map.of(Plants.ND, -0.1), 0.0, 1.0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Liquor(Map.of(), 0.0, -1.0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Liquor(Map.of(), Double.NaN, 1.0));
        assertThat(new Liquor(Map.of(Plants.NA, 1.0), -1.0, 0.0).spectator(Medium.CHLORIDE))
                .isZero();
    }
}
