package org.raffinate.cascade;

import org.raffinate.numeric.SemiseparableMatrix;

/**
 * Element balances of a cascade for given ln g, and how the organic totals answer to a change of ln g.
 *
 * <p>With v = A l and A_ij = β_i g_j, the balance of element i over stage j is
 *
 * <pre>
 *   (1 + A_j) l_j = ρ_(j+1) l_(j+1) + σ_(j-1) A_(j-1) l_(j-1) + F_j
 * </pre>
 *
 * where σ and ρ are the shares of the organic and of the aqueous that go on to the next stage. Follow a mole through the
 * cascade: out of the aqueous of stage j it is lost for good downwards at the rate a_j, out of the organic upwards at
 * the rate c_j,
 *
 * <pre>
 *   a_1 = 1,  a_j = 1 - ρ_j + ρ_j φ_(j-1),    φ_j  = (a_j + (1-σ_j) A_j) / (a_j + A_j)
 *   c_N = 1,  c_j = 1 - σ_j + σ_j φ'_(j+1),   φ'_j = (1-ρ_j + c_j A_j) / (1 + c_j A_j)
 * </pre>
 *
 * with φ and φ' the chance that a mole which enters stage j from above (from below) never comes back that way. All
 * operations add, multiply or divide positive numbers (Gaussian elimination in the form of Grassmann, Taksar &amp; Heyman
 * 1985, Operations Research 33:1107), so every flow is right to a few units in the last place, however small.
 *
 * <p>Arrays run {@code stage·elements + element}.
 */
final class StageEquations {
    final StageSystem system;
    /** Flow of every element that leaves with the aqueous, l. */
    final double[] aqueous;
    /** Flow of every element that leaves with the organic, v. */
    final double[] organic;

    private final double[] extraction;
    private final double[] downLoss;
    private final double[] upLoss;

    StageEquations(StageSystem system) {
        this.system = system;
        int size = system.stages * system.elements;
        aqueous = new double[size];
        organic = new double[size];
        extraction = new double[size];
        downLoss = new double[size];
        upLoss = new double[size];
    }

    /** Solves the element balances for ln g of every stage: fills {@code aqueous} and {@code organic}. */
    void solveBalances(double[] logG) {
        eliminateFirst(Math.exp(logG[0]));
        for (int j = 1; j < system.stages; j++) {
            eliminate(j, Math.exp(logG[j]));
        }
        substituteLast();
        for (int j = system.stages - 2; j >= 0; j--) {
            substitute(j);
        }
    }

    private void eliminateFirst(double g) {
        for (int i = 0; i < system.elements; i++) {
            extraction[i] = system.beta[i] * g;
            downLoss[i] = 1.0;
            aqueous[i] = system.feed[i];
        }
    }

    /** Upwards: a_j, and in {@code aqueous} what the feeds up to j bring to stage j. */
    private void eliminate(int j, double g) {
        int elements = system.elements;
        double rho = system.aqueousOnward[j];
        double drawn = system.aqueousDrawn[j];
        double sigmaBelow = system.organicOnward[j - 1];
        double drawnBelow = system.organicDrawn[j - 1];
        for (int i = 0; i < elements; i++) {
            int here = j * elements + i;
            int below = here - elements;
            double a = extraction[below];
            double pivot = 1.0 / (downLoss[below] + a);
            extraction[here] = system.beta[i] * g;
            downLoss[here] = drawn + rho * (downLoss[below] + drawnBelow * a) * pivot;
            aqueous[here] = system.feed[here] + sigmaBelow * a * pivot * aqueous[below];
        }
    }

    private void substituteLast() {
        for (int here = aqueous.length - system.elements; here < aqueous.length; here++) {
            upLoss[here] = 1.0;
            aqueous[here] /= downLoss[here] + extraction[here];
            organic[here] = extraction[here] * aqueous[here];
        }
    }

    /** Downwards: the flows of stage j, and c_j. */
    private void substitute(int j) {
        int elements = system.elements;
        double rhoAbove = system.aqueousOnward[j + 1];
        double drawnAbove = system.aqueousDrawn[j + 1];
        double sigma = system.organicOnward[j];
        double drawn = system.organicDrawn[j];
        for (int here = j * elements; here < (j + 1) * elements; here++) {
            int above = here + elements;
            double lost = upLoss[above] * extraction[above];
            upLoss[here] = drawn + sigma * (drawnAbove + lost) / (1.0 + lost);
            aqueous[here] = (aqueous[here] + rhoAbove * aqueous[above]) / (downLoss[here] + extraction[here]);
            organic[here] = extraction[here] * aqueous[here];
        }
    }

    /** Organic total of a stage from 0, after {@link #solveBalances}. */
    double organicTotal(int j) {
        double total = 0.0;
        for (int at = j * system.elements; at < (j + 1) * system.elements; at++) {
            total += organic[at];
        }
        return total;
    }

    /**
     * Fills the generators of ∂ln(organic total of stage j)/∂ln g_k, after {@link #solveBalances}.
     *
     * <p>A larger g_k moves v_k from the aqueous of stage k into the organic that goes on to k+1. With 1/(a + c A) the
     * times that a mole visits the aqueous of a stage, an element's own v answers by
     *
     * <pre>
     *   at k itself       v_k a_k / (a_k + c_k A_k)
     *   above, j &gt; k     A_j · [Π σ_t A_t / (1 + c_(t+1) A_(t+1))]_(k&lt;t&lt;j) · σ_k v_k a_k / (a_k + A_k) / (a_(k+1) + c_(k+1) A_(k+1))
     *   below, j &lt; k    -A_j · [Π ρ_(t+1) / (a_t + A_t)]_(j≤t&lt;k) · v_k c_k / (a_k + c_k A_k)
     * </pre>
     */
    void linearise(SemiseparableMatrix jacobian) {
        for (int j = 0; j < system.stages; j++) {
            boolean last = j == system.stages - 1;
            double sigma = system.organicOnward[j];
            double rhoAbove = last ? 0.0 : system.aqueousOnward[j + 1];
            double perTotal = 1.0 / organicTotal(j);
            double diagonal = 0.0;
            for (int here = j * system.elements; here < (j + 1) * system.elements; here++) {
                double a = extraction[here];
                double v = organic[here];
                double visits = 1.0 / (downLoss[here] + a * upLoss[here]);
                double pivot = 1.0 / (downLoss[here] + a);
                diagonal += v * downLoss[here] * visits;
                jacobian.lowerRow[here] = a * perTotal;
                jacobian.upperColumn[here] = v * visits * upLoss[here];
                jacobian.upperStep[here] = rhoAbove * pivot;
                jacobian.upperRow[here] = -a * rhoAbove * pivot * perTotal;
                if (!last) {
                    int above = here + system.elements;
                    double lost = upLoss[above] * extraction[above];
                    jacobian.lowerStep[here] = sigma * a / (1.0 + lost);
                    jacobian.lowerColumn[here] = sigma * v * downLoss[here] * pivot / (downLoss[above] + lost);
                }
            }
            jacobian.diagonal[j] = diagonal * perTotal;
        }
    }
}
