package org.raffinate.design;

import java.util.Optional;

/**
 * Xu Guangxian's optimum reflux and stage counts for two components, more extractable A and less extractable B.
 *
 * <p>With purification factors a = [P_A/(1-P_A)]/(f_A/f_B), b = [P_B/(1-P_B)]/(f_B/f_A) and mixed extraction ratios E_m
 * (extraction) and E'_m (scrub):
 *
 * <pre>
 *   aqueous feed   E_m = S/(W+1)   E'_m = S/W      W = S - f'_A
 *     f'_B > √β/(1+√β):  E_m = 1/√β,  E'_m = E_m f'_B/(E_m - f'_A)      extraction-controlled
 *     otherwise:         E'_m = √β,   E_m = E'_m f'_A/(E'_m - f'_B)     scrub-controlled
 *   organic feed   E_m = S/W       E'_m = (S+1)/W  W = S + f'_B
 *     f'_B > 1/(1+√β):   E_m = 1/√β,  E'_m = (1 - E_m f'_A)/f'_B
 *     otherwise:         E'_m = √β,   E_m = (1 - E'_m f'_B)/f'_A
 *   S = E_m f'_B/(1 - E_m)     n = ln b/ln(β E_m)     m + 1 = ln a/ln(β/E'_m)
 * </pre>
 *
 * The counts are asymptotic and run up to some 13 % low. Source: Xu Guangxian 1978, as given by Zhang, Zhao &amp;
 * Schreiner 2016, Separation Hydrometallurgy of Rare Earth Elements.
 */
final class XuOptimum {
    private XuOptimum() {}

    /**
     * The shortcut for a sharp split of groups; empty where the formulas leave their range.
     *
     * @param heavyShare f_A, share of the heavy group in the feed
     * @param extract f'_A, flow of the extract
     * @param lightInExtract share of the light group in the extract, 1 - P_A
     * @param heavyInRaffinate share of the heavy group in the raffinate, 1 - P_B
     */
    static Optional<Shortcut> of(
            double beta,
            double heavyShare,
            double extract,
            double lightInExtract,
            double heavyInRaffinate,
            boolean organicFeed) {
        double raffinate = 1.0 - extract;
        double root = Math.sqrt(beta);
        boolean extractionControlled = raffinate > (organicFeed ? 1.0 : root) / (1.0 + root);
        double em = 1.0 / root;
        double scrubEm = root;
        if (extractionControlled) {
            scrubEm = organicFeed ? (1.0 - em * extract) / raffinate : em * raffinate / (em - extract);
        } else {
            em = organicFeed ? (1.0 - scrubEm * raffinate) / extract : scrubEm * extract / (scrubEm - raffinate);
        }
        double s = em * raffinate / (1.0 - em);
        double w = organicFeed ? s + raffinate : s - extract;
        double odds = heavyShare / (1.0 - heavyShare);
        double b = (1.0 - heavyInRaffinate) / heavyInRaffinate * odds;
        double a = (1.0 - lightInExtract) / lightInExtract / odds;
        double extraction = Math.log(b) / Math.log(beta * em);
        double scrub = Math.log(a) / Math.log(beta / scrubEm) - 1.0;
        boolean inRange = s > 0.0 && w > 0.0 && extraction > 0.0 && scrub > -1.0 && Double.isFinite(extraction + scrub);
        return inRange
                ? Optional.of(new Shortcut(
                        extraction,
                        Math.max(scrub, 0.0),
                        s,
                        w,
                        extractionControlled ? "extraction-controlled" : "scrub-controlled"))
                : Optional.empty();
    }
}
