package org.raffinate.cascade;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;

/**
 * Starting point of the iteration: the equilibrium in a cascade that separated its feeds without overlap.
 *
 * <p>The least extracted elements fill the raffinate up to its flow, the most extracted ones the extract. With γ the
 * equilibrium ratio of mole fractions of an element of β = 1, the raffinate x gives γ_1 = 1/Σ β_i x_i and the extract y
 * gives γ_N = Σ y_i/β_i; ln γ runs straight between them.
 */
final class SharpSplit {
    private SharpSplit() {}

    /** ln γ of every stage. */
    static double[] logGamma(StageSystem system) {
        int last = system.stages - 1;
        double[] beta = system.beta;
        Integer[] order = new Integer[beta.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> beta[i]));
        double first = -Math.log(mean(system, order, system.aqueous[0], i -> beta[i]));
        Collections.reverse(Arrays.asList(order));
        double end = Math.log(mean(system, order, system.organic[last], i -> 1.0 / beta[i]));
        double[] logGamma = new double[system.stages];
        for (int j = 0; j <= last; j++) {
            double share = last == 0 ? 0.5 : (double) j / last;
            logGamma[j] = first + share * (end - first);
        }
        return logGamma;
    }

    /** Mean of a property over a product that takes the elements whole, in this order, until its flow is filled. */
    private static double mean(StageSystem system, Integer[] order, double flow, IntToDoubleFunction property) {
        double sum = 0.0;
        double taken = 0.0;
        for (int i : order) {
            double part = Math.min(system.fed(i), flow - taken);
            if (part <= 0.0 && taken > 0.0) {
                break;
            }
            // an empty product is the first trickle of the element that would come first
            double weight = Math.max(part, Double.MIN_NORMAL);
            sum += weight * property.applyAsDouble(i);
            taken += weight;
        }
        return sum / taken;
    }
}
