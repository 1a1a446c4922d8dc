package org.raffinate.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Xu's optimum at β = 4, whose root is 2, worked by hand; losses 1 % in the extract and 0.1 % in the raffinate. */
class XuOptimumTest {
    private static final double BETA = 4.0;
    private static final double LIGHT_IN_EXTRACT = 0.01;
    private static final double HEAVY_IN_RAFFINATE = 0.001;

    /** E_m = S/(W + 1) and E'_m = S/W for an aqueous feed, S/W and (S + 1)/W for an organic one. */
    @ParameterizedTest
    @CsvSource({
        "0.2, false, 0.8, 0.6, 0.5,  1.3333333333333333, extraction-controlled",
        "0.6, false, 1.2, 0.6, 0.75, 2.0,                scrub-controlled",
        "0.2, true,  0.8, 1.6, 0.5,  1.125,              extraction-controlled",
        "0.8, true,  0.6, 0.8, 0.75, 2.0,                scrub-controlled"
    })
    void flowsAndStagesAreThoseWorkedByHand(
            double extract, boolean organic, double s, double w, double em, double scrubEm, String control) {
        double heavy = extract * (1.0 - LIGHT_IN_EXTRACT) + (1.0 - extract) * HEAVY_IN_RAFFINATE;
        double a = 99.0 / (heavy / (1.0 - heavy));
        double b = 999.0 / ((1.0 - heavy) / heavy);

        Shortcut shortcut = XuOptimum.of(BETA, heavy, extract, LIGHT_IN_EXTRACT, HEAVY_IN_RAFFINATE, organic)
                .orElseThrow();

        assertThat(shortcut.s()).isCloseTo(s, within(1e-14));
        assertThat(shortcut.w()).isCloseTo(w, within(1e-14));
        assertThat(organic ? s / w : s / (w + 1.0)).isCloseTo(em, within(1e-14));
        assertThat(organic ? (s + 1.0) / w : s / w).isCloseTo(scrubEm, within(1e-14));
        assertThat(shortcut.extraction()).isCloseTo(Math.log(b) / Math.log(BETA * em), within(1e-12));
        assertThat(shortcut.scrub()).isCloseTo(Math.log(a) / Math.log(BETA / scrubEm) - 1.0, within(1e-12));
        assertThat(shortcut.control()).isEqualTo(control);
    }

    @Test
    void anExtractLittlePurerThanTheFeedNeedsLessThanTheOneStageThatScrubs() {
        // a = 1.5 and β/E'_m = 3: m + 1 = 0.37
        Shortcut shortcut =
                XuOptimum.of(BETA, 0.5, 0.2, 0.4, HEAVY_IN_RAFFINATE, false).orElseThrow();

        assertThat(shortcut.scrub()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0.2, 0.6,  0.001, an extract less pure than the feed",
        "4, 0.2, 0.01, 0.6,   a raffinate less pure than the feed",
        "4, 0.2, 0.5,  0.001, an extract as pure as the feed",
        "4, 0.2, 0.01, 0.5,   a raffinate as pure as the feed",
        "4, 0.2, 0.01, 0.0,   a raffinate without any loss",
        "4, 1.0, 0.01, 0.001, no raffinate at all",
        "1, 0.2, 0.01, 0.001, elements extracted alike"
    })
    void theFormulasHaveNothingToSayOf(
            double beta, double extract, double lightInExtract, double heavyInRaffinate, String what) {
        assertThat(XuOptimum.of(beta, 0.5, extract, lightInExtract, heavyInRaffinate, false))
                .as(what)
                .isEmpty();
    }
}
