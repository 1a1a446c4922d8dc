package org.raffinate.stages;

import java.util.Arrays;
import org.raffinate.numeric.SemiseparableMatrix;

/**
 * Balances over a line of real stages: the organic comes the part η of the way to equilibrium, and either phase carries drops
 * of the other.
 *
 * <p>Upwards, each stage becomes one map with all stages below it ({@link StageMaps}), and what the feeds below bring to it is
 * added to its own. Downwards, these maps give what leaves each stage. All terms are positive.
 */
final class RealBalances extends LineBalances {
    final StageMaps below;
    /** 1/(1 + ηA): of what reaches the contact, what stays in the aqueous. */
    final double[] kept;

    private final double[] organicUnit;
    private final double[] aqueousUnit;
    private final double[] lost;

    RealBalances(StageLine line, StageClosure closure) {
        super(line, closure);
        int size = line.stages * solutes;
        below = StageMaps.withBelow(line);
        kept = new double[size];
        organicUnit = new double[size];
        aqueousUnit = new double[size];
        lost = new double[solutes];
    }

    @Override
    public void solve() {
        System.arraycopy(line.organicFeed, 0, organic, 0, organic.length);
        System.arraycopy(line.feed, 0, aqueous, 0, aqueous.length);
        for (int j = 0; j <= last; j++) {
            contact(j);
            below.fill(j, extraction, kept, solutes);
        }
        for (int j = 1; j <= last; j++) {
            raise(j, organic, aqueous);
        }
        for (int j = last; j >= 0; j--) {
            lower(j, organic, aqueous);
        }
        if (line.isLoop()) {
            closeLoop();
        }
        for (int j = 0; j <= last; j++) {
            sum(j);
        }
        sumElsewhere();
    }

    @Override
    public LineLinearisation linearisation(SemiseparableMatrix jacobian) {
        return new RealLinearisation(this, jacobian);
    }

    private void contact(int j) {
        double eta = line.efficiency[j];
        for (int here = j * solutes; here < (j + 1) * solutes; here++) {
            kept[here] = 1.0 / (1.0 + eta * extraction[here]);
        }
    }

    /** Upwards: adds to what enters stage j from outside what that of the stages below brings there. */
    private void raise(int j, double[] v, double[] l) {
        double onV = below.organicOn[j - 1];
        double onL = below.aqueousOn[j - 1];
        int from = j * solutes;
        int toBelow = below.neighbour(j) - from;
        for (int here = from; here < from + solutes; here++) {
            int next = here + toBelow;
            double inV = v[here - solutes];
            double inL = l[here - solutes];
            v[here] += onV * (below.organicByOrganic[next] * inV + below.organicByAqueous[next] * inL);
            l[here] += onL * (below.aqueousByOrganic[next] * inV + below.aqueousByAqueous[next] * inL);
        }
    }

    /** Downwards: from what enters stage j from below to what leaves it. */
    private void lower(int j, double[] v, double[] l) {
        double fallingOrganic = j == last ? 0.0 : line.organicEntrained[j + 1];
        double fallingAqueous = j == last ? 0.0 : line.aqueousOnward[j + 1];
        int above = j == last ? 0 : solutes;
        int from = j * solutes;
        int toOwn = below.own(j) - from;
        for (int here = from; here < from + solutes; here++) {
            int own = here + toOwn;
            double inV = v[here] + fallingOrganic * v[here + above];
            double inL = l[here] + fallingAqueous * l[here + above];
            v[here] = below.organicByOrganic[own] * inV + below.organicByAqueous[own] * inL;
            l[here] = below.aqueousByOrganic[own] * inV + below.aqueousByAqueous[own] * inL;
        }
    }

    /**
     * What returns with the last organic enters the first stage again: with u the answer of the open line to one mole entering
     * there, and all that is lost of it on one way round, the flows gain u · returned v_N / lost.
     */
    private void closeLoop() {
        Arrays.fill(organicUnit, 0.0);
        Arrays.fill(aqueousUnit, 0.0);
        Arrays.fill(organicUnit, 0, solutes, 1.0);
        for (int j = 1; j <= last; j++) {
            raise(j, organicUnit, aqueousUnit);
        }
        Arrays.fill(lost, 0.0);
        for (int j = last; j >= 0; j--) {
            lower(j, organicUnit, aqueousUnit);
            for (int i = 0; i < solutes; i++) {
                int at = j * solutes + i;
                double leaving = line.organicDrawn[j] - (j == last ? line.returned[i] : 0.0);
                lost[i] += line.aqueousDrawn[j] * aqueousUnit[at] + leaving * organicUnit[at];
            }
        }
        for (int i = 0; i < solutes; i++) {
            lost[i] = line.returned[i] / lost[i] * organic[last * solutes + i];
        }
        for (int j = 0; j <= last; j++) {
            for (int i = 0; i < solutes; i++) {
                int at = j * solutes + i;
                organic[at] += lost[i] * organicUnit[at];
                aqueous[at] += lost[i] * aqueousUnit[at];
            }
        }
    }

    private void sum(int j) {
        double inOrganic = 0.0;
        double inAqueous = 0.0;
        for (int i = 0; i < solutes; i++) {
            int at = j * solutes + i;
            inOrganic += organicShares[i] * extraction[at] * aqueous[at];
            inAqueous += aqueousShares[i] * aqueous[at];
        }
        organicSum[j] = inOrganic;
        aqueousSum[j] = inAqueous;
    }
}
