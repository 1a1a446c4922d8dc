package org.raffinate.stages;

import java.util.Arrays;
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
    /** A, to be filled before {@link #solve}. */
    public final double[] extraction;
    /** What leaves with the organic, v. */
    public final double[] organic;
    /** What leaves with the aqueous, l. */
    public final double[] aqueous;

    /** Σ_i p_i v_ij of every stage, with the shares p_i that the closure counts. */
    public final double[] organicSum;
    /** Σ_i q_i l_ij of every stage. */
    public final double[] aqueousSum;

    private final StageLine line;
    private final double[] organicShares;
    private final double[] aqueousShares;
    private final int solutes;
    private final int last;
    private final double[] pivot;
    private final double[] downLoss;
    private final double[] lost;
    private final double[] arriving;
    private final double[] loop;
    private final double[] visits;

    /** Balances of a line, which may be filled anew between solutions; the shares are those of its closure. */
    public LineBalances(StageLine line, StageClosure closure) {
        this.line = line;
        organicShares = closure.organicShares();
        aqueousShares = closure.aqueousShares();
        organicSum = new double[line.stages];
        aqueousSum = new double[line.stages];
        solutes = line.solutes;
        last = line.stages - 1;
        int size = line.stages * solutes;
        extraction = new double[size];
        organic = new double[size];
        aqueous = new double[size];
        pivot = new double[size];
        downLoss = new double[size];
        lost = new double[solutes];
        arriving = new double[solutes];
        loop = new double[size];
        visits = new double[solutes];
    }

    /** Fills {@code organic}, {@code aqueous} and their sums for the extraction factors. */
    public void solve() {
        for (int i = 0; i < solutes; i++) {
            downLoss[i] = 1.0;
            pivot[i] = 1.0 / (1.0 + extraction[i]);
            aqueous[i] = line.feed[i];
        }
        for (int j = 1; j <= last; j++) {
            eliminate(j);
        }
        for (int j = last; j >= 0; j--) {
            substitute(j);
        }
        if (line.isLoop()) {
            closeLoop();
        }
    }

    /**
     * What returns with the last organic enters the first stage again: with u the answer of the open line to one mole entering
     * there, and all that is lost of it on one way round, the flows gain u · returned v_N / lost.
     */
    private void closeLoop() {
        Arrays.fill(lost, 0.0);
        Arrays.fill(arriving, 1.0);
        for (int j = 0; j <= last; j++) {
            double sigma = line.organicOnward[j];
            int at = j * solutes;
            for (int i = 0; i < solutes; i++) {
                loop[at + i] = arriving[i];
                arriving[i] *= sigma * extraction[at + i] * pivot[at + i];
            }
        }
        for (int j = last; j >= 0; j--) {
            double rhoAbove = j == last ? 0.0 : line.aqueousOnward[j + 1];
            int above = j == last ? 0 : solutes;
            int at = j * solutes;
            for (int i = 0; i < solutes; i++) {
                double l = (loop[at + i] + rhoAbove * loop[at + i + above]) * pivot[at + i];
                loop[at + i] = l;
                double leaving = line.organicDrawn[j] - (j == last ? line.returned[i] : 0.0);
                lost[i] += (line.aqueousDrawn[j] + leaving * extraction[at + i]) * l;
            }
        }
        for (int i = 0; i < solutes; i++) {
            arriving[i] = line.returned[i] / lost[i] * organic[last * solutes + i];
        }
        for (int j = 0; j <= last; j++) {
            int at = j * solutes;
            for (int i = 0; i < solutes; i++) {
                double l = arriving[i] * loop[at + i];
                double v = extraction[at + i] * l;
                aqueous[at + i] += l;
                organic[at + i] += v;
                organicSum[j] += organicShares[i] * v;
                aqueousSum[j] += aqueousShares[i] * l;
            }
        }
    }

    /** Upwards: a_j, and in {@code aqueous} what the feeds up to j bring to stage j. */
    private void eliminate(int j) {
        double rho = line.aqueousOnward[j];
        double drawn = line.aqueousDrawn[j];
        double sigmaBelow = line.organicOnward[j - 1];
        double drawnBelow = line.organicDrawn[j - 1];
        double[] feed = line.feed;
        int from = j * solutes;
        for (int here = from; here < from + solutes; here++) {
            int below = here - solutes;
            double a = extraction[below];
            double p = pivot[below];
            double down = drawn + rho * (downLoss[below] + drawnBelow * a) * p;
            downLoss[here] = down;
            aqueous[here] = feed[here] + sigmaBelow * a * p * aqueous[below];
            pivot[here] = 1.0 / (down + extraction[here]);
        }
    }

    /** Downwards: the flows of stage j. */
    private void substitute(int j) {
        double rhoAbove = j == last ? 0.0 : line.aqueousOnward[j + 1];
        int above = j == last ? 0 : solutes;
        int from = j * solutes;
        double sumOrganic = 0.0;
        double sumAqueous = 0.0;
        for (int i = 0; i < solutes; i++) {
            int here = from + i;
            double l = (aqueous[here] + rhoAbove * aqueous[here + above]) * pivot[here];
            double v = extraction[here] * l;
            aqueous[here] = l;
            organic[here] = v;
            sumOrganic += organicShares[i] * v;
            sumAqueous += aqueousShares[i] * l;
        }
        organicSum[j] = sumOrganic;
        aqueousSum[j] = sumAqueous;
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
     * and v = A l above and below. What a closed loop brings back is left out: the Newton iteration learns it by its updates.
     */
    public void linearise(StageClosure closure, StageClosure.Slopes slopes, SemiseparableMatrix jacobian) {
        double[] exponents = closure.exponents();
        double[] lowerRow = jacobian.lowerRow;
        double[] lowerStep = jacobian.lowerStep;
        double[] lowerColumn = jacobian.lowerColumn;
        double[] upperRow = jacobian.upperRow;
        double[] upperStep = jacobian.upperStep;
        double[] upperColumn = jacobian.upperColumn;
        Arrays.fill(lost, 0.0);
        Arrays.fill(visits, 0.0);
        for (int j = last; j >= 0; j--) {
            double toOrganic = slopes.toOrganic[j];
            double toAqueous = slopes.toAqueous[j];
            double sigma = line.organicOnward[j];
            double drawn = line.organicDrawn[j];
            double rhoAbove = j == last ? 0.0 : line.aqueousOnward[j + 1];
            double drawnAbove = j == last ? 0.0 : line.aqueousDrawn[j + 1];
            double diagonal = slopes.toUnknown[j];
            int at = j * solutes;
            for (int i = 0; i < solutes; i++) {
                int here = at + i;
                double a = extraction[here];
                double down = downLoss[here];
                double returning = pivot[here];
                double onward = sigma / (1.0 + lost[i]);
                double up = drawn + onward * (drawnAbove + lost[i]);
                double visited = 1.0 / (down + a * up);
                double moved = organic[here] * exponents[i];
                double step = rhoAbove * returning;
                double perOrganic = toOrganic * organicShares[i];
                double perAqueous = toAqueous * aqueousShares[i];
                double weight = perOrganic * a + perAqueous;
                diagonal += moved * visited * (perOrganic * down - perAqueous * up);
                lowerRow[here] = weight;
                lowerStep[here] = onward * a;
                lowerColumn[here] = sigma * moved * down * returning * visits[i];
                upperRow[here] = -weight * step;
                upperStep[here] = step;
                upperColumn[here] = moved * up * visited;
                lost[i] = up * a;
                visits[i] = visited;
            }
            jacobian.diagonal[j] = diagonal;
        }
    }
}
