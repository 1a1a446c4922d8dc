package org.raffinate.stages;

import java.util.Arrays;
import org.raffinate.numeric.SemiseparableMatrix;

/**
 * Balances over a line of ideal stages: the organic leaves in equilibrium with the aqueous.
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
 */
final class IdealBalances extends LineBalances {
    /** 1 / (a_j + A_j). */
    final double[] pivot;
    /** a_j. */
    final double[] downLoss;

    private final double[] lost;
    private final double[] arriving;
    private final double[] loop;

    IdealBalances(StageLine line, StageClosure closure) {
        super(line, closure);
        int size = line.stages * solutes;
        pivot = new double[size];
        downLoss = new double[size];
        lost = new double[solutes];
        arriving = new double[solutes];
        loop = new double[size];
    }

    @Override
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
        sumElsewhere();
    }

    @Override
    public LineLinearisation linearisation(SemiseparableMatrix jacobian) {
        return new IdealLinearisation(this, jacobian);
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
}
