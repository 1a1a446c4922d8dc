package org.raffinate.stages;

import org.raffinate.numeric.SemiseparableMatrix;

/**
 * Balances of every solute over a line of stages for given extraction factors, and how the flows answer to them.
 *
 * <p>With v = A l the balance of a solute over stage j is
 *
 * <pre>
 *   (1 + A_j) l_j = ρ_(j+1) l_(j+1) + σ_(j-1) A_(j-1) l_(j-1) + F_j
 * </pre>
 *
 * where σ and ρ are the shares of the organic and of the aqueous that go on to the next stage. Follow a mole through the
 * line: out of the aqueous of stage j it is lost for good downwards at the rate a_j, out of the organic upwards at the
 * rate c_j,
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
 * <p>Arrays run {@code stage·solutes + solute}. Where solutes are ordered by how strongly they are extracted, those that
 * matter at a stage lie side by side, which {@link SemiseparableMatrix} makes use of.
 */
public final class LineBalances {
    /** Share of a stage's total flow below which a solute changes no digit of the stage's equations or their slopes. */
    private static final double ABSENT = 1e-22;

    /** A, to be filled before {@link #solve}. */
    public final double[] extraction;
    /** What leaves with the organic, v. */
    public final double[] organic;
    /** What leaves with the aqueous, l. */
    public final double[] aqueous;

    private final StageLine line;
    private final int solutes;
    private final int last;
    private final double[] pivot;
    private final double[] downLoss;
    private final double[] upLoss;
    private final double[] visits;

    /** Balances of a line, which may be filled anew between solutions. */
    public LineBalances(StageLine line) {
        this.line = line;
        solutes = line.solutes;
        last = line.stages - 1;
        int size = line.stages * solutes;
        extraction = new double[size];
        organic = new double[size];
        aqueous = new double[size];
        pivot = new double[size];
        downLoss = new double[size];
        upLoss = new double[solutes];
        visits = new double[solutes];
    }

    /** Fills {@code organic} and {@code aqueous} for the extraction factors. */
    public void solve() {
        for (int i = 0; i < solutes; i++) {
            downLoss[i] = 1.0;
            pivot[i] = 1.0 / (1.0 + extraction[i]);
            aqueous[i] = line.feed[i];
        }
        for (int j = 1; j <= last; j++) {
            eliminate(j);
        }
        for (int here = last * solutes; here < aqueous.length; here++) {
            aqueous[here] *= pivot[here];
            organic[here] = extraction[here] * aqueous[here];
        }
        for (int j = last - 1; j >= 0; j--) {
            substitute(j);
        }
    }

    /** Upwards: a_j, and in {@code aqueous} what the feeds up to j bring to stage j. */
    private void eliminate(int j) {
        double rho = line.aqueousOnward[j];
        double drawn = line.aqueousDrawn[j];
        double sigmaBelow = line.organicOnward[j - 1];
        double drawnBelow = line.organicDrawn[j - 1];
        int from = j * solutes;
        for (int here = from; here < from + solutes; here++) {
            int below = here - solutes;
            double a = extraction[below];
            double p = pivot[below];
            double lost = drawn + rho * (downLoss[below] + drawnBelow * a) * p;
            downLoss[here] = lost;
            aqueous[here] = line.feed[here] + sigmaBelow * a * p * aqueous[below];
            pivot[here] = 1.0 / (lost + extraction[here]);
        }
    }

    /** Downwards: the flows of stage j. */
    private void substitute(int j) {
        double rhoAbove = line.aqueousOnward[j + 1];
        int from = j * solutes;
        for (int here = from; here < from + solutes; here++) {
            double l = (aqueous[here] + rhoAbove * aqueous[here + solutes]) * pivot[here];
            aqueous[here] = l;
            organic[here] = extraction[here] * l;
        }
    }

    /** Of all solutes in the organic of a stage. */
    public double organicTotal(int stage) {
        return total(organic, stage);
    }

