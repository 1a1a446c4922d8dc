package org.raffinate.laboratory;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.raffinate.chemistry.Element;

/**
 * One shake-out: an aqueous feed shaken with a barren solvent until both phases are in equilibrium, then analysed.
 *
 * <p>All concentrations in mol/L; x0 aqueous before, x aqueous after, organic y = (x0 - x)/(O/A).
 *
 * @param line line of the file the measurement stands in
 * @param source who measured, as the file labels it
 * @param feedAcid H⁺ of the feed before contact; empty where it was not stated
 * @param equilibriumAcid H⁺ measured after contact; empty where it follows from the feed
 * @param extractant formal (monomer) concentration of HA in the solvent
 * @param phaseRatio O/A by volume
 * @param saponification fraction of the acid hydrogen of the extractant replaced before contact, 0 to 1; empty where
 *     the file does not say
 * @param weight weight of each of its points in a fit
 * @param assays what was measured of each element; one at least
 */
public record Shakeout(
        int line,
        String source,
        OptionalDouble feedAcid,
        OptionalDouble equilibriumAcid,
        double extractant,
        double phaseRatio,
        OptionalDouble saponification,
        double weight,
        Map<Element, Assay> assays) {

    /** A feed with less acid than this (pH 5) is what saponified solvent is used on. */
    private static final double NEUTRAL = 1.0000001e-5;

    /**
     * One element of a shake-out.
     *
     * @param feed aqueous concentration before contact, mol/L
     * @param aqueous aqueous concentration at equilibrium, mol/L
     * @param distribution organic over aqueous concentration; 0 where nothing was found to be extracted
     */
    public record Assay(double feed, double aqueous, double distribution) {
        public Assay {
            if (!(aqueous > 0.0) || !(feed >= aqueous) || !(distribution >= 0.0) || !Double.isFinite(feed)) {
                throw new IllegalArgumentException("assay has feed " + feed + ", aqueous " + aqueous
                        + " and distribution " + distribution + ", expected 0 < aqueous <= feed and no negative");
            }
        }
    }

    public Shakeout {
        if (!(extractant > 0.0) || !(phaseRatio > 0.0) || !(weight > 0.0) || assays.isEmpty()) {
            throw new IllegalArgumentException("shake-out has extractant " + extractant + ", O/A " + phaseRatio
                    + ", weight " + weight + " and " + assays.size() + " elements, expected all above 0");
        }
        if (feedAcid.isEmpty() && equilibriumAcid.isEmpty()) {
            throw new IllegalArgumentException("shake-out has no acid, expected that of the feed or at equilibrium");
        }
        assays = Collections.unmodifiableMap(new EnumMap<>(assays));
    }

    /** What was measured of an element that the shake-out holds. */
    public Assay assay(Element element) {
        return Objects.requireNonNull(assays.get(element), element.symbol());
    }

    /** Rare earths that left the aqueous, mol per litre of aqueous: Σ (x0 - x). */
    public double transferred() {
        return assays.values().stream()
                .mapToDouble(assay -> assay.feed() - assay.aqueous())
                .sum();
    }

    /** Rare earths in the organic at equilibrium, mol/L. */
    public double loading() {
        return transferred() / phaseRatio;
    }

    /**
     * Whether the solvent has to be suspected of saponification: the feed is at pH 5 or above, and neither a degree nor
     * the acid at equilibrium is stated.
     */
    public boolean presumablySaponified() {
        return saponification.isEmpty() && equilibriumAcid.isEmpty() && feedAcid.orElseThrow() <= NEUTRAL;
    }

    /** The same analyses at another phase ratio, every D computed anew from the two aqueous concentrations. */
    public Shakeout atPhaseRatio(double other) {
        Map<Element, Assay> anew = new EnumMap<>(Element.class);
        assays.forEach((element, assay) -> anew.put(
                element,
                new Assay(
                        assay.feed(), assay.aqueous(), (assay.feed() - assay.aqueous()) / (other * assay.aqueous()))));
        return new Shakeout(line, source, feedAcid, equilibriumAcid, extractant, other, saponification, weight, anew);
    }
}
