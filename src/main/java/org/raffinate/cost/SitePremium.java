package org.raffinate.cost;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the same plant costs more on one site's terms than on another's, cause by cause.
 *
 * <p>Causes work together: capital is dearer where building is and where money is. Each cause is given the mean of what it
 * adds over all orders in which the terms may be changed one by one (L. S. Shapley, in Contributions to the Theory of
 * Games II, Princeton 1953, p. 307); the parts add up to the whole whatever the order.
 *
 * @param reference cost per kg of oxides on the reference's terms
 * @param site the same on the site's terms
 * @param byCause what each cause adds, negative where it saves
 */
public record SitePremium(double reference, double site, Map<Cause, Double> byCause) {
    public SitePremium {
        EnumMap<Cause, Double> copy = new EnumMap<>(Cause.class);
        copy.putAll(byCause);
        byCause = Collections.unmodifiableMap(copy);
    }

    /** Breaks the premium of a site down. */
    public static SitePremium of(Plant plant, Terms reference, Terms site) {
        List<Cause> causes = List.of(Cause.values());
        double[] costs = new double[1 << causes.size()];
        for (int changed = 0; changed < costs.length; changed++) {
            int set = changed;
            Terms mixed = mixed(reference, site, cause -> (set >> causes.indexOf(cause) & 1) == 1);
            costs[changed] = Estimator.estimate(plant, mixed).perKilogram();
        }
        EnumMap<Cause, Double> parts = new EnumMap<>(Cause.class);
        for (Cause cause : causes) {
            int bit = 1 << causes.indexOf(cause);
            double part = 0.0;
            for (int before = 0; before < costs.length; before++) {
                if ((before & bit) == 0) {
                    part += weight(Integer.bitCount(before), causes.size()) * (costs[before | bit] - costs[before]);
                }
            }
            parts.put(cause, part);
        }
        return new SitePremium(costs[0], costs[costs.length - 1], parts);
    }

    /** Share of all orders in which just these so many come before: b! (n - b - 1)! / n!. */
    private static double weight(int before, int all) {
        double weight = 1.0 / all;
        for (int k = 1; k <= before; k++) {
            weight *= (double) k / (all - k);
        }
        return weight;
    }

    /** What the site costs over the reference. */
    public double ratio() {
        return site / reference;
    }

    private static Terms mixed(Terms reference, Terms site, Predicate<Cause> changed) {
        EnumMap<Term, Ranged> factors = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            factors.put(term, (changed.test(term.cause()) ? site : reference).factor(term));
        }
        EnumMap<Good, Ranged> prices = new EnumMap<>(Good.class);
        for (Good good : Good.values()) {
            Ranged price =
                    (changed.test(good.cause()) ? site : reference).prices().get(good);
            if (price != null) {
                prices.put(good, price);
            }
        }
        return new Terms(factors, prices, (changed.test(Cause.WORKING_CAPITAL) ? site : reference).oxides());
    }
}
