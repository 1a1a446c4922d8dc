package org.raffinate.equipment;

import java.util.List;

/**
 * By which rules the mixer-settlers of a section are built.
 *
 * @param residenceTime of both phases in the mixer, min, above 0 and below an hour
 * @param specificFlow of both phases over the settler, m³/m²/h, above 0
 * @param mixer proportions and drive of the mixer
 * @param settler proportions of the settler
 * @param margin flow that a box is built for over the largest of the section, at least 1
 * @param sizes live volumes of mixers that are made, m³, rising; any size where the list is empty
 */
public record BoxRules(
        double residenceTime,
        double specificFlow,
        MixerRules mixer,
        SettlerRules settler,
        double margin,
        List<Double> sizes) {
    private static final double LONGEST = 60.0;

    public BoxRules {
        sizes = List.copyOf(sizes);
        Require.between("the residence time, min,", residenceTime, LONGEST);
        Require.above0("the specific flow, m3/m2/h,", specificFlow);
        if (!(margin >= 1.0) || !Double.isFinite(margin)) {
            throw new IllegalArgumentException("the margin must be 1 or more, found " + margin);
        }
        for (int k = 0; k < sizes.size(); k++) {
            Require.above0("a size, m3,", sizes.get(k));
            if (k > 0 && !(sizes.get(k) > sizes.get(k - 1))) {
                throw new IllegalArgumentException("sizes must rise, found " + sizes);
            }
        }
    }

    /**
     * A square mixer with one impeller in its middle.
     *
     * @param depth live depth over width, above 0
     * @param impeller diameter over the mixer's width, above 0 and below 1
     * @param powerNumber of the impeller, above 0
     * @param dispersion N³D², m²/s³, above 0: more makes drops that settle badly (Warwick and Scuffham 1972)
     * @param drive shaft power over electric power, above 0 and at most 1
     * @param largest live volume that one line takes, m³, above 0
     */
    public record MixerRules(
            double depth, double impeller, double powerNumber, double dispersion, double drive, double largest) {
        public MixerRules {
            Require.above0("the mixer's depth over its width", depth);
            Require.between("the impeller over the mixer's width", impeller, 1.0);
            Require.above0("the power number", powerNumber);
            Require.above0("N3D2, m2/s3,", dispersion);
            Require.between("the drive's efficiency", drive, 1.0);
            Require.above0("the largest mixer, m3,", largest);
        }
    }

    /**
     * A rectangular settler.
     *
     * @param length over width, above 0, where no velocity asks for a wider one
     * @param organicDepth of the organic layer, m, above 0
     * @param aqueousDepth of the aqueous layer, m, above 0
     * @param organicVelocity largest along the settler, m/h, above 0
     * @param aqueousVelocity largest along the settler, m/h, above 0
     * @param largest area that one line takes, m², above 0
     */
    public record SettlerRules(
            double length,
            double organicDepth,
            double aqueousDepth,
            double organicVelocity,
            double aqueousVelocity,
            double largest) {
        public SettlerRules {
            Require.above0("the settler's length over its width", length);
            Require.above0("the organic depth, m,", organicDepth);
            Require.above0("the aqueous depth, m,", aqueousDepth);
            Require.above0("the organic velocity, m/h,", organicVelocity);
            Require.above0("the aqueous velocity, m/h,", aqueousVelocity);
            Require.above0("the largest settler, m2,", largest);
        }
    }
}