    /** Of all solutes in the aqueous of a stage. */
    public double aqueousTotal(int stage) {
        return total(aqueous, stage);
    }

    private double total(double[] flows, int stage) {
        double total = 0.0;
        for (int at = stage * solutes; at < (stage + 1) * solutes; at++) {
            total += flows[at];
        }
        return total;
    }

    /**
     * Fills the generators of ∂f_j/∂u_k, after {@link #solve}.
     *
     * <p>A larger A_k moves v_k from the aqueous of stage k into the organic that goes on to k+1. With 1/(a + c A) the times
     * that a mole visits the aqueous of a stage, a solute's own flows answer to ln A_k by
     *
     * <pre>
     *   at k itself       v: v_k a_k / (a_k + c_k A_k),   l: -v_k c_k / (a_k + c_k A_k)
     *   above, j &gt; k     l: [Π σ_t A_t / (1 + c_(t+1) A_(t+1))]_(k&lt;t&lt;j) · σ_k v_k a_k / (a_k + A_k) / (a_(k+1) + c_(k+1) A_(k+1))
     *   below, j &lt; k     l: -[Π ρ_(t+1) / (a_t + A_t)]_(j≤t&lt;k) · v_k c_k / (a_k + c_k A_k)
     * </pre>
     *
     * and v = A l above and below.
     */
    public void linearise(StageClosure closure, StageClosure.Slopes slopes, SemiseparableMatrix jacobian) {
        double[] exponents = closure.exponents();
        double[] organicShares = closure.organicShares();
        double[] aqueousShares = closure.aqueousShares();
        for (int j = last; j >= 0; j--) {
            double present = ABSENT * (organicTotal(j) + aqueousTotal(j));
            double toOrganic = slopes.toOrganic[j];
            double toAqueous = slopes.toAqueous[j];
            double sigma = line.organicOnward[j];
            double drawn = line.organicDrawn[j];
            double rhoAbove = j == last ? 0.0 : line.aqueousOnward[j + 1];
            double drawnAbove = j == last ? 0.0 : line.aqueousDrawn[j + 1];
            double diagonal = slopes.toUnknown[j];
            for (int i = 0; i < solutes; i++) {
                int here = j * solutes + i;
                if (organic[here] < present && aqueous[here] < present) {
                    leaveOut(jacobian, here, i);
                    continue;
                }
                double a = extraction[here];
                double down = downLoss[here];
                double lost = j == last ? 0.0 : upLoss[i] * extraction[here + solutes];
                double onward = sigma / (1.0 + lost);
                double up = drawn + onward * (drawnAbove + lost);
                double visited = 1.0 / (down + a * up);
                double moved = organic[here] * exponents[i];
                double step = rhoAbove * pivot[here];
                double perOrganic = toOrganic * organicShares[i];
                double perAqueous = toAqueous * aqueousShares[i];
                double weight = perOrganic * a + perAqueous;
                diagonal += moved * visited * (perOrganic * down - perAqueous * up);
                jacobian.lowerRow[here] = weight;
                jacobian.lowerStep[here] = onward * a;
                jacobian.lowerColumn[here] = sigma * moved * down * pivot[here] * visits[i];
                jacobian.upperRow[here] = -weight * step;
                jacobian.upperStep[here] = step;
                jacobian.upperColumn[here] = moved * up * visited;
                upLoss[i] = up;
                visits[i] = visited;
            }
            jacobian.diagonal[j] = diagonal;
        }
    }

    /** A solute that is not there passes nothing on, and nothing of it comes from the stage above. */
    private void leaveOut(SemiseparableMatrix jacobian, int here, int i) {
        jacobian.lowerRow[here] = 0.0;
        jacobian.lowerStep[here] = 0.0;
        jacobian.lowerColumn[here] = 0.0;
        jacobian.upperRow[here] = 0.0;
        jacobian.upperStep[here] = 0.0;
        jacobian.upperColumn[here] = 0.0;
        upLoss[i] = 0.0;
        visits[i] = 0.0;
    }
}
