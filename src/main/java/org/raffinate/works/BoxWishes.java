package org.raffinate.works;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.raffinate.equipment.BoxRules;

/**
 * What a case says of the boxes of a section, or of all; what it leaves open stays as it is usual.
 *
 * @param residenceTime of both phases in the mixer, min
 * @param rate of transfer in the mixer, 1/min: the residence time follows from it and the efficiency of the stages
 * @param specificFlow of both phases over the settler, m³/m²/h
 * @param organicDepth of the organic layer, m
 * @param aqueousDepth of the aqueous layer, m
 * @param length of the settler over its width
 * @param powerNumber of the impeller
 * @param dispersion N³D² of the impeller, m²/s³
 * @param largestMixer m³ of one line
 * @param largestSettler m² of one line
 * @param margin flow that a box is built for over the largest of its section
 * @param sizes live volumes of mixers that are made, m³, rising; an empty list for any size
 */
public record BoxWishes(
        OptionalDouble residenceTime,
        OptionalDouble rate,
        OptionalDouble specificFlow,
        OptionalDouble organicDepth,
        OptionalDouble aqueousDepth,
        OptionalDouble length,
        OptionalDouble powerNumber,
        OptionalDouble dispersion,
        OptionalDouble largestMixer,
        OptionalDouble largestSettler,
        OptionalDouble margin,
        Optional<List<Double>> sizes) {
    private static final OptionalDouble OPEN = OptionalDouble.empty();

    /** Everything as it is usual. */
    public static final BoxWishes NONE =
            new BoxWishes(OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, Optional.empty());

    public BoxWishes {
        sizes = sizes.map(List::copyOf);
        if (residenceTime.isPresent() && rate.isPresent()) {
            throw new IllegalArgumentException("a residence time and a rate, of which one gives the other");
        }
    }

    /** These, and where they leave something open the general ones. */
    BoxWishes over(BoxWishes general) {
        boolean timed = residenceTime.isPresent() || rate.isPresent();
        return new BoxWishes(
                timed ? residenceTime : general.residenceTime,
                timed ? rate : general.rate,
                or(specificFlow, general.specificFlow),
                or(organicDepth, general.organicDepth),
                or(aqueousDepth, general.aqueousDepth),
                or(length, general.length),
                or(powerNumber, general.powerNumber),
                or(dispersion, general.dispersion),
                or(largestMixer, general.largestMixer),
                or(largestSettler, general.largestSettler),
                or(margin, general.margin),
                sizes.or(general::sizes));
    }

    private static OptionalDouble or(OptionalDouble own, OptionalDouble general) {
        return own.isPresent() ? own : general;
    }

    /**
     * The rules that come of them.
     *
     * @param efficiency of the section's stages, above 0 and at most 1
     */
    BoxRules rules(BoxRules usual, double efficiency) {
        BoxRules.MixerRules mixer = usual.mixer();
        BoxRules.SettlerRules settler = usual.settler();
        return new BoxRules(
                rate.isPresent() ? time(efficiency, rate.getAsDouble()) : residenceTime.orElse(usual.residenceTime()),
                specificFlow.orElse(usual.specificFlow()),
                new BoxRules.MixerRules(
                        mixer.depth(),
                        mixer.impeller(),
                        powerNumber.orElse(mixer.powerNumber()),
                        dispersion.orElse(mixer.dispersion()),
                        mixer.drive(),
                        largestMixer.orElse(mixer.largest())),
                new BoxRules.SettlerRules(
                        length.orElse(settler.length()),
                        organicDepth.orElse(settler.organicDepth()),
                        aqueousDepth.orElse(settler.aqueousDepth()),
                        settler.organicVelocity(),
                        settler.aqueousVelocity(),
                        largestSettler.orElse(settler.largest())),
                margin.orElse(usual.margin()),
                sizes.orElse(usual.sizes()));
    }

    /**
     * Residence time of a well-stirred mixer that reaches an efficiency, min: E = k τ / (1 + k τ) where the organic takes up
     * what it lacks at the rate k (first order, both phases well mixed; Levenspiel, Chemical Reaction Engineering, 3rd ed.
     * 1999, ch. 5).
     *
     * @param efficiency Murphree, above 0 and below 1
     * @param rate 1/min, above 0
     */
    static double time(double efficiency, double rate) {
        if (!(efficiency < 1.0)) {
            throw new IllegalArgumentException("no residence time reaches equilibrium at a rate of " + rate
                    + " 1/min: give the stages an efficiency below 100 %, or the residence time itself");
        }
        return efficiency / ((1.0 - efficiency) * rate);
    }
}
