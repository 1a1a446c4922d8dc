package org.raffinate.cascade;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.raffinate.chemistry.Element;
import org.raffinate.chemistry.Mixture;
import org.raffinate.chemistry.SeparationFactors;

/**
 * Underwood's equations for the least S with any number of stages.
 *
 * <p>Σ α_i z_i/(α_i - θ) = 0 for an aqueous feed, 1 for an organic one, with θ between the keys; then S = Σ α_i
 * d_i/(α_i - θ), one less for an organic feed. Underwood 1948, Chem. Eng. Prog. 44:603.
 */
public final class Underwood {
    private Underwood() {}

    /** For the sharp split that leaves the {@code cut} least extracted elements in the raffinate. */
    public static double leastS(SeparationFactors factors, int cut, Mixture feed, Phase phase) {
        List<Element> order = factors.order();
        return leastS(
                theta(factors, cut, feed, phase),
                factors,
                phase,
                element -> order.indexOf(element) < cut ? 0.0 : feed.moleFraction(element));
    }

    /** For an extract of given flows d. */
    public static double leastS(
            double theta, SeparationFactors factors, Phase phase, ToDoubleFunction<Element> extract) {
        double sum = factors.order().stream()
                .mapToDouble(element -> factors.relative(element)
                        * extract.applyAsDouble(element)
                        / (factors.relative(element) - theta))
                .sum();
        return phase == Phase.AQUEOUS ? sum : sum - 1.0;
    }

    /** θ between the two keys on either side of the cut, by bisection. */
    public static double theta(SeparationFactors factors, int cut, Mixture feed, Phase phase) {
        double wanted = phase == Phase.AQUEOUS ? 0.0 : 1.0;
        double low = factors.relative(factors.order().get(cut - 1));
        double high = factors.relative(factors.order().get(cut));
        for (int halving = 0; halving < 200; halving++) {
            double theta = 0.5 * (low + high);
            double sum = factors.order().stream()
                    .mapToDouble(element -> factors.relative(element)
                            * feed.moleFraction(element)
                            / (factors.relative(element) - theta))
                    .sum();
            if (sum < wanted) {
                low = theta;
            } else {
                high = theta;
            }
        }
        return 0.5 * (low + high);
    }
}
