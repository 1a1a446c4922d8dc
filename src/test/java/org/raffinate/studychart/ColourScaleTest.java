package org.raffinate.studychart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColourScaleTest {
    /** Lightness L* of CIE 1976 in sRGB with white D65. */
    private static double lightness(Color colour) {
        double y = 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
        return y > 216.0 / 24389.0 ? 116.0 * Math.cbrt(y) - 16.0 : 24389.0 / 27.0 * y;
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void lightnessRisesEvenly() {
        double dark = lightness(ColourScale.at(0.0));
        double light = lightness(ColourScale.at(1.0));

        assertThat(light - dark).isGreaterThan(70.0);
        for (int k = 0; k <= 50; k++) {
            double share = k / 50.0;
            assertThat(lightness(ColourScale.at(share))).isCloseTo(dark + share * (light - dark), within(3.0));
        }
    }

    @Test
    void beyondTheEndsTheEndsStay() {
        assertThat(ColourScale.at(-1.0)).isEqualTo(new Color(0x44, 0x01, 0x54));
        assertThat(ColourScale.at(2.0)).isEqualTo(new Color(0xFD, 0xE7, 0x25));
        assertThat(ColourScale.at(0.5)).isEqualTo(new Color(0x21, 0x91, 0x8C));
    }

    @Test
    void bandsRunFromDarkToLight() {
        Coordinate cost = Coordinate.linear("cost", "");
        ColourScale bands = ColourScale.bands(cost, 0.0, 4.0, List.of(1.0, 2.0, 3.0));

        assertThat(bands.colour(0.5)).isEqualTo(ColourScale.at(0.0));
        assertThat(bands.colour(1.0)).isEqualTo(bands.band(1)).isEqualTo(ColourScale.at(1.0 / 3.0));
        assertThat(bands.colour(3.5)).isEqualTo(ColourScale.at(1.0));
        assertThat(bands.colourOrGap(Double.NaN)).isEqualTo(ColourScale.MISSING);
        assertThat(ColourScale.running(cost, 2.0, 4.0).colour(3.0)).isEqualTo(ColourScale.at(0.5));
        assertThat(ColourScale.running(cost, 2.0, 2.0).colour(2.0)).isEqualTo(ColourScale.at(0.5));
    }
}
