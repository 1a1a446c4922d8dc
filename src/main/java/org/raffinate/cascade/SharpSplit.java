package org.raffinate.cascade;

/**
 * Starting point of the iteration: the equilibrium in a cascade that separated its feeds without overlap.
 *
 * <p>The least extracted elements fill the raffinate up to its flow, the most extracted ones the extract. With γ the
 * equilibrium ratio of mole fractions of an element of β = 1, the raffinate x gives γ_1 = 1/Σ β_i x_i and the extract y
 * gives γ_N = Σ y_i/β_i; ln γ runs straight between them.
 */
final class SharpSplit {
    private SharpSplit() {}

    /** Fills ln γ of every stage. */
    static void logGamma(StageSystem system, double[] logGamma) {
        int last = system.stages - 1;
        double first = -Math.log(mean(system, system.aqueous[0], true));
        double end = Math.log(mean(system, system.organic[last], false));
        for (int j = 0; j <= last; j++) {
            double share = last == 0 ? 0.5 : (double) j / last;
            logGamma[j] = first + share * (end - first);
        }
    }

    /** Mean of β in a raffinate, of 1/β in an extract, that takes its elements whole until its flow is filled. */
    private static double mean(StageSystem system, double flow, boolean raffinate) {
        double sum = 0.0;
        double taken = 0.0;
        for (int k = 0; k < system.elements; k++) {
            int i = raffinate ? k : system.elements - 1 - k;
            double part = Math.min(system.fed[i], flow - taken);
            if (part <= 0.0 && taken > 0.0) {
                break;
            }
            // an empty product is the first trickle of the element that would come first
            double weight = Math.max(part, Double.MIN_NORMAL);
            sum += weight * (raffinate ? system.beta[i] : 1.0 / system.beta[i]);
            taken += weight;
        }
        return sum / taken;
    }
}
